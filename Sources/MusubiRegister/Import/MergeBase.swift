/// The register that rows are merged into, its columns and identifiers found.
struct MergeBase {
  /// Its heading is row 0. A table of our headings alone where there is no register yet.
  let table: Table
  /// The rows of the records that stay.
  let rows: [Int]
  /// The rows of made-up records that go.
  let removed: [Int]
  /// The record, as an index of `rows`, by its identifier's key.
  let records: [String: Int]
  /// The keys that two rows have; which of them is meant cannot be known.
  let repeated: Set<String>
  private let positions: [Int]

  init(_ headed: HeadedTable, rows all: [Int], replacesSamples: Bool) {
    table = headed.table
    let positions = Column.allCases.map { headed.positions[$0.heading] ?? -1 }
    self.positions = positions
    let provenance = positions[Column.provenance.ordinal]
    var rows: [Int] = []
    var removed: [Int] = []
    for row in all {
      let isRemoved =
        replacesSamples && provenance >= 0
        && headed.table.text(row: row, column: provenance).trimmed.equals(Provenance.sample.name)
      if isRemoved { removed.append(row) } else { rows.append(row) }
    }
    var records: [String: Int] = [:]
    var repeated: Set<String> = []
    let id = positions[Column.id.ordinal]
    for (record, row) in rows.enumerated() where id >= 0 {
      let text = headed.table.text(row: row, column: id).trimmed
      if text.isEmpty { continue }
      if records.updateValue(record, forKey: UsedIdentifiers.key(text)) != nil {
        repeated.insert(UsedIdentifiers.key(text))
      }
    }
    self.rows = rows
    self.removed = removed
    self.records = records
    self.repeated = repeated
  }

  func position(_ column: Column) -> Int? {
    let position = positions[column.ordinal]
    return position < 0 ? nil : position
  }

  /// The trimmed value of a record; empty where the register has no such column.
  func text(_ column: Column, _ record: Int) -> Text { text(column, row: rows[record]) }

  func text(_ column: Column, row: Int) -> Text {
    let position = positions[column.ordinal]
    return position < 0 ? .empty : table.text(row: row, column: position).trimmed
  }

  func id(_ record: Int) -> String { text(.id, record).string }

  /// The identifiers of the records that are not made up.
  var realIDs: [String] { rows.indices.filter { !isSample($0) }.map(id) }

  func isSample(_ record: Int) -> Bool { text(.provenance, record).equals(Provenance.sample.name) }

  func isActive(_ record: Int) -> Bool { State(text(.state, record)) != .ended }

  func location(_ column: Column?, _ record: Int) -> Location { location(column, row: rows[record]) }

  func location(_ column: Column?, row: Int) -> Location {
    table.location(
      row: row, column: column.flatMap(position), heading: column?.heading, record: text(.id, row: row).string)
  }
}
