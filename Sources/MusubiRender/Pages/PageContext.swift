import MusubiRegister
import MusubiSite

/// What the values of one page are computed from. An object, since every row and link of the page holds it.
final class PageContext: Sendable {
  let site: Site
  let page: Page
  let route: Route
  let rows: RowRenderer
  let stylesheets: Stylesheets
  /// The data files as they were published; only pages that come after them know any.
  let distributions: Distributions
  /// The folder of the page. On the 404 page, which is shown in place of pages at any depth, links begin at the root.
  private let directory: String
  private let isRooted: Bool

  init(
    _ site: Site, _ page: Page, rows: RowRenderer, stylesheets: Stylesheets = Stylesheets(assets: []),
    distributions: Distributions = .none
  ) {
    self.stylesheets = stylesheets
    self.distributions = distributions
    self.site = site
    self.page = page
    self.rows = rows
    route = site.route(of: page)
    directory = route.directory
    isRooted = route == .notFound
  }

  /// The address of a route as it is written on this page.
  func href(_ target: Route) -> String {
    isRooted ? site.rootPath + target.path : target.href(fromDirectory: directory)
  }

  /// An address that a document writes from the root of the site, `/policy.html`, as it is written on this page.
  func href(fromRoot address: String) -> String {
    let root = isRooted ? site.rootPath : route.rootPrefix
    return String(decoding: MarkdownAddress.rebased(Array(address.utf8), root: root), as: UTF8.self)
  }

  /// The link to another site, telling it what this page is about where the settings say how.
  func link(_ address: SiteSettings.Address) -> Link {
    let link = site.settings.link(address)
    return link.context == nil ? link : link.about(site.subject(of: page))
  }

  /// The permanent, absolute address of a route.
  func address(of target: Route) -> String { site.address(of: target) }

  func href(agreement index: Int) -> String { href(site.route(ofAgreement: index)) }

  /// The permanent, absolute address of this page.
  var permalink: String { site.address(of: route) }
}

extension Site {
  /// The permanent, absolute address of a route. That of an index ends in its folder's file, so that every address works
  /// on every server; only the home page is the site's own address.
  func address(of route: Route) -> String { settings.base.url + (route == .home ? "" : route.path) }

  /// The short address of an agreement, as it is printed: its folder, which every server answers with the page in it.
  func shortAddress(_ agreement: Int) -> String {
    settings.base.url + Route.shortcut(id: agreements[agreement].id.string).directory.dropLast()
  }

  /// What a page is about, for the sites that it links to.
  func subject(of page: Page) -> LinkSubject {
    switch page {
    case .agreement(let index):
      LinkSubject(
        agreement: agreements[index].id.string, category: categories.group(of: index),
        address: address(of: route(of: page)))
    case .member(.category, let index):
      LinkSubject(category: categories.groups[index], address: address(of: route(of: page)))
    case .member(.goal, let index): LinkSubject(goal: goals.groups[index].slug, address: address(of: route(of: page)))
    default: LinkSubject()
    }
  }

  /// The path under which the site is published, beginning and ending with a slash; only the 404 page needs it.
  package var rootPath: String {
    let base = settings.base.url
    guard let scheme = base.firstRange(of: "://"),
      let slash = base[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    let path = String(base[slash...])
    return path.hasSuffix("/") ? path : path + "/"
  }
}

/// The entries of the main navigation: each page belongs to one of them or to none.
enum NavigationEntry: CaseIterable, Sendable {
  case agreements, statistics, cases, press, companies

  var label: String {
    switch self {
    case .agreements: "協定を探す"
    case .statistics: "統計"
    case .cases: "事例"
    case .press: "報道発表"
    case .companies: "企業の方へ"
    }
  }

  var route: Route {
    switch self {
    case .agreements: .agreements
    case .statistics: .statistics
    case .cases: .cases
    case .press: .press
    case .companies: .document(slug: PageSlug.proposals)
    }
  }
}

/// A step of the breadcrumb.
struct Crumb: Sendable {
  let label: String
  let route: Route
}

/// What every page says of itself; the common fields are made from it.
protocol PageView: Sendable {
  var context: PageContext { get }
  /// The h1.
  var title: String { get }
  /// The paragraph under the h1.
  var lead: String { get }
  /// What search engines show, one sentence.
  var description: String { get }
  /// The breadcrumb between the home page and this one.
  var trail: [Crumb] { get }
  /// What the breadcrumb calls this page.
  var crumbLabel: String { get }
  var navigation: NavigationEntry? { get }
  var published: DateValue? { get }
  var updated: DateValue? { get }
  /// What the page tells search engines beside the way to it.
  var things: [(inout JSONWriter) -> Void] { get }
}

extension PageView {
  var site: Site { context.site }
  var description: String { lead }
  var trail: [Crumb] { [] }
  var crumbLabel: String { title }
  var navigation: NavigationEntry? { nil }
  var published: DateValue? { site.settings.published.map { DateValue($0.date) } }
  var updated: DateValue? { DateValue(site.updated) }
  var things: [(inout JSONWriter) -> Void] { [] }

  /// The JSON-LD of the page. The page for missing ones, which has no address, says nothing.
  var structuredData: HTML {
    switch context.route {
    case .notFound: .empty
    case .home: StructuredData.html(things)
    default: StructuredData.html(things + [{ StructuredData.breadcrumb(self, to: &$0) }])
    }
  }
}

extension Site {
  /// The day on which the site says it was updated: the settings', else the day of the build.
  var updated: JapaneseDate { settings.updated?.date ?? today }
}
