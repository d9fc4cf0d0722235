/// Walks over the folded scalars of a date and takes its parts.
struct DateCursor {
  struct Parts {
    /// The year of the era, or of the Gregorian calendar.
    var year: Int
    /// The Gregorian year that stands in parentheses beside the era's.
    var gregorian: Int?
    var month: Int?
    var day: Int?
  }

  private let scalars: ArraySlice<Unicode.Scalar>
  private var index: Int

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    index = scalars.startIndex
  }

  /// The era at the beginning: its name, its ligature, or its letter or first kanji before a number.
  mutating func era() -> Era? {
    for era in Era.allCases {
      if take(era.name) || take(era.ligature) { return era }
      // A lone letter counts only before a number, so that no word is taken for an era.
      guard let first = peek(),
        first == era.letter || first.value == era.letter.value + 32 || first == era.name.unicodeScalars.first
      else { continue }
      if let next = peek(1), next.isDigit || next == "元" {
        index += 1
        return era
      }
    }
    return nil
  }

  /// Year, month and day after the era, to the very end of the text.
  mutating func parts(inEra: Bool) -> Parts? {
    if !inEra, let compact = compactDay() { return compact }
    guard let year = inEra && take("元") ? 1 : number(maximumDigits: 4) else { return nil }
    guard inEra ? (1...999).contains(year) : year >= 1000 else { return nil }
    var parts = Parts(year: year)
    if inEra { parts.gregorian = gregorianInParentheses() }
    if take("年") {
      if inEra, parts.gregorian == nil { parts.gregorian = gregorianInParentheses() }
      return monthAndDay(parts)
    }
    if isAtEnd { return parts }
    guard let separator = separator(), let month = number(maximumDigits: 2) else { return nil }
    parts.month = month
    if isAtEnd { return parts }
    guard take(separator), let day = number(maximumDigits: 2), isAtEnd else { return nil }
    parts.day = day
    return parts
  }

  /// `4月1日`, `4月` or nothing.
  private mutating func monthAndDay(_ year: Parts) -> Parts? {
    var parts = year
    if isAtEnd { return parts }
    guard let month = number(maximumDigits: 2), take("月") else { return nil }
    parts.month = month
    if isAtEnd { return parts }
    guard let day = number(maximumDigits: 2), take("日"), isAtEnd else { return nil }
    parts.day = day
    return parts
  }

  /// Eight digits and nothing else: 20230401.
  private func compactDay() -> Parts? {
    guard scalars.count == 8, scalars.allSatisfy(\.isDigit) else { return nil }
    let digits = scalars.reduce(0) { $0 * 10 + Int($1.value - 48) }
    guard digits >= 1000_00_00 else { return nil }
    return Parts(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  private mutating func gregorianInParentheses() -> Int? {
    let start = index
    if take("("), let year = number(maximumDigits: 4) {
      _ = take("年")
      if take(")") { return year }
    }
    index = start
    return nil
  }

  private mutating func separator() -> Unicode.Scalar? {
    guard let scalar = peek() else { return nil }
    switch scalar {
    case ".", "/", "-", "\u{30FB}", "\u{2010}", "\u{2212}", "\u{30FC}":
      index += 1
      return scalar
    default: return nil
    }
  }

  private mutating func number(maximumDigits: Int) -> Int? {
    if let kanji = kanjiNumber() { return kanji }
    var value = 0
    var digits = 0
    while let scalar = peek(), scalar.isDigit {
      guard digits < maximumDigits else { return nil }
      value = value * 10 + Int(scalar.value - 48)
      digits += 1
      index += 1
    }
    return digits == 0 ? nil : value
  }

  /// 一 to 九十九 as offices write dates by hand; moves only where it finds one.
  private mutating func kanjiNumber() -> Int? {
    let first = takeKanjiDigit()
    guard take("十") else { return first }
    return (first ?? 1) * 10 + (takeKanjiDigit() ?? 0)
  }

  private mutating func takeKanjiDigit() -> Int? {
    let value: Int
    switch peek() {
    case "一": value = 1
    case "二": value = 2
    case "三": value = 3
    case "四": value = 4
    case "五": value = 5
    case "六": value = 6
    case "七": value = 7
    case "八": value = 8
    case "九": value = 9
    default: return nil
    }
    index += 1
    return value
  }

  // MARK: Steps

  private var isAtEnd: Bool { index >= scalars.endIndex }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.endIndex ? scalars[index + distance] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    index += 1
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    var next = index
    for scalar in text.unicodeScalars {
      guard next < scalars.endIndex, scalars[next] == scalar else { return false }
      next += 1
    }
    index = next
    return true
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the ASCII digits.
  var isDigit: Bool { (48...57).contains(value) }
}
