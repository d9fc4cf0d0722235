import MusubiRegister

/// A term ends after it starts, and an agreement in force is not past its end unless it is renewed.
enum TermRule {
  static func check(_ register: Register, today: JapaneseDate) -> [Diagnostic] {
    register.agreements.compactMap { agreement in
      guard let end = agreement.term.end else { return nil }
      // Only what is certain counts: a date known to the year is compared by the day most in its favour.
      let starts = [agreement.term.start, agreement.concluded].compactMap { $0 }
      if let start = starts.first(where: { end.latest < $0.earliest }) {
        return Diagnostic(
          .termOrder, at: register.location(of: agreement, .term), value: end.iso, other: start.iso)
      }
      if agreement.isActive, agreement.term.hasEnd, end.latest < today {
        return Diagnostic(.stateExpired, at: register.location(of: agreement, .state), value: end.iso)
      }
      return nil
    }
  }
}
