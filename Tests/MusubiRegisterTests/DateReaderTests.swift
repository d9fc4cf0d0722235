import MusubiRegister
import Testing

struct DateReaderTests {
  @Test(arguments: [
    // The forms of the domain.
    ("令和５年４月１日", "2023-04-01"), ("R5.4.1", "2023-04-01"), ("平成24年", "2012"), ("2023-04-01", "2023-04-01"),
    ("2023/4/1", "2023-04-01"), ("令和元年5月1日", "2019-05-01"),
    // To the month or the year only.
    ("令和5年4月", "2023-04"), ("2023年4月", "2023-04"), ("2023-04", "2023-04"), ("2023/4", "2023-04"), ("2023", "2023"),
    ("2023年", "2023"), ("R5.4", "2023-04"), ("R5", "2023"), ("令和元", "2019"), ("H28", "2016"), ("令和元年", "2019"),
    // Width, case and spaces.
    ("Ｒ５．４．１", "2023-04-01"), ("r5.4.1", "2023-04-01"), ("２０２３－０４－０１", "2023-04-01"), ("２０２３／４／１", "2023-04-01"),
    (" 令和 5 年 4 月 1 日　", "2023-04-01"), ("令和05年04月01日", "2023-04-01"), ("R元.5.1", "2019-05-01"),
    // Separators.
    ("2023.4.1", "2023-04-01"), ("2023・4・1", "2023-04-01"), ("2023‐4‐1", "2023-04-01"), ("2023−4−1", "2023-04-01"),
    ("2023ー4ー1", "2023-04-01"), ("R5/4/1", "2023-04-01"), ("H30-12-1", "2018-12-01"), ("20230401", "2023-04-01"),
    // Ligatures of eras.
    ("㋿5年4月1日", "2023-04-01"), ("㍻24年", "2012"), ("㍼63.1.1", "1988-01-01"), ("㍽2年", "1913"), ("㍾5年", "1872"),
    // Both years.
    ("令和5(2023)年4月1日", "2023-04-01"), ("令和5年（2023年）4月1日", "2023-04-01"), ("令和5年(2023)4月", "2023-04"),
    ("平成24（2012）年", "2012"),
    // The era by its first kanji.
    ("令5.4.1", "2023-04-01"), ("平31年4月30日", "2019-04-30"), ("昭63", "1988"), ("令元.5.1", "2019-05-01"),
    ("大15/12/24", "1926-12-24"),
    // By hand.
    ("令和五年四月一日", "2023-04-01"), ("平成二十四年十二月三十一日", "2012-12-31"), ("平成三十年十月十日", "2018-10-10"),
    // The first and last days of eras.
    ("平成31年4月30日", "2019-04-30"), ("昭和64年1月7日", "1989-01-07"), ("平成元年1月8日", "1989-01-08"),
    ("昭和元年12月25日", "1926-12-25"), ("大正15年12月24日", "1926-12-24"), ("大正元年7月30日", "1912-07-30"),
    ("明治45年7月29日", "1912-07-29"), ("明治元年", "1868"), ("平成31年", "2019"), ("平成31年4月", "2019-04"),
    ("昭和64年", "1989"),
    // Leap years.
    ("2024-02-29", "2024-02-29"), ("2000/2/29", "2000-02-29"), ("令和6年2月29日", "2024-02-29"),
    ("1868-01-01", "1868-01-01"), ("2100-12-31", "2100-12-31"),
  ])
  func readsEveryFormOfOffices(written: String, iso: String) throws {
    #expect(try DateReader.read(Text(written)).get().iso == iso)
  }

  @Test(arguments: [
    "", " ", "元年", "元年4月1日", "令和", "令和年", "令和0年", "R", "R.4.1", "令和5年度", "2023年度", "令和5年4月1", "令和5年4",
    "2023年4月1", "2023-4-", "2023-", "2023/4-1", "2023/4/1/", "2023-04-01T00:00:00", "2023/04/01 0:00", "23/4/1",
    "5年4月1日", "4月1日", "4/1", "45017", "2023040", "202304010", "02023-4-1", "2023-004-01", "0000-00-00", "99991",
    "令和五十十年", "令和〇年", "Reiwa 5", "Sales", "H", "平成24年春", "平成24年3月末", "2023-04-01まで", "２０２３年４月１日（土）",
    "令和-5年", "令", "明日", "平成", "令年", "昭和市", "+2023-4-1", "2023-+4-1", "R5.４.1.", "R 五", "未定", "－", "不明", "?",
  ])
  func refusesWhatIsNoDate(written: String) {
    #expect(DateReader.read(Text(written)) == .failure(.form))
  }

  @Test(arguments: [
    "2023年2月30日", "2023-02-29", "1900-02-29", "2100/2/29", "令和5年4月31日", "2023-13-01", "2023-00-01", "2023-01-00",
    "20231301", "2023-12-32", "令和5年13月", "2023年0月", "令和5年2月29日", "平成31年99月99日",
  ])
  func refusesDaysThatNeverWere(written: String) {
    #expect(DateReader.read(Text(written)) == .failure(.notInCalendar))
  }

  @Test(arguments: ["1867-12-31", "2101-01-01", "9999-12-31", "1000", "3023年4月1日", "令和999年", "99990101"])
  func refusesYearsOutOfRange(written: String) {
    #expect(DateReader.read(Text(written)) == .failure(.outOfRange))
  }

  @Test(arguments: [
    ("平成31年5月1日", "平成", "令和元年5月1日"), ("平成31年5月", "平成", "令和元年5月"), ("平成32年", "平成", "令和2年"),
    ("令和元年4月1日", "令和", "平成31年4月1日"), ("令和元年4月30日", "令和", "平成31年4月30日"),
    ("令和元年1月", "令和", "平成31年1月"), ("昭和64年1月8日", "昭和", "平成元年1月8日"), ("昭和65年", "昭和", "平成2年"),
    ("平成元年1月7日", "平成", "昭和64年1月7日"), ("S64.2.1", "昭和", "平成元年2月1日"), ("大正15年12月25日", "大正", "昭和元年12月25日"),
    ("明治45年7月30日", "明治", "大正元年7月30日"), ("H35.3.31", "平成", "令和5年3月31日"), ("明治元年1月24日", "明治", "1868年1月24日"),
  ])
  func proposesTheEraThatADateBelongsTo(written: String, era: String, meant: String) {
    guard case .failure(.era(let name, let date)) = DateReader.read(Text(written)) else {
      Issue.record("\(written) is not refused for its era")
      return
    }
    #expect(name == era)
    #expect(date.eraText == meant)
  }

  @Test(arguments: ["令和5(2022)年4月1日", "令和5年（2024年）", "平成24（2011）年3月"])
  func refusesTwoYearsThatDiffer(written: String) {
    guard case .failure(.yearsDiffer) = DateReader.read(Text(written)) else {
      Issue.record("\(written) is not refused for its years")
      return
    }
  }

  @Test func refusesWhatIsLongerThanAnyDate() {
    #expect(DateReader.read(Text(String(repeating: "1", count: 1_000_000))) == .failure(.form))
  }

  /// What pages show is a form that the register reads, for every day of two centuries.
  @Test func everyDayComesBackFromItsTextAndItsEraText() {
    for year in DateReader.years {
      for month in 1...12 {
        for day in [1, 7, 8, 24, 25, 29, 30, JapaneseDate.days(in: month, of: year)] {
          let date = JapaneseDate(year: year, month: month, day: day)
          guard date.exists else { continue }
          #expect(DateReader.read(Text(date.iso)) == .success(date))
          if !Era.of(date).isEmpty { #expect(DateReader.read(Text(date.eraText)) == .success(date)) }
        }
      }
    }
  }
}
