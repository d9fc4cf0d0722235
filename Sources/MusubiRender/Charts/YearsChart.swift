import MusubiRegister
import MusubiSite

/// The agreements in force by the year of their conclusion, as columns.
enum YearsChart {
  private static let id = "years"

  static func chart(_ context: PageContext) -> ChartValue {
    let site = context.site
    let series = Series.years(site)
    let sources = SourceWords(site)
    let bars = BarsValue(
      id: id, title: "有効な協定・覚書の数を、結んだ年ごとに表す棒の図", description: "棒の長さが件数を表し、古い年から順に並びます。同じ数字が表にあります。",
      isUpright: true, items: bars(series, context))
    let table = ChartTable(
      caption: DataFile.years.caption, headings: ["結んだ年", "件数"],
      rows: series.rows.map {
        ChartTable.RowValue($0, id: id + "-" + $0.slug, context, cells: [Figures.count($0.count)])
      },
      foot: [Figures.count(series.total)], file: FileValue(file: .years, context: context),
      notes: [sources.present(nil), "終わった協定・覚書を含まないので、その年に結んだ数とは違うことがあります。"])
    return ChartValue(
      id: id, heading: Dimension.year.label, lead: lead(series.rows), notice: sources.samples("結んだ年", "実際の移り変わり"),
      bars: series.isEmpty ? nil : bars, table: table)
  }

  private static func bars(_ series: Series, _ context: PageContext) -> [BarValue] {
    let periods = series.rows.map { Int($0.slug).map { Period.of(JapaneseDate(year: $0)) } ?? "" }
    return zip(series.rows, AxisLabel.labels(periods)).map { row, label in
      let isDated = Int(row.slug) != nil
      return BarValue(
        name: row.name, short: isDated ? label.short : "記載", era: isDated ? label.era : "なし",
        href: row.route.map(context.href) ?? "", count: row.count, largest: series.largest)
    }
  }

  /// The year with most agreements, and since when the newer half of them was concluded.
  static func lead(_ rows: [Series.Row]) -> String {
    let dated = rows.filter { Int($0.slug) != nil }
    let undated = rows.filter { Int($0.slug) == nil }.reduce(0) { $0 + $1.count }
    let total = dated.reduce(0) { $0 + $1.count }
    guard total > 0, let count = dated.map(\.count).max() else {
      return undated > 0 ? "公表資料に締結時期の記載がありません。" : ChartWords.nothing
    }
    let most = dated.filter { $0.count == count }.map(\.name)
    var lead =
      switch most.count {
      case 1: "いちばん多いのは\(most[0])に結んだ\(Figures.count(count))件です。"
      case ...ChartWords.mostNamed: "いちばん多いのは\(ChartWords.joined(most))に結んだもので、\(Figures.count(count))件ずつです。"
      default: "いちばん多いのは\(Figures.count(count))件ずつの\(ChartWords.several(most.count))年です。"
      }
    if let middle = middle(dated, total) { lead += "半分以上は\(middle.name)以降に結びました。" }
    return undated > 0 ? lead + "締結時期の記載がないものが\(Figures.count(undated))件あります。" : lead
  }

  /// The latest year since which at least half was concluded; nil when that is the first of all.
  private static func middle(_ rows: [Series.Row], _ total: Int) -> Series.Row? {
    var sum = 0
    for row in rows.reversed() {
      sum += row.count
      if sum * 2 >= total { return row.slug == rows.first?.slug ? nil : row }
    }
    return nil
  }
}
