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

  /// The signs between the first and the last of several identifiers. A spreadsheet that saves in Shift_JIS turns the wave
  /// dash into the second; the first that is written is one that it keeps.
  private static let rangeSigns: [Character] = ["～", "〜", "~", "-"]

  /// What stands between the first and the last of several in what is written.
  private static let rangeSign = "～"

  /// Adds what a line of the changes names: one identifier, or several joined by 、 and ～.
  mutating func insert(listed text: Text) {
    for part in text.parts {
      if let series = Self.series(part) {
        ranges.append(series)
        highest[series.prefix] = max(highest[series.prefix] ?? 0, series.numbers.upperBound)
        // With a hyphen it may be one identifier after all.
        guard IdentifierForm.fault(of: part) == nil else { continue }
      }
      insert(key: Self.key(part))
    }
  }

  /// Whether each part of such a line is an identifier, or a first and a last of one beginning.
  static func isReadable(listed text: Text) -> Bool {
    let parts = text.parts
    return !parts.isEmpty && parts.allSatisfy { IdentifierForm.fault(of: $0) == nil || series($0) != nil }
  }

  /// Several identifiers, where the text names a first and a last: `M0001～M0521`.
  private static func series(_ text: Text) -> Series? {
    let written = text.string
    for place in written.indices where rangeSigns.contains(written[place]) {
      guard let first = parts(key(Text(String(written[..<place])))),
        let last = parts(key(Text(String(written[written.index(after: place)...])))),
        first.prefix == last.prefix, first.number <= last.number, !first.prefix.isEmpty || written[place] != "-"
      else { continue }
      return Series(prefix: first.prefix, numbers: first.number...last.number)
    }
    return nil
  }

  func contains(key: String) -> Bool {
    if keys.contains(key) { return true }
    guard !ranges.isEmpty, let parts = Self.parts(key) else { return false }
    return ranges.contains { $0.prefix == parts.prefix && $0.numbers.contains(parts.number) }
  }

  /// The highest number that was ever used behind the beginning; 0 where none was.
  func highest(prefix: String) -> Int { highest[prefix.lowercased()] ?? 0 }

  /// The identifiers of the register that these do not know, as a line of the changes names them: what the changes are to
  /// keep, since a row that somebody strikes out of the register by hand leaves no other trace.
  func unrecorded(in ids: some Sequence<String>) -> String {
    let unknown = ids.filter { !contains(key: Self.key(Text($0))) }
    let ordered = unknown.map { id in (id: id, parts: Self.parts(id)) }.sorted { left, right in
      switch (left.parts, right.parts) {
      case (let first?, let second?):
        (first.prefix, first.number, first.width) < (second.prefix, second.number, second.width)
      case (nil, nil): left.id < right.id
      case (let first, _): first != nil
      }
    }
    return Self.listed(ordered.map(\.id))
  }

  /// The beginning, number and count of digits of an identifier that ends in digits; nil for one that does not.
  static func parts(_ id: String) -> Parts? {
    let digits = id.utf8.reversed().prefix { (48...57).contains($0) }.count
    let start = id.utf8.index(id.endIndex, offsetBy: -digits)
    guard (1...9).contains(digits), let number = Int(id[start...]) else { return nil }
    return Parts(prefix: String(id[..<start]), number: number, width: digits)
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

  /// The identifiers as a line of the changes names them, those that follow one another as first～last.
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
    return runs.map { $0.first == $0.last ? $0.first : $0.first + rangeSign + $0.last }.joined(separator: "、")
  }
}
