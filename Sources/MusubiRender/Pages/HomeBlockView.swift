import MusubiRegister
import MusubiSite

/// The block of HTML that the city puts into its home page: counts, the newest agreements, a search form.
struct HomeBlockView: Sendable {
  let context: PageContext
  /// Whether addresses are whole, as another site needs them; else they are those of a page of this site.
  let isAbsolute: Bool

  private static let shown = 5

  private var site: Site { context.site }
  private var latest: ArraySlice<Int> { site.listed.active.prefix(Self.shown) }

  private func href(_ route: Route) -> String { isAbsolute ? context.address(of: route) : context.href(route) }

  static let schema = Schema<HomeBlockView>(
    "home-block.html",
    [
      .text("title", "川崎市の協定・覚書") { "\($0.site.settings.city)の\($0.site.settings.name)" },
      .text("count", "agreements in force") { Figures.count($0.site.statistics.total) },
      .text("asOf", "令和5年（2023年）末現在") { $0.site.settings.asOf.words },
      .text("agreements", "the list, which searches") { $0.href(.agreements) },
      .list("kinds", "the kinds with their counts", ItemValue.schema) { view in
        view.site.kinds.groups.map { group in
          ItemValue(href: view.href(group.route), label: group.name, count: Figures.count(group.active.count))
        }
      },
      .list("items", "the newest agreements", BriefItemValue.schema) { view in
        view.latest.map { BriefItemValue(view.site, $0, href: view.href(view.site.route(ofAgreement: $0))) }
      },
      .flag("hasSamples", "the register holds made-up rows") { $0.site.hasSamples },
      .record("updated", "date of update", DateValue.schema) { DateValue($0.site.updated) },
    ])
}
