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

  /// The rules on records and between them, which an import applies before it writes. Many records are divided among the
  /// workers.
  package static func check(
    _ register: Register, today: JapaneseDate, workers: any Workforce = OneWorker()
  ) -> [Diagnostic] {
    let parts = workers.divide(register.agreements.count) { range in
      let part = register.part(range)
      return (dates: onDates.map { $0(part, today) }, others: onOthers.map { $0(part, today) })
    }
    let dates = onDates.indices.flatMap { rule in parts.flatMap { $0.dates[rule] } }
    let others = onOthers.indices.flatMap { rule in parts.flatMap { $0.others[rule] } }
    return IdentifierRule.check(register) + dates + DepartmentRule.check(register) + others
  }

  /// A rule that looks at one record at a time.
  private typealias RecordRule = @Sendable (Register, JapaneseDate) -> [Diagnostic]

  private static let onDates: [RecordRule] = [
    { TermRule.check($0, today: $1) },
    { FutureDateRule.check($0, today: $1) },
    { register, _ in EvaluationRule.check(register) },
  ]

  private static let onOthers: [RecordRule] = [
    { register, _ in ContactRule.check(register) },
    { register, _ in SampleRule.check(register) },
    { register, _ in RepeatedPartnerRule.check(register) },
  ]
}
