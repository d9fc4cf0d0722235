import MusubiRegister

/// The facts at the head of a document, between two lines `---`, and where the text below them begins.
struct FrontMatter: Sendable {
  let mapping: YAMLMapping
  /// Byte position in the file and line, from 1, of the text below.
  let bodyOffset: Int
  let bodyLine: Int

  /// Splits `file` and reads the facts. Without front matter the mapping is empty and the whole file is the body.
  static func read(_ file: SourceFile) -> Checked<FrontMatter> {
    let start = Location(file: file.path, line: 1, column: 1)
    let all = FrontMatter(mapping: YAMLMapping(location: start, entries: []), bodyOffset: 0, bodyLine: 1)
    if let fault = file.encodingFault { return Checked(all, [fault]) }

    var lines = LineWalk(file.bytes, from: file.byteOrderMarkEnd)
    guard let opening = lines.next(), isFence(file.bytes[opening]) else {
      return Checked(all, [Diagnostic(.frontMatterMissing, at: start)])
    }
    let yamlStart = lines.offset
    while let line = lines.next() {
      guard isFence(file.bytes[line]) else { continue }
      let yaml = YAMLReader.mapping(in: file, yamlStart..<line.lowerBound, firstLine: 2)
      return yaml.map { FrontMatter(mapping: $0, bodyOffset: lines.offset, bodyLine: lines.line) }
    }
    return Checked(all, [Diagnostic(.frontMatterUnclosed, at: start)])
  }

  /// Whether a line is `---`, perhaps with spaces after it.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "---".utf8) else { return false }
    return line.dropFirst(3).allSatisfy { " \t\r".utf8.contains($0) }
  }
}

/// Walks the lines of some bytes; `offset` and `line` tell where the next one begins.
private struct LineWalk {
  private let bytes: [UInt8]
  private(set) var offset: Int
  private(set) var line = 1

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next line without its `\n`; nil at the end.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer {
      offset = min(end + 1, bytes.count)
      line += 1
    }
    return offset..<end
  }
}

extension SourceFile {
  /// The last part of the path: `mimamori.md`.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Where the text begins: after a byte order mark, if some editor left one.
  var byteOrderMarkEnd: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The first place that is not UTF-8; nil when the whole file is.
  var encodingFault: Diagnostic? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return Diagnostic(.documentEncoding, at: location(at: error.byteOffsets.lowerBound))
    }
  }
}
