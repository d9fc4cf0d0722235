/// What was changed in this fiscal year, value by value.
struct EarlierChanges {
  private let byCell: [Cell: [ChangesTable.Entry]]

  private struct Cell: Hashable {
    let id: String
    let heading: Text
  }

  init(_ history: ChangesTable, today: JapaneseDate) {
    var byCell: [Cell: [ChangesTable.Entry]] = [:]
    for entry in history.entries where entry.date.fiscalYear == today.fiscalYear && !entry.heading.isEmpty {
      byCell[Cell(id: UsedIdentifiers.key(entry.id), heading: entry.heading), default: []].append(entry)
    }
    self.byCell = byCell
  }

  /// The changes of the value, the earliest first; nil where there was none.
  func changes(of column: Column, id: String) -> [ChangesTable.Entry]? {
    byCell.isEmpty ? nil : byCell[Cell(id: UsedIdentifiers.key(Text(id)), heading: Text(column.heading))]
  }
}
