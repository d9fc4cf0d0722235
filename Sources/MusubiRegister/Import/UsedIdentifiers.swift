/// Identifiers that were ever given, so that none is given twice: an old address must never lead to another agreement.
package struct UsedIdentifiers: Sendable {
  private var keys: Set<String> = []
  private var ranges: [Series] = []
  private var highest: [String: Int] = [:]

  /// Identifiers of one beginning whose numbers follow one another: `M0001` to `M0521`.
  private struct Series {
    let prefix: String
    let numbers: ClosedRange<Int>
  }

  package init() {}

  /// The form in which identifiers are compared: width and case folded, since `K1.html` and `k1.html` are one file on
  /// many systems.
  static func key(_ id: Text) -> String {
    let isPlain = id.allBytes { $0 > 0x20 && $0 < 0x7F }
    return (isPlain ? id.string : id.slice(0..<600).foldedString).lowercased()
  }

  mutating func insert(key: String) {
    keys.insert(key)
    if let parts = Self.parts(key) { highest[parts.prefix] = max(highest[parts.prefix] ?? 0, parts.number) }
  }

  /// Adds what a line of the changes names: one identifier, or several joined by 、 and 〜.
  mutating func insert(listed text: Text) {
    for part in text.parts {
      let ends = part.string.split(separator: "〜", omittingEmptySubsequences: false).map { Self.key(Text(String($0))) }
      if ends.count == 2, let first = Self.parts(ends[0]), let last = Self.parts(ends[1]), first.prefix == last.prefix,
        first.number <= last.number
      {
        ranges.append(Series(prefix: first.prefix, numbers: first.number...last.number))
        highest[first.prefix] = max(highest[first.prefix] ?? 0, last.number)
      } else {
        ends.forEach { insert(key: $0) }
      }
    }
  }

  func contains(key: String) -> Bool {
    if keys.contains(key) { return true }
    guard !ranges.isEmpty, let parts = Self.parts(key) else { return false }
    return ranges.contains { $0.prefix == parts.prefix && $0.numbers.contains(parts.number) }
  }

  /// The highest number that was ever used behind the beginning; 0 where none was.
  func highest(prefix: String) -> Int { highest[prefix.lowercased()] ?? 0 }

  /// The identifiers of the register, by beginning as first〜last, that go beyond all that these know: what the changes are
  /// to keep, since a row that somebody strikes out of the register by hand leaves no other trace.
  func unrecorded(in ids: some Sequence<String>) -> String {
    var found: [String: (first: Parts, last: Parts)] = [:]
    for id in ids {
      guard let parts = Self.parts(id), parts.number > highest(prefix: parts.prefix) else { continue }
      let key = parts.prefix.lowercased()
      guard let known = found[key] else {
        found[key] = (parts, parts)
        continue
      }
      if parts.number < known.first.number { found[key]?.first = parts }
      if parts.number > known.last.number { found[key]?.last = parts }
    }
    return found.values.sorted { $0.first.prefix < $1.first.prefix }.map { first, last in
      first.number == last.number ? first.id : first.id + "〜" + last.id
    }.joined(separator: "、")
  }

  /// The beginning, number and count of digits of an identifier that ends in digits; nil for one that does not.
  static func parts(_ id: String) -> Parts? {
    let digits = id.utf8.reversed().prefix { (48...57).contains($0) }.count
    guard (1...9).contains(digits), let number = Int(id.suffix(digits)) else { return nil }
    return Parts(prefix: String(id.dropLast(digits)), number: number, width: digits)
  }

  struct Parts {
    let prefix: String
    let number: Int
    let width: Int

    var id: String {
      let digits = String(number)
      return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }

  /// The identifiers as a line of the changes names them, those that follow one another as first〜last.
  static func listed(_ ids: [String]) -> String {
    var runs: [(first: String, last: String)] = []
    for id in ids {
      if let run = runs.last, let before = parts(run.last), let here = parts(id), before.prefix == here.prefix,
        before.width == here.width, before.number + 1 == here.number
      {
        runs[runs.count - 1].last = id
      } else {
        runs.append((id, id))
      }
    }
    return runs.map { $0.first == $0.last ? $0.first : $0.first + "〜" + $0.last }.joined(separator: "、")
  }
}
