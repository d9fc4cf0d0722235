import MusubiRegister

/// Writes XML with text and values always escaped; names come from the source code.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func declaration() { raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

  mutating func start(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    tag(name, attributes)
    raw(">\n")
  }

  mutating func end(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    tag(name, attributes)
    raw("/>\n")
  }

  /// An element that holds text alone.
  mutating func element(_ name: StaticString, _ content: String, _ attributes: [(StaticString, String)] = []) {
    tag(name, attributes)
    raw(">")
    text(content)
    end(name)
  }

  private mutating func tag(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      text(value)
      raw("\"")
    }
  }

  /// Control characters, which XML forbids, become spaces.
  private mutating func text(_ text: String) {
    var text = DiagnosticText.visible(text)
    text.unicodeScalars.removeAll { $0.value & 0xFFFE == 0xFFFE }
    text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
  }

  private mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
