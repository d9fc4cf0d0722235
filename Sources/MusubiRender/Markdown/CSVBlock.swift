/// The rows of a fenced block of CSV (RFC 4180: quotes, doubled quotes, line feeds inside quotes).
///
/// Spaces around a cell do not count, blank lines are no rows. A quote inside an unquoted cell is a character.
struct CSVBlock {
  struct Row {
    /// Lines of the block before this row.
    var line: Int
    var cells: [[UInt8]]
  }

  private(set) var rows: [Row] = []
  /// Lines before each cell whose quotes are not closed, or are followed by text.
  private(set) var badQuotes: [Int] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    while index < bytes.count {
      var row = Row(line: line, cells: [])
      readRow(&row)
      if row.cells.count > 1 || row.cells.first?.isEmpty == false { rows.append(row) }
    }
  }

  private mutating func readRow(_ row: inout Row) {
    while true {
      skipSpaces()
      row.cells.append(at(quote) ? quotedCell() : plainCell())
      guard index < bytes.count else { return }
      let separator = bytes[index]
      index += 1
      if separator == lineFeed {
        line += 1
        return
      }
    }
  }

  /// Reads up to the next comma or line feed.
  private mutating func plainCell() -> [UInt8] {
    let start = index
    while index < bytes.count, bytes[index] != comma, bytes[index] != lineFeed { index += 1 }
    var end = index
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return Array(bytes[start..<end])
  }

  private mutating func quotedCell() -> [UInt8] {
    let startLine = line
    var cell: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != quote {
        if byte == lineFeed { line += 1 }
        cell.append(byte)
      } else if at(quote) {
        cell.append(quote)
        index += 1
      } else {
        let rest = plainCell()
        if !rest.isEmpty { badQuotes.append(startLine) }
        return cell + rest
      }
    }
    badQuotes.append(startLine)
    return cell
  }

  private mutating func skipSpaces() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  private func at(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private var quote: UInt8 { UInt8(ascii: "\"") }
  private var comma: UInt8 { UInt8(ascii: ",") }
  private var lineFeed: UInt8 { 0x0A }
}
