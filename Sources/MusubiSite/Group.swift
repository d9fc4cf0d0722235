import MusubiRegister

/// The agreements that share a kind, a category, a partner…: one page of the site.
package struct Group: Sendable {
  package let dimension: Dimension
  package let slug: String
  package let name: String
  /// What the vocabulary says of it; empty when it says nothing.
  package let note: String
  /// Indices of the agreements in force, in the register's order.
  package let active: [Int]
  /// Indices of the ended ones.
  package let ended: [Int]
  /// For a section, the slug of its bureau.
  package let parentSlug: String?
  /// Whether every agreement in it is made up; counted once, since each page of an agreement asks.
  package let hasOnlySamples: Bool

  package var route: Route { .member(dimension, slug: slug) }
}

/// All groups of one dimension, and which of them each agreement is in.
package struct Grouping: Sendable {
  package let groups: [Group]
  /// The groups of each agreement, by its index in the register.
  private let memberships: [[Int]]

  init(groups: [Group], memberships: [[Int]]) {
    self.groups = groups
    self.memberships = memberships
  }

  /// The groups that the agreement is in; most dimensions give one or none.
  package func groups(of agreement: Int) -> [Group] {
    memberships[agreement].map { groups[$0] }
  }

  package func group(of agreement: Int) -> Group? {
    memberships[agreement].first.map { groups[$0] }
  }
}

/// A key of a group that is being gathered.
struct GroupKey: Sendable, Hashable {
  var slug: String
  var name: String
  var note: String = ""
  var parentSlug: String?

  static func == (left: GroupKey, right: GroupKey) -> Bool { left.slug == right.slug }
  func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}

extension [Int] {
  /// Each number once, in the order of their first places.
  fileprivate var distinct: [Int] {
    if count < 2 { return self }
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Grouping {
  /// Gathers the agreements under their keys: first the keys given, in their order and also when empty, then others as
  /// they come; `order` sorts at the end.
  static func gather(
    _ dimension: Dimension, _ agreements: [Agreement], fixed: [GroupKey] = [],
    sortedBy order: ((Group, Group) -> Bool)? = nil, keys: (Int, Agreement) -> [GroupKey]
  ) -> Grouping {
    var list = fixed
    var positions: [String: Int] = [:]
    for (index, key) in fixed.enumerated() { positions[key.slug] = index }
    var memberships: [[Int]] = []
    memberships.reserveCapacity(agreements.count)
    var active = fixed.map { _ in [Int]() }
    var ended = active
    for (index, agreement) in agreements.enumerated() {
      let own = keys(index, agreement).map { key -> Int in
        if let position = positions[key.slug] { return position }
        positions[key.slug] = list.count
        list.append(key)
        active.append([])
        ended.append([])
        return list.count - 1
      }
      let distinct = own.distinct
      for position in distinct {
        if agreement.isActive { active[position].append(index) } else { ended[position].append(index) }
      }
      memberships.append(distinct)
    }
    let groups = list.enumerated().map { index, key in
      Group(
        dimension: dimension, slug: key.slug, name: key.name, note: key.note, active: active[index],
        ended: ended[index], parentSlug: key.parentSlug,
        hasOnlySamples: [active[index], ended[index]].joined().allSatisfy { agreements[$0].isSample })
    }
    guard let order else { return Grouping(groups: groups, memberships: memberships) }
    let sorted = groups.indices.sorted { order(groups[$0], groups[$1]) }
    var places = groups.map { _ in 0 }
    for (place, index) in sorted.enumerated() { places[index] = place }
    return Grouping(groups: sorted.map { groups[$0] }, memberships: memberships.map { $0.map { places[$0] } })
  }
}
