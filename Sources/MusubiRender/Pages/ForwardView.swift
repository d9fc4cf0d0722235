import MusubiSite

/// A page that leads on to another at once: a short address, or an address of old.
struct ForwardView: Sendable {
  let context: PageContext
  /// What this address is: 短い番地.
  let kind: String
  /// The h1 of the page that it leads to.
  let label: String
  let target: Route

  init(_ context: PageContext, kind: String, label: String, target: Route) {
    self.context = context
    self.kind = kind
    self.label = label
    self.target = target
  }

  /// The short address of an agreement, by its index.
  init(shortcutOf agreement: Int, _ context: PageContext) {
    self.init(
      context, kind: "短い番地", label: context.site.agreements[agreement].title.string,
      target: context.site.route(ofAgreement: agreement))
  }

  static let schema = Schema<ForwardView>(
    "forward.html",
    [
      .text("title", "the whole title: 名称（短い番地）｜川崎市 協定・覚書一覧") { view in
        let settings = view.context.site.settings
        return "\(view.label)（\(view.kind)）｜\(settings.city) \(settings.name)"
      },
      .text("label", "the h1 of the page that it leads to") { $0.label },
      .text("href", "that page, from here") { $0.context.href($0.target) },
      .text("canonical", "the permanent address of that page") { $0.context.address(of: $0.target) },
      .text("icon", "assets/icon.svg") { $0.context.href(.asset("icon.svg")) },
    ])
}
