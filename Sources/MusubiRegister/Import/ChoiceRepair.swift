/// Choices under other words that surely mean one of the allowed values.
struct ChoiceRepair: Sendable {
  /// By the ordinal of the column; nil where it is no choice.
  private let lists: [List?]

  /// The allowed values of one column; shared, since every cell asks.
  private final class List: Sendable {
    let names: [String]
    let texts: Set<Text>
    /// By the folded name.
    let byFolded: [String: String]
    /// By the circled number in front, where the names have one.
    let byNumber: [Int: String]
    /// By what follows the number.
    let byBody: [String: String]

    init(_ names: [String]) {
      self.names = names
      texts = Set(names.map { Text($0) })
      byFolded = Dictionary(names.map { (Text($0).foldedString, $0) }, uniquingKeysWith: { first, _ in first })
      var byNumber: [Int: String] = [:]
      var byBody: [String: String] = [:]
      for name in names {
        guard let first = name.unicodeScalars.first, let number = HeadingName.circledNumber(first) else { continue }
        byNumber[number] = name
        byBody[Text(String(name.unicodeScalars.dropFirst())).foldedString] = name
      }
      self.byNumber = byNumber
      self.byBody = byBody
    }
  }

  init(kinds: Vocabulary, categories: Vocabulary, contactFrequencies: Vocabulary) {
    lists = Column.allCases.map { column in
      let names: [String]? =
        switch column {
        case .kind: kinds.names
        case .category: categories.names
        case .contactFrequency: contactFrequencies.names
        case .dialogue, .peacetime, .expenditure: Presence.allCases.map(\.name)
        case .state: State.allCases.map(\.name)
        case .provenance: Provenance.allCases.map(\.name)
        case .evaluationEffect: Effect.allCases.map(\.name)
        case .evaluationDirection: Direction.allCases.map(\.name)
        default: nil
        }
      return names.map(List.init)
    }
  }

  /// The allowed values of a column; none where it is no choice.
  func names(_ column: Column) -> [String] { lists[column.ordinal]?.names ?? [] }

  func repair(_ text: Text, _ column: Column) -> RepairedCell {
    guard let list = lists[column.ordinal], !list.texts.contains(text), text.count <= 600,
      let name = Self.name(text, column, list)
    else { return RepairedCell(text) }
    return RepairedCell(Text(name), .repairedChoice)
  }

  private static func name(_ text: Text, _ column: Column, _ list: List) -> String? {
    var folded = text.foldedString
    if folded.hasSuffix("。") { folded.removeLast() }
    if let name = list.byFolded[folded] { return name }
    if !list.byNumber.isEmpty { return numbered(folded, list) }
    switch column {
    case .dialogue, .peacetime, .expenditure:
      if ["あり", "有り", "有る", "ある", "はい"].contains(folded) { return Presence.present.name }
      if ["なし", "無し", "無い", "ない", "いいえ"].contains(folded) { return Presence.absent.name }
      return nil
    case .state: return ["終了済", "終了済み"].contains(folded) ? State.ended.name : nil
    case .kind: return list.byFolded[folded + "協定"]
    default: return nil
    }
  }

  /// `1`, `(1)`, `1.連携により…`, or the words without their number. A number and words that disagree are not sure.
  private static func numbered(_ folded: String, _ list: List) -> String? {
    if let name = list.byBody[folded] { return name }
    var rest = folded.unicodeScalars[...]
    if rest.first == "(" { rest = rest.dropFirst() }
    guard let first = rest.first else { return nil }
    let number: Int
    if let circled = HeadingName.circledNumber(first) {
      number = circled
    } else {
      guard first.isDigit else { return nil }
      number = Int(first.value) - 48
    }
    rest = rest.dropFirst()
    if rest.first?.isDigit == true { return nil }
    while let next = rest.first, [".", ")", ":", "、", "-", "・"].contains(next) { rest = rest.dropFirst() }
    guard let name = list.byNumber[number] else { return nil }
    return rest.isEmpty || list.byBody[String(rest)] == name ? name : nil
  }
}
