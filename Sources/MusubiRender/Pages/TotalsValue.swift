import MusubiRegister
import MusubiSite

/// The totals at the end of each year, as columns of a chart and rows of a table.
struct TotalsValue: Sendable {
  let lead: String
  let years: [YearValue]

  init(_ context: PageContext) {
    let statistics = context.site.statistics
    let largest = statistics.yearEnds.map(\.count).max() ?? 0
    let list = context.href(.agreements)
    lead = Self.lead(statistics.yearEnds, total: statistics.total, asOf: context.site.settings.asOf.label)
    years = statistics.yearEnds.enumerated().map { index, year in
      YearValue(year, place: index, of: statistics.yearEnds.count, largest: largest, list: list)
    }
  }

  /// How the total has moved up to the present, as far as the figures tell it.
  static func lead(_ years: [Statistics.YearEnd], total: Int, asOf: String) -> String {
    guard let last = years.lastIndex(where: \.isPresent) else {
      return "\(asOf)の協定・覚書は\(Figures.count(total))件です。"
    }
    let present = years[last]
    let changes = years[...last].compactMap(\.change)
    let steadily =
      changes.isEmpty
      ? "" : changes.allSatisfy { $0 > 0 } ? "毎年増え、" : changes.allSatisfy { $0 < 0 } ? "毎年減り、" : ""
    let first = "協定・覚書は\(steadily)\(present.name)に\(Figures.count(present.count))件になりました。"
    return first + comparison(present, with: years[0])
  }

  /// Large growth as a multiple, anything else as a difference.
  private static func comparison(_ present: Statistics.YearEnd, with first: Statistics.YearEnd) -> String {
    guard first.period != present.period else { return "" }
    let change = present.count - first.count
    let ratio = Figures.permille(present.count, of: first.count) / 100
    switch change {
    case 0: return "\(first.name)と同じ数です。"
    case ..<0: return "\(first.name)より\(Figures.count(-change))件少なくなっています。"
    case _ where first.count > 0 && ratio >= 15: return "\(first.name)の\(multiple(present.count, of: first.count))倍です。"
    default: return "\(first.name)より\(Figures.count(change))件多くなっています。"
    }
  }

  /// The multiple in tenths, rounded half up: 523 of 225 is 2.3.
  private static func multiple(_ count: Int, of first: Int) -> String {
    Figures.tenths((Figures.permille(count, of: first) + 50) / 100)
  }

  static let schema = Schema<TotalsValue>(
    "yearly totals",
    [
      .text("lead", "how the total has moved") { $0.lead },
      .list("years", "year ends, the oldest first", YearValue.schema) { $0.years },
    ])

  /// A column of the chart and a row of the table.
  struct YearValue: Sendable {
    let year: Statistics.YearEnd
    let id: String
    let href: String
    let rowsHref: String
    /// Hundredths of a percent of the chart's width.
    let slot: Range<Int>
    /// Pixels.
    let barHeight: Int

    /// Pixels of the chart: where the columns stand, and how high the highest is.
    private static let ground = 300
    private static let highest = 270
    private static let countAbove = 8
    private static let wholeWidth = 100_00
    private static let widestGap = 2_00

    init(_ year: Statistics.YearEnd, place: Int, of count: Int, largest: Int, list: String) {
      self.year = year
      // A period that is not of the usual form may hold anything, so it makes no id.
      id = "total-" + (Period.label(year.period) == nil ? String(place + 1) : year.period.lowercased())
      href = year.isPresent ? list : "#" + id
      rowsHref = year.isPresent ? list : ""
      slot = (Self.wholeWidth * place / max(count, 1))..<(Self.wholeWidth * (place + 1) / max(count, 1))
      // Thousandths bound the product for any count that fits.
      let height = Figures.permille(year.count, of: largest) * Self.highest / 1000
      barHeight = year.count > 0 ? max(height, 1) : 0
    }

    private var gap: Int { min(Self.widestGap, slot.count / 5) }
    private var barY: Int { Self.ground - barHeight }

    static let schema = Schema<YearValue>(
      "year end",
      [
        .text("id", "total-h28") { $0.id },
        .text("shortName", "H28") { $0.year.period },
        .text("name", "平成28年末") { $0.year.name },
        .text("count", "agreements and memoranda") { Figures.count($0.year.count) },
        .text("change", "from the year before: +90, ▲2, 0; － for the first") { value in
          value.year.change.map(Figures.change) ?? "－"
        },
        .flag("isPast", "published, not counted here") { !$0.year.isPresent },
        .text("href", "the rows behind it; for a past year its row in the table") { $0.href },
        .text("rowsHref", "the rows behind it; empty for a past year") { $0.rowsHref },
        .text("slotX", "where its slot begins") { ChartWords.length($0.slot.lowerBound) },
        .text("slotWidth", "width of the slot") { ChartWords.length($0.slot.count) },
        .text("barX", "where its column begins") { ChartWords.length($0.slot.lowerBound + $0.gap) },
        .text("barWidth", "width of the column") { ChartWords.length($0.slot.count - 2 * $0.gap) },
        .text("textX", "middle of the slot") { ChartWords.length(($0.slot.lowerBound + $0.slot.upperBound) / 2) },
        .text("barHeight", "height of the column in pixels") { $0.barHeight },
        .text("barY", "top of the column in pixels") { $0.barY },
        .text("countY", "where the number over the column stands, in pixels") { $0.barY - countAbove },
      ])
  }
}
