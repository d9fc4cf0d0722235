import MusubiRegister

/// Makes up terms (締結期間) in the notations that the register reads.
enum TermMaker {
  /// A row in force has no end, is renewed, or ends after this fiscal year: the city looks at the site in R08.
  private static let lastDayOfThisFiscalYear = JapaneseDate(year: 2027, month: 3, day: 31)

  static func term(_ slot: SamplePlan.Slot, _ notation: Notation, _ random: inout SplitMix64) -> String {
    if slot.isEnded { return ended(slot.concluded, notation, &random) }
    let shares = slot.category == nil ? [36, 62, 2] : [38, 48, 14]
    switch random.index(weights: shares) {
    case 0: return "期限なし"
    case 1: return renewed(slot.concluded, notation, &random)
    default: return fixed(slot.concluded, notation, &random)
    }
  }

  private static func renewed(_ start: JapaneseDate, _ notation: Notation, _ random: inout SplitMix64) -> String {
    let years = random.pick([1, 1, 1, 3, 5])
    // What begins late in a fiscal year runs to the end of the next.
    let end = fiscalYearEnd(start.latest.adding(days: 120), years: years)
    let words = random.pick(["、自動更新", "（自動更新）", "（1年ごとの自動更新）", "、自動更新"])
    return span(start, end, notation, &random) + words
  }

  private static func fixed(_ start: JapaneseDate, _ notation: Notation, _ random: inout SplitMix64) -> String {
    var end = fiscalYearEnd(start.latest, years: random.pick([5, 6, 8, 10, 10, 15, 20, 30]))
    while end <= lastDayOfThisFiscalYear { end = fiscalYearEnd(end, years: random.within(2...6)) }
    return span(start, end, notation, &random) + (random.chance(25) ? "、自動更新なし" : "")
  }

  /// One fiscal year or two, over by the end of R5.
  private static func ended(_ start: JapaneseDate, _ notation: Notation, _ random: inout SplitMix64) -> String {
    span(start, fiscalYearEnd(start, years: random.within(1...2)), notation, &random)
      + (random.chance(40) ? "、自動更新なし" : "")
  }

  private static func span(
    _ start: JapaneseDate, _ end: JapaneseDate, _ notation: Notation, _ random: inout SplitMix64
  ) -> String {
    let last = notation.text(end)
    guard start.day != nil, random.chance(60) else { return last + "まで" }
    let first = notation.text(start)
    return random.chance(70) ? "\(first)から\(last)まで" : "\(first)～\(last)"
  }

  /// 31 March, `years` fiscal years after the beginning of the one that holds `date`.
  private static func fiscalYearEnd(_ date: JapaneseDate, years: Int) -> JapaneseDate {
    JapaneseDate(year: date.fiscalYear + years, month: 3, day: 31)
  }
}
