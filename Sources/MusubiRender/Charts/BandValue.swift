import MusubiSite

/// A chart of one bar that is divided into parts, with a mark under those that belong together.
struct BandValue: Sendable {
  let id: String
  let title: String
  let description: String
  let items: [PartValue]
  let mark: String
  /// Tenths of a percent: where the marked parts end.
  let markWidth: Int

  init(
    id: String, title: String, description: String,
    parts: [(name: String, count: Int, href: String, isMarked: Bool)], mark: String
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.mark = mark
    let bars = Self.bars(parts.map(\.count))
    items = zip(parts, bars).enumerated().map { index, pair in
      PartValue(name: pair.0.name, count: pair.0.count, href: pair.0.href, level: index + 1, bar: pair.1)
    }
    markWidth = zip(parts, bars).filter { $0.0.isMarked && $0.0.count > 0 }.map(\.1.upperBound).max() ?? 0
  }

  /// The parts in tenths of a percent, with a gap after each but the last.
  static func bars(_ counts: [Int]) -> [Range<Int>] {
    let gap = 4
    let total = counts.reduce(0, +)
    var sum = 0
    return counts.enumerated().map { index, count in
      let start = Figures.permille(sum, of: total)
      sum += count
      let isLast = counts[(index + 1)...].allSatisfy { $0 == 0 }
      return start..<max(start, Figures.permille(sum, of: total) - (isLast ? 0 : gap))
    }
  }

  static let schema = Schema<BandValue>(
    "band",
    [
      .text("id", "beginning of the ids of title and description") { $0.id },
      .text("title", "what the chart shows") { $0.title },
      .text("description", "how it is to be read") { $0.description },
      .list("items", "the parts, the oldest first", PartValue.schema) { $0.items },
      .text("mark", "総括の対象 255") { $0.mark },
      .flag("hasMark", "a part is marked") { $0.markWidth > 0 },
      .text("markWidth", "where the marked parts end") { Figures.tenths($0.markWidth) + "%" },
      .text("markX", "middle of those parts, not so far left that the words are cut") {
        Figures.tenths(max($0.markWidth / 2, narrowest)) + "%"
      },
    ])

  /// Tenths of a percent: room for half of the words under the bar.
  private static let narrowest = 180

  struct PartValue: Sendable {
    let name: String
    let count: Int
    let href: String
    let level: Int
    /// Tenths of a percent.
    let bar: Range<Int>

    /// Tenths of a percent: a narrower part has no room for its number, which stands in the legend too.
    private static let narrowest = 120

    static let schema = Schema<PartValue>(
      "part",
      [
        .text("level", "1, 2, 3: the colour") { $0.level },
        .text("name", "推進方針より前") { $0.name },
        .text("href", "its page") { $0.href },
        .text("count", "agreements within the analysis") { Figures.count($0.count) },
        .flag("isDrawn", "there is something to draw") { !$0.bar.isEmpty },
        .flag("hasRoom", "wide enough for its number") { $0.bar.count >= narrowest },
        .text("x", "where it begins") { Figures.tenths($0.bar.lowerBound) + "%" },
        .text("width", "how wide it is") { Figures.tenths($0.bar.count) + "%" },
        .text("textX", "its middle") { Figures.tenths(($0.bar.lowerBound + $0.bar.upperBound) / 2) + "%" },
      ])
  }
}
