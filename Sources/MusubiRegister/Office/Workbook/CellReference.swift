/// A place as workbooks write it: `AB12`, `A1:C3`.
enum CellReference {
  /// Rows and columns of a sheet of Excel.
  static let rows = 1_048_576
  static let columns = 16_384

  /// Row and column, both from 0.
  static func cell(_ text: UnsafeBufferPointer<UInt8>) -> Sheet.Cell? {
    var column = 0
    var row = 0
    var index = 0
    while index < text.count {
      let letter = text[index] & 0xDF
      guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      guard column <= columns else { return nil }
      index += 1
    }
    guard column > 0, index < text.count else { return nil }
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      row = row * 10 + Int(digit)
      guard row <= rows else { return nil }
      index += 1
    }
    return row > 0 ? Sheet.Cell(row: row - 1, column: column - 1) : nil
  }

  static func block(_ text: UnsafeBufferPointer<UInt8>) -> Sheet.Block? {
    let colon = text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    guard let first = cell(UnsafeBufferPointer(rebasing: text[..<colon])) else { return nil }
    guard colon < text.endIndex else {
      return Sheet.Block(rows: first.row...first.row, columns: first.column...first.column)
    }
    guard let last = cell(UnsafeBufferPointer(rebasing: text[(colon + 1)...])), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    return Sheet.Block(rows: first.row...last.row, columns: first.column...last.column)
  }
}
