/// One sheet of a form. Rows and columns are counted from 0.
package struct FormSheet: Sendable {
  package let name: String
  package let columns: [Column]
  /// From the first row; a row may be shorter than the columns.
  package var rows: [[FormCell]] = []
  /// The row of headings, which stays in sight and is printed on every page; nil for a sheet of text.
  package var heading: Int?
  /// The columns at the left that stay in sight, too.
  package var frozenColumns = 0
  /// The rows of the headings' filter, the headings included; nil for none.
  package var filter: ClosedRange<Int>?
  package var entries: [FormEntry] = []
  package let paper: Paper
  /// Kept from sight: nothing for people.
  package var isHidden = false

  package struct Column: Sendable {
    /// In characters of half width.
    package let width: Double
    /// How cells look and whether they may be written in where the rows say nothing.
    package let style: FormStyle

    package init(width: Double, style: FormStyle = .text) {
      self.width = width
      self.style = style
    }
  }

  /// How the sheet is printed: landscape or not, and on how many pages side by side.
  package enum Paper: Sendable {
    case portraitA4
    case landscapeA3(pagesWide: Int)
  }

  package init(name: String, columns: [Column], paper: Paper) {
    self.name = name
    self.columns = columns
    self.paper = paper
  }

  /// The lines that a row needs for its wrapped texts, as well as that can be told without a font; nil for a row whose
  /// height is left to the program that shows it. Characters of full width count for two.
  package func lines(row: Int) -> Int? {
    var most: Int?
    for (cell, column) in zip(rows[row], columns) where cell.style.isWrapped && !cell.text.isEmpty {
      let room = max(Int(column.width * 0.93), 2)
      var lines = 0
      for line in cell.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let width = line.unicodeScalars.reduce(0) {
          $0 + ($1.value < 0x1100 || (0xFF61...0xFF9F).contains($1.value) ? 1 : 2)
        }
        lines += max((width + room - 1) / room, 1)
      }
      most = max(most ?? 1, lines)
    }
    return most
  }

  /// A row of text alone: cells without borders up to the last column, whatever the columns look like.
  package func textRow(_ cell: FormCell) -> [FormCell] {
    [cell] + columns.dropFirst().map { _ in FormCell("", .text) }
  }

  /// The columns of the heading row by what they say; for tests and messages.
  package var headings: [String] { heading.map { rows[$0].map(\.text) } ?? [] }
}
