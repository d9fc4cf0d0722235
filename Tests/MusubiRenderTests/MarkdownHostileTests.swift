import MusubiRegister
import MusubiRender
import Testing

/// Texts made to hurt: each is refused with an error or rendered, and either way the test comes to its end, which
/// libcmark alone does not within minutes for some.
@Suite struct MarkdownHostileTests {
  /// Named by what repeats. Most are from the hostile inputs of libcmark's own tests.
  static let shapes: [(name: String, text: @Sendable (Int) -> String)] = [
    ("strong in emphasis", { half("*a **a ", " a** a*", $0) }),
    ("closers of emphasis", { fill("a_ ", $0) }),
    ("openers of emphasis", { fill("_a ", $0) }),
    ("closers of links", { fill("a]", $0) }),
    ("openers of links", { fill("[a", $0) }),
    ("openers and closers that do not match", { fill("*a_ ", $0) }),
    ("runs in threes", { "a**b" + fill("c* ", $0 - 4) }),
    ("links and emphasis", { fill("[ a_", $0) }),
    ("half links", { fill("[ (](", $0) }),
    ("images of images", { fill("![[]()", $0) }),
    ("images of images in small blocks", { fill(fill("![[]()", 8_000) + "\n\n", $0) }),
    ("brackets in brackets", { half("[", "]", $0) }),
    ("quotes in quotes", { fill("> ", $0) }),
    ("quotes in quotes without spaces", { fill(">", $0) }),
    ("deeper and deeper lists", { deeper("* a", $0) }),
    ("deeper and deeper lists in a quote", { deeper("> * a", $0) }),
    ("backticks", { fill((1...100).map { "e" + fill("`", $0) }.joined(), $0) }),
    ("links that do not end", { fill("[a](<b", $0) }),
    ("titles that do not end", { fill("[a](b \"", $0) }),
    ("comments that do not end", { "</" + fill("<!--", $0 - 2) }),
    ("instructions that do not end", { fill("a <?", $0) }),
    ("CDATA that does not end", { fill("a <![CDATA[", $0) }),
    ("attributes that do not end", { fill("<a b='", $0) }),
    ("emphasis in emphasis", { half("*", "*", $0) }),
    ("references", { fill((0..<($0 / 20)).map { "[\($0)]: u\n" }.joined(), $0 / 2) + "\n\n" + fill("[0] ", $0 / 3) }),
    ("one long address often", { "[a]: " + fill("b", $0 / 2) + "\n\n" + fill("[a]", $0 / 3) }),
    ("blank lines in deep lists", { fill("- ", $0 / 2) + "x" + fill("\n", $0 / 2 - 1) }),
    ("blank lines in lists as deep as allowed", { fill("- ", 42) + "x" + fill("\n", $0 - 43) }),
    ("blank lines in deep lists in a quote", { "> " + fill("- ", $0 / 2) + "x\n" + fill(">\n", $0 / 2 - 4) }),
    ("emphasis in deep quotes", { fill(">", $0 / 3) + fill("a*", $0 / 3 * 2) }),
    ("emphasis in quotes as deep as allowed", { fill(">", 32) + fill("a*", $0 - 32) }),
    ("tags", { fill("<b>", $0) }),
    ("stars that are left over", { fill("a ** b ", $0) }),
    ("Japanese stars", { fill("あ**「い」", $0) }),
    ("wide lines", { fill("あ\n", $0 / 4 * 4) }),
    ("headings", { fill("# a\n", $0) }),
    ("headings with one id", { fill("# a {#b}\n", $0) }),
    ("a heading of braces", { "# " + fill("{#", $0 - 3) + "}" }),
    ("cells", { "```csv a\n" + fill(",", $0 - 10) }),
    ("one wide row and many short ones", { "```csv a\n" + fill("a,", $0 / 2) + "\n" + fill("b\n", $0 / 2 - 20) }),
    ("quotes in CSV", { "```csv a\n" + fill("\"", $0 - 10) }),
    ("direction signs", { fill("\u{202E}", $0 / 3 * 3) }),
    ("NUL", { fill("abc\0de\0", $0) }),
  ]

  @Test(arguments: shapes.map(\.name), [MarkdownOptions.cell, MarkdownOptions.page])
  func aTextAtTheBoundIsRefusedOrRendered(_ name: String, _ size: Int) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    let text = shape.text(size)
    #expect(text.utf8.count <= size, "the text is within the bound of bytes")
    #expect(text.utf8.count > size / 3, "the text is long enough to hurt")
    let rendered = RenderedMarkdown(Text(text), MarkdownOptions(maximumBytes: size))
    let refusals: Set<String> = ["markdown-too-deep", "markdown-too-many-brackets"]
    if rendered.names.contains(where: refusals.contains) {
      #expect(rendered.html.isEmpty && rendered.names.count == 1)
    } else if size == MarkdownOptions.cell {
      // Reading the shape of megabytes takes a debug build longer than rendering them.
      #expect(HTMLShape.fault(in: rendered.html) == nil)
    }
  }

  @Test(arguments: [
    (String(repeating: "a", count: 17), ["markdown-too-long 1:1"]),
    (String(repeating: "a", count: 16), []),
  ])
  func aLongTextIsRefused(_ markdown: String, _ places: [String]) {
    let rendered = RenderedMarkdown(Text(markdown), MarkdownOptions(maximumBytes: 16))
    #expect(rendered.places == places)
    #expect(rendered.html.isEmpty == !places.isEmpty)
  }

  @Test(arguments: [
    ("文\n" + String(repeating: ">", count: 33) + "a", ["markdown-too-deep 2:1"]),
    (String(repeating: ">", count: 32) + "a", []),
    (String(repeating: " ", count: 64) + "- a", ["markdown-too-deep 1:1"]),
    (String(repeating: " ", count: 400) + "a", []),
    ("文\n" + String(repeating: "[", count: 4097), ["markdown-too-many-brackets 2:4097"]),
    (String(repeating: String(repeating: "[", count: 4000) + "\n\n", count: 3), []),
    (String(repeating: "- [a](b.html)\n", count: 5000), []),
    (String(repeating: "[[[\n*\n", count: 2000), ["markdown-too-many-brackets 2731:2"]),
  ])
  func theBoundsAreWhereTheyAreSaidToBe(_ markdown: String, _ places: [String]) {
    #expect(RenderedMarkdown(markdown).places == places)
  }

  /// Pieces that meet in ways nobody wrote a case for.
  static let pieces: [[UInt8]] =
    [
      "[", "]", "(", ")", "![", "*", "**", "_", "`", "```", "```csv a\n", "<", ">", "<!--", "-->", "<script>",
      "</script>",
      "<a href=", "javascript:", "data:", "//", "https://a", "mailto:", "\"", "'", "&", "&amp;", "&#x202E;", "&colon;",
      "&Tab;", "&NewLine;", "\\", "\n", "\n\n", " ", "    ", "\t", "\r", "- ", "1. ", "> ", "# ", " {#a}", "---\n",
      "===\n",
      "[a]: ", "[a](", "](", "あ", "「", "」", "。", "\u{202E}", "\0", ",", "a",
    ].map { Array($0.utf8) } + [[0xEF, 0xB7, 0x90], [0xFF], [0xE3, 0x81], [0xEF], [0xC2], [0xF0, 0x9F]]

  @Test func anyBytesGiveSafeAndBalancedHTML() {
    var random = SplitMix(seed: 20_230_401)
    for round in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if round.isMultiple(of: 5) {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Self.pieces.randomElement(using: &random) ?? []
        }
      }
      let options = MarkdownOptions(idPrefix: "s-", root: round.isMultiple(of: 2) ? "" : "../")
      let rendered = RenderedMarkdown(Text(TextStorage(bytes)), options)
      let fault = HTMLShape.fault(in: rendered.html)
      #expect(fault == nil, "\(bytes) gave \(rendered.html)")
      #expect(String(validating: rendered.page.html.bytes, as: UTF8.self) != nil, "\(bytes)")
    }
  }

  private static func fill(_ piece: String, _ size: Int) -> String {
    String(repeating: piece, count: max(size, 0) / piece.utf8.count)
  }

  private static func half(_ first: String, _ second: String, _ size: Int) -> String {
    let count = (size - 1) / (first.utf8.count + second.utf8.count)
    return String(repeating: first, count: count) + "x" + String(repeating: second, count: count)
  }

  private static func deeper(_ item: String, _ size: Int) -> String {
    var text = ""
    var depth = 0
    while text.utf8.count + 2 * depth + item.utf8.count < size {
      text += String(repeating: "  ", count: depth) + item + "\n"
      depth += 1
    }
    return text
  }
}

/// A generator whose numbers are the same on every machine.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A strict reader of the HTML that the writer may write: known tags, closed in order, known schemes, nothing hidden.
private enum HTMLShape {
  private static let void: Set<String> = ["br", "hr", "img"]
  private static let containers: Set<String> = [
    "p", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "h2", "h3", "h4", "h5", "h6", "div",
    "table", "caption", "thead", "tbody", "tr", "th", "td",
  ]
  private static let attributes: Set<String> = [
    "href", "src", "alt", "title", "class", "id", "start", "role", "aria-labelledby", "aria-label", "tabindex", "scope",
  ]

  /// What is wrong with `html`; nil when nothing is.
  static func fault(in html: String) -> String? {
    var open: [Substring] = []
    var rest = html[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: ">")) else { return "a tag that does not end" }
      let tag = rest[rest.index(after: start)..<end]
      if tag.utf8.first == UInt8(ascii: "/") {
        guard let last = open.popLast(), last == tag.dropFirst() else { return "\(tag) closes nothing" }
      } else {
        let name = tag.prefix { $0 != " " }
        if containers.contains(String(name)) {
          open.append(name)
        } else if !void.contains(String(name)) {
          return "an unknown tag: \(tag)"
        }
        if let fault = fault(inAttributes: tag.dropFirst(name.count)) { return fault }
      }
      rest = rest[html.index(after: end)...]
    }
    if !open.isEmpty { return "\(open) stay open" }
    let hidden = html.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
      default: false
      }
    }
    return hidden.map { "U+\(String($0.value, radix: 16))" }
  }

  private static func fault(inAttributes text: Substring) -> String? {
    var rest = text
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return "attributes: \(text)" }
      let name = rest[rest.index(after: rest.startIndex)..<equals]
      let quoted = rest[rest.index(after: equals)...]
      guard attributes.contains(String(name)), quoted.first == "\"" else { return "attributes: \(text)" }
      guard let end = quoted.dropFirst().firstIndex(of: "\"") else { return "attributes: \(text)" }
      let value = quoted[quoted.index(after: quoted.startIndex)..<end]
      if name == "href" || name == "src", let fault = fault(inAddress: value, isLink: name == "href") { return fault }
      rest = quoted[quoted.index(after: end)...]
    }
    return nil
  }

  private static func fault(inAddress address: Substring, isLink: Bool) -> String? {
    if address.hasPrefix("//") { return "an address without a scheme: \(address)" }
    guard let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":" else { return nil }
    let allowed = isLink ? ["http", "https", "mailto", "tel"] : []
    return allowed.contains(address[..<end].lowercased()) ? nil : "a scheme: \(address)"
  }
}
