/// Puts the new register together: the old rows with their changed cells, then the new ones.
struct RegisterComposer {
  private let base: MergeBase
  private var returned: ReturnedRows
  private let path: String
  /// The columns that the register gets at its right end, since it lacks them and something was returned for them.
  private let added: [Column]
  private let width: Int
  /// By position; those that the register had.
  private let columns: [Int: Column]

  /// A new record with its identifier.
  struct Arrival {
    let record: ReturnedRecord
    let id: String
  }

  init(base: MergeBase, returned: ReturnedRows, path: String, added: [Column]) {
    self.base = base
    self.returned = returned
    self.path = path
    self.added = added
    width = base.table.cellCount(row: 0) + added.count
    columns = Dictionary(
      Column.allCases.compactMap { column in base.position(column).map { ($0, column) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The table, with the new records at its end in the order given. Many of them are divided among the workers.
  func compose(
    _ edits: [Int: [RecordDifference.Edit]], _ arrivals: [Arrival], _ workers: any Workforce
  ) -> Table {
    var builder = TableBuilder(path: path, from: tables)
    let rows = base.table.rowCount + arrivals.count
    builder.reserve(rows: rows, cells: rows * width)
    copy(0, &builder)
    for column in added { builder.cell(Text(column.heading), from: nil) }
    builder.endRow()

    let records = Dictionary(uniqueKeysWithValues: base.rows.enumerated().map { ($0.element, $0.offset) })
    let removed = Set(base.removed)
    for row in 1..<max(base.table.rowCount, 1) where !removed.contains(row) {
      if let number = records[row], let edits = edits[number] {
        write(row, edits, &builder)
      } else {
        copy(row, &builder)
      }
      builder.endRow()
    }
    for part in workers.divide(arrivals.count, { copyForThread.rows(of: arrivals[$0]) }) {
      builder.append(part)
    }
    return builder.table()
  }

  private var copyForThread: RegisterComposer {
    var copy = self
    copy.returned = returned.copyForThread
    return copy
  }

  private var tables: [Table] { [base.table] + returned.intakes.map(\.table) }

  private func rows(of arrivals: ArraySlice<Arrival>) -> TableBuilder {
    var builder = TableBuilder(path: path, from: tables)
    builder.reserve(rows: arrivals.count, cells: arrivals.count * width)
    for arrival in arrivals {
      write(arrival, &builder)
      builder.endRow()
    }
    return builder
  }

  /// The row as it is, byte for byte; a blank one as an empty line.
  private func copy(_ row: Int, _ builder: inout TableBuilder) {
    let count = base.table.cellCount(row: row)
    if count == 1, base.table.text(row: row, column: 0).isEmpty { return }
    for column in 0..<count {
      builder.cell(
        base.table.text(row: row, column: column), from: Table.Source(table: 0, row: row, column: column))
    }
  }

  private func write(_ row: Int, _ edits: [RecordDifference.Edit], _ builder: inout TableBuilder) {
    var values: [Int: RecordDifference.Edit] = [:]
    for edit in edits {
      let place = base.position(edit.column) ?? added.firstIndex(of: edit.column).map { width - added.count + $0 }
      if let place { values[place] = edit }
    }
    let needed = max((values.keys.max() ?? 0) + 1, base.table.cellCount(row: row))
    for column in 0..<min(needed, width) {
      if let edit = values[column] {
        builder.cell(
          edit.text ?? returned.text(edit.column, edit.row), from: returned.source(edit.column, edit.row, first: 1))
      } else {
        builder.cell(
          base.table.text(row: row, column: column), from: Table.Source(table: 0, row: row, column: column))
      }
    }
  }

  /// A new record. What no sheet says of it is placed in the row that returned it.
  private func write(_ arrival: Arrival, _ builder: inout TableBuilder) {
    let first = arrival.record.rows[0]
    for place in 0..<width {
      let column = place < width - added.count ? columns[place] : added[place - (width - added.count)]
      guard let column else {
        builder.cell(.empty, from: returned.source(.id, first, first: 1))
        continue
      }
      if column == .id {
        let named = arrival.record.rows.first { returned.identifier($0) != nil } ?? first
        builder.cell(Text(arrival.id), from: returned.source(.id, named, first: 1))
      } else {
        let row = arrival.record.row(of: column, returned)
        builder.cell(
          row.map { returned.text(column, $0) } ?? .empty, from: returned.source(column, row ?? first, first: 1))
      }
    }
  }
}
