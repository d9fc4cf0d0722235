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

  enum Precision: Sendable {
    case year, month, day
  }

  /// The formats that every workbook has without saying so; those from 27 on as Japanese Excel shows them.
  static func builtIn(_ number: Int) -> NumberFormat {
    switch number {
    case 14, 15, 16, 22, 27...31, 35, 36, 50, 51, 53, 54, 56...58: .date(.day)
    case 17, 34, 52, 55: .date(.month)
    case 18...21, 32, 33, 45, 47: .timeOfDay(isSpan: false)
    case 46: .timeOfDay(isSpan: true)
    default: .plain
    }
  }

  /// Reads a format code; what stands behind the first `;` is for negative numbers, zero and texts.
  init(code: String) {
    var scanner = NumberFormatScanner(code)
    self = scanner.scan()
  }
}
