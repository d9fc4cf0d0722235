import MusubiRegister
import MusubiSite

/// A condition that the list can be filtered by, with the agreements in force that satisfy each choice.
struct FacetValue: Sendable {
  /// The name in the address: `category`.
  let name: String
  let title: String
  /// So many choices that they are folded away at first.
  let isLong: Bool
  let options: [Option]

  struct Option: Sendable {
    let value: String
    let label: String
    let count: Int

    static let schema = Schema<Option>(
      "choice",
      [
        .text("value", "in the address") { $0.value },
        .text("label", "words") { $0.label },
        .text("count", "agreements in force") { Figures.count($0.count) },
        .flag("isZero", "none in force") { $0.count == 0 },
      ])
  }

  static let schema = Schema<FacetValue>(
    "condition",
    [
      .text("name", "in the address") { $0.name },
      .text("title", "words") { $0.title },
      .flag("isLong", "many choices: folded away") { $0.isLong },
      .list("options", "choices", Option.schema) { $0.options },
    ])

  /// The order of the choices is that of the numbers in `ListData`.
  static func all(_ site: Site) -> [FacetValue] {
    let active = site.agreements.indices.filter { site.agreements[$0].isActive }
    let facet = { (name: String, title: String, grouping: Grouping, isLong: Bool) in
      FacetValue(
        name: name, title: title, isLong: isLong,
        options: grouping.groups.map { group in
          let label = grouping.groups.first?.dimension == .goal ? "\(group.slug) \(group.name)" : group.name
          return Option(value: group.slug, label: label, count: group.active.count)
        })
    }
    return [
      facet("kind", "種別", site.kinds, false),
      facet("category", "分野", site.categories, false),
      facet("bureau", "所管する局", site.bureaus, false),
      facet("section", "所管課", site.departments, true),
      FacetValue(
        name: "has", title: "読みもの", isLong: false,
        options: [
          Option(value: "case", label: "事例がある", count: active.count { !site.cases(of: $0).isEmpty }),
          Option(value: "press", label: "報道発表がある", count: active.count { !site.releases(of: $0).isEmpty }),
        ]),
      facet("sdgs", "SDGsの目標", site.goals, true),
    ].filter { !$0.options.isEmpty }
  }

  /// The calendar years, newest first, with the era in words.
  static func years(_ site: Site) -> [Option] {
    site.years.groups.compactMap { group in
      Int(group.slug).map { year in
        Option(
          value: group.slug, label: "\(year)年（\(JapaneseDate(year: year).eraYears)）", count: group.active.count)
      }
    }
  }
}
