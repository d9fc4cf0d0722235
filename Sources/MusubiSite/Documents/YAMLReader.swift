import MusubiRegister
import Yams

/// Reads YAML from part of a file. The only place that knows Yams.
///
/// The bounds: 64 KB; no anchors, aliases or tags, because a few lines of aliases can stand for billions of nodes; and
/// little nesting, because Yams calls itself for each level and a thread's stack ends before its own limit of 1000.
struct YAMLReader {
  static let maximumSize = 64 * 1024
  /// Brackets in brackets, and columns of indentation.
  static let maximumDepth = 64

  private let file: SourceFile
  private let firstLine: Int
  private let bytes: ArraySlice<UInt8>

  /// Reads the mapping that the bytes `range` of `file` write; `firstLine` is the line, from 1, on which they begin.
  /// The bytes must be valid UTF-8 (`SourceFile.encodingFault`). With an error, the mapping is empty.
  static func mapping(in file: SourceFile, _ range: Range<Int>, firstLine: Int) -> Checked<YAMLMapping> {
    let reader = YAMLReader(file: file, firstLine: firstLine, bytes: file.bytes[range.clamped(to: file.bytes.indices)])
    let empty = YAMLMapping(location: reader.location(line: 1, column: 1), entries: [])
    do {
      return Checked(try reader.read() ?? empty)
    } catch {
      return Checked(empty, [error.diagnostic])
    }
  }

  /// A fault that ends the reading of this YAML.
  private struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  private func read() throws(Refusal) -> YAMLMapping? {
    guard bytes.count <= Self.maximumSize else {
      throw Refusal(
        diagnostic: Diagnostic(
          .documentTooLarge, at: location(line: 1, column: 1), expected: String(Self.maximumSize), count: bytes.count))
    }
    try refuseManyAliases()
    try refuseDeepNesting()
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      // Nodes hold their anchors weakly: the parser must outlive the search for them.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return nil }
        let node = try convert(root)
        if node.isNull { return nil }
        guard case .mapping(let mapping) = node else {
          throw Refusal(diagnostic: Diagnostic(.keyNotMapping, at: node.location, value: file.name))
        }
        return mapping
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as YamlError {
      throw Refusal(diagnostic: diagnostic(for: error))
    } catch {
      throw Refusal(diagnostic: Diagnostic(.yamlInvalid, at: location(line: 1, column: 1), value: "\(error)"))
    }
  }

  /// Yams resolves aliases while it parses and hashes keys through them, so many aliases must not reach it at all.
  /// A few cannot do harm and are found exactly afterwards; text has no reason for more than a few such asterisks.
  private func refuseManyAliases() throws(Refusal) {
    var found = 0
    var previous = UInt8(ascii: "\n")
    for (index, byte) in zip(bytes.indices, bytes) {
      defer { previous = byte }
      guard byte == UInt8(ascii: "*"), " \t\n\r[{,:-?".utf8.contains(previous) else { continue }
      found += 1
      if found > 16 {
        throw Refusal(diagnostic: Diagnostic(.yamlFeature, at: file.location(at: index), value: "*"))
      }
    }
  }

  /// Counts without regard to quotes: what is refused wrongly is text that no settings need.
  private func refuseDeepNesting() throws(Refusal) {
    var brackets = 0
    var indentation = 0
    var isAtStart = true
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(brackets - 1, 0)
      default: break
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        isAtStart = true
        indentation = 0
      } else if isAtStart, " -?:".utf8.contains(byte) {
        indentation += 1
      } else {
        isAtStart = false
      }
      if max(brackets, indentation) > Self.maximumDepth {
        throw Refusal(
          diagnostic: Diagnostic(.yamlDepth, at: file.location(at: index), expected: String(Self.maximumDepth)))
      }
    }
  }

  private func convert(_ node: Node) throws(Refusal) -> YAMLNode {
    let place = node.mark.map { location(line: $0.line, column: $0.column) } ?? location(line: 1, column: 1)
    if let anchor = node.anchor {
      throw Refusal(diagnostic: Diagnostic(.yamlFeature, at: place, value: "&" + anchor.rawValue))
    }
    let tag = node.tag.name
    guard tag == .str || tag == .seq || tag == .map else {
      throw Refusal(diagnostic: Diagnostic(.yamlFeature, at: place, value: tag))
    }
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, isPlain: scalar.style == .plain, place)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try convert(item)) }
      return .list(items, place)
    case .mapping(let mapping):
      var entries: [YAMLMapping.Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let text, _, let keyPlace) = try convert(key) else {
          throw Refusal(diagnostic: Diagnostic(.keyNotText, at: place, value: "?"))
        }
        entries.append(YAMLMapping.Entry(key: text, keyLocation: keyPlace, value: try convert(value)))
      }
      return .mapping(YAMLMapping(location: place, entries: entries))
    case .alias(let alias):
      throw Refusal(diagnostic: Diagnostic(.yamlFeature, at: place, value: "*" + alias.anchor.rawValue))
    }
  }

  private func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return Diagnostic(.yamlInvalid, at: location(line: mark.line, column: mark.column), value: problem)
    case .composer(_, let problem, let mark, _):
      let code: DiagnosticCode = problem.contains("alias") ? .yamlFeature : .yamlInvalid
      return Diagnostic(
        code, at: location(line: mark.line, column: mark.column), value: code == .yamlFeature ? "*" : problem)
    case .reader(let problem, _, _, _):
      // Yams counts characters here; a control character is found again by its byte.
      return Diagnostic(.yamlInvalid, at: controlCharacterLocation, value: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let first = location(line: context.mark.line, column: context.mark.column)
      let key = keys.first ?? "?"
      let second = repetition(of: key, after: context.mark) ?? first
      return Diagnostic(.keyRepeated, at: second, value: key, other: "\(first.line ?? firstLine):\(first.column ?? 1)")
    default:
      return Diagnostic(.yamlInvalid, at: location(line: 1, column: 1), value: "\(error)")
    }
  }

  /// Where a line below `mark` writes `key:` in the same column again; nil inside `{…}`.
  private func repetition(of key: String, after mark: Mark) -> Location? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let forms = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.utf8) }
    for (index, line) in lines.enumerated() where index >= mark.line {
      let content = line.drop { $0 == UInt8(ascii: " ") }
      guard line.count - content.count == mark.column - 1 else { continue }
      for form in forms where content.starts(with: form) {
        let rest = content.dropFirst(form.count).drop { $0 == UInt8(ascii: " ") }
        if rest.first == UInt8(ascii: ":") { return location(line: index + 1, column: mark.column) }
      }
    }
    return nil
  }

  private var controlCharacterLocation: Location {
    let offset = zip(bytes.indices, bytes).first { $1 < 0x20 && $1 != 0x09 && $1 != 0x0A && $1 != 0x0D || $1 == 0x7F }
    return offset.map { file.location(at: $0.0) } ?? location(line: 1, column: 1)
  }

  /// The place in the file of a line and column of this YAML, both from 1.
  private func location(line: Int, column: Int) -> Location {
    Location(file: file.path, line: max(line, 1) + firstLine - 1, column: max(column, 1))
  }
}

extension Tag {
  /// The resolved name: `!name` for an explicit tag.
  fileprivate var name: String { rawValue }
}

extension String {
  fileprivate static let str = Tag.Name.str.rawValue
  fileprivate static let seq = Tag.Name.seq.rawValue
  fileprivate static let map = Tag.Name.map.rawValue
}
