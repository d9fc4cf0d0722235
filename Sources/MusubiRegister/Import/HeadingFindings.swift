/// What is said of the headings of a sheet, before its rows are read.
struct HeadingFindings {
  let recognised: RecognisedSheet
  private var table: Table { recognised.sheet.table }
  private var recognition: Recognition { recognised.recognition }
  private var headingRow: Int { recognition.headingRows.upperBound }

  func report(to log: inout DiagnosticLog) {
    reportRows(&log)
    for heading in recognition.headings { report(heading, &log) }
    for (column, positions) in recognition.positions.sorted(by: { $0.key.ordinal < $1.key.ordinal })
    where positions.count > 1 {
      let names = recognition.headings.filter { positions.contains($0.position) }.map(\.written)
      log.add(
        .columnsJoined,
        Diagnostic(
          .columnsJoined, at: location(positions[0]), value: names.joined(separator: "、"), expected: column.heading))
    }
  }

  private func reportRows(_ log: inout DiagnosticLog) {
    // A form of ours has its title there.
    guard recognised.baseline == nil else { return }
    let above = 0..<recognition.headingRows.lowerBound
    if let first = above.first(where: { !table.isBlank(row: $0) }) {
      let column = (0..<table.cellCount(row: first)).first { !table.isBlank(row: first, column: $0) } ?? 0
      log.add(
        .rowsAboveHeadings,
        Diagnostic(
          .rowsAboveHeadings, at: table.location(row: first, column: column),
          value: table.text(row: first, column: column).trimmed.excerpt, count: above.count,
          severity: above.contains(where: holdsHeadings) ? .warning : nil))
    }
    let isMerged = recognised.sheet.traits.merged.contains { $0.rows.overlaps(recognition.headingRows) }
    if isMerged || recognition.headingRows.count > 1 {
      log.add(.headingsMerged, Diagnostic(.headingsMerged, at: table.location(row: headingRow, column: nil)))
    }
  }

  /// Whether a row above the headings may be those of another table.
  private func holdsHeadings(_ row: Int) -> Bool {
    let meanings = (0..<min(table.cellCount(row: row), Recogniser.searchedCells)).map {
      HeadingName.meaning(of: table.text(row: row, column: $0).trimmed)
    }
    return meanings.count { if case .column = $0 { true } else { false } } >= 2
  }

  private func report(_ heading: Recognition.Heading, _ log: inout DiagnosticLog) {
    let place = location(heading.position)
    switch heading.match {
    case .column(let column, .synonym):
      add(.headingSynonym, place, heading.written, expected: column.heading, to: &log)
    case .column(let column, .remarked):
      let remarks = HeadingName.remarks(in: Text(heading.written)).joined(separator: "、")
      add(.headingRemarked, place, heading.written, expected: column.heading, other: remarks, to: &log)
    case .column, .part, .empty: break
    case .near(let column):
      // A register does without the column, or does not.
      log.add(
        .headingNearMiss,
        Diagnostic(
          .headingNearMiss, at: place, value: heading.written, suggestion: column.heading,
          severity: column.need == .never ? .warning : .error))
    case .closed(let column): add(.headingClosed, place, heading.written, expected: column.heading, to: &log)
    case .passedOver: add(.headingPassedOver, place, heading.written, to: &log)
    case .repeated(let column): reportRepeated(heading, column, place, &log)
    case .unknown where heading.written == HeadingNames.dueReason: break
    case .unknown:
      let meaning = HeadingName.meaning(of: Text(heading.written))
      if meaning == .runningNumber {
        add(.headingRunningNumber, place, heading.written, to: &log)
      } else {
        add(.headingUnknown, place, heading.written, to: &log)
      }
    }
  }

  /// The same heading twice, or two names of one column.
  private func reportRepeated(
    _ heading: Recognition.Heading, _ column: Column, _ place: Location, _ log: inout DiagnosticLog
  ) {
    let winner = recognition.headings.first { other in
      switch other.match {
      case .column(column, _), .part(of: column): true
      default: false
      }
    }
    guard let winner, HeadingName.folded(Text(winner.written)) != HeadingName.folded(Text(heading.written)) else {
      return add(.headingRepeated, place, heading.written, to: &log)
    }
    add(.headingAmbiguous, place, heading.written, expected: column.heading, other: winner.written, to: &log)
  }

  private func add(
    _ code: DiagnosticCode, _ place: Location, _ value: String, expected: String? = nil, other: String? = nil,
    suggestion: String? = nil, to log: inout DiagnosticLog
  ) {
    log.add(
      code, Diagnostic(code, at: place, value: value, expected: expected, other: other, suggestion: suggestion))
  }

  private func location(_ position: Int) -> Location {
    // Of two rows the one in which the name stands.
    let row = recognition.headingRows.last { !table.isBlank(row: $0, column: position) } ?? headingRow
    return table.location(row: row, column: position)
  }
}
