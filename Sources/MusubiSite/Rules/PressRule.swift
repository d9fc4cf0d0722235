import MusubiRegister

/// Press releases name agreements of the register.
enum PressRule {
  static func check(_ press: PressTable, _ identifiers: inout KnownIdentifiers) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for release in press.releases {
      for id in release.agreementIDs where !identifiers.contains(id) {
        diagnostics.append(
          Diagnostic(
            .pressUnknownAgreement, at: press.location(of: release, PressTable.Heading.agreements), value: id.string,
            suggestion: identifiers.suggestion(for: id)))
      }
    }
    return diagnostics
  }
}
