/// All rows of all sheets that came back, in the order of the files, numbered from 0.
struct ReturnedRows {
  let intakes: [Intake]
  private let rows: [Place]
  /// For each intake the position of each column, by its ordinal; -1 where the sheet lacks it.
  private let positions: [[Int]]

  private struct Place {
    let intake: Int
    let row: Int
  }

  init(_ intakes: [Intake]) {
    self.intakes = intakes
    positions = intakes.map { intake in
      Column.allCases.map { intake.columns.firstIndex(of: $0) ?? -1 }
    }
    var rows: [Place] = []
    for (number, intake) in intakes.enumerated() {
      for row in intake.rows where !intake.table.isBlank(row: row) { rows.append(Place(intake: number, row: row)) }
    }
    self.rows = rows
  }

  private init(_ intakes: [Intake], _ rows: [Place], _ positions: [[Int]]) {
    self.intakes = intakes
    self.rows = rows
    self.positions = positions
  }

  /// The same rows for another thread: what threads share they wait for.
  var copyForThread: ReturnedRows { ReturnedRows(intakes.map(\.copyForThread), rows, positions) }

  var count: Int { rows.count }
  var indices: Range<Int> { rows.indices }

  func intake(of index: Int) -> Int { rows[index].intake }

  /// Whether the sheet of the row has the column at all.
  func has(_ column: Column, _ index: Int) -> Bool { positions[rows[index].intake][column.ordinal] >= 0 }

  /// Whether the value is not the office's own: its sheet has no such column, or its cell was empty and got the department
  /// of the file.
  func assumes(_ column: Column, _ index: Int) -> Bool {
    let place = rows[index]
    let intake = intakes[place.intake]
    if intake.assumed.contains(column) { return true }
    let position = positions[place.intake][column.ordinal]
    guard column == .department, position >= 0 else { return false }
    guard let written = intake.table.sourceText(row: place.row, column: position)?.trimmed else { return false }
    return (written.isEmpty || written.isNotStated) && !text(column, index).isNotStated
  }

  /// Whether the row is of a form of ours, and the value as that was sent out.
  func isLeft(_ column: Column, _ index: Int) -> Bool {
    guard let baseline = intakes[intake(of: index)].baseline, let key = identifier(index) else { return false }
    return baseline.was(text(column, index), column, of: key)
  }

  /// The trimmed value; empty where the sheet has no such column.
  func text(_ column: Column, _ index: Int) -> Text {
    let place = rows[index]
    let position = positions[place.intake][column.ordinal]
    guard position >= 0 else { return .empty }
    return intakes[place.intake].table.text(row: place.row, column: position).trimmed
  }

  /// Of two rows on different sheets of one file, the one on the sheet that tells more of its records; nil where neither
  /// does, or they are rows of one sheet or of two files.
  func mainRow(of row: Int, and other: Int) -> Int? {
    let (first, second) = (intakes[intake(of: row)], intakes[intake(of: other)])
    guard intake(of: row) != intake(of: other), first.path == second.path,
      first.columns.count != second.columns.count
    else { return nil }
    return first.columns.count > second.columns.count ? row : other
  }

  /// What the row is compared by.
  func words(_ index: Int) -> TraitsReader.Words {
    TraitsReader.Words(
      title: text(.title, index), partners: has(.partners, index) ? text(.partners, index) : nil,
      concluded: has(.concluded, index) ? text(.concluded, index) : nil)
  }

  /// The place of a value in the office's file, or of the whole row.
  func location(_ column: Column?, _ index: Int, record: String? = nil) -> Location {
    let place = rows[index]
    let position = column.map { positions[place.intake][$0.ordinal] }.flatMap { $0 < 0 ? nil : $0 }
    return intakes[place.intake].table.location(
      row: place.row, column: position, heading: column?.heading, record: record ?? self.record(index))
  }

  /// Where a cell of a composed table comes from, when the intakes are its tables from number `first` on: a cell, or the
  /// row where the sheet has no such column.
  func source(_ column: Column, _ index: Int, first: Int) -> Table.Source {
    let place = rows[index]
    let position = positions[place.intake][column.ordinal]
    return position < 0
      ? Table.Source(table: first + place.intake, row: place.row)
      : Table.Source(table: first + place.intake, row: place.row, column: position)
  }

  /// The path of the file that the row stands in.
  func path(_ index: Int) -> String { intakes[rows[index].intake].path }

  func isSample(_ index: Int) -> Bool {
    text(.provenance, index).equals(Provenance.sample.name)
      || text(.title, index).withUTF8 { $0.starts(with: Provenance.titleMark.utf8) }
  }

  /// Whether the row says that it is a new record: 新規 in the place of its identifier.
  func isMarkedNew(_ index: Int) -> Bool { mark(index).map { ["新規", "新", "新規別", "新別"].contains($0) } ?? false }

  /// Whether the row says that it is another record than those that it is like: 新規（別）.
  func isMarkedAnother(_ index: Int) -> Bool { mark(index).map { ["新規別", "新別"].contains($0) } ?? false }

  private func mark(_ index: Int) -> String? {
    let id = text(.id, index)
    // Most identifiers are of plain letters, and there may be a hundred thousand.
    guard !id.isEmpty, id.count <= 60, !id.allBytes({ $0 < 0x80 }) else { return nil }
    return SearchFolding.fold(id)
  }

  /// The identifier that the row names, in the form that identifiers are compared in; nil where it names none.
  func identifier(_ index: Int) -> String? {
    let id = text(.id, index)
    return id.isEmpty || isMarkedNew(index) ? nil : UsedIdentifiers.key(id)
  }

  private func record(_ index: Int) -> String? {
    let id = text(.id, index)
    return id.isEmpty ? nil : id.excerpt
  }
}

extension Provenance {
  /// What the title of a made-up record or press release begins with.
  package static let titleMark = "【見本】"
}
