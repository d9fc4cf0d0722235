import MusubiSite

/// What stands under a column: the number of the year, and the name of the era where one begins.
struct AxisLabel: Sendable, Hashable {
  let short: String
  let era: String

  /// The labels of the periods of an axis: H30, R01, R02 are 30 with 平成, 元 with 令和, 2. A period of another form stands
  /// as it is.
  static func labels(_ periods: [String]) -> [AxisLabel] {
    var last = ""
    return periods.map { period in
      guard let year = Period.year(period) else { return AxisLabel(short: period, era: "") }
      defer { last = year.era }
      return AxisLabel(short: year.number, era: year.era == last ? "" : year.era)
    }
  }
}
