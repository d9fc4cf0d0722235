/// Pseudo-random numbers that are the same on every machine and with every version of Swift (SplitMix64, Steele,
/// Lea and Flood 2014); the standard library promises that for none of its own shuffles.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    self.state = seed
  }

  /// A stream of its own for one thing of many, so that a change to one row's texts leaves the other rows alone.
  init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix64(seed: seed ^ (stream &* 0xD1B5_4A32_D192_ED03))
    self.state = mixer.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `limit`; 0 where there is nothing to choose.
  mutating func below(_ limit: Int) -> Int {
    guard limit > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of `choices`, which must not be empty.
  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// The index of a weight, the heavier the likelier.
  mutating func index(weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return 0
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }

  /// Up to `count` of `choices`, none twice, in the order of `choices`.
  mutating func several<Element>(_ count: Int, of choices: [Element]) -> [Element] {
    var indexes = Array(choices.indices)
    shuffle(&indexes)
    return indexes.prefix(count).sorted().map { choices[$0] }
  }
}
