import MusubiRegister

/// A table of the open data as it is written into a file: headings, and rows that come one after another.
package struct DataTable: Sendable {
  package let headings: [String]
  /// The number of rows below the headings.
  package let count: Int
  private let cells: @Sendable (_ row: Int) -> [DataCell]

  init(_ headings: [String], count: Int, cells: @escaping @Sendable (_ row: Int) -> [DataCell]) {
    self.headings = headings
    self.count = count
    self.cells = cells
  }

  init(_ headings: [String], _ rows: [[DataCell]]) {
    self.init(headings, count: rows.count) { rows[$0] }
  }

  /// The cells of a row, as many as there are headings.
  package func row(_ index: Int) -> [DataCell] { cells(index) }

  /// The two dialects of CSV that the data come in; both are UTF-8 with CRLF at the end of a row.
  enum Dialect: Sendable {
    /// For programs: values exactly as they are, no byte order mark.
    case exact
    /// For spreadsheets: a byte order mark, and what would be calculated is kept from it by one `'`.
    case spreadsheet
  }

  /// Appends the table as CSV to `out`.
  func render(_ dialect: Dialect, into out: inout [UInt8]) {
    if dialect == .spreadsheet { out += [0xEF, 0xBB, 0xBF] }
    var writer = CSVWriter(lineEnd: .crlf)
    writer.row(headings)
    for index in 0..<count {
      for cell in cells(index) {
        cell.withUTF8 { bytes in
          writer.cell(bytes, after: dialect == .spreadsheet && SpreadsheetText.isCalculated(bytes) ? "'" : "")
        }
      }
      writer.endRow()
      // The writer's own copy stays small.
      if writer.bytes.count >= Self.piece { out += writer.take() }
    }
    out += writer.take()
  }

  private static let piece = 1 << 20
}
