import MusubiRegister
import MusubiSite

/// Figures of the present beside those of an earlier year: kinds, categories.
struct ComparisonValue: Sendable {
  let lead: String
  let figureCaption: String
  let tableCaption: String
  let heading: String
  let beforeLabel: String
  let afterLabel: String
  let items: [ItemValue]
  let total: TotalValue

  init(kinds context: PageContext) {
    self.init(context, context.site.statistics.kinds, heading: Dimension.kind.label) { Self.kindLead($0, since: $1) }
  }

  init(categories context: PageContext) {
    self.init(context, context.site.statistics.categories, heading: Dimension.category.label) { figures, earlier in
      Self.categoryLead(figures, since: earlier)
    }
  }

  private init(
    _ context: PageContext, _ figures: [Statistics.Figure], heading: String,
    lead: ([Statistics.Figure], _ earlier: String) -> String
  ) {
    let statistics = context.site.statistics
    let earlier = statistics.earlierPeriod.map { Period.label($0).map { "\($0)末" } ?? $0 }
    let largest = figures.flatMap { [$0.count, $0.earlier ?? 0] }.max() ?? 0
    self.heading = heading
    beforeLabel = earlier ?? "前回"
    afterLabel = context.site.settings.asOf.label
    figureCaption = "\(heading)ごとの数を\(beforeLabel)と\(afterLabel)で比べた横棒の図"
    tableCaption = "\(heading)ごとの数"
    items = figures.map { ItemValue($0, href: context.href($0.group.route), largest: largest) }
    total = TotalValue(figures)
    self.lead = lead(figures, beforeLabel)
  }

  static let schema = Schema<ComparisonValue>(
    "comparison of two years",
    [
      .text("lead", "what is to be seen") { $0.lead },
      .text("figureCaption", "what the chart shows, for screen readers") { $0.figureCaption },
      .text("tableCaption", "caption of the table") { $0.tableCaption },
      .text("heading", "what the members are") { $0.heading },
      .text("beforeLabel", "令和2年末") { $0.beforeLabel },
      .text("afterLabel", "令和5年末") { $0.afterLabel },
      .list("items", "members in the vocabulary's order", ItemValue.schema) { $0.items },
      .record("total", "sum of the members", TotalValue.schema) { $0.total },
    ])

  /// A count with the earlier one, if there is any.
  struct TotalValue: Sendable {
    let before: Int?
    let after: Int

    init(before: Int?, after: Int) {
      self.before = before
      self.after = after
    }

    /// The sum; without an earlier count of every member there is no earlier sum.
    init(_ figures: [Statistics.Figure]) {
      after = figures.reduce(0) { $0 + $1.count }
      let earlier = figures.compactMap(\.earlier)
      before = earlier.isEmpty || earlier.count < figures.count ? nil : earlier.reduce(0, +)
    }

    var change: Int? { before.map { after - $0 } }

    var beforeText: String { before.map(Figures.count) ?? "－" }
    var changeText: String { change.map(Figures.change) ?? "－" }

    static let schema = Schema<TotalValue>(
      "sum",
      [
        .text("before", "in the earlier year; － where not published") { $0.beforeText },
        .text("after", "now") { Figures.count($0.after) },
        .text("change", "+131, ▲2, 0; － where not known") { $0.changeText },
      ])
  }

  struct ItemValue: Sendable {
    let name: String
    let href: String
    let counts: TotalValue
    let largest: Int

    init(_ figure: Statistics.Figure, href: String, largest: Int) {
      name = figure.group.name
      self.href = href
      counts = TotalValue(before: figure.earlier, after: figure.count)
      self.largest = largest
    }

    static let schema = Schema<ItemValue>(
      "member",
      [
        .text("name", "name") { $0.name },
        .text("href", "its page") { $0.href },
        .text("before", "in the earlier year; － where not published") { $0.counts.beforeText },
        .text("after", "now") { Figures.count($0.counts.after) },
        .text("change", "+71, ▲2, 0; － where not known") { $0.counts.changeText },
        .text("beforeWidth", "75.6%, of the largest count; empty for nought") {
          Figures.width($0.counts.before ?? 0, of: $0.largest)
        },
        .text("afterWidth", "100.0%, of the largest count; empty for nought") {
          Figures.width($0.counts.after, of: $0.largest)
        },
      ])
  }
}

// MARK: Sentences

extension ComparisonValue {
  /// More names than this in one sentence are not read.
  private static let mostNamed = 4

  /// What the change is made of, or, without an earlier year, which kind is the largest.
  static func kindLead(_ figures: [Statistics.Figure], since earlier: String) -> String {
    let total = TotalValue(figures)
    guard let change = total.change else { return largest(figures, Dimension.kind.label) }
    let risen = figures.filter { ($0.change ?? 0) > 0 }.sorted { ($0.change ?? 0) > ($1.change ?? 0) }
    let fallen = fallen(figures, Dimension.kind.label)
    if change == 0, risen.isEmpty { return "\(earlier)と同じ\(Figures.count(total.after))件です。" }
    if change > 0, fallen.isEmpty, !risen.isEmpty {
      let parts = risen.prefix(2).map { "\($0.group.name)が\(Figures.count($0.change ?? 0))件" }
      return "\(earlier)から増えた\(Figures.count(change))件のうち、\(parts.joined(separator: "、"))を占めます。"
    }
    let whole =
      change == 0
      ? "合計は\(earlier)と同じです。"
      : "合計は\(earlier)より\(Figures.count(abs(change)))件\(change > 0 ? "増えました" : "減りました")。"
    let most = risen.first.map { "\($0.group.name)は\(Figures.count($0.change ?? 0))件増えました。" } ?? ""
    return whole + most + fallen
  }

  static func categoryLead(_ figures: [Statistics.Figure], since earlier: String) -> String {
    let isKnown = TotalValue(figures).change != nil
    let fallen = fallen(figures, Dimension.category.label)
    let falls = !isKnown ? "" : fallen.isEmpty ? "\(earlier)から減った分野はありません。" : "\(earlier)と比べると、" + fallen
    return largest(figures, Dimension.category.label) + falls + "災害時協定と、平時に取組がない協定は含みません。"
  }

  /// いちばん多いのは生活・福祉の92件で、全体の30.2%です。
  private static func largest(_ figures: [Statistics.Figure], _ members: String) -> String {
    let total = figures.reduce(0) { $0 + $1.count }
    guard let count = figures.map(\.count).max(), count > 0 else { return "あてはまる協定・覚書は、まだありません。" }
    let names = figures.filter { $0.count == count }.map(\.group.name)
    guard let name = names.first, names.count == 1 else {
      return names.count > mostNamed
        ? "いちばん多いのは\(Figures.count(count))件ずつの\(ChartWords.several(names.count))\(members)です。"
        : "いちばん多いのは\(ChartWords.joined(names))で、\(Figures.count(count))件ずつです。"
    }
    let share = Figures.tenths(Figures.permille(count, of: total))
    return "いちばん多いのは\(name)の\(Figures.count(count))件で、全体の\(share)%です。"
  }

  /// Which members are fewer than before: 研究開発とスポーツは2件ずつ減りました。 Empty when none are.
  private static func fallen(_ figures: [Statistics.Figure], _ members: String) -> String {
    let fallen = figures.compactMap { figure in
      figure.change.flatMap { $0 < 0 ? (name: figure.group.name, by: -$0) : nil }
    }
    guard let first = fallen.first else { return "" }
    if fallen.count == 1 { return "\(first.name)は\(Figures.count(first.by))件減りました。" }
    if fallen.count > mostNamed { return "減ったのは\(first.name)など\(ChartWords.several(fallen.count))\(members)です。" }
    if fallen.allSatisfy({ $0.by == first.by }) {
      return "\(ChartWords.joined(fallen.map(\.name)))は\(Figures.count(first.by))件ずつ減りました。"
    }
    return fallen.map { "\($0.name)は\(Figures.count($0.by))件" }.joined(separator: "、") + "減りました。"
  }
}
