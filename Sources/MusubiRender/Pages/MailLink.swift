/// A `mailto:` address (RFC 6068) without a recipient, for passing a page on.
enum MailLink {
  static func address(subject: String, body: String) -> String {
    "mailto:?subject=\(encoded(subject))&body=\(encoded(body))"
  }

  /// Everything but unreserved characters as percent and two digits; a line break is CR LF, as mail needs.
  private static func encoded(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "\n"): out += "%0D%0A"
      default:
        out += "%"
        for digit in [byte >> 4, byte & 15] { out += String(digit, radix: 16, uppercase: true) }
      }
    }
    return out
  }
}
