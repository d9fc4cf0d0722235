/// Text for tables that people open in a spreadsheet, which takes some beginnings for a formula.
package enum SpreadsheetText {
  /// The text with `'` in front where a spreadsheet would calculate, and where it begins with `'` itself; so that taking
  /// one `'` off always gives the value back. The list's script does the same.
  package static func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, dangerous.contains(first) else { return text }
    return "'" + text
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
}
