import MusubiRegister

/// The contact frequency is stated within the scope of analysis, and since the policy of March 2020 it is once a year or
/// more (source report, 2(3)ア).
enum ContactRule {
  static func check(_ register: Register) -> [Diagnostic] {
    let rare = register.vocabularies.contactFrequencies.index(slug: Vocabularies.rareContactSlug)
    return register.agreements.compactMap { agreement in
      guard register.isInScope(agreement), agreement.kind != nil else { return nil }
      let place = { register.location(of: agreement, .contactFrequency) }
      if register.written(.contactFrequency, of: agreement).isEmpty { return Diagnostic(.contactMissing, at: place()) }
      guard agreement.contactFrequency == rare, rare != nil, let date = agreement.concluded,
        Cohort.of(date) != .before
      else { return nil }
      return Diagnostic(.contactTooRare, at: place())
    }
  }
}
