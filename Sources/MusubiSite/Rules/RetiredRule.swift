import MusubiRegister

/// An old address leads somewhere, and nothing else stands at it.
package enum RetiredRule {
  /// `made` are the paths of everything else that the site is made of: pages, data, assets.
  package static func check(_ site: Site, _ table: RedirectTable, made: Set<String>) -> [Diagnostic] {
    guard !table.redirects.isEmpty else { return [] }
    let retired = Set(site.retirements.map(\.path)).union(table.redirects.map(\.path))
    // On many systems two names that differ by case alone are one file.
    let folded = Set(made.map { $0.lowercased() })
    var diagnostics: [Diagnostic] = []
    for row in table.redirects {
      func note(_ code: DiagnosticCode, _ heading: String, _ value: String) {
        diagnostics.append(Diagnostic(code, at: table.location(of: row, heading), value: value))
      }
      if made.contains(row.path), site.retirement(path: row.path) == nil {
        note(.redirectAsleep, RedirectTable.Heading.path, row.path)
      } else if folded.contains(row.path.lowercased()) {
        note(.redirectAlive, RedirectTable.Heading.path, row.path)
      }
      if let date = row.date, date.earliest > site.today { note(.redirectAhead, RedirectTable.Heading.date, date.iso) }
      guard case .path(let target) = row.target, !made.contains(target), !retired.contains(target) else { continue }
      note(.redirectLost, RedirectTable.Heading.target, target)
    }
    return diagnostics
  }
}
