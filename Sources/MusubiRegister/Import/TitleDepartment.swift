/// The department that a sheet names above its headings, as our form does: `調査票（令和8年度） 協定一覧 所管課：環境局減量推進課`.
enum TitleDepartment {
  private static let label = "所管課:"
  /// The rows above the headings that are looked at.
  private static let mostRows = 10

  /// What stands behind the label, folded: a name, perhaps with more words behind it. Nil where no row has the label.
  static func find(_ recognised: RecognisedSheet) -> String? {
    let table = recognised.sheet.table
    let end = min(recognised.recognition.headingRows.lowerBound, table.rowCount)
    for row in max(0, end - mostRows)..<max(0, end) {
      let cells = (0..<min(table.cellCount(row: row), 100)).map { table.text(row: row, column: $0).trimmed }
      let line = cells.filter { !$0.isEmpty }.map { $0.slice(0..<600).foldedString }.joined(separator: " ")
      guard let range = line.firstRange(of: label) else { continue }
      let name = line[range.upperBound...].drop { $0 == " " }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }
}
