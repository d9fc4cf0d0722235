import MusubiRegister
import MusubiSite

/// What an empty group means, and what else to look at.
struct EmptyAdvice: Sendable {
  let text: String
  let links: [LinkValue]

  init(_ group: Group, _ context: PageContext) {
    let site = context.site
    let disaster = site.kinds.groups.first { kind in
      site.register.vocabularies.disasterKind.map { site.register.vocabularies.kinds.entries[$0].slug } == kind.slug
    }
    let count = { (number: Int) in "（\(Figures.count(number))件）" }
    var links: [LinkValue] = []
    if group.dimension == .category, let disaster {
      text =
        "分野は、平時に取組のある協定だけを分けたものです。災害が起きたときの協力を前もって決めた\(disaster.name)"
        + "\(count(disaster.active.count))は、どの分野にも数えていません。"
      links.append(LinkValue(href: context.href(disaster.route), label: disaster.name + count(disaster.active.count)))
    } else {
      text = "これから結ばれると、ここに載ります。"
    }
    let dimension = group.dimension == .bureau ? .department : group.dimension
    links += [
      LinkValue(
        href: context.href(.index(dimension)),
        label: dimension.isOfStatistics ? "統計を見る" : "\(dimension.label)の一覧を見る"),
      LinkValue(href: context.href(.agreements), label: "協定・覚書の一覧" + count(site.statistics.total)),
    ]
    self.links = links
  }

  static let schema = Schema<EmptyAdvice>(
    "advice",
    [
      .text("text", "why it is empty") { $0.text },
      .list("links", "where to look instead", LinkValue.schema) { $0.links },
    ])
}

extension Dimension {
  /// Its members are listed by the statistics page.
  fileprivate var isOfStatistics: Bool { self == .contactFrequency || self == .cohort }
}
