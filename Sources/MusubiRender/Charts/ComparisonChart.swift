import MusubiRegister
import MusubiSite

/// The present beside an earlier year: kinds, categories.
enum ComparisonChart {
  static func kinds(_ context: PageContext) -> ChartValue {
    chart(.kinds, .kind, context, column: .kind) { kindLead($0, since: $1) }
  }

  static func categories(_ context: PageContext) -> ChartValue {
    chart(.categories, .category, context, column: .category) { categoryLead($0, since: $1) }
  }

  private static func chart(
    _ file: DataFile, _ dimension: Dimension, _ context: PageContext, column: Column,
    lead: (Series, _ earlier: String) -> String
  ) -> ChartValue {
    let site = context.site
    let figures = dimension == .kind ? site.statistics.kinds : site.statistics.categories
    let series = Series.members(figures, site, isCompared: true)
    let sources = SourceWords(site)
    let (before, after) = (sources.earlierLabel, site.settings.asOf.label)
    // The ids, the file and the table of the published totals bear the same name.
    let id = dimension.directory.split(separator: "/").joined()
    let bars = BarsValue(
      id: id, title: "\(file.caption)を\(before.map { "\($0)と" } ?? "")\(after)\(before == nil ? "の値で表す" : "で比べる")横棒の図",
      description: "棒の長さが件数を表します。\(before.map { "白抜きの細い棒は\($0)、塗りつぶした棒は\(after)です。" } ?? "")同じ数字が表にあります。",
      legend: before.map { [LegendValue(look: "before", label: $0), LegendValue(look: "", label: after)] } ?? [],
      items: bars(series, id: id, before: before ?? "前回", context))
    let table = ChartTable(
      caption: file.caption, headings: [dimension.label, before ?? "前回", after, "増減"],
      rows: series.rows.map { row in
        ChartTable.RowValue(
          row, id: "\(id)-\(row.slug)", context,
          cells: [text(row.before), Figures.count(row.count), row.change.map(Figures.change) ?? "－"])
      },
      foot: [text(series.totalBefore), Figures.count(series.total), series.totalChange.map(Figures.change) ?? "－"],
      file: FileValue(file: file, context: context),
      notes: [sources.present(id), sources.earlier(id)].filter { !$0.isEmpty }
        + SourceWords.inferred(column, dimension.label, figures.flatMap(\.group.active), site))
    return ChartValue(id: id, heading: dimension.label, lead: lead(series, before ?? "前回"), bars: bars, table: table)
  }

  private static func text(_ count: Int?) -> String { count.map(Figures.count) ?? "－" }

  private static func bars(_ series: Series, id: String, before label: String, _ context: PageContext) -> [BarValue] {
    let largest = series.largest
    return series.rows.map { row in
      BarValue(
        name: row.name, href: row.route.map(context.href) ?? "", count: row.count, before: row.before,
        beforeLabel: label, beforeHref: "#\(id)-\(row.slug)", change: row.change, largest: largest)
    }
  }
}

// MARK: Sentences

extension ComparisonChart {
  /// What the change is made of, or, without an earlier year, which kind is the largest.
  static func kindLead(_ series: Series, since earlier: String) -> String {
    guard let change = series.totalChange else { return ChartWords.largest(series.rows, Dimension.kind.label) }
    let risen = series.rows.filter { ($0.change ?? 0) > 0 }.sorted { ($0.change ?? 0) > ($1.change ?? 0) }
    let fallen = fallen(series.rows, Dimension.kind.label)
    if change == 0, risen.isEmpty { return "\(earlier)と同じ\(Figures.count(series.total))件です。" }
    if change > 0, fallen.isEmpty, !risen.isEmpty {
      let parts = risen.prefix(2).map { "\($0.name)が\(Figures.count($0.change ?? 0))件" }
      return "\(earlier)から増えた\(Figures.count(change))件のうち、\(parts.joined(separator: "、"))を占めます。"
    }
    let whole =
      change == 0
      ? "合計は\(earlier)と同じです。"
      : "合計は\(earlier)より\(Figures.count(abs(change)))件\(change > 0 ? "増えました" : "減りました")。"
    let most = risen.first.map { "\($0.name)は\(Figures.count($0.change ?? 0))件増えました。" } ?? ""
    return whole + most + fallen
  }

  static func categoryLead(_ series: Series, since earlier: String) -> String {
    let isKnown = series.totalChange != nil
    let fallen = fallen(series.rows, Dimension.category.label)
    let falls = !isKnown ? "" : fallen.isEmpty ? "\(earlier)から減った分野はありません。" : "\(earlier)と比べると、" + fallen
    return ChartWords.largest(series.rows, Dimension.category.label) + falls + "災害時協定と、平時に取組がない協定は含みません。"
  }

  /// Which members are fewer than before: 研究開発とスポーツは2件ずつ減りました。 Empty when none are.
  private static func fallen(_ rows: [Series.Row], _ members: String) -> String {
    let fallen = rows.compactMap { row in
      row.change.flatMap { $0 < 0 ? (name: row.name, by: -$0) : nil }
    }
    guard let first = fallen.first else { return "" }
    if fallen.count == 1 { return "\(first.name)は\(Figures.count(first.by))件減りました。" }
    if fallen.count > ChartWords.mostNamed {
      return "減ったのは\(first.name)など\(ChartWords.several(fallen.count))\(members)です。"
    }
    if fallen.allSatisfy({ $0.by == first.by }) {
      return "\(ChartWords.joined(fallen.map(\.name)))は\(Figures.count(first.by))件ずつ減りました。"
    }
    return fallen.map { "\($0.name)は\(Figures.count($0.by))件" }.joined(separator: "、") + "減りました。"
  }
}
