/// A kind of fault: its stable name, how grave it is, and what is said about it in both languages.
///
/// The names are a promise: scripts and staff notes refer to them. Each area of the program declares its codes in one
/// file (`RegisterCodes.swift`, `TemplateCodes.swift`, …) and lists them all there; `docs/diagnostics.md` is made from
/// these lists.
///
/// Wordings may hold `{value}` (what was found), `{expected}` (what is allowed or meant), `{other}` (the other thing
/// concerned), `{repaired}` (what the value was changed to) and `{count}`; a diagnostic supplies them.
package struct DiagnosticCode: Sendable {
  /// `date-invalid`: lower case, words joined by hyphens.
  package let name: String
  package let severity: Severity
  /// The official rule on machine-readable data that is broken, where one applies.
  package let official: OfficialRule?
  /// What is wrong, the specific thing first, no full stop.
  package let headline: Wording
  /// The rule that was broken, as a sentence.
  package let rule: Wording
  /// What to do about it, as a sentence.
  package let fix: Wording
  /// What an office is asked to do that gets the finding in a report, where `fix` is for those who run the program.
  package let officeFix: Wording?

  package init(
    _ name: String, _ severity: Severity, official: OfficialRule? = nil, headline: Wording, rule: Wording, fix: Wording,
    officeFix: Wording? = nil
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

extension DiagnosticCode: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }
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
