import MusubiRegister

/// The texts of an agreement that departments write in Markdown, as its page shows them.
package enum AgreementText {
  /// What a link that leaves the site ends with, for those who cannot see its mark.
  static let externalMark: HTML = HTML("<span class=\"visually-hidden\">（外部リンク）</span>")

  /// How the text of a column is rendered on a page that the site's root is `root` from. Its first level lies one
  /// below the heading of the page that it stands under.
  static func options(_ column: Column, root: String) -> MarkdownOptions {
    MarkdownOptions(
      maximumBytes: MarkdownOptions.cell, headingShift: column == .summary || column == .activities ? 2 : 3,
      idPrefix: column.rawValue + "-", root: root, externalMark: externalMark)
  }

  /// Whether an agreement's page, as it is written, holds the text, rendered; of no text there is nothing to show.
  package static func isShown(_ text: Text, _ column: Column, in page: Text) -> Bool {
    guard !text.isEmpty else { return true }
    let options = options(column, root: "../")
    let html = MarkdownRenderer.render(text, options) { _, _ in Location(file: "") }.value.html.bytes
    return page.holds(Text(TextStorage(html)))
  }
}
