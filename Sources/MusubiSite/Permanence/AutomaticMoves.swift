import MusubiRegister

/// Addresses that change by themselves: a partner's when its corporate number becomes known, a department's when the
/// vocabulary gives it a slug. What was published at the old one leads on for ever, so that nobody has to know.
enum AutomaticMoves {
  /// Old paths and the paths that they lead to. Where a page of its own stands there is none. `retired` are the paths that
  /// somebody gave up.
  static func find(_ register: Register, _ groupings: Groupings, retired: Set<String>) -> [String: [String]] {
    partners(register.agreements, groupings.partners)
      .merging(departments(register, groupings, retired)) { first, _ in first }
  }

  private static func partners(_ agreements: [Agreement], _ grouping: Grouping) -> [String: [String]] {
    var names: [Agreement.Partner: String] = [:]
    var found: [String: Set<String>] = [:]
    for agreement in agreements where !agreement.isSample {
      for partner in agreement.partners {
        guard partner.number != nil, names[partner] == nil else { continue }
        let nameless = PartnerKey.slug(ofName: partner.name)
        names[partner] = nameless
        found[nameless, default: []].insert(PartnerKey.slug(partner))
      }
    }
    guard !found.isEmpty else { return [:] }
    for group in grouping.groups where !PartnerKey.isNumber(group.slug) { found[group.slug] = nil }
    return Dictionary(
      uniqueKeysWithValues: found.map { slug, numbers in
        (path(.partner, slug), numbers.sorted().map { path(.partner, $0) })
      })
  }

  /// Of every department that the vocabulary lists and that has a page, or had one.
  private static func departments(
    _ register: Register, _ groupings: Groupings, _ retired: Set<String>
  ) -> [String: [String]] {
    let groups = groupings.bureaus.groups + groupings.departments.groups
    var paths = retired
    for group in groups where (group.active + group.ended).contains(where: { !register.agreements[$0].isSample }) {
      paths.insert(group.route.path)
    }
    var found: [String: [String]] = [:]
    for listing in register.vocabularies.departments {
      let (new, old) = (
        path(.department, listing.slug), path(.department, Slug.unlisted(department: listing.department.name))
      )
      if new != old, paths.contains(new), found[old] == nil { found[old] = [new] }
    }
    for group in groups { found[group.route.path] = nil }
    return found
  }

  private static func path(_ dimension: Dimension, _ slug: String) -> String {
    Route.member(dimension, slug: slug).path
  }
}

extension Slug {
  /// The slug of a bureau or section that the vocabulary does not list.
  static func unlisted(department name: String) -> String { "d" + digest(name) }
}
