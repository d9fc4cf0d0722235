/// The address of every page and file of the site. Only routes make addresses, so that none can be wrong or escape the
/// site. Published addresses are promises: a case's path never changes.
package enum Route: Sendable, Hashable {
  case home
  case agreements
  case ended
  case agreement(id: String)
  case index(Dimension)
  case member(Dimension, slug: String)
  case cases
  case caseStudy(slug: String)
  case press
  case pressYear(Int)
  case statistics
  /// A page from `content/pages/`: policy, evaluation, direction, proposals, accessibility.
  case document(slug: String)
  case data
  case accessibilityTest
  case dataFile(String)
  /// The public table as it stood on a day, `2026-11-26`.
  case snapshot(day: String)
  /// One agreement for machines.
  case agreementData(id: String)
  /// The short address `a/K0001`, to be printed and to be linked to; it leads on to the agreement.
  case shortcut(id: String)
  /// What was concluded, changed, renewed and ended; all of it, or a calendar year's.
  case changes
  case changesYear(Int)
  case feed(Feed)
  case embed(Embed)
  /// The text of an agreement, by the name of its file.
  case attachment(String)
  /// Where every agreement is to be found, for the programs of other sites.
  case links
  case sitemap
  /// A part of a sitemap that is too long for one file, from 1.
  case sitemapPart(Int)
  case robots
  case securityText
  /// Every address that the site has promised to keep.
  case addresses
  /// What the script of the list needs beside the table itself.
  case listData
  case asset(String)
  /// An address of old, by its path, where a page says what became of what was there.
  case retired(path: String)
  case notFound

  /// The path from the site's root, without a leading slash; ASCII.
  package var path: String { directory + name }

  /// The folder that the route lies in, ending in a slash; empty for the root.
  package var directory: String {
    switch self {
    case .home, .statistics, .document, .accessibilityTest, .notFound, .links, .sitemap, .robots, .addresses: ""
    case .agreements, .ended, .agreement, .agreementData, .listData: "agreements/"
    case .shortcut(let id): "a/" + id + "/"
    case .changes, .changesYear: "changes/"
    case .feed: "feeds/"
    case .embed: "embed/"
    case .attachment: "documents/"
    case .sitemapPart: "sitemaps/"
    case .securityText: ".well-known/"
    case .snapshot: "data/snapshots/"
    case .retired(let path): path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    case .index(let dimension): dimension.isIndexedByStatistics ? "" : dimension.directory
    case .member(let dimension, _): dimension.directory
    case .cases, .caseStudy: "cases/"
    case .press, .pressYear: "press/"
    case .data, .dataFile: "data/"
    case .asset: "assets/"
    }
  }

  /// The name of the file in its folder.
  private var name: String {
    switch self {
    case .home, .agreements, .cases, .press, .data, .changes, .shortcut: "index.html"
    case .ended: "ended.html"
    case .listData: "list-data.js"
    case .agreement(let id): id + ".html"
    case .agreementData(let id): id + ".json"
    case .index(let dimension): dimension.isIndexedByStatistics ? Route.statistics.name : "index.html"
    case .member(_, let slug), .caseStudy(let slug), .document(let slug): slug + ".html"
    case .pressYear(let year), .changesYear(let year): "\(year).html"
    case .snapshot(let day): "agreements-" + day + ".csv"
    case .feed(let feed): feed.rawValue + ".xml"
    case .embed(let embed): embed.name + ".html"
    case .links: "links.json"
    case .sitemap: "sitemap.xml"
    case .sitemapPart(let number): "sitemap-\(number).xml"
    case .robots: "robots.txt"
    case .securityText: "security.txt"
    case .addresses: "addresses.txt"
    case .statistics: "statistics.html"
    case .accessibilityTest: "accessibility-test.html"
    case .dataFile(let name), .asset(let name), .attachment(let name): name
    case .retired(let path): path.split(separator: "/").last.map(String.init) ?? ""
    case .notFound: "404.html"
    }
  }

  /// The address to write on a page in the folder `directory` for a link to this route: relative, so that the site works
  /// under any address and from the disk.
  package func href(fromDirectory base: String) -> String {
    if base.isEmpty { return path }
    let directory = directory
    return base == directory ? name : Self.rootPrefix(ofDirectory: base) + directory + name
  }

  /// `../` for each folder that a page lies in: what leads from the page to the site's root.
  package var rootPrefix: String { Self.rootPrefix(ofDirectory: directory) }

  private static func rootPrefix(ofDirectory directory: String) -> String {
    let depth = directory.utf8.count { $0 == UInt8(ascii: "/") }
    // Nearly every page lies in one folder, and every link asks.
    return depth == 1 ? "../" : String(repeating: "../", count: depth)
  }
}

/// What can be subscribed to.
package enum Feed: String, Sendable, CaseIterable {
  case agreements, press
}

/// The small pages that other sites show in a frame.
package enum Embed: Sendable, Hashable {
  /// The newest agreements, and a field to search all.
  case latest
  case category(slug: String)

  var name: String {
    switch self {
    case .latest: "latest"
    case .category(let slug): "category-" + slug
    }
  }
}

/// What agreements are grouped by: each has an index and a page per member.
package enum Dimension: String, Sendable, CaseIterable {
  case kind, category, bureau, department, partner, year, goal
  /// Within the scope of analysis only; indexed by the statistics page.
  case contactFrequency, cohort

  package var directory: String {
    switch self {
    case .kind: "kinds/"
    case .category: "categories/"
    case .bureau, .department: "departments/"
    case .partner: "partners/"
    case .year: "years/"
    case .goal: "sdgs/"
    case .contactFrequency, .cohort: "statistics/"
    }
  }

  /// The statistics page stands for an index of these.
  var isIndexedByStatistics: Bool { self == .contactFrequency || self == .cohort }
}
