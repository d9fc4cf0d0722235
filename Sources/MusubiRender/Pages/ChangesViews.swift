import MusubiRegister
import MusubiSite

/// What happened to the agreements, the newest first: the latest, of each kind and of each year; tables of earlier days;
/// addresses that were given up.
struct ChangesView: PageView {
  let context: PageContext
  private let latest: [EventValue]
  private let kinds: [EventKindValue]
  private let snapshots: [SnapshotValue]

  init(context: PageContext) {
    self.context = context
    let events = context.site.history.events
    latest = events.prefix(Self.shownLatest).map { EventValue($0, context) }
    let byKind = Dictionary(grouping: events.indices, by: { events[$0].kind })
    kinds = Event.Kind.allCases.compactMap { kind in byKind[kind].map { EventKindValue(kind, $0, context) } }
    snapshots = SnapshotValue.all(context)
  }

  private static let shownLatest = 20
  static let heading = "更新履歴"

  var title: String { Self.heading }
  var lead: String { "結んだ、変わった、延びた、終わった協定・覚書を、新しい順に記録しています。" }

  /// Since when changes are noted, which a reader must know who finds none.
  private var note: String {
    guard let since = site.history.notedSince else {
      return "締結と終了は、一覧表の日付から載せています。内容の変更は、記録を始めてから載ります。変更の記録は、まだありません。"
    }
    return "締結と終了は、一覧表の日付から載せています。内容の変更は、\(since.text)から記録しています。"
  }

  static let schema = Schema<ChangesView>(
    "changes.html",
    commonFields(ChangesView.self) + [
      .text("note", "since when changes are noted") { $0.note },
      .flag("hasEvents", "something happened") { !$0.latest.isEmpty },
      .list("latest", "the latest, of all kinds", EventValue.schema) { $0.latest },
      .list("kinds", "kinds of events, with the latest of each", EventKindValue.schema) { $0.kinds },
      .list("years", "years in which something happened, newest first", ChangesYearValue.schema) { view in
        view.site.history.years.map { ChangesYearValue(year: $0, context: view.context) }
      },
      .text("sampleNote", "which of them are made up; else empty") {
        SampleEvents($0.site.history.events, $0.site).note
      },
      .flag("hasSnapshots", "tables of earlier days are there") { !$0.snapshots.isEmpty },
      .list("snapshots", "tables of earlier days, newest first", SnapshotValue.schema) { $0.snapshots },
      .flag("hasRetired", "addresses were given up") { !RetiredValue.all($0.context).isEmpty },
      .list("retired", "addresses that were given up", RetiredValue.schema) { RetiredValue.all($0.context) },
    ])
}

/// What happened in a calendar year.
struct ChangesYearView: PageView {
  let context: PageContext
  let index: Int

  private var year: History.Year { site.history.years[index] }
  private var value: ChangesYearValue { ChangesYearValue(year: year, context: context) }
  private var events: [Event] { year.events.map { site.history.events[$0] } }

  var title: String { "\(value.title)の更新履歴" }
  var lead: String {
    let counts = Event.Kind.allCases.compactMap { kind -> String? in
      let count = events.count { $0.kind == kind }
      return count > 0 ? "\(kind.label)\(Figures.count(count))件" : nil
    }
    return counts.joined(separator: "、") + "を、新しい順に載せています。"
  }
  var crumbLabel: String { value.title }
  var trail: [Crumb] { [Crumb(label: "更新履歴", route: .changes)] }

  private func neighbour(_ offset: Int) -> LinkValue? {
    guard site.history.years.indices.contains(index + offset) else { return nil }
    let year = site.history.years[index + offset].year
    return LinkValue(href: context.href(.changesYear(year)), label: JapaneseDate(year: year).text)
  }

  static let schema = Schema<ChangesYearView>(
    "changes-year.html",
    commonFields(ChangesYearView.self) + [
      .text("itemsTitle", "令和5年（2023年）の51件") { "\($0.value.title)の\(Figures.count($0.year.events.count))件" },
      .list("items", "newest first", EventValue.schema) { view in view.events.map { EventValue($0, view.context) } },
      .text("sampleNote", "which of them are made up; else empty") { SampleEvents($0.events, $0.site).note },
      .list("years", "all years, newest first", ChangesYearValue.schema) { view in
        view.site.history.years.map { ChangesYearValue(year: $0, context: view.context) }
      },
      .flag("hasPager", "there is another year") { $0.site.history.years.count > 1 },
      .record("previous", "the year before", LinkValue.schema) { $0.neighbour(1) },
      .record("next", "the year after", LinkValue.schema) { $0.neighbour(-1) },
    ])
}

/// How many of the events are of made-up agreements.
private struct SampleEvents {
  let note: String

  init(_ events: [Event], _ site: Site) {
    let count = events.count { event in
      if case .agreement(let index) = event.subject { return site.agreements[index].isSample }
      return false
    }
    note =
      count == 0
      ? "" : count == events.count ? "ここに載る更新は、すべて見本の協定のものです。" : "このうち\(Figures.count(count))件は見本の協定のものです。"
  }
}

/// The latest events of one kind.
private struct EventKindValue: Sendable {
  let kind: Event.Kind
  let count: Int
  let items: [EventValue]

  init(_ kind: Event.Kind, _ events: [Int], _ context: PageContext) {
    self.kind = kind
    count = events.count
    items = events.prefix(Self.shown).map { EventValue(context.site.history.events[$0], context) }
  }

  private static let shown = 10

  static let schema = Schema<EventKindValue>(
    "kind of events",
    [
      .text("id", "the anchor: concluded") { $0.kind.rawValue },
      .text("label", "締結") { $0.kind.label },
      .text("count", "how many in all") { Figures.count($0.count) },
      .flag("isCut", "older ones stand on the pages of the years") { $0.count > $0.items.count },
      .list("items", "the latest", EventValue.schema) { $0.items },
    ])
}

/// A year of the history.
private struct ChangesYearValue: Sendable {
  let year: History.Year
  let context: PageContext

  var title: String { JapaneseDate(year: year.year).text }

  static let schema = Schema<ChangesYearValue>(
    "year of events",
    [
      .text("title", "令和5年（2023年）") { $0.title },
      .text("label", "令和5年, where many stand together") { JapaneseDate(year: $0.year.year).eraYears },
      .text("href", "page of the year") { $0.context.href(.changesYear($0.year.year)) },
      .text("count", "events") { Figures.count($0.year.events.count) },
      .flag("isCurrent", "this page's year") { .changesYear($0.year.year) == $0.context.route },
    ])
}
