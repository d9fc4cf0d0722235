import MusubiRegister

/// 「配布時の記録」: with which values the form was sent out, as digests and out of sight.
enum BaselineSheet {
  static func make(_ part: SurveyPart) -> FormSheet {
    let columns = (SurveyColumn.all(on: .agreements) + SurveyColumn.all(on: .evaluation)).map(\.column)
      .filter { $0 != .id }
    let records = part.agreements.map { agreement in
      (id: agreement.id, values: columns.map { Text(part.written($0, of: agreement)) })
    }
    let rows = FormBaseline.rows(columns, records, part.register.vocabularies)
    var sheet = FormSheet(
      name: FormBaseline.sheetName, columns: (0...columns.count).map { _ in .init(width: 18) }, paper: .portraitA4)
    sheet.rows = rows.map { $0.map { FormCell($0, .text) } }
    sheet.isHidden = true
    return sheet
  }
}
