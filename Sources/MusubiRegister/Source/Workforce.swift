/// Does pieces of work that do not depend on each other, several at once where that can be. Handed in by those who know the
/// machine, so that what is pure stays so.
package protocol Workforce: Sendable {
  /// How many pieces are done at once.
  var count: Int { get }

  /// The results of the pieces 0 to `pieces` - 1, in their order.
  func map<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result]
}

/// One after the other.
package struct OneWorker: Workforce {
  package init() {}

  package var count: Int { 1 }

  package func map<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    (0..<pieces).map(work)
  }
}
