/// Puts the cells of a sheet into a table: rows and cells at their places, blanks between them, nothing behind the last.
struct SheetRows {
  private struct Entry {
    let column: Int
    let range: Range<Int>
  }

  private let path: String
  private let sheet: String
  private let limits: OfficeLimits
  /// Cells and bytes of the sheets before.
  private let usedCells: Int
  private let usedBytes: Int
  private var builder: TableBuilder
  private var row = -1
  private var column = -1
  private var entries: [Entry] = []
  private var isSorted = true
  private var isTooWide = false
  private var log = DiagnosticLog()
  /// Where in the builder each shared text is kept, plus one; 0 where it is not yet.
  private var stored: [UInt32] = []
  private(set) var width = 0

  init(path: String, sheet: String, limits: OfficeLimits, usedCells: Int, usedBytes: Int) {
    self.path = path
    self.sheet = sheet
    self.limits = limits
    self.usedCells = usedCells
    self.usedBytes = usedBytes
    builder = TableBuilder(path: path, sheet: sheet)
  }

  var cellCount: Int { builder.cellCount }
  var keptBytes: Int { builder.byteCount }
  var diagnostics: [Diagnostic] { log.diagnostics(ofFile: path) }

  /// Begins the row of this number, or the next; gives its index.
  mutating func beginRow(_ reference: UnsafeBufferPointer<UInt8>?) throws(WorkbookFault) -> Int {
    var next = row + 1
    if let reference {
      guard let number = Int(String(decoding: reference, as: UTF8.self)), (1...CellReference.rows).contains(number)
      else {
        throw WorkbookFault(.workbookDamaged, other: "row r=")
      }
      next = number - 1
    }
    guard next > row, next < CellReference.rows else {
      throw WorkbookFault(.workbookDamaged, other: "row order", cell: Location.Cell(row: next + 1))
    }
    row = next
    column = -1
    return row
  }

  /// The place of the next cell, which its reference names, or which follows the one before.
  mutating func place(_ reference: UnsafeBufferPointer<UInt8>?) throws(WorkbookFault) -> Sheet.Cell {
    var cell = Sheet.Cell(row: row, column: column + 1)
    if let reference {
      guard let named = CellReference.cell(reference), named.row == row else {
        throw WorkbookFault(.workbookDamaged, other: "cell r=", cell: Location.Cell(row: row + 1))
      }
      cell = named
    }
    column = cell.column
    return cell
  }

  mutating func add(_ bytes: [UInt8], at cell: Sheet.Cell) throws(WorkbookFault) {
    guard isKept(cell) else { return }
    try checkRoom(for: bytes.count)
    append(builder.store(bytes), at: cell.column)
  }

  /// Adds a cell with the shared text of this number, which exists.
  mutating func add(shared number: Int, of texts: SharedTexts, at cell: Sheet.Cell) throws(WorkbookFault) {
    guard let range = texts.range(number), !range.isEmpty, isKept(cell) else { return }
    if number >= stored.count {
      stored.append(contentsOf: repeatElement(0, count: max(number + 1, min(texts.count, 1_024)) - stored.count))
    }
    if stored[number] == 0 {
      try checkRoom(for: range.count)
      stored[number] = UInt32(clamping: builder.store(texts.bytes[range]).lowerBound + 1)
    }
    let start = Int(stored[number]) - 1
    append(start..<start + range.count, at: cell.column)
  }

  mutating func endRow() throws(WorkbookFault) {
    defer {
      entries.removeAll(keepingCapacity: true)
      isSorted = true
      isTooWide = false
    }
    guard !entries.isEmpty else { return }
    if !isSorted { try sort() }
    guard row < limits.table.rows else { throw tooLarge }
    while builder.rowCount < row { builder.endRow() }
    guard usedCells + builder.cellCount + (entries.last?.column ?? 0) < limits.table.cells else { throw tooLarge }
    for entry in entries {
      while builder.cellsInRow < entry.column { builder.cell() }
      builder.cell(stored: entry.range)
    }
    width = max(width, builder.cellsInRow)
    builder.endRow()
  }

  /// The table of all rows that have ended; gives it once.
  mutating func table() -> Table {
    let finished = builder
    builder = TableBuilder(path: path, sheet: sheet)
    stored = []
    return finished.table()
  }

  private mutating func append(_ range: Range<Int>, at column: Int) {
    if let last = entries.last, last.column >= column { isSorted = false }
    entries.append(Entry(column: column, range: range))
  }

  private mutating func sort() throws(WorkbookFault) {
    entries.sort { $0.column < $1.column }
    for (left, right) in zip(entries, entries.dropFirst()) where left.column == right.column {
      throw WorkbookFault(
        .workbookDamaged, other: "repeated cell", cell: Location.Cell(row: row + 1, index: left.column))
    }
  }

  /// Whether the cell lies in the columns that are read; says so once a row where it does not.
  private mutating func isKept(_ cell: Sheet.Cell) -> Bool {
    if cell.column < limits.table.columns { return true }
    if !isTooWide {
      let place = Location(file: path, sheet: sheet, cell: Location.Cell(row: cell.row + 1, index: cell.column))
      log.add(.tableTooWide, Diagnostic(.tableTooWide, at: place, count: limits.table.columns))
    }
    isTooWide = true
    return false
  }

  private func checkRoom(for count: Int) throws(WorkbookFault) {
    if usedBytes + builder.byteCount + count > limits.keptBytes { throw tooLarge }
  }

  private var tooLarge: WorkbookFault { WorkbookFault(.tableTooLarge, cell: Location.Cell(row: row + 1)) }
}
