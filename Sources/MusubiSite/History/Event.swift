import MusubiRegister

/// Something that happened to an agreement, to be told to readers.
package struct Event: Sendable {
  package let date: JapaneseDate
  package let kind: Kind
  package let subject: Subject
  /// What happened, in sentences.
  package let sentences: [String]
  package let origin: Origin

  package enum Kind: String, Sendable, CaseIterable {
    case concluded, added, changed, renewed, ended, resumed, merged, withdrawn

    /// The word on its tag.
    package var label: String {
      switch self {
      case .concluded: "締結"
      case .added: "掲載"
      case .changed: "変更"
      case .renewed: "延長"
      case .ended: "終了"
      case .resumed: "再開"
      case .merged: "統合"
      case .withdrawn: "取下げ"
      }
    }
  }

  /// What it happened to.
  package enum Subject: Sendable {
    /// By index in the register.
    case agreement(Int)
    /// By index in the site's retirements: an agreement that is there no more.
    case retired(Int)
  }

  /// What tells of it, which an event is recognised by for ever.
  package enum Origin: String, Sendable {
    /// The date of conclusion, or the end of the term, in the register.
    case conclusion, end
    /// `content/changes.csv`: there is one for an agreement and a day.
    case changes
    /// `content/redirects.csv`.
    case retirement
  }
}
