import MusubiRegister
import MusubiSite

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
