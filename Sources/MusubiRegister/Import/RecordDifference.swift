/// What the returned records change in the register, cell by cell.
struct RecordDifference {
  private let base: MergeBase
  private let returned: ReturnedRows
  private let history: EarlierChanges
  private let clears: Set<Column>
  private let department: Department?
  private var departments: DepartmentNames
  private var comparison: CellComparison
  private(set) var log = DiagnosticLog()
  private(set) var changes: [ImportPlan.Change] = []
  /// The cells of the register that take another value: the returned row that gives it, by record.
  private(set) var edits: [Int: [Edit]] = [:]
  /// The records that end.
  private(set) var ended: Set<Int> = []
  private(set) var unchanged = 0

  struct Edit {
    let column: Column
    /// The returned row.
    let row: Int
    /// The new value where it is not the row's own.
    var text: Text?
  }

  init(
    base: MergeBase, returned: ReturnedRows, comparison: CellComparison, request: MergeRequest
  ) {
    self.base = base
    self.returned = returned
    self.comparison = comparison
    history = EarlierChanges(request.history, today: request.today)
    clears = request.clears
    department = request.department
    departments = DepartmentNames(request.vocabularies)
  }

  /// Compares what was returned of a record with the register.
  mutating func compare(_ record: ReturnedRecord, with number: Int) {
    var found: [Edit] = []
    var emptied: [Edit] = []
    var left: [Edit] = []
    for column in Column.allCases where column != .id {
      guard let row = record.row(of: column, returned) else { continue }
      let new = returned.text(column, row)
      let old = base.text(column, number)
      if new == old || comparison.isSame(new, old, column) { continue }
      if returned.isLeft(column, row) {
        left.append(Edit(column: column, row: row))
        continue
      }
      if !old.isEmpty, returned.assumes(column, row) || column == .department && isAsGiven(new, old) { continue }
      if new.isEmpty, !clears.contains(column) {
        emptied.append(Edit(column: column, row: row))
        continue
      }
      found.append(Edit(column: column, row: row))
      note(column, row, number, old, new)
    }
    if !left.isEmpty { report(.importLeftAsSent, left, number) }
    if !emptied.isEmpty { report(.importEmptyKept, emptied, number) }
    if let inferred = InferredItems(record, base.text(.inferred, number), found, returned) {
      if let edit = inferred.edit {
        found.append(edit)
        change(edit, number, base.text(.inferred, number), edit.text ?? .empty)
      }
      reportInferred(inferred, number)
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
    change(Edit(column: column, row: row), number, old, new)
    let id = base.id(number)
    guard let earlier = history.changes(of: column, id: id), let last = earlier.last else { return }
    let location = returned.location(column, row, record: id)
    if !last.source.equals(ChangesWriter.name(ofFile: returned.path(row))) {
      log.add(
        .importOverrides,
        Diagnostic(
          .importOverrides, at: location, value: last.source.excerpt, expected: column.heading, other: last.date.iso))
    } else if !new.isEmpty,
      let change = earlier.last(where: { !$0.before.isEmpty && comparison.isSame($0.before, new, column) })
    {
      log.add(
        .importReverts,
        Diagnostic(
          .importReverts, at: location, value: new.excerpt, expected: column.heading, other: change.date.iso))
    }
  }

  private mutating func change(_ edit: Edit, _ number: Int, _ old: Text, _ new: Text) {
    let id = base.id(number)
    let kind = kind(edit.column, number, new)
    if kind == .ended { ended.insert(number) }
    changes.append(
      ImportPlan.Change(
        id: id, title: base.text(.title, number).string, kind: kind, column: edit.column, before: old, after: new,
        location: returned.location(edit.column, edit.row, record: id)))
  }

  private func kind(_ column: Column, _ number: Int, _ new: Text) -> ImportPlan.Change.Kind {
    guard column == .state else { return .changed }
    switch (base.isActive(number), State(new) != .ended) {
    case (true, false): return .ended
    case (false, true): return .resumed
    default: return .changed
    }
  }

  // MARK: Findings

  /// Once for each row, however many of its cells it is: a row may hold an identifier and nothing else.
  private mutating func report(_ code: DiagnosticCode, _ kept: [Edit], _ number: Int) {
    for row in Set(kept.map(\.row)).sorted() {
      let columns = kept.filter { $0.row == row }.map(\.column)
      log.add(
        code,
        Diagnostic(
          code,
          at: returned.location(columns.count == 1 ? columns[0] : nil, row, record: base.id(number)),
          value: base.text(.title, number).excerpt, expected: columns.map(\.heading).joined(separator: "、"),
          count: columns.count))
    }
  }

  private mutating func reportInferred(_ inferred: InferredItems, _ number: Int) {
    guard let row = inferred.untouchedRow else { return }
    log.add(
      .importStillInferred,
      Diagnostic(
        .importStillInferred, at: returned.location(nil, row, record: base.id(number)),
        value: base.text(.title, number).excerpt,
        expected: inferred.untouched.map(\.heading).joined(separator: "、")))
  }
}
