import MusubiRegister

/// Makes the forms of a round from the register: pure, so that what a department gets can be tested without a workbook.
package enum SurveyForms {
  /// Whose forms are made.
  package enum Selection: Sendable, Hashable {
    /// A bureau with all its sections, or one section: `環境局`, `環境局減量推進課`.
    case department(String)
    /// Every department that has an agreement in force.
    case all
  }

  /// The forms, one a department, by the departments' order in the vocabulary and then by name. Ended agreements are left
  /// out; those without a department are said. With `isRelease`, samples are an error.
  package static func make(
    _ selection: Selection, _ register: Register, _ settings: SiteSettings, _ round: SurveyRound, isRelease: Bool
  ) -> Checked<[SurveyForm]> {
    var diagnostics = IdentifierRule.check(register)
    let active = register.agreements.filter(\.isActive)
    if isRelease, let sample = active.first(where: \.isSample) {
      diagnostics.append(
        Diagnostic(
          .releaseSample, at: register.location(of: sample, .provenance), count: active.count(where: \.isSample)))
    }
    diagnostics += tooLong(active, register)
    let chosen: Checked<[(name: String, agreements: [Agreement])]> =
      switch selection {
      case .department(let name): one(name, active, register)
      case .all: all(active, register)
      }
    let choices = ChoicesSheet(register.vocabularies)
    let forms = chosen.value.map { department, agreements in
      SurveyPart(
        department: department, agreements: agreements, register: register, settings: settings, round: round,
        choices: choices
      ).form
    }
    return Checked(forms, diagnostics + chosen.diagnostics)
  }

  // MARK: Whose

  private static func one(
    _ written: String, _ active: [Agreement], _ register: Register
  ) -> Checked<[(name: String, agreements: [Agreement])]> {
    let known = names(register)
    let wanted = Text(written).foldedString
    guard let name = known.first(where: { Text($0).foldedString == wanted }) else {
      return Checked(
        [],
        [
          Diagnostic(
            .formDepartmentUnknown, value: written, suggestion: NearMiss.best(for: written, among: known))
        ])
    }
    return Checked([(name, active.filter { $0.department?.name == name || $0.department?.bureau == name })])
  }

  private static func all(
    _ active: [Agreement], _ register: Register
  ) -> Checked<[(name: String, agreements: [Agreement])]> {
    let byName = Dictionary(grouping: active) { $0.department?.name ?? "" }
    let forms = names(register).compactMap { name in byName[name].map { (name: name, agreements: $0) } }
    guard let homeless = byName[""], let first = homeless.first else { return Checked(forms) }
    let ids = homeless.prefix(5).map(\.id.string).joined(separator: "、") + (homeless.count > 5 ? "…" : "")
    let missing = Diagnostic(
      .formDepartmentMissing, at: register.location(of: first, .department), value: ids, count: homeless.count)
    return Checked(forms, [missing])
  }

  /// Every department that may have a form: those listed, then the others of the register.
  private static func names(_ register: Register) -> [String] {
    let listed = register.vocabularies.departments.map(\.department.name)
    let found = register.agreements.compactMap(\.department).flatMap { [$0.bureau, $0.name] }
    return listed + Set(found).subtracting(listed).sorted()
  }

  // MARK: What fits

  private static func tooLong(_ agreements: [Agreement], _ register: Register) -> [Diagnostic] {
    let columns = SurveyColumn.all(on: .agreements) + SurveyColumn.all(on: .evaluation)
    return agreements.flatMap { agreement in
      columns.compactMap { column in
        let text = register.written(column.column, of: agreement)
        // A character of UTF-8 has at least as many bytes as UTF-16 units.
        guard text.count > FormCell.longest else { return nil }
        let count = text.string.utf16.count
        guard count > FormCell.longest else { return nil }
        return Diagnostic(.formCellTooLong, at: register.location(of: agreement, column.column), count: count)
      }
    }
  }
}
