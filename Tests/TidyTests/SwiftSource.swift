/// A Swift file, its code apart from its comments and the texts in quotes, so that a rule about code does not stumble
/// over what is only written about it.
struct SwiftSource: Sendable {
  let path: String
  let lines: [String]
  /// The lines with comments and the insides of string literals blanked.
  let code: [String]
  private let uses: [String: [Use]]

  /// One place of a word, with the characters around it.
  private struct Use: Sendable {
    let line: Int
    let before: UInt8
    let after: UInt8
  }

  init(path: String, text: String) {
    self.path = path
    lines = Self.lines(of: text)
    var scanner = Scanner(text)
    code = Self.lines(of: scanner.code())
    uses = Self.uses(in: code)
  }

  /// The folder under `Sources/` or `Tests/`: the target.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules that are imported.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy({ $0.hasPrefix("@") }) else {
        return nil
      }
      let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
      let name = words[(index + 1)...].first { !kinds.contains($0) }
      return name?.split(separator: ".").first.map(String.init)
    }
  }

  /// `path:line` of every place of a word in the code. The word may begin with `@` and end in `(`, `!` or `:`, which must
  /// then stand there too; a member of that name (`.word`) or a name in back quotes is another thing.
  func places(of word: String) -> [String] {
    var name = Substring(word)
    var before: UInt8?
    var after: UInt8?
    if name.hasPrefix("@") { before = name.removeFirst().asciiValue }
    if let last = name.last, "(!:?".contains(last) { after = name.removeLast().asciiValue }
    return (uses[String(name)] ?? []).filter { use in
      let isApart = use.before != UInt8(ascii: "`") && (after != nil || use.before != UInt8(ascii: "."))
      return isApart && (before == nil || use.before == before) && (after == nil || use.after == after)
    }.map { "\(path):\($0.line)" }
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func uses(in code: [String]) -> [String: [Use]] {
    var uses: [String: [Use]] = [:]
    let space = UInt8(ascii: " ")
    for (number, line) in code.enumerated() {
      let bytes = Array(line.utf8)
      var start = 0
      while start < bytes.count {
        guard isLetter(bytes[start]) else {
          start += 1
          continue
        }
        let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
        let use = Use(
          line: number + 1, before: start > 0 ? bytes[start - 1] : space, after: end < bytes.count ? bytes[end] : space)
        uses[String(decoding: bytes[start..<end], as: UTF8.self), default: []].append(use)
        start = end
      }
    }
    return uses
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}

/// Passes over a Swift file once. It knows comments, which nest, and string literals of all kinds, also with code inside.
private struct Scanner {
  private let bytes: [UInt8]
  private var position = 0
  private var out: [UInt8] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func code() -> String {
    scanCode(until: nil)
    return String(decoding: out, as: UTF8.self)
  }

  /// Copies code up to the closing parenthesis `end` of an interpolation, or to the end of the file.
  private mutating func scanCode(until end: UInt8?) {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "/") where starts("//"):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        continue
      case UInt8(ascii: "/") where starts("/*"):
        skipComment()
        continue
      case UInt8(ascii: "#"), UInt8(ascii: "\""):
        if let hashes = openingQuote() {
          skipString(hashes)
          continue
        }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0, end != nil { return }
        depth -= 1
      default: break
      }
      out.append(byte)
      position += 1
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        position += 2
      } else if starts("*/") {
        depth -= 1
        position += 2
      } else {
        keepLineEnd()
      }
    } while depth > 0 && position < bytes.count
  }

  /// The number of `#` before a quotation mark here; nil when no string begins here.
  private func openingQuote() -> Int? {
    var index = position
    while index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: "\"") ? index - position : nil
  }

  private mutating func skipString(_ hashes: Int) {
    position += hashes
    let marks = String(repeating: "#", count: hashes)
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    position += quote.utf8.count
    out += "\"\"".utf8
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\"") where starts(quote + marks):
        position += quote.utf8.count + hashes
        return
      case UInt8(ascii: "\\") where starts("\\" + marks + "("):
        position += hashes + 2
        out.append(UInt8(ascii: " "))
        scanCode(until: UInt8(ascii: ")"))
        position += 1
      case UInt8(ascii: "\\") where starts("\\" + marks): position += hashes + 2
      default: keepLineEnd()
      }
    }
  }

  private mutating func keepLineEnd() {
    if bytes[position] == UInt8(ascii: "\n") { out.append(bytes[position]) }
    position += 1
  }

  private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }
}
