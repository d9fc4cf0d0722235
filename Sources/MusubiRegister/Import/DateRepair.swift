/// Dates and terms in Western years, to the same day, month or year.
enum DateRepair {
  static func date(_ text: Text) -> RepairedCell {
    guard case .success(let date) = DateReader.read(withoutMidnight(text)) else { return RepairedCell(text) }
    let repaired = date.iso
    return text.equals(repaired) ? RepairedCell(text) : RepairedCell(Text(repaired), .repairedDate)
  }

  /// Our own notation, where reading it back gives the same term.
  static func term(_ text: Text) -> RepairedCell {
    guard case .success(let term) = TermReader.read(text), let repaired = notation(term), !text.equals(repaired),
      case .success(let again) = TermReader.read(Text(repaired)), again == term
    else { return RepairedCell(text) }
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

  /// The date before ` 0:00` or ` 00:00:00`, which a spreadsheet adds when it saves a day as text.
  private static func withoutMidnight(_ text: Text) -> Text {
    guard text.count <= 40, text.withUTF8({ $0.contains(UInt8(ascii: ":")) }) else { return text }
    let words = text.words
    guard words.count == 2, let time = words.last, time.allBytes({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ":") })
    else { return text }
    return words[0]
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
