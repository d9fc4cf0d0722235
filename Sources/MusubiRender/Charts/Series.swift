import MusubiRegister
import MusubiSite

/// The numbers of one chart. The chart is drawn from them, the table beside it shows them and its data file holds them,
/// so that the three cannot differ.
struct Series: Sendable {
  let rows: [Row]
  /// The earlier period of the rows' `before`: R02.
  var earlierPeriod: String?

  /// A member with its count, and the published one of an earlier period where there is one.
  struct Row: Sendable {
    /// R05; the year end in a series of years.
    let period: String
    let name: String
    /// The name of its page; empty for a year end.
    let slug: String
    /// The slug of the bureau that a section belongs to; empty for all else.
    var parent = ""
    let count: Int
    var before: Int?
    /// From `before`, or from the row above in a series of years.
    var change: Int?
    /// How many of the agreements counted are made up.
    var samples = 0
    /// Counted from the register, not published.
    var isCounted = true
    /// The page of the rows that make it up; nil where there is none.
    let route: Route?
  }

  /// The longest bar.
  var largest: Int { rows.flatMap { [$0.count, $0.before ?? 0] }.max() ?? 0 }
  var isEmpty: Bool { rows.allSatisfy { $0.count == 0 } }
  /// The sum, in which a part of another row is not counted again.
  var total: Int { rows.reduce(0) { $0 + ($1.parent.isEmpty ? $1.count : 0) } }
  /// The earlier sum; without an earlier count of every member there is none.
  var totalBefore: Int? {
    let earlier = rows.compactMap(\.before)
    return earlier.isEmpty || earlier.count < rows.count ? nil : earlier.reduce(0, +)
  }
  var totalChange: Int? { totalBefore.map { total - $0 } }
}

extension Series {
  static func totals(_ site: Site) -> Series {
    Series(
      rows: site.statistics.yearEnds.map { year in
        Row(
          period: year.period, name: year.name, slug: "", count: year.count, change: year.change,
          samples: year.isPresent ? site.samplesInForce : 0, isCounted: year.isPresent,
          route: year.isPresent ? .agreements : nil)
      })
  }

  /// The members of a vocabulary, also those without an agreement.
  static func members(_ figures: [Statistics.Figure], _ site: Site, isCompared: Bool = false) -> Series {
    Series(
      rows: figures.map { figure in
        Row(
          period: site.statistics.period, name: figure.group.name, slug: figure.group.slug, count: figure.count,
          before: isCompared ? figure.earlier : nil, change: isCompared ? figure.change : nil,
          samples: site.samples(in: figure.group), route: figure.group.route)
      }, earlierPeriod: isCompared ? site.statistics.earlierPeriod : nil)
  }

  /// Bureaus, each followed by its sections, and at the end the agreements whose department the source does not state.
  static func departments(_ site: Site) -> Series {
    let bureaus = site.bureaus.groups.filter { !$0.active.isEmpty }
    var rows = bureaus.flatMap { bureau in
      [row(bureau, site)]
        + site.sections(ofBureau: bureau.slug).filter { !$0.active.isEmpty }.map { row($0, site, parent: bureau.slug) }
    }
    let unstated = site.agreements.filter { $0.isActive && $0.department == nil }
    if !unstated.isEmpty {
      rows.append(
        Row(
          period: site.statistics.period, name: "所管課の記載なし", slug: notStated, count: unstated.count,
          samples: unstated.count(where: \.isSample), route: nil))
    }
    return Series(rows: rows)
  }

  /// The agreements in force by the year of their conclusion, the oldest first, those without a date last. Years between
  /// in which nothing was concluded are there too, as long as the axis does not grow out of bounds.
  static func years(_ site: Site) -> Series {
    let groups = site.years.groups.filter { !$0.active.isEmpty }
    let byYear = Dictionary(
      groups.compactMap { group in Int(group.slug).map { ($0, group) } }, uniquingKeysWith: { first, _ in first })
    let known = byYear.keys.sorted()
    var axis = known
    if let first = known.first, let last = known.last, last - first < longestAxis { axis = Array(first...last) }
    let dated = axis.map { year in
      byYear[year].map { row($0, site) }
        ?? Row(
          period: site.statistics.period, name: JapaneseDate(year: year).text, slug: String(year), count: 0, route: nil)
    }
    return Series(rows: dated + groups.filter { Int($0.slug) == nil }.map { row($0, site) })
  }

  private static func row(_ group: Group, _ site: Site, parent: String = "") -> Row {
    Row(
      period: site.statistics.period, name: group.name, slug: group.slug, parent: parent, count: group.active.count,
      samples: site.samples(in: group), route: group.route)
  }

  static let notStated = "not-stated"
  private static let longestAxis = 120
}

extension Site {
  var samplesInForce: Int { agreements.count { $0.isSample && $0.isActive } }

  /// How many agreements in force of a group are made up.
  func samples(in group: Group) -> Int { group.active.count { agreements[$0].isSample } }
}
