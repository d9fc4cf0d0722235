import MusubiRegister

/// Partners that may be one although each has a page of its own: the search takes their names for the same once company
/// forms are left out. Two corporate numbers tell two partners apart, whatever they are called.
struct NearPartners: Sendable {
  /// By the slug of a partner the slugs of those that it may be, in the order in which the agreements first name them.
  private let others: [String: [String]]

  /// `slugs` are those of each agreement's partners, in their order.
  init(_ agreements: [Agreement], slugs: [[String]]) {
    var cores: [Text: String] = [:]
    var seen: Set<Name> = []
    var slugsOf: [String: [String]] = [:]
    var order: [String] = []
    for (agreement, slugs) in zip(agreements, slugs) {
      for (partner, slug) in zip(agreement.partners, slugs) {
        let core = cores[partner.name] ?? Self.core(partner.name)
        cores[partner.name] = core
        guard !core.isEmpty, seen.insert(Name(core: core, slug: slug)).inserted else { continue }
        if slugsOf[core] == nil { order.append(core) }
        slugsOf[core, default: []].append(slug)
      }
    }
    var others: [String: [String]] = [:]
    for core in order {
      let alike = slugsOf[core] ?? []
      guard alike.count > 1 else { continue }
      let unnumbered = alike.filter { !PartnerKey.isNumber($0) }
      for slug in alike {
        let near = (PartnerKey.isNumber(slug) ? unnumbered : alike).filter { $0 != slug }
        guard !near.isEmpty else { continue }
        let known = others[slug] ?? []
        others[slug] = known + near.filter { !known.contains($0) }
      }
    }
    self.others = others
  }

  /// Whom the partner may be; most partners nobody.
  func others(than slug: String) -> [String] { others[slug] ?? [] }

  private struct Name: Hashable {
    let core: String
    let slug: String
  }

  static func core(_ name: Text) -> String {
    SearchFolding.expanded(SearchFolding.core(SearchFolding.fold(name)))
  }
}
