/// The cells of a delimited file or of a sheet in reading order, each knowing where it stands.
///
/// Rows are numbered from 0, as they stand in the file: a blank row is a row. Rows may be of different lengths; whoever
/// reads them says what that means.
package struct Table: Sendable {
  /// Where the cells come from, and so how a place is named.
  package let origin: Origin
  private let storage: TextStorage
  private let cells: [Span]
  /// The index in `cells` at which each row begins, and one more for the end.
  private let rowStarts: [UInt32]
  private let unquoted: Unquoted
  private let lent: Lent

  /// A cell's bytes in the file; eight bytes, since a register of 100,000 rows has millions of cells.
  struct Span: Sendable {
    let offset: UInt32
    private let countAndFlag: UInt32
    private static let flag: UInt32 = 1 << 31

    /// `range` lies below `CSVReader.Limits.bytes`, so that it fits.
    init(_ range: Range<Int>, isElsewhere: Bool) {
      offset = UInt32(clamping: range.lowerBound)
      countAndFlag = UInt32(clamping: range.count) & ~Self.flag | (isElsewhere ? Self.flag : 0)
    }

    /// The same bytes behind `bytes` others.
    func shifted(by bytes: Int) -> Span {
      Span(range.lowerBound + bytes..<range.upperBound + bytes, isElsewhere: isElsewhere)
    }

    var range: Range<Int> { Int(offset)..<Int(offset) + Int(countAndFlag & ~Self.flag) }
    /// Whether the value does not lie in the table's own bytes: its doubled quotes were halved, or another table lends it.
    var isElsewhere: Bool { countAndFlag & Self.flag != 0 }
  }

  /// The values of cells that held doubled quotes, with the quotes halved; everything else is read in place.
  struct Unquoted: Sendable {
    let storage: TextStorage
    /// By the index of the cell.
    let ranges: [Int: Range<Int>]
  }

  /// The bytes of other tables that cells of a composed one show, so that a hundred megabytes are not copied.
  struct Lent: Sendable {
    let storages: [TextStorage]
    /// By the index of the cell, for those that lie elsewhere.
    let numbers: [UInt8]
  }

  init(
    origin: Origin, storage: TextStorage, cells: [Span], rowStarts: [UInt32],
    unquoted: Unquoted = Unquoted(storage: TextStorage([]), ranges: [:]), lent: Lent = Lent(storages: [], numbers: [])
  ) {
    self.origin = origin
    self.storage = storage
    self.cells = cells
    self.rowStarts = rowStarts
    self.unquoted = unquoted
    self.lent = lent
  }

  /// The same table for another thread: counting who holds the bytes would make the threads wait for each other.
  var copyForThread: Table {
    Table(
      origin: origin, storage: TextStorage(storage.bytes), cells: cells, rowStarts: rowStarts,
      unquoted: Unquoted(storage: TextStorage(unquoted.storage.bytes), ranges: unquoted.ranges),
      lent: Lent(storages: lent.storages.map { TextStorage($0.bytes) }, numbers: lent.numbers))
  }

  /// What the table's values lie in, and can be lent to a table that is made of them.
  var lenders: [TextStorage] { ([storage, unquoted.storage] + lent.storages).filter { !$0.bytes.isEmpty } }

  /// A table without rows.
  package init(emptyFrom file: SourceFile) {
    self.init(origin: .text(file), storage: file.storage, cells: [], rowStarts: [0])
  }

  /// The path of the file, as messages show it.
  package var path: String { origin.path }

  package var rowCount: Int { rowStarts.count - 1 }
  /// The cells of all rows.
  package var cellCount: Int { cells.count }

  /// The bytes of all values, added up at every call.
  package var byteCount: Int { cells.reduce(0) { $0 + $1.range.count } }

  package func cellCount(row: Int) -> Int {
    guard row >= 0, row < rowCount else { return 0 }
    return Int(rowStarts[row + 1] - rowStarts[row])
  }

  /// The value of a cell; empty where the row is shorter.
  package func text(row: Int, column: Int) -> Text {
    guard let index = index(row: row, column: column) else { return Text(storage, 0..<0) }
    return text(index)
  }

  private func text(_ index: Int) -> Text {
    let span = cells[index]
    guard span.isElsewhere else { return Text(storage, span.range) }
    if !lent.storages.isEmpty { return Text(lent.storages[Int(lent.numbers[index])], span.range) }
    return unquoted.ranges[index].map { Text(unquoted.storage, $0) } ?? Text(storage, span.range)
  }

  /// The place of a cell, of the end of its row where the row is shorter, or of the whole row (`column` nil).
  package func location(row: Int, column: Int?, heading: String? = nil, record: String? = nil) -> Location {
    let cell = Location.Cell(row: row + 1, index: column, heading: heading, record: record)
    switch origin {
    case .text(let file):
      var location = file.location(at: offset(row: row, column: column))
      location.cell = cell
      return location
    case .sheet(let path, let name): return Location(file: path, sheet: name, cell: cell)
    case .composed(let composition):
      let own = column.flatMap { self.index(row: row, column: $0) }
      guard let index = own ?? self.index(row: row, column: 0), let source = composition.source(of: index) else {
        return Location(file: composition.path, cell: cell)
      }
      return composition.tables[source.table].location(
        row: source.row, column: own == nil ? nil : source.column, heading: heading, record: record)
    }
  }

  /// Whether every cell of the row is empty or white space.
  package func isBlank(row: Int) -> Bool {
    (0..<cellCount(row: row)).allSatisfy { isBlank(row: row, column: $0) }
  }

  /// Whether the cell is empty or white space; true where the row is shorter.
  package func isBlank(row: Int, column: Int) -> Bool {
    guard let index = index(row: row, column: column) else { return true }
    return cells[index].range.isEmpty || text(index).trimmed.isEmpty
  }

  /// What stands in the cell that a composed table's cell was taken from; nil where it was taken from none.
  func sourceText(row: Int, column: Int) -> Text? {
    guard case .composed(let composition) = origin, let index = index(row: row, column: column),
      let source = composition.source(of: index), let place = source.column
    else { return nil }
    return composition.tables[source.table].text(row: source.row, column: place)
  }

  private func index(row: Int, column: Int) -> Int? {
    guard column >= 0, column < cellCount(row: row) else { return nil }
    return Int(rowStarts[row]) + column
  }

  private func offset(row: Int, column: Int?) -> Int {
    if let index = index(row: row, column: column ?? 0) { return Int(cells[index].offset) }
    return index(row: row, column: cellCount(row: row) - 1).map { cells[$0].range.upperBound } ?? 0
  }
}
