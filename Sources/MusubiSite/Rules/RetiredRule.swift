import MusubiRegister

/// An old address leads somewhere, and nothing else stands at it.
package enum RetiredRule {
  /// `made` are the paths of everything else that the site is made of: pages, data, assets.
  package static func check(_ site: Site, _ table: RedirectTable, made: Set<String>) -> [Diagnostic] {
    guard !table.redirects.isEmpty else { return [] }
    let retired = Set(site.retirements.map(\.path)).union(table.redirects.map(\.path))
    var diagnostics: [Diagnostic] = []
    for row in table.redirects {
      if made.contains(row.path) {
        diagnostics.append(
          Diagnostic(
            .redirectAlive, at: table.location(of: row, RedirectTable.Heading.path), value: row.path))
      }
      guard case .path(let target) = row.target, !made.contains(target), !retired.contains(target) else { continue }
      diagnostics.append(
        Diagnostic(.redirectLost, at: table.location(of: row, RedirectTable.Heading.target), value: target))
    }
    return diagnostics
  }
}
