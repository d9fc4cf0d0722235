import MusubiRegister

/// A number that a document gives for a list of this site is the number of the list's rows, of those in force or of all.
enum TypedFigureRule {
  static func check(_ site: Site) -> [Diagnostic] {
    let figures = site.documents.flatMap(\.figures) + site.cases.flatMap(\.figures)
    let linked = figures.compactMap { figure in figure.link.map { (figure, path(of: $0)) } }
    guard !linked.isEmpty else { return [] }
    let wanted = Set(linked.map(\.1))
    var counts: [String: (active: Int, all: Int)] = [:]
    for dimension in Dimension.allCases {
      for group in site.grouping(dimension).groups where wanted.contains(group.route.path) {
        counts[group.route.path] = (group.active.count, group.active.count + group.ended.count)
      }
    }
    let active = site.agreements.count(where: \.isActive)
    counts[Route.agreements.path] = (active, site.agreements.count)
    counts[Route.ended.path] = (site.agreements.count - active, site.agreements.count - active)
    return linked.compactMap { figure, path in
      // Words, and numbers with a word, say something else.
      guard let counted = counts[path], let number = Int(figure.value.replacing(",", with: "")),
        number != counted.active, number != counted.all
      else { return nil }
      return Diagnostic(
        .figureTyped, at: figure.location, value: figure.value, expected: String(counted.active), other: path)
    }
  }

  /// The page without its place and its leading slash. A list's place is a part of the list.
  private static func path(of link: String) -> String { String(link.dropFirst().prefix { $0 != "#" }) }
}
