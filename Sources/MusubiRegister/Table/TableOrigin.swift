extension Table {
  /// Where the cells of a table come from.
  package indirect enum Origin: Sendable {
    /// A delimited file: each cell has a line and a column.
    case text(SourceFile)
    /// A sheet of a workbook: row 0 is the sheet's row 1.
    case sheet(path: String, name: String)
    /// Cells taken from other tables, and named by their places there.
    case composed(Composition)

    package var path: String {
      switch self {
      case .text(let file): file.path
      case .sheet(let path, _): path
      case .composed(let composition): composition.path
      }
    }
  }

  /// The place of one cell in one of several tables; eight bytes, since a register has millions.
  package struct Source: Sendable, Hashable {
    private let tableNumber: UInt16
    private let columnNumber: UInt16
    private let rowNumber: UInt32

    package init(table: Int, row: Int, column: Int) {
      tableNumber = UInt16(clamping: table)
      columnNumber = UInt16(clamping: column)
      rowNumber = UInt32(clamping: row)
    }

    /// A row as a whole, for a value that the table lacks.
    package init(table: Int, row: Int) {
      self.init(table: table, row: row, column: Int(Self.wholeRow))
    }

    /// Stands for no column; no table that is read is so wide.
    private static let wholeRow = UInt16.max

    package var table: Int { Int(tableNumber) }
    package var row: Int { Int(rowNumber) }
    /// Nil for a row as a whole.
    package var column: Int? { columnNumber == Self.wholeRow ? nil : Int(columnNumber) }
  }

  /// What a table was put together from.
  package struct Composition: Sendable {
    /// The file that the table stands for; cells that come from nowhere are placed in it.
    package let path: String
    package let tables: [Table]
    /// By the number of the cell in reading order.
    private let sources: [Source]

    init(path: String, tables: [Table], sources: [Source]) {
      self.path = path
      self.tables = tables
      self.sources = sources
    }

    func source(of cell: Int) -> Source? {
      guard sources.indices.contains(cell), tables.indices.contains(sources[cell].table) else { return nil }
      return sources[cell]
    }
  }
}
