/// The full address of the site, which people copy from a browser where a path is asked for.
struct OwnAddress: Sendable {
  /// In lower case, without a scheme.
  private let host: String
  /// What every path of the site begins with: a slash, or a folder between two.
  private let folder: String

  /// Nil for what is no full address.
  init?(_ base: String) {
    guard let (host, path) = Self.parts(base) else { return nil }
    self.host = host
    folder = path.hasSuffix("/") ? path : path + "/"
  }

  /// The path within the site that the address names; nil for any other address, and for what is none.
  func path(_ written: Text) -> Text? {
    guard let (host, path) = Self.parts(written.string), host == self.host else { return nil }
    if path + "/" == folder { return Text("/") }
    return path.hasPrefix(folder) ? Text("/" + path.dropFirst(folder.count)) : nil
  }

  private static func parts(_ address: String) -> (host: String, path: String)? {
    guard let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }) else { return nil }
    let rest = address.dropFirst(scheme.count)
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let path = rest[slash...]
    return (rest[..<slash].lowercased(), path.isEmpty ? "/" : String(path))
  }
}
