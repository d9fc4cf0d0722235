/// A table as Markdown on code-hosting sites knows it.
struct MarkdownTable {
  private var lines: [String]

  init(_ headings: [String]) {
    lines = [Self.line(headings), Self.line(headings.map { _ in "---" })]
  }

  mutating func row(_ cells: [String]) { lines.append(Self.line(cells)) }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private static func line(_ cells: [String]) -> String {
    "| "
      + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      .joined(separator: " | ") + " |"
  }
}

/// The note under the title of a page that nobody writes by hand.
func generatedNote(_ source: String) -> String {
  "<!-- \(source) から make docs で作ります。このファイルは直しません。 / Made from \(source) by make docs; not to be edited. -->\n"
}
