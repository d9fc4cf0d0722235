/// The identifiers that new records are given: the beginning and width that most real records have, the next number.
struct IdentifierSeries {
  let prefix: String
  private let width: Int
  private var next: Int
  /// Whether at least half of the real records have identifiers of this form.
  let isPrevailing: Bool

  private struct Form: Hashable {
    let prefix: String
    let width: Int
    /// What decides between two that are equally many: the addresses of records to come depend on it, so it never changes.
    var name: String { "\(prefix)/\(width)" }
  }

  /// `real` are the identifiers of records that are not made up.
  init(real: [String], used: UsedIdentifiers) {
    var uses: [Form: Int] = [:]
    for id in real {
      guard let parts = UsedIdentifiers.parts(id) else { continue }
      uses[Form(prefix: parts.prefix, width: parts.width), default: 0] += 1
    }
    let best = uses.min { left, right in
      left.value == right.value ? left.key.name < right.key.name : left.value > right.value
    }
    prefix = best?.key.prefix ?? "K"
    width = best?.key.width ?? 4
    isPrevailing = best.map { $0.value * 2 >= real.count } ?? false
    next = used.highest(prefix: prefix) + 1
  }

  /// The next identifier that `used` lacks.
  mutating func take(_ used: inout UsedIdentifiers) -> String {
    while true {
      let id = name(next)
      next += 1
      guard !used.contains(key: id.lowercased()) else { continue }
      used.insert(key: id.lowercased())
      return id
    }
  }

  /// The identifier of a number: `K0001`.
  func name(_ number: Int) -> String {
    UsedIdentifiers.Parts(prefix: prefix, number: number, width: width).id
  }

  /// Whether an identifier of these parts has the form of the series; zeros in front as many as there must be.
  func holds(_ parts: UsedIdentifiers.Parts) -> Bool {
    parts.prefix.lowercased() == prefix.lowercased() && parts.width == max(width, String(parts.number).count)
  }
}
