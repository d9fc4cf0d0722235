import MusubiRegister

/// A piece of text from a document or the settings, and where its value begins.
package struct LocatedText: Sendable, Hashable {
  package let text: String
  package let location: Location

  package init(_ text: String, at location: Location) {
    self.text = text
    self.location = location
  }

  package var isEmpty: Bool { text.isEmpty }
}

/// A day as documents and settings write it: `2024-11-05`, checked against the calendar.
package struct LocatedDay: Sendable, Hashable {
  /// The date, of day precision.
  package let date: JapaneseDate
  package let location: Location

  /// The day that `iso` (`yyyy-mm-dd`) names, years 1 to 9999; nil for anything else.
  package init?(_ iso: String, at location: Location) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
    else { return nil }
    let date = JapaneseDate(year: year, month: month, day: day)
    guard year >= 1, date.exists else { return nil }
    self.date = date
    self.location = location
  }
}

/// The number that at most nine ASCII digits write; nil for anything else.
func decimal(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var value = 0
  for byte in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
