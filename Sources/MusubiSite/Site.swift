import MusubiRegister

/// All that the pages are made of: records, documents, groups, figures. Immutable and complete; it holds nothing that is
/// not to be published.
package final class Site: Sendable {
  package let settings: SiteSettings
  /// The register with every internal value erased.
  package let register: Register
  package let press: [PressRelease]
  package let pressYears: [PressYear]
  package let cases: [CaseStudy]
  package let documents: [PageDocument]
  /// The published texts of agreements, in the order of the table.
  package let attachments: [PublishedAttachment]
  package let statistics: Statistics
  package let reconciliation: Reconciliation
  package let kinds: Grouping
  package let categories: Grouping
  package let bureaus: Grouping
  package let departments: Grouping
  package let partners: Grouping
  package let years: Grouping
  package let goals: Grouping
  package let contactFrequencies: Grouping
  package let cohorts: Grouping
  package let history: History
  /// The addresses of old, in the order of their paths.
  package let retirements: [Retirement]
  /// The tables of earlier days, the oldest first.
  package let snapshots: [Snapshot]
  /// Identifiers that hold for this build only.
  let provisional: Set<String>
  /// The day of the build; only for what depends on it, such as the date of update when the settings give none.
  package let today: JapaneseDate

  /// By index in the register, since every row of every table asks.
  private let casesOf: [[Int]]
  private let releasesOf: [[Int]]
  private let attachmentsOf: [[Int]]
  private let agreementByID: [Text: Int]
  private let partnerSlugs: [[String]]
  private let nearPartners: NearPartners
  private let partnerBySlug: [String: Int]
  /// The sections of each bureau by its slug, as places in `departments`.
  private let sectionsOf: [String: [Int]]
  private let bureauBySlug: [String: Int]
  /// The place of each agreement when the newest come first.
  private let ranks: [Int]
  /// The newest agreements of partners with several, by slug.
  private let latestOfPartner: [String: [Int]]

  init(
    settings: SiteSettings, register: Register, press: [PressRelease], cases: [CaseStudy], documents: [PageDocument],
    attachments: [PublishedAttachment] = [], groupings: Groupings, statistics: Statistics,
    reconciliation: Reconciliation, past: Past, today: JapaneseDate
  ) {
    self.settings = settings
    self.register = register
    self.press = press
    self.cases = cases
    self.documents = documents
    self.attachments = attachments
    self.statistics = statistics
    self.reconciliation = reconciliation
    self.today = today
    history = past.history
    retirements = past.retirements
    snapshots = past.snapshots
    provisional = past.provisional
    kinds = groupings.kinds
    categories = groupings.categories
    bureaus = groupings.bureaus
    departments = groupings.departments
    partners = groupings.partners
    years = groupings.years
    goals = groupings.goals
    contactFrequencies = groupings.contactFrequencies
    cohorts = groupings.cohorts
    partnerSlugs = groupings.partnerSlugs
    nearPartners = NearPartners(register.agreements, slugs: groupings.partnerSlugs)
    partnerBySlug = Dictionary(
      groupings.partners.groups.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    sectionsOf = Dictionary(
      grouping: groupings.departments.groups.indices, by: { groupings.departments.groups[$0].parentSlug ?? "" })
    bureauBySlug = Dictionary(
      groupings.bureaus.groups.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    hasSamples = register.agreements.contains(where: \.isSample)
    let byID = Dictionary(
      register.agreements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    agreementByID = byID
    let count = register.agreements.count
    let ranks = Self.ranks(register.agreements.map(\.concluded))
    self.ranks = ranks
    latestOfPartner = Self.latestOfPartners(groupings.partners) { $0.sorted { ranks[$0] < ranks[$1] } }
    casesOf = Self.gather(cases.indices, count) { byID[Text(cases[$0].agreement.text)].map { [$0] } ?? [] }
    attachmentsOf = Self.gather(attachments.indices, count) {
      byID[attachments[$0].attachment.agreementID].map { [$0] } ?? []
    }
    let newestFirst = press.indices.sorted { (press[$1].date, $0) < (press[$0].date, $1) }
    releasesOf = Self.gather(newestFirst, count) { press[$0].agreementIDs.compactMap { byID[$0] } }
    pressYears = Dictionary(grouping: newestFirst) { press[$0].date.year }
      .map { PressYear(year: $0.key, releases: $0.value) }
      .sorted { $0.year > $1.year }
  }

  package var agreements: [Agreement] { register.agreements }

  package func agreement(id: Text) -> Int? { agreementByID[id] }

  /// The case studies of an agreement, as indices.
  package func cases(of agreement: Int) -> [Int] { casesOf[agreement] }

  /// The press releases on an agreement, newest first, as indices.
  package func releases(of agreement: Int) -> [Int] { releasesOf[agreement] }

  /// The published texts of an agreement, as indices.
  package func attachments(of agreement: Int) -> [Int] { attachmentsOf[agreement] }

  /// Whether a press release is made up: it says so, or all the agreements that it concerns are.
  package func isSample(_ release: PressRelease) -> Bool {
    let agreements = release.agreementIDs.compactMap { agreement(id: $0) }
    return SampleRule.isMarked(release.title)
      || (!agreements.isEmpty && agreements.allSatisfy { self.agreements[$0].isSample })
  }

  /// The slugs of the pages of an agreement's partners, in their order.
  package func partnerSlugs(of agreement: Int) -> [String] { partnerSlugs[agreement] }

  /// The places of an agreement's partners, each partner once although its name may have been written twice.
  package func partnerPlaces(of agreement: Int) -> [Int] {
    let slugs = partnerSlugs[agreement]
    guard slugs.count > 1 else { return Array(slugs.indices) }
    var seen: Set<String> = []
    return slugs.indices.filter { seen.insert(slugs[$0]).inserted }
  }

  /// The newest agreements in force of a partner with several; none of one with a single agreement.
  func latest(ofPartner partner: Group) -> [Int] { latestOfPartner[partner.slug] ?? [] }

  /// The partners that may be the one with this slug, although they have pages of their own.
  package func nearPartners(of slug: String) -> [Group] {
    nearPartners.others(than: slug).compactMap { partnerBySlug[$0] }.map { partners.groups[$0] }
  }

  /// The sections of a bureau, those with most agreements first.
  package func sections(ofBureau slug: String) -> [Group] {
    (sectionsOf[slug] ?? []).map { departments.groups[$0] }
  }

  package func bureau(slug: String) -> Group? { bureauBySlug[slug].map { bureaus.groups[$0] } }

  package let hasSamples: Bool

  package func grouping(_ dimension: Dimension) -> Grouping {
    switch dimension {
    case .kind: kinds
    case .category: categories
    case .bureau: bureaus
    case .department: departments
    case .partner: partners
    case .year: years
    case .goal: goals
    case .contactFrequency: contactFrequencies
    case .cohort: cohorts
    }
  }

  /// Every agreement in the order of the list: those in force, newest first, then the ended ones.
  package var listed: (active: [Int], ended: [Int]) {
    (
      newestFirst(agreements.indices.filter { agreements[$0].isActive }),
      newestFirst(agreements.indices.filter { !agreements[$0].isActive })
    )
  }

  /// The indices with the newest conclusion first; those of unknown date come last.
  package func newestFirst(_ indices: [Int]) -> [Int] { indices.sorted { ranks[$0] < ranks[$1] } }

  private static func ranks(_ dates: [JapaneseDate?]) -> [Int] {
    let order = dates.indices.sorted { left, right in
      switch (dates[left], dates[right]) {
      case (let first?, let second?): first == second ? left < right : first > second
      case (nil, nil): left < right
      case (let first, _): first != nil
      }
    }
    var ranks = [Int](repeating: 0, count: dates.count)
    for (place, index) in order.enumerated() { ranks[index] = place }
    return ranks
  }

  /// For each of `count` agreements, which of `indices` concern it, in their order.
  private static func gather(
    _ indices: some Sequence<Int>, _ count: Int, _ agreements: (Int) -> [Int]
  ) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for index in indices {
      for agreement in agreements(index) where result[agreement].last != index { result[agreement].append(index) }
    }
    return result
  }
}

/// What a site knows of earlier days, and which of its identifiers will not last.
struct Past: Sendable {
  let history: History
  let retirements: [Retirement]
  let snapshots: [Snapshot]
  let provisional: Set<String>
}

/// The groupings of a site, gathered before it exists.
struct Groupings: Sendable {
  let kinds, categories, bureaus, departments, partners, years, goals, contactFrequencies, cohorts: Grouping
  /// The slugs of each agreement's partners, in their order.
  let partnerSlugs: [[String]]
}
