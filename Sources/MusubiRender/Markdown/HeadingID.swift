/// The ids that authors may give to headings: they are addresses, so plain ASCII.
enum HeadingID {
  /// A small letter first, then small letters, digits and hyphens, at most 64; `section-` and `table-` are ours.
  static func isAllowed(_ id: String) -> Bool {
    guard let first = id.utf8.first, isLetter(first), id.utf8.count <= 64 else { return false }
    guard !id.hasPrefix("section-"), !id.hasPrefix("table-") else { return false }
    return id.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
