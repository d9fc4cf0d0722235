import MusubiSite

/// A section of the statistics: what is to be seen in a sentence, the chart, the same numbers as a table and as a file.
struct ChartValue: Sendable {
  let id: String
  let heading: String
  let lead: String
  /// What keeps samples from passing for facts; empty without any.
  var notice = ""
  /// Bars from a common line; nil for a band, or when nothing is to be drawn.
  var bars: BarsValue?
  var band: BandValue?
  /// Nil when the column is withheld.
  var table: ChartTable?

  static let schema = Schema<ChartValue>(
    "chart",
    [
      .text("id", "id of the heading") { $0.id },
      .text("heading", "heading") { $0.heading },
      .text("lead", "what is to be seen") { $0.lead },
      .text("notice", "that the numbers are those of samples; empty without any") { $0.notice },
      .flag("hasFigure", "there is something to draw or to list") { $0.table != nil },
      .flag("isWide", "the chart needs the whole width") { $0.bars?.isMany ?? false },
      .record("bars", "a chart of bars", BarsValue.schema) { $0.bars },
      .record("band", "a chart of one divided bar", BandValue.schema) { $0.band },
      .record("table", "the same numbers", ChartTable.schema) { $0.table },
    ])
}
