import MusubiRegister

/// A rendered Markdown text.
package struct MarkdownPage: Sendable {
  /// Blocks of HTML, each ending in a line feed; empty when the text is empty or was refused.
  package let html: HTML
  /// The headings in order, for a table of contents.
  package let headings: [Heading]

  package init(html: HTML, headings: [Heading]) {
    self.html = html
    self.headings = headings
  }

  package static let empty = MarkdownPage(html: HTML([]), headings: [])

  package struct Heading: Sendable, Hashable {
    /// 2 to 6, as in the HTML.
    package let level: Int
    /// With the prefix of the options. ASCII: what the author wrote (`## 見出し {#review}`), else `section-` and the
    /// number of the heading in its text.
    package let id: String
    /// Plain text, not escaped.
    package let text: Text

    package init(level: Int, id: String, text: Text) {
      self.level = level
      self.id = id
      self.text = text
    }
  }
}
