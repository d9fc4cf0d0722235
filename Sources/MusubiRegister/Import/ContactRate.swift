/// How often two parties are in touch, as a rate: 年２回, ３か月に１回, 毎月, 月１回以上. Two writings of one rate mean the same.
struct ContactRate {
  /// What a list says beside its rate.
  enum Bound {
    case exactly
    /// 以上
    case atLeast
    /// 未満
    case below
  }

  /// Times in `years` years.
  private let times: Int
  private let years: Int
  let bound: Bound

  /// Nil where the words are no rate that is sure; they are folded.
  init?(_ folded: String) {
    var rest = Array(folded.unicodeScalars)[...]
    let bound: Bound
    switch folded {
    case _ where folded.hasSuffix("以上"): bound = .atLeast
    case _ where folded.hasSuffix("未満"): bound = .below
    default: bound = .exactly
    }
    if bound != .exactly { rest = rest.dropLast(2) }
    guard let span = Self.span(&rest) else { return nil }
    if rest.first == "に" { rest = rest.dropFirst() }
    var times = 1
    if rest.isEmpty || rest.elementsEqual("ごと".unicodeScalars) || rest.elementsEqual("毎".unicodeScalars) {
      // 毎月, ３か月ごと; 月 alone says nothing of how often.
      guard span.isEach || !rest.isEmpty else { return nil }
    } else {
      guard let number = Self.number(&rest), rest.elementsEqual("回".unicodeScalars) else { return nil }
      times = number
    }
    self.times = times * span.perYear
    years = span.count
    self.bound = bound
  }

  /// Whether what `self` says surely lies within an entry of a list.
  func lies(in entry: ContactRate) -> Bool {
    guard bound == .exactly else { return false }
    let (own, other) = (times * entry.years, entry.times * years)
    switch entry.bound {
    case .exactly: return own == other
    case .atLeast: return own >= other
    case .below: return own < other
    }
  }

  private static let units: [(word: String, perYear: Int)] = [
    ("四半期", 4), ("半年", 2), ("半期", 2), ("か月", 12), ("カ月", 12), ("ヶ月", 12), ("ヵ月", 12), ("ケ月", 12), ("箇月", 12),
    ("年間", 1), ("年", 1), ("月", 12), ("週間", 52), ("週", 52), ("日", 365),
  ]

  /// 毎月, 年, ３か月, 半年: so many in a year, and over how many of them.
  private static func span(_ rest: inout ArraySlice<Unicode.Scalar>) -> (perYear: Int, count: Int, isEach: Bool)? {
    let isEach = rest.first == "毎"
    if isEach { rest = rest.dropFirst() }
    let count = isEach ? nil : number(&rest)
    guard let unit = units.first(where: { rest.starts(with: $0.word.unicodeScalars) }) else { return nil }
    // ３月 is a month of the year, and no span.
    if count != nil, unit.word == "月" { return nil }
    rest = rest.dropFirst(unit.word.unicodeScalars.count)
    return (unit.perYear, count ?? 1, isEach)
  }

  private static let kanji: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  /// A number from 1 to 999 in digits, or one to ten in kanji.
  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    if let first = rest.first, let number = kanji[first], rest.dropFirst().first.flatMap({ kanji[$0] }) == nil {
      // 四半期 is a word.
      if first == "四", rest.starts(with: "四半期".unicodeScalars) { return nil }
      rest = rest.dropFirst()
      return number
    }
    let digits = rest.prefix(while: \.isDigit)
    guard (1...3).contains(digits.count) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
    guard number > 0 else { return nil }
    rest = rest.dropFirst(digits.count)
    return number
  }

  /// The numbers in a text, in their order; ① and 一 count like 1.
  static func numbers(in folded: String) -> [Int] {
    var rest = Array(folded.unicodeScalars)[...]
    var numbers: [Int] = []
    while let first = rest.first {
      if let circled = HeadingName.circledNumber(first) {
        numbers.append(circled)
        rest = rest.dropFirst()
      } else if let number = number(&rest) {
        numbers.append(number)
      } else {
        rest = rest.dropFirst()
      }
    }
    return numbers
  }
}
