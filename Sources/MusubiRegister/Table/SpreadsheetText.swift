/// Text for tables that people open in a spreadsheet, which takes some beginnings for a formula.
package enum SpreadsheetText {
  /// The text with `'` in front where a spreadsheet would calculate, and where it begins with `'` itself; so that taking
  /// one `'` off always gives the value back. The list's script does the same.
  package static func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, dangerous.contains(first) else { return text }
    return "'" + text
  }

  /// The text that `defused` was made of.
  package static func restored(_ text: Text) -> Text {
    guard text.count > 1, text.withUTF8({ $0[0] == UInt8(ascii: "'") }) else { return text }
    let value = text.slice(1..<text.count)
    return value.string.unicodeScalars.first.map(dangerous.contains) ?? false ? value : text
  }

  /// Whether `defused` changes a text of these bytes; nearly all are told by the first one.
  package static func isCalculated(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"), UInt8(ascii: "'"):
      return true
    case 0xEF:
      return String(decoding: bytes.prefix(3), as: UTF8.self).unicodeScalars.first.map(dangerous.contains) == true
    default: return false
    }
  }

  /// What Excel, LibreOffice and others take for the beginning of a formula, the full-width forms included.
  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'",
  ]

  /// The text inside `="0001"`, by which programs keep a spreadsheet from taking it for a number; nil for all else.
  static func inner(ofFormula text: Text) -> Text? {
    text.withUTF8 { bytes in
      guard bytes.count >= 3, bytes[0] == UInt8(ascii: "="), bytes[1] == quote, bytes[bytes.count - 1] == quote,
        !bytes[2..<(bytes.count - 1)].contains(quote)
      else { return nil }
      return text.slice(2..<(bytes.count - 1)).trimmed
    }
  }

  private static let quote = UInt8(ascii: "\"")

  /// Whether a spreadsheet would calculate the text: it begins like a formula and is no number, telephone number, list or
  /// dash. A full-width `－` begins lists and ranges only.
  package static func isLikeFormula(_ text: Text) -> Bool {
    text.withUTF8 { bytes in
      guard bytes.count > 1 else { return false }
      switch bytes[0] {
      case UInt8(ascii: "="), UInt8(ascii: "@"): return true
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        let isList =
          bytes[1] == UInt8(ascii: " ") || bytes[1] == bytes[0] || bytes.starts(with: [bytes[0], 0xE3, 0x80, 0x80])
        return !isList && !bytes.dropFirst().allSatisfy(isOfNumber)
      // ＋, ＝, ＠.
      case 0xEF: return bytes.count > 3 && bytes[1] == 0xBC && [0x8B, 0x9D, 0xA0].contains(bytes[2])
      default: return false
      }
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || " ,.-()%".utf8.contains(byte)
  }
}
