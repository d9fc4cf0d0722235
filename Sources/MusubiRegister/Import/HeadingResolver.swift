/// Decides between headings that claim the same column, and joins those that are parts of one.
struct HeadingResolver {
  /// One heading of the row, or of the two rows.
  struct Candidate {
    let position: Int
    let written: Text
    let meaning: HeadingName.Meaning?
  }

  private let candidates: [Candidate]
  private let told: [String: Column?]
  private var matches: [Int: Recognition.Match] = [:]

  static func resolve(_ candidates: [Candidate], told: [String: Column?]) -> [Recognition.Heading] {
    var resolver = HeadingResolver(candidates: candidates, told: told)
    return resolver.headings()
  }

  /// The columns that the headings give, without looking for near misses; for comparing rows.
  static func columns(_ candidates: [Candidate], told: [String: Column?]) -> Set<Column> {
    let resolver = HeadingResolver(candidates: candidates, told: told)
    return Set(resolver.claims(resolver.orders()).keys)
  }

  private init(candidates: [Candidate], told: [String: Column?]) {
    self.candidates = candidates
    self.told = told
  }

  /// A heading that claims a column, the stronger claim first.
  private struct Claim {
    let candidate: Int
    let kinship: Recognition.Kinship
    let part: Int?

    var rank: Int {
      switch kinship {
      case .told: 0
      case .exact: 1
      case .folded: 2
      case .synonym: 3
      case .remarked: 4
      }
    }
  }

  private mutating func headings() -> [Recognition.Heading] {
    let orders = orders()
    for case (let index, .passOver) in orders { matches[index] = .passedOver }
    for (column, claims) in claims(orders).sorted(by: { $0.key.ordinal < $1.key.ordinal }) { settle(column, claims) }
    let taken = Set(
      matches.values.compactMap { match -> Column? in
        switch match {
        case .column(let column, _), .part(of: let column): column
        default: nil
        }
      })
    let missing = Set(Column.allCases).subtracting(taken)
    return candidates.enumerated().map { index, candidate in
      let match = matches[index] ?? unmatched(candidate, missing)
      return Recognition.Heading(position: candidate.position, written: candidate.written.excerpt, match: match)
    }
  }

  private func unmatched(_ candidate: Candidate, _ missing: Set<Column>) -> Recognition.Match {
    if candidate.written.isEmpty { return .empty }
    switch candidate.meaning {
    case .runningNumber: return .unknown
    case .closed(let column): return missing.contains(column) ? .closed(column) : .unknown
    default: break
    }
    return HeadingName.near(candidate.written, missing: missing).map { .near($0) } ?? .unknown
  }

  /// What the command line says of a heading: a column, or to pass it over.
  private enum Order {
    case column(Column), passOver
  }

  /// By the index of the candidate.
  private func orders() -> [Int: Order] {
    guard !told.isEmpty else { return [:] }
    let byFolded = Dictionary(
      told.map { (HeadingName.folded(Text($0.key)), $0.value) }, uniquingKeysWith: { first, _ in first })
    var orders: [Int: Order] = [:]
    for (index, candidate) in candidates.enumerated() where !candidate.written.isEmpty {
      guard let order = told[candidate.written.excerpt] ?? byFolded[HeadingName.folded(candidate.written)] else {
        continue
      }
      orders[index] = order.map(Order.column) ?? .passOver
    }
    return orders
  }

  private func claims(_ orders: [Int: Order]) -> [Column: [Claim]] {
    var claims: [Column: [Claim]] = [:]
    let isDivided = isDepartmentDivided(orders)
    for (index, candidate) in candidates.enumerated() where !candidate.written.isEmpty {
      if let order = orders[index] {
        if case .column(let column) = order {
          claims[column, default: []].append(Claim(candidate: index, kinship: .told, part: nil))
        }
        continue
      }
      switch candidate.meaning {
      case .column(let column, let kinship):
        let part = column == .department && isDivided ? candidate.level : nil
        claims[column, default: []].append(Claim(candidate: index, kinship: kinship, part: part))
      case .bureau, .section:
        let part = isDivided ? candidate.level : nil
        claims[.department, default: []].append(Claim(candidate: index, kinship: .synonym, part: part))
      case .numbered(let column, let number):
        claims[column, default: []].append(Claim(candidate: index, kinship: .synonym, part: number + 1))
      case .runningNumber, .closed, nil: break
      }
    }
    return claims
  }

  /// Whether the department stands in columns of several levels: 局 and 課, 部 and 所管課.
  private func isDepartmentDivided(_ orders: [Int: Order]) -> Bool {
    let levels = candidates.enumerated().filter { orders[$0.offset] == nil }.compactMap(\.element.level)
    return Set(levels).count > 1
  }

  /// Gives the column to the strongest claim, or to all its parts, and refuses the others.
  private mutating func settle(_ column: Column, _ claims: [Claim]) {
    let ordered = claims.sorted { ($0.rank, $0.candidate) < ($1.rank, $1.candidate) }
    guard let first = ordered.first else { return }
    if first.kinship == .told {
      matches[first.candidate] = .column(column, .told)
      // Whoever names a column on the command line has decided against the others.
      for other in ordered.dropFirst() {
        matches[other.candidate] = other.kinship == .told ? .repeated(column) : .unknown
      }
      return
    }
    var parts: [Int: Claim] = [:]
    var whole: Claim?
    for claim in ordered {
      // Beside the name itself, a name with a remark is another column.
      if claim.kinship == .remarked, first.kinship != .remarked {
        matches[claim.candidate] = .unknown
      } else if let part = claim.part, parts[part] == nil {
        parts[part] = claim
      } else if claim.part == nil, whole == nil {
        whole = claim
      } else {
        matches[claim.candidate] = .repeated(column)
      }
    }
    let kept = [whole].compactMap { $0 } + parts.values
    for claim in kept {
      matches[claim.candidate] = kept.count > 1 ? .part(of: column) : .column(column, claim.kinship)
    }
  }
}

extension HeadingResolver.Candidate {
  /// Where a column of departments stands between the bureau and the unit; nil for all other columns.
  fileprivate var level: Int? {
    switch meaning {
    case .bureau: HeadingName.Section.division.rawValue - 1
    case .section(let section): section.rawValue
    case .column(.department, _): HeadingName.Section.section.rawValue
    default: nil
    }
  }
}
