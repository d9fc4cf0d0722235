/// Fills the gaps of a phrase: `{p}` and the like by name, `{3-40}` with a number between the two.
struct Wordsmith {
  private let words: [String: String]

  init(_ words: [String: String]) {
    self.words = words
  }

  func fill(_ phrase: String, _ random: inout SplitMix64) -> String {
    guard phrase.utf8.contains(UInt8(ascii: "{")) else { return phrase }
    var filled = ""
    var rest = phrase[...]
    while let opening = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let closing = rest.utf8[opening...].firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<opening]
      filled += value(of: rest[rest.utf8.index(after: opening)..<closing], &random)
      rest = rest[rest.utf8.index(after: closing)...]
    }
    return filled + rest
  }

  private func value(of gap: Substring, _ random: inout SplitMix64) -> String {
    if let word = words[String(gap)] { return word }
    let bounds = gap.utf8.split(separator: UInt8(ascii: "-")).compactMap { Int(Substring($0)) }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { return String(gap) }
    return grouped(rounded(random.within(bounds[0]...bounds[1])))
  }

  /// Two leading figures for large numbers, as reports give them.
  private func rounded(_ number: Int) -> Int {
    number >= 10_000
      ? number / 1000 * 1000 : number >= 1000 ? number / 100 * 100 : number >= 300 ? number / 10 * 10 : number
  }

  private func grouped(_ number: Int) -> String {
    guard number >= 1000 else { return String(number) }
    let rest = String(number % 1000)
    return "\(number / 1000)," + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }
}
