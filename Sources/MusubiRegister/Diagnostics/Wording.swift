/// The languages of messages and help. The site itself is Japanese.
package enum Language: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"
}

/// One thing said in both languages.
package struct Wording: Sendable, Hashable {
  package let japanese: String
  package let english: String

  package init(_ japanese: String, _ english: String) {
    self.japanese = japanese
    self.english = english
  }

  package func callAsFunction(_ language: Language) -> String {
    language == .japanese ? japanese : english
  }
}
