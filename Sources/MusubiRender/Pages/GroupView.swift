import MusubiRegister
import MusubiSite

/// The page of one member of a dimension: a kind, a category, a partner, a year…
struct GroupView: PageView {
  let context: PageContext
  let group: Group
  let words: GroupWords
  /// Made once, since templates ask whether they are there before they show them.
  private let table: RegisterTable?
  private let endedTable: RegisterTable?

  init(context: PageContext, dimension: Dimension, index: Int) {
    let group = context.site.grouping(dimension).groups[index]
    let words = GroupWords(group, context.site)
    let columns = Self.columns(group, context.site)
    let table = { (indices: [Int], caption: String) in
      RegisterTable(
        context, caption: "\(words.title)：\(caption)", columns: columns,
        indices: context.site.newestFirst(indices))
    }
    self.context = context
    self.group = group
    self.words = words
    self.table = table(group.active, "有効")
    endedTable = table(group.ended, "終了")
  }

  var title: String { words.title }
  var lead: String { words.lead }
  var crumbLabel: String { group.name }
  var navigation: NavigationEntry? {
    [.contactFrequency, .cohort].contains(group.dimension) ? .statistics : .agreements
  }

  var trail: [Crumb] {
    switch group.dimension {
    case .contactFrequency, .cohort: [Crumb(label: "統計", route: .statistics)]
    case .department:
      [Crumb(label: "所管課", route: .index(.department))]
        + (bureau.map { [Crumb(label: $0.name, route: $0.route)] } ?? [])
    case .bureau: [Crumb(label: "所管課", route: .index(.department))]
    default: [Crumb(label: group.dimension.label, route: .index(group.dimension))]
    }
  }

  private var bureau: Group? { group.parentSlug.flatMap { site.bureau(slug: $0) } }

  /// What is the same in every row needs no column.
  private static func columns(_ group: Group, _ site: Site) -> RegisterTable.Columns {
    switch group.dimension {
    case .kind:
      // Disaster agreements are in no category.
      (group.active + group.ended).allSatisfy { site.agreements[$0].category == nil }
        ? .all.subtracting([.kind, .category]) : .all.subtracting(.kind)
    case .category: .all.subtracting([.category])
    case .bureau, .goal, .contactFrequency, .cohort, .year: .all
    case .department: .all.subtracting(.department)
    case .partner: .all.subtracting(.partners)
    }
  }

  private static let fewRows = 10
  private static let fewForBreakdown = 10

  /// More than these nobody reads one by one.
  private static let mostInferred = 20

  private var inferred: [TitleLink] {
    let column: Column? =
      switch group.dimension {
      case .kind: .kind
      case .contactFrequency: .contactFrequency
      default: nil
      }
    guard let column else { return [] }
    let rows = group.active.filter { site.agreements[$0].inferred.contains(column) }
    return rows.count > Self.mostInferred
      ? [] : rows.map { TitleLink(href: context.href(agreement: $0), title: site.agreements[$0].title.string) }
  }

  private var portal: [Int] {
    group.dimension == .goal
      ? site.newestFirst(group.active.filter { !site.agreements[$0].sdgsPortal.isEmpty }) : []
  }

  private var breakdown: [BreakdownValue] {
    let isPartner = group.dimension == .partner
    return isPartner || group.active.count < Self.fewForBreakdown ? [] : BreakdownValue.of(group, context)
  }

  /// The figures of earlier and present year ends, where they were published.
  private var figures: [FigureValue] {
    if group.dimension == .year { return yearFigures }
    let figure = (site.statistics.kinds + site.statistics.categories).first {
      $0.group.dimension == group.dimension && $0.group.slug == group.slug
    }
    guard let figure, let earlier = figure.earlier, let change = figure.change else { return [] }
    // The line of the statistics that holds the three, with the place in the city's papers.
    let statistics = context.href(.statistics) + "#\(group.dimension.directory.dropLast())-\(group.slug)"
    let label = { (period: String?) in (period.flatMap(Period.label) ?? "") + "末" }
    return [
      FigureValue(
        value: Figures.count(figure.count), unit: "件", label: site.settings.asOf.adverb + "有効なもの",
        href: figure.count > 0 ? "#rows-title" : ""),
      FigureValue(
        value: Figures.count(earlier), unit: "件", label: "\(label(site.statistics.earlierPeriod))の数", note: "公表値",
        href: statistics),
      FigureValue(value: Figures.change(change), unit: "件", label: "増減", href: statistics),
    ]
  }

  /// What was concluded in the year, what of it has ended, and the total at its end.
  private var yearFigures: [FigureValue] {
    var figures = [
      FigureValue(
        value: Figures.count(group.active.count), unit: "件", label: site.settings.asOf.adverb + "有効なもの",
        note: "この年に結んだもの",
        href: group.active.isEmpty ? "" : "#rows-title")
    ]
    if !group.ended.isEmpty {
      figures.append(
        FigureValue(
          value: Figures.count(group.ended.count), unit: "件", label: "終了したもの", note: "この年に結んだもの", href: "#ended-title"))
    }
    let period = Int(group.slug).map { Period.of(JapaneseDate(year: $0, month: 12, day: 31)) }
    if let end = site.statistics.yearEnds.first(where: { $0.period == period }) {
      figures.append(
        FigureValue(
          value: Figures.count(end.count), unit: "件", label: "年末の総数",
          note: end.change.map { "公表値、前の年末から\(Figures.change($0))" } ?? "公表値", href: context.href(.statistics)))
    }
    return figures
  }

  private var neighbours: [ItemListValue] {
    switch group.dimension {
    case .category: [others(site.categories, "ほかの分野", all: .category)]
    case .kind: [others(site.kinds, "ほかの種別", all: .kind)]
    case .goal: [others(site.goals, "ほかの目標", all: .goal)]
    case .bureau: sections(site.sections(ofBureau: group.slug), "この局の課")
    case .department:
      sections(
        group.parentSlug.map { site.sections(ofBureau: $0) }?.filter { $0.slug != group.slug } ?? [], "同じ局のほかの課")
    case .contactFrequency: [others(site.contactFrequencies, "ほかの頻度", all: nil)]
    case .cohort: [others(site.cohorts, "ほかの時期", all: nil)]
    case .year: [others(site.years, "ほかの年", all: nil)]
    case .partner: []
    }
  }

  /// At most so many sections beside a page; the index has them all.
  private static let mostSections = 60

  private func sections(_ groups: [Group], _ title: String) -> [ItemListValue] {
    let shown = Array(groups.prefix(Self.mostSections))
    return shown.isEmpty ? [] : [list(shown, title, isWide: true, all: .department)]
  }

  private func others(_ grouping: Grouping, _ title: String, all: Dimension?) -> ItemListValue {
    list(grouping.groups.filter { $0.slug != group.slug }, title, isWide: false, all: all)
  }

  private func list(_ groups: [Group], _ title: String, isWide: Bool, all: Dimension?) -> ItemListValue {
    ItemListValue(
      id: "neighbours-title", title: title, isWide: isWide, items: groups.map { $0.item(context) },
      more: all.map { LinkValue(href: context.href(.index($0)), label: "\($0.label)の一覧を見る") })
  }

  /// The neighbouring years; `offset` 1 is the older one.
  private func neighbourYear(_ offset: Int) -> LinkValue? {
    guard group.dimension == .year else { return nil }
    let years = site.years.groups.filter { Int($0.slug) != nil }
    guard let place = years.firstIndex(where: { $0.slug == group.slug }), years.indices.contains(place + offset) else {
      return nil
    }
    return LinkValue(href: context.href(years[place + offset].route), label: years[place + offset].name)
  }

  private static func fields() -> [Field<GroupView>] {
    commonFields(GroupView.self) + [
      .record("group", "the member", GroupValue.schema) { GroupValue(view: $0) },
      .record("partner", "what is known of a partner; for partners only", PartnerDetails.schema) { view in
        view.group.dimension == .partner ? PartnerDetails(group: view.group, context: view.context) : nil
      },
      .flag("hasFigures", "figures are there") { !$0.figures.isEmpty },
      .list("figures", "large figures under the lead", FigureValue.schema) { $0.figures },
      .texts("notes", "remarks under the lead") { $0.words.notes },
      .flag("hasInferred", "the source does not state of a few of the rows that they belong here") {
        !$0.inferred.isEmpty
      },
      .list("inferred", "those rows", TitleLink.schema) { $0.inferred },
      .flag("hasPortal", "on goals: rows have a page on the SDGs portal") { !$0.portal.isEmpty },
      .list("portal", "on goals: the pages of the portal on agreements in force", PortalValue.schema) { view in
        view.portal.map { PortalValue(agreement: view.site.agreements[$0], href: view.context.href(agreement: $0)) }
      },
      .text("portalTitle", "on goals: heading over those") { view in
        "ポータルサイトに活動のページがあるもの（\(Figures.count(view.portal.count))件）"
      },
      .list("neighbours", "lists of other pages", ItemListValue.schema) { $0.neighbours },
      .record("contact", "whom to ask; for departments only", ContactValue.schema) { view in
        [.bureau, .department].contains(view.group.dimension) ? .department(view.group, view.context) : nil
      },
      .flag("isLong", "so many rows that what follows is far away") { $0.group.active.count > Self.fewRows },
      .flag("hasBreakdown", "its agreements divide") { !$0.breakdown.isEmpty },
      .list("breakdown", "how its agreements divide by kind and category", BreakdownValue.schema) { $0.breakdown },
      .record("advice", "what an empty group means; absent with agreements", EmptyAdvice.schema) { view in
        view.group.active.isEmpty ? EmptyAdvice(view.group, view.context) : nil
      },
      .text("rowsTitle", "heading over the table") { "有効な協定・覚書（\(Figures.count($0.group.active.count))件）" },
      .text("emptyText", "said instead of an empty table") { view in
        view.group.dimension == .category
          ? "この分野に数える協定・覚書はありません。"
          : view.site.settings.asOf.adverb + "有効な協定・覚書はありません。"
      },
      .record("table", "rows in force; absent without any", RegisterTable.schema) { $0.table },
      .record("endedTable", "ended rows; absent without any", RegisterTable.schema) { $0.endedTable },
      .flag("hasPager", "there is a neighbouring year") { $0.neighbourYear(1) != nil || $0.neighbourYear(-1) != nil },
      .record("previous", "the year before", LinkValue.schema) { $0.neighbourYear(1) },
      .record("next", "the year after", LinkValue.schema) { $0.neighbourYear(-1) },
    ]
  }

  static let schema = Schema<GroupView>("group.html, partner.html, sdg.html", fields())
}

/// An agreement's page on the SDGs portal.
private struct PortalValue: Sendable {
  let agreement: Agreement
  let href: String

  static let schema = Schema<PortalValue>(
    "page on the portal",
    [
      .text("title", "名称 of the agreement") { $0.agreement.title },
      .text("href", "the page of the agreement") { $0.href },
      .text("url", "the page on the portal") { $0.agreement.sdgsPortal },
      .flag("isSample", "made up, and so is the address") { $0.agreement.isSample },
    ])
}

private struct GroupValue: Sendable {
  let view: GroupView

  static let schema = Schema<GroupValue>(
    "group", [.text("type", "what it is a member of: 分野") { $0.view.group.dimension.label }])
}
