import MusubiRegister

/// The figures counted from the register, held against those that the city published.
package struct Reconciliation: Sendable {
  package struct Comparison: Sendable {
    package let figure: PublishedTotals.Figure
    package let counted: Int
    package var agrees: Bool { figure.count == counted }
  }

  package let comparisons: [Comparison]
  package var agreeing: Int { comparisons.count(where: \.agrees) }

  /// Compares every published figure of `period` that can be counted from rows.
  static func compare(_ totals: PublishedTotals, period: String, count: (PublishedTotals.Figure) -> Int?)
    -> Reconciliation
  {
    Reconciliation(
      comparisons: totals.figures.filter { $0.period == period }.compactMap { figure in
        count(figure).map { Comparison(figure: figure, counted: $0) }
      })
  }

  /// A difference, or that there was nothing to compare, as a warning; with `isRelease` as an error.
  func diagnostics(_ totals: PublishedTotals, period: String, isRelease: Bool) -> [Diagnostic] {
    // A city that has published no figures at all has nothing to compare, and no fault.
    if comparisons.isEmpty, !totals.figures.isEmpty {
      let place = Location(file: totals.source.table.path)
      return [Diagnostic(.figuresAbsent, at: place, value: period, severity: isRelease ? .error : nil)]
    }
    return comparisons.filter { !$0.agrees }.map { comparison in
      let figure = comparison.figure
      return Diagnostic(
        .figureDiffers, at: totals.source.location("件数", row: figure.row), value: figure.name,
        expected: String(figure.count), count: comparison.counted, severity: isRelease ? .error : nil)
    }
  }
}
