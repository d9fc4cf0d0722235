/// Strings in a PDF: in brackets with escapes, or in hexadecimal digits (ISO 32000-1, 7.3.4).
enum PDFString {
  static let blanks: [UInt8] = [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20]
  /// The bytes of a name that are looked at.
  private static let longest = 600

  /// The string that stands next from `start` on; nil where something else does.
  static func text(in bytes: [UInt8], from start: Int) -> String? {
    guard start < bytes.count else { return nil }
    let rest = bytes[start...].prefix(longest).drop { blanks.contains($0) }
    switch rest.first {
    case UInt8(ascii: "("): return decoded(literal(rest.dropFirst()))
    case UInt8(ascii: "<"): return rest.dropFirst().first == UInt8(ascii: "<") ? nil : decoded(digits(rest.dropFirst()))
    default: return nil
    }
  }

  /// The bytes up to the bracket that closes the string.
  private static func literal(_ rest: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var depth = 0
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"): escape(rest, &index, to: &out)
      case UInt8(ascii: "("):
        depth += 1
        out.append(byte)
      case UInt8(ascii: ")"):
        if depth == 0 { return out }
        depth -= 1
        out.append(byte)
      default: out.append(byte)
      }
    }
    return out
  }

  /// What a backslash before `index` makes of the next bytes.
  private static func escape(_ rest: ArraySlice<UInt8>, _ index: inout Int, to out: inout [UInt8]) {
    let octal = rest[index...].prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    guard octal.isEmpty else {
      out.append(UInt8(truncatingIfNeeded: octal.reduce(0) { $0 * 8 + Int($1 - UInt8(ascii: "0")) }))
      index += octal.count
      return
    }
    guard index < rest.endIndex else { return }
    // A letter stands for a control character, which a name does not need; the end of a line goes on.
    if !"nrtbf\n\r".utf8.contains(rest[index]) { out.append(rest[index]) }
    index += 1
  }

  private static func digits(_ rest: ArraySlice<UInt8>) -> [UInt8] {
    let text = rest.prefix { $0 != UInt8(ascii: ">") }.filter { !blanks.contains($0) }
    return stride(from: 0, to: text.count, by: 2).map { place in
      let pair = String(decoding: text[place..<min(place + 2, text.count)], as: UTF8.self)
      return UInt8(pair.count < 2 ? pair + "0" : pair, radix: 16) ?? 0
    }
  }

  /// Text is UTF-16 or UTF-8 with a mark of its order, or one byte a character (7.9.2.2).
  private static func decoded(_ bytes: [UInt8]) -> String {
    let text: String
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      text = String(decoding: units, as: UTF16.self)
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    } else {
      text = String(decoding: bytes.map(UInt16.init), as: UTF16.self)
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }
}
