/// Rows that are told of together: how many, and the places of the first few.
struct RowRuns {
  private var runs: [Range<Int>] = []
  private(set) var count = 0
  private(set) var first: Int?
  private static let shown = 5

  /// Rows below all that were added.
  mutating func add(_ rows: Range<Int>) {
    count += rows.count
    first = first ?? rows.lowerBound
    if let last = runs.last, last.upperBound == rows.lowerBound {
      runs[runs.count - 1] = last.lowerBound..<rows.upperBound
    } else if runs.count <= Self.shown {
      runs.append(rows)
    }
  }

  /// The rows as Excel numbers them: `3, 7-9, …`.
  var places: String {
    let names = runs.prefix(Self.shown).map { run in
      run.count == 1 ? "\(run.lowerBound + 1)" : "\(run.lowerBound + 1)-\(run.upperBound)"
    }
    return (runs.count > Self.shown ? names + ["…"] : names).joined(separator: ", ")
  }
}
