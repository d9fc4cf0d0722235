/// Takes returned rows into the register: which record each row is, what it changes, and the register that comes of it.
/// Pure; nothing is decided in silence, no row of either side is lost.
package enum Merge {
  package static func merge(_ request: MergeRequest) -> Checked<MergeResult> {
    let returned = ReturnedRows(request.intakes)
    let register = readRegister(request, returned)
    let base = register.value
    var diagnostics = register.diagnostics + sampleFaults(request, returned, base)
    // What cannot be read whole cannot be written back whole.
    guard !register.hasErrors else { return Checked(nothing(base), diagnostics) }

    let unfinished = UnfinishedImport(request.history, on: request.today)
    var used = usedIdentifiers(request, base)
    var matcher = RecordMatcher(
      base: base, returned: returned, gone: used, unfinished: unfinished,
      arrivals: EarlierArrivals(request.history), workers: request.workers)
    matcher.match()
    diagnostics += matcher.log.diagnostics(ofFile: request.registerPath)
    diagnostics += IdentifierDoubt.check(
      matcher.newRecords, base, returned, used, path: request.registerPath)
    let unrecorded = used.unrecorded(in: base.rows.indices.lazy.map(base.id))

    var comparison = CellComparison(request.vocabularies)
    let records = ReturnedRecord.gather(
      matcher.targets, returned, base, &comparison, request)
    diagnostics += records.diagnostics

    var difference = RecordDifference(
      base: base, returned: returned, comparison: comparison, request: request)
    for record in records.value {
      if case .record(let number) = record.target { difference.compare(record, with: number) }
    }
    diagnostics += difference.log.diagnostics(ofFile: request.registerPath)
    var names = DepartmentNames(request.vocabularies)
    let departments = FileDepartments(base, returned, records.value, request, &names)
    diagnostics += OtherDepartments.check(
      base, returned, records.value, departments, difference, request, &names)
    let missing = MissingReturns(base, returned, records.value, departments, request, &names)
    diagnostics += missing.diagnostics

    let arrivals = identified(records.value, matcher.newRecords, base, returned, unfinished, &used)
    var plan = ImportPlan()
    plan.changes = difference.changes + additions(arrivals, returned, request.workers) + sampleRemoval(base)
    plan.matches = matcher.matches
    plan.unchanged = difference.unchanged
    plan.returned = records.value.count
    plan.silentDepartments = missing.silent
    let result = compose(plan, base, returned, difference, arrivals, request, unrecorded)
    return Checked(result, diagnostics.inReadingOrder)
  }

  // MARK: The register

  private static func readRegister(_ request: MergeRequest, _ returned: ReturnedRows) -> Checked<MergeBase> {
    let table = request.register ?? headingsAlone(request.registerPath)
    let returnedColumns = Set(request.intakes.flatMap(\.columns))
    let headings = Column.allCases.map { column in
      HeadedTable.Heading(
        column.heading, isNeeded: column == .id || column.need != .never && !returnedColumns.contains(column))
    }
    let headed = HeadedTable.recognise(table, headings)
    let rows = headed.value.rows()
    let base = MergeBase(headed.value, rows: rows.value, replacesSamples: request.replacesSamples)
    // Warnings on the register are for a check; an import speaks of what came back.
    return Checked(base, (headed.diagnostics + rows.diagnostics).filter { $0.severity == .error })
  }

  private static func headingsAlone(_ path: String) -> Table {
    var builder = TableBuilder(path: path, from: [])
    for column in Column.allCases { builder.cell(Text(column.heading), from: nil) }
    builder.endRow()
    return builder.table()
  }

  private static func nothing(_ base: MergeBase) -> MergeResult {
    MergeResult(
      plan: ImportPlan(), table: base.table, assigned: [], firstAssigned: nil, unrecorded: "", changedRows: [:])
  }

  /// Real rows take the place of samples, not other samples; and what is typed over a sample is perhaps real.
  private static func sampleFaults(
    _ request: MergeRequest, _ returned: ReturnedRows, _ base: MergeBase
  ) -> [Diagnostic] {
    guard request.replacesSamples else { return [] }
    let unmarked = base.removed.filter { row in
      !base.text(.title, row: row).withUTF8 { $0.starts(with: Provenance.titleMark.utf8) }
    }.map { row in
      Diagnostic(
        .importSampleUnmarked, at: base.location(.title, row: row), value: base.text(.title, row: row).excerpt)
    }
    guard let first = returned.indices.first(where: returned.isSample) else { return unmarked }
    return unmarked + [
      Diagnostic(
        .importSampleRows, at: returned.location(nil, first), value: returned.text(.title, first).excerpt,
        count: returned.indices.count(where: returned.isSample))
    ]
  }

  // MARK: Identifiers

  /// What was given before, by the register's removed rows, the changes and old addresses.
  private static func usedIdentifiers(_ request: MergeRequest, _ base: MergeBase) -> UsedIdentifiers {
    var used = UsedIdentifiers()
    for row in base.removed { used.insert(key: UsedIdentifiers.key(base.text(.id, row: row))) }
    for entry in request.history.entries { used.insert(listed: entry.id) }
    for id in request.retired where base.records[UsedIdentifiers.key(Text(id))] == nil {
      used.insert(key: UsedIdentifiers.key(Text(id)))
    }
    return used
  }

  /// The new records with their identifiers: as named, as given by an import that was cut off, or the next ones.
  private static func identified(
    _ records: [ReturnedRecord], _ new: [RecordMatcher.NewRecord], _ base: MergeBase, _ returned: ReturnedRows,
    _ unfinished: UnfinishedImport, _ used: inout UsedIdentifiers
  ) -> [RegisterComposer.Arrival] {
    var arrivals = records.compactMap { record -> (number: Int, record: ReturnedRecord)? in
      if case .new(let number) = record.target { return (number, record) }
      return nil
    }
    guard !arrivals.isEmpty else { return [] }
    arrivals.sort { $0.number < $1.number }
    // Where every record names its own, none is given.
    if new.allSatisfy({ !$0.id.isEmpty }) {
      return arrivals.map { RegisterComposer.Arrival(record: $0.record, id: new[$0.number].id) }
    }
    for key in base.records.keys { used.insert(key: key) }
    var taken = Set(base.records.keys)
    for record in new where !record.id.isEmpty {
      let key = UsedIdentifiers.key(Text(record.id))
      used.insert(key: key)
      taken.insert(key)
    }
    var series = IdentifierSeries(real: base.realIDs + new.map(\.id), used: used)
    return arrivals.map { number, record in
      if !new[number].id.isEmpty { return RegisterComposer.Arrival(record: record, id: new[number].id) }
      let row = new[number].row
      let earlier = unfinished.ids(title: returned.text(.title, row), file: returned.path(row))
        .first { !taken.contains(UsedIdentifiers.key($0)) }
      let id = earlier?.string ?? series.take(&used)
      taken.insert(UsedIdentifiers.key(Text(id)))
      return RegisterComposer.Arrival(record: record, id: id)
    }
  }

  // MARK: The plan

  private static func additions(
    _ arrivals: [RegisterComposer.Arrival], _ returned: ReturnedRows, _ workers: any Workforce
  ) -> [ImportPlan.Change] {
    workers.divide(arrivals.count) { range in
      let returned = returned.copyForThread
      return arrivals[range].map { arrival in
        let row = arrival.record.row(of: .title, returned) ?? arrival.record.rows[0]
        return ImportPlan.Change(
          id: arrival.id, title: returned.text(.title, row).string, kind: .added,
          location: returned.location(nil, arrival.record.rows[0], record: arrival.id))
      }
    }.flatMap { $0 }
  }

  /// One line for all of them; it keeps their identifiers from being given again.
  private static func sampleRemoval(_ base: MergeBase) -> [ImportPlan.Change] {
    guard !base.removed.isEmpty else { return [] }
    let ids = base.removed.map { base.text(.id, row: $0).string }
    return [
      ImportPlan.Change(
        id: UsedIdentifiers.listed(ids), title: "", kind: .sampleRemoved, before: Text("\(ids.count)件"))
    ]
  }

  private static func compose(
    _ plan: ImportPlan, _ base: MergeBase, _ returned: ReturnedRows, _ difference: RecordDifference,
    _ arrivals: [RegisterComposer.Arrival], _ request: MergeRequest, _ unrecorded: String
  ) -> MergeResult {
    let added = missingColumns(base, returned, difference, arrivals)
    let composer = RegisterComposer(base: base, returned: returned, path: request.registerPath, added: added)
    let composed = composer.compose(difference.edits, arrivals, request.workers)
    let assigned = arrivals.filter { $0.record.rows.allSatisfy { returned.identifier($0) == nil } }
    let firstAssigned = assigned.first.map { returned.location(nil, $0.record.rows[0], record: $0.id) }
    var changedRows: [Int: Location] = [:]
    for (number, edits) in difference.edits {
      guard let first = edits.first else { continue }
      changedRows[base.rows[number]] = returned.location(nil, first.row, record: base.id(number))
    }
    return MergeResult(
      plan: plan, table: composed, assigned: assigned.map(\.id), firstAssigned: firstAssigned, unrecorded: unrecorded,
      changedRows: changedRows)
  }

  /// The columns that the register lacks although a value was returned for them.
  private static func missingColumns(
    _ base: MergeBase, _ returned: ReturnedRows, _ difference: RecordDifference,
    _ arrivals: [RegisterComposer.Arrival]
  ) -> [Column] {
    let edited = Set(difference.edits.values.joined().map(\.column))
    return Column.allCases.filter { column in
      guard base.position(column) == nil else { return false }
      if edited.contains(column) || (column.need != .never && !arrivals.isEmpty) { return true }
      return arrivals.contains { arrival in
        arrival.record.row(of: column, returned).map { !returned.text(column, $0).isEmpty } ?? false
      }
    }
  }
}
