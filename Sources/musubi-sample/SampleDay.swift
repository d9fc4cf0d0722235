import MusubiRegister

/// The notations of dates that the offices use; a sample row keeps to one of them.
enum Notation: CaseIterable, Sendable {
  /// 令和3年6月8日
  case era
  /// 令和３年６月８日
  case wideEra
  /// R3.6.8
  case letter
  /// 2021-06-08
  case iso
  /// 2021/6/8
  case slashes

  /// The date as an office would write it.
  func text(_ date: JapaneseDate) -> String {
    switch self {
    case .era: return date.inLastEra
    case .wideEra: return widened(date.inLastEra)
    case .iso: return date.iso
    case .letter:
      guard let month = date.month, let day = date.day, let era = Era.of(date).last else { return date.inLastEra }
      return "\(era.letter)\(era.year(date.year)).\(month).\(day)"
    case .slashes:
      guard let month = date.month, let day = date.day else { return date.inLastEra }
      return "\(date.year)/\(month)/\(day)"
    }
  }
}

extension JapaneseDate {
  /// 令和元年 for 2019: one era only, as people write it.
  var lastEraYear: String {
    guard let era = Era.of(self).last else { return "\(year)年" }
    let number = era.year(year)
    return "\(era.name)\(number == 1 ? "元" : String(number))年"
  }

  var inLastEra: String {
    lastEraYear + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
  }

  /// The day `count` days later, or earlier where it is negative; the date must have a day.
  func adding(days count: Int) -> JapaneseDate {
    var (year, month, day) = (self.year, self.month ?? 1, (self.day ?? 1) + count)
    while day < 1 {
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day += Self.days(in: month, of: year)
    }
    while day > Self.days(in: month, of: year) {
      day -= Self.days(in: month, of: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return JapaneseDate(year: year, month: month, day: day)
  }
}

/// The same text with its ASCII digits in full width.
private func widened(_ text: String) -> String {
  var wide = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isDigit = (0x30...0x39).contains(scalar.value)
    wide.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0xFF10) ?? scalar : scalar)
  }
  return String(wide)
}

/// `fiscalYear` as documents write it: 令和元年度 for 2019.
func fiscalYearText(_ fiscalYear: Int) -> String {
  JapaneseDate(year: fiscalYear, month: 5).lastEraYear + "度"
}
