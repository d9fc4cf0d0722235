import MusubiRegister
import MusubiSite

/// When the agreements within the analysis were concluded, and which of them are summed up this time.
struct CohortsValue: Sendable {
  let lead: String
  let items: [ItemValue]
  let total: Int
  let due: Int
  /// Tenths of a percent: where the parts that are summed up end.
  let subjectWidth: Int

  init(_ context: PageContext) {
    let statistics = context.site.statistics
    let parts = statistics.cohorts.compactMap { figure in
      Cohort.allCases.first { figure.group.slug == "cohort-" + $0.rawValue }.map {
        Part(cohort: $0, count: figure.count)
      }
    }
    let hrefs = Dictionary(
      statistics.cohorts.map { ($0.group.name, context.href($0.group.route)) }, uniquingKeysWith: { first, _ in first })
    total = parts.reduce(0) { $0 + $1.count }
    due = parts.filter(\.cohort.isDue).reduce(0) { $0 + $1.count }
    items = Self.bars(parts).enumerated().map { index, bar in
      ItemValue(part: parts[index], level: index + 1, bar: bar, href: hrefs[parts[index].cohort.name] ?? "")
    }
    subjectWidth = items.filter { $0.part.cohort.isDue && $0.part.count > 0 }.map(\.bar.upperBound).max() ?? 0
    lead = Self.lead(parts, undated: max(statistics.inScope - total, 0))
  }

  struct Part: Sendable {
    let cohort: Cohort
    let count: Int
  }

  /// The parts of one bar, in tenths of a percent, with a gap after each but the last.
  static func bars(_ parts: [Part]) -> [Range<Int>] {
    let gap = 4
    let total = parts.reduce(0) { $0 + $1.count }
    var sum = 0
    return parts.enumerated().map { index, part in
      let start = Figures.permille(sum, of: total)
      sum += part.count
      let isLast = parts[(index + 1)...].allSatisfy { $0.count == 0 }
      return start..<max(start, Figures.permille(sum, of: total) - (isLast ? 0 : gap))
    }
  }

  static func lead(_ parts: [Part], undated: Int) -> String {
    let total = parts.reduce(0) { $0 + $1.count }
    let due = parts.filter { $0.cohort.isDue && $0.count > 0 }.map(\.count)
    let sum = due.reduce(0, +)
    guard total > 0 else { return "あてはまる協定・覚書は、まだありません。" }
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

  static let schema = Schema<CohortsValue>(
    "cohorts",
    [
      .text("lead", "how many are summed up this time") { $0.lead },
      .list("items", "the oldest first", ItemValue.schema) { $0.items },
      .text("total", "sum") { Figures.count($0.total) },
      .text("totalPlan", "対象255") { "対象\(Figures.count($0.due))" },
      .text("subjectLabel", "総括の対象 255") { "総括の対象 \(Figures.count($0.due))" },
      .text("subjectWidth", "where the parts that are summed up end") { Figures.tenths($0.subjectWidth) + "%" },
      .text("subjectTextX", "middle of those parts, not so far left that the words are cut") {
        Figures.tenths(max($0.subjectWidth / 2, narrowest)) + "%"
      },
    ])

  /// Tenths of a percent: room for half of the words under the bar.
  private static let narrowest = 150

  struct ItemValue: Sendable {
    let part: Part
    let level: Int
    /// Tenths of a percent.
    let bar: Range<Int>
    let href: String

    static let schema = Schema<ItemValue>(
      "cohort",
      [
        .text("level", "1, 2, 3: the colour") { $0.level },
        .text("shortName", "推進方針より前") { $0.part.cohort.shortName },
        .text("name", "令和2年3月の推進方針より前") { $0.part.cohort.name },
        .text("href", "its page") { $0.href },
        .text("count", "agreements within the analysis") { Figures.count($0.part.count) },
        .text("plan", "対象, or when it is summed up") { $0.part.cohort.isDue ? "対象" : "3〜5年後" },
        .text("barX", "where its part of the bar begins") { Figures.tenths($0.bar.lowerBound) + "%" },
        .text("barWidth", "width of its part of the bar") { Figures.tenths($0.bar.count) + "%" },
        .text("textX", "middle of its part") { Figures.tenths(($0.bar.lowerBound + $0.bar.upperBound) / 2) + "%" },
      ])
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
