/// Decides between headings that claim the same column, and joins those that are parts of one.
struct HeadingResolver {
  /// One heading of the row, or of the two rows.
  struct Candidate {
    let position: Int
    let written: Text
    let meaning: HeadingName.Meaning?
  }

  private let candidates: [Candidate]
  private let told: [String: Column]
  private var matches: [Int: Recognition.Match] = [:]

  static func resolve(_ candidates: [Candidate], told: [String: Column]) -> [Recognition.Heading] {
    var resolver = HeadingResolver(candidates: candidates, told: told)
    return resolver.headings()
  }

  /// The columns that the headings give, without looking for near misses; for comparing rows.
  static func columns(_ candidates: [Candidate], told: [String: Column]) -> Set<Column> {
    Set(HeadingResolver(candidates: candidates, told: told).claims().keys)
  }

  private init(candidates: [Candidate], told: [String: Column]) {
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
      }
    }
  }

  private mutating func headings() -> [Recognition.Heading] {
    for (column, claims) in claims().sorted(by: { $0.key.ordinal < $1.key.ordinal }) { settle(column, claims) }
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
    if candidate.meaning == .runningNumber { return .unknown }
    return HeadingName.near(candidate.written, missing: missing).map { .near($0) } ?? .unknown
  }

  private func claims() -> [Column: [Claim]] {
    var claims: [Column: [Claim]] = [:]
    let toldByFolded = Dictionary(
      told.map { (HeadingName.folded(Text($0.key)), $0.value) }, uniquingKeysWith: { first, _ in first })
    let hasBureau = candidates.contains { $0.meaning == .bureau }
    for (index, candidate) in candidates.enumerated() where !candidate.written.isEmpty {
      if let column = told[candidate.written.excerpt] ?? toldByFolded[HeadingName.folded(candidate.written)] {
        claims[column, default: []].append(Claim(candidate: index, kinship: .told, part: nil))
        continue
      }
      switch candidate.meaning {
      case .column(let column, let kinship):
        let part = hasBureau && column == .department ? 1 : nil
        claims[column, default: []].append(Claim(candidate: index, kinship: kinship, part: part))
      case .bureau:
        claims[.department, default: []].append(Claim(candidate: index, kinship: .synonym, part: 0))
      case .section:
        let part = hasBureau ? index + 2 : nil
        claims[.department, default: []].append(Claim(candidate: index, kinship: .synonym, part: part))
      case .numbered(let column, let number):
        claims[column, default: []].append(Claim(candidate: index, kinship: .synonym, part: number + 1))
      case .runningNumber, nil: break
      }
    }
    return claims
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
      if let part = claim.part, parts[part] == nil {
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
