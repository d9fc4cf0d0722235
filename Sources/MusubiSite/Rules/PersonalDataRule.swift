import MusubiRegister

/// What may tell of a person in a column that the settings make public is shown before it is published.
enum PersonalDataRule {
  static func check(_ register: Register, _ disclosure: Disclosure) -> [Diagnostic] {
    let columns = Column.allCases.filter { isText($0) && disclosure.isPublic($0) }
    var log = DiagnosticLog()
    for agreement in register.agreements where !agreement.isSample {
      for column in columns {
        guard let found = PersonalData.find(in: register.written(column, of: agreement)) else { continue }
        log.add(
          .personalData,
          Diagnostic(
            .personalData, at: register.location(of: agreement, column), value: found.words, expected: column.heading))
      }
    }
    return log.diagnostics(ofFile: register.table.path)
  }

  /// The reasons and names in `content/redirects.csv`, which pages and the feed quote.
  static func check(_ redirects: RedirectTable) -> [Diagnostic] {
    typealias Heading = RedirectTable.Heading
    return redirects.redirects.flatMap { redirect in
      [(Heading.reason, redirect.reason), (Heading.name, redirect.name)].compactMap { heading, text in
        PersonalData.find(in: text).map { found in
          Diagnostic(
            .personalData, at: redirects.location(of: redirect, heading), value: found.words, expected: heading)
        }
      }
    }
  }

  private static func isText(_ column: Column) -> Bool {
    switch column.kind {
    case .text, .names, .markdown: true
    case .identifier, .date, .term, .choice, .numbers, .address, .corporateNumbers, .headings: false
    }
  }
}
