import MusubiRegister

/// How one Markdown text becomes HTML: what it may cost, and how it fits into the page that takes it.
package struct MarkdownOptions: Sendable {
  /// A longer text is an error and renders as nothing.
  package var maximumBytes: Int
  /// Added to the level of every heading; the result is never above h2 (the page has its h1) nor below h6.
  package var headingShift: Int
  /// Begins every id and every link to one (`#review`), so that the texts on one page never clash; "" for a page's own text.
  package var idPrefix: String
  /// What leads from the page to the root of the site, "" or "../": `/policy.html` becomes `../policy.html`, so that
  /// links also work from the disk.
  package var root: String
  /// Markup put at the end of a link that leaves the site, after U+2060 (no line break before it): an icon, say.
  package var externalMark: HTML

  package init(
    maximumBytes: Int = MarkdownOptions.page, headingShift: Int = 0, idPrefix: String = "", root: String = "",
    externalMark: HTML = HTML([])
  ) {
    self.maximumBytes = maximumBytes
    self.headingShift = headingShift
    self.idPrefix = idPrefix
    self.root = root
    self.externalMark = externalMark
  }

  /// Bytes that a cell of the register may hold.
  package static let cell = AgreementReader.maximumMarkdownBytes
  /// Bytes that a page file may hold.
  package static let page = 256 * 1024
}
