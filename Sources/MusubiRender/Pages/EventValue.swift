import MusubiRegister
import MusubiSite

/// What an event is called wherever it is told.
struct EventWords {
  let id: String
  let title: String
  let route: Route
  let isSample: Bool
  /// The sentences, with the partners where an agreement was concluded.
  let summary: String

  init(_ event: Event, _ site: Site) {
    switch event.subject {
    case .agreement(let index):
      let agreement = site.agreements[index]
      id = agreement.id.string
      title = agreement.title.string
      route = site.route(ofAgreement: index)
      isSample = agreement.isSample
      let partners = agreement.partners.map(\.name.string).joined(separator: "、")
      let isNew = event.origin == .conclusion && !partners.isEmpty
      summary = isNew ? "\(partners)と締結しました。" : event.sentences.joined()
    case .retired(let index):
      let retirement = site.retirements[index]
      id = retirement.agreementID ?? retirement.path
      title = retirement.name.isEmpty ? "管理番号\(id)の協定・覚書" : retirement.name
      route = retirement.route
      isSample = false
      summary = event.sentences.joined() + "理由：" + retirement.reason
    }
  }
}

/// Something that happened to an agreement, in a list.
struct EventValue: Sendable {
  let date: JapaneseDate
  let label: String
  let isEnd: Bool
  let isSample: Bool
  let href: String
  let title: String
  let text: String

  init(_ event: Event, _ context: PageContext) {
    let words = EventWords(event, context.site)
    date = event.date
    label = event.kind.label
    isEnd = [.ended, .merged, .withdrawn].contains(event.kind)
    isSample = words.isSample
    href = context.href(words.route)
    title = words.title
    text = words.summary
  }

  static let schema = Schema<EventValue>(
    "event",
    [
      .record("date", "when", DateValue.schema) { DateValue($0.date) },
      .text("label", "締結, 掲載, 変更, 延長, 終了, 再開, 統合 or 取下げ") { $0.label },
      .flag("isEnd", "終了, 統合 or 取下げ") { $0.isEnd },
      .flag("isSample", "見本") { $0.isSample },
      .text("href", "page of the agreement, or of what became of it") { $0.href },
      .text("title", "名称") { $0.title },
      .text("text", "what happened, in sentences") { $0.text },
    ])
}

/// A fact in the life of an agreement.
struct HistoryValue: Sendable {
  let date: JapaneseDate
  let sentences: [String]

  /// Conclusion, press releases, changes, summing-up and end, newest first. None where nothing but the conclusion is known,
  /// which stands above already.
  static func of(_ index: Int, _ site: Site) -> [HistoryValue] {
    let agreement = site.agreements[index]
    var facts: [HistoryValue] = []
    if let date = agreement.concluded { facts.append(HistoryValue(date: date, sentences: [History.conclusion])) }
    for release in site.releases(of: index).reversed() {
      facts.append(HistoryValue(date: site.press[release].date, sentences: ["報道発表を行いました。"]))
    }
    if let date = agreement.evaluation.date { facts.append(HistoryValue(date: date, sentences: ["総括を行いました。"])) }
    let changes = site.history.changes(of: index)
    for change in changes.reversed() {
      let event = site.history.events[change]
      facts.append(HistoryValue(date: event.date, sentences: event.sentences))
    }
    if let end = agreement.endedOn(asOf: site.today) { facts.append(HistoryValue(date: end, sentences: [History.end])) }
    guard facts.count > 1 || !changes.isEmpty else { return [] }
    let order = facts.indices.sorted { (facts[$1].date, $1) < (facts[$0].date, $0) }
    return order.map { facts[$0] }
  }

  static let schema = Schema<HistoryValue>(
    "fact",
    [
      .record("date", "when", DateValue.schema) { DateValue($0.date) },
      .texts("sentences", "what happened") { $0.sentences },
    ])
}
