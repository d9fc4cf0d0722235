/// The made-up press releases, which go with the made-up agreements that they are about.
package enum SamplePress {
  /// The file without them, and how many there were; the file itself where there are none. One in the encoding of old
  /// Windows becomes UTF-8.
  package static func removed(from file: SourceFile) -> (SourceFile, Int) {
    let original = file
    let file = TextDecoding.decode(file).value
    let table = CSVReader.read(file)
    let titles = (0..<table.value.cellCount(row: 0)).first { column in
      table.value.text(row: 0, column: column).trimmed.equals(PressTable.Heading.title)
    }
    guard let titles, !table.hasErrors else { return (original, 0) }
    let samples = (1..<table.value.rowCount).filter { row in
      table.value.text(row: row, column: titles).trimmed.withUTF8 { $0.starts(with: Provenance.titleMark.utf8) }
    }
    guard !samples.isEmpty else { return (original, 0) }
    let rows = Set(0..<table.value.rowCount).subtracting(samples).sorted()
    return (SourceFile(path: file.path, bytes: table.value.csv(rows: rows, like: file.bytes)), samples.count)
  }
}

extension Table {
  /// The rows as a file with the byte order mark and the line ends of another; a row of no cells is an empty line.
  package func csv(rows: some Sequence<Int>, like old: [UInt8]) -> [UInt8] {
    var writer = CSVWriter(lineEnd: CSVWriter.LineEnd(of: old))
    for row in rows {
      for column in 0..<cellCount(row: row) { writer.cell(text(row: row, column: column)) }
      writer.endRow()
    }
    return (old.starts(with: LineIndex.byteOrderMark) ? Array(LineIndex.byteOrderMark) : []) + writer.take()
  }
}
