import MusubiRegister

/// What a reader sees of a Markdown text, without any markup: for search and for tables of data.
enum PlainText {
  /// The text on one line: tags left out, blocks parted by a space. One beyond the bounds of a cell gives nothing, as on
  /// its page, where that is also said.
  static func of(markdown text: Text) -> Text {
    // Most cells are one paragraph without markup, which is its own plain text.
    if text.allBytes(isPlain) { return text.trimmed }
    let page = MarkdownRenderer.render(text, MarkdownOptions(maximumBytes: MarkdownOptions.cell)) { _, _ in
      Location(file: "")
    }
    return of(page.value.html)
  }

  /// Whether a byte means nothing to Markdown wherever it stands: letters, digits, whatever is not ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
    default: false
    }
  }

  private static func of(_ html: HTML) -> Text {
    var bytes: [UInt8] = []
    func separate() { if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) } }
    var rest = html.bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "<"):
        let name = rest.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        if !inline.contains(String(decoding: name, as: UTF8.self)) { separate() }
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      case UInt8(ascii: "\n"): separate()
      default: bytes.append(byte)
      }
    }
    return Text(TextStorage(bytes.withUnsafeBufferPointer { CharacterReferences.decoded($0) })).trimmed
  }

  /// The elements of the Markdown writer that stand within a line.
  private static let inline: Set<String> = ["a", "code", "em", "strong"]
}
