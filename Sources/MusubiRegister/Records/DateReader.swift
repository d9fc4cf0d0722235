/// Why a text is not a date.
package enum DateFault: Error, Sendable, Hashable {
  /// No form that the register knows.
  case form
  /// The day or month is not in the calendar (2月30日).
  case notInCalendar
  /// The date lies outside its era; the date that it must mean is given.
  case era(name: String, meant: JapaneseDate)
  /// The Gregorian year in parentheses is another than the era's.
  case yearsDiffer(meant: JapaneseDate)
  /// The year is outside 1868 to 2100.
  case outOfRange

  /// The diagnostic for `value`, which is not a date for this reason.
  package func diagnostic(at location: Location, value: String) -> Diagnostic {
    switch self {
    case .form: Diagnostic(.dateInvalid, at: location, value: value)
    case .notInCalendar: Diagnostic(.dateNotInCalendar, at: location, value: value)
    case .outOfRange: Diagnostic(.dateOutOfRange, at: location, value: value)
    case .era(let name, let meant):
      Diagnostic(.dateEra, at: location, value: value, other: name, suggestion: meant.eraText)
    case .yearsDiffer(let meant):
      Diagnostic(.dateYearsDiffer, at: location, value: value, expected: String(meant.year))
    }
  }

  var code: DiagnosticCode {
    switch self {
    case .form: .dateInvalid
    case .notInCalendar: .dateNotInCalendar
    case .outOfRange: .dateOutOfRange
    case .era: .dateEra
    case .yearsDiffer: .dateYearsDiffer
    }
  }
}

/// Reads every form of date that the offices write: 令和５年４月１日, R5.4.1, 平成24年, 2023-04-01, 2023/4/1, 令和元年,
/// ㋿5.4.1, 令和5(2023)年4月1日, 令和5年（2023年）4月1日, 20230401, 令和五年四月一日. Each may stop after the year or the
/// month.
package enum DateReader {
  /// The Gregorian years that a register may hold: from the first of 明治.
  package static let years = 1868...2100
  /// No date is longer, in bytes.
  private static let longest = 120

  package static func read(_ text: Text) -> Result<JapaneseDate, DateFault> {
    guard text.count <= longest else { return .failure(.form) }
    if let date = isoDay(text) { return checked(year: date.year, date, era: nil, gregorian: nil) }
    return read(text.folded[...])
  }

  /// Reads from scalars that are folded already (`Text.folded`).
  package static func read(_ scalars: [Unicode.Scalar]) -> Result<JapaneseDate, DateFault> {
    read(scalars[...])
  }

  static func read(_ scalars: ArraySlice<Unicode.Scalar>) -> Result<JapaneseDate, DateFault> {
    var cursor = DateCursor(scalars)
    let era = cursor.era()
    guard let parts = cursor.parts(inEra: era != nil) else { return .failure(.form) }
    let year = era.map { $0.first.year + parts.year - 1 } ?? parts.year
    let date = JapaneseDate(year: year, month: parts.month, day: parts.day)
    return checked(year: year, date, era: era, gregorian: parts.gregorian)
  }

  private static func checked(
    year: Int, _ date: JapaneseDate, era: Era?, gregorian: Int?
  ) -> Result<JapaneseDate, DateFault> {
    guard years.contains(year) else { return .failure(.outOfRange) }
    guard date.exists else { return .failure(.notInCalendar) }
    if let gregorian, gregorian != year { return .failure(.yearsDiffer(meant: date)) }
    if let era, !era.holds(date) { return .failure(.era(name: era.name, meant: date)) }
    return .success(date)
  }

  /// The form that registers hold most, `2023-04-01`, read without a copy; nil for every other.
  private static func isoDay(_ text: Text) -> JapaneseDate? {
    guard text.count == 10 else { return nil }
    return text.withUTF8 { bytes in
      guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
      var digits = 0
      for index in bytes.indices where index != 4 && index != 7 {
        guard (48...57).contains(bytes[index]) else { return nil }
        digits = digits * 10 + Int(bytes[index] - 48)
      }
      guard digits >= 1000_00_00 else { return nil }
      return JapaneseDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }
  }
}
