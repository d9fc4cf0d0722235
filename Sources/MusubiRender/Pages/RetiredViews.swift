import MusubiRegister
import MusubiSite

/// A page at an old address: it leads on at once, or says what became of what was there.
struct RetiredView: PageView {
  let context: PageContext
  let index: Int

  var retirement: Retirement { site.retirements[index] }
  private var value: RetiredValue { RetiredValue(retirement: retirement, context: context) }

  private var words: RetiredWords { RetiredWords(retirement, site) }

  var title: String {
    words.retirement.treatment == .moved ? "\(value.movedName)のページを移しました" : words.heading
  }

  var lead: String {
    switch words.retirement.treatment {
    case .moved:
      return retirement.destinations.count > 1 ? "同じ名前のものが、いくつかのページに分かれました。" : "\(words.this)には、新しい番地があります。"
    case .merged: return "\(words.this)は、ほかのものとひとつにまとめました。"
    case .withdrawn: return "\(words.this)は、取り下げました。"
    }
  }
  var crumbLabel: String { words.retirement.treatment.name }
  var trail: [Crumb] { [Crumb(label: "更新履歴", route: .changes)] }

  static let schema = Schema<RetiredView>(
    "moved.html, retired.html",
    commonFields(RetiredView.self) + [
      .record("retired", "what became of the address", RetiredValue.schema) { $0.value },
      .record("target", "where the page leads", LinkValue.schema) { $0.value.ways.first },
      .text("targetWords", "what stands there: 新しい番地, or くわしくは where it tells of a withdrawal") { view in
        view.words.leadsToTeller ? "くわしくは" : "新しい番地"
      },
      .record("list", "the page that lists what is like it; may be absent", LinkValue.schema) { view in
        view.words.list.map { LinkValue(href: view.context.href($0.route), label: $0.label) }
      },
      .text("targetAddress", "the same as an absolute address") { view in
        view.retirement.destinations.first.map(view.absolute) ?? ""
      },
    ])

  private func absolute(_ destination: Retirement.Destination) -> String {
    switch destination {
    case .path(let path): site.settings.base.url + path
    case .address(let address): address
    }
  }
}

/// An address that was given up.
struct RetiredValue: Sendable {
  let retirement: Retirement
  let context: PageContext

  /// Those that somebody gave up, the newest first; what changed by itself is no news.
  static func all(_ context: PageContext) -> [RetiredValue] {
    let written = context.site.retirements.filter { $0.redirect != nil }
    let order = written.indices.sorted { left, right in
      switch (written[left].date, written[right].date) {
      case (let first?, let second?) where first != second: first > second
      case (nil, _?): false
      case (_?, nil): true
      default: left < right
      }
    }
    return order.map { RetiredValue(retirement: written[$0], context: context) }
  }

  /// What stood there.
  var title: String { RetiredWords(retirement, context.site).subject }

  /// 「環境局」, as the new page or the row calls it.
  var movedName: String {
    let name = retirement.name.isEmpty ? ways.first?.label ?? retirement.path : retirement.name
    return "「\(name)」"
  }

  /// Where to go on.
  var ways: [LinkValue] {
    retirement.destinations.map { destination in
      switch destination {
      case .path(let path):
        LinkValue(href: context.href(.retired(path: path)), label: label(ofPath: path))
      case .address(let address): LinkValue(href: address, label: address)
      }
    }
  }

  /// The heading of the page there.
  private func label(ofPath path: String) -> String {
    let site = context.site
    guard let page = site.retirement(path: path), page.isTombstone else { return site.name(ofPath: path) }
    return RetiredWords(page, site).heading
  }

  private var isExternal: Bool {
    if case .address = retirement.destinations.first { return true }
    return false
  }

  static let schema = Schema<RetiredValue>(
    "retired address",
    [
      .text("label", "移転, 統合 or 取下げ") { $0.retirement.treatment.name },
      .text("title", "what stood there") { $0.title },
      .text("pathNote", "the old address where the title is another; else empty") { value in
        value.title == value.retirement.path ? "" : value.retirement.path
      },
      .text("path", "the old address within the site") { $0.retirement.path },
      .text("href", "the page that explains; empty where there is none") { value in
        value.retirement.isPage ? value.context.href(value.retirement.route) : ""
      },
      .text("id", "管理番号 of an agreement; else empty") { $0.retirement.agreementID ?? "" },
      .record("date", "when; may be absent", DateValue.schema) { $0.retirement.date.map { DateValue($0) } },
      .text("reason", "why, in the words of the city; may be empty") { $0.retirement.reason },
      .flag("hasWays", "there is somewhere to go on") { !$0.retirement.destinations.isEmpty },
      .flag("isExternal", "that is another site") { $0.isExternal },
      .list("ways", "where to go on", LinkValue.schema) { $0.ways },
    ])
}
