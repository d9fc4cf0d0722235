import MusubiRegister

/// Case studies name an agreement of the register and a category of the vocabulary.
enum CaseRule {
  static func check(
    _ cases: [CaseStudy], _ categories: Vocabulary, _ identifiers: inout KnownIdentifiers
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for study in cases {
      let id = Text(study.agreement.text)
      if !id.isEmpty, !identifiers.contains(id) {
        diagnostics.append(
          Diagnostic(
            .caseUnknownAgreement, at: study.agreement.location, value: id.string,
            suggestion: identifiers.suggestion(for: id)))
      }
      if !study.category.isEmpty, categories.index(of: Text(study.category.text)) == nil {
        diagnostics.append(
          Diagnostic(
            .caseUnknownCategory, at: study.category.location, value: study.category.text,
            suggestion: NearMiss.best(for: study.category.text, among: categories.names)))
      }
    }
    return diagnostics
  }
}
