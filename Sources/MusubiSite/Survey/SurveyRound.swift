import MusubiRegister

/// One survey of all departments: its name, the day of its making, the day by which answers are wanted.
package struct SurveyRound: Sendable {
  /// `令和8年度`.
  package let name: String
  package let today: JapaneseDate
  package let dueBy: JapaneseDate?

  /// Without a name, the fiscal year of `today`.
  package init(name: String? = nil, today: JapaneseDate, dueBy: JapaneseDate? = nil) {
    self.name = name ?? JapaneseDate(year: today.fiscalYear, month: 4, day: 1).eraYears + "度"
    self.today = today
    self.dueBy = dueBy
  }
}
