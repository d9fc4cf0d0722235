import MusubiRegister
import MusubiSite

/// When the agreements within the analysis were concluded, and which of them are summed up this time.
enum CohortsChart {
  private static let id = "cohorts"

  struct Part: Sendable {
    let cohort: Cohort
    let count: Int
  }

  static func chart(_ context: PageContext) -> ChartValue {
    let site = context.site
    let series = Series.members(site.statistics.cohorts, site)
    let members = zip(series.rows, Cohort.allCases)
    let parts = members.map { Part(cohort: $1, count: $0.count) }
    let due = parts.filter(\.cohort.isDue).reduce(0) { $0 + $1.count }
    let band = BandValue(
      id: id, title: "結んだ時期ごとの協定の数を表す帯の図", description: "帯の長さが件数を表し、左から古い順に並びます。帯の下の線は、今回の総括の対象です。",
      parts: zip(series.rows, parts).map { row, part in
        (
          name: part.cohort.shortName, count: row.count, href: row.route.map(context.href) ?? "",
          isMarked: part.cohort.isDue
        )
      }, mark: "総括の対象 \(Figures.count(due))")
    let table = ChartTable(
      caption: DataFile.cohorts.caption, headings: ["時期", "件数", "総括"],
      rows: members.map { row, cohort in
        ChartTable.RowValue(
          row, id: row.slug, context, cells: [Figures.count(row.count), cohort.isDue ? "対象" : "3〜5年後"])
      }, foot: [Figures.count(series.total), "対象\(Figures.count(due))"],
      file: FileValue(file: .cohorts, context: context), notes: [SourceWords(site).present("cohorts")])
    return ChartValue(
      id: id, heading: "結んだ時期と総括の対象",
      lead: lead(parts, undated: max(site.statistics.inScope - series.total, 0)),
      band: series.isEmpty ? nil : band, table: table)
  }

  static func lead(_ parts: [Part], undated: Int) -> String {
    let total = parts.reduce(0) { $0 + $1.count }
    let due = parts.filter { $0.cohort.isDue && $0.count > 0 }.map(\.count)
    let sum = due.reduce(0, +)
    guard total > 0 else { return ChartWords.nothing }
    let addends = due.count > 1 ? "（\(due.map { "\(Figures.count($0))件" }.joined(separator: "＋"))）" : ""
    var lead =
      switch sum {
      case 0: "\(Figures.count(total))件のうち、今回の総括の対象はありません。"
      case total: "\(Figures.count(total))件\(addends)のすべてが、今回の総括の対象です。"
      default: "\(Figures.count(total))件のうち\(Figures.count(sum))件\(addends)が、今回の総括の対象です。"
      }
    if sum < total {
      lead += "\(sum == 0 ? "すべて" : "残る\(Figures.count(total - sum))件は")、結んでから3〜5年後に総括します。"
    }
    return lead + (undated > 0 ? "締結時期の記載がない\(Figures.count(undated))件は含みません。" : "")
  }
}

extension Cohort {
  /// The name for the legend of a chart.
  fileprivate var shortName: String {
    switch self {
    case .before: "推進方針より前"
    case .firstYears: "推進方針から令和4年まで"
    case .recent: "令和5年以降"
    }
  }
}
