/// Finds the row of headings in a sheet, and what each heading stands for.
package enum Recogniser {
  /// The headings stand within so many rows; above them are titles, dates, a department's name.
  package static let searchedRows = 50
  /// No register has more headings; values beyond are looked at no further.
  static let searchedCells = 200

  /// The headings, or nil where the sheet holds no register: at least two of our columns are recognised, and one of them is
  /// the identifier, the title or the partners. `told` names columns by headings as they are written; nil passes one over.
  package static func recognise(_ sheet: Sheet, told: [String: Column?] = [:]) -> Recognition? {
    var memo = HeadingMemo()
    return best(sheet, told: told, &memo).flatMap { $0.isRegister ? $0.recognition(told) : nil }
  }

  /// What a row, or two, would be as headings.
  struct Reading {
    let rows: ClosedRange<Int>
    let candidates: [HeadingResolver.Candidate]
    let columns: Set<Column>

    init(_ rows: ClosedRange<Int>, _ candidates: [HeadingResolver.Candidate], _ told: [String: Column?]) {
      self.rows = rows
      self.candidates = candidates
      columns = HeadingResolver.columns(candidates, told: told)
    }

    var isRegister: Bool { columns.count >= 2 && !columns.isDisjoint(with: [.id, .title, .partners]) }

    /// Whether half of the row or more are no headings, as where values stand beside their names.
    var isCover: Bool { candidates.count { $0.meaning != nil } * 2 <= candidates.count { !$0.written.isEmpty } }

    /// Whether a row below has two values under names that are known.
    func isRecord(_ table: Table, row: Int) -> Bool {
      candidates.count { $0.meaning != nil && !table.isBlank(row: row, column: $0.position) } >= 2
    }

    func recognition(_ told: [String: Column?]) -> Recognition {
      Recognition(headingRows: rows, headings: HeadingResolver.resolve(candidates, told: told))
    }
  }

  /// The first reading that is a register, unless a better one follows it with no record between; where there is none, the
  /// reading that recognises most columns. One row is preferred to two, and the upper row to a lower one.
  static func best(_ sheet: Sheet, told: [String: Column?], _ memo: inout HeadingMemo) -> Reading? {
    let table = sheet.table
    let uppers = UpperNames(sheet)
    var best: Reading?
    var hasRecords = false
    var above: [HeadingResolver.Candidate]?
    for row in 0..<min(searchedRows, table.rowCount) {
      if table.isBlank(row: row) {
        above = nil
        continue
      }
      let single = single(table, row: row, &memo)
      var readings = [Reading(row...row, single, told)]
      if let above, let double = HeadingPair.candidates(uppers.names(row - 1), above, single, &memo) {
        readings.append(Reading(row - 1...row, double, told))
      }
      above = single
      let before = best?.rows
      for reading in readings where isBetter(reading, than: best, hasRecords: hasRecords) {
        if !isListOfHeadings(table, reading, &memo) { best = reading }
      }
      if best?.rows != before {
        hasRecords = false
      } else if let best {
        hasRecords = hasRecords || best.isRecord(table, row: row)
      }
    }
    return best
  }

  private static func isBetter(_ reading: Reading, than best: Reading?, hasRecords: Bool) -> Bool {
    guard let best else { return !reading.columns.isEmpty }
    if reading.isRegister != best.isRegister { return reading.isRegister }
    // Below records another table begins, whose search would lose them; but 件名 and 担当課 may stand on a cover, too.
    if best.isRegister, hasRecords, !(best.isCover && reading.columns.count >= 2 * best.columns.count) { return false }
    return reading.columns.count > best.columns.count
  }

  /// Whether headings stand one below the other, as in a table that explains them or a form of one agreement: such a row
  /// names no columns.
  private static func isListOfHeadings(_ table: Table, _ reading: Reading, _ memo: inout HeadingMemo) -> Bool {
    let named = reading.candidates.filter { $0.meaning != nil }.map(\.position)
    let first = reading.rows.upperBound + 1
    var own = 0
    var inFirst: Set<Column> = []
    for row in first..<min(first + 6, max(first, table.rowCount)) {
      let meanings = named.map { memo.meaning(of: table.text(row: row, column: $0).trimmed) }
      let headings = meanings.count { meaning in
        switch meaning {
        case .column(_, .exact), .column(_, .folded): true
        default: false
        }
      }
      // One word like a heading among other values is a value: 所管課 as the contact, say.
      let filled = named.count { !table.isBlank(row: row, column: $0) }
      if headings > 0, headings * 2 >= filled { own += 1 }
      if case .column(let column, _) = meanings.first { inFirst.insert(column) }
    }
    return own >= 2 || inFirst.count >= 2
  }

  /// Whether the headings of a sheet stand one below the other in one of its columns, beside the values of one agreement;
  /// gives the row of the first.
  static func verticalForm(_ sheet: Sheet, _ memo: inout HeadingMemo) -> Int? {
    let table = sheet.table
    var found: [Int: (row: Int, columns: Set<Column>)] = [:]
    for row in 0..<min(searchedRows, table.rowCount) {
      for position in 0..<min(10, table.cellCount(row: row)) {
        guard case .column(let column, _) = memo.meaning(of: table.text(row: row, column: position).trimmed) else {
          continue
        }
        found[position, default: (row, [])].columns.insert(column)
      }
    }
    return found.values.filter { $0.columns.count >= 3 && !$0.columns.isDisjoint(with: [.title, .partners]) }
      .map(\.row).min()
  }

  private static func single(
    _ table: Table, row: Int, _ memo: inout HeadingMemo
  ) -> [HeadingResolver.Candidate] {
    var looked = 0
    return (0..<table.cellCount(row: row)).map { column in
      let written = table.text(row: row, column: column).trimmed
      if !written.isEmpty { looked += 1 }
      let meaning = written.isEmpty || looked > searchedCells ? nil : memo.meaning(of: written)
      return HeadingResolver.Candidate(position: column, written: written, meaning: meaning)
    }
  }
}
