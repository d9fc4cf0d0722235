import MusubiRegister
import MusubiSite

/// How a group's agreements in force divide among the members of another dimension.
struct BreakdownValue: Sendable {
  let title: String
  let items: [Part]

  struct Part: Sendable {
    let name: String
    let count: Int

    static let schema = Schema<Part>(
      "part", [.text("name", "個別協定") { $0.name }, .text("count", "agreements in force") { Figures.count($0.count) }])
  }

  /// By kind and by category, the largest part first; what is all in one part says nothing and is left out.
  static func of(_ group: Group, _ site: Site) -> [BreakdownValue] {
    [Dimension.kind, .category].filter { $0 != group.dimension }.compactMap { dimension in
      let parts = parts(group, site.grouping(dimension))
      return parts.count < 2 ? nil : BreakdownValue(title: "\(dimension.label)の内訳", items: parts)
    }
  }

  private static func parts(_ group: Group, _ grouping: Grouping) -> [Part] {
    var counts: [String: Int] = [:]
    for index in group.active {
      if let member = grouping.group(of: index) { counts[member.slug, default: 0] += 1 }
    }
    // The sort is stable: of equals the vocabulary's order decides.
    return grouping.groups.compactMap { member in counts[member.slug].map { Part(name: member.name, count: $0) } }
      .sorted { $0.count > $1.count }
  }

  static let schema = Schema<BreakdownValue>(
    "breakdown",
    [
      .text("title", "種別の内訳") { $0.title },
      .list("items", "its parts, the largest first", Part.schema) { $0.items },
    ])
}
