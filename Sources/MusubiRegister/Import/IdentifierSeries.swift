/// The identifiers that new records are given: the beginning and width that most real records have, the next number.
struct IdentifierSeries {
  let prefix: String
  private let width: Int
  private var next: Int
  /// Whether at least half of the real records have identifiers of this form.
  let isPrevailing: Bool

  /// `real` are the identifiers of records that are not made up.
  init(real: [String], used: UsedIdentifiers) {
    var uses: [String: (count: Int, prefix: String, width: Int)] = [:]
    for id in real {
      guard let parts = UsedIdentifiers.parts(id) else { continue }
      uses["\(parts.prefix)/\(parts.width)", default: (0, parts.prefix, parts.width)].count += 1
    }
    let best = uses.min { left, right in
      left.value.count == right.value.count ? left.key < right.key : left.value.count > right.value.count
    }
    prefix = best?.value.prefix ?? "K"
    width = best?.value.width ?? 4
    isPrevailing = best.map { $0.value.count * 2 >= real.count } ?? false
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
