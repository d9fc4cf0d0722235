/// Which character separates the cells of a file, found by looking at its first rows.
struct DelimiterChoice {
  let delimiter: UInt8
  /// Where the table begins: behind a first line such as `sep=;`, which Excel obeys and does not show.
  let start: Int

  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
  private static let rows = 20
  private static let bytes = 256 << 10

  init(_ bytes: [UInt8]) {
    let first = bytes.starts(with: LineIndex.byteOrderMark) ? LineIndex.byteOrderMark.count : 0
    if let named = Self.named(bytes[first...]) {
      self = named
      return
    }
    start = first
    // The same number in many rows: text holds commas too, but not in each row as many.
    let counts = Self.counts(bytes[first...].prefix(Self.bytes))
    if let delimiter = Self.recognised(bytes[first...].prefix(Self.bytes), counts) {
      self.delimiter = delimiter
      return
    }
    var best = (delimiter: UInt8(ascii: ","), score: 0)
    for (index, candidate) in Self.candidates.enumerated() {
      let inRows = counts.map { $0[index] }
      let alike = Dictionary(inRows.map { ($0, 1) }, uniquingKeysWith: +)
      let score = alike.map { count, rows in count * rows * rows }.max() ?? 0
      if score > best.score { best = (candidate, score) }
    }
    delimiter = best.delimiter
  }

  private init(delimiter: UInt8, start: Int) {
    self.delimiter = delimiter
    self.start = start
  }

  /// The character by which most headings are recognised; nil where that decides nothing, or nothing is to be decided.
  private static func recognised(_ bytes: ArraySlice<UInt8>, _ counts: [[Int]]) -> UInt8? {
    let present = candidates.indices.filter { index in counts.contains { $0[index] > 0 } }.map { candidates[$0] }
    guard present.count > 1 else { return nil }
    // Without the last line, which may be cut off.
    let end = bytes.count < Self.bytes ? bytes.endIndex : bytes.lastIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let file = SourceFile(path: "", bytes: Array(bytes[..<end]))
    var memo = HeadingMemo()
    var best: (delimiter: UInt8, columns: Int)?
    for delimiter in present {
      let sheet = Sheet(table: CSVReader.read(file, delimiter: delimiter).value)
      let columns = Recogniser.best(sheet, told: [:], &memo)?.columns.count ?? 0
      if columns >= 2, columns > best?.columns ?? 0 { best = (delimiter, columns) }
    }
    return best?.delimiter
  }

  private static func named(_ bytes: ArraySlice<UInt8>) -> DelimiterChoice? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
      let delimiter = line.last, delimiter < 0x80, delimiter != UInt8(ascii: "\"")
    else { return nil }
    var start = line.endIndex
    if start < bytes.endIndex, bytes[start] == UInt8(ascii: "\r") { start += 1 }
    if start < bytes.endIndex, bytes[start] == UInt8(ascii: "\n") { start += 1 }
    return DelimiterChoice(delimiter: delimiter, start: start)
  }

  /// How often each candidate stands in each of the first rows, outside quotes.
  private static func counts(_ bytes: ArraySlice<UInt8>) -> [[Int]] {
    var counts: [[Int]] = []
    var row = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if !isBlank { counts.append(row) }
        if counts.count == rows { return counts }
        row = [0, 0, 0]
        isBlank = true
      } else {
        isBlank = false
        if !isQuoted, let index = candidates.firstIndex(of: byte) { row[index] += 1 }
      }
    }
    return isBlank ? counts : counts + [row]
  }
}
