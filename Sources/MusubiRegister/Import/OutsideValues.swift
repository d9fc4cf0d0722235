/// Values that stand under no heading: beside the table, or in a column whose name is missing.
struct OutsideValues {
  private let table: Table
  private let headingRow: Int
  /// The positions from the first heading to the last.
  private let inside: ClosedRange<Int>
  /// Positions under no heading, by position; those beyond the headings are added as they come.
  private var found: [Int: Found] = [:]
  private let named: Set<Int>
  /// The same by position, up to the last.
  private let isNamed: [Bool]
  /// How many cells the row of headings has in a delimited file: a row that has more holds a comma that nobody quoted, and
  /// half a value in front of it.
  private let width: Int?

  private struct Found {
    let row: Int
    var count: Int
  }

  init(_ recognised: RecognisedSheet) {
    table = recognised.sheet.table
    headingRow = recognised.recognition.headingRows.upperBound
    named = Set(recognised.recognition.headings.filter { $0.match != .empty }.map(\.position))
    isNamed = (0...max(0, named.max() ?? 0)).map(named.contains)
    width = recognised.sheet.name == nil ? table.cellCount(row: headingRow) : nil
    let first = named.min() ?? 0
    inside = first...max(first, named.max() ?? 0)
  }

  /// Looks at a row that is a record.
  mutating func look(row: Int) {
    for position in 0..<table.cellCount(row: row) where position >= isNamed.count || !isNamed[position] {
      if !table.isBlank(row: row, column: position) { found[position, default: Found(row: row, count: 0)].count += 1 }
    }
  }

  /// A few values beside the table are notes; many are a column without a name.
  func report(records: Int, to log: inout DiagnosticLog) {
    for (position, found) in found.sorted(by: { $0.key < $1.key }) {
      if let width, position >= width {
        log.add(
          .rowTooLong,
          Diagnostic(
            .rowTooLong, at: table.location(row: found.row, column: position),
            value: table.text(row: found.row, column: position).trimmed.excerpt))
        continue
      }
      let isColumn = inside.contains(position) || found.count > max(3, records / 4)
      let code: DiagnosticCode = isColumn ? .columnNameless : .valueOutside
      log.add(
        code,
        Diagnostic(
          code, at: table.location(row: found.row, column: position),
          value: table.text(row: found.row, column: position).trimmed.excerpt, count: found.count))
    }
    for position in inside where !named.contains(position) && found[position] == nil {
      log.add(.columnBlank, Diagnostic(.columnBlank, at: table.location(row: headingRow, column: position)))
    }
  }
}
