/// The days that spreadsheets count, as dates.
enum SerialDate {
  /// 9999-12-31, the last day of Excel's calendar.
  static let last = 2_958_465
  /// By how many days the calendar that begins in 1904 is behind.
  static let offsetOf1904 = 1_462

  /// The day of a serial number, 1 for 1900-01-01; nil outside the calendar. Excel takes 1900 for a leap year, so 60 is
  /// a day that never was.
  static func day(_ serial: Int) -> (year: Int, month: Int, day: Int)? {
    guard (1...last).contains(serial), serial != 60 else { return nil }
    // Days since 0000-03-01 of the Gregorian calendar, whose years end with the leap day.
    let days = serial + 693_899 + (serial < 60 ? 1 : 0)
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      era * 400 + year + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// `2023-04-01`, or as far as the format shows it.
  static func text(_ date: (year: Int, month: Int, day: Int), _ precision: NumberFormat.Precision) -> [UInt8] {
    var result = padded(date.year, 4)
    if precision != .year { result += [UInt8(ascii: "-")] + padded(date.month, 2) }
    if precision == .day || precision == .dayAlone { result += [UInt8(ascii: "-")] + padded(date.day, 2) }
    return result
  }

  /// `09:30`, with seconds where there are any.
  static func clock(_ seconds: Int) -> [UInt8] {
    var result = padded(seconds / 3_600, 2) + [UInt8(ascii: ":")] + padded(seconds / 60 % 60, 2)
    if seconds % 60 != 0 { result += [UInt8(ascii: ":")] + padded(seconds % 60, 2) }
    return result
  }

  private static func padded(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = Array(String(number).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(width - digits.count, 0)) + digits
  }
}
