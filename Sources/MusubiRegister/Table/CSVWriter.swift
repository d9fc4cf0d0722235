/// Writes comma-separated values (RFC 4180) as UTF-8 bytes: a cell is quoted only where it must be.
package struct CSVWriter: Sendable {
  /// What ends a row: LF for files kept in the repository, CRLF for files that people open in a spreadsheet.
  package enum LineEnd: Sendable {
    case lf, crlf
  }

  /// Everything written since the last `take()`.
  package private(set) var bytes: [UInt8] = []
  private let lineEnd: LineEnd
  private var cellsInRow = 0
  /// Whether the row so far is one empty cell, which must be quoted lest the row be read as a blank line.
  private var isRowBlank = true

  package init(lineEnd: LineEnd = .lf) {
    self.lineEnd = lineEnd
  }

  package mutating func row(_ cells: [String]) {
    for value in cells { cell(value) }
    endRow()
  }

  package mutating func cell(_ value: String) {
    var value = value
    value.withUTF8 { cell($0, after: "") }
  }

  package mutating func cell(_ value: Text) {
    value.withUTF8 { cell($0, after: "") }
  }

  package mutating func endRow() {
    if cellsInRow == 1, isRowBlank { bytes.append(contentsOf: [quote, quote]) }
    if lineEnd == .crlf { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
    cellsInRow = 0
    isRowBlank = true
  }

  /// Gives what was written so far and forgets it, so that a long table can be written out piece by piece.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private var quote: UInt8 { UInt8(ascii: "\"") }

  /// Writes a cell of UTF-8 with `mark`, which needs no quotes, in front.
  package mutating func cell(_ value: UnsafeBufferPointer<UInt8>, after mark: StaticString) {
    if cellsInRow > 0 { bytes.append(UInt8(ascii: ",")) }
    cellsInRow += 1
    if !value.isEmpty { isRowBlank = false }
    guard value.contains(where: Self.needsQuotes) else {
      mark.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: value)
      return
    }
    bytes.append(quote)
    mark.withUTF8Buffer { bytes.append(contentsOf: $0) }
    for byte in value {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
