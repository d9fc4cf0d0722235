import MusubiRegister
import MusubiSite

/// A press release in a list.
struct PressItemValue: Sendable {
  let release: PressRelease
  let context: PageContext

  static let schema = Schema<PressItemValue>(
    "press release",
    [
      .record("date", "of the release", DateValue.schema) { DateValue($0.release.date) },
      .text("url", "absolute address") { $0.release.address },
      .text("title", "title") { $0.release.title },
      .text("file", "（PDF形式, 35.69KB） where the address leads to a file; else empty") { item in
        item.release.form.isEmpty
          ? "" : "（\(item.release.form)形式\(item.release.size.map { ", \($0)" } ?? "")）"
      },
      .flag("isSample", "made up, and so is its address") { $0.context.site.isSample($0.release) },
      .list("agreements", "those it concerns", TitleLink.schema) { value in
        value.release.agreementIDs.compactMap { value.context.site.agreement(id: $0) }.map { index in
          TitleLink(
            href: value.context.href(agreement: index), title: value.context.site.agreements[index].title.string)
        }
      },
    ])
}

/// A year of press releases, in the index and in the list of years.
struct PressYearValue: Sendable {
  let year: PressYear
  let context: PageContext

  var title: String { JapaneseDate(year: year.year).text }
  var items: [PressItemValue] {
    year.releases.map { PressItemValue(release: context.site.press[$0], context: context) }
  }

  static let schema = Schema<PressYearValue>(
    "year of press releases",
    [
      .text("id", "y2023") { "y\($0.year.year)" },
      .text("title", "令和5年（2023年）") { $0.title },
      .text("label", "令和5年, where many stand together") { JapaneseDate(year: $0.year.year).eraYears },
      .text("href", "page of the year") { $0.context.href(.pressYear($0.year.year)) },
      .text("count", "releases") { Figures.count($0.year.releases.count) },
      .flag("isCurrent", "this page's year") { .pressYear($0.year.year) == $0.context.route },
      .list("items", "releases, newest first", PressItemValue.schema) { $0.items },
    ])
}

/// How many of the press releases of a page are made up. Those are none of the city's.
private struct PressSamples {
  let count: Int
  let areAll: Bool

  init(_ releases: [PressRelease], _ site: Site) {
    count = releases.count { site.isSample($0) }
    areAll = !releases.isEmpty && count == releases.count
  }

  /// Said after the lead where some are and some are not.
  var note: String { count > 0 && !areAll ? "このうち\(Figures.count(count))件は見本です。" : "" }
}

/// All press releases, by year.
struct PressIndexView: PageView {
  let context: PageContext

  var title: String { "報道発表" }
  var lead: String {
    let count = site.press.isEmpty ? "" : "\(Figures.count(site.press.count))件"
    if samples.areAll { return "協定・覚書に関わる報道発表\(count)を、年ごとにまとめています。" }
    return "協定・覚書に関わる市の報道発表\(count)を、年ごとにまとめています。本文は市のホームページにあります。\(samples.note)"
  }
  var navigation: NavigationEntry? { .press }

  private var samples: PressSamples { PressSamples(site.press, site) }

  static let schema = Schema<PressIndexView>(
    "press-index.html",
    commonFields(PressIndexView.self) + [
      .flag("hasYears", "press releases are there") { !$0.site.pressYears.isEmpty },
      .flag("areAllSamples", "every press release is made up") { $0.samples.areAll },
      .list("years", "newest first", PressYearValue.schema) { view in
        view.site.pressYears.map { PressYearValue(year: $0, context: view.context) }
      },
    ])
}

/// The press releases of one year.
struct PressYearView: PageView {
  let context: PageContext
  let index: Int

  private var value: PressYearValue { PressYearValue(year: site.pressYears[index], context: context) }

  var title: String { "\(value.title)の報道発表" }
  var lead: String {
    if samples.areAll { return "\(value.title)の日付の、協定・覚書に関わる報道発表です。" }
    return "\(value.title)に市が行った、協定・覚書に関わる報道発表です。本文は市のホームページにあります。\(samples.note)"
  }
  var crumbLabel: String { value.title }
  var trail: [Crumb] { [Crumb(label: "報道発表", route: .press)] }
  var navigation: NavigationEntry? { .press }

  private var samples: PressSamples { PressSamples(value.year.releases.map { site.press[$0] }, site) }

  private func neighbour(_ offset: Int) -> LinkValue? {
    guard site.pressYears.indices.contains(index + offset) else { return nil }
    let year = site.pressYears[index + offset].year
    return LinkValue(href: context.href(.pressYear(year)), label: JapaneseDate(year: year).text)
  }

  static let schema = Schema<PressYearView>(
    "press-year.html",
    commonFields(PressYearView.self) + [
      .text("itemsTitle", "令和5年（2023年）の12件") { "\($0.value.title)の\($0.value.year.releases.count)件" },
      .list("items", "newest first", PressItemValue.schema) { $0.value.items },
      .flag("areAllSamples", "every press release of the year is made up") { $0.samples.areAll },
      .list("years", "all years, newest first", PressYearValue.schema) { view in
        view.site.pressYears.map { PressYearValue(year: $0, context: view.context) }
      },
      .flag("hasPager", "there is another year") { $0.site.pressYears.count > 1 },
      .record("previous", "the year before", LinkValue.schema) { $0.neighbour(1) },
      .record("next", "the year after", LinkValue.schema) { $0.neighbour(-1) },
    ])
}
