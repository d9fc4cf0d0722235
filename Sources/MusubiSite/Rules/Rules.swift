import MusubiRegister

/// The rules across records, in the order in which their findings are shown. Each is a file of its own.
package enum Rules {
  static func check(_ sources: SiteSources, today: JapaneseDate, isRelease: Bool) -> [Diagnostic] {
    let register = sources.register
    var identifiers = KnownIdentifiers(register)
    var diagnostics = check(register, today: today)
    diagnostics += PressRule.check(sources.press, &identifiers)
    diagnostics += PressDateRule.check(sources.press, register, today: today)
    diagnostics += PressAddressRule.check(sources.press, sources.settings.link(.pressReleases))
    diagnostics += PressFormRule.check(sources.press)
    diagnostics += AttachmentRule.check(
      sources.attachments, sources.press, base: sources.settings.base.url, &identifiers)
    diagnostics += CaseRule.check(sources.cases, register.vocabularies.categories, &identifiers)
    diagnostics += DocumentRule.check(sources.documents)
    diagnostics += DisclosureRule.check(sources.settings)
    diagnostics += SecurityRule.check(sources.settings, today: today, isRelease: isRelease)
    diagnostics += RootFilesRule.check(sources.settings, today: today)
    diagnostics += SnapshotRule.check(sources.snapshots, sources.redirects, today: today)
    diagnostics += FormulaRule.check(register)
    diagnostics += PartnerNumberRule.check(register)
    diagnostics += PersonalDataRule.check(register, sources.settings.disclosure)
    diagnostics += PersonalDataRule.check(sources.redirects)
    return diagnostics
  }

  /// The rules on records and between them, which an import applies before it writes.
  package static func check(_ register: Register, today: JapaneseDate) -> [Diagnostic] {
    var diagnostics = IdentifierRule.check(register)
    diagnostics += TermRule.check(register, today: today)
    diagnostics += FutureDateRule.check(register, today: today)
    diagnostics += EvaluationRule.check(register)
    diagnostics += DepartmentRule.check(register)
    diagnostics += ContactRule.check(register)
    diagnostics += SampleRule.check(register)
    diagnostics += RepeatedPartnerRule.check(register)
    return diagnostics
  }
}
