import MusubiRegister

/// Reads one file of Mustache syntax into nodes and collects what is wrong with its form. Names are not looked at here.
///
/// Source of the syntax: the Mustache specification 1.x, core modules. After a fault the parser goes on where a person
/// would: the rest of the file is still checked.
struct TemplateParser {
  static let largestFile = 1 << 20

  private let source: SourceFile
  private let bytes: [UInt8]
  private var nodes: [TemplateNode] = []
  private var faults = TemplateFaults()
  private var open: [OpenSection] = []
  private var delimiters = Delimiters.standard
  private var position = 0

  private struct OpenSection {
    let tag: TemplateTag
    let inverted: Bool
    let node: Int
    /// A wrong closing tag was told already, so that a missing one is not told again.
    var isTold = false
  }

  private struct Delimiters {
    let open: [UInt8]
    let close: [UInt8]
    static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
  }

  private init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
  }

  static func parse(_ source: SourceFile) -> Checked<[TemplateNode]> {
    var parser = TemplateParser(source)
    guard parser.isReadable() else { return Checked([], parser.faults.diagnostics) }
    parser.parse()
    return Checked(parser.nodes, parser.faults.diagnostics)
  }

  private mutating func isReadable() -> Bool {
    guard bytes.count <= Self.largestFile else {
      let limit = String(Self.largestFile)
      faults.add(Diagnostic(.templateTooLarge, expected: limit, count: bytes.count), at: 0, of: source)
      return false
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      faults.add(Diagnostic(.templateNotUTF8), at: error.byteOffsets.lowerBound, of: source)
      return false
    }
  }

  // MARK: From tag to tag

  private mutating func parse() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while !faults.isFull, let start = find(delimiters.open, from: position) {
      parseTag(at: start)
    }
    addText(position..<bytes.count)
    for section in open.reversed() { leaveUnclosed(section) }
  }

  private mutating func parseTag(at start: Int) {
    var cursor = skipBlanks(from: start + delimiters.open.count)
    let sigil = cursor < bytes.count ? bytes[cursor] : 0
    switch sigil {
    case UInt8(ascii: "="): return parseDelimiters(at: start, content: cursor + 1)
    case UInt8(ascii: "!"):
      guard let close = find(delimiters.close, from: cursor) else { return leaveUnclosed(at: start) }
      return finish(start, close + delimiters.close.count, standsAlone: true) { _, _ in }
    case UInt8(ascii: "{"): return parseRaw(at: start, content: cursor + 1)
    default: break
    }
    let hasSigil = "#^/>&".utf8.contains(sigil)
    if hasSigil { cursor += 1 }
    guard let close = findClose(delimiters.close, from: cursor) else { return leaveUnclosed(at: start) }
    let end = close + delimiters.close.count
    guard let tag = tag(from: start, to: end, name: cursor..<close) else { return }
    switch sigil {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      let inverted = sigil == UInt8(ascii: "^")
      finish(start, end, standsAlone: true) { parser, _ in
        parser.open.append(OpenSection(tag: tag, inverted: inverted, node: parser.nodes.count))
        parser.nodes.append(.section(tag, inverted: inverted, end: 0))
      }
    case UInt8(ascii: "/"):
      finish(start, end, standsAlone: true) { parser, _ in parser.close(tag) }
    case UInt8(ascii: ">"):
      finish(start, end, standsAlone: true) { parser, blanks in
        parser.nodes.append(.partial(tag, indentation: blanks))
      }
    default:
      let raw = sigil == UInt8(ascii: "&")
      finish(start, end, standsAlone: false) { parser, _ in parser.nodes.append(.value(tag, raw: raw)) }
    }
  }

  private mutating func parseRaw(at start: Int, content: Int) {
    let mark = [UInt8(ascii: "}")] + delimiters.close
    guard let close = findClose(mark, from: content) else { return leaveUnclosed(at: start, with: mark) }
    let end = close + mark.count
    guard let tag = tag(from: start, to: end, name: content..<close) else { return }
    finish(start, end, standsAlone: false) { parser, _ in parser.nodes.append(.value(tag, raw: true)) }
  }

  private mutating func parseDelimiters(at start: Int, content: Int) {
    guard let plainClose = find(delimiters.close, from: content) else { return leaveUnclosed(at: start) }
    let mark = [UInt8(ascii: "=")] + delimiters.close
    if let close = find(mark, from: content) {
      let parts = bytes[content..<close].split(whereSeparator: Self.isBlank)
      if parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) {
        let next = Delimiters(open: Array(parts[0]), close: Array(parts[1]))
        return finish(start, close + mark.count, standsAlone: true) { parser, _ in parser.delimiters = next }
      }
    }
    let end = plainClose + delimiters.close.count
    addText(position..<start)
    faults.add(Diagnostic(.templateDelimiterInvalid, value: written(start..<end)), at: start, of: source)
    position = end
  }

  /// The tag's name, trimmed; an empty one is a fault and the tag is passed over.
  private mutating func tag(from start: Int, to end: Int, name: Range<Int>) -> TemplateTag? {
    let blank = Self.isBlank
    let trimmed = bytes[name].drop(while: blank).reversed().drop(while: blank).reversed()
    if trimmed.isEmpty {
      addText(position..<start)
      faults.add(Diagnostic(.templateTagEmpty, value: written(start..<end)), at: start, of: source)
      position = end
      return nil
    }
    return TemplateTag(
      offset: start, written: written(start..<end), name: String(decoding: trimmed, as: UTF8.self))
  }

  // MARK: Lines

  /// Adds the text before a tag, then the tag by `add`, and moves on behind it. A tag that is alone on its line, of the
  /// kinds that write nothing themselves, takes the whole line with it; `add` gets the blanks before it.
  private mutating func finish(
    _ start: Int, _ end: Int, standsAlone: Bool,
    add: (inout TemplateParser, _ blanksBefore: Range<Int>) -> Void
  ) {
    if standsAlone, let line = lineAlone(start, end) {
      addText(position..<line.lowerBound)
      add(&self, line.lowerBound..<start)
      position = line.upperBound
    } else {
      addText(position..<start)
      if isLineStart(start) { nodes.append(.lineStart) }
      add(&self, start..<start)
      position = end
    }
  }

  /// The line of a tag that shares it with blanks only, with its line end.
  private func lineAlone(_ start: Int, _ end: Int) -> Range<Int>? {
    var first = start
    while first > position, Self.isBlankInLine(bytes[first - 1]) { first -= 1 }
    guard isLineStart(first) else { return nil }
    var last = end
    while last < bytes.count, Self.isBlankInLine(bytes[last]) { last += 1 }
    if last == bytes.count { return first..<last }
    if bytes[last] == UInt8(ascii: "\r"), last + 1 < bytes.count, bytes[last + 1] == UInt8(ascii: "\n") {
      return first..<(last + 2)
    }
    return bytes[last] == UInt8(ascii: "\n") ? first..<(last + 1) : nil
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n") || offset == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { nodes.append(.text(range)) }
  }

  // MARK: Sections

  private mutating func close(_ tag: TemplateTag) {
    guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else { return closeNothing(tag) }
    for section in open[(index + 1)...].reversed() { leaveUnclosed(section) }
    endSection(open[index])
    open.removeSubrange(index...)
  }

  private mutating func closeNothing(_ tag: TemplateTag) {
    guard let last = open.last else {
      return faults.add(Diagnostic(.templateCloseStray, value: tag.written), at: tag.offset, of: source)
    }
    let fault = Diagnostic(
      .templateCloseMismatched, value: tag.written, expected: closing(last.tag), other: last.tag.written)
    faults.add(fault, at: tag.offset, of: source)
    // A slip of the pen ends the section; any other name is passed over.
    if NearMiss.best(for: tag.name, among: [last.tag.name]) != nil {
      endSection(last)
      open.removeLast()
    } else {
      open[open.count - 1].isTold = true
    }
  }

  private mutating func endSection(_ section: OpenSection) {
    nodes[section.node] = .section(section.tag, inverted: section.inverted, end: nodes.count)
  }

  private mutating func leaveUnclosed(_ section: OpenSection) {
    endSection(section)
    guard !section.isTold else { return }
    let fault = Diagnostic(.templateSectionUnclosed, value: section.tag.written, expected: closing(section.tag))
    faults.add(fault, at: section.tag.offset, of: source)
  }

  private func closing(_ tag: TemplateTag) -> String { "{{/\(tag.name)}}" }

  /// A tag without its end: told, and passed over up to the next line or the next tag.
  private mutating func leaveUnclosed(at start: Int, with mark: [UInt8]? = nil) {
    let expected = String(decoding: mark ?? delimiters.close, as: UTF8.self)
    let inside = start + delimiters.open.count
    let lineEnd = bytes[inside...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let end = min(lineEnd, find(delimiters.open, from: inside) ?? bytes.count)
    addText(position..<start)
    faults.add(
      Diagnostic(.templateTagUnclosed, value: written(start..<end), expected: expected), at: start, of: source)
    position = end
  }

  // MARK: Bytes

  /// The end of a tag, unless another tag begins before it: then this one was never ended.
  private func findClose(_ mark: [UInt8], from start: Int) -> Int? {
    guard let close = find(mark, from: start) else { return nil }
    let isOverrun = delimiters.open != delimiters.close && find(delimiters.open, from: start, to: close) != nil
    return isOverrun ? nil : close
  }

  private func find(_ mark: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
    guard let first = mark.first else { return nil }
    var rest = bytes[min(start, bytes.count)..<(end ?? bytes.count)]
    while let found = rest.firstIndex(of: first) {
      rest = rest[found...]
      if rest.starts(with: mark) { return found }
      rest = rest.dropFirst()
    }
    return nil
  }

  private func skipBlanks(from start: Int) -> Int {
    bytes[start...].firstIndex { !Self.isBlank($0) } ?? bytes.count
  }

  private static func isBlankInLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func isBlank(_ byte: UInt8) -> Bool {
    isBlankInLine(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The tag as written, shortened when long.
  private func written(_ range: Range<Int>) -> String {
    let longest = 60
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text.unicodeScalars.count <= longest ? text : String(text.unicodeScalars.prefix(longest)) + "…"
  }
}
