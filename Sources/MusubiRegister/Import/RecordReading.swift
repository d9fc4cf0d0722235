/// Reads rows that are records: each value repaired and looked at. One thread's part of a sheet, or all of it.
struct RecordReading {
  private let table: Table
  private let parts: [ColumnParts]
  private var doubts: CellDoubt
  private var repairer: CellRepairer
  private let firstPosition: Int
  private let namesEndOfTerm: Bool
  private let idParts: ColumnParts?
  private let titleParts: ColumnParts?
  private let needsPartners: Bool
  /// Nil where no department is given.
  private(set) var filler: DepartmentFiller?
  private(set) var log = DiagnosticLog()
  private(set) var builder: TableBuilder

  /// The columns in the order of the cells.
  var columns: [Column] { parts.map(\.column) }
  /// The bytes of the values read.
  var byteCount: Int { builder.shownBytes }

  /// `rows` is how many there may be.
  init(_ recognised: RecognisedSheet, _ vocabularies: Vocabularies, department: String?, rows: Int) {
    table = recognised.sheet.table
    let positions = recognised.recognition.positions
    let columns = Column.allCases.filter { positions[$0] != nil || $0 == .department && department != nil }
    parts = columns.map { ColumnParts($0, recognised.recognition) }
    let choices = vocabularies.choicesForThread
    doubts = CellDoubt(sheet: recognised.sheet, choices: choices)
    repairer = CellRepairer(vocabularies, choices: choices)
    filler = department.map { DepartmentFiller($0, vocabularies) }
    builder = TableBuilder(path: recognised.path, from: [table])
    builder.reserve(rows: rows, cells: rows * columns.count)
    firstPosition = positions.values.joined().min() ?? 0
    namesEndOfTerm = recognised.recognition.namesEndOfTerm
    idParts = parts.first { $0.column == .id }
    titleParts = parts.first { $0.column == .title }
    needsPartners = parts.contains(where: \.needsPartners)
  }

  /// Writes our headings, placed where the sheet has its own.
  mutating func readHeadings(row: Int) {
    for part in parts {
      builder.cell(
        Text(part.column.heading),
        from: Table.Source(table: 0, row: row, column: part.positions.first ?? firstPosition))
    }
    builder.endRow()
  }

  /// Adds what a later part of the sheet gave.
  mutating func append(_ later: RecordReading) {
    builder.append(later.builder)
    log.append(later.log)
  }

  mutating func readRecord(_ row: Int) {
    let isSample = titleParts.map { $0.isSample(table, row: row) } ?? false
    var partners = 0
    for part in parts {
      var value = part.value(table, row: row, partners: partners)
      if value.text.isEmpty, part.isWhole, filler == nil {
        builder.cell(value.text, from: Table.Source(table: 0, row: row, column: value.position ?? firstPosition))
        continue
      }
      if value.text.count > part.column.longest {
        reportTooLong(value, part, row: row)
        value = ColumnParts.Value(text: .empty, position: value.position)
      }
      let cell = repaired(value.text, part.column)
      var text = cell.text
      lookAt(value, cell, part, row: row, isSample: isSample)
      switch part.column {
      case .partners where needsPartners: partners = text.isNotStated ? 0 : text.parts.count
      case .department where filler != nil:
        let place = location(part, value.position, row: row)
        text = filler?.fill(text, at: place) ?? text
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
    var isNoValue = false
    for position in part.positions {
      let raw = part.isWhole ? value.text : table.text(row: row, column: position).trimmed
      guard !raw.isEmpty else { continue }
      guard let finding = doubts.raw(raw, column, row: row, position: position) else { continue }
      add(finding, part, position, row: row)
      if finding.code == .cellErrorValue || finding.code == .valueOmitted { isNoValue = true }
    }
    if let fault = value.fault { add(fault, part, value.position, row: row) }
    // Of a cell that holds no value more would only be said because of that.
    guard !value.text.isEmpty, !isNoValue || !part.isWhole else { return }
    if let code = cell.code, log.hasRoom(for: code) {
      log.append(
        Diagnostic(
          code, at: location(part, value.position, row: row), value: value.text.excerpt, repaired: cell.text.excerpt))
    }
    if let finding = doubts.repaired(cell.text, column) { add(finding, part, value.position, row: row) }
    switch column.kind {
    case .text, .names, .markdown:
      let isPersonal = !isSample && column.exposure == .public
      for finding in doubts.text(cell, column, isPersonal: isPersonal) {
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
