import MusubiRegister

/// Writes the nodes of a document as HTML while they are walked, with the changes that the site needs.
struct MarkdownWriter {
  var output: [UInt8] = []
  private(set) var headings: [MarkdownPage.Heading] = []
  private(set) var findings = MarkdownFindings()

  private let options: MarkdownOptions
  /// False: CommonMark as it is.
  private let changes: Bool
  /// Whether the text holds a `*` at all.
  private let hasStars: Bool
  private var headingIDs: [String: Text] = [:]
  private var tables = 0
  private var openLink = Link.none
  /// How many images the walk is inside of; their content is plain text.
  private var imageDepth = 0
  private var isImageKept = false

  private enum Link { case none, dropped, kept, external }

  init(_ options: MarkdownOptions, changes: Bool, hasStars: Bool) {
    self.options = options
    self.changes = changes
    self.hasStars = hasStars
  }

  mutating func visit(_ node: CMark.Node, entering: Bool) {
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: writeSoftBreak(node)
    case .lineBreak: write(imageDepth > 0 ? " " : "<br>\n")
    case .codeSpan: writeCodeSpan(node)
    case .htmlSpan: reportHTMLSpan(node)
    case .emphasis: writeInline(entering ? "<em>" : "</em>")
    case .strong: writeInline(entering ? "<strong>" : "</strong>")
    case .link: entering ? openLink(node) : closeLink(node)
    case .image: entering ? openImage(node) : closeImage(node)
    case .paragraph: writeParagraph(node, entering)
    case .list: writeList(node, entering)
    case .item: writeBlock(entering ? "<li>" : "</li>\n", newLine: entering)
    case .quote: writeBlock(entering ? "<blockquote>\n" : "</blockquote>\n", newLine: true)
    case .rule: writeBlock("<hr>\n", newLine: true)
    case .heading: entering ? openHeading(node) : closeHeading(node)
    case .code: writeCode(node)
    case .html: reportHTML(node)
    case .document, .other: break
    }
  }

  // MARK: Inline

  private mutating func writeText(_ node: CMark.Node) {
    let literal = node.literal
    writeEscaped(literal, of: node)
    if hasStars, hasDoubleStar(literal) { report(.markdownStrongLeft, node, needle: Array("**".utf8)) }
  }

  private func hasDoubleStar(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = literal.firstIndex(of: star) else { return false }
    return zip(literal[first...], literal[first...].dropFirst()).contains { $0 == star && $1 == star }
  }

  /// A line feed of the author's shows as a space, which Japanese does not put between words.
  private mutating func writeSoftBreak(_ node: CMark.Node) {
    if changes, Self.joins(node) { return }
    write(imageDepth > 0 ? " " : "\n")
  }

  /// Whether a wide character stands on both sides of this line feed.
  private static func joins(_ node: CMark.Node) -> Bool {
    var before = node.previous
    while let inner = before?.lastChild { before = inner }
    var after = node.next
    while let inner = after?.firstChild { after = inner }
    guard let before, let after, before.kind == .text || before.kind == .codeSpan,
      after.kind == .text || after.kind == .codeSpan
    else { return false }
    return lastScalar(before.literal)?.isWide == true && firstScalar(after.literal)?.isWide == true
  }

  private static func lastScalar(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar? {
    let scalar = Scalar(in: bytes, upTo: bytes.count)
    return scalar == joint ? Scalar(in: bytes, upTo: bytes.count - EmphasisJoint.bytes.count) : scalar
  }

  private static func firstScalar(_ bytes: UnsafeBufferPointer<UInt8>) -> Scalar? {
    let scalar = Scalar(in: bytes, from: 0)
    return scalar == joint ? Scalar(in: bytes, from: EmphasisJoint.bytes.count) : scalar
  }

  private static let joint = Scalar(0xFDD0)

  private mutating func writeCodeSpan(_ node: CMark.Node) {
    writeInline("<code>")
    writeEscaped(node.literal, of: node)
    writeInline("</code>")
  }

  private mutating func reportHTMLSpan(_ node: CMark.Node) {
    let literal = node.literal
    // In an image's alternative text a tag is text; a closing tag was said with its opening one.
    if imageDepth > 0 {
      writeEscaped(literal, of: node)
    } else if changes, !literal.starts(with: "</".utf8), !literal.starts(with: "<!--".utf8) {
      report(.markdownHTML, node, needle: Array(literal.prefix(20)), value: excerpt(literal))
    }
  }

  private mutating func openLink(_ node: CMark.Node) {
    guard imageDepth == 0 else { return }
    var (address, refused) = MarkdownEscaping.clean(node.address)
    reportRefused(refused, node)
    openLink = .kept
    if changes {
      switch MarkdownAddress(address) {
      case .empty: openLink = drop(.markdownAddressEmpty, node, address)
      case .refused: openLink = drop(.markdownAddress, node, address)
      case .external: openLink = .external
      case .root: address = MarkdownAddress.rebased(address, root: options.root)
      case .fragment: address = Array("#\(options.idPrefix)".utf8) + address.dropFirst()
      case .relative, .contact: break
      }
    }
    guard openLink != .dropped else { return }
    write(openLink == .external ? "<a class=\"external\" href=\"" : "<a href=\"")
    MarkdownEscaping.append(address: address, to: &output)
    writeTitle(node)
    write("\">")
  }

  private mutating func closeLink(_ node: CMark.Node) {
    guard imageDepth == 0 else { return }
    if openLink == .external, !options.externalMark.isEmpty {
      write("\u{2060}")
      output.append(contentsOf: options.externalMark.bytes)
    }
    if openLink != .dropped { write("</a>") }
    openLink = .none
  }

  private mutating func drop(_ code: DiagnosticCode, _ node: CMark.Node, _ address: [UInt8]) -> Link {
    let value = address.withUnsafeBufferPointer { excerpt($0) }
    report(code, node, needle: Array(node.address.prefix(200)), value: value, expected: MarkdownAddress.allowed)
    return .dropped
  }

  private mutating func openImage(_ node: CMark.Node) {
    imageDepth += 1
    guard imageDepth == 1 else { return }
    var (address, refused) = MarkdownEscaping.clean(node.address)
    reportRefused(refused, node)
    isImageKept = true
    if changes {
      switch MarkdownAddress(address) {
      case .relative: break
      case .root: address = MarkdownAddress.rebased(address, root: options.root)
      case .empty, .refused, .external, .contact, .fragment:
        isImageKept = drop(.markdownImage, node, address) != .dropped
      }
    }
    guard isImageKept else { return }
    write("<img src=\"")
    MarkdownEscaping.append(address: address, to: &output)
    write("\" alt=\"")
  }

  private mutating func closeImage(_ node: CMark.Node) {
    imageDepth -= 1
    guard imageDepth == 0, isImageKept else { return }
    writeTitle(node)
    write("\">")
  }

  /// Closes the attribute before it, leaves its own open.
  private mutating func writeTitle(_ node: CMark.Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    write("\" title=\"")
    writeEscaped(title, of: node)
  }

  // MARK: Blocks

  private mutating func writeParagraph(_ node: CMark.Node, _ entering: Bool) {
    if node.parent?.parent?.isTightList == true { return }
    writeBlock(entering ? "<p>" : "</p>\n", newLine: entering)
  }

  private mutating func writeList(_ node: CMark.Node, _ entering: Bool) {
    if !node.isOrderedList {
      writeBlock(entering ? "<ul>\n" : "</ul>\n", newLine: entering)
    } else if entering, node.listStart != 1 {
      beginLine()
      output.append(contentsOf: "<ol start=\"\(node.listStart)\">\n".utf8)
    } else {
      writeBlock(entering ? "<ol>\n" : "</ol>\n", newLine: entering)
    }
  }

  private mutating func writeCode(_ node: CMark.Node) {
    let info = node.fenceInfo
    let language = UnsafeBufferPointer(rebasing: info.prefix { $0 != 0x20 && $0 != 0x09 })
    if changes, language.elementsEqual("csv".utf8) { return writeTable(node, info) }
    beginLine()
    write("<pre><code")
    if !language.isEmpty {
      write(" class=\"language-")
      writeEscaped(language, of: node)
      write("\"")
    }
    write(">")
    writeEscaped(node.literal, of: node)
    write("</code></pre>\n")
  }

  private mutating func writeTable(_ node: CMark.Node, _ info: UnsafeBufferPointer<UInt8>) {
    tables += 1
    let block = CSVBlock(node.literal)
    let caption = info.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 }
    let table = MarkdownTable(
      block: block, caption: Array(caption), number: tables, id: "\(options.idPrefix)table-\(tables)")
    if caption.isEmpty { report(.markdownTableCaption, node) }
    for line in block.badQuotes { report(.markdownTableQuote, node, lines: line + 1) }
    guard let head = block.rows.first else { return report(.markdownTableEmpty, node) }
    for row in block.rows where row.cells.count != head.cells.count {
      report(
        .markdownTableRagged, node, lines: row.line + 1, expected: String(head.cells.count), count: row.cells.count)
    }
    beginLine()
    reportRefused(table.append(to: &output), node)
  }

  /// Raw HTML is left out. A comment that is closed was not meant to be seen, so it passes without a word.
  private mutating func reportHTML(_ node: CMark.Node) {
    beginLine()
    guard changes else { return }
    let literal = node.literal
    let text = literal[literal.prefix { $0 == 0x20 }.count...]
    if text.starts(with: "<!--".utf8) {
      guard let end = commentEnd(text) else { return report(.markdownCommentOpen, node) }
      if text[end...].allSatisfy({ $0 <= 0x20 }) { return }
    }
    let lines = literal.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    report(.markdownHTML, node, value: excerpt(literal), count: max(lines, 1))
  }

  private func commentEnd(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    text.indices.first { text[$0...].starts(with: "-->".utf8) }.map { $0 + 3 }
  }

  // MARK: Headings

  private mutating func openHeading(_ node: CMark.Node) {
    beginLine()
    guard changes else { return writeHeadingTag(node.headingLevel, id: nil, closing: false) }
    let written = explicitID(node)
    let text = plainText(node)
    let id = options.idPrefix + (written ?? "section-\(headings.count + 1)")
    if let first = headingIDs.updateValue(text, forKey: id) {
      report(.markdownHeadingIDTwice, node, value: written, other: first.string)
    }
    let level = shifted(node.headingLevel)
    headings.append(MarkdownPage.Heading(level: level, id: id, text: text))
    writeHeadingTag(level, id: id, closing: false)
  }

  private mutating func closeHeading(_ node: CMark.Node) {
    writeHeadingTag(changes ? shifted(node.headingLevel) : node.headingLevel, id: nil, closing: true)
  }

  private func shifted(_ level: Int) -> Int {
    let (sum, overflow) = level.addingReportingOverflow(options.headingShift)
    return overflow ? 6 : min(max(sum, 2), 6)
  }

  private mutating func writeHeadingTag(_ level: Int, id: String?, closing: Bool) {
    write(closing ? "</h" : "<h")
    output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: level % 10))
    if let id { output.append(contentsOf: " id=\"\(id)\"".utf8) }
    write(closing ? ">\n" : ">")
  }

  /// Takes `{#review}` from the end of the heading and gives `review`.
  private mutating func explicitID(_ node: CMark.Node) -> String? {
    guard let last = node.lastChild, last.kind == .text else { return nil }
    let literal = last.literal
    guard literal.last == UInt8(ascii: "}"),
      let brace = literal.indices.last(where: { literal[$0...].starts(with: "{#".utf8) })
    else { return nil }
    let id = String(decoding: literal[(brace + 2)..<(literal.count - 1)], as: UTF8.self)
    guard HeadingID.isAllowed(id) else {
      report(.markdownHeadingID, node, value: id)
      return nil
    }
    var end = brace
    while end > 0, literal[end - 1] == 0x20 || literal[end - 1] == 0x09 { end -= 1 }
    last.truncateLiteral(to: end)
    return id
  }

  private func plainText(_ node: CMark.Node) -> Text {
    var bytes: [UInt8] = []
    node.forEachLeaf { leaf in
      switch leaf.kind {
      case .text, .codeSpan: bytes.append(contentsOf: MarkdownEscaping.clean(leaf.literal).bytes)
      case .softBreak: if !Self.joins(leaf) { bytes.append(0x20) }
      case .lineBreak: bytes.append(0x20)
      default: break
      }
    }
    return Text(TextStorage(bytes))
  }

  // MARK: Output

  private mutating func write(_ text: StaticString) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A tag, unless the walk is inside an image's alternative text.
  private mutating func writeInline(_ tag: StaticString) {
    if imageDepth == 0 { write(tag) }
  }

  private mutating func writeBlock(_ tag: StaticString, newLine: Bool) {
    if newLine { beginLine() }
    write(tag)
  }

  private mutating func beginLine() {
    if let last = output.last, last != 0x0A { output.append(0x0A) }
  }

  private mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>, of node: CMark.Node) {
    reportRefused(MarkdownEscaping.append(bytes, to: &output), node)
  }

  private var star: UInt8 { UInt8(ascii: "*") }

  // MARK: Reports

  private mutating func reportRefused(_ refused: Scalar?, _ node: CMark.Node) {
    guard changes, let refused else { return }
    let digits = String(refused.value, radix: 16, uppercase: true)
    report(.markdownControl, node, value: "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits)
  }

  /// Says `code` at `node`, or `lines` below it.
  private mutating func report(
    _ code: DiagnosticCode, _ node: CMark.Node, lines: Int = 0, needle: [UInt8] = [], value: String? = nil,
    expected: String? = nil, other: String? = nil, count: Int? = nil
  ) {
    findings.add(
      MarkdownFindings.Finding(
        code: code, line: node.line + lines, column: node.column, needle: needle, value: value, expected: expected,
        other: other, count: count))
  }

  /// The first line, cut to what a message holds.
  private func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(300)
    let text = String(decoding: line.filter { $0 >= 0x20 }, as: UTF8.self)
    let scalars = text.unicodeScalars.filter { $0.value != 0xFDD0 && $0.value != 0xFFFD }
    guard scalars.count > 60 else { return String(String.UnicodeScalarView(scalars)) }
    return String(String.UnicodeScalarView(scalars.prefix(60))) + "…"
  }
}
