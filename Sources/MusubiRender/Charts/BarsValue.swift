import MusubiSite

/// A chart of bars: lying one under another, or, for years, standing side by side.
struct BarsValue: Sendable {
  let id: String
  /// What the chart shows, for those who do not see it.
  let title: String
  /// How it is to be read.
  let description: String
  var legend: [LegendValue] = []
  /// Side by side, since the members are years.
  var isUpright = false
  let items: [BarValue]

  /// A bar for each member that stands by itself.
  static func items(_ series: Series, _ context: PageContext) -> [BarValue] {
    let rows = series.rows.filter(\.parent.isEmpty)
    let largest = series.largest
    return rows.map {
      BarValue(name: $0.name, href: $0.route.map(context.href) ?? "", count: $0.count, largest: largest)
    }
  }

  /// So many columns need a wide screen; on others they lie down.
  private static let mostColumns = 14
  var isMany: Bool { isUpright && items.count > Self.mostColumns }
  /// More than this do not fit any screen side by side.
  private static let mostOnWide = 44
  private var stands: Bool { isUpright && items.count <= Self.mostOnWide }

  /// The classes of the list, each after a space.
  var form: String {
    let classes = [(stands, "upright"), (isMany, "many"), (items.contains { $0.before != nil }, "pairs")]
    return classes.filter(\.0).map { " " + $0.1 }.joined()
  }

  static let schema = Schema<BarsValue>(
    "bars",
    [
      .text("id", "beginning of the ids of title and description") { $0.id },
      .text("title", "what the chart shows") { $0.title },
      .text("description", "how it is to be read") { $0.description },
      .flag("hasLegend", "bars look different") { !$0.legend.isEmpty },
      .list("legend", "what the looks of bars mean; may be empty", LegendValue.schema) { $0.legend },
      .text("form", "classes of the list: upright, many, pairs; may be empty") { $0.form },
      .list("items", "the bars", BarValue.schema) { $0.items },
    ])
}
