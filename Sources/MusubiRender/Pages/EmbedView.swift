import MusubiRegister
import MusubiSite

/// What other sites show in a frame: the newest agreements of all or of a category, with the way to the rest.
///
/// It holds links, words and, of all agreements, a search form; nothing that a page around it could be harmed by or could
/// harm. Every link opens in the place of the page around it.
struct EmbedView: Sendable {
  let context: PageContext
  private let category: Group?
  private let active: [Int]

  /// So many agreements as fit beside other things.
  private static let shown = 6

  /// `category` is a place in the site's categories; nil for all agreements.
  init(context: PageContext, category: Int? = nil) {
    self.context = context
    let site = context.site
    let group = category.map { site.categories.groups[$0] }
    self.category = group
    active = site.newestFirst(group?.active ?? site.agreements.indices.filter { site.agreements[$0].isActive })
  }

  private var site: Site { context.site }
  private var latest: ArraySlice<Int> { active.prefix(Self.shown) }
  /// The page that shows them all.
  private var all: Route { category?.route ?? .agreements }

  var title: String { category.map { "\($0.name)の協定・覚書" } ?? "新しく結んだ協定・覚書" }

  static let schema = Schema<EmbedView>(
    "embed.html",
    [
      .text("title", "the h1") { $0.title },
      .text("headTitle", "the whole title") { view in
        "\(view.title)｜\(view.site.settings.city) \(view.site.settings.name)"
      },
      .text("siteName", "川崎市 協定・覚書一覧") { "\($0.site.settings.city) \($0.site.settings.name)" },
      .text("home", "the home page") { $0.context.href(.home) },
      .text("canonical", "the permanent address of the page that shows them all") { $0.context.address(of: $0.all) },
      .text("stylesheet", "assets/embed.css") { $0.context.href(.asset("embed.css")) },
      .text("icon", "assets/icon.svg") { $0.context.href(.asset("icon.svg")) },
      .text("count", "agreements in force") { Figures.count($0.active.count) },
      .text("asOf", "令和5年（2023年）末現在") { $0.site.settings.asOf.words },
      .text("allHref", "the page that shows them all") { $0.context.href($0.all) },
      .flag("hasSearch", "of all agreements: a search form") { $0.category == nil },
      .text("searchAction", "the list, which searches") { $0.context.href(.agreements) },
      .flag("hasItems", "there are agreements") { !$0.active.isEmpty },
      .text("emptyText", "said instead of an empty list") { view in
        "\(view.site.settings.asOf.adverb)有効な協定・覚書はありません。"
      },
      .flag("hasSamples", "the register holds made-up rows") { $0.site.hasSamples },
      .list("items", "the newest agreements", BriefItemValue.schema) { view in
        view.latest.map { BriefItemValue(view.site, $0, href: view.context.href(agreement: $0)) }
      },
      .record("licence", "the licence of the data", AddressValue.schema) {
        AddressValue(link: $0.site.settings.licence)
      },
      .record("updated", "date of update", DateValue.schema) { DateValue($0.site.updated) },
    ])
}

/// An agreement where there is room for a line or two.
struct BriefItemValue: Sendable {
  let agreement: Agreement
  let href: String

  init(_ site: Site, _ index: Int, href: String) {
    agreement = site.agreements[index]
    self.href = href
  }

  static let schema = Schema<BriefItemValue>(
    "agreement in brief",
    [
      .text("title", "名称") { $0.agreement.title },
      .text("href", "its page") { $0.href },
      .flag("isSample", "見本") { $0.agreement.isSample },
      .record("concluded", "締結時期; absent where not stated", DateValue.schema) { item in
        item.agreement.concluded.map { DateValue($0) }
      },
    ])
}
