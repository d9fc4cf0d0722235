/// How often a term is renewed, as it stands at the end of a text before 自動更新: `以後1年ごとに`, `毎年`, `3か月毎の`.
struct TermCycle {
  typealias Scalars = ArraySlice<Unicode.Scalar>

  /// As it was written; nil where the text ends in none.
  let cycle: String?
  /// What stands before it.
  let rest: Scalars

  init(endOf text: Scalars) {
    let body = ["の", "に", "で"].first(where: text.hasEnding) == nil ? text : text.dropLast()
    guard let length = Self.length(endOf: body) else {
      (cycle, rest) = (nil, text)
      return
    }
    (cycle, rest) = (String(scalars: body.suffix(length)), body.dropLast(length))
  }

  private static let words = ["ごと", "毎", "ずつ", "単位"]
  private static let units = ["年度", "年", "か月", "ヶ月", "カ月", "ケ月", "ヵ月", "箇月", "個月"]
  private static let kanji = Set("一二三四五六七八九十".unicodeScalars)

  /// The length of the cycle at the end: a number of years or months with ごと or 間 behind it, or a word for each year.
  private static func length(endOf text: Scalars) -> Int? {
    var rest = text
    let word = words.first(where: rest.hasEnding)
    rest = rest.dropLast(word?.unicodeScalars.count ?? 0)
    let isSpan = rest.last == "間"
    if isSpan { rest = rest.dropLast() }
    guard let unit = units.first(where: rest.hasEnding) else { return nil }
    rest = rest.dropLast(unit.unicodeScalars.count)
    let length = text.count - rest.count
    // 毎年.
    if rest.last == "毎" { return isSpan ? nil : length + 1 }
    let digits = rest.reversed().prefix { $0.isDigit || kanji.contains($0) }.count
    if digits == 0 {
      // 年ごと; 年 alone is the end of a date.
      return word == nil || isSpan || unit.hasSuffix("月") || isInsideDate(rest) ? nil : length
    }
    // 3月31日1年ごと is read; where the day of 2027-03-311年ごと ends nobody knows.
    guard digits <= 2, word != nil || isSpan, !isInsideDate(rest.dropLast(digits)) else { return nil }
    return length + digits
  }

  /// Whether a date goes on behind these: its era, its separator.
  private static func isInsideDate(_ text: Scalars) -> Bool {
    guard let last = text.last else { return false }
    return last.isDigit || ".-/・元和成正治昭平令".unicodeScalars.contains(last) || EmptyMark.isDash(last)
      || last.value < 0x80 && last.properties.isAlphabetic
  }

  private static let introductions = [
    "期間満了後", "満了後", "翌年度以降", "翌年以降", "それ以後", "それ以降", "その後", "以後", "以降", "後",
  ]

  /// The length of the words at the end that say from when on a renewal holds: 以後, その後は; nil where there are none.
  static func introduction(endOf text: Scalars) -> Int? {
    let body = ["は", "も"].first(where: text.hasEnding) == nil ? text : text.dropLast()
    guard let word = introductions.first(where: body.hasEnding) else { return nil }
    return text.count - body.count + word.unicodeScalars.count
  }
}
