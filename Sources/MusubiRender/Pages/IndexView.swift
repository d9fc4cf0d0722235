import MusubiRegister
import MusubiSite

/// The index of a dimension: all its members with their counts.
struct IndexView: DocumentPageView {
  let context: PageContext
  let dimension: Dimension
  /// The running text of the page on the SDGs; empty for the others.
  let body: DocumentBody

  var document: PageDocument? { dimension == .goal ? site.document(PageSlug.goals) : nil }
  var fallbackTitle: String { Self.fallbackTitle(dimension) }

  /// The heading of the index of a dimension.
  static func title(_ dimension: Dimension, _ site: Site) -> String {
    (dimension == .goal ? site.document(PageSlug.goals)?.title : nil) ?? fallbackTitle(dimension)
  }

  private static func fallbackTitle(_ dimension: Dimension) -> String {
    switch dimension {
    case .kind: "種別から探す"
    case .category: "分野から探す"
    case .bureau, .department: "所管課から探す"
    case .partner: "締結先から探す"
    case .year: "締結した年から探す"
    case .goal: "SDGsの目標から探す"
    case .contactFrequency, .cohort: "統計"
    }
  }

  var lead: String {
    if let document { return document.lead }
    let count = { Figures.count($0) }
    switch dimension {
    case .kind: return "協定・覚書を、ねらいの違いで分けています。"
    case .category:
      return "平時に取組のある\(count(site.statistics.inScope))件を、\(site.categories.groups.count)の分野に分けています。"
    case .partner:
      let current = site.partners.groups.count { !$0.active.isEmpty }
      let past = site.partners.groups.count - current
      let ended = past == 0 ? "" : "ほかに、終了した協定だけの相手が\(count(past))あります。"
      return "企業、大学、地域の団体など、\(count(current))の相手と結んでいます。\(ended)協定の多い順に並べています。"
    case .year: return "協定・覚書を結んだ年ごとにまとめています。"
    default:
      return "担当する局と課ごとにまとめています。協定の多い順に並べています。"
    }
  }

  var navigation: NavigationEntry? { .agreements }

  private var notes: [String] {
    switch dimension {
    case .category: ["災害時協定と、平時に取組がない協定は含みません。"]
    case .department: ["資料に所管課の記載がない協定は、ここには含みません。"]
    case .year: ["年末ごとの総数の移り変わりは、統計のページにあります。"]
    default: []
    }
  }

  /// Of agreements in several groups each counts once.
  private var notice: String {
    guard dimension == .goal else { return "" }
    return SampleWords(Set(site.grouping(dimension).groups.flatMap(\.active)), site)
      .notice("目標の番号を付けた協定")
  }

  private var groups: [ItemListValue] {
    let grouping = site.grouping(dimension)
    switch dimension {
    case .department:
      return site.bureaus.groups.map { bureau in
        let sections = site.sections(ofBureau: bureau.slug)
        return ItemListValue(
          id: bureau.slug, title: bureau.name, href: context.href(bureau.route),
          count: Figures.count(bureau.active.count), isWide: true,
          items: sections.map { $0.item(context, label: String($0.name.dropFirst(bureau.name.count))) })
      }
    case .partner: return partnerGroups(grouping.groups)
    case .goal:
      let items = grouping.groups.map { $0.item(context, label: "\($0.slug) \($0.name)") }
      return [ItemListValue(id: "members", title: "17の目標", isWide: true, items: items)]
    default:
      return [
        ItemListValue(
          id: "members", title: "\(dimension.label)の一覧", isWide: dimension == .kind || dimension == .year,
          items: grouping.groups.map { $0.item(context, note: $0.note) })
      ]
    }
  }

  /// Partners with several agreements first, since they are looked for most; the others follow by name.
  private func partnerGroups(_ groups: [Group]) -> [ItemListValue] {
    let several = groups.filter { $0.active.count > 1 }
    let one = groups.filter { $0.active.count == 1 }
    let ended = groups.filter(\.active.isEmpty)
    return [
      ("several", "いくつもの協定を結んでいる相手", several), ("one", "ひとつの協定を結んでいる相手", one),
      ("ended-only", "終了した協定だけがある相手", ended),
    ].filter { !$0.2.isEmpty }.map { id, title, groups in
      ItemListValue(
        id: id, title: title, count: "", isWide: true, items: groups.map { $0.item(context) })
    }
  }

  static let schema = Schema<IndexView>(
    "group-index.html, sdgs.html",
    commonFields(IndexView.self) + searchFields(IndexView.self, label: "締結先の名前で探す", hasExamples: false) + [
      .flag("hasSearch", "so many members that one is looked for by name") { $0.dimension == .partner },
      .html("body", "running text; on the SDGs only") { $0.body.html },
      .texts("notes", "remarks under the lead") { $0.notes },
      .text("notice", "on the SDGs: how many of the rows counted are made up; else empty") { $0.notice },
      .text("listHref", "on the SDGs: the list of all rows with a goal") { view in
        let goals = view.site.goals.groups.filter { !$0.active.isEmpty }.compactMap(\.listCondition)
        return view.context.href(.agreements) + "?" + goals.joined(separator: "&")
      },
      .flag("hasContents", "more than one group") { $0.groups.count > 1 },
      .list("groups", "groups of members", ItemListValue.schema) { $0.groups },
      .list("ways", "other ways into the register", ItemValue.schema) { view in
        Ways.items(view.context, except: view.dimension)
      },
    ])
}
