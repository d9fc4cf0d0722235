import MusubiRegister
import MusubiSite

/// How often the parties are in touch: bars and a table of shares.
struct FrequenciesValue: Sendable {
  let lead: String
  let items: [ItemValue]
  let total: Int

  /// Without a public column there is nothing to count, and the page says so.
  init(_ context: PageContext, isPublic: Bool) {
    let site = context.site
    let figures = site.statistics.contactFrequencies
    let sum = figures.reduce(0) { $0 + $1.count }
    let largest = figures.map(\.count).max() ?? 0
    total = sum
    items = figures.map {
      ItemValue(figure: $0, href: context.href($0.group.route), total: sum, largest: largest)
    }
    lead = isPublic ? Self.lead(figures, rare: Self.rare(site)) : "連絡を取る頻度は、公表していません。"
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

  static func lead(_ figures: [Statistics.Figure], rare: Rare?) -> String {
    let total = figures.reduce(0) { $0 + $1.count }
    // Sorting is stable, so that of equal counts the first of the vocabulary is named first.
    let ranked = figures.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    guard let first = ranked.first else { return "あてはまる協定・覚書は、まだありません。" }
    var lead = "いちばん多いのは\(words(first, of: total))"
    if let second = ranked.dropFirst().first {
      lead += second.count == first.count ? "と\(words(second, of: total))" : "、次は\(words(second, of: total))"
    }
    lead += "です。"
    if let rare {
      lead += "推進方針ができた令和2年3月より後に結んだ協定に、\(rare.name)のものは"
      lead += rare.count == 0 ? "ありません。" : "\(Figures.count(rare.count))件あります。"
    }
    return lead + "割合は四捨五入しています。"
  }

  /// 年１回の130件（42.6%）
  private static func words(_ figure: Statistics.Figure, of total: Int) -> String {
    "\(figure.group.name)の\(Figures.count(figure.count))件（\(Figures.tenths(Figures.permille(figure.count, of: total)))%）"
  }

  static let schema = Schema<FrequenciesValue>(
    "contact frequencies",
    [
      .text("lead", "what is to be seen") { $0.lead },
      .list("items", "in the vocabulary's order", ItemValue.schema) { $0.items },
      .text("total", "sum") { Figures.count($0.total) },
    ])

  struct ItemValue: Sendable {
    let figure: Statistics.Figure
    let href: String
    let total: Int
    let largest: Int

    static let schema = Schema<ItemValue>(
      "contact frequency",
      [
        .text("name", "月１回以上") { $0.figure.group.name },
        .text("href", "its page") { $0.href },
        .text("count", "agreements within the analysis") { Figures.count($0.figure.count) },
        .text("share", "33.8%, of the sum") { Figures.tenths(Figures.permille($0.figure.count, of: $0.total)) + "%" },
        .text("barWidth", "79.2%, of the largest; empty for nought") { Figures.width($0.figure.count, of: $0.largest) },
      ])
  }
}
