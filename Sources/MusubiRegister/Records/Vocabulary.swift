/// A list of names that a column may use, each with the slug of its page: kinds, categories, contact frequencies.
///
/// The lists are files of the city (`content/vocabulary/`), so that another city can have others.
package struct Vocabulary: Sendable {
  package struct Entry: Sendable, Hashable {
    package let name: String
    /// Lower-case ASCII; a part of a published address, so it never changes.
    package let slug: String
    package let note: String

    package init(name: String, slug: String, note: String = "") {
      self.name = name
      self.slug = slug
      self.note = note
    }
  }

  package let entries: [Entry]
  /// Names as they are written; most cells hold one of them letter by letter.
  private let byName: [Text: Int]
  private let byFoldedName: [String: Int]

  package init(_ entries: [Entry]) {
    self.entries = entries
    let names = entries.enumerated().map { (Text($0.element.name), $0.offset) }
    self.byName = Dictionary(names, uniquingKeysWith: { first, _ in first })
    self.byFoldedName = Dictionary(
      names.map { ($0.foldedString, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the entry that the text names, width and spaces folded.
  package func index(of text: Text) -> Int? {
    if let index = byName[text] { return index }
    return text.count <= Self.longestName ? byFoldedName[text.foldedString] : nil
  }

  /// No name is longer, in bytes.
  private static let longestName = 600

  package func index(slug: String) -> Int? { entries.firstIndex { $0.slug == slug } }

  package var names: [String] { entries.map(\.name) }
}

/// All vocabularies of a register.
package struct Vocabularies: Sendable {
  package let kinds: Vocabulary
  package let categories: Vocabulary
  package let contactFrequencies: Vocabulary
  package let departments: [Department.Listing]
  package let goals: Vocabulary
  /// The index of 災害時協定 in `kinds`, nil where the list lacks it.
  package let disasterKind: Int?
  /// Other words for the values of choices; made once, since every cell asks.
  let choices: ChoiceRepair

  package init(
    kinds: Vocabulary, categories: Vocabulary, contactFrequencies: Vocabulary, departments: [Department.Listing],
    goals: Vocabulary
  ) {
    self.kinds = kinds
    self.categories = categories
    self.contactFrequencies = contactFrequencies
    self.departments = departments
    self.goals = goals
    self.disasterKind = kinds.index(slug: Self.disasterSlug)
    self.choices = ChoiceRepair(kinds: kinds, categories: categories, contactFrequencies: contactFrequencies)
  }

  /// `choices` for another thread: what threads share they wait for.
  var choicesForThread: ChoiceRepair {
    ChoiceRepair(kinds: kinds, categories: categories, contactFrequencies: contactFrequencies)
  }

  /// The slug of 災害時協定, which needs no category and has nothing to do in peacetime.
  package static let disasterSlug = "disaster"
  /// The slug of 年１回未満, which no agreement concluded since the policy should have.
  package static let rareContactSlug = "less"
}
