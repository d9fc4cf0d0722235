import MusubiRegister

/// What a site is made from: everything that was read.
package struct SiteSources: Sendable {
  package let settings: SiteSettings
  package let register: Register
  package let press: PressTable
  package let totals: PublishedTotals
  package let cases: [CaseStudy]
  package let documents: [PageDocument]
  package let attachments: AttachmentTable
  /// Those that are public and were found to be what they say.
  package let published: [PublishedAttachment]
  /// What imports changed, what became of old addresses, the tables of earlier days.
  package let changes: ChangesTable
  package let redirects: RedirectTable
  package let snapshots: [Snapshot]
  /// The identifiers that were given for this build only.
  package let provisional: Set<String>
  /// The site that was published before.
  package var former: FormerSite

  package init(
    settings: SiteSettings, register: Register, press: PressTable, totals: PublishedTotals, cases: [CaseStudy],
    documents: [PageDocument], attachments: AttachmentTable = .none, published: [PublishedAttachment] = [],
    changes: ChangesTable = .none, redirects: RedirectTable = .none, snapshots: [Snapshot] = [],
    provisional: Set<String> = [], former: FormerSite = .none
  ) {
    self.settings = settings
    self.register = register
    self.press = press
    self.totals = totals
    self.cases = cases
    self.documents = documents
    self.attachments = attachments
    self.published = published
    self.changes = changes
    self.redirects = redirects
    self.snapshots = snapshots
    self.provisional = provisional
    self.former = former
  }
}

/// Turns records and documents into a site, and applies the rules across them.
package enum SiteBuilder {
  /// With `isRelease`, what may be published provisionally (samples, unconfirmed addresses, figures that differ) is an
  /// error. `today` is the day of the build.
  package static func build(_ sources: SiteSources, today: JapaneseDate, isRelease: Bool) -> Checked<Site> {
    let disclosure = sources.settings.disclosure
    // The table stays behind, since it holds the internal columns.
    let register = Register(
      agreements: Self.inOrder(sources.register.agreements).map(disclosure.disclosed),
      vocabularies: sources.register.vocabularies)
    let groupings = Groupings(register, disclosure)
    let statistics = Statistics(register, groupings, sources.totals, asOf: sources.settings.asOf.day?.date)
    let period = sources.settings.asOf.day.map { Period.of($0.date) } ?? ""
    let reconciliation = Reconciliation.of(sources.totals, statistics, period: period)
    let pressYears = Set(sources.press.releases.map(\.date.year))
    let (retirements, history) = past(sources, register, groupings, pressYears: pressYears, today: today)
    let site = Site(
      settings: sources.settings, register: register, press: Self.inOrder(sources.press.releases), cases: sources.cases,
      documents: sources.documents, attachments: sources.published, groupings: groupings, statistics: statistics,
      reconciliation: reconciliation,
      past: Past(
        history: history, retirements: retirements.value, snapshots: sources.snapshots,
        provisional: sources.provisional),
      today: today)
    var diagnostics = Rules.check(sources, today: today, isRelease: isRelease)
    diagnostics += retirements.diagnostics
    diagnostics += SlugRule.check(site)
    diagnostics += NearPartnerRule.check(site, sources.register)
    diagnostics += TypedFigureRule.check(site)
    diagnostics += reconciliation.diagnostics(sources.totals, period: period, isRelease: isRelease)
    diagnostics += FiguresRule.check(
      sources.register, asOf: sources.settings.asOf.day?.date, isRelease: isRelease)
    if isRelease { diagnostics += ReleaseRule.check(sources) + SnapshotRule.checkRelease(sources.snapshots) }
    return Checked(site, diagnostics)
  }

  /// What became of old addresses, and the history that tells of it. The page of a year, partner or section comes and goes
  /// with what stands on it: where it is back, its row sleeps.
  private static func past(
    _ sources: SiteSources, _ register: Register, _ groupings: Groupings, pressYears: Set<Int>, today: JapaneseDate
  ) -> (Checked<[Retirement]>, History) {
    func made(_ redirects: RedirectTable) -> (Checked<[Retirement]>, History) {
      let retirements = Retirements.make(redirects, sources.changes, register, groupings, sources.former)
      return (
        retirements,
        History(register.agreements, sources.changes, retirements.value, sources.settings.disclosure, today: today)
      )
    }
    let whole = made(sources.redirects)
    guard !sources.redirects.redirects.isEmpty else { return whole }
    let lists = [groupings.bureaus, groupings.departments, groupings.partners, groupings.years]
    var living = Set(lists.flatMap { $0.groups.map(\.route.path) })
    living.formUnion(pressYears.map { Route.pressYear($0).path })
    living.formUnion(whole.1.years.map { Route.changesYear($0.year).path })
    let awake = sources.redirects.without(living)
    return awake.redirects.count < sources.redirects.redirects.count ? made(awake) : whole
  }

  /// By identifier, so that the order of rows in a file changes nothing on the site.
  private static func inOrder(_ agreements: [Agreement]) -> [Agreement] {
    agreements.sorted { $0.id.precedes($1.id) }
  }

  private static func inOrder(_ releases: [PressRelease]) -> [PressRelease] {
    releases.sorted { left, right in
      left.date == right.date
        ? left.address == right.address ? left.title.precedes(right.title) : left.address.precedes(right.address)
        : left.date < right.date
    }
  }
}

extension Text {
  /// Whether the text comes first by its bytes.
  fileprivate func precedes(_ other: Text) -> Bool {
    withUTF8 { first in other.withUTF8 { first.lexicographicallyPrecedes($0) } }
  }
}

extension Groupings {
  init(_ register: Register, _ disclosure: Disclosure) {
    let vocabularies = register.vocabularies
    let agreements = register.agreements
    let listings = Dictionary(
      vocabularies.departments.map { ($0.department.name, $0.slug) }, uniquingKeysWith: { first, _ in first })
    let slug = { (name: String) in listings[name] ?? Slug.unlisted(department: name) }

    let (kindKeys, categoryKeys) = (vocabularies.kinds.keys, vocabularies.categories.keys)
    // Of a column that is withheld nothing can be counted, and a page that says “none” would be untrue.
    let goalKeys = disclosure.isPublic(.sdgs) ? vocabularies.goals.keys : []
    let frequencies = disclosure.isPublic(.contactFrequency) ? vocabularies.contactFrequencies.entries : []
    let frequencyKeys = frequencies.map { GroupKey(slug: "contact-" + $0.slug, name: $0.name) }
    let cohortKeys = Dictionary(
      uniqueKeysWithValues: Cohort.allCases.map { ($0, GroupKey(slug: "cohort-" + $0.rawValue, name: $0.name)) })
    var yearKeys: [Int: GroupKey] = [:]

    kinds = .gather(.kind, agreements, fixed: kindKeys) { _, agreement in agreement.kind.map { [kindKeys[$0]] } ?? [] }
    // The categories are those of the analysis: disaster agreements are left out even where they name one.
    categories = .gather(.category, agreements, fixed: categoryKeys) { _, agreement in
      guard !register.isDisaster(agreement), agreement.hasPeacetimeActivity else { return [] }
      return agreement.category.map { [categoryKeys[$0]] } ?? []
    }
    bureaus = .gather(.bureau, agreements, sortedBy: Self.bySize) { _, agreement in
      agreement.department.map { [GroupKey(slug: slug($0.bureau), name: $0.bureau)] } ?? []
    }
    departments = .gather(.department, agreements, sortedBy: Self.bySize) { _, agreement in
      guard let department = agreement.department, !department.section.isEmpty else { return [] }
      return [GroupKey(slug: slug(department.name), name: department.name, parentSlug: slug(department.bureau))]
    }
    // Each spelling is folded once, since partners repeat from row to row.
    var slugs: [Agreement.Partner: String] = [:]
    let slugLists = agreements.map { agreement in
      agreement.partners.map { partner in
        if let known = slugs[partner] { return known }
        let slug = PartnerKey.slug(partner)
        slugs[partner] = slug
        return slug
      }
    }
    partnerSlugs = slugLists
    let names = Self.partnerNames(agreements, slugs)
    partners = .gather(.partner, agreements, sortedBy: Self.bySize) { index, _ in
      slugLists[index].map { GroupKey(slug: $0, name: names[$0] ?? "") }
    }
    years = .gather(.year, agreements, sortedBy: Self.newestFirst) { _, agreement in
      guard let year = agreement.concluded?.year else { return [GroupKey(slug: Self.noYear, name: "時期の記載なし")] }
      let key = yearKeys[year] ?? GroupKey(slug: String(year), name: JapaneseDate(year: year).text)
      yearKeys[year] = key
      return [key]
    }
    goals = .gather(.goal, agreements, fixed: goalKeys) { _, agreement in
      agreement.goals.compactMap { goal in goalKeys.first { $0.slug == String(goal) } }
    }
    contactFrequencies = .gather(.contactFrequency, agreements, fixed: frequencyKeys) { _, agreement in
      guard register.isInScope(agreement), let index = agreement.contactFrequency else { return [] }
      return [frequencyKeys[index]]
    }
    cohorts = .gather(.cohort, agreements, fixed: Cohort.allCases.compactMap { cohortKeys[$0] }) { _, agreement in
      guard register.isInScope(agreement), let date = agreement.concluded else { return [] }
      return cohortKeys[Cohort.of(date)].map { [$0] } ?? []
    }
  }

  /// The name of each partner's page: of the ways in which rows write it the one used most, then the longest (a company
  /// form written out), so that the order of rows decides nothing.
  private static func partnerNames(
    _ agreements: [Agreement], _ slugs: [Agreement.Partner: String]
  ) -> [String: String] {
    var uses: [Agreement.Partner: Int] = [:]
    for agreement in agreements {
      for partner in agreement.partners { uses[partner, default: 0] += 1 }
    }
    var best: [String: (uses: Int, name: Text)] = [:]
    for (partner, count) in uses {
      guard let slug = slugs[partner] else { continue }
      if let other = best[slug], !isBetter((count, partner.name), than: other) { continue }
      best[slug] = (count, partner.name)
    }
    return best.mapValues(\.name.string)
  }

  private static func isBetter(_ one: (uses: Int, name: Text), than other: (uses: Int, name: Text)) -> Bool {
    if (one.uses, one.name.count) != (other.uses, other.name.count) {
      return (one.uses, one.name.count) > (other.uses, other.name.count)
    }
    return one.name.withUTF8 { first in other.name.withUTF8 { first.lexicographicallyPrecedes($0) } }
  }

  /// The page of agreements whose date the source does not state; its slug is no number, so it cannot clash.
  private static let noYear = "not-stated"

  private static func newestFirst(_ left: Group, _ right: Group) -> Bool {
    switch (Int(left.slug), Int(right.slug)) {
    case (let first?, let second?): first > second
    case (let first, _): first != nil
    }
  }

  /// Most agreements first, then by name, so that an index reads well and never depends on the order of rows.
  private static func bySize(_ left: Group, _ right: Group) -> Bool {
    (right.active.count, right.ended.count, left.name, left.slug) < (
      left.active.count, left.ended.count, right.name, right.slug
    )
  }
}

extension Vocabulary {
  fileprivate var keys: [GroupKey] { entries.map { GroupKey(slug: $0.slug, name: $0.name, note: $0.note) } }
}

extension Statistics {
  init(_ register: Register, _ groupings: Groupings, _ totals: PublishedTotals, asOf: JapaneseDate?) {
    let present = asOf.map(Period.of) ?? ""
    // Periods stand in the table in the order of time, as its yearly totals do.
    let earlier = totals.figures(group: "kinds").map(\.period).prefix { $0 != present }.last
    let figures = { (grouping: Grouping, name: String) in
      grouping.groups.map { group in
        Figure(
          group: group, count: group.active.count,
          earlier: earlier.flatMap { totals.count(group: name, name: group.name, period: $0) })
      }
    }
    let active = register.agreements.count(where: \.isActive)
    period = present
    total = active
    endedTotal = register.agreements.count - active
    inScope = register.agreements.count(where: register.isInScope)
    inScopeEarlier = earlier.flatMap { period in
      totals.figures.first { $0.group == "scope" && $0.period == period }?.count
    }
    earlierPeriod = earlier
    kinds = figures(groupings.kinds, "kinds")
    categories = figures(groupings.categories, "categories")
    contactFrequencies = figures(groupings.contactFrequencies, "contact")
    cohorts = figures(groupings.cohorts, "cohorts")
    references = Dictionary(grouping: totals.figures, by: \.group).mapValues { figures in
      Dictionary(grouping: figures, by: \.period).mapValues { figures in
        var seen: Set<String> = []
        return figures.map(\.reference).filter { !$0.isEmpty && seen.insert($0).inserted }
      }
    }
    let published = totals.figures(group: "yearly")
    yearEnds = published.enumerated().map { index, figure in
      let isPresent = figure.period == present
      let count = isPresent ? active : figure.count
      return YearEnd(
        period: figure.period, name: figure.name, count: count,
        change: index > 0 ? count - published[index - 1].count : nil, isPresent: isPresent)
    }
  }
}

extension Reconciliation {
  /// Compares every figure of the period that rows can be counted for.
  static func of(_ totals: PublishedTotals, _ statistics: Statistics, period: String) -> Reconciliation {
    let named = { (figures: [Statistics.Figure], name: String) in figures.first { $0.group.name == name }?.count }
    let cohort = { (cohorts: [Cohort]) in
      cohorts.reduce(0) { sum, cohort in sum + (named(statistics.cohorts, cohort.name) ?? 0) }
    }
    return compare(totals, period: period) { figure in
      switch (figure.group, figure.name) {
      case ("yearly", _): statistics.total
      case ("scope", _): statistics.inScope
      case ("kinds", let name): named(statistics.kinds, name)
      case ("categories", let name): named(statistics.categories, name)
      case ("contact", let name): named(statistics.contactFrequencies, name)
      case ("cohorts", "推進方針の後"): cohort([.firstYears, .recent])
      case ("cohorts", "今回の総括の対象"): cohort(Cohort.allCases.filter(\.isDue))
      case ("cohorts", let name): named(statistics.cohorts, name)
      default: nil
      }
    }
  }
}
