/// What a workbook says beside its values: merged cells, hidden rows, formulas, pictures.
struct SheetFindings {
  let recognised: RecognisedSheet
  /// By the row of the table.
  let isRecord: [Bool]
  private let columns: [Int: Column]

  init(recognised: RecognisedSheet, isRecord: [Bool]) {
    self.recognised = recognised
    self.isRecord = isRecord
    columns = Dictionary(
      recognised.recognition.positions.flatMap { column, positions in positions.map { ($0, column) } },
      uniquingKeysWith: { first, _ in first })
  }

  private var table: Table { recognised.sheet.table }
  private var traits: Sheet.Traits { recognised.sheet.traits }
  private var firstDataRow: Int { recognised.recognition.headingRows.upperBound + 1 }

  func report(to log: inout DiagnosticLog) {
    reportMerged(&log)
    reportHidden(&log)
    for oddity in traits.oddities { report(oddity, &log) }
    if traits.hasObjects { log.add(.sheetObjects, Diagnostic(.sheetObjects, at: sheetLocation)) }
    if traits.hasComments { log.add(.sheetComments, Diagnostic(.sheetComments, at: sheetLocation)) }
    if traits.isCut { log.add(.sheetUnchecked, Diagnostic(.sheetUnchecked, at: sheetLocation)) }
    if traits.formulaCount > 0 {
      let place = traits.firstFormula.map { table.location(row: $0.row, column: $0.column) } ?? sheetLocation
      log.add(.formulasRead, Diagnostic(.formulasRead, at: place, count: traits.formulaCount))
    }
  }

  private var sheetLocation: Location { Location(file: recognised.path, sheet: recognised.sheet.name) }

  private func isRecord(_ row: Int) -> Bool { isRecord.indices.contains(row) && isRecord[row] }

  /// The rows of a range that the table has.
  private func inTable(_ rows: ClosedRange<Int>) -> Range<Int> {
    let lower = min(max(rows.lowerBound, 0), table.rowCount)
    return lower..<max(lower, min(rows.upperBound, table.rowCount - 1) + 1)
  }

  // MARK: Merged cells

  /// A column of a record that reads as empty because its value stands in another cell is a fault; other merged cells of
  /// the table are mentioned once, those beside it not at all.
  private func reportMerged(_ log: inout DiagnosticLog) {
    var harmless: (first: Location, count: Int)?
    // Blocks do not overlap, so together they have no more cells than the table.
    let named = recognised.recognition.headings.filter { $0.match != .empty }.map(\.position)
    let columns = columns.sorted { $0.key < $1.key }
    for block in traits.merged where named.contains(where: block.columns.contains) {
      let rows = inTable(block.rows)
      guard let firstRow = rows.first(where: { $0 >= firstDataRow && isRecord($0) }) else { continue }
      if reportEmptied(by: block, rows.filter { $0 >= firstDataRow && isRecord($0) }, columns, &log) { continue }
      let place = harmless?.first ?? table.location(row: firstRow, column: block.columns.lowerBound)
      harmless = (place, (harmless?.count ?? 0) + 1)
    }
    if let harmless {
      log.add(.mergedCells, Diagnostic(.mergedCells, at: harmless.first, count: harmless.count))
    }
  }

  /// Whether a column reads as empty because of the block; then that is told.
  private func reportEmptied(
    by block: Sheet.Block, _ rows: [Int], _ columns: [(key: Int, value: Column)], _ log: inout DiagnosticLog
  ) -> Bool {
    let value = table.text(row: block.rows.lowerBound, column: block.columns.lowerBound).trimmed
    var isEmptied = false
    for (position, column) in columns
    where block.columns.contains(position) && !value.isEmpty {
      let emptied = rows.filter { row in
        (row != block.rows.lowerBound || position != block.columns.lowerBound)
          && table.isBlank(row: row, column: position)
      }
      guard let first = emptied.first else { continue }
      isEmptied = true
      log.add(
        .mergedEmpty,
        Diagnostic(
          .mergedEmpty, at: table.location(row: first, column: position, heading: column.heading),
          value: value.excerpt, expected: column.heading, count: emptied.count, suggestion: value.excerpt))
    }
    return isEmptied
  }

  // MARK: Hidden rows and columns

  private func reportHidden(_ log: inout DiagnosticLog) {
    let rows = traits.hiddenRows.flatMap { inTable($0).filter(isRecord) }
    if let first = rows.min() {
      log.add(
        .rowsHidden, Diagnostic(.rowsHidden, at: table.location(row: first, column: nil), count: Set(rows).count))
    }
    let hidden = recognised.recognition.headings.filter { heading in
      heading.match != .empty && traits.hiddenColumns.contains { $0.contains(heading.position) }
    }
    if let first = hidden.first {
      log.add(
        .columnsHidden,
        Diagnostic(
          .columnsHidden,
          at: table.location(row: recognised.recognition.headingRows.upperBound, column: first.position),
          value: hidden.map(\.written).joined(separator: "、")))
    }
  }

  // MARK: Cells that are no values

  /// What was struck out and what replaced it would become one value: an error.
  private func reportStruck(_ struck: String, at cell: Sheet.Cell, _ column: Column, _ log: inout DiagnosticLog) {
    guard !Text(struck).trimmed.isEmpty else { return }
    log.add(
      .textStruck,
      Diagnostic(
        .textStruck, at: table.location(row: cell.row, column: cell.column, heading: column.heading), value: struck,
        severity: .error))
  }

  private func report(_ oddity: Sheet.Oddity, _ log: inout DiagnosticLog) {
    let cell = oddity.cell
    guard isRecord(cell.row), let column = columns[cell.column] else { return }
    let text = table.text(row: cell.row, column: cell.column).trimmed
    let code: DiagnosticCode
    switch oddity.kind {
    case .errorValue:
      // What looks like an error is told where the cells are read.
      if text.count <= 12, CellDoubt.isErrorValue(text) { return }
      code = .cellErrorValue
    case .formulaWithoutValue: code = .formulaWithoutValue
    case .dateOutOfRange: code = .dateNumberOutOfRange
    case .timeDropped: code = .timeDropped
    case .yearHidden: code = .dateYearHidden
    case .struck: code = .textStruck
    case .struckPart(let struck): return reportStruck(struck, at: cell, column, &log)
    }
    if code == .textStruck, text.isEmpty { return }
    log.add(
      code,
      Diagnostic(
        code, at: table.location(row: cell.row, column: cell.column, heading: column.heading), value: text.excerpt))
  }
}
