import MusubiRegister

/// 「協定一覧」: the department's agreements as the register has them, and empty rows for new ones.
enum AgreementSheet {
  static let name = "協定一覧"
  /// Rows that stand ready for new agreements; below them people may go on writing.
  static let spareRows = 20
  /// Rows below the last agreement in which lists are offered.
  static let offeredRows = 500

  static func make(_ part: SurveyPart) -> FormSheet {
    let columns = SurveyColumn.all(on: .agreements)
    var sheet = FormSheet(
      name: name, columns: columns.map { .init(width: $0.width, style: .beyond) }, paper: .landscapeA3(pagesWide: 3))
    sheet.rows = [
      sheet.textRow(part.title("協定一覧")), sheet.textRow(FormCell(note(part), .text)),
      columns.map { FormCell($0.mark(part.disclosure), $0.markStyle) },
      columns.map { FormCell($0.heading, $0.headingStyle) },
    ]
    sheet.heading = 3
    sheet.frozenColumns = 2
    sheet.rows += part.agreements.map { agreement in
      columns.map { column in
        FormCell(
          part.written(column.column, of: agreement), column.column == .id ? .locked : .entry,
          comment: agreement.inferred.contains(column.column) ? SurveyColumn.inferredComment : "")
      }
    }
    sheet.rows += (0..<spareRows).map { _ in columns.map { _ in FormCell("", .entry) } }
    sheet.filter = 3...sheet.rows.count - 1
    let entered = 4...3 + part.agreements.count + offeredRows
    sheet.entries = columns.enumerated().compactMap { part.choices.entry($1, at: $0, rows: entered) }
    return sheet
  }

  private static func note(_ part: SurveyPart) -> String {
    let advice = "記入のしかたは「\(InstructionSheet.name)」のシートにあります。新しい協定は下の空いた行に書き、終わった協定は行を消さずに状態を「終了」にしてください。"
    let inferred = part.hasInferred ? SurveyColumn.inferredAdvice : ""
    return advice + inferred + (part.agreements.contains(where: \.isSample) ? "【見本】で始まる行は架空の協定です。" : "")
  }
}

extension SurveyColumn {
  var markStyle: FormStyle { column == .id ? .lockedMark : isNeeded ? .neededMark : .optionalMark }
  var headingStyle: FormStyle { column == .id ? .lockedHeading : isNeeded ? .neededHeading : .optionalHeading }
}
