import MusubiSite

/// The style sheets of the site, which a page either links to or carries in itself.
///
/// A page that people land on from elsewhere carries them: the browser then shows it without a second journey, which on a
/// slow line halves the time to the first paint. Other pages link to the file, which by then is in the browser's memory.
package struct Stylesheets: Sendable {
  /// By path those that may stand inside a page.
  private let sources: [String: [UInt8]]

  /// Takes the assets of the site by their paths: `assets/site.css`.
  package init(assets: [(path: String, bytes: [UInt8])]) {
    let sheets = assets.filter { $0.path.hasSuffix(".css") }.map { ($0.path, Self.withoutComments($0.bytes)) }
    sources = Dictionary(sheets.filter { Self.canBeInlined($0.1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The sheets as one `style` element; nil where one is missing or would not mean the same inside a page.
  func inlined(_ routes: [Route]) -> HTML? {
    var bytes = Array("<style>".utf8)
    for route in routes {
      guard let source = sources[route.path] else { return nil }
      bytes += source
    }
    return HTML(bytes + "</style>".utf8)
  }

  /// Whether no text ends the element and no address is relative to the file.
  private static func canBeInlined(_ source: [UInt8]) -> Bool {
    let text = String(decoding: source, as: UTF8.self).lowercased()
    let addresses = text.parts(after: "url(").map { $0.drop { $0 == "'" || $0 == "\"" } }
    return !text.contains("</style") && !text.contains("@import") && addresses.allSatisfy { $0.hasPrefix("data:") }
  }

  /// The sheet without comments, and without blanks at the beginnings of lines.
  private static func withoutComments(_ source: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var quote: UInt8?
    var index = 0
    while index < source.count {
      let byte = source[index]
      if quote == nil, byte == UInt8(ascii: "/"), index + 1 < source.count, source[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index + 1 < source.count, source[index] != UInt8(ascii: "*") || source[index + 1] != UInt8(ascii: "/") {
          index += 1
        }
        index += 2
        continue
      }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      let isAtStart = out.last == nil || out.last == UInt8(ascii: "\n")
      if quote != nil || !isAtStart || byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\n") { out.append(byte) }
      index += 1
    }
    return out
  }
}

extension String {
  /// What follows each place where `mark` stands.
  fileprivate func parts(after mark: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      rest = rest[found.upperBound...]
      parts.append(rest)
    }
    return parts
  }
}
