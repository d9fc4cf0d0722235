import MusubiRegister

/// What else a partner has agreed, for the page of an agreement that it is party to.
package struct PartnerOthers: Sendable {
  package let partner: Group
  /// Agreements in force, newest first; neither that of the page nor one named under a partner before.
  package let agreements: [Int]
}

extension Site {
  private static let mostOthers = 5
  private static let mostPartners = 5

  /// The newest agreements of each partner beside this one: of at most five partners that have others, five each.
  package func othersOfPartners(of index: Int) -> [PartnerOthers] {
    var seen: Set<Int> = [index]
    var found: [PartnerOthers] = []
    for partner in partners.groups(of: index) where found.count < Self.mostPartners {
      let others = latest(ofPartner: partner).filter { seen.insert($0).inserted }.prefix(Self.mostOthers)
      if !others.isEmpty { found.append(PartnerOthers(partner: partner, agreements: Array(others))) }
    }
    return found
  }

  /// The newest agreements in force of each partner that has several, one more than are shown, since one may be that
  /// of the page. Sorted once: a partner of thousands of agreements would else be sorted on each of their pages.
  static func latestOfPartners(_ partners: Grouping, newestFirst: ([Int]) -> [Int]) -> [String: [Int]] {
    var latest: [String: [Int]] = [:]
    for group in partners.groups where group.active.count + group.ended.count > 1 && !group.active.isEmpty {
      latest[group.slug] = Array(newestFirst(group.active).prefix(mostOthers + 1))
    }
    return latest
  }
}
