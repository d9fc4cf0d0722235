/// One table as an office saved it: a delimited file, or a sheet of a workbook with what it says beside its values.
package struct Sheet: Sendable {
  package let table: Table
  /// The name of the sheet; nil for a delimited file.
  package let name: String?
  package let isHidden: Bool
  package let traits: Traits

  package init(table: Table, name: String? = nil, isHidden: Bool = false, traits: Traits = Traits()) {
    self.table = table
    self.name = name
    self.isHidden = isHidden
    self.traits = traits
  }

  /// A cell by its row and column in the table, both from 0.
  package struct Cell: Sendable, Hashable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A block of cells; rows and columns from 0.
  package struct Block: Sendable, Hashable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// A text that the reader could not take as a value, or took with a doubt.
  package struct Oddity: Sendable, Hashable {
    package let cell: Cell
    package let kind: Kind

    package enum Kind: Sendable, Hashable {
      /// An error of Excel's: `#REF!`. The cell reads as this text.
      case errorValue
      /// A formula whose result the file does not hold; the cell reads as empty.
      case formulaWithoutValue
      /// A number beyond the calendar, formatted as a date; the cell reads as the number.
      case dateOutOfRange
      /// A date with a time of day, which is left out.
      case timeDropped
      /// A date that is shown without its year, which a spreadsheet gave it: that of the typing.
      case yearHidden
      /// A value that is struck out; the cell reads as it is.
      case struck
      /// A text of which these words are struck out; the cell reads as all of it.
      case struckPart(String)
    }

    package init(cell: Cell, kind: Kind) {
      self.cell = cell
      self.kind = kind
    }
  }

  /// What a workbook says beside the values; empty for a delimited file.
  package struct Traits: Sendable {
    /// A merged block has its value in its first cell; the others read as empty. No two share a cell.
    package var merged: [Block] = []
    package var hiddenRows: [ClosedRange<Int>] = []
    package var hiddenColumns: [ClosedRange<Int>] = []
    /// Cells with a formula, which read as its last result.
    package var formulaCount = 0
    package var firstFormula: Cell?
    package var oddities: [Oddity] = []
    /// Whether pictures, charts or shapes lie on the sheet.
    package var hasObjects = false
    /// Whether notes of people seem to hang on cells.
    package var hasComments = false
    /// Whether one of these lists is not whole, since nobody reads a million places.
    package var isCut = false
    /// Whether days are counted from 1904, as old Excel for Macintosh did.
    package var countsFrom1904 = false

    package init() {}
  }
}
