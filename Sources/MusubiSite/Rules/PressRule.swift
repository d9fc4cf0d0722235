import MusubiRegister

/// Press releases name agreements of the register, each once.
enum PressRule {
  static func check(_ press: PressTable, _ identifiers: inout KnownIdentifiers) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for release in press.releases {
      let written = press.source.text(PressTable.Heading.agreements, row: release.row).parts
      if written.count > release.agreementIDs.count {
        var seen: Set<Text> = []
        if let second = written.first(where: { !seen.insert($0).inserted }) {
          diagnostics.append(
            Diagnostic(
              .pressAgreementRepeated, at: press.location(of: release, PressTable.Heading.agreements),
              value: second.excerpt))
        }
      }
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
