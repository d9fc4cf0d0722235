import MusubiRegister

/// 「総括」: the agreements that are due to be summed up, why, and what the register says of an earlier summing-up.
enum EvaluationSheet {
  static let name = "総括"
  /// Rows for agreements that were summed up although they were not due.
  static let spareRows = 5
  /// The heading of the reason, which is no column of the register and like none of them.
  static let reasonHeading = HeadingNames.dueReason

  static func make(_ part: SurveyPart) -> FormSheet {
    let id = SurveyColumn(column: .id)
    let title = SurveyColumn(column: .title)
    let columns = SurveyColumn.all(on: .evaluation)
    var sheet = FormSheet(
      name: name,
      columns: [
        .init(width: id.width, style: .beyond), .init(width: title.width, style: .beyond),
        .init(width: 40),
      ] + columns.map { .init(width: $0.width, style: .beyond) }, paper: .landscapeA3(pagesWide: 1))
    sheet.rows = [
      sheet.textRow(part.title("総括（対象\(part.due.count)件）")), sheet.textRow(FormCell(note(part), .text)),
      (0..<3).map { _ in FormCell("変更しない", .lockedMark) }
        + columns.map { FormCell($0.mark(part.disclosure), .neededMark) },
      [id.heading, title.heading, reasonHeading].map { FormCell($0, .lockedHeading) }
        + columns.map { FormCell($0.heading, .neededHeading) },
    ]
    sheet.heading = 3
    sheet.frozenColumns = 2
    sheet.rows += part.due.map { agreement, due in
      [
        FormCell(part.written(.id, of: agreement), .locked), FormCell(part.written(.title, of: agreement), .locked),
        FormCell(due.reason(agreement, on: part.round.today), .locked),
      ] + columns.map { FormCell(part.written($0.column, of: agreement), .entry) }
    }
    sheet.rows += (0..<spareRows).map { _ in
      (0..<3 + columns.count).map { FormCell("", $0 == 2 ? .locked : .entry) }
    }
    sheet.filter = 3...sheet.rows.count - 1
    let entered = 4...sheet.rows.count - 1
    sheet.entries = columns.enumerated().compactMap { part.choices.entry($1, at: $0 + 3, rows: entered) }
    return sheet
  }

  private static func note(_ part: SurveyPart) -> String {
    part.due.isEmpty
      ? "今回、総括の対象になる協定はありません。総括を行った協定があれば、管理番号を書いて答えてください。"
      : "効果と方向性を選び、それぞれの理由を必ず書いてください。前回の答えが入っている行は、今回の答えに書きかえてください。ここにない協定を総括したときは、下の空いた行に管理番号を書いて答えてください。"
  }
}

extension EvaluationDue {
  /// Why an agreement is due, as the department reads it; empty where it is not subject.
  func reason(_ agreement: Agreement, on today: JapaneseDate) -> String {
    let years = "\(Self.interval.lowerBound)～\(Self.interval.upperBound)年"
    switch self {
    case .exempt: return ""
    case .undatable: return "期限がなく、締結の時期も記載なしのため、総括の時期が決められません。必要かどうかを確かめてください。"
    case .scheduled(.end(let end), _):
      return end.latest < today
        ? "期間の終わり（\(end.eraText)）を過ぎているため。終了か延長かも確かめてください。"
        : "\(end.eraText)に期間が終わるため（終わりの1年ほど前から行います）。"
    case .scheduled(.start(let start), _):
      let term =
        agreement.term.isRenewed == true ? "自動更新の協定" : agreement.term.extent == .notStated ? "期間が記載なしの協定" : "期限のない協定"
      return "\(term)で、始まり（\(start.eraText)）から"
        + (isLate(on: today) ? "\(Self.interval.upperBound)年を過ぎ、総括の記録がないため。" : "\(years)にあたるため。")
    case .scheduled(.lastEvaluation(let last), _):
      return "前回の総括（\(last.eraText)）から"
        + (isLate(on: today) ? "\(Self.interval.upperBound)年を過ぎているため。" : "\(years)にあたるため。")
    }
  }
}
