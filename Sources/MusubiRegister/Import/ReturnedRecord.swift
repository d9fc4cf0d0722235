/// All that was returned of one record: mostly one row, sometimes rows of several sheets or departments.
struct ReturnedRecord {
  let target: RecordMatcher.Target
  /// In the order of the files; never empty.
  let rows: [Int]
  /// For each column, by its ordinal, the row whose value counts, -1 where no sheet has the column. Nil for a single row.
  private let chosen: [Int]?

  /// The row that gives the record's value of the column; nil where no sheet has the column.
  func row(of column: Column, _ returned: ReturnedRows) -> Int? {
    guard let chosen else { return returned.has(column, rows[0]) ? rows[0] : nil }
    let row = chosen[column.ordinal]
    return row < 0 ? nil : row
  }

  /// Gathers the rows by their targets, in the order of the files.
  static func gather(
    _ targets: [RecordMatcher.Target], _ returned: ReturnedRows, _ base: MergeBase,
    _ comparison: inout CellComparison, _ request: MergeRequest
  ) -> Checked<[ReturnedRecord]> {
    var places: [RecordMatcher.Target: Int] = [:]
    var groups: [(target: RecordMatcher.Target, rows: [Int])] = []
    for (row, target) in targets.enumerated() where target != .undecided {
      if let place = places[target] {
        groups[place].rows.append(row)
      } else {
        places[target] = groups.count
        groups.append((target, [row]))
      }
    }
    var log = DiagnosticLog()
    let history = EarlierChanges(request.history, today: request.today)
    let records = groups.map { group in
      group.rows.count == 1
        ? ReturnedRecord(target: group.target, rows: group.rows, chosen: nil)
        : join(group.target, group.rows, returned, base, &comparison, request, history, &log)
    }
    return Checked(records, log.diagnostics(ofFile: returned.intakes.first?.path ?? ""))
  }

  /// Puts the rows of one record together: what only one of them says, counts; where two say different things, nothing
  /// is decided.
  private static func join(
    _ target: RecordMatcher.Target, _ rows: [Int], _ returned: ReturnedRows, _ base: MergeBase,
    _ comparison: inout CellComparison, _ request: MergeRequest, _ history: EarlierChanges, _ log: inout DiagnosticLog
  ) -> ReturnedRecord {
    var chosen = Array(repeating: -1, count: Column.allCases.count)
    for row in rows {
      var isRepetition = row != rows[0]
      for column in Column.allCases where column != .id && returned.has(column, row) {
        let other = chosen[column.ordinal]
        let value = returned.text(column, row)
        guard other >= 0 else {
          chosen[column.ordinal] = row
          if !value.isEmpty { isRepetition = false }
          continue
        }
        let earlier = returned.text(column, other)
        let mayClear = request.clears.contains(column)
        if comparison.isSame(value, earlier, column) { continue }
        // What one form leaves as it was sent out is no word against what another changes.
        let isLeft = returned.isLeft(column, row)
        if isLeft != returned.isLeft(column, other) {
          if !isLeft { (chosen[column.ordinal], isRepetition) = (row, false) }
          continue
        }
        if !mayClear, value.isEmpty || returned.assumes(column, row) { continue }
        isRepetition = false
        if column == .title, !earlier.isEmpty, let main = returned.mainRow(of: row, and: other) {
          let aside = main == row ? other : row
          chosen[column.ordinal] = main
          reportAside(aside, main, target, returned, base, &comparison, history, &log)
          continue
        }
        if returned.assumes(column, other) {
          chosen[column.ordinal] = row
          continue
        }
        if !mayClear, earlier.isEmpty {
          chosen[column.ordinal] = row
        } else {
          // At both, whichever file came first: each department is told.
          let isOpen = column.exposure == .public && request.disclosure.isPublic(column)
          for (here, there) in [(row, other), (other, row)] {
            let code = isOpen ? DiagnosticCode.importConflict : .importConflictInternal
            log.add(
              code,
              Diagnostic(
                code, at: returned.location(column, here), value: returned.text(column, here).excerpt,
                expected: isOpen ? returned.text(column, there).excerpt : nil,
                other: returned.location(column, there).short))
          }
        }
      }
      // A second sheet of a file names its records once more, which is no repetition.
      if isRepetition,
        returned.path(row) != returned.path(rows[0]) || returned.intake(of: row) == returned.intake(of: rows[0])
      {
        log.add(
          .importRowRepeated,
          Diagnostic(
            .importRowRepeated, at: returned.location(nil, row), value: returned.text(.title, row).excerpt,
            other: returned.location(nil, rows[0]).short))
      }
    }
    return ReturnedRecord(target: target, rows: rows, chosen: chosen)
  }

  /// A title on a sheet that only says which record is meant is no answer. It is told where it is another than the
  /// record has or had, since then somebody changed it there.
  private static func reportAside(
    _ row: Int, _ main: Int, _ target: RecordMatcher.Target, _ returned: ReturnedRows, _ base: MergeBase,
    _ comparison: inout CellComparison, _ history: EarlierChanges, _ log: inout DiagnosticLog
  ) {
    let title = returned.text(.title, row)
    if case .record(let number) = target {
      if comparison.isSame(title, base.text(.title, number), .title) { return }
      let earlier = history.changes(of: .title, id: base.id(number)) ?? []
      if earlier.contains(where: { comparison.isSame($0.before, title, .title) }) { return }
    }
    log.add(
      .importTitleAside,
      Diagnostic(
        .importTitleAside, at: returned.location(.title, row), value: title.excerpt,
        expected: returned.text(.title, main).excerpt, other: returned.location(.title, main).short))
  }
}
