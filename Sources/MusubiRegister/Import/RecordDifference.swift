/// What the returned records change in the register, cell by cell.
struct RecordDifference {
  private let base: MergeBase
  private let returned: ReturnedRows
  private let history: EarlierChanges
  private let clearsEmptied: Bool
  private let department: Department?
  private var departments: DepartmentNames
  private var comparison: CellComparison
  private(set) var log = DiagnosticLog()
  private(set) var changes: [ImportPlan.Change] = []
  /// The cells of the register that take another value: the returned row that gives it, by record.
  private(set) var edits: [Int: [Edit]] = [:]
  private(set) var unchanged = 0

  struct Edit {
    let column: Column
    /// The returned row.
    let row: Int
  }

  init(
    base: MergeBase, returned: ReturnedRows, comparison: CellComparison, request: MergeRequest
  ) {
    self.base = base
    self.returned = returned
    self.comparison = comparison
    history = EarlierChanges(request.history, today: request.today)
    clearsEmptied = request.clearsEmptied
    department = request.department
    departments = DepartmentNames(request.vocabularies)
  }

  /// Compares what was returned of a record with the register.
  mutating func compare(_ record: ReturnedRecord, with number: Int) {
    var found: [Edit] = []
    for column in Column.allCases where column != .id {
      guard let row = record.row(of: column, returned) else { continue }
      let new = returned.text(column, row)
      let old = base.text(column, number)
      if new == old || comparison.isSame(new, old, column) { continue }
      if !old.isEmpty, returned.assumes(column, row) || column == .department && isAsGiven(new, old) { continue }
      if new.isEmpty, !clearsEmptied {
        log.add(
          .importEmptyKept,
          Diagnostic(
            .importEmptyKept, at: returned.location(column, row, record: base.id(number)), value: old.excerpt,
            expected: column.heading))
        continue
      }
      found.append(Edit(column: column, row: row))
      note(column, row, number, old, new)
    }
    if found.isEmpty { unchanged += 1 } else { edits[number] = found }
  }

  /// Whether the row names the department of the command line, in which the register's lies: 環境局 is no other than
  /// 環境局減量推進課.
  private mutating func isAsGiven(_ new: Text, _ old: Text) -> Bool {
    guard let department, new.equals(department.name), let known = departments.department(old) else { return false }
    return department.covers(known)
  }

  private mutating func note(_ column: Column, _ row: Int, _ number: Int, _ old: Text, _ new: Text) {
    let id = base.id(number)
    let location = returned.location(column, row, record: id)
    changes.append(
      ImportPlan.Change(
        id: id, title: base.text(.title, number).string, kind: kind(column, number, new), column: column, before: old,
        after: new, location: location))
    if let earlier = history.change(of: column, id: id, notFrom: returned.path(row)) {
      log.add(
        .importOverrides,
        Diagnostic(
          .importOverrides, at: location, value: earlier.source.excerpt, expected: column.heading,
          other: earlier.date.iso))
    }
  }

  private func kind(_ column: Column, _ number: Int, _ new: Text) -> ImportPlan.Change.Kind {
    guard column == .state else { return .changed }
    switch (base.isActive(number), State(new) != .ended) {
    case (true, false): return .ended
    case (false, true): return .resumed
    default: return .changed
    }
  }
}

/// What other files changed in this fiscal year.
struct EarlierChanges {
  private let last: [Cell: ChangesTable.Entry]

  private struct Cell: Hashable {
    let id: String
    let heading: Text
  }

  init(_ history: ChangesTable, today: JapaneseDate) {
    var last: [Cell: ChangesTable.Entry] = [:]
    for entry in history.entries where entry.date.fiscalYear == today.fiscalYear && !entry.heading.isEmpty {
      last[Cell(id: UsedIdentifiers.key(entry.id), heading: entry.heading)] = entry
    }
    self.last = last
  }

  /// The last change of the value, if it came from another file.
  func change(of column: Column, id: String, notFrom path: String) -> ChangesTable.Entry? {
    guard !last.isEmpty, let entry = last[Cell(id: UsedIdentifiers.key(Text(id)), heading: Text(column.heading))],
      !entry.source.equals(ChangesWriter.name(ofFile: path))
    else { return nil }
    return entry
  }
}
