/// A kind of fault: its stable name, how grave it is, and what is said about it in both languages.
///
/// The names are a promise: scripts and staff notes refer to them. Each area of the program declares its codes in one
/// file (`RegisterCodes.swift`, `TemplateCodes.swift`, …) and lists them all there; `docs/diagnostics.md` is made from
/// these lists.
///
/// Wordings may hold `{value}` (what was found), `{expected}` (what is allowed or meant), `{other}` (the other thing
/// concerned), `{repaired}` (what the value was changed to) and `{count}`; a diagnostic supplies them.
package struct DiagnosticCode: Sendable {
  // Kept by reference, since every cell that is repaired carries a place for one.
  private let content: Content

  private final class Content: Sendable {
    let name: String
    let severity: Severity
    let official: OfficialRule?
    let headline: Wording
    let rule: Wording
    let fix: Wording
    let officeFix: Wording?

    init(
      _ name: String, _ severity: Severity, _ official: OfficialRule?, _ headline: Wording, _ rule: Wording,
      _ fix: Wording, _ officeFix: Wording?
    ) {
      self.name = name
      self.severity = severity
      self.official = official
      self.headline = headline
      self.rule = rule
      self.fix = fix
      self.officeFix = officeFix
    }
  }

  package init(
    _ name: String, _ severity: Severity, official: OfficialRule? = nil, headline: Wording, rule: Wording, fix: Wording,
    officeFix: Wording? = nil
  ) {
    content = Content(name, severity, official, headline, rule, fix, officeFix)
  }

  /// `date-invalid`: lower case, words joined by hyphens.
  package var name: String { content.name }
  package var severity: Severity { content.severity }
  /// The official rule on machine-readable data that is broken, where one applies.
  package var official: OfficialRule? { content.official }
  /// What is wrong, the specific thing first, no full stop.
  package var headline: Wording { content.headline }
  /// The rule that was broken, as a sentence.
  package var rule: Wording { content.rule }
  /// What to do about it, as a sentence.
  package var fix: Wording { content.fix }
  /// What an office is asked to do that gets the finding in a report, where `fix` is for those who run the program.
  package var officeFix: Wording? { content.officeFix }
}

extension DiagnosticCode: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.content === right.content || left.name == right.name
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How grave a fault is. Any error keeps the site as it was; a warning is only said.
package enum Severity: String, Sendable, Comparable {
  case error
  case warning
  case note

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
