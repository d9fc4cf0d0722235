/// A calendar date of day, month or year precision, without clock or time zone. It may be one that does not exist.
package struct JapaneseDate: Sendable, Hashable {
  // Six bytes instead of forty: every agreement holds four dates.
  private let years: Int32
  private let months: Int8
  private let days: Int8
  /// Stands for a month or day that is not known.
  private static let unknown: Int8 = -1

  package var year: Int { Int(years) }
  package var month: Int? { months == Self.unknown ? nil : Int(months) }
  package var day: Int? { days == Self.unknown ? nil : Int(days) }

  /// A day counts only with a month. Numbers beyond any calendar are kept as ones that do not exist either.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    years = Int32(clamping: year)
    months = month.map { Int8(clamping: max($0, 0)) } ?? Self.unknown
    days = month == nil ? Self.unknown : day.map { Int8(clamping: max($0, 0)) } ?? Self.unknown
  }

  package enum Precision: Sendable { case year, month, day }

  package var precision: Precision { month == nil ? .year : day == nil ? .month : .day }

  /// The first day that the date may mean: 2021 is 2021-01-01.
  package var earliest: JapaneseDate { JapaneseDate(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that the date may mean: 2021 is 2021-12-31.
  package var latest: JapaneseDate {
    let month = month ?? 12
    return JapaneseDate(year: year, month: month, day: day ?? Self.days(in: month, of: year))
  }

  /// The number of days in a month of the Gregorian calendar; 0 for a month that does not exist.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  package var exists: Bool {
    guard let month else { return true }
    guard (1...12).contains(month) else { return false }
    return day.map { (1...Self.days(in: month, of: year)).contains($0) } ?? true
  }

  /// The fiscal year (April to March) that the date begins in.
  package var fiscalYear: Int { (month ?? 4) < 4 ? year - 1 : year }

  /// ISO 8601, as far as the date is known: `2021-06-08`, `2021-06`, `2021`.
  package var iso: String {
    var text = Self.padded(year, 4)
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    return text
  }

  /// Both eras, as pages show it: `令和3年（2021年）6月8日`; a year in which the era changed names both.
  package var text: String {
    let eras = Era.of(self)
    return (eras.isEmpty ? "\(year)年" : "\(Self.years(year, in: eras))（\(year)年）") + monthAndDay
  }

  /// The year in its era or eras: `令和3年`, `平成31年・令和元年`; the Gregorian year before the first of them.
  package var eraYears: String {
    let eras = Era.of(self)
    return eras.isEmpty ? "\(year)年" : Self.years(year, in: eras)
  }

  /// The era form alone, with month and day: `令和3年6月8日`; used where a message proposes what to write.
  package var eraText: String { eraYears + monthAndDay }

  private var monthAndDay: String { (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "") }

  private static func years(_ year: Int, in eras: [Era]) -> String {
    var text = ""
    for era in eras {
      let number = era.year(year)
      if !text.isEmpty { text += "・" }
      text += era.name
      text += number == 1 ? "元" : String(number)
      text += "年"
    }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension JapaneseDate: Comparable {
  /// By the first day that each may mean; of two that begin alike, the more precise comes first.
  package static func < (left: JapaneseDate, right: JapaneseDate) -> Bool { left.order < right.order }

  /// Year, first month, first day, then precision, in one number.
  private var order: Int64 {
    let month = Int64(month ?? 1)
    let day = Int64(day ?? 1)
    let vagueness: Int64 = self.month == nil ? 2 : self.day == nil ? 1 : 0
    return ((Int64(years) * 128 + month) * 128 + day) * 4 + vagueness
  }
}
