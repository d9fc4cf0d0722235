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
  /// What the script of the list needs beside the table itself.
  case listData
  case asset(String)
  case notFound

  /// The path from the site's root, without a leading slash; ASCII.
  package var path: String { directory + name }

  /// The folder that the route lies in, ending in a slash; empty for the root.
  package var directory: String {
    switch self {
    case .home, .statistics, .document, .accessibilityTest, .notFound: ""
    case .agreements, .ended, .agreement, .listData: "agreements/"
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
    case .home, .agreements, .cases, .press, .data: "index.html"
    case .ended: "ended.html"
    case .listData: "list-data.js"
    case .agreement(let id): id + ".html"
    case .index(let dimension): dimension.isIndexedByStatistics ? Route.statistics.name : "index.html"
    case .member(_, let slug), .caseStudy(let slug), .document(let slug): slug + ".html"
    case .pressYear(let year): "\(year).html"
    case .statistics: "statistics.html"
    case .accessibilityTest: "accessibility-test.html"
    case .dataFile(let name), .asset(let name): name
    case .notFound: "404.html"
    }
  }

  /// The address to write on a page in the folder `directory` for a link to this route: relative, so that the site works
  /// under any address and from the disk.
  package func href(fromDirectory base: String) -> String {
    if base.isEmpty { return path }
    let directory = directory
    return base == directory ? name : "../" + directory + name
  }

  /// `../` for a page in a folder, nothing for one at the root: what leads from the page to the site's root.
  package var rootPrefix: String { directory.isEmpty ? "" : "../" }
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
