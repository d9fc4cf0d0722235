import MusubiRegister

/// What was concluded or summed up was so before today. Of a date that is known to the year its first day counts.
enum FutureDateRule {
  static func check(_ register: Register, today: JapaneseDate) -> [Diagnostic] {
    register.agreements.flatMap { agreement -> [Diagnostic] in
      let dates: [(Column, JapaneseDate?)] = [
        (.concluded, agreement.concluded), (.evaluationDate, agreement.evaluation.date),
      ]
      return dates.compactMap { column, date in
        guard let date, date.exists, today < date.earliest else { return nil }
        return Diagnostic(
          .dateToCome, at: register.location(of: agreement, column), value: date.iso, expected: column.heading)
      }
    }
  }
}
