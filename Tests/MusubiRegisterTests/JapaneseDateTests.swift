import MusubiRegister
import MusubiTestSupport
import Testing

struct JapaneseDateTests {
  @Test(arguments: [
    (JapaneseDate(year: 2021, month: 6, day: 8), "2021-06-08", "令和3年（2021年）6月8日", "令和3年6月8日", 2021),
    (JapaneseDate(year: 2021, month: 6), "2021-06", "令和3年（2021年）6月", "令和3年6月", 2021),
    (JapaneseDate(year: 2012), "2012", "平成24年（2012年）", "平成24年", 2012),
    (JapaneseDate(year: 2019), "2019", "平成31年・令和元年（2019年）", "平成31年・令和元年", 2019),
    (JapaneseDate(year: 2019, month: 4), "2019-04", "平成31年（2019年）4月", "平成31年4月", 2019),
    (JapaneseDate(year: 2019, month: 5), "2019-05", "令和元年（2019年）5月", "令和元年5月", 2019),
    (JapaneseDate(year: 1989, month: 1), "1989-01", "昭和64年・平成元年（1989年）1月", "昭和64年・平成元年1月", 1988),
    (JapaneseDate(year: 2020, month: 3, day: 31), "2020-03-31", "令和2年（2020年）3月31日", "令和2年3月31日", 2019),
    (JapaneseDate(year: 2020, month: 4, day: 1), "2020-04-01", "令和2年（2020年）4月1日", "令和2年4月1日", 2020),
  ])
  func isWrittenForMachinesAndForReaders(
    date: JapaneseDate, iso: String, text: String, eraText: String, fiscalYear: Int
  ) {
    #expect(date.iso == iso)
    #expect(date.text == text)
    #expect(date.eraText == eraText)
    #expect(date.fiscalYear == fiscalYear)
  }

  @Test func spansTheDaysThatItMayMean() {
    let february = JapaneseDate(year: 2024, month: 2)
    #expect(february.earliest == JapaneseDate(year: 2024, month: 2, day: 1))
    #expect(february.latest == JapaneseDate(year: 2024, month: 2, day: 29))
    #expect(JapaneseDate(year: 2023).latest == JapaneseDate(year: 2023, month: 12, day: 31))
    #expect(february.precision == .month)
    #expect(JapaneseDate(year: 2023).precision == .year)
    #expect(february.latest.precision == .day)
  }

  @Test func hasNoDayWithoutAMonth() {
    #expect(JapaneseDate(year: 2023, month: nil, day: 5) == JapaneseDate(year: 2023))
  }

  @Test func standsInTheOrderOfItsFirstDayThePreciseFirst() {
    let inOrder = [
      JapaneseDate(year: 2020, month: 12, day: 31), JapaneseDate(year: 2021, month: 1, day: 1),
      JapaneseDate(year: 2021, month: 1), JapaneseDate(year: 2021), JapaneseDate(year: 2021, month: 1, day: 2),
      JapaneseDate(year: 2021, month: 2, day: 1), JapaneseDate(year: 2021, month: 2),
      JapaneseDate(year: 2021, month: 10, day: 9),
    ]
    var random = SeededRandom(seed: 7)
    #expect(inOrder.shuffled(using: &random).sorted() == inOrder)
  }

  @Test(arguments: [
    JapaneseDate(year: 2023, month: 0), JapaneseDate(year: 2023, month: 13), JapaneseDate(year: 2023, month: -1),
    JapaneseDate(year: 2023, month: 2, day: 29), JapaneseDate(year: 2023, month: 1, day: 0),
    JapaneseDate(year: 2023, month: 1, day: -1), JapaneseDate(year: .max, month: .max, day: .max),
    JapaneseDate(year: 2023, month: 1, day: 1_000_000),
  ])
  func staysADateThatDoesNotExist(date: JapaneseDate) {
    #expect(!date.exists)
    #expect(date.iso.isEmpty == false)
    #expect(date == date)
  }
}
