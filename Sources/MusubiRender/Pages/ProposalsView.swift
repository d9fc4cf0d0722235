import MusubiRegister
import MusubiSite

/// The private-proposal system: what it is, which agreements came from it, and the way into it from every category.
struct ProposalsView: DocumentPageView {
  let context: PageContext
  let body: DocumentBody

  var document: PageDocument? { site.document(PageSlug.proposals) }
  var fallbackTitle: String { NavigationEntry.companies.label }
  var navigation: NavigationEntry? { .companies }

  /// Those in force that came from a proposal, by the number of their category and newest first; those in none come last.
  private var proposed: [(category: Group?, agreements: [Int])] {
    let rows = site.newestFirst(
      site.agreements.indices.filter { !site.agreements[$0].proposal.isEmpty && site.agreements[$0].isActive })
    let others = rows.filter { site.categories.group(of: $0) == nil }
    let groups = site.categories.groups.map { group in
      (category: Optional(group), agreements: rows.filter { site.categories.group(of: $0)?.slug == group.slug })
    }
    return (groups + [(nil, others)]).filter { !$0.agreements.isEmpty }
  }

  private var table: RegisterTable? {
    let proposed = proposed
    let anchors = proposed.compactMap { entry -> (Int, String)? in
      guard let first = entry.agreements.first else { return nil }
      return (first, CategoryWay.anchor(entry.category))
    }
    return RegisterTable(
      context, caption: "民間提案から生まれた協定・覚書", indices: proposed.flatMap(\.agreements),
      anchors: Dictionary(uniqueKeysWithValues: anchors))
  }

  private var ways: [CategoryWay] {
    let proposed = Dictionary(
      proposed.map { ($0.category?.slug ?? "", $0.agreements.count) }, uniquingKeysWith: { first, _ in first })
    return site.categories.groups.map { CategoryWay(group: $0, proposed: proposed[$0.slug] ?? 0, context: context) }
  }

  static let schema = Schema<ProposalsView>(
    "proposals.html",
    commonFields(ProposalsView.self) + documentFields(ProposalsView.self) + [
      .record("table", "agreements that came from a proposal, by category; absent without any", RegisterTable.schema) {
        $0.table
      },
      .text("tableTitle", "民間提案から生まれた協定・覚書（18件）") { view in
        "民間提案から生まれた協定・覚書（\(Figures.count(view.proposed.reduce(0) { $0 + $1.agreements.count }))件）"
      },
      .text("notice", "how many of them are made up; else empty") { view in
        SampleWords(view.proposed.flatMap(\.agreements), view.site).notice("民間提案から生まれた協定・覚書として載る")
      },
      .flag("hasContext", "the proposal system can be told the category") {
        $0.site.settings.link(.proposals).context != nil
      },
      .list("ways", "each category: what exists, and the way to propose", CategoryWay.schema) { $0.ways },
    ])
}

/// A category on the page for companies.
private struct CategoryWay: Sendable {
  let group: Group
  let proposed: Int
  let context: PageContext

  /// The id of the first row of a category in the table.
  static func anchor(_ category: Group?) -> String { "from-" + (category?.slug ?? "no-category") }

  static let schema = Schema<CategoryWay>(
    "category to propose in",
    [
      .text("name", "name") { $0.group.name },
      .text("href", "page") { $0.context.href($0.group.route) },
      .text("count", "agreements in force") { Figures.count($0.group.active.count) },
      .text("proposed", "of these, how many came from a proposal") { Figures.count($0.proposed) },
      .text("proposedHref", "the first of those on this page; empty without any") { way in
        way.proposed > 0 ? "#" + anchor(way.group) : ""
      },
      .record("proposals", "the proposal system, told the category", AddressValue.schema) { way in
        let subject = LinkSubject(category: way.group, address: way.context.address(of: way.group.route))
        return AddressValue(link: way.context.site.settings.link(.proposals).about(subject))
      },
    ])
}
