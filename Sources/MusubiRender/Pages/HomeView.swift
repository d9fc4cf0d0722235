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
  private static let shownYears = 3
  private static let shownNews = 5

  var title: String { site.settings.name }
  var lead: String { site.settings.description }

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

  static let schema = Schema<HomeView>(
    "home.html",
    commonFields(HomeView.self) + [
      .text("asOf", "令和5年（2023年）末現在") { $0.site.settings.asOf.words },
      .record("counts", "counts", CountsValue.schema) { CountsValue(site: $0.site) },
      .list("kinds", "kinds as a bar of 100 %", KindValue.schema) { $0.kinds },
      .list("categories", "all categories", NamedItem.schema) { view in
        view.site.categories.groups.map { NamedItem(item: $0.item(view.context)) }
      },
      .text("categoriesNote", "what the counts of the categories leave out") { view in
        "数字は件数。災害時協定と、平時に取組がない協定を除いた\(Figures.count(view.site.statistics.inScope))件の内訳です。"
      },
      .list("recentYears", "latest years of conclusion", RecentYear.schema) { view in
        RecentYear.latest(shownYears, view.context)
      },
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

private struct RecentYear: Sendable {
  let href: String
  let label: String
  let count: String
  let isLast: Bool

  static func latest(_ number: Int, _ context: PageContext) -> [RecentYear] {
    let groups = context.site.years.groups.filter { Int($0.slug) != nil }.prefix(number)
    return groups.enumerated().map { place, group in
      RecentYear(
        href: context.href(group.route), label: Int(group.slug).map { JapaneseDate(year: $0).eraYears } ?? group.name,
        count: Figures.count(group.active.count), isLast: place == groups.count - 1)
    }
  }

  static let schema = Schema<RecentYear>(
    "year",
    [
      .text("href", "page") { $0.href },
      .text("label", "令和5年") { $0.label },
      .text("count", "agreements in force concluded in it") { $0.count },
      .flag("isLast", "last of those shown") { $0.isLast },
    ])
}

private struct NewsValue: Sendable {
  let date: JapaneseDate
  let label: String
  let index: Int
  let context: PageContext

  private var agreement: Agreement { context.site.agreements[index] }

  /// The latest facts that are known to the day, conclusions and ends alike; of one day the later row first.
  static func latest(_ number: Int, _ context: PageContext) -> [NewsValue] {
    let site = context.site
    let dated = site.agreements.indices.flatMap { index -> [NewsValue] in
      let facts = [(site.agreements[index].concluded, "締結"), (site.agreements[index].endedOn(asOf: site.today), "終了")]
      return facts.compactMap { date, label in
        guard let date, date.precision == .day, date <= site.today else { return nil }
        return NewsValue(date: date, label: label, index: index, context: context)
      }
    }
    return dated.sorted { ($1.date, $0.index) < ($0.date, $1.index) }.prefix(number).map { $0 }
  }

  static let schema = Schema<NewsValue>(
    "news",
    [
      .record("date", "when", DateValue.schema) { DateValue($0.date) },
      .text("label", "締結 or 終了") { $0.label },
      .flag("isSample", "見本") { $0.agreement.isSample },
      .text("href", "page") { $0.context.href(agreement: $0.index) },
      .text("title", "名称") { $0.agreement.title },
    ])
}
