import MusubiRegister
import MusubiSite

/// The totals at the end of each year, as columns.
enum TotalsChart {
  private static let id = "totals"

  static func chart(_ context: PageContext) -> ChartValue {
    let site = context.site
    let series = Series.totals(site)
    let asOf = site.settings.asOf.label
    let hasPast = series.rows.contains { !$0.isCounted }
    let sources = SourceWords(site)
    let bars = BarsValue(
      id: id, title: "年末ごとの協定・覚書の数を表す棒の図", description: "棒の長さが件数を表し、古い年から順に並びます。同じ数字が表にあります。",
      legend: hasPast ? [LegendValue(look: "past", label: "市の公表値"), LegendValue(look: "", label: "この一覧から数えた値")] : [],
      isUpright: true, items: bars(series, context))
    let table = ChartTable(
      caption: DataFile.totals.caption, headings: ["年", "件数", "前年から", "出典"], rows: rows(series, context),
      file: FileValue(file: .totals, context: context),
      notes: [sources.present("yearly")] + (hasPast ? [sources.past("yearly")] : []))
    return ChartValue(
      id: id, heading: "件数の移り変わり", lead: lead(site.statistics.yearEnds, total: site.statistics.total, asOf: asOf),
      bars: series.rows.isEmpty ? nil : bars, table: series.rows.isEmpty ? nil : table)
  }

  private static func bars(_ series: Series, _ context: PageContext) -> [BarValue] {
    let largest = series.largest
    return zip(series.rows, AxisLabel.labels(series.rows.map(\.period))).enumerated().map { place, pair in
      let (row, label) = pair
      return BarValue(
        name: row.name, short: label.short, era: label.era,
        href: row.route.map(context.href) ?? "#" + rowID(row, place), count: row.count, isPast: !row.isCounted,
        largest: largest)
    }
  }

  private static func rows(_ series: Series, _ context: PageContext) -> [ChartTable.RowValue] {
    series.rows.enumerated().map { place, row in
      ChartTable.RowValue(
        id: rowID(row, place), name: row.name,
        cells: [
          .init(Figures.count(row.count), href: row.route.map(context.href) ?? ""),
          .init(row.change.map(Figures.change) ?? "－"), .init(row.isCounted ? "この一覧" : "公表値"),
        ])
    }
  }

  /// A period that is not of the usual form may hold anything, so it makes no id.
  private static func rowID(_ row: Series.Row, _ place: Int) -> String {
    id + "-" + (Period.label(row.period) == nil ? String(place + 1) : row.period.lowercased())
  }
}

// MARK: Sentences

extension TotalsChart {
  /// How the total has moved up to the present, as far as the figures tell it.
  static func lead(_ years: [Statistics.YearEnd], total: Int, asOf: String) -> String {
    guard let last = years.lastIndex(where: \.isPresent) else {
      return "\(asOf)の協定・覚書は\(Figures.count(total))件です。"
    }
    let present = years[last]
    let changes = years[...last].compactMap(\.change)
    let steadily =
      changes.isEmpty
      ? "" : changes.allSatisfy { $0 > 0 } ? "毎年増え、" : changes.allSatisfy { $0 < 0 } ? "毎年減り、" : ""
    let first = "協定・覚書は\(steadily)\(present.name)に\(Figures.count(present.count))件になりました。"
    return first + comparison(present, with: years[0])
  }

  /// Large growth as a multiple, anything else as a difference.
  private static func comparison(_ present: Statistics.YearEnd, with first: Statistics.YearEnd) -> String {
    guard first.period != present.period else { return "" }
    let change = present.count - first.count
    let ratio = Figures.permille(present.count, of: first.count) / 100
    switch change {
    case 0: return "\(first.name)と同じ数です。"
    case ..<0: return "\(first.name)より\(Figures.count(-change))件少なくなっています。"
    case _ where first.count > 0 && ratio >= 15: return "\(first.name)の\(multiple(present.count, of: first.count))倍です。"
    default: return "\(first.name)より\(Figures.count(change))件多くなっています。"
    }
  }

  /// The multiple in tenths, rounded half up: 523 of 225 is 2.3.
  private static func multiple(_ count: Int, of first: Int) -> String {
    Figures.tenths((Figures.permille(count, of: first) + 50) / 100)
  }
}
