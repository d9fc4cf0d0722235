import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What a department gets: which rows, which columns, which lists, what is locked.
struct SurveyFormTests {
  private static let round = SurveyRound(today: JapaneseDate(year: 2026, month: 11, day: 23))

  private static func make(
    _ project: TestProject, _ selection: SurveyForms.Selection = .all, round: SurveyRound = round,
    isRelease: Bool = false
  ) -> Checked<[SurveyForm]> {
    let sources = project.sources
    return SurveyForms.make(selection, sources.value.register, sources.value.settings, round, isRelease: isRelease)
  }

  private static func form(_ project: TestProject) throws -> SurveyForm {
    try #require(make(project).value.first)
  }

  // MARK: Whose

  @Test(arguments: [
    ("環境局", ["K1", "K2"]), ("環境局減量推進課", ["K1"]), ("環境局　減量推進課", ["K1"]), ("市民文化局", ["K3"]),
    ("市民文化局市民スポーツ室", []), ("環境局新しい課", ["K2"]),
  ])
  func aDepartmentIsABureauOrASection(name: String, wanted: [String]) throws {
    let project = TestProject([
      .init("K1"), .init("K2", [.department: "環境局 新しい課"]), .init("K3", [.department: "市民文化局"]),
      .init("K4", [.department: "環境局減量推進課", .state: "終了"]),
    ])
    let form = try #require(Self.make(project, .department(name)).value.first)
    let sheet = try #require(form.sheets.first { $0.name == AgreementSheet.name })
    #expect(sheet.rows.dropFirst(4).compactMap(\.first?.text).filter { !$0.isEmpty } == wanted)
    #expect(form.rows == wanted.count)
  }

  @Test func anUnknownDepartmentIsAnErrorWithTheLikeliestName() {
    let made = Self.make(TestProject(), .department("環境局減料推進課"))
    #expect(made.value.isEmpty)
    #expect(made.diagnostics.map(\.code.name) == ["form-department-unknown"])
    #expect(made.diagnostics.first?.suggestion == "環境局減量推進課")
  }

  @Test func eachDepartmentWithAnAgreementInForceHasItsForm() {
    let made = Self.make(
      TestProject([
        .init("K1", [.department: "市民文化局市民スポーツ室"]), .init("K2"), .init("K3", [.department: "環境局"]),
        .init("K4", [.department: "市民文化局", .state: "終了"]), .init("K5", [.department: "港湾局"]),
        .init("K6", [.department: "記載なし"]),
      ]))
    #expect(made.value.map(\.department) == ["環境局", "環境局減量推進課", "市民文化局市民スポーツ室", "港湾局"])
    #expect(made.diagnostics.map(\.finding) == ["form-department-missing R7"], "nobody gets K6, so that is said")
    #expect(made.diagnostics.first?.value == "K6" && made.diagnostics.first?.count == 1)
  }

  @Test func anIdentifierThatStandsTwiceIsAnError() {
    #expect(Self.make(TestProject([.init("K1"), .init("k1")])).diagnostics.map(\.finding) == ["id-duplicate A3"])
  }

  @Test func aReleaseRefusesSamples() {
    let sample = TestProject.Row("M1", [.title: "【見本】協定", .partners: "見本株式会社", .provenance: "見本"])
    let project = TestProject([.init("K1"), sample])
    #expect(Self.make(project).diagnostics.isEmpty)
    #expect(Self.make(project, isRelease: true).diagnostics.map(\.code.name) == ["release-sample"])
  }

  @Test func whatExcelCannotHoldIsAnError() {
    // The longest that fits, in characters of which each counts for two; and one more.
    let fits = String(repeating: "𠮟", count: FormCell.longest / 2)
    #expect(Self.make(TestProject([.init("K1", [.background: fits])])).diagnostics.isEmpty)
    let made = Self.make(TestProject([.init("K1"), .init("K2", [.background: fits + "あい"])]))
    #expect(made.diagnostics.map(\.finding) == ["form-cell-too-long I3"])
    #expect(made.diagnostics.first?.count == FormCell.longest + 1)
  }

  // MARK: Columns

  @Test func theSheetsHaveTheSurveysItemsAndNothingThatIsOurs() throws {
    let form = try Self.form(TestProject())
    #expect(form.sheets.map(\.name) == ["記入のしかた", "協定一覧", "総括", "選択肢", "配布時の記録"])
    #expect(form.sheets.map(\.isHidden) == [false, false, false, false, true])
    #expect(
      form.sheets[1].headings == [
        "管理番号", "①協定・覚書の名称", "②締結先", "③締結時期", "④締結期間", "⑤分類", "⑥ジャンル", "⑦内容", "⑧経緯", "⑨これまでの主な具体的取組",
        "⑩現在の運用状況・今後の取組予定", "⑪連絡先", "⑫連絡確認の頻度", "⑬見直しや改善事例", "⑭現状の課題", "⑮企業に対する新規ニーズ", "⑯対面での意見交換の有無", "所管課", "平時の取組",
        "経費支出目的", "SDGs", "民間提案", "SDGsポータル", "法人番号", "状態",
      ])
    #expect(
      form.sheets[2].headings == [
        "管理番号", "①協定・覚書の名称", "総括の対象となる理由", "総括実施日", "効果", "効果の理由", "方向性", "方向性の理由",
      ])
  }

  /// An import reads every sheet in which some row names two columns.
  @Test func onlyTheTwoTablesLookLikeTables() throws {
    for sheet in try Self.form(TestProject()).sheets {
      let named = sheet.rows.map { row in
        Set(row.compactMap { cell in Column(heading: String(cell.text.drop { ("①"..."⑯").contains($0) })) }).count
      }
      let tables = named.enumerated().filter { $0.element >= 2 }.map(\.offset)
      #expect(tables == (["協定一覧", "総括"].contains(sheet.name) ? [3] : []), "\(sheet.name)")
    }
    let near = NearMiss.best(for: EvaluationSheet.reasonHeading, among: Column.allCases.map(\.heading))
    #expect(near == nil, "the reason is no column of the register, nor nearly one")
  }

  @Test func theMarksSayWhatIsNeededAndWhatIsPublic() throws {
    let project = TestProject().with { $0.settings.disclosure = ["needs: public", "background: internal"] }
    let sheet = try Self.form(project).sheets[1]
    let marks = Dictionary(uniqueKeysWithValues: zip(sheet.headings, sheet.rows[2].map(\.text)))
    for (heading, mark) in [
      ("管理番号", "変更しない・公開"), ("①協定・覚書の名称", "必須・公開"), ("⑥ジャンル", "必須（災害時協定は任意）・公開"), ("⑪連絡先", "任意・内部"),
      ("⑫連絡確認の頻度", "必須（平時に取組があるもの）・公開"), ("⑮企業に対する新規ニーズ", "任意・公開"), ("⑧経緯", "任意・内部"),
    ] {
      #expect(marks[heading] == mark, "\(heading)")
    }
  }

  // MARK: Rows

  @Test func theRowsAreWhatTheRegisterWrites() throws {
    let cells: [Column: String] = [
      .concluded: "R3.6.8", .contactFrequency: "年1回", .partners: "=あ\r\nい", .contact: "電話", .summary: "*  一\n* 二",
      .remarks: "秘密", .provenance: "公表資料",
    ]
    let sheet = try Self.form(TestProject([.init("K1", cells)])).sheets[1]
    let row = Dictionary(uniqueKeysWithValues: zip(sheet.headings, sheet.rows[4].map(\.text)))
    #expect(row["③締結時期"] == "R3.6.8" && row["⑫連絡確認の頻度"] == "年1回" && row["⑪連絡先"] == "電話")
    #expect(row["②締結先"] == "=あ\nい", "a workbook keeps one kind of line end")
    #expect(row["⑦内容"] == "*  一\n* 二")
    #expect(!row.values.contains("秘密"))
    #expect(sheet.rows.count == 4 + 1 + AgreementSheet.spareRows)
  }

  @Test func inferredValuesAreMarkedAndNothingElse() throws {
    let plain = try Self.form(TestProject([.init("K1")]))
    let form = try Self.form(TestProject([.init("K1"), .init("K2", [.inferred: "分類、連絡確認の頻度"])]))
    let sheet = form.sheets[1]
    let marked = sheet.rows.enumerated().flatMap { row, cells in
      cells.enumerated().filter { !$0.element.comment.isEmpty }.map { "\(row) \(sheet.headings[$0.offset])" }
    }
    #expect(marked == ["5 ⑤分類", "5 ⑫連絡確認の頻度"])
    #expect(sheet.rows[5].allSatisfy { $0.comment.isEmpty || $0.comment.contains("推定") })
    let texts = { (form: SurveyForm) in form.sheets[0...1].flatMap { $0.rows.joined().map(\.text) } }
    #expect(texts(form).count { $0.contains("推定した値") } == 2, "the instructions and the list say what the mark means")
    #expect(!texts(plain).contains { $0.contains("推定") })
  }

  @Test func onlyIdentifiersAndWhatExplainsAreLocked() throws {
    let form = try Self.form(TestProject())
    let list = form.sheets[1]
    #expect(list.rows[4].map(\.style.isUnlocked) == list.columns.indices.map { $0 > 0 })
    #expect(list.rows[5].allSatisfy { $0.style.isUnlocked && $0.text.isEmpty }, "a new agreement gets its number later")
    #expect(list.columns.allSatisfy { $0.style.isUnlocked }, "below the form there is room for more")
    #expect(list.rows[0...3].joined().allSatisfy { !$0.style.isUnlocked })
    let evaluation = form.sheets[2]
    #expect(evaluation.rows[4].map(\.style.isUnlocked) == evaluation.columns.indices.map { $0 > 2 })
    #expect(form.sheets[0].rows.joined().allSatisfy { !$0.style.isUnlocked })
    #expect(form.sheets[3].rows.joined().allSatisfy { !$0.style.isUnlocked })
  }

  @Test func onlyWhatIsDueStandsOnTheSheetOfTheSummingUpWithItsReasonAndLastAnswer() throws {
    let project = TestProject([
      .init("K1", [.concluded: "令和5年4月1日"]), .init("K2", [.concluded: "令和6年4月1日"]),
      .init("K3", [.term: "令和10年3月31日まで"]), .init("K4", [.concluded: "平成20年", .term: "令和4年3月31日まで、自動更新"]),
      .init(
        "K5",
        [
          .evaluationDate: "令和5年5月1日", .evaluationEffect: "③ 課題を抱えている", .evaluationEffectReason: "理由",
          .evaluationDirection: "④ その他", .evaluationDirectionReason: "別の理由",
        ]), .init("K6", [.concluded: "記載なし"]), .init("K7", [.term: "令和8年3月31日まで"]),
    ])
    let form = try Self.form(project)
    let rows = form.sheets[2].rows.dropFirst(4).map { $0.map(\.text) }.filter { !$0[0].isEmpty }
    #expect(
      rows.map { [$0[0], $0[2]] } == [
        ["K1", "期限のない協定で、始まり（令和5年4月1日）から3～5年にあたるため。"], ["K3", "令和10年3月31日に期間が終わるため（終わりの1年ほど前から行います）。"],
        ["K4", "自動更新の協定で、始まり（平成20年）から5年を過ぎ、総括の記録がないため。"], ["K5", "前回の総括（令和5年5月1日）から3～5年にあたるため。"],
        ["K6", "期限がなく、締結の時期も記載なしのため、総括の時期が決められません。必要かどうかを確かめてください。"],
        ["K7", "期間の終わり（令和8年3月31日）を過ぎているため。終了か延長かも確かめてください。"],
      ])
    #expect(rows[3].dropFirst(3) == ["令和5年5月1日", "③ 課題を抱えている", "理由", "④ その他", "別の理由"])
    #expect(form.due == 6 && form.rows == 7)
    #expect(form.sheets[2].rows[0][0].text.contains("対象6件"))
  }

  @Test func withNothingDueTheSheetSaysSo() throws {
    let form = try Self.form(TestProject([.init("K1", [.concluded: "令和8年4月1日"])]))
    #expect(form.due == 0)
    #expect(form.sheets[2].rows[1][0].text.contains("総括の対象になる協定はありません"))
  }

  // MARK: Lists

  @Test func eachListOffersItsValuesAndTheRangeHoldsThem() throws {
    let form = try Self.form(TestProject())
    var offered: [String: [String]] = [:]
    for sheet in form.sheets[1...2] {
      for entry in sheet.entries {
        #expect(entry.title == sheet.headings[entry.column].drop { ("①"..."⑯").contains($0) })
        #expect(entry.rows.lowerBound == 4 && entry.rows.upperBound >= sheet.rows.count - 1)
        guard let choices = entry.choices else { continue }
        #expect(choices.sheet == "選択肢")
        offered[entry.title] = choices.rows.map { form.sheets[3].rows[$0][choices.column].text }
        #expect(choices.rows.allSatisfy { form.sheets[3].rows[$0][0].text == entry.title })
        #expect(choices.isStrict == (entry.title != "所管課"))
      }
    }
    let presence = ["有", "無"]
    #expect(
      offered == [
        "分類": ["個別協定", "災害時協定", "包括協定"], "ジャンル": ["生活・福祉", "環境", "緊急", "総合"], "連絡確認の頻度": ["月１回以上", "年１回", "年１回未満"],
        "対面での意見交換の有無": presence, "平時の取組": presence, "経費支出目的": presence, "状態": ["有効", "終了"],
        "所管課": ["環境局", "環境局減量推進課", "市民文化局", "市民文化局市民スポーツ室"], "効果": Effect.allCases.map(\.name),
        "方向性": Direction.allCases.map(\.name),
      ])
  }

  @Test func whatIsSaidAtACellFitsIntoExcelsBubble() throws {
    for column in SurveyColumn.all(on: .agreements) + SurveyColumn.all(on: .evaluation) {
      #expect(
        column.column.heading.utf16.count <= 32 && (1...255).contains(column.hint.utf16.count), "\(column.column)")
    }
  }

  // MARK: Instructions

  private static func instructions(_ project: TestProject, _ round: SurveyRound = round) throws -> String {
    let form = try #require(make(project, round: round).value.first)
    return form.sheets[0].rows.map { $0.map(\.text).joined(separator: "｜") }.joined(separator: "\n")
  }

  @Test func theInstructionsNameTheRoundTheDayAndThePlaceToReturnItTo() throws {
    let plain = try Self.instructions(TestProject())
    #expect(plain.contains("令和8年度") && plain.contains("期限：送付のときの案内をご覧ください。"))
    #expect(plain.contains("市民文化局協働課へ返してください") && plain.contains("所管課：環境局減量推進課"))
    #expect(plain.contains("公開しない項目（印は「内部」）：連絡先、"))
    #expect(!plain.contains("【見本】"))
    let named = try Self.instructions(
      TestProject(),
      SurveyRound(
        name: "第2回", today: JapaneseDate(year: 2026, month: 11, day: 23),
        dueBy: JapaneseDate(year: 2027, month: 1, day: 29)))
    #expect(named.contains("第2回") && named.contains("期限：令和9年（2027年）1月29日"))
  }

  @Test func aFormWithSamplesSaysSo() throws {
    let sample = TestProject.Row("M1", [.title: "【見本】協定", .partners: "見本株式会社", .provenance: "見本"])
    #expect(try Self.instructions(TestProject([sample])).contains("【見本】で始まる行は"))
    #expect(try Self.form(TestProject([sample])).sheets[1].rows[1][0].text.contains("【見本】で始まる行は架空"))
  }

  @Test(arguments: [("2026-04-01", "令和8年度"), ("2027-03-31", "令和8年度"), ("2027-04-01", "令和9年度")])
  func theRoundIsTheFiscalYear(day: String, name: String) throws {
    #expect(SurveyRound(today: try DateReader.read(Text(day)).get()).name == name)
  }

  @Test(arguments: [("短い文です。", 1), (String(repeating: "長い、", count: 40), 2), (String(repeating: "あ", count: 60), 1)])
  func aLongLineIsBrokenAfterAPhrase(text: String, count: Int) {
    let lines = InstructionSheet.broken(text)
    #expect(lines.count == count)
    #expect(lines.allSatisfy { $0.count <= InstructionSheet.longestLine + 1 })
    #expect(lines.joined().replacing("　", with: "") == text)
  }

  @Test func aRowIsAsHighAsItsLongestText() {
    var sheet = FormSheet(
      name: "", columns: [.init(width: 20), .init(width: 20)], paper: .portraitA4)
    // Eighteen half-width characters, or nine of full width, on a line of twenty.
    sheet.rows = [
      [FormCell("短い", .entry)], [FormCell("a\nb\n\nc", .entry), FormCell("", .entry)],
      [FormCell("", .entry)], [FormCell(String(repeating: "あ", count: 19), .entry)],
      [FormCell(String(repeating: "a", count: 19), .entry), FormCell("一", .entry)],
      [FormCell(String(repeating: "あ", count: 100), .text)],
    ]
    #expect(sheet.rows.indices.map { sheet.lines(row: $0) } == [1, 4, nil, 3, 2, nil])
  }
}
