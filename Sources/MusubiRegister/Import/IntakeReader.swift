/// Reads the records of a sheet: under our headings, repaired where nothing is lost, each cell knowing its place. What was
/// repaired, doubted or passed over is said.
package enum IntakeReader {
  /// The records that are read from one sheet: hundreds of cities' worth, so that a sheet made to be a burden is none.
  package static let mostRecords = 200_000
  /// The bytes of their values: a small workbook can show one long text in every cell.
  static let mostBytes = 1 << 28

  /// `department` is the bureau, or bureau and section, that the file comes from: it fills empty cells of 所管課. A long
  /// sheet is divided among the `workers`; what comes of it is the same.
  package static func read(
    _ recognised: RecognisedSheet, vocabularies: Vocabularies, department: String? = nil,
    mostRecords: Int = IntakeReader.mostRecords, workers: any Workforce = OneWorker()
  ) -> Checked<Intake> {
    let isLong = recognised.sheet.table.rowCount >= leastRowsForMany
    if workers.count > 1, isLong, department == nil {
      var reading = IntakeReading(recognised, vocabularies, department: nil, mostRecords: mostRecords)
      if let intake = reading.read(workers) { return intake }
    }
    var reading = IntakeReading(recognised, vocabularies, department: department, mostRecords: mostRecords)
    return reading.read()
  }

  /// Fewer rows are not worth dividing.
  private static let leastRowsForMany = 2_000
}

/// The reading of one sheet.
private struct IntakeReading {
  private let recognised: RecognisedSheet
  private let mostRecords: Int
  private let vocabularies: Vocabularies
  private let table: Table
  private var cells: RecordReading
  private var outside: OutsideValues
  private var bureaus: BlankBureaus
  private var log = DiagnosticLog()
  /// The rows that are left for many to read; nil where each is read at once.
  private var left: [Int]?

  init(_ recognised: RecognisedSheet, _ vocabularies: Vocabularies, department: String?, mostRecords: Int) {
    self.recognised = recognised
    self.mostRecords = mostRecords
    self.vocabularies = vocabularies
    table = recognised.sheet.table
    cells = RecordReading(
      recognised, vocabularies, department: department, rows: min(table.rowCount, mostRecords) + 1)
    outside = OutsideValues(recognised)
    bureaus = BlankBureaus(recognised)
  }

  /// Reads the sheet row by row.
  mutating func read() -> Checked<Intake> {
    finish(readAll(OneWorker()))
  }

  /// Divides the rows among many; nil where there is more than is read from one sheet, so that the end has to be found row
  /// by row.
  mutating func read(_ workers: some Workforce) -> Checked<Intake>? {
    left = []
    let isRecord = readAll(workers)
    guard readLeft(workers), cells.byteCount < IntakeReader.mostBytes else { return nil }
    return finish(isRecord)
  }

  private mutating func readAll(_ workers: some Workforce) -> [Bool] {
    HeadingFindings(recognised: recognised).report(to: &log)
    let headingRow = recognised.recognition.headingRows.upperBound
    cells.readHeadings(row: headingRow)
    return readRows(from: headingRow + 1, kinds(from: headingRow + 1, workers))
  }

  private mutating func finish(_ isRecord: [Bool]) -> Checked<Intake> {
    log.append(cells.log)
    outside.report(records: isRecord.count { $0 }, to: &log)
    bureaus.report(to: &log)
    cells.filler?.report(to: &log)
    SheetFindings(recognised: recognised, isRecord: isRecord).report(to: &log)
    let diagnostics = log.diagnostics(ofFile: recognised.path).inReadingOrder
    let intake = Intake(
      table: cells.builder.table(), columns: cells.columns, path: recognised.path,
      titleDepartment: TitleDepartment.find(recognised), baseline: recognised.baseline)
    return Checked(intake, diagnostics)
  }

  // MARK: Rows

  /// Reads the rows and gives, by the row of the table, whether it is a record.
  private mutating func readRows(from first: Int, _ kinds: [RowSorter.Kind]) -> [Bool] {
    var isRecord = Array(repeating: false, count: table.rowCount)
    var blank = RowRuns()
    var empty = RowRuns()
    defer {
      reportBlank(blank)
      reportWithoutValues(empty)
    }
    var blankSince: Int?
    var records = 0
    for row in first..<max(first, table.rowCount) {
      let kind = kinds[row - first]
      if kind == .blank {
        blankSince = blankSince ?? row
        continue
      }
      // Blank rows between the headings and the data divide them too; those behind all data do not.
      if let since = blankSince { blank.add(since..<row) }
      blankSince = nil
      switch kind {
      case .blank: break
      case .withoutValues: empty.add(row..<row + 1)
      case .record:
        guard records < mostRecords, cells.byteCount < IntakeReader.mostBytes else {
          report(.intakeTooLarge, row)
          return isRecord
        }
        records += 1
        isRecord[row] = true
        bureaus.look(row: row)
        if left == nil { cells.readRecord(row) } else { left?.append(row) }
        outside.look(row: row)
      case .stray: report(.rowStray, row)
      case .guidance: report(.rowGuidance, row)
      case .headings: report(.headingsInsideData, row)
      case .secondTable:
        let rest = (row..<table.rowCount).count { !table.isBlank(row: $0) }
        log.add(.secondTable, Diagnostic(.secondTable, at: table.location(row: row, column: nil), count: rest - 1))
        return isRecord
      }
    }
    return isRecord
  }

  /// What each row is. A row is told without those before it, so that many can look.
  private func kinds(from first: Int, _ workers: some Workforce) -> [RowSorter.Kind] {
    let recognised = recognised
    return workers.divide(max(0, table.rowCount - first)) { range in
      var sorter = RowSorter(range.count < table.rowCount - first ? recognised.copyForThread : recognised)
      return range.map { sorter.kind(row: first + $0) }
    }.flatMap { $0 }
  }

  /// Reads what was left, in a part for each worker; false where that is too much.
  private mutating func readLeft(_ workers: some Workforce) -> Bool {
    let rows = left ?? []
    let size = (rows.count + workers.count - 1) / max(workers.count, 1)
    guard size > 0 else { return true }
    let (recognised, vocabularies) = (recognised, vocabularies)
    let parts = workers.map((rows.count + size - 1) / size) { part -> RecordReading? in
      let own = rows[(part * size)..<min((part + 1) * size, rows.count)]
      var reading = RecordReading(recognised.copyForThread, vocabularies, department: nil, rows: own.count)
      for row in own {
        guard reading.byteCount < IntakeReader.mostBytes else { return nil }
        reading.readRecord(row)
      }
      return reading
    }
    for part in parts {
      guard let part else { return false }
      cells.append(part)
    }
    return true
  }

  private mutating func reportBlank(_ rows: RowRuns) {
    guard let first = rows.first else { return }
    log.add(
      .rowsBlankInside,
      Diagnostic(
        .rowsBlankInside, at: table.location(row: first, column: nil), value: rows.places, count: rows.count))
  }

  private mutating func reportWithoutValues(_ rows: RowRuns) {
    guard let first = rows.first else { return }
    let found = Diagnostic(
      .rowsWithoutValues, at: firstLocation(first), value: firstValue(first), other: rows.places, count: rows.count)
    log.add(.rowsWithoutValues, found)
  }

  private mutating func report(_ code: DiagnosticCode, _ row: Int) {
    guard log.hasRoom(for: code) else { return }
    log.append(Diagnostic(code, at: firstLocation(row), value: firstValue(row)))
  }

  private func firstColumn(_ row: Int) -> Int? {
    (0..<table.cellCount(row: row)).first { !table.isBlank(row: row, column: $0) }
  }

  private func firstLocation(_ row: Int) -> Location { table.location(row: row, column: firstColumn(row)) }

  private func firstValue(_ row: Int) -> String {
    firstColumn(row).map { table.text(row: row, column: $0).trimmed.excerpt } ?? ""
  }
}
