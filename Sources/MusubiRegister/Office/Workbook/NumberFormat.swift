/// What the format of a cell makes of its number.
enum NumberFormat: Sendable, Equatable {
  /// A number as it is.
  case plain
  /// A day of the calendar, as far as the format shows it.
  case date(Precision)
  /// A time of day, or a span that counts hours beyond the day.
  case timeOfDay(isSpan: Bool)
  /// Digits in places, zeros in front and letters around: an identifier.
  case digits(DigitPattern)
  /// Hundredths: 0.25 is shown as 25%.
  case percent

  enum Precision: Sendable {
    case year, month, day
    /// A day that is shown without its year, so that nobody saw which year it was given.
    case dayAlone
  }

  /// The formats that every workbook has without saying so; those from 27 on as Japanese Excel shows them.
  static func builtIn(_ number: Int) -> NumberFormat {
    switch number {
    case 14, 15, 22, 27...31, 36, 50, 51, 54, 57, 58: .date(.day)
    case 16, 35, 53, 56: .date(.dayAlone)
    case 17, 34, 52, 55: .date(.month)
    case 18...21, 32, 33, 45, 47: .timeOfDay(isSpan: false)
    case 46: .timeOfDay(isSpan: true)
    case 9, 10: .percent
    default: .plain
    }
  }

  /// Reads a format code; what stands behind the first `;` is for negative numbers, zero and texts.
  init(code: String) {
    var scanner = NumberFormatScanner(code)
    self = scanner.scan()
  }
}
