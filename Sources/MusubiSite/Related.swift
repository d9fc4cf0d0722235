import MusubiRegister

/// An agreement worth reading beside another, and why.
package struct Related: Sendable {
  package enum Reason: Sendable, Hashable {
    case categoryAndBureau(category: String, bureau: String)
    case category(String)
    case kindAndBureau(bureau: String)
  }

  package let agreement: Int
  package let reason: Reason
}

extension Site {
  private static let mostRelated = 6

  /// At most six related agreements with other partners: first of the same category (or, for disasters, kind) and
  /// bureau, then of the category alone. What the same partners have agreed stands under their names
  /// (`othersOfPartners`). Work is bounded by the neighbourhood looked at, not by the register.
  package func related(to index: Int) -> [Related] {
    var found: [Related] = []
    var seen: Set<Int> = [index]
    let ownPartners = Set(partnerSlugs(of: index))
    func take(_ members: [Int], atMost limit: Int, reason: Related.Reason, where fits: (Int) -> Bool = { _ in true }) {
      var taken = 0
      for member in Self.neighbours(of: index, in: members) where found.count < Self.mostRelated && taken < limit {
        guard fits(member), !partnerSlugs(of: member).contains(where: ownPartners.contains),
          seen.insert(member).inserted
        else { continue }
        found.append(Related(agreement: member, reason: reason))
        taken += 1
      }
    }
    let bureau = bureaus.group(of: index)
    let isSameBureau = { (other: Int) in bureau != nil && self.bureaus.group(of: other)?.slug == bureau?.slug }
    if let category = categories.group(of: index) {
      if let bureau {
        take(
          category.active, atMost: 3, reason: .categoryAndBureau(category: category.name, bureau: bureau.name),
          where: isSameBureau)
      }
      take(category.active, atMost: Self.mostRelated, reason: .category(category.name))
    } else if let kind = kinds.group(of: index), let bureau {
      take(kind.active, atMost: 3, reason: .kindAndBureau(bureau: bureau.name), where: isSameBureau)
    }
    return found
  }

  /// The members nearest to `index` in the register's order, alternately after and before it.
  private static func neighbours(of index: Int, in members: [Int]) -> [Int] {
    let reach = 12
    let place = members.partitioningIndex { $0 >= index }
    var after = members[place...].prefix(reach).makeIterator()
    var before = members[..<place].suffix(reach).reversed().makeIterator()
    var result: [Int] = []
    while true {
      let (next, previous) = (after.next(), before.next())
      if let next { result.append(next) }
      if let previous { result.append(previous) }
      if next == nil, previous == nil { return result }
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies the condition, which must hold for all after it.
  func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
