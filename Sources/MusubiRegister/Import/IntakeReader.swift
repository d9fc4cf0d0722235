/// Reads the records of a sheet: under our headings, repaired where nothing is lost, each cell knowing its place. What was
/// repaired, doubted or passed over is said.
package enum IntakeReader {
  /// The records that are read from one sheet: hundreds of cities' worth, so that a sheet made to be a burden is none.
  package static let mostRecords = 200_000
  /// The bytes of their values: a small workbook can show one long text in every cell.
  static let mostBytes = 1 << 28

  /// `department` is the bureau, or bureau and section, that the file comes from: it fills empty cells of 所管課.
  package static func read(
    _ recognised: RecognisedSheet, vocabularies: Vocabularies, department: String? = nil,
    mostRecords: Int = IntakeReader.mostRecords
  ) -> Checked<Intake> {
    var reading = IntakeReading(recognised, vocabularies, department: department, mostRecords: mostRecords)
    return reading.read()
  }
}

/// The reading of one sheet.
private struct IntakeReading {
  private let recognised: RecognisedSheet
  private let mostRecords: Int
  private let table: Table
  private let columns: [Column]
  private let parts: [ColumnParts]
  private let doubts: CellDoubt
  private var repairer: CellRepairer
  private var filler: DepartmentFiller
  private let fillsDepartment: Bool
  private var outside: OutsideValues
  private var bureaus: BlankBureaus
  private var log = DiagnosticLog()
  private var builder: TableBuilder
  private let firstPosition: Int
  private let namesEndOfTerm: Bool
  private let idParts: ColumnParts?
  private let titleParts: ColumnParts?

  init(_ recognised: RecognisedSheet, _ vocabularies: Vocabularies, department: String?, mostRecords: Int) {
    self.recognised = recognised
    self.mostRecords = mostRecords
    table = recognised.sheet.table
    let positions = recognised.recognition.positions
    columns = Column.allCases.filter { positions[$0] != nil || $0 == .department && department != nil }
    parts = columns.map { ColumnParts($0, recognised.recognition) }
    doubts = CellDoubt(sheet: recognised.sheet, choices: vocabularies.choices)
    repairer = CellRepairer(vocabularies)
    filler = DepartmentFiller(department, vocabularies)
    fillsDepartment = department != nil
    outside = OutsideValues(recognised)
    bureaus = BlankBureaus(recognised)
    builder = TableBuilder(path: recognised.path, from: [table])
    let rows = min(table.rowCount, mostRecords + 1)
    builder.reserve(rows: rows, cells: rows * columns.count, bytes: min(table.byteCount, IntakeReader.mostBytes))
    firstPosition = positions.values.joined().min() ?? 0
    namesEndOfTerm = recognised.recognition.namesEndOfTerm
    idParts = parts.first { $0.column == .id }
    titleParts = parts.first { $0.column == .title }
  }

  mutating func read() -> Checked<Intake> {
    HeadingFindings(recognised: recognised).report(to: &log)
    let headingRow = recognised.recognition.headingRows.upperBound
    for part in parts {
      builder.cell(
        Text(part.column.heading),
        from: Table.Source(table: 0, row: headingRow, column: part.positions.first ?? firstPosition))
    }
    builder.endRow()
    let isRecord = readRows(from: headingRow + 1)
    outside.report(records: isRecord.count { $0 }, to: &log)
    bureaus.report(to: &log)
    filler.report(to: &log)
    SheetFindings(recognised: recognised, isRecord: isRecord).report(to: &log)
    let diagnostics = log.diagnostics(ofFile: recognised.path).inReadingOrder
    let intake = Intake(
      table: builder.table(), columns: columns, path: recognised.path,
      titleDepartment: TitleDepartment.find(recognised))
    return Checked(intake, diagnostics)
  }

  // MARK: Rows

  /// Reads the rows and gives, by the row of the table, whether it is a record.
  private mutating func readRows(from first: Int) -> [Bool] {
    var sorter = RowSorter(recognised)
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
      let kind = sorter.kind(row: row)
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
        guard records < mostRecords, builder.byteCount < IntakeReader.mostBytes else {
          report(.intakeTooLarge, row)
          return isRecord
        }
        records += 1
        isRecord[row] = true
        bureaus.look(row: row)
        readRecord(row)
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

  // MARK: Cells

  private mutating func readRecord(_ row: Int) {
    let isSample = titleParts.map { $0.isSample(table, row: row) } ?? false
    var partners = 0
    for part in parts {
      var value = part.value(table, row: row, partners: partners)
      if value.text.count > part.column.longest {
        reportTooLong(value, part, row: row)
        value = ColumnParts.Value(text: .empty, position: value.position)
      }
      let cell = repaired(value.text, part.column)
      var text = cell.text
      lookAt(value, cell, part, row: row, isSample: isSample)
      switch part.column {
      case .partners: partners = text.isNotStated ? 0 : text.parts.count
      case .department where fillsDepartment: text = filler.fill(text, at: location(part, value.position, row: row))
      default: break
      }
      builder.cell(text, from: Table.Source(table: 0, row: row, column: value.position ?? firstPosition))
    }
    builder.endRow()
  }

  private mutating func repaired(_ text: Text, _ column: Column) -> RepairedCell {
    // Under 有効期限 a date is the end of the term.
    if column == .term, namesEndOfTerm, !text.isEmpty, case .success(let date) = DateReader.read(text) {
      return RepairedCell(Text(date.iso + "まで"), .repairedTerm)
    }
    return repairer.repair(text, column)
  }

  private mutating func reportTooLong(_ value: ColumnParts.Value, _ part: ColumnParts, row: Int) {
    guard log.hasRoom(for: .valueTooLong) else { return }
    log.append(
      Diagnostic(
        .valueTooLong, at: location(part, value.position, row: row), value: value.text.excerpt,
        count: part.column.longest))
  }

  private mutating func lookAt(
    _ value: ColumnParts.Value, _ cell: RepairedCell, _ part: ColumnParts, row: Int, isSample: Bool
  ) {
    let column = part.column
    for position in part.positions {
      let raw = part.positions.count == 1 ? value.text : table.text(row: row, column: position).trimmed
      guard !raw.isEmpty else { continue }
      if let finding = doubts.raw(raw, column, row: row, position: position) { add(finding, part, position, row: row) }
    }
    if let fault = value.fault { add(fault, part, value.position, row: row) }
    guard !value.text.isEmpty else { return }
    if let code = cell.code, log.hasRoom(for: code) {
      log.append(
        Diagnostic(
          code, at: location(part, value.position, row: row), value: value.text.excerpt, repaired: cell.text.excerpt))
    }
    if let finding = doubts.repaired(cell.text, column) { add(finding, part, value.position, row: row) }
    switch column.kind {
    case .text, .names, .markdown:
      let isPersonal = !isSample && column.definition.exposure == .public
      for finding in doubts.text(cell.text, column, isPersonal: isPersonal) {
        add(finding, part, value.position, row: row)
      }
    default: break
    }
  }

  private mutating func add(_ finding: CellDoubt.Finding, _ part: ColumnParts, _ position: Int?, row: Int) {
    guard log.hasRoom(for: finding.code) else { return }
    log.append(
      Diagnostic(
        finding.code, at: location(part, position, row: row), value: finding.value, expected: finding.expected,
        other: finding.other, suggestion: finding.suggestion))
  }

  private func location(_ part: ColumnParts, _ position: Int?, row: Int) -> Location {
    let id = idParts.flatMap { $0.positions.first }.map { table.text(row: row, column: $0).trimmed.excerpt }
    return table.location(
      row: row, column: position ?? part.positions.first ?? firstPosition, heading: part.column.heading, record: id)
  }
}

extension Column {
  /// The bytes that a cell may have, so that an open end of a broken file is not worked over as a value.
  fileprivate var longest: Int {
    kind == .markdown ? AgreementReader.maximumMarkdownBytes : AgreementReader.maximumListBytes
  }
}
