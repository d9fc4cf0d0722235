/// Does pieces of work that do not depend on each other, several at once where that can be. Handed in by those who know the
/// machine, so that what is pure stays so.
package protocol Workforce: Sendable {
  /// How many pieces are done at once.
  var count: Int { get }

  /// The results of the pieces 0 to `pieces` - 1, in their order.
  func map<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result]
}

extension Workforce {
  /// The results of runs of 0 to `count` - 1, in their order: one run for each worker, or one where dividing is not worth
  /// it.
  package func divide<Result: Sendable>(_ count: Int, _ work: @Sendable (Range<Int>) -> Result) -> [Result] {
    guard self.count > 1, count >= leastForMany else { return [work(0..<count)] }
    let size = (count + self.count - 1) / self.count
    return map((count + size - 1) / size) { work($0 * size..<min(($0 + 1) * size, count)) }
  }
}

/// Fewer rows are not worth dividing.
private let leastForMany = 2_000

/// One after the other.
package struct OneWorker: Workforce {
  package init() {}

  package var count: Int { 1 }

  package func map<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    (0..<pieces).map(work)
  }
}
