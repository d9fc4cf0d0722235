import MusubiRegister
import MusubiSite

/// The statistics: yearly totals, kinds, categories, contact frequency, cohorts; each figure leads to its rows.
struct StatisticsView: PageView {
  let context: PageContext
  let totals: TotalsValue
  let kinds: ComparisonValue
  let categories: ComparisonValue
  let frequencies: FrequenciesValue
  let cohorts: CohortsValue

  init(context: PageContext) {
    self.context = context
    let settings = context.site.settings
    totals = TotalsValue(context)
    kinds = ComparisonValue(kinds: context)
    categories = ComparisonValue(categories: context)
    frequencies = FrequenciesValue(context, isPublic: settings.disclosure.isPublic(.contactFrequency))
    cohorts = CohortsValue(context)
  }

  var title: String { "統計" }
  var lead: String {
    "\(site.settings.asOf.label)の数字は、この一覧から数え\(site.reconciliation.comparisons.isEmpty ? "たものです" : "、市が公表した値と照らし合わせています")。"
      + "それより前の数字は、市が公表した値です。"
      + "図の棒や表の数字から、あてはまる協定の一覧へ進めます。減った数は「▲」で表します。"
  }
  var description: String {
    "\(site.settings.city)が結んだ協定・覚書の件数を、年、種別、分野、連絡の頻度、結んだ時期ごとに示します。"
  }
  var navigation: NavigationEntry? { .statistics }

  static let schema = Schema<StatisticsView>(
    "statistics.html",
    commonFields(StatisticsView.self) + [
      .text("asOf", "令和5年（2023年）末現在") { $0.site.settings.asOf.words },
      .record("totals", "totals at the end of each year", TotalsValue.schema) { $0.totals },
      .record("kinds", "by kind", ComparisonValue.schema) { $0.kinds },
      .record("categories", "by category", ComparisonValue.schema) { $0.categories },
      .record("frequencies", "by contact frequency", FrequenciesValue.schema) { $0.frequencies },
      .record("cohorts", "by time of conclusion, as the summing-up divides it", CohortsValue.schema) { $0.cohorts },
      .record("reconciliation", "comparison with the published figures", ReconciliationValue.schema) {
        ReconciliationValue($0.site.reconciliation, hasSamples: $0.site.hasSamples)
      },
    ])
}

extension SiteSettings.AsOf {
  /// 令和5年（2023年）末現在; a day within a year is written out.
  var words: String {
    guard let date = day?.date else { return label + "現在" }
    let isYearEnd = date.month == 12 && date.day == 31
    return (isYearEnd ? "\(date.eraYears)（\(date.year)年）末" : date.text) + "現在"
  }
}

/// Names and lengths as sentences and charts of the statistics write them.
enum ChartWords {
  /// 環境と交通, 環境、交通、防犯.
  static func joined(_ names: [String]) -> String {
    names.count == 2 ? names.joined(separator: "と") : names.joined(separator: "、")
  }

  /// 5つの, 12の
  static func several(_ number: Int) -> String { number < 10 ? "\(number)つの" : "\(number)の" }

  /// Hundredths of a percent as a length, without idle zeros: 1250 is 12.5%.
  static func length(_ hundredths: Int) -> String {
    let value = max(hundredths, 0)
    var text = "\(value / 100)"
    let rest = value % 100
    if rest > 0 { text += "." + (rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0" : "") + "\(rest)") }
    return text + "%"
  }
}
