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
    /// What the names say of how often, where they say that.
    let rates: [(rate: ContactRate, name: String)]

    init(_ names: [String], holdsRates: Bool) {
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
      rates = holdsRates ? names.compactMap { name in ContactRate(Text(name).foldedString).map { ($0, name) } } : []
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
      return names.map { List($0, holdsRates: column == .contactFrequency) }
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
    case .state: return isEnded(folded) ? State.ended.name : nil
    case .kind: return list.byFolded[folded + "協定"]
    case .contactFrequency: return frequency(folded, list)
    default: return nil
    }
  }

  /// Words for the end of an agreement, which all mean that it holds no more: 失効, 解約済み.
  private static func isEnded(_ folded: String) -> Bool {
    let ends = ["終了", "失効", "廃止", "解約", "解除", "満了", "期間満了", "有効期間満了", "協定満了", "終結", "協定終了"]
    let marks = ["", "済", "済み", "した", "しました"]
    return marks.contains { mark in folded.hasSuffix(mark) && ends.contains(String(folded.dropLast(mark.count))) }
  }

  /// The one value that a rate surely belongs to: 半年に１回 for 年２回, 月１回以上 for 毎月.
  private static func frequency(_ folded: String, _ list: List) -> String? {
    guard let rate = ContactRate(folded) else { return nil }
    let found = list.rates.filter { rate.lies(in: $0.rate) }
    return found.count == 1 ? found.first?.name : nil
  }

  // MARK: Suggestions

  /// Words that may mean a value, where they do not surely do.
  private static let likely: [Column: [String: String]] = [
    .state: [
      "完了": State.ended.name, "無効": State.ended.name, "終了予定": State.active.name, "満了予定": State.active.name,
      "継続": State.active.name, "継続中": State.active.name, "存続": State.active.name, "実施中": State.active.name,
    ]
  ]

  /// 約年に１回程度 without the words that make it vague.
  static func withoutVagueness(_ folded: String) -> String {
    ["に", "約", "程度", "ほど", "くらい", "ぐらい"].reduce(folded) { $0.replacing($1, with: "") }
  }

  /// The value that words were probably meant for: never one with another number, and none that says the contrary.
  func suggestion(for text: Text, _ column: Column) -> String? {
    guard let list = lists[column.ordinal], text.count <= 600 else { return nil }
    let folded = text.foldedString
    if let name = Self.name(text, column, list) ?? Self.likely[column]?[folded] { return name }
    if let name = Self.frequency(Self.withoutVagueness(folded), list) { return name }
    // Among names of one or two letters a slip is another word: 失効 is the contrary of 有効.
    let names = list.names.filter { $0.unicodeScalars.count > 2 }
    let written = ContactRate.numbers(in: folded)
    let same = names.filter { written.isEmpty || ContactRate.numbers(in: Text($0).foldedString) == written }
    return NearMiss.best(for: text.excerpt, among: same)
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
