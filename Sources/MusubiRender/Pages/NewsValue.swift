import MusubiRegister
import MusubiSite

/// A fact that happened of late: a conclusion, an end, a press release.
struct NewsValue: Sendable {
  let date: JapaneseDate
  let label: String
  let title: Text
  let href: String
  let isSample: Bool
  let isExternal: Bool

  /// The latest facts that are known to the day; of one day press releases come first, then the later rows.
  static func latest(_ number: Int, _ context: PageContext) -> [NewsValue] {
    let site = context.site
    let facts = site.agreements.indices.flatMap { Self.facts(of: $0, context) }
    let releases = site.press.map { release in
      NewsValue(
        date: release.date, label: "報道発表", title: release.title, href: release.address.string,
        isSample: site.isSample(release), isExternal: true)
    }
    let all = (facts + releases).enumerated().filter { isKnown($0.element.date, asOf: site.today) }
    return all.sorted { ($1.element.date, $1.offset) < ($0.element.date, $0.offset) }.prefix(number).map(\.element)
  }

  private static func facts(of index: Int, _ context: PageContext) -> [NewsValue] {
    let agreement = context.site.agreements[index]
    let dates = [(agreement.concluded, "締結"), (agreement.endedOn(asOf: context.site.today), "終了")]
    return dates.compactMap { date, label in
      date.map {
        NewsValue(
          date: $0, label: label, title: agreement.title, href: context.href(agreement: index),
          isSample: agreement.isSample, isExternal: false)
      }
    }
  }

  private static func isKnown(_ date: JapaneseDate, asOf today: JapaneseDate) -> Bool {
    date.precision == .day && date <= today
  }

  static let schema = Schema<NewsValue>(
    "news",
    [
      .record("date", "when", DateValue.schema) { DateValue($0.date) },
      .text("label", "締結, 終了 or 報道発表") { $0.label },
      .flag("isSample", "見本") { $0.isSample },
      .flag("isExternal", "the page is not of this site") { $0.isExternal },
      .text("href", "page") { $0.href },
      .text("title", "名称 or headline") { $0.title },
    ])
}
