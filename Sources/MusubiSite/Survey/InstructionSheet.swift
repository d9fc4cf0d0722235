import MusubiRegister

/// 「記入のしかた」: what to fill in, what the colours and marks mean, how values are written, how to send it back.
///
/// No line is long enough to be cut on paper, and no row names two columns of the register in two cells, so that an
/// import does not take this sheet for a table.
enum InstructionSheet {
  static let name = FormBaseline.instructionsName

  static func make(_ part: SurveyPart) -> FormSheet {
    var sheet = FormSheet(
      name: name, columns: [38, 32, 8, 64].map { .init(width: $0, style: .text) }, paper: .portraitA4)
    sheet.rows = [[FormCell("協定・覚書 調査票（\(part.round.name)） 記入のしかた", .title)]]
    sheet.rows += lines(about(part))
    sheet.rows += section(
      "1 シート",
      [
        "「\(AgreementSheet.name)」：所管する協定・覚書の、いま登録されている内容です。変わったところを直し、足りないところを書き足してください。",
        "「\(EvaluationSheet.name)」：今回、総括の対象になる協定です。効果と方向性を一覧から選び、それぞれの理由を必ず書いてください。",
        "総括の対象：終わりの日のある協定は終わる年度の前の年度から、期限のない協定と自動更新の協定は、始まりか前回の総括から\(EvaluationDue.interval.lowerBound)～\(EvaluationDue.interval.upperBound)年で対象になります（終わりの日のない災害時協定と、平時の取組のないものを除きます）。",
        "「\(ChoicesSheet.name)」：選べる値の一覧です。見るだけで、書きかえません。",
      ])
    sheet.rows += section("2 見出しの上の印（色は見分けるための助けで、意味は印の文字のとおりです）", [])
    sheet.rows += [
      [FormCell("必須", .neededMark), FormCell("必ず書く項目です。", .text)],
      [FormCell("任意", .optionalMark), FormCell("分かるときに書く項目です。", .text)],
      [FormCell("変更しない", .lockedMark), FormCell("書きかえられないように保護しています。", .text)],
    ]
    sheet.rows += section(
      "3 行",
      [
        "新しい協定は、「\(AgreementSheet.name)」の下の空いた行に書いてください。管理番号は空のままにするか「新規」と書いてください。番号はあとで付けます。",
        "終わった協定の行は消さずに、状態を「\(State.ended.name)」にしてください。",
        "変わりのない行も、そのまま残してください。絞り込みはして構いません。",
        "セルの結合と、列の追加や削除はしないでください。列の幅と行の高さは変えて構いません。",
      ])
    sheet.rows += section("4 公開と内部", exposure(part))
    sheet.rows += section(
      "5 書き方",
      [
        "どのセルも文字として扱います。日付や番号が別の形に変わることはありません。セルの中の改行は Alt＋Enter です。",
        "日付：\(SurveyColumn(column: .concluded).hint)",
        "期間：\(SurveyColumn(column: .term).hint)",
        "必須の項目がどうしても分からないときは「\(NotStated.mark)」と書いてください（名称、分類、ジャンルを除く）。",
      ] + (part.hasInferred ? [SurveyColumn.inferredAdvice + SurveyColumn.inferredRequest] : []))
    sheet.rows += section("6 返し方", returning(part))
    sheet.rows += section("7 項目の一覧", [])
    sheet.rows.append(["見出し", "記入", "公開", "書くこと"].map { FormCell($0, .lockedHeading) })
    sheet.rows += (SurveyColumn.all(on: .agreements) + SurveyColumn.all(on: .evaluation)).map { column in
      [
        FormCell(column.heading, .reading), FormCell(column.need, .reading),
        FormCell(SurveyColumn.exposure(column.column, part.disclosure), .reading),
        FormCell(column.column.definition.meaning.japanese, .reading),
      ]
    }
    return sheet
  }

  private static func about(_ part: SurveyPart) -> [String] {
    var lines = [
      "\(part.settings.city)の協定・覚書の登録内容を、年に一度、所管課に確かめていただくための調査票です。",
      "所管課：\(part.department)　協定・覚書：\(part.agreements.count)件（うち総括の対象 \(part.due.count)件）",
    ]
    if part.agreements.contains(where: \.isSample) {
      lines.append("登録内容には見本が含まれています。名称が【見本】で始まる行は、仕組みを示すための架空の協定です。")
    }
    return lines
  }

  private static func exposure(_ part: SurveyPart) -> [String] {
    let columns = SurveyColumn.all(on: .agreements) + SurveyColumn.all(on: .evaluation)
    let inside = columns.map(\.column).filter { !part.disclosure.isPublic($0) }.map(\.heading)
    return [
      "印に「公開」とある項目は、市民に公開するサイトに載ります。電話番号、メールアドレス、担当の方のお名前は書かないでください。",
      inside.isEmpty ? "公開しない項目はありません。" : "公開しない項目（印は「内部」）：" + inside.joined(separator: "、"),
    ]
  }

  private static func returning(_ part: SurveyPart) -> [String] {
    let contact = part.settings.contact
    var lines = [
      part.round.dueBy.map { "期限：\($0.text)" } ?? "期限：送付のときの案内をご覧ください。",
      "Excelの形式（.xlsx）のまま保存し、\(contact.department)へ返してください。",
    ]
    let ways = [contact.phone.map { "電話 \($0)" }, contact.mail.map { "メール \($0)" }].compactMap { $0 }
    lines.append("問い合わせ先：" + ([contact.department] + ways).joined(separator: "　"))
    return lines
  }

  private static func section(_ heading: String, _ texts: [String]) -> [[FormCell]] {
    [[FormCell("", .text)], [FormCell(heading, .section)]] + lines(texts)
  }

  private static func lines(_ texts: [String]) -> [[FormCell]] {
    texts.flatMap(broken).map { [FormCell($0, .text)] }
  }

  /// A text in lines that fit on the sheet: after a sentence or a comma, else where the line is full.
  static func broken(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in phrases(of: text) {
      if !line.isEmpty, line.count + part.count > longestLine {
        lines.append(line)
        line = "　"
      }
      line += part
    }
    return lines + [line]
  }

  /// Characters of full width on one line.
  static let longestLine = 66

  private static func phrases(of text: String) -> [String] {
    var phrases = [""]
    for character in text {
      phrases[phrases.count - 1].append(character)
      if "。、）".contains(character) { phrases.append("") }
    }
    return phrases.filter { !$0.isEmpty }
  }
}
