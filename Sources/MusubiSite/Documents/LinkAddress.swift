import MusubiRegister

/// The rules for an address in the settings: http or https, a proper host, no credentials, nothing that needs escaping.
/// Stricter than `WebAddress`, and it says which rule is broken.
enum LinkAddress {
  /// What is wrong with `address`; nil when it may be published.
  static func fault(in address: LocatedText) -> Diagnostic? {
    let bytes = Array(address.text.utf8)
    guard bytes.count <= WebAddress.maximumBytes else {
      return Diagnostic(
        .documentTooLarge, at: address.location, expected: String(WebAddress.maximumBytes), count: bytes.count)
    }
    let forbidden = "\"<>\\^`{|}".utf8
    if let index = bytes.firstIndex(where: { $0 <= 0x20 || $0 >= 0x7F || forbidden.contains($0) }) {
      var place = address.location
      // Quotes may shift the column by one; the line is right in any case.
      place.column = place.column.map { $0 + String(decoding: bytes[..<index], as: UTF8.self).unicodeScalars.count }
      return Diagnostic(.linkCharacters, at: place, value: address.text)
    }
    guard let authority = authority(of: bytes) else {
      return Diagnostic(.linkScheme, at: address.location, value: address.text)
    }
    if authority.contains(UInt8(ascii: "@")) { return Diagnostic(.linkCredentials, at: address.location) }
    return isHostAndPort(authority) ? nil : Diagnostic(.linkHost, at: address.location, value: address.text)
  }

  /// Whether `address` uses a name that stands for none: `example.jp`, `example.com` or one below them.
  static func isProvisional(_ address: String) -> Bool {
    guard let authority = authority(of: Array(address.utf8)) else { return false }
    return isExample(host: String(decoding: authority.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
  }

  /// The same of a contact: an address of the web, `mailto:web@example.jp`, or a mail address alone.
  static func isExample(_ contact: String) -> Bool {
    if isProvisional(contact) { return true }
    guard let sign = contact.lastIndex(of: "@") else { return false }
    return isExample(host: String(contact[contact.index(after: sign)...]))
  }

  private static func isExample(host: String) -> Bool {
    let host = host.lowercased()
    return ["example.jp", "example.com"].contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// Whether only the machine itself or its own network knows the host: `localhost`, `192.168.0.1` (RFC 1918, 3927, 6761).
  static func isLocal(host: String) -> Bool {
    if ["localhost", "local"].contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { decimal(Array($0.utf8)) }
    guard parts.count == 4, let first = parts[0], let second = parts[1], parts[2] != nil, parts[3] != nil else {
      return false
    }
    switch first {
    case 0, 10, 127: return true
    case 172: return (16...31).contains(second)
    case 192: return second == 168
    case 169: return second == 254
    default: return false
    }
  }

  /// Scheme, host and port, `https://proposals.example.jp`, in small letters; nil for no address.
  static func site(of address: String) -> String? {
    authority(of: Array(address.utf8)).map { authority in
      String(decoding: address.utf8.prefix(authority.endIndex), as: UTF8.self).lowercased()
    }
  }

  /// What stands between `//` and the path; nil when the scheme is neither http nor https.
  private static func authority(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    for scheme in ["https://", "http://"] {
      let head = bytes.prefix(scheme.utf8.count).map { $0 | (isUpper($0) ? 0x20 : 0) }
      if head.elementsEqual(scheme.utf8) {
        return bytes.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
      }
    }
    return nil
  }

  private static func isHostAndPort(_ authority: ArraySlice<UInt8>) -> Bool {
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, host.count <= 253 else { return false }
    if parts.count == 2 {
      guard let port = decimal(parts[1]), (1...65535).contains(port) else { return false }
    }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
