/// Dates and terms in Western years, to the same day, month or year.
enum DateRepair {
  static func date(_ text: Text) -> RepairedCell {
    let (day, weekday) = withoutWeekday(withoutMidnight(text))
    guard case .success(let date) = DateReader.read(day), weekday == nil || weekday == date.weekday else {
      return RepairedCell(text)
    }
    let repaired = date.iso
    return text.equals(repaired) ? RepairedCell(text) : RepairedCell(Text(repaired), .repairedDate)
  }

  /// Our own notation, where reading it back gives the same term.
  static func term(_ text: Text) -> RepairedCell {
    guard case .success(let term) = TermReader.read(text), let repaired = notation(term), !text.equals(repaired) else {
      return RepairedCell(text)
    }
    // Of words that are an office's own nobody knows how they read behind our dates.
    if term.cycle != nil, (try? TermReader.read(Text(repaired)).get()) != term { return RepairedCell(text) }
    return RepairedCell(Text(repaired), .repairedTerm)
  }

  /// `2021-06-08から2027-03-31まで（1年ごとの自動更新）`; nil where nothing is stated.
  private static func notation(_ term: Term) -> String? {
    let extent: String
    switch term.extent {
    case .notStated: return nil
    case .open: extent = "期限なし"
    case .until(nil, let end): extent = end.iso + "まで"
    case .until(let start?, let end): extent = start.iso + "から" + end.iso + "まで"
    case .since(let start): extent = start.iso + "から"
    }
    switch (term.isRenewed, term.cycle) {
    case (nil, _): return extent
    case (true?, nil): return extent + "、自動更新"
    case (true?, let cycle?): return extent + "（" + cycle + "の自動更新）"
    case (false?, _): return extent + "、自動更新なし"
    }
  }

  /// The date before ` 0:00`, ` 00:00:00` or `T00:00:00`, which programs add when they save a day as text.
  private static func withoutMidnight(_ text: Text) -> Text {
    guard text.count <= 40, text.withUTF8({ $0.contains(UInt8(ascii: ":")) }) else { return text }
    var words = text.words
    if words.count == 1, let letter = text.withUTF8({ $0.firstIndex(of: UInt8(ascii: "T")) }) {
      words = [text.slice(0..<letter), text.slice(letter + 1..<text.count)]
    }
    guard words.count == 2, let time = words.last, !time.isEmpty,
      time.allBytes({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
    else { return text }
    return words[0]
  }

  /// The date before `（土）` or `（土曜日）`, and which day of the week that is, from Sunday.
  private static func withoutWeekday(_ text: Text) -> (day: Text, weekday: Int?) {
    guard text.count <= 120, text.withUTF8({ $0.last == UInt8(ascii: ")") || $0.last == 0x89 }) else {
      return (text, nil)
    }
    let scalars = text.folded
    guard let opening = scalars.lastIndex(of: "("), scalars.last == ")" else { return (text, nil) }
    let name = String(scalars: scalars[(opening + 1)...].dropLast())
    guard
      let weekday = ["日", "月", "火", "水", "木", "金", "土"].firstIndex(where: {
        $0 == name || $0 + "曜日" == name || $0 + "曜" == name
      })
    else { return (text, nil) }
    return (Text(String(scalars: scalars[..<opening])), weekday)
  }

  /// The other month that a number like `2023.1` may mean, since a spreadsheet shows 2023.10 as that too.
  static func otherMonth(of text: Text) -> (read: String, other: String)? {
    guard (6...18).contains(text.count) else { return nil }
    let scalars = text.folded
    guard scalars.count == 6, scalars[4] == ".", scalars[5] == "1", scalars[..<4].allSatisfy(\.isDigit) else {
      return nil
    }
    let year = String(scalars: scalars[..<4])
    return (year + "-01", year + "-10")
  }

  /// The day that a plain number means to a spreadsheet; nil for what is no such number of the last hundred years or the next.
  static func day(ofSerial text: Text, countsFrom1904: Bool) -> JapaneseDate? {
    guard (5...8).contains(text.count) else { return nil }
    let digits = text.withUTF8 { bytes in
      let whole = bytes.prefix { (48...57).contains($0) }
      let rest = bytes.dropFirst(whole.count)
      let isNumber =
        rest.isEmpty || rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy { (48...57).contains($0) }
      return isNumber && whole.count == 5 ? whole.reduce(0) { $0 * 10 + Int($1 - 48) } : nil
    }
    guard let digits else { return nil }
    // Day 25,569 of the count from 1900 is the first of January 1970.
    return day(daysSince1970: digits + (countsFrom1904 ? 1462 : 0) - 25_569)
  }

  private static func day(daysSince1970: Int) -> JapaneseDate? {
    var year = 1970
    var rest = daysSince1970
    while rest < 0 {
      year -= 1
      rest += length(year)
    }
    while rest >= length(year) {
      rest -= length(year)
      year += 1
    }
    guard (1926...2100).contains(year) else { return nil }
    for month in 1...12 {
      let days = JapaneseDate.days(in: month, of: year)
      if rest < days { return JapaneseDate(year: year, month: month, day: rest + 1) }
      rest -= days
    }
    return nil
  }

  private static func length(_ year: Int) -> Int { JapaneseDate.days(in: 2, of: year) + 337 }
}

extension JapaneseDate {
  /// The day of the week, from Sunday; nil where the day is not given.
  fileprivate var weekday: Int? {
    guard let month, let day, exists else { return nil }
    // Sakamoto's method.
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7
  }
}
