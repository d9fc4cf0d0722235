/// Whether two cells say the same, however they are written.
struct CellComparison {
  private var repairer: CellRepairer

  init(_ vocabularies: Vocabularies) { repairer = CellRepairer(vocabularies) }

  /// Both are trimmed.
  mutating func isSame(_ left: Text, _ right: Text, _ column: Column) -> Bool {
    if left == right { return true }
    return meaning(left, column) == meaning(right, column)
  }

  /// One writing for each value; an empty cell is what its column means by it.
  private mutating func meaning(_ text: Text, _ column: Column) -> Text {
    guard text.isEmpty else { return repairer.repair(text, column).text }
    switch column {
    case .state: return Text(State.active.name)
    case .provenance: return Text(Provenance.published.name)
    default: return text
    }
  }
}
