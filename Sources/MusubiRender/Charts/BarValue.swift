import MusubiSite

/// A bar with its name and number, or two bars: the earlier count over the present one.
struct BarValue: Sendable {
  let name: String
  /// The name under a column: the year of an era, 28.
  var short = ""
  /// What stands under it where an era begins: 平成.
  var era = ""
  /// The page of the rows that make it up, or the row of the table with the published number; may be empty.
  let href: String
  let count: Int
  var before: Int?
  /// When that was: 令和2年末.
  var beforeLabel = ""
  /// The row of the table with the published number.
  var beforeHref = ""
  var change: Int?
  /// Published, not counted here.
  var isPast = false
  /// The largest count of the chart, for the widths.
  let largest: Int

  static let schema = Schema<BarValue>(
    "bar",
    [
      .text("name", "name") { $0.name },
      .text("short", "the name under a column; may be empty") { $0.short },
      .text("era", "the era that begins with the column; may be empty") { $0.era },
      .text("href", "the rows that make it up, or the row of the table; may be empty") { $0.href },
      .text("count", "number") { Figures.count($0.count) },
      .text("length", "79.2%, of the largest; empty for nought") { Figures.width($0.count, of: $0.largest) },
      .flag("isPast", "published, not counted here") { $0.isPast },
      .text("before", "the published number of the earlier year; empty without one") {
        $0.before.map(Figures.count) ?? ""
      },
      .text("beforeLabel", "when that was") { $0.beforeLabel },
      .text("beforeHref", "the row of the table with that number") { $0.beforeHref },
      .text("beforeLength", "75.6%, of the largest; empty for nought") {
        Figures.width($0.before ?? 0, of: $0.largest)
      },
      .text("change", "+71, ▲2, 0; empty where not known") { $0.change.map(Figures.change) ?? "" },
    ])
}
