import MusubiRegister

/// What the statistics page and the home page count, all at the register's date.
package struct Statistics: Sendable {
  /// A counted figure with the group of rows that makes it up.
  package struct Figure: Sendable {
    package let group: Group
    package let count: Int
    /// The published figure of the earlier year, where there is one.
    package let earlier: Int?
    package var change: Int? { earlier.map { count - $0 } }
  }

  /// A year end of the published totals.
  package struct YearEnd: Sendable {
    package let period: String
    package let name: String
    package let count: Int
    /// The difference from the year before; nil for the first.
    package let change: Int?
    /// Whether the rows behind it are the register's.
    package let isPresent: Bool
  }

  /// The period of the present: R05; empty when the settings give no day.
  package let period: String
  package let total: Int
  package let endedTotal: Int
  package let inScope: Int
  package let inScopeEarlier: Int?
  package let yearEnds: [YearEnd]
  package let kinds: [Figure]
  package let categories: [Figure]
  package let contactFrequencies: [Figure]
  package let cohorts: [Figure]
  /// The earlier period that kinds and categories are compared with: R02.
  package let earlierPeriod: String?
  /// Where the figures of each table of the published totals were published, by period, each place once.
  let references: [String: [String: [String]]]

  /// Where the figures of a table were published: kinds, R02. Without a period, those of all periods before the present.
  package func references(_ group: String, period: String?) -> [String] {
    let places = references[group] ?? [:]
    if let period { return places[period] ?? [] }
    return places.filter { $0.key != self.period }.values.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
  }
}

/// A year end in the short form of the published totals: R05, H28.
package enum Period {
  package static func of(_ date: JapaneseDate) -> String {
    guard let era = Era.of(date).last else { return String(date.year) }
    let number = era.year(date.year)
    return String(era.letter) + (number < 10 ? "0" : "") + String(number)
  }

  /// The year of a period, for a label: R02 is 令和2年; nil when it is not of this form.
  package static func label(_ period: String) -> String? {
    year(period).map { $0.era + $0.number + "年" }
  }

  /// The year of a period in its parts; nil when it is not of this form.
  package static func year(_ period: String) -> Year? {
    guard let letter = period.unicodeScalars.first, let era = Era.allCases.first(where: { $0.letter == letter }),
      let number = Int(period.dropFirst())
    else { return nil }
    return Year(era: era.name, number: number == 1 ? "元" : String(number))
  }

  /// A year of an era in its two parts.
  package struct Year: Sendable, Hashable {
    /// 令和
    package let era: String
    /// 2, 元
    package let number: String
  }
}
