import MusubiRegister

/// The workbook that one department fills in, as values: what stands in which cell, what may be chosen, what is locked.
package struct SurveyForm: Sendable {
  /// The department's name, and the name of the file.
  package let department: String
  /// The fiscal year of the survey: `令和8年度`.
  package let round: String
  /// The day it was made for; a date of the file, so that the same inputs give the same bytes.
  package let created: JapaneseDate
  package let sheets: [FormSheet]
  /// Agreements in the form, and those of them that are due to be summed up.
  package let rows: Int
  package let due: Int

  /// The title in the file's properties.
  package var title: String { "協定・覚書 調査票 \(round) \(department)" }
}
