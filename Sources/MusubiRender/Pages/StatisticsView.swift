import MusubiRegister
import MusubiSite

/// The statistics: charts with their tables and files; each figure leads to its rows.
struct StatisticsView: PageView {
  let context: PageContext
  let charts: [ChartValue]

  init(context: PageContext) {
    self.context = context
    charts = [
      TotalsChart.chart(context), ComparisonChart.kinds(context), ComparisonChart.categories(context),
      DepartmentsChart.chart(context), YearsChart.chart(context), CohortsChart.chart(context),
      FrequenciesChart.chart(context),
    ]
  }

  var title: String { "統計" }
  var lead: String {
    "\(site.settings.asOf.label)の数字は、この一覧から数え\(site.reconciliation.comparisons.isEmpty ? "たものです" : "、市が公表した値と照らし合わせています")。"
      + "図の棒や表の数字から、あてはまる協定の一覧へ進めます。前の年の数字は市が公表した値で、もとの一覧がないため、出典を示した表の行へ進みます。"
      + "減った数は「▲」で表します。"
  }
  var description: String {
    "\(site.settings.city)が結んだ協定・覚書の件数を、年、種別、分野、所管課、結んだ時期、連絡の頻度ごとに、図と表とデータで示します。"
  }
  var navigation: NavigationEntry? { .statistics }

  static let schema = Schema<StatisticsView>(
    "statistics.html",
    commonFields(StatisticsView.self) + [
      .text("asOf", "令和5年（2023年）末現在") { $0.site.settings.asOf.words },
      .list("figures", "the figures that matter most", FigureValue.schema) { KeyFigures($0.context).all },
      .text("figuresSource", "where they come from") { KeyFigures($0.context).source },
      .list("charts", "the sections of the page", ChartValue.schema) { $0.charts },
      .record("reconciliation", "comparison with the published figures", ReconciliationValue.schema) {
        ReconciliationValue($0.site.reconciliation, hasSamples: $0.site.hasSamples)
      },
    ])
}

extension SiteSettings.AsOf {
  /// 令和5年末に, before 有効な: the rows are those in force at that time, whatever day the page is read on.
  var adverb: String { label.isEmpty ? "いま" : label + "に" }

  /// 令和5年（2023年）末現在; a day within a year is written out.
  var words: String {
    guard let date = day?.date else { return label + "現在" }
    let isYearEnd = date.month == 12 && date.day == 31
    return (isYearEnd ? "\(date.eraYears)（\(date.year)年）末" : date.text) + "現在"
  }
}
