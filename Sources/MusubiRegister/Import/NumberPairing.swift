/// Gives each partner its corporate number where both stand in numbered columns: 法人番号２ belongs to 締結先２, whatever is
/// blank before them.
struct NumberPairing {
  private let numbers: [ColumnParts.Part]
  private let partners: [ColumnParts.Part]

  init(numbers: [ColumnParts.Part], partners: [ColumnParts.Part]) {
    (self.numbers, self.partners) = (numbers, partners)
  }

  /// The numbers of a row, one or none for each of its `partners`, or the first that belongs to none of them.
  func value(_ table: Table, row: Int, partners count: Int, first: Int?) -> ColumnParts.Value {
    func text(_ part: ColumnParts.Part) -> Text { table.text(row: row, column: part.position).trimmed }
    guard numbers.contains(where: { !text($0).isEmpty }) else {
      return ColumnParts.Value(text: .empty, position: first)
    }
    var slots: [Text] = []
    var used: Set<Int> = []
    for slot in slotsOfPartners(table, row: row, count: count) {
      // Where two columns bear one number, neither is sure.
      let found = numbers.filter { max($0.rank, 1) == slot.number }
      let number = found.count == 1 ? text(found[0]) : .empty
      let given = number.isEmpty || isMark(number) ? 0 : number.partsKeepingEmpty.count
      if found.count == 1, given == 0 || given == slot.names {
        used.insert(found[0].position)
        slots += given == 0 ? Array(repeating: number, count: slot.names) : number.partsKeepingEmpty
      } else {
        slots += Array(repeating: .empty, count: slot.names)
      }
    }
    if let stray = numbers.first(where: { !used.contains($0.position) && !text($0).isEmpty && !isMark(text($0)) }) {
      let fault = CellDoubt.Finding(code: .numberWithoutPartner, value: text(stray).excerpt)
      return ColumnParts.Value(text: .empty, position: stray.position, fault: fault)
    }
    if slots.contains(where: { !$0.isEmpty }) {
      return ColumnParts.Value(text: TextRepair.joined(slots), position: first)
    }
    // Marks beside partners that are not there: they say nothing, and are told as any dash.
    let mark = numbers.first { !text($0).isEmpty }
    return ColumnParts.Value(text: mark.map(text) ?? .empty, position: mark?.position)
  }

  /// How many names stand under each number; each name counts for itself where all stand in one column.
  private func slotsOfPartners(_ table: Table, row: Int, count: Int) -> [(number: Int, names: Int)] {
    if partners.count <= 1 { return (0..<count).map { ($0 + 1, 1) } }
    let slots = partners.map { part -> (number: Int, names: Int) in
      let text = table.text(row: row, column: part.position).trimmed
      return (max(part.rank, 1), isMark(text) ? 0 : TextRepair.names(text).text.parts.count)
    }
    let isSure = Set(slots.map(\.number)).count == slots.count && slots.reduce(0) { $0 + $1.names } == count
    return isSure ? slots : []
  }

  private func isMark(_ text: Text) -> Bool { EmptyMark.isEmptyMark(text, .corporateNumbers) }
}
