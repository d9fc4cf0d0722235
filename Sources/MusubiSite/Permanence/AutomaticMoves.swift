import MusubiRegister

/// Addresses that change by themselves: a partner's when its corporate number becomes known, a department's when the
/// vocabulary gives it a slug. What was published at the old one leads on for ever, so that nobody has to know. Where
/// nothing was published nothing leads on: an address that was never needed would be one more promise to keep.
package struct AutomaticMoves: Sendable {
  /// Old paths and the paths that they lead to. Where a page of its own stands there is none.
  let targets: [String: [String]]
  /// Those of them that no name tells any more, since the partner or department was renamed: only the site that was
  /// published before knows where they lead.
  let remembered: Set<String>

  static let none = AutomaticMoves(targets: [:], remembered: [])

  private init(targets: [String: [String]], remembered: Set<String>) {
    self.targets = targets
    self.remembered = remembered
  }

  init(_ register: Register, _ groupings: Groupings, _ table: RedirectTable, _ former: FormerSite) {
    // A row may lead to where a page was once; it goes on from there.
    let wanted = Set(
      (Array(former.addresses) + table.redirects.compactMap(\.targetPath)).filter(Self.isOfName))
    guard !wanted.isEmpty else {
      self = .none
      return
    }
    let retired = Set(table.redirects.map(\.path))
    var targets = Self.partners(register.agreements, groupings.partners)
      .merging(Self.departments(register, groupings, retired)) { first, _ in first }
      .filter { wanted.contains($0.key) }
    var remembered: Set<String> = []
    let pages = Set([groupings.partners, groupings.bureaus, groupings.departments].flatMap(\.groups).map(\.route.path))
    for (path, target) in former.forwards where wanted.contains(path) && targets[path] == nil {
      guard !pages.contains(path), pages.contains(target) || retired.contains(target) else { continue }
      targets[path] = [target]
      remembered.insert(path)
    }
    self.init(targets: targets, remembered: remembered)
  }

  /// Of the addresses that were promised those that were made of a name which the register does not have any more:
  /// where they lead only the published pages can tell.
  package static func nameless(_ addresses: Set<String>, _ register: Register) -> [String] {
    var lost = addresses.filter(isOfName)
    guard !lost.isEmpty else { return [] }
    for listing in register.vocabularies.departments {
      lost.remove(path(.department, Slug.unlisted(department: listing.department.name)))
      lost.remove(path(.department, listing.slug))
    }
    var (partners, departments): (Set<Text>, Set<Department>) = ([], [])
    for agreement in register.agreements {
      for partner in agreement.partners where partners.insert(partner.name).inserted {
        lost.remove(path(.partner, PartnerKey.slug(ofName: partner.name)))
      }
      guard let department = agreement.department, departments.insert(department).inserted else { continue }
      for name in [department.bureau, department.name] {
        lost.remove(path(.department, Slug.unlisted(department: name)))
      }
    }
    return lost.sorted()
  }

  /// Whether the address has the form of those that are made of the name of a partner or department.
  private static func isOfName(_ path: String) -> Bool {
    [(Dimension.partner, "p"), (.department, "d")].contains { dimension, letter in
      path.hasPrefix(dimension.directory + letter) && path.hasSuffix(".html")
        && path.utf8.count == dimension.directory.utf8.count + Slug.unlisted(department: "").utf8.count + 5
    }
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

extension Redirect {
  /// The path within the site that the row leads to.
  fileprivate var targetPath: String? {
    if case .path(let path) = target { return path }
    return nil
  }
}
