/// Reads a page piece by piece: tags with their attributes, and the text between them with its references resolved. Made
/// for pages of ours, which close what they open; every other sequence of bytes is read as well as it goes.
package struct HTMLReader: Sequence, IteratorProtocol {
  package enum Piece {
    /// A start tag; names are as written, which in our pages is in small letters.
    case start(name: String, attributes: [String: String])
    case end(name: String)
    case text(String)
  }

  private let html: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The element whose content is no markup.
  private var raw: String?

  package init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  /// Elements that have no content and no end tag (HTML standard, 13.1.2).
  package static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// The next piece; nil at the end of the page.
  package mutating func next() -> Piece? {
    if let name = raw {
      raw = nil
      let text = rawText(until: name)
      if !text.isEmpty { return .text(text) }
    }
    while position < html.count {
      guard html[position] == UInt8(ascii: "<") else { return .text(text()) }
      switch byte(position + 1) {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "/"): return endTag()
      case .some(let byte) where Self.isLetter(byte): return startTag()
      default:
        position += 1
        return .text("<")
      }
    }
    return nil
  }

  private mutating func text() -> String {
    let start = position
    position = html.firstIndex(of: UInt8(ascii: "<"), from: position) ?? html.count
    return string(start..<position)
  }

  private mutating func rawText(until name: String) -> String {
    let start = position
    while let open = html.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = open
      if byte(open + 1) == UInt8(ascii: "/"), html[(open + 2)...].starts(with: name.utf8) {
        return String(decoding: html[start..<open], as: UTF8.self)
      }
      position = open + 1
    }
    position = html.count
    return String(decoding: html[start...], as: UTF8.self)
  }

  private mutating func skipDeclaration() {
    let isComment = byte(position + 2) == UInt8(ascii: "-") && byte(position + 3) == UInt8(ascii: "-")
    position += isComment ? 4 : 2
    while let end = html.firstIndex(of: UInt8(ascii: ">"), from: position) {
      position = end + 1
      if !isComment || html[..<end].suffix(2).elementsEqual("--".utf8) { return }
    }
    position = html.count
  }

  private mutating func endTag() -> Piece {
    position += 2
    let name = name()
    position = html.firstIndex(of: UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? html.count
    return .end(name: name)
  }

  private mutating func startTag() -> Piece {
    position += 1
    let name = name()
    var attributes: [String: String] = [:]
    while true {
      while let byte = byte(position), Self.isSpace(byte) || byte == UInt8(ascii: "/") { position += 1 }
      guard let byte = byte(position), byte != UInt8(ascii: ">") else { break }
      let attribute = self.name()
      guard !attribute.isEmpty else {
        position += 1
        continue
      }
      attributes[attribute] = value()
    }
    position = Swift.min(position + 1, html.count)
    if ["script", "style", "title", "textarea"].contains(name) { raw = name }
    return .start(name: name, attributes: attributes)
  }

  private mutating func name() -> String {
    let start = position
    while let byte = byte(position), !Self.isSpace(byte), !"=>/".utf8.contains(byte) { position += 1 }
    return String(decoding: html[start..<position], as: UTF8.self)
  }

  private mutating func value() -> String {
    guard byte(position) == UInt8(ascii: "=") else { return "" }
    position += 1
    if let quote = byte(position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let end = html.firstIndex(of: quote, from: start) ?? html.count
      position = Swift.min(end + 1, html.count)
      return string(start..<end)
    }
    let start = position
    while let byte = byte(position), !Self.isSpace(byte), byte != UInt8(ascii: ">") { position += 1 }
    return string(start..<position)
  }

  private func string(_ range: Range<Int>) -> String {
    let bytes = UnsafeBufferPointer(rebasing: html[range])
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: CharacterReferences.decoded(bytes), as: UTF8.self)
  }

  private func byte(_ index: Int) -> UInt8? { index < html.count ? html[index] : nil }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
