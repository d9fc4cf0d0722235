/// Where something stands in the input, as far as it is known: a file, a place in its text, a cell of its table.
package struct Location: Sendable, Hashable {
  package var file: String
  /// Line and column of the text, from 1; the column counts characters.
  package var line: Int?
  package var column: Int?
  /// The sheet of a workbook.
  package var sheet: String?
  package var cell: Cell?

  package init(file: String, line: Int? = nil, column: Int? = nil, sheet: String? = nil, cell: Cell? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.sheet = sheet
    self.cell = cell
  }

  /// The cell as a clerk finds it in a spreadsheet.
  package struct Cell: Sendable, Hashable {
    /// The row as Excel numbers it: the heading is row 1.
    package var row: Int
    /// The column from 0; `letters` is what Excel shows.
    package var index: Int?
    /// The heading of the column, as the register writes it.
    package var heading: String?
    /// The record's identifier (管理番号), when it is known.
    package var record: String?

    package init(row: Int, index: Int? = nil, heading: String? = nil, record: String? = nil) {
      self.row = row
      self.index = index
      self.heading = heading
      self.record = record
    }

    /// The address as Excel writes it, `E14`; nil when the fault is the whole row's.
    package var address: String? { index.map { Self.letters($0) + String(row) } }

    /// The letters of the column at `index`: 0 is A, 26 is AA.
    package static func letters(_ index: Int) -> String {
      var rest = max(index, 0)
      var letters = ""
      repeat {
        letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
        rest = rest / 26 - 1
      } while rest >= 0
      return letters
    }
  }
}
