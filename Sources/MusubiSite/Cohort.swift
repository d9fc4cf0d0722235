import MusubiRegister

/// When an agreement was concluded, seen from the policy on private participation of March 2020 (source report, 3):
/// what decides when it is to be summed up.
package enum Cohort: String, Sendable, CaseIterable {
  case before = "before-policy"
  case firstYears = "r2-r4"
  case recent = "r5"

  /// The month in which the policy was adopted (source report, 1(1)).
  package static let policy = JapaneseDate(year: 2020, month: 3, day: 1)
  private static let recentStart = JapaneseDate(year: 2023, month: 1, day: 1)

  /// The cohort of a date. One that is known only to the year or month counts by its last day.
  package static func of(_ date: JapaneseDate) -> Cohort {
    let day = date.latest
    return day < policy ? .before : day < recentStart ? .firstYears : .recent
  }

  /// The name that the published totals use.
  package var name: String {
    switch self {
    case .before: "令和2年3月の推進方針より前"
    case .firstYears: "推進方針の後、令和4年まで"
    case .recent: "令和5年以降"
    }
  }

  /// Whether the agreements of the cohort are summed up this time, or 3 to 5 years after their conclusion.
  package var isDue: Bool { self != .recent }
}
