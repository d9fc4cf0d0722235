import MusubiRender
import MusubiSite

/// Where a page of the site that is to be replaced leads on at once.
enum PublishedForward {
  /// In bytes; such a page says little.
  private static let longestPage = 1 << 20

  /// The path within the site; nil where the page shows something itself, leads to another site, or cannot be read. What
  /// hinders the reading is not told, since the address then counts as given up.
  static func target(of path: String, in output: String, _ fileSystem: FileSystem) -> String? {
    guard path.hasSuffix(".html"), let root = WebLocation("https://site.invalid/"),
      let place = WebLocation("https://site.invalid/" + path),
      let bytes = try? fileSystem.read(output + "/" + path, limit: longestPage),
      let address = bytes.withUnsafeBufferPointer(refresh)
    else { return nil }
    return place.resolving(address)?.path(in: root)
  }

  /// `../policy.html` of `<meta http-equiv="refresh" content="0; url=../policy.html">`.
  private static func refresh(_ html: UnsafeBufferPointer<UInt8>) -> String? {
    var reader = HTMLReader(html)
    while let piece = reader.next() {
      switch piece {
      case .start("meta", let attributes) where attributes["http-equiv"]?.lowercased() == "refresh":
        guard let content = attributes["content"], let sign = content.firstIndex(of: "=") else { return nil }
        return String(content[content.index(after: sign)...])
      case .end("head"): return nil
      default: break
      }
    }
    return nil
  }
}
