/// What a cell becomes without losing anything: one writing for each value, so that two cells can be compared.
package enum CellRepair {
  /// The canonical writing of a cell, which reading gives the same value as the cell itself; a cell that has no sure value
  /// stays as it is, trimmed. The canonical writing of a canonical writing is itself.
  package static func canonical(_ text: Text, _ column: Column, _ vocabularies: Vocabularies) -> Text {
    var repairer = CellRepairer(vocabularies)
    return repairer.repair(text, column).text
  }
}

/// A cell after its repair.
struct RepairedCell {
  let text: Text
  /// What the repair is called; nil where nothing but white space at the ends went.
  let code: DiagnosticCode?
  /// What was seen in the text on the way; nil where nobody looked or it is another text now.
  let signs: TextSigns?

  init(_ text: Text, _ code: DiagnosticCode? = nil, signs: TextSigns? = nil) {
    self.text = text
    self.code = code
    self.signs = signs
  }
}

/// Repairs one cell after another and remembers what values that come again became.
struct CellRepairer {
  private let choices: ChoiceRepair
  private let goals: Vocabulary
  /// Departments, terms, dates and goals repeat from row to row; by the column's ordinal, bounded, since a register may have none alike.
  private var known: [[Text: RepairedCell]] = Array(repeating: [:], count: Column.allCases.count)
  private static let mostKnown = 4096

  /// Other words for choices may be those of a thread.
  init(_ vocabularies: Vocabularies, choices: ChoiceRepair? = nil) {
    self.choices = choices ?? vocabularies.choices
    goals = vocabularies.goals
  }

  mutating func repair(_ text: Text, _ column: Column) -> RepairedCell {
    let text = text.trimmed
    if text.isEmpty || text.isNotStated { return RepairedCell(text) }
    if let inner = SpreadsheetText.inner(ofFormula: text) {
      let cell = repair(inner, column)
      return RepairedCell(cell.text, cell.code ?? .repairedFormulaText)
    }
    let mayBeEmpty = column.mayBeEmptied
    if mayBeEmpty, EmptyMark.isEmptyMark(text, column) { return RepairedCell(.empty, .repairedDash) }
    let cell = value(text, column)
    // A long run of blanks may have hidden a dash.
    return mayBeEmpty && cell.code != nil && EmptyMark.isEmptyMark(cell.text, column)
      ? RepairedCell(.empty, .repairedDash) : cell
  }

  private mutating func value(_ text: Text, _ column: Column) -> RepairedCell {
    switch column.kind {
    case .identifier: NumberRepair.identifier(text)
    case .text:
      switch column {
      case .department: remembered(text, column, TextRepair.department)
      // Notes of several lines.
      case .contact, .remarks: TextRepair.long(text)
      default: TextRepair.line(text)
      }
    case .markdown: TextRepair.markdown(text)
    case .names: TextRepair.names(text)
    case .date: remembered(text, column, DateRepair.date)
    case .term: remembered(text, column, DateRepair.term)
    case .choice: choices.repair(text, column)
    case .numbers: remembered(text, column) { [goals] in NumberRepair.goals($0, goals) }
    case .corporateNumbers: NumberRepair.corporateNumbers(text)
    case .address: NumberRepair.address(text)
    case .headings: TextRepair.headings(text)
    }
  }

  private mutating func remembered(
    _ text: Text, _ column: Column, _ repair: (Text) -> RepairedCell
  ) -> RepairedCell {
    if let cell = known[column.ordinal][text] { return cell }
    let cell = repair(text)
    if known[column.ordinal].count < Self.mostKnown { known[column.ordinal][text] = cell }
    return cell
  }
}

extension Column {
  /// Whether a dash in the column says no more than a blank. Where a blank has a meaning of its own (有, 有効, 公表資料), a
  /// dash may say the contrary, and is no blank.
  fileprivate var mayBeEmptied: Bool {
    switch self {
    case .peacetime, .state, .provenance: false
    // New agreements have no identifier yet.
    case .id: true
    default: need != .always
    }
  }
}
