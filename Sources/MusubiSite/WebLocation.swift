/// An http or https address taken apart (RFC 3986), as far as it decides where a link leads.
package struct WebLocation: Sendable, Hashable {
  /// `http` or `https`.
  package let scheme: String
  /// In small letters, without a dot at its end.
  package let host: String
  /// Empty for the scheme's own port.
  package let port: String
  /// As written, beginning with a slash; never empty.
  package let path: String
  /// With its question mark; empty for none.
  package let query: String
  /// Without `#`; empty for none.
  package let fragment: String

  /// Nil for what is no http or https address with a host.
  package init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = Self.text(bytes[..<colon]).lowercased()
    guard scheme == "http" || scheme == "https", bytes[(colon + 1)...].starts(with: "//".utf8) else { return nil }
    let rest = bytes[(colon + 3)...]
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    // What stands before `@` decides nothing about where the link leads.
    let place = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? []
    let parts = place.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var host = Self.text(parts.first ?? []).lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty else { return nil }
    let port = parts.count > 1 ? Self.text(parts[1]) : ""
    self.scheme = scheme
    self.host = host
    self.port = port == (scheme == "https" ? "443" : "80") ? "" : port
    let tail = rest[authority.endIndex...]
    let hash = tail.firstIndex(of: UInt8(ascii: "#")) ?? tail.endIndex
    let mark = tail[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    path = mark == tail.startIndex ? "/" : Self.text(tail[..<mark])
    query = Self.text(tail[mark..<hash])
    fragment = Self.text(tail[hash...].dropFirst())
  }

  /// Scheme, host and port: `https://city.test`.
  package var origin: String { "\(scheme)://\(host)" + (port.isEmpty ? "" : ":" + port) }

  /// The address that `written` means on a page at this place; nil for one of another kind, such as `mailto:`.
  package func resolving(_ written: String) -> WebLocation? {
    if let whole = WebLocation(written) { return whole }
    if written.hasPrefix("//") { return WebLocation(scheme + ":" + written) }
    if Self.hasScheme(written) { return nil }
    if written.hasPrefix("/") { return WebLocation(origin + written) }
    if written.isEmpty || written.hasPrefix("#") { return WebLocation(origin + path + query + written) }
    if written.hasPrefix("?") { return WebLocation(origin + path + written) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return WebLocation(origin + folder + written)
  }

  /// The path with percent signs decoded and `.` and `..` followed; without the slash at its beginning.
  package var plainPath: String {
    var steps: [String] = []
    let written = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { Self.decoded($0) }
    for (place, step) in written.enumerated() {
      let isLast = place == written.count - 1
      switch step {
      case "..":
        _ = steps.popLast()
        if isLast { steps.append("") }
      case ".": if isLast { steps.append("") }
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// The fragment with percent signs decoded, without what a browser takes for itself (`:~:text=`).
  package var plainFragment: String {
    let own = fragment.firstRange(of: ":~:").map { fragment[..<$0.lowerBound] } ?? fragment[...]
    return Self.decoded(own)
  }

  /// The path in the site at `base` that the address means, whether by http or https; a folder means its index. Nil for
  /// an address of another site.
  package func path(in base: WebLocation) -> String? {
    guard host == base.host, port == base.port else { return nil }
    let (own, root) = (Self.merged(plainPath), Self.merged(base.plainPath))
    guard own.hasPrefix(root) || own + "/" == root else { return nil }
    let path = String(own.dropFirst(root.count))
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// The path with each run of slashes as one, as servers read it.
  private static func merged(_ path: String) -> String {
    let steps = path.split(separator: "/")
    return steps.joined(separator: "/") + (path.hasSuffix("/") && !steps.isEmpty ? "/" : "")
  }

  private static func hasScheme(_ text: String) -> Bool {
    let name = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard name.count < text.utf8.count, let first = name.first, first | 0x20 >= UInt8(ascii: "a") else { return false }
    return !name.contains { "/?#".utf8.contains($0) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func decoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(Self.text(bytes[(index + 1)...(index + 2)]), radix: 16)
      {
        out.append(byte)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
