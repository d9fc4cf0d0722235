/// What the look of a bar means.
struct LegendValue: Sendable {
  /// The class of the bar: past, before; empty for the present.
  let look: String
  let label: String

  static let schema = Schema<LegendValue>(
    "legend",
    [
      .text("look", "class of the bar: past, before; empty for the present") { $0.look },
      .text("label", "what it means") { $0.label },
    ])
}
