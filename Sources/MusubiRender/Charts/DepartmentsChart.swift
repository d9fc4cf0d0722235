import MusubiRegister
import MusubiSite

/// The agreements in force by the bureau in charge, with the sections in the table.
enum DepartmentsChart {
  private static let id = "departments"

  static func chart(_ context: PageContext) -> ChartValue {
    let site = context.site
    let series = Series.departments(site)
    let sources = SourceWords(site)
    let bureaus = series.rows.filter(\.parent.isEmpty)
    let bars = BarsValue(
      id: id, title: "所管する局・本部ごとの協定・覚書の数を表す横棒の図", description: "棒の長さが件数を表し、多い順に並びます。課ごとの数は表にあります。",
      items: BarsValue.items(series, context))
    let table = ChartTable(
      caption: DataFile.departments.caption, headings: ["局・課", "件数", "割合"], rows: rows(series, context),
      foot: [Figures.count(series.total), "100%"], file: FileValue(file: .departments, context: context),
      notes: [sources.present(nil), "割合は四捨五入しています。"])
    return ChartValue(
      id: id, heading: "所管する局と課", lead: lead(bureaus), notice: sources.samples("所管課", "実際の分担"),
      bars: series.isEmpty ? nil : bars, table: table)
  }

  private static func rows(_ series: Series, _ context: PageContext) -> [ChartTable.RowValue] {
    var bureau = ""
    return series.rows.map { row in
      if row.parent.isEmpty { bureau = row.name }
      return ChartTable.RowValue(
        row, id: id + "-" + row.slug, name: row.parent.isEmpty ? nil : String(row.name.dropFirst(bureau.count)),
        context,
        cells: [Figures.count(row.count), Figures.share(row.count, of: series.total)])
    }
  }

  /// How many bureaus there are, which has most, and how many agreements have none.
  static func lead(_ bureaus: [Series.Row]) -> String {
    let stated = bureaus.filter { $0.slug != Series.notStated }
    let unstated = bureaus.filter { $0.slug == Series.notStated }.reduce(0) { $0 + $1.count }
    guard !stated.isEmpty else { return unstated > 0 ? "公表資料に所管課の記載がありません。" : ChartWords.nothing }
    let names = stated.filter { $0.count == stated[0].count }
    let share = Figures.share(stated[0].count, of: bureaus.reduce(0) { $0 + $1.count })
    let most =
      names.count == 1
      ? "いちばん多いのは\(names[0].name)の\(Figures.count(names[0].count))件で、全体の\(share)です。"
      : ChartWords.largest(stated, "局・本部")
    let all = stated.count > 1 ? "\(ChartWords.several(stated.count))局・本部が受け持っています。" : ""
    return all + most + (unstated > 0 ? "所管課の記載がないものが\(Figures.count(unstated))件あります。" : "")
  }
}
