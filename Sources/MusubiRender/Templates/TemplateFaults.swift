import MusubiRegister

/// Collects the faults of one template, each once, up to a bound: a hostile file must not cost more than a sane one.
struct TemplateFaults {
  static let limit = 100

  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []

  /// Whether the bound was reached and the work should stop.
  var isFull: Bool { diagnostics.count > Self.limit }

  /// The place is worked out only for faults that are kept: it costs a walk over the line.
  mutating func add(_ diagnostic: Diagnostic, at offset: Int, of source: SourceFile) {
    guard !isFull else { return }
    var placed = diagnostic
    placed.location = source.location(at: offset)
    guard seen.insert(placed).inserted else { return }
    if diagnostics.count == Self.limit {
      placed = Diagnostic(.templateTooManyFaults, at: placed.location, count: Self.limit)
    }
    diagnostics.append(placed)
  }

  mutating func add(contentsOf others: [Diagnostic]) {
    for other in others where !isFull && seen.insert(other).inserted { diagnostics.append(other) }
  }
}
