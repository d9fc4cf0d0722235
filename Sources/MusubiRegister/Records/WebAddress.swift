/// The check of addresses that the register and the press table may hold.
package enum WebAddress {
  /// The longest address accepted, in bytes.
  package static let maximumBytes = 2048

  /// Whether the text is an absolute http or https address with a host, in ASCII, without credentials or spaces.
  package static func isValid(_ text: Text) -> Bool {
    guard text.count <= maximumBytes else { return false }
    return text.withUTF8 { bytes in
      // A scheme is the same in capitals (RFC 3986, 3.1).
      let start = bytes.prefix(8).map { (65...90).contains($0) ? $0 + 32 : $0 }
      guard let scheme = ["https://", "http://"].first(where: { start.starts(with: $0.utf8) }) else { return false }
      let rest = bytes.dropFirst(scheme.utf8.count)
      let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      return isAuthority(authority) && rest.allSatisfy { (0x21...0x7E).contains($0) && !isForbidden($0) }
    }
  }

  /// A host name or IPv4 address, perhaps with a port.
  private static func isAuthority(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let host = bytes.prefix { $0 != UInt8(ascii: ":") }
    let port = bytes.dropFirst(host.count)
    guard let first = host.first, let last = host.last, first.isASCIIAlphanumeric, last.isASCIIAlphanumeric else {
      return false
    }
    let isPortSound =
      port.isEmpty || (2...6).contains(port.count) && port.dropFirst().allSatisfy { (48...57).contains($0) }
    return isPortSound
      && host.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0.isASCIIAlphanumeric }
  }

  private static func isForbidden(_ byte: UInt8) -> Bool { "\"<>\\^`{}|".utf8.contains(byte) }
}

extension UInt8 {
  package var isASCIIAlphanumeric: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
  }
}
