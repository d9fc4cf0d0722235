import MusubiRegister
import MusubiSite

/// The home page: what this is, how many agreements there are, and every way in.
struct HomeView: PageView {
  let context: PageContext
  private let news: [NewsValue]

  init(context: PageContext) {
    self.context = context
    news = NewsValue.latest(Self.shownNews, context)
  }

  private static let shownCases = 3
  private static let shownNews = 5

  var title: String { site.settings.name }
  var lead: String { site.settings.description }
  var things: [(inout JSONWriter) -> Void] { [{ StructuredData.website(site, to: &$0) }] }

  /// The kinds as a bar of 100 %, with gaps of 0.4 % between them.
  private var kinds: [KindValue] {
    let figures = site.statistics.kinds
    let total = figures.reduce(0) { $0 + $1.count }
    var left = 0
    return figures.enumerated().map { level, figure in
      let share = Figures.permille(figure.count, of: total)
      let gap = level == figures.count - 1 ? 0 : 4
      defer { left += share }
      return KindValue(
        level: level + 1, item: figure.group.item(context), barX: Figures.tenths(left) + "%",
        barWidth: Figures.tenths(max(share - gap, 0)) + "%")
    }
  }

  /// What the register holds, beside the total and the kinds.
  private var figures: [FigureValue] {
    var figures: [FigureValue] = []
    if let year = site.statistics.yearEnds.last(where: \.isPresent), let change = year.change {
      figures.append(
        FigureValue(
          value: Figures.change(change), unit: "件", label: "1年の増減", note: "\(year.name)までの1年、公表値から",
          href: context.href(.statistics)))
    }
    figures += [
      FigureValue(
        value: Figures.count(site.statistics.inScope), unit: "件", label: "平時に取組があるもの", note: "災害時協定などを除く",
        href: context.href(.index(.category))),
      FigureValue(
        value: Figures.count(site.partners.groups.count { !$0.active.isEmpty }), unit: "者", label: "締結先",
        note: "企業、大学、団体など", href: context.href(.index(.partner))),
      FigureValue(
        value: Figures.count(site.departments.groups.count { !$0.active.isEmpty }), unit: "課", label: "担当する課",
        note: ChartWords.several(site.bureaus.groups.count { !$0.active.isEmpty }) + "局・本部",
        href: context.href(.index(.department))),
    ]
    return figures
  }

  static let schema = Schema<HomeView>(
    "home.html",
    commonFields(HomeView.self) + searchFields(HomeView.self) + [
      .text("asOf", "令和5年（2023年）末現在") { $0.site.settings.asOf.words },
      .record("counts", "counts", CountsValue.schema) { CountsValue(site: $0.site) },
      .list("kinds", "kinds as a bar of 100 %", KindValue.schema) { $0.kinds },
      .list("categories", "all categories", NamedItem.schema) { view in
        view.site.categories.groups.map { NamedItem(item: $0.item(view.context)) }
      },
      .text("categoriesNote", "what the counts of the categories leave out") { view in
        "数字は件数。災害時協定と、平時に取組がない協定を除いた\(Figures.count(view.site.statistics.inScope))件の内訳です。"
      },
      .list("figures", "key figures, each with its page", FigureValue.schema) { $0.figures },
      .record("reconciliation", "comparison with the published figures", ReconciliationValue.schema) {
        ReconciliationValue($0.site.reconciliation, hasSamples: $0.site.hasSamples)
      },
      .list("ways", "other ways into the register", ItemValue.schema) { Ways.items($0.context, except: .category) },
      .flag("hasNews", "there is news") { !$0.news.isEmpty },
      .list("news", "latest facts of the register", NewsValue.schema) { $0.news },
      .list("cases", "some case studies", CaseCardValue.schema) { view in
        view.site.cases.indices.prefix(shownCases).map { CaseCardValue(index: $0, context: view.context) }
      },
    ])
}

private struct KindValue: Sendable {
  let level: Int
  let item: ItemValue
  let barX: String
  let barWidth: String

  static let schema = Schema<KindValue>(
    "kind",
    [
      .text("level", "1, 2, 3: the colour") { $0.level },
      .text("name", "name") { $0.item.label },
      .text("href", "page") { $0.item.href },
      .text("count", "agreements in force") { $0.item.count },
      .text("barX", "where its part of the bar begins") { $0.barX },
      .text("barWidth", "how wide it is") { $0.barWidth },
    ])
}

private struct NamedItem: Sendable {
  let item: ItemValue

  static let schema = Schema<NamedItem>(
    "category",
    [
      .text("name", "name") { $0.item.label },
      .text("href", "page") { $0.item.href },
      .text("count", "agreements in force") { $0.item.count },
    ])
}
