import MusubiRegister

/// Makes up days of conclusion. None lies in March R2 itself, whose place before or after the policy would be doubtful.
enum DayMaker {
  static func beforePolicy(_ random: inout SplitMix64) -> JapaneseDate {
    let year = year(
      [
        (1997...2005, 6), (2006...2010, 12), (2011...2014, 24), (2015...2015, 8), (2016...2016, 12), (2017...2017, 20),
        (2018...2018, 13), (2019...2019, 11), (2020...2020, 4),
      ], &random)
    return date(year, months: year == 2020 ? 1...2 : 1...12, &random)
  }

  static func upToR4(_ random: inout SplitMix64) -> JapaneseDate {
    let year = year([(2020...2020, 17), (2021...2021, 28), (2022...2022, 34)], &random)
    return date(year, months: year == 2020 ? 4...12 : 1...12, &random)
  }

  static func inR5(_ random: inout SplitMix64) -> JapaneseDate { date(2023, months: 1...12, &random) }

  static func disaster(_ random: inout SplitMix64) -> JapaneseDate {
    let year = year(
      [
        (1982...1988, 2), (1995...2005, 14), (2006...2011, 14), (2012...2016, 24), (2017...2019, 19), (2020...2020, 2),
        (2021...2021, 8), (2022...2022, 9), (2023...2023, 8),
      ], &random)
    return date(year, months: year == 2020 ? 4...12 : 1...12, &random)
  }

  /// A whole day early enough to have ended by the end of R5.
  static func ended(_ random: inout SplitMix64) -> JapaneseDate {
    JapaneseDate(year: random.within(2017...2021), month: random.within(4...10), day: 1)
  }

  private static func year(_ spans: [(ClosedRange<Int>, Int)], _ random: inout SplitMix64) -> Int {
    random.within(spans[random.index(weights: spans.map(\.1))].0)
  }

  /// Mostly a day, most often the first of the fiscal year; sometimes the month or the year alone. A year alone would
  /// leave open on which side of the policy an agreement of 2020 lies.
  private static func date(_ year: Int, months: ClosedRange<Int>, _ random: inout SplitMix64) -> JapaneseDate {
    let precision = random.below(100)
    if precision < 4, year != 2020 { return JapaneseDate(year: year) }
    let month = months.contains(4) && random.chance(28) ? 4 : random.within(months)
    if precision < 12 { return JapaneseDate(year: year, month: month) }
    let isFirst = random.chance(month == 4 || month == 10 ? 65 : 20)
    return JapaneseDate(
      year: year, month: month, day: isFirst ? 1 : random.within(2...JapaneseDate.days(in: month, of: year)))
  }
}
