import MusubiRegister
import MusubiSite

/// The list of all agreements: one table, complete without script, which a script filters and sorts.
///
/// The rows stand in the order of `Site.listed`, and `ListData` says more about them in the same order.
struct ListView: PageView {
  let context: PageContext
  private let active: [Int]
  private let ended: [Int]

  /// The most rows to a `tbody`. Browsers lay out only those near the screen, so a register of thousands opens as fast
  /// as one of fifty; how tall they take the others to be stands in list.css and late.css, which go with these numbers.
  private static let chunk = 40
  private static let full = 36

  init(context: PageContext) {
    self.context = context
    (active, ended) = context.site.listed
  }

  var title: String { "協定を探す" }
  var lead: String { "\(site.settings.city)が結んでいる協定・覚書のすべてです。新しく結んだものから並べています。" }

  /// The rows in force and then, so that nothing is missing without script, the ended ones.
  private var chunks: [Chunk] {
    var lastAnchor = ""
    return Self.pieces(active).map { piece in
      let rows = piece.map { index in
        let anchor = Self.anchor(site.agreements[index])
        defer { lastAnchor = anchor }
        return row(index, anchor: anchor == lastAnchor ? "" : anchor)
      }
      return Chunk(rows: RegisterTable.html(rows, context), isFull: rows.count >= Self.full, isEnded: false)
    }
      + Self.pieces(ended).map { piece in
        let rows = RegisterTable.html(piece.map { row($0, anchor: "") }, context)
        return Chunk(rows: rows, isFull: piece.count >= Self.full, isEnded: true)
      }
  }

  private func row(_ index: Int, anchor: String) -> RegisterTable.Row {
    RegisterTable.Row(context: context, columns: .all, index: index, anchor: anchor, isPlain: true)
  }

  /// Pieces of nearly the same size, since all are taken to be equally tall.
  private static func pieces(_ indices: [Int]) -> [ArraySlice<Int>] {
    let count = (indices.count + chunk - 1) / chunk
    return (0..<count).map { indices[(indices.count * $0 / count)..<(indices.count * ($0 + 1) / count)] }
  }

  private static func anchor(_ agreement: Agreement) -> String {
    agreement.concluded.map { "y\($0.year)" } ?? "undated"
  }

  struct Chunk: Sendable {
    let rows: HTML
    let isFull: Bool
    let isEnded: Bool

    static let schema = Schema<Chunk>(
      "rows of the list",
      [
        .html("rows", "rows, each by row.html; never empty") { $0.rows },
        .flag("isFull", "so many rows that list.css knows how tall they are at least") { $0.isFull },
        .flag("isEnded", "ended agreements, which the script hides at first") { $0.isEnded },
      ])
  }

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
    for index in active {
      let agreement = site.agreements[index]
      let anchor = Self.anchor(agreement)
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

  private static let stylesheets = [Route.asset("site.css"), .asset("list.css")]

  static let schema = Schema<ListView>(
    "list.html",
    commonFields(ListView.self) + [
      .html("styles", "the style sheets in the page itself; empty where that cannot be") {
        $0.context.stylesheets.inlined(stylesheets)
      },
      .list("stylesheets", "addresses of the style sheets", LinkValue.schema) { view in
        stylesheets.map { LinkValue(href: view.context.href($0), label: "") }
      },
      .text("data", "address of the script's data: list-data.js") { $0.context.href(.listData) },
      .text("emptyText", "said instead of an empty table") { _ in "登録されている協定・覚書はありません。" },
      .record("counts", "counts", CountsValue.schema) { CountsValue(site: $0.site) },
      .text("all", "agreements in force and ended together") { Figures.count($0.active.count + $0.ended.count) },
      .list("facets", "conditions to filter by", FacetValue.schema) { FacetValue.all($0.site) },
      .list("years", "years of conclusion, newest first", FacetValue.Option.schema) { FacetValue.years($0.site) },
      .list("finders", "other ways into the list, without script", ItemListValue.schema) { $0.finders },
      .flag("hasYearJumps", "more than one year") { $0.yearJumps.count > 1 },
      .list("yearJumps", "years in the order of the rows", YearJump.schema) { $0.yearJumps },
      .flag("hasRows", "there are agreements") { !$0.active.isEmpty || !$0.ended.isEmpty },
      .list("chunks", "the rows, some to each tbody", Chunk.schema) { $0.chunks },
    ])
}
