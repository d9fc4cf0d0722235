import MusubiRegister

/// 「選択肢」: the values of every column that has a list. The lists stand one below the other, each row with the
/// column's name, so that it is a table like any other.
struct ChoicesSheet {
  static let name = FormBaseline.choicesName
  /// The column of the values.
  private static let values = 1

  let sheet: FormSheet
  private let rows: [Column: ClosedRange<Int>]

  init(_ vocabularies: Vocabularies) {
    var sheet = FormSheet(
      name: Self.name,
      columns: [.init(width: 26), .init(width: 60)], paper: .portraitA4)
    sheet.rows = [[FormCell("項目", .lockedHeading), FormCell("選べる値", .lockedHeading)]]
    sheet.heading = 0
    var rows: [Column: ClosedRange<Int>] = [:]
    for column in SurveyColumn.all(on: .agreements) + SurveyColumn.all(on: .evaluation) {
      let choices = column.choices(vocabularies)
      guard !choices.isEmpty else { continue }
      rows[column.column] = sheet.rows.count...sheet.rows.count + choices.count - 1
      sheet.rows += choices.map { [FormCell(column.column.heading, .reading), FormCell($0, .reading)] }
    }
    // Not to choose from, as a cell holds several numbers; to look up.
    sheet.rows += vocabularies.goals.entries.map { goal in
      [FormCell("SDGsの目標", .reading), FormCell("\(goal.slug) \(goal.name)", .reading)]
    }
    self.sheet = sheet
    self.rows = rows
  }

  /// What the cells of a column offer in `rows` of a sheet; nil where there is nothing to say.
  func entry(_ column: SurveyColumn, at place: Int, rows entered: ClosedRange<Int>) -> FormEntry? {
    let choices = rows[column.column].map { listed in
      FormEntry.Choices(sheet: Self.name, column: Self.values, rows: listed, isStrict: column.isStrict)
    }
    guard choices != nil || column.showsHint else { return nil }
    return FormEntry(
      column: place, rows: entered, choices: choices, title: column.column.heading, message: column.hint)
  }
}
