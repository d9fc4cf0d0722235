import MusubiRegister

/// When an agreement is to be summed up (総括), counted in fiscal years, since the survey is one a fiscal year.
///
/// The rules (source report, 1(2)ア and 2(2)イ):
/// - With an end: about a year or more before it. Here from the fiscal year before the one in which it ends; once done in
///   that time, it is done.
/// - With an end in the fiscal year in which it began: the yearly review (レビュー) counts.
/// - Without an end, or renewed automatically: every three to five years from the beginning or the last summing-up. Of
///   these the report sums up only the agreements within the scope of its analysis (3), so those for disasters and those
///   with nothing to do in peacetime wait until their department chooses to.
/// - Concluded mainly to spend money: not subject. Neither is what has ended.
///
/// A date that is known to the year or month counts by its last day, as in `Cohort`.
package enum EvaluationDue: Sendable, Hashable {
  case exempt(Exemption)
  /// To be done in one of `years`, fiscal years named by the calendar year in which they begin.
  case scheduled(Basis, years: ClosedRange<Int>)
  /// No end, no beginning and no earlier summing-up is known: a person must tell.
  case undatable

  /// Why there is nothing to sum up.
  package enum Exemption: Sendable, Hashable {
    case ended, expenditure
    /// For disasters, or with nothing to do in peacetime, and without an end that would call for it.
    case outOfScope
    /// It begins and ends within one fiscal year.
    case singleYear
    /// Summed up in the time before its end already.
    case done
  }

  /// What the years are counted from.
  package enum Basis: Sendable, Hashable {
    case end(JapaneseDate)
    case start(JapaneseDate)
    case lastEvaluation(JapaneseDate)
  }

  /// The years after which an agreement without an end is summed up: from the first, at the latest after the last.
  package static let interval = 3...5

  package static func of(_ agreement: Agreement, in register: Register) -> EvaluationDue {
    guard agreement.isActive else { return .exempt(.ended) }
    guard !agreement.isForExpenditure else { return .exempt(.expenditure) }
    let start = agreement.term.start ?? agreement.concluded
    let last = agreement.evaluation.date
    if agreement.term.hasEnd, let end = agreement.term.end {
      let year = fiscalYear(end)
      if let start, fiscalYear(start) >= year { return .exempt(.singleYear) }
      if let last, fiscalYear(last) >= year - 1 { return .exempt(.done) }
      return .scheduled(.end(end), years: year - 1...year)
    }
    guard register.isInScope(agreement) else { return .exempt(.outOfScope) }
    if let last { return .scheduled(.lastEvaluation(last), years: years(from: last)) }
    if let start { return .scheduled(.start(start), years: years(from: start)) }
    return .undatable
  }

  /// Whether it is to be done in the fiscal year of `today`. What was left undone stays due.
  package func isDue(on today: JapaneseDate) -> Bool {
    switch self {
    case .exempt: false
    case .scheduled(_, let years): years.lowerBound <= today.fiscalYear
    case .undatable: true
    }
  }

  /// Whether the last fiscal year in which it should have been done is over.
  package func isLate(on today: JapaneseDate) -> Bool {
    if case .scheduled(_, let years) = self { return years.upperBound < today.fiscalYear }
    return false
  }

  private static func years(from date: JapaneseDate) -> ClosedRange<Int> {
    fiscalYear(date) + interval.lowerBound...fiscalYear(date) + interval.upperBound
  }

  private static func fiscalYear(_ date: JapaneseDate) -> Int { date.latest.fiscalYear }
}
