import MusubiRegister
import MusubiSite

/// How often the parties are in touch.
enum FrequenciesChart {
  private static let id = "contact"
  private static let heading = "締結先と連絡を取る頻度"

  /// Of a withheld column there is nothing to count, and the page says so.
  static func chart(_ context: PageContext) -> ChartValue {
    let site = context.site
    guard DataFile.contactFrequencies.isPublic(site) else {
      return ChartValue(id: id, heading: heading, lead: "連絡を取る頻度は、公表していません。")
    }
    let statistics = site.statistics
    let series = Series.members(statistics.contactFrequencies, site)
    let bars = BarsValue(
      id: id, title: "連絡の頻度ごとの協定の数を表す横棒の図", description: "棒の長さが件数を表し、頻度の高い順に並びます。同じ数字が表にあります。",
      items: BarsValue.items(series, context))
    let sources = SourceWords(site)
    let table = ChartTable(
      caption: DataFile.contactFrequencies.caption, headings: ["頻度", "件数", "割合"],
      rows: series.rows.map { row in
        ChartTable.RowValue(
          row, id: row.slug, context, cells: [Figures.count(row.count), Figures.share(row.count, of: series.total)])
      }, foot: [Figures.count(series.total), "100%"],
      file: FileValue(file: .contactFrequencies, context: context),
      notes: [sources.present("contact")]
        + SourceWords.inferred(
          .contactFrequency, Dimension.contactFrequency.label,
          statistics.contactFrequencies.flatMap(\.group.active), site)
        + ["割合は四捨五入しています。"])
    return ChartValue(
      id: id, heading: heading, lead: lead(series.rows, rare: rare(site)), bars: bars, table: table)
  }

  /// Agreements since the policy whose parties are in touch less than once a year, by the name of that frequency; nil
  /// when none was concluded since.
  private static func rare(_ site: Site) -> Rare? {
    let recent = site.statistics.cohorts.filter { $0.group.slug != "cohort-" + Cohort.before.rawValue }
    let since = Set(recent.flatMap(\.group.active))
    let slug = "contact-" + Vocabularies.rareContactSlug
    guard !since.isEmpty, let rare = site.statistics.contactFrequencies.first(where: { $0.group.slug == slug }) else {
      return nil
    }
    return Rare(name: rare.group.name, count: rare.group.active.count(where: since.contains))
  }

  struct Rare: Sendable {
    let name: String
    let count: Int
  }

  static func lead(_ rows: [Series.Row], rare: Rare?) -> String {
    let total = rows.reduce(0) { $0 + $1.count }
    // Sorting is stable, so that of equal counts the first of the vocabulary is named first.
    let ranked = rows.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    guard let first = ranked.first else { return ChartWords.nothing }
    var lead = "いちばん多いのは\(words(first, of: total))"
    if let second = ranked.dropFirst().first {
      lead += second.count == first.count ? "と\(words(second, of: total))" : "、次は\(words(second, of: total))"
    }
    lead += "です。"
    if let rare {
      lead += "推進方針ができた令和2年3月より後に結んだ協定に、\(rare.name)のものは"
      lead += rare.count == 0 ? "ありません。" : "\(Figures.count(rare.count))件あります。"
    }
    return lead
  }

  /// 年１回の130件（42.6%）
  private static func words(_ row: Series.Row, of total: Int) -> String {
    "\(row.name)の\(Figures.count(row.count))件（\(Figures.share(row.count, of: total))）"
  }
}
