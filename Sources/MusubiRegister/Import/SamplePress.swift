/// The made-up press releases, which go with the made-up agreements that they are about.
package enum SamplePress {
  package struct Removal: Sendable {
    /// The file without them; the file itself where there are none.
    package let file: SourceFile
    package let count: Int

    static func none(_ file: SourceFile) -> Removal { Removal(file: file, count: 0) }
  }

  /// Takes them out of the file. One in the encoding of old Windows becomes UTF-8; where the file cannot be read, samples
  /// may stay in it, which is an error.
  package static func removed(from file: SourceFile) -> Checked<Removal> {
    let decoded = TextDecoding.decode(file)
    guard !decoded.hasErrors else { return Checked(.none(file), decoded.diagnostics) }
    let original = file
    let file = decoded.value
    // Without a heading there is no release.
    if file.text.trimmed.isEmpty { return Checked(.none(original)) }
    let table = CSVReader.read(file)
    let titles = (0..<table.value.cellCount(row: 0)).first { column in
      table.value.text(row: 0, column: column).trimmed.equals(PressTable.Heading.title)
    }
    let faults = table.diagnostics.filter { $0.severity == .error }
    guard faults.isEmpty else { return Checked(.none(original), faults) }
    guard let titles else {
      let missing = Diagnostic(
        .headingMissing, at: table.value.location(row: 0, column: nil), expected: PressTable.Heading.title)
      return Checked(.none(original), [missing])
    }
    let samples = (1..<table.value.rowCount).filter { row in
      table.value.text(row: row, column: titles).trimmed.withUTF8 { $0.starts(with: Provenance.titleMark.utf8) }
    }
    guard !samples.isEmpty else { return Checked(.none(original)) }
    let rows = Set(0..<table.value.rowCount).subtracting(samples).sorted()
    let rest = SourceFile(path: file.path, bytes: table.value.csv(rows: rows, like: file.bytes))
    return Checked(Removal(file: rest, count: samples.count))
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
