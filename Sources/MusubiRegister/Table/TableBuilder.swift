/// Puts a table together cell by cell, in reading order.
package struct TableBuilder {
  private let origin: Origin
  private var bytes: [UInt8] = []
  private var cells: [Table.Span] = []
  private var rowStarts: [UInt32] = [0]
  private var sources: [Table.Source] = []
  private var lenders: Lenders
  /// By cell, in a table made of others: which lender has its bytes.
  private var lenderNumbers: [UInt8] = []
  /// The bytes of all cells, in a table made of others.
  private(set) var shownBytes = 0

  /// What the table will be.
  private enum Origin {
    case sheet(path: String, name: String)
    case composed(path: String, tables: [Table])
  }

  /// A table of a workbook's sheet.
  package init(path: String, sheet: String) {
    origin = .sheet(path: path, name: sheet)
    lenders = Lenders([])
  }

  /// A table made of cells of other tables, which stands for the file at `path`.
  package init(path: String, from tables: [Table]) {
    origin = .composed(path: path, tables: tables)
    lenders = Lenders(tables.flatMap(\.lenders))
  }

  /// Makes room for a table of so many rows and cells, so that it need not be moved while it grows; for one made of others.
  package mutating func reserve(rows: Int, cells count: Int) {
    rowStarts.reserveCapacity(rows + 1)
    cells.reserveCapacity(count)
    sources.reserveCapacity(count)
    lenderNumbers.reserveCapacity(count)
  }

  package var rowCount: Int { rowStarts.count - 1 }
  package var cellCount: Int { cells.count }
  /// The bytes kept so far, those of `store` included.
  package var byteCount: Int { bytes.count }
  /// The cells of the row that is being built.
  package var cellsInRow: Int { cells.count - Int(rowStarts[rowStarts.count - 1]) }

  /// Keeps bytes that several cells will show, and gives their place for `cell(stored:)`. They must be UTF-8.
  package mutating func store(_ value: some Sequence<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: value)
    return start..<bytes.count
  }

  /// Adds a cell that shows bytes kept before.
  package mutating func cell(stored range: Range<Int>) {
    cells.append(Table.Span(range, isElsewhere: false))
  }

  /// Adds a cell; the bytes must be UTF-8.
  package mutating func cell(_ value: some Sequence<UInt8>) {
    cell(stored: store(value))
  }

  /// Adds an empty cell.
  package mutating func cell() { cell(stored: bytes.count..<bytes.count) }

  /// Adds a cell with the place where it comes from; nil for a value that stands nowhere. What lies in one of the tables is
  /// not copied.
  package mutating func cell(_ value: Text, from source: Table.Source?) {
    sources.append(source ?? Table.Source(table: Int(UInt16.max), row: 0, column: 0))
    shownBytes += value.count
    if let number = lenders.number(of: value.storage) {
      cells.append(Table.Span(value.range, isElsewhere: true))
      lenderNumbers.append(number)
    } else {
      cell(stored: value.withUTF8 { store($0) })
      lenderNumbers.append(0)
    }
  }

  /// Adds the rows of another, made of the same tables or of copies of them.
  mutating func append(_ other: TableBuilder) {
    let (firstByte, firstCell) = (bytes.count, cells.count)
    let numbers = lenders.add(other.lenders)
    bytes += other.bytes
    for (cell, number) in zip(other.cells, other.lenderNumbers) {
      if !cell.isElsewhere {
        cells.append(cell.shifted(by: firstByte))
        lenderNumbers.append(0)
      } else if let own = numbers[Int(number)] {
        cells.append(cell)
        lenderNumbers.append(own)
      } else {
        self.cell(stored: store(other.lenders.storages[Int(number)].bytes[cell.range]))
        lenderNumbers.append(0)
      }
    }
    sources += other.sources
    rowStarts += other.rowStarts.dropFirst().lazy.map { $0 + UInt32(clamping: firstCell) }
    shownBytes += other.shownBytes
  }

  package mutating func endRow() { rowStarts.append(UInt32(clamping: cells.count)) }

  /// The table of all rows ended so far.
  package consuming func table() -> Table {
    let origin: Table.Origin =
      switch origin {
      case .sheet(let path, let name): .sheet(path: path, name: name)
      case .composed(let path, let tables):
        .composed(Table.Composition(path: path, tables: tables, sources: sources))
      }
    return Table(
      origin: origin, storage: TextStorage(bytes), cells: cells, rowStarts: rowStarts,
      lent: Table.Lent(storages: lenders.storages, numbers: lenderNumbers))
  }
}
