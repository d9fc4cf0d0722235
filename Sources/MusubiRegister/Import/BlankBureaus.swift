/// Rows that leave out the bureau since it stands above: the section alone would be published as the department.
struct BlankBureaus {
  private let table: Table
  private let bureaus: [Int]
  private let others: [Int]
  private var above: Text?
  private var found: (row: Int, value: Text, count: Int)?

  init(_ recognised: RecognisedSheet) {
    table = recognised.sheet.table
    let parts = recognised.recognition.headings.filter { $0.match == .part(of: .department) }
    let own = parts.filter { heading in
      switch HeadingName.meaning(of: Text(heading.written)) {
      case .bureau, .section(.division): true
      default: false
      }
    }.map(\.position)
    let headingRow = recognised.recognition.headingRows.upperBound
    // Where a merged cell leaves the bureau empty, that is a fault of its own.
    bureaus = own.filter { position in
      !recognised.sheet.traits.merged.contains { $0.rows.upperBound > headingRow + 1 && $0.columns.contains(position) }
    }
    others = own.isEmpty ? [] : parts.map(\.position).filter { !own.contains($0) }
  }

  /// Looks at a row that is a record.
  mutating func look(row: Int) {
    if let bureau = bureaus.first(where: { !table.isBlank(row: row, column: $0) }) {
      above = table.text(row: row, column: bureau).trimmed
    } else if let above, others.contains(where: { !table.isBlank(row: row, column: $0) }) {
      found = found.map { ($0.row, $0.value, $0.count + 1) } ?? (row, above, 1)
    }
  }

  func report(to log: inout DiagnosticLog) {
    guard let found, let position = bureaus.first else { return }
    log.add(
      .bureauBlank,
      Diagnostic(
        .bureauBlank, at: table.location(row: found.row, column: position, heading: Column.department.heading),
        value: found.value.excerpt, count: found.count))
  }
}
