import MusubiRegister

/// What publishing did.
package struct Receipt: Sendable {
  package let plan: Plan
  package let method: Method
  /// What could not be cleared away or was not ours to clear away, by full path; the site itself is complete.
  package let leftovers: [String]

  package init(plan: Plan, method: Method, leftovers: [String] = []) {
    self.plan = plan
    self.method = method
    self.leftovers = leftovers
  }

  /// How the new site took its place.
  package enum Method: Sendable, Hashable {
    /// The old site is the new one; nothing was touched.
    case unchanged
    /// There was no site; the new one got its name in one call.
    case first
    /// Old and new changed names in one call.
    case exchanged
    /// The file system refused the exchange, for this reason; file after file was renamed into place.
    case perFile(FileSystemError)
  }

  /// What the reader of the summary should know besides the numbers.
  package var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if case .perFile(let reason) = method {
      diagnostics.append(
        Diagnostic(.outputNotExchanged, at: Location(file: reason.path), value: reason.reason.english))
    }
    diagnostics += leftovers.map { Diagnostic(.stageLeft, at: Location(file: $0), value: $0) }
    return diagnostics
  }
}
