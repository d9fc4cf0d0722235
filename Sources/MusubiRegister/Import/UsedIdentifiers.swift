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
    if let (prefix, number, _) = Self.parts(key) { highest[prefix] = max(highest[prefix] ?? 0, number) }
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
    guard !ranges.isEmpty, let (prefix, number, _) = Self.parts(key) else { return false }
    return ranges.contains { $0.prefix == prefix && $0.numbers.contains(number) }
  }

  /// The highest number that was ever used behind the beginning; 0 where none was.
  func highest(prefix: String) -> Int { highest[prefix.lowercased()] ?? 0 }

  /// The beginning, number and count of digits of an identifier that ends in digits; nil for one that does not.
  static func parts(_ id: String) -> (prefix: String, number: Int, width: Int)? {
    let digits = id.utf8.reversed().prefix { (48...57).contains($0) }.count
    guard (1...9).contains(digits), let number = Int(id.suffix(digits)) else { return nil }
    return (String(id.dropLast(digits)), number, digits)
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

/// The identifiers that new records are given: the beginning and width that most real records have, the next number.
struct IdentifierSeries {
  private let prefix: String
  private let width: Int
  private var next: Int

  /// `real` are the identifiers of records that are not made up.
  init(real: [String], used: UsedIdentifiers) {
    var uses: [String: (count: Int, prefix: String, width: Int)] = [:]
    for id in real {
      guard let (prefix, _, width) = UsedIdentifiers.parts(id) else { continue }
      uses["\(prefix)/\(width)", default: (0, prefix, width)].count += 1
    }
    let best = uses.min { left, right in
      left.value.count == right.value.count ? left.key < right.key : left.value.count > right.value.count
    }
    prefix = best?.value.prefix ?? "K"
    width = best?.value.width ?? 4
    next = used.highest(prefix: prefix) + 1
  }

  /// The next identifier that `used` lacks.
  mutating func take(_ used: inout UsedIdentifiers) -> String {
    while true {
      let digits = String(next)
      let id = prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
      next += 1
      guard !used.contains(key: id.lowercased()) else { continue }
      used.insert(key: id.lowercased())
      return id
    }
  }
}
