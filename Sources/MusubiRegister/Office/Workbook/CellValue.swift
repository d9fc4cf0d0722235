/// What a number of a cell is shown as.
enum CellValue {
  /// The bytes of the value, and what is odd about it.
  typealias Shown = (bytes: [UInt8], oddity: Sheet.Oddity.Kind?)

  /// Whether the bytes are a whole number that reads as it is written; most numbers are.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...15).contains(text.count), text[0] != UInt8(ascii: "0") || text.count == 1 else { return false }
    return text.allSatisfy { $0 &- UInt8(ascii: "0") <= 9 }
  }

  /// What is no number stays as it is written.
  static func number(_ text: UnsafeBufferPointer<UInt8>, _ format: NumberFormat, countsFrom1904: Bool) -> Shown {
    guard let number = DecimalNumber(text) else { return (Array(text), nil) }
    switch format {
    case .plain: return (number.bytes, nil)
    case .percent: return (number.hundredfold.bytes + [UInt8(ascii: "%")], nil)
    case .digits(let pattern):
      guard number.isWhole, !number.isNegative else { return (number.bytes, nil) }
      return (pattern.text(number.bytes), nil)
    case .timeOfDay(let isSpan):
      guard !number.isNegative, let days = number.whole, days <= SerialDate.last else {
        return (number.bytes, .dateOutOfRange)
      }
      return (SerialDate.clock(isSpan ? days * 86_400 + number.seconds : number.seconds % 86_400), nil)
    case .date(let precision):
      return date(number, precision, countsFrom1904) ?? (number.bytes, .dateOutOfRange)
    }
  }

  private static func date(_ number: DecimalNumber, _ precision: NumberFormat.Precision, _ countsFrom1904: Bool)
    -> Shown?
  {
    guard !number.isNegative, let whole = number.whole else { return nil }
    let seconds = number.seconds
    let serial = whole + seconds / 86_400 + (countsFrom1904 ? SerialDate.offsetOf1904 : 0)
    guard let day = SerialDate.day(serial) else { return nil }
    let oddity: Sheet.Oddity.Kind? =
      seconds % 86_400 != 0 ? .timeDropped : precision == .dayAlone ? .yearHidden : nil
    return (SerialDate.text(day, precision), oddity)
  }

  /// A date as ISO 8601 writes it, `2023-04-01T00:00:00`; what is none stays as it is written.
  static func isoDate(_ text: UnsafeBufferPointer<UInt8>, _ format: NumberFormat) -> Shown {
    let parts = text.split(separator: UInt8(ascii: "T"), maxSplits: 1)
    guard let date = parts.first, date.count == 10 else { return (Array(text), nil) }
    let hasForm = date.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte &- UInt8(ascii: "0") <= 9
    }
    guard hasForm else { return (Array(text), nil) }
    let isMidnight = parts.count == 1 || !parts[1].contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    var bytes = Array(date)
    if case .date(let precision) = format { bytes = Array(bytes.prefix(precision.isoLength)) }
    return (bytes, isMidnight ? nil : .timeDropped)
  }
}

extension NumberFormat.Precision {
  /// The bytes of a date of ISO 8601 that is written so far.
  fileprivate var isoLength: Int {
    switch self {
    case .year: 4
    case .month: 7
    case .day, .dayAlone: 10
    }
  }
}
