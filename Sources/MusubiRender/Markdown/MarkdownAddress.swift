/// Where a link or an image leads, as far as its address says; what is not on the list is refused.
enum MarkdownAddress {
  case empty
  /// http or https with a host: leaves the site.
  case external
  /// mailto or tel.
  case contact
  /// A place in the same text: `#review`.
  case fragment
  /// From the root of the site: `/policy.html`.
  case root
  /// From the page: `policy.html`, `../policy.html`, `?q=1`.
  case relative
  /// Any other scheme, an address without a host, or `//host`, which leaves the site without looking like it.
  case refused

  /// Schemes that links may have, for messages.
  static let allowed = "https: http: mailto: tel:"

  init(_ address: [UInt8]) {
    guard let first = address.first else {
      self = .empty
      return
    }
    // Browsers read a backslash as a slash.
    if Self.isSlash(first), address.count > 1, Self.isSlash(address[1]) {
      self = .refused
    } else if let end = Self.schemeEnd(address) {
      self = Self.scheme(address[..<end], rest: address[(end + 1)...])
    } else {
      switch first {
      case UInt8(ascii: "#"): self = .fragment
      case UInt8(ascii: "/"): self = .root
      default: self = .relative
      }
    }
  }

  /// The colon that ends a scheme: one before any `/`, `?` or `#`.
  private static func schemeEnd(_ address: [UInt8]) -> Int? {
    let end = address.firstIndex { byte in
      byte == UInt8(ascii: ":") || isSlash(byte) || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
    guard let end, address[end] == UInt8(ascii: ":") else { return nil }
    return end
  }

  private static func scheme(_ name: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) -> MarkdownAddress {
    let lower = name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    switch String(decoding: lower, as: UTF8.self) {
    case "http", "https":
      let host = rest.dropFirst(2)
      guard rest.starts(with: "//".utf8), let first = host.first, !isSlash(first) else { return .refused }
      return .external
    case "mailto", "tel": return rest.isEmpty ? .refused : .contact
    default: return .refused
    }
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  /// The address from the root of the site `/policy.html` as seen from a page from which `root` leads there.
  ///
  /// A folder gets its `index.html`, which no server adds on the disk.
  static func rebased(_ address: [UInt8], root: String) -> [UInt8] {
    let path = address.dropFirst()
    let end = path.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? path.endIndex
    let file = path[..<end]
    // Without a leading segment `/javascript:x` would become an address with a scheme.
    var result = root.isEmpty && file.contains(UInt8(ascii: ":")) ? Array("./".utf8) : Array(root.utf8)
    result.append(contentsOf: file)
    if file.isEmpty || file.last == UInt8(ascii: "/") { result.append(contentsOf: "index.html".utf8) }
    result.append(contentsOf: path[end...])
    return result
  }
}
