/// Finds the name that a writer probably meant.
package enum NearMiss {
  /// The first of the candidates nearest to `value`, or nil when none is near.
  ///
  /// Distance counts letters added, left out, replaced, or swapped with their neighbour, over Unicode scalars. Up to 4
  /// scalars one such slip is near, up to 8 two, beyond that three, unless `slips` says how many; a slip for every letter
  /// is never near.
  package static func best(for value: String, among candidates: [String], slips most: Int? = nil) -> String? {
    let wanted = Array(value.unicodeScalars)
    let slips = most ?? (wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3)
    var limit = min(slips, wanted.count - 1)
    var best: String?
    for candidate in candidates where limit >= 0 {
      guard let found = distance(wanted, Array(candidate.unicodeScalars), atMost: limit) else { continue }
      best = candidate
      limit = found - 1
    }
    return best
  }

  /// The Damerau–Levenshtein distance (each letter touched once), or nil when it is above `limit`.
  private static func distance(_ left: [UnicodeScalar], _ right: [UnicodeScalar], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(last.count)
      for column in right.indices {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      // A swap reaches two rows back, so both must be over the limit before giving up.
      if (current.min() ?? 0) > limit, (last.min() ?? 0) > limit { return nil }
      (beforeLast, last) = (last, current)
    }
    return last.last.flatMap { $0 <= limit ? $0 : nil }
  }
}
