import MusubiRegister
import MusubiSite

/// How a group's agreements in force divide among the members of another dimension.
struct BreakdownValue: Sendable {
  let title: String
  let items: [Part]

  struct Part: Sendable {
    let name: String
    let count: Int
    /// Where exactly these are shown: the list under conditions, or the rows of the page itself.
    let href: String

    static let schema = Schema<Part>(
      "part",
      [
        .text("name", "個別協定") { $0.name }, .text("count", "agreements in force") { Figures.count($0.count) },
        .text("href", "the rows that make it up") { $0.href },
      ])
  }

  /// By kind and by category, the largest part first; what is all in one part says nothing and is left out.
  static func of(_ group: Group, _ context: PageContext) -> [BreakdownValue] {
    [Dimension.kind, .category].filter { $0 != group.dimension }.compactMap { dimension in
      let parts = parts(group, context.site.grouping(dimension), context)
      return parts.count < 2 ? nil : BreakdownValue(title: "\(dimension.label)の内訳", items: parts)
    }
  }

  private static func parts(_ group: Group, _ grouping: Grouping, _ context: PageContext) -> [Part] {
    var counts: [String: Int] = [:]
    for index in group.active {
      if let member = grouping.group(of: index) { counts[member.slug, default: 0] += 1 }
    }
    // The sort is stable: of equals the vocabulary's order decides.
    return grouping.groups.compactMap { member in
      counts[member.slug].map { Part(name: member.name, count: $0, href: href(group, member, context)) }
    }.sorted { $0.count > $1.count }
  }

  /// The list with both conditions; where it knows no condition for the group, the rows below.
  private static func href(_ group: Group, _ part: Group, _ context: PageContext) -> String {
    guard let own = group.listCondition, let other = part.listCondition else { return "#rows-title" }
    return context.href(.agreements) + "?" + own + "&" + other
  }

  static let schema = Schema<BreakdownValue>(
    "breakdown",
    [
      .text("title", "種別の内訳") { $0.title },
      .list("items", "its parts, the largest first", Part.schema) { $0.items },
    ])
}

extension Group {
  /// What the address of the list says to show this group alone; nil where the list cannot.
  var listCondition: String? {
    switch dimension {
    case .kind: "kind=" + slug
    case .category: "category=" + slug
    case .bureau: "bureau=" + slug
    case .department: "section=" + slug
    case .goal: "sdgs=" + slug
    case .year: Int(slug) == nil ? nil : "from=\(slug)&to=\(slug)"
    case .partner, .contactFrequency, .cohort: nil
    }
  }
}
