import MusubiRegister
import MusubiSite

/// Counts that several pages show.
struct CountsValue: Sendable {
  let site: Site

  static let schema = Schema<CountsValue>(
    "counts",
    [
      .text("current", "agreements in force") { Figures.count($0.site.statistics.total) },
      .text("ended", "ended agreements") { Figures.count($0.site.statistics.endedTotal) },
      .text("partners", "partners") { Figures.count($0.site.partners.groups.count) },
      .text("bureaus", "bureaus") { Figures.count($0.site.bureaus.groups.count) },
      .text("departments", "sections") { Figures.count($0.site.departments.groups.count) },
      .text("cases", "case studies") { Figures.count($0.site.cases.count) },
      .text("inScope", "agreements within the scope of analysis") { Figures.count($0.site.statistics.inScope) },
      .text("real", "rows in force from published sources") { value in
        Figures.count(value.site.agreements.count { $0.isActive && !$0.isSample })
      },
      .text("samples", "made-up rows in force") { value in
        Figures.count(value.site.agreements.count { $0.isActive && $0.isSample })
      },
    ])
}

/// The list of all agreements in force.
struct ListView: PageView {
  let context: PageContext
  /// Indices of the agreements in force, newest first.
  let indices: [Int]
  private let table: RegisterTable?

  init(context: PageContext) {
    self.context = context
    indices = context.site.newestFirst(context.site.agreements.indices.filter { context.site.agreements[$0].isActive })
    table = RegisterTable(context, caption: "いま有効な協定・覚書の一覧", indices: indices, hasAnchors: true)
  }

  var title: String { "協定を探す" }
  var lead: String { "\(site.settings.city)が結んでいる協定・覚書のすべてです。新しく結んだものから並べています。" }

  private var finders: [ItemListValue] {
    let items = { (grouping: Grouping) in grouping.groups.map { $0.item(context) } }
    return [
      ItemListValue(id: "finder-kinds", title: "種別", items: items(site.kinds)),
      ItemListValue(id: "finder-categories", title: "分野", items: items(site.categories)),
      ItemListValue(
        id: "finder-bureaus", title: "所管する局", items: items(site.bureaus),
        more: LinkValue(href: context.href(.index(.department)), label: "課ごとに見る")),
      ItemListValue(
        id: "finder-partners", title: "締結先", items: site.partners.groups.prefix(6).map { $0.item(context) },
        more: LinkValue(href: context.href(.index(.partner)), label: "締結先ごとに見る")),
    ].filter { !$0.items.isEmpty }
  }

  private var yearJumps: [YearJump] {
    var jumps: [YearJump] = []
    for index in indices {
      let agreement = site.agreements[index]
      let anchor = RegisterTable.anchor(agreement)
      guard jumps.last?.anchor != anchor else { continue }
      jumps.append(
        YearJump(anchor: anchor, label: agreement.concluded.map { JapaneseDate(year: $0.year).eraYears } ?? "時期の記載なし"))
    }
    return jumps
  }

  private struct YearJump: Sendable {
    let anchor: String
    let label: String

    static let schema = Schema<YearJump>(
      "year", [.text("anchor", "id of its first row") { $0.anchor }, .text("label", "令和5年") { $0.label }])
  }

  static let schema = Schema<ListView>(
    "list.html",
    commonFields(ListView.self) + [
      .text("rowsTitle", "523件の協定・覚書") { "\(Figures.count($0.indices.count))件の協定・覚書" },
      .text("emptyText", "said instead of an empty table") { _ in "いま有効な協定・覚書はありません。" },
      .record("counts", "counts", CountsValue.schema) { CountsValue(site: $0.site) },
      .list("finders", "other ways into the list", ItemListValue.schema) { $0.finders },
      .flag("hasYearJumps", "more than one year") { $0.yearJumps.count > 1 },
      .list("yearJumps", "years in the order of the rows", YearJump.schema) { $0.yearJumps },
      .record("table", "all in force; absent without any", RegisterTable.schema) { $0.table },
    ])
}

/// The list of ended agreements, which keep their pages for ever.
struct EndedView: PageView {
  let context: PageContext
  private let table: RegisterTable?

  init(context: PageContext) {
    self.context = context
    let indices = context.site.agreements.indices.filter { !context.site.agreements[$0].isActive }
    table = RegisterTable(context, caption: "終了した協定・覚書の一覧", indices: context.site.newestFirst(indices))
  }

  var title: String { "終了した協定・覚書" }
  var lead: String { "期間が満ちるなどして終わった協定・覚書の記録です。ページの番地は変わらず、そのまま残します。" }
  var trail: [Crumb] { [Crumb(label: "協定を探す", route: .agreements)] }
  var navigation: NavigationEntry? { .agreements }

  static let schema = Schema<EndedView>(
    "ended.html",
    commonFields(EndedView.self) + [
      .text("rowsTitle", "heading over the table") { "終了した\(Figures.count($0.site.statistics.endedTotal))件" },
      .text("emptyText", "said instead of an empty table") { _ in "終了した協定・覚書はありません。" },
      .record("counts", "counts", CountsValue.schema) { CountsValue(site: $0.site) },
      .record("table", "all ended; absent without any", RegisterTable.schema) { $0.table },
    ])
}
