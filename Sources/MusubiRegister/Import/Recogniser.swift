/// Finds the row of headings in a sheet, and what each heading stands for.
package enum Recogniser {
  /// The headings stand within so many rows; above them are titles, dates, a department's name.
  package static let searchedRows = 50

  /// The headings, or nil where the sheet holds no register: at least two of our columns are recognised, and one of them is
  /// the identifier, the title or the partners. `told` names columns by headings as they are written.
  package static func recognise(_ sheet: Sheet, told: [String: Column] = [:]) -> Recognition? {
    best(sheet, told: told).flatMap { isRegister($0.columns) ? $0.recognition(told) : nil }
  }

  /// What a row, or two, would be as headings.
  struct Reading {
    let rows: ClosedRange<Int>
    let candidates: [HeadingResolver.Candidate]
    let columns: Set<Column>

    init(_ rows: ClosedRange<Int>, _ candidates: [HeadingResolver.Candidate], _ told: [String: Column]) {
      self.rows = rows
      self.candidates = candidates
      columns = HeadingResolver.columns(candidates, told: told)
    }

    func recognition(_ told: [String: Column]) -> Recognition {
      Recognition(headingRows: rows, headings: HeadingResolver.resolve(candidates, told: told))
    }
  }

  /// The reading that recognises most columns, whether or not they are enough. One row is preferred to two, and the upper
  /// row to a lower one.
  static func best(_ sheet: Sheet, told: [String: Column]) -> Reading? {
    let table = sheet.table
    var best: Reading?
    for row in 0..<min(searchedRows, table.rowCount) where !table.isBlank(row: row) {
      var readings = [Reading(row...row, single(table, row: row), told)]
      if row > 0, !table.isBlank(row: row - 1), let double = double(sheet, lower: row) {
        readings.append(Reading(row - 1...row, double, told))
      }
      for reading in readings where reading.columns.count > best?.columns.count ?? 0 {
        if !isListOfHeadings(table, reading) { best = reading }
      }
    }
    return best
  }

  /// Whether headings stand one below the other, as in a table that explains them: such a row names no columns.
  private static func isListOfHeadings(_ table: Table, _ reading: Reading) -> Bool {
    let named = reading.candidates.filter { $0.meaning != nil }.map(\.position)
    let first = reading.rows.upperBound + 1
    let below = (first..<min(first + 6, max(first, table.rowCount))).count { row in
      named.contains { position in
        switch HeadingName.meaning(of: table.text(row: row, column: position).trimmed) {
        case .column(_, .exact), .column(_, .folded): true
        default: false
        }
      }
    }
    return below >= 2
  }

  static func isRegister(_ columns: Set<Column>) -> Bool {
    columns.count >= 2 && !columns.isDisjoint(with: [.id, .title, .partners])
  }

  private static func single(_ table: Table, row: Int) -> [HeadingResolver.Candidate] {
    (0..<table.cellCount(row: row)).map { column in
      let written = table.text(row: row, column: column).trimmed
      return HeadingResolver.Candidate(
        position: column, written: written, meaning: HeadingName.meaning(of: written))
    }
  }

  // MARK: Headings in two rows

  /// The headings of two rows, of which the upper joins columns of the lower: nil where the lower row holds no name.
  private static func double(_ sheet: Sheet, lower: Int) -> [HeadingResolver.Candidate]? {
    let table = sheet.table
    let uppers = joined(sheet, row: lower - 1)
    var hasLowerName = false
    let width = max(table.cellCount(row: lower), table.cellCount(row: lower - 1))
    let candidates = (0..<width).map { column in
      let own = table.text(row: lower, column: column).trimmed
      let upper = table.text(row: lower - 1, column: column).trimmed
      guard !own.isEmpty else {
        return HeadingResolver.Candidate(position: column, written: upper, meaning: HeadingName.meaning(of: upper))
      }
      let above = column < uppers.count ? uppers[column] : Joined(text: upper, isShared: false)
      let candidate = candidate(column, own, above, upper)
      if candidate.written != upper, candidate.meaning != nil { hasLowerName = true }
      return candidate
    }
    return hasLowerName ? candidates : nil
  }

  /// A name below another: our own heading counts by itself; else both together; else another name for one of ours, or
  /// the upper name where it stands over this column alone and a remark below it.
  private static func candidate(
    _ column: Int, _ own: Text, _ above: Joined, _ upper: Text
  ) -> HeadingResolver.Candidate {
    let alone = HeadingName.meaning(of: own)
    switch alone {
    case .column(_, .exact), .column(_, .folded):
      return HeadingResolver.Candidate(position: column, written: own, meaning: alone)
    default: break
    }
    if !above.text.isEmpty {
      let both = Text(above.text.excerpt + own.excerpt)
      if let meaning = HeadingName.meaning(of: both) {
        return HeadingResolver.Candidate(position: column, written: both, meaning: meaning)
      }
    }
    if alone == nil, !upper.isEmpty, !above.isShared, HeadingName.isRemark(own),
      let meaning = HeadingName.meaning(of: upper)
    {
      return HeadingResolver.Candidate(position: column, written: upper, meaning: meaning)
    }
    return HeadingResolver.Candidate(position: column, written: own, meaning: alone)
  }

  /// The name over a column, and whether it stands over others too.
  private struct Joined {
    let text: Text
    let isShared: Bool
  }

  /// The names of the upper row, each over all columns that it joins: those of its merged block, or in a delimited file
  /// the empty ones after it.
  private static func joined(_ sheet: Sheet, row: Int) -> [Joined] {
    let table = sheet.table
    var names = (0..<table.cellCount(row: row)).map {
      Joined(text: table.text(row: row, column: $0).trimmed, isShared: false)
    }
    if sheet.name == nil {
      for column in names.indices.dropFirst() where names[column].text.isEmpty && !names[column - 1].text.isEmpty {
        names[column] = Joined(text: names[column - 1].text, isShared: true)
        names[column - 1] = Joined(text: names[column - 1].text, isShared: true)
      }
      return names
    }
    for block in sheet.traits.merged where block.rows.contains(row) && block.columns.count > 1 {
      let name = Joined(
        text: table.text(row: block.rows.lowerBound, column: block.columns.lowerBound).trimmed, isShared: true)
      for column in block.columns.prefix(CSVReader.Limits().columns) where column < CSVReader.Limits().columns {
        while names.count <= column { names.append(Joined(text: .empty, isShared: false)) }
        names[column] = name
      }
    }
    return names
  }
}
