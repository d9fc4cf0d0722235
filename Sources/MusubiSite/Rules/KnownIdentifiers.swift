import MusubiRegister

/// The identifiers of a register, for the rules on those who name them.
struct KnownIdentifiers {
  private let known: Set<Text>
  /// The identifiers as suggestions; empty until the first is looked for, since most registers need none.
  private var names: [String] = []
  private var suggestionsLeft: Int
  private let agreements: [Agreement]

  /// The longest identifier there is (domain: `[A-Za-z0-9][A-Za-z0-9-]{0,31}`); comparing longer ones would be slow for nothing.
  private static let maximumBytes = 32
  /// How many identifiers are looked at for suggestions in all, so that a press table of nothing but unknown ones does
  /// not take the square of its length.
  static let mostComparisons = 1_000_000
  /// Suggestions there are however large the register is.
  static let fewestSuggestions = 10

  init(_ register: Register, mostComparisons: Int = mostComparisons) {
    agreements = register.agreements
    known = Set(register.agreements.map(\.id))
    suggestionsLeft = max(Self.fewestSuggestions, mostComparisons / max(register.agreements.count, 1))
  }

  func contains(_ id: Text) -> Bool { known.contains(id) }

  /// The identifier that was probably meant, while the work for suggestions is not used up.
  mutating func suggestion(for id: Text) -> String? {
    guard suggestionsLeft > 0, id.count <= Self.maximumBytes else { return nil }
    suggestionsLeft -= 1
    if names.isEmpty { names = agreements.map(\.id).filter { $0.count <= Self.maximumBytes }.map(\.string) }
    return NearMiss.best(for: id.string, among: names)
  }
}
