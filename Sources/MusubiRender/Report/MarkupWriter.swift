import MusubiRegister

/// Writes HTML with text always escaped, for the one page that is not made from a template.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup from the source code. Only a literal or a sum of literals is to be given.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text, escaped; control characters and those that turn the direction of text become spaces.
  mutating func text(_ text: String) {
    var text = DiagnosticText.visible(text)
    text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
  }

  /// An element that holds text alone.
  mutating func element(_ name: StaticString, _ content: String, class style: StaticString? = nil) {
    raw("<")
    raw(name)
    if let style {
      raw(" class=\"")
      raw(style)
      raw("\"")
    }
    raw(">")
    text(content)
    raw("</")
    raw(name)
    raw(">")
  }

  /// A cell with a value of before or after; `name` is shown where the head of the table is not.
  mutating func cell(_ name: StaticString, _ element: StaticString, _ value: String) {
    raw("<td data-name=\"")
    raw(name)
    raw("\">")
    if value.isEmpty {
      self.element("span", "（空）", class: "soft")
    } else {
      self.element(element, value)
    }
    raw("</td>")
  }

  /// Opens a table with its heads and its body.
  mutating func openTable(_ heads: [StaticString]) {
    raw("<table>\n<thead><tr>")
    for head in heads {
      raw("<th scope=\"col\">")
      raw(head)
      raw("</th>")
    }
    raw("</tr></thead>\n<tbody>\n")
  }

  mutating func closeTable() { raw("</tbody>\n</table>\n") }
}
