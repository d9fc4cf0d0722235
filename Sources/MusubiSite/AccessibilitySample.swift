/// The pages that people are to test: forty, as municipalities do, ten that stand for their kinds and thirty drawn from
/// all others.
///
/// The draw depends on nothing but the set of paths: each gets a number from its letters, and the smallest thirty are
/// taken. So anyone can draw again and get the same, nobody can choose what suits, the order of rows does not count, and
/// a page that comes or goes changes at most one place of the thirty: what was tested stays tested.
package struct AccessibilitySample: Sendable {
  package struct Representative: Sendable {
    package let page: Page
    /// What it stands for.
    package let role: String
  }

  package static let representativeCount = 10
  package static let drawnCount = 30
  /// Put before each path; another seed gives another draw.
  package static let seed = "musubi-accessibility-1"

  package let representatives: [Representative]
  /// In the order of their paths.
  package let drawn: [Page]
  /// The pages that were to choose from: all but the one for what is missing, which has no address of its own, and those
  /// that only say where something went.
  package let population: Int

  package init(_ site: Site) {
    let pages = site.pages.filter(Self.isTested)
    population = pages.count
    representatives = Array(Self.candidates(site).prefix(Self.representativeCount))
    let chosen = Set(representatives.map { site.route(of: $0.page) })
    let others = pages.map { (page: $0, route: site.route(of: $0)) }.filter { !chosen.contains($0.route) }
    let paths = Self.draw(Self.drawnCount, from: others.map(\.route.path))
    let places = Dictionary(others.map { ($0.route.path, $0.page) }, uniquingKeysWith: { first, _ in first })
    drawn = paths.compactMap { places[$0] }
  }

  private static func isTested(_ page: Page) -> Bool {
    switch page {
    case .notFound, .retired: false
    default: !page.leadsOn
    }
  }

  /// The `count` paths with the smallest numbers, in the order of the alphabet.
  package static func draw(_ count: Int, from paths: [String]) -> [String] {
    let numbered = paths.map { (number: number(of: $0), path: $0) }
    return numbered.sorted { $0 < $1 }.prefix(count).map(\.path).sorted()
  }

  /// FNV-1a with 64 bits over the seed, a line end and the path, then the last step of SplitMix64, without which paths
  /// that differ in a single digit would get numbers close to each other.
  static func number(of path: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(seed)\n\(path)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }

  /// Pages that stand for their kinds, the most used first; where a site lacks one, the next takes its place.
  private static func candidates(_ site: Site) -> [Representative] {
    let category = site.categories.groups.firstIndex { !$0.active.isEmpty } ?? site.categories.groups.indices.first
    let document = { (slug: String) in
      site.documents.firstIndex { $0.document.slug == slug }.map { Page.document($0) }
    }
    let pages: [(Page?, String)] = [
      (.home, "入口"), (.agreements, "一覧"), (site.agreements.indices.first.map { .agreement($0) }, "協定・覚書"),
      (category.map { .member(.category, $0) }, "分野ごとの一覧"), (.index(.partner), "索引"), (.statistics, "統計"),
      (site.cases.indices.first.map { .caseStudy($0) }, "事例"), (.press, "報道発表"), (.data, "データの説明"),
      (document(PageSlug.accessibility), "方針"), (.proposals, "企業・団体への案内"), (document(PageSlug.policy), "制度の説明"),
      (.ended, "終了したものの一覧"),
    ]
    return pages.compactMap { page, role in page.map { Representative(page: $0, role: role) } }
  }
}
