import MusubiRegister
import MusubiSite

/// The fields that every page has: who publishes it, what it is called, where one can go.
func commonFields<View: PageView>(_: View.Type) -> [Field<View>] {
  [
    .record("site", "the site", SiteValue.schema) { SiteValue(context: $0.context) },
    .record("page", "this page", PageValue.schema()) { PageValue(view: $0) },
    .record("links", "addresses of the fixed pages, from this page", LinksValue.schema) {
      LinksValue(context: $0.context)
    },
    .record("addresses", "other sites", AddressesValue.schema) { AddressesValue(context: $0.context) },
    .list("nav", "the main navigation", NavigationValue.schema) { NavigationValue.all($0) },
    .list("breadcrumbs", "from the home page to this one", CrumbValue.schema) { CrumbValue.all($0) },
    .flag("hasSamples", "the register holds made-up rows") { $0.site.hasSamples },
    .record("published", "date of publication", DateValue.schema) { $0.published },
    .record("updated", "date of update", DateValue.schema) { $0.updated },
    .text("permalinkPattern", "the form of an agreement's permanent address") {
      $0.site.settings.base.url + "agreements/管理番号.html"
    },
  ]
}

private struct SiteValue: Sendable {
  let context: PageContext

  static let schema = Schema<SiteValue>(
    "site",
    [
      .text("city", "whose site it is: 川崎市") { $0.context.site.settings.city },
      .text("name", "its name: 協定・覚書一覧") { $0.context.site.settings.name },
      .text("fullName", "川崎市 協定・覚書一覧") { $0.context.site.fullName },
      .text("card", "the picture that stands beside a shared link; an absolute address") {
        $0.context.site.settings.base.url + Route.asset("card.png").path
      },
      .text("description", "what it is, in a sentence or two") { $0.context.site.settings.description },
      .texts("publisherLines", "the publisher, line by line") { $0.context.site.settings.publisher },
      .text("officeName", "the office of the scheme") { $0.context.site.settings.contact.department },
      .text("contactText", "where telephone numbers and mail addresses are to be found") {
        $0.context.site.settings.contact.text
      },
      .record("licence", "the licence of the data", AddressValue.schema) {
        AddressValue(link: $0.context.site.settings.licence)
      },
      .text("agreementsFeedTitle", "name of the feed of what changed") { AtomFeed.title(.agreements, $0.context.site) },
      .text("pressFeedTitle", "name of the feed of press releases") { AtomFeed.title(.press, $0.context.site) },
      .flag("isProvisional", "the site's own address is not confirmed") { !$0.context.site.settings.base.isConfirmed },
    ])
}

private struct PageValue<View: PageView>: Sendable {
  let view: View

  static func schema() -> Schema<PageValue<View>> {
    Schema(
      "page",
      [
        .text("title", "the h1") { $0.view.title },
        .html("heading", "the h1 with places where it may break") { PhraseBreaks.html($0.view.title) },
        .flag("hasLongTitle", "the h1 takes many lines on a phone") { $0.view.title.unicodeScalars.count > 36 },
        .text("lead", "the paragraph under the h1") { $0.view.lead },
        .text("headTitle", "the whole title: h1｜川崎市 協定・覚書一覧") { page in
          let name = page.view.site.fullName
          return page.view.context.route == .home ? name : "\(page.view.title)｜\(name)"
        },
        .text("description", "for search engines, one sentence") { $0.view.description },
        .flag("isHidden", "search engines are to leave it out: the 404 page, and pages of made-up rows") { page in
          !page.view.site.isIndexed(page.view.context.page)
        },
        .text("type", "what it is to those who share it: website or article (Open Graph)") { page in
          page.view.context.route == .home ? "website" : "article"
        },
        .text("canonical", "the permanent address; empty on the 404 page") { page in
          page.view.context.route == .notFound ? "" : page.view.context.permalink
        },
        .flag("hasStructuredData", "the page tells search engines what it is") { $0.view.context.route != .notFound },
        .html("structuredData", "the same as JSON-LD, for a script element that no browser runs") {
          $0.view.structuredData
        },
      ])
  }
}

extension Site {
  /// 川崎市 協定・覚書一覧.
  fileprivate var fullName: String { "\(settings.city) \(settings.name)" }
}

private struct LinksValue: Sendable {
  let context: PageContext

  static let schema = Schema<LinksValue>(
    "links",
    [
      .text("stylesheet", "assets/site.css") { $0.context.href(.asset("site.css")) },
      .text("chartStylesheet", "assets/charts.css") { $0.context.href(.asset("charts.css")) },
      .text("lateStylesheet", "assets/late.css") { $0.context.href(.asset("late.css")) },
      .text("foldScript", "assets/fold.js") { $0.context.href(.asset("fold.js")) },
      .text("searchScript", "assets/search.js") { $0.context.href(.asset("search.js")) },
      .text("tableScript", "assets/table.js") { $0.context.href(.asset("table.js")) },
      .text("listScript", "assets/list.js") { $0.context.href(.asset("list.js")) },
      .text("copyScript", "assets/copy.js") { $0.context.href(.asset("copy.js")) },
      .text("icon", "assets/icon.svg") { $0.context.href(.asset("icon.svg")) },
      .text("home", "home page") { $0.context.href(.home) },
      .text("agreements", "list of agreements in force") { $0.context.href(.agreements) },
      .text("ended", "list of ended agreements") { $0.context.href(.ended) },
      .text("statistics", "statistics") { $0.context.href(.statistics) },
      .text("cases", "case studies") { $0.context.href(.cases) },
      .text("press", "press releases") { $0.context.href(.press) },
      .text("proposals", "the private-proposal system") { $0.context.href(.document(slug: PageSlug.proposals)) },
      .text("sdgs", "SDGs") { $0.context.href(.index(.goal)) },
      .text("data", "about the data") { $0.context.href(.data) },
      .text("changes", "what changed") { $0.context.href(.changes) },
      .text("agreementsFeed", "feed of what changed") { $0.context.href(.feed(.agreements)) },
      .text("pressFeed", "feed of press releases") { $0.context.href(.feed(.press)) },
      .text("linking", "how other sites link to this one") { $0.context.href(.document(slug: PageSlug.linking)) },
      .text("policy", "review and summing-up") { $0.context.href(.document(slug: PageSlug.policy)) },
      .text("evaluation", "overall evaluation") { $0.context.href(.document(slug: PageSlug.evaluation)) },
      .text("direction", "direction from here") { $0.context.href(.document(slug: PageSlug.direction)) },
      .text("accessibility", "accessibility policy") { $0.context.href(.document(slug: PageSlug.accessibility)) },
      .text("accessibilityTest", "draft of the accessibility test") { $0.context.href(.accessibilityTest) },
      .text("kinds", "index of kinds") { $0.context.href(.index(.kind)) },
      .text("categories", "index of categories") { $0.context.href(.index(.category)) },
      .text("departments", "index of departments") { $0.context.href(.index(.department)) },
      .text("partners", "index of partners") { $0.context.href(.index(.partner)) },
      .text("years", "index of years") { $0.context.href(.index(.year)) },
    ])
}

private struct AddressesValue: Sendable {
  let context: PageContext

  private static func field(_ name: String, _ doc: String, _ address: SiteSettings.Address) -> Field<AddressesValue> {
    .record(name, doc, AddressValue.schema) { AddressValue(link: $0.context.link(address)) }
  }

  static let schema = Schema<AddressesValue>(
    "addresses",
    [
      field("city", "the city's home page", .city),
      field("pressReleases", "the city's press releases", .pressReleases),
      field("sdgsPortal", "the SDGs portal", .sdgsPortal),
      field("sdgsPartners", "the SDGs partner scheme", .sdgsPartners),
      field("proposals", "the private-proposal system", .proposals),
      field("policy", "the policy on private participation", .privateParticipationPolicy),
      field("openDataList", "the city's open data", .openDataList),
      field("openDataTerms", "the terms of the city's open data", .openDataTerms),
      field("sitePolicy", "the city's site policy", .sitePolicy),
      field("accessibility", "the city's accessibility policy", .accessibilityPolicy),
    ])
}

private struct NavigationValue: Sendable {
  let label: String
  let href: String
  let isCurrent: Bool
  let isHere: Bool

  static func all<View: PageView>(_ view: View) -> [NavigationValue] {
    NavigationEntry.allCases.map { entry in
      let isCurrent = entry.route == view.context.route
      return NavigationValue(
        label: entry.label, href: view.context.href(entry.route), isCurrent: isCurrent,
        isHere: !isCurrent && view.navigation == entry)
    }
  }

  static let schema = Schema<NavigationValue>(
    "navigation entry",
    [
      .text("label", "words") { $0.label },
      .text("href", "address") { $0.href },
      .flag("isCurrent", "this very page") { $0.isCurrent },
      .flag("isHere", "this page lies in that part of the site") { $0.isHere },
    ])
}

private struct CrumbValue: Sendable {
  let label: String
  let href: String
  let isCurrent: Bool

  static func all<View: PageView>(_ view: View) -> [CrumbValue] {
    let steps = [Crumb(label: "トップ", route: .home)] + view.trail
    return steps.map { CrumbValue(label: $0.label, href: view.context.href($0.route), isCurrent: false) }
      + [CrumbValue(label: view.crumbLabel, href: "", isCurrent: true)]
  }

  static let schema = Schema<CrumbValue>(
    "breadcrumb",
    [
      .text("label", "words") { $0.label },
      .text("href", "address; empty for this page") { $0.href },
      .flag("isCurrent", "this page") { $0.isCurrent },
    ])
}
