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

extension Wording {
  /// What an office is asked to do about a thing that is mended where the program runs.
  package static let tellTheClerk = Wording("取りまとめの担当に伝えてください。", "Tell those who gather the answers.")
}

/// Whom a message is for.
package enum Reader: Sendable {
  /// Those who run the program.
  case clerk
  /// The office whose file it was: it has the file and no program.
  case office
}
