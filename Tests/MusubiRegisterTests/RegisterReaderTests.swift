import MusubiRegister
import MusubiTestSupport
import Testing

struct RegisterReaderTests {
  private static let allHeadings = Column.allCases.map(\.heading)

  private static func read(_ text: String) -> Checked<Register> {
    RegisterReader.read(SourceFile(path: "r.csv", text: text), vocabularies: .sample)
  }

  /// A register of one row with these values and nothing else but what is needed.
  private static func read(row values: [Column: String]) -> Checked<Register> {
    let needed: [Column: String] = [
      .id: "K1", .title: "見守り協定", .partners: "見本商店", .concluded: "2021-06-08", .term: "期限なし", .kind: "個別協定",
      .category: "環境", .summary: "見守り。", .department: "環境局総務課",
    ]
    let row = needed.merging(values) { $1 }
    var writer = CSVWriter()
    writer.row(allHeadings)
    writer.row(Column.allCases.map { row[$0] ?? "" })
    return RegisterReader.read(SourceFile(path: "r.csv", bytes: writer.bytes), vocabularies: .sample)
  }

  @Test func readsEveryColumn() throws {
    let register = Self.read(row: [
      .id: "K-07", .title: " 見守り協定　", .partners: "見本商店、見本工業", .concluded: "令和３年６月８日", .term: "2027-03-31まで、自動更新",
      .kind: "包括協定", .category: "ｽﾎﾟｰﾂ", .summary: "**見守り**。\n\n- 一", .background: "経緯。", .activities: "取組。",
      .operation: "状況。",
      .contact: "担当", .contactFrequency: "年1回", .improvements: "改善。", .issues: "課題。", .needs: "要望。", .dialogue: "有",
      .department: "環境局 総務課", .peacetime: "無", .expenditure: "有", .sdgs: "１１、3 3；17", .proposal: "R5-12",
      .sdgsPortal: "https://example.jp/1", .corporateNumbers: "8010001063616、", .state: "終了", .evaluationDate: "R6.3",
      .evaluationEffect: "②", .evaluationEffectReason: "理由。", .evaluationDirection: "① 現状のまま取組を継続",
      .evaluationDirectionReason: "方向の理由。", .provenance: "見本", .inferred: "分類、ジャンル", .remarks: "備考。",
    ])
    #expect(register.diagnostics.isEmpty)
    let agreement = try #require(register.value.agreements.first)
    #expect(agreement.id == "K-07")
    #expect(agreement.title == "見守り協定")
    #expect(agreement.partners.map(\.name) == ["見本商店", "見本工業"])
    #expect(agreement.partners.map { $0.number?.digits } == ["8010001063616", nil])
    #expect(agreement.concluded == JapaneseDate(year: 2021, month: 6, day: 8))
    #expect(
      agreement.term == Term(.until(start: nil, end: JapaneseDate(year: 2027, month: 3, day: 31)), isRenewed: true))
    #expect(agreement.kind == 2)
    #expect(agreement.category == 2)
    #expect(agreement.summary == "**見守り**。\n\n- 一")
    #expect(agreement.background == "経緯。")
    #expect(agreement.activities == "取組。")
    #expect(agreement.operation == "状況。")
    #expect(agreement.contact == "担当")
    #expect(agreement.contactFrequency == 1)
    #expect(agreement.improvements == "改善。")
    #expect(agreement.issues == "課題。")
    #expect(agreement.needs == "要望。")
    #expect(agreement.dialogue == .present)
    #expect(agreement.department == Department(bureau: "環境局", section: "総務課"))
    #expect(!agreement.hasPeacetimeActivity)
    #expect(agreement.isForExpenditure)
    #expect(agreement.goals == [3, 11, 17])
    #expect(agreement.proposal == "R5-12")
    #expect(agreement.sdgsPortal == "https://example.jp/1")
    #expect(agreement.state == .ended)
    #expect(agreement.evaluation.date == JapaneseDate(year: 2024, month: 3))
    #expect(agreement.evaluation.effect == .largelyAchieved)
    #expect(agreement.evaluation.effectReason == "理由。")
    #expect(agreement.evaluation.direction == .unchanged)
    #expect(agreement.evaluation.directionReason == "方向の理由。")
    #expect(agreement.isSample)
    #expect(agreement.inferred == [.kind, .category])
    #expect(agreement.remarks == "備考。")
    #expect(agreement.row == 1)
  }

  @Test func fillsInTheDefaultsOfTheDomain() throws {
    let agreement = try #require(Self.read(row: [:]).value.agreements.first)
    #expect(agreement.isActive && !agreement.isSample && agreement.hasPeacetimeActivity && !agreement.isForExpenditure)
    #expect(agreement.goals.isEmpty && agreement.evaluation.isEmpty && agreement.inferred.isEmpty)
    #expect(agreement.dialogue == nil && agreement.contactFrequency == nil)
    #expect(agreement.background.isEmpty && agreement.sdgsPortal.isEmpty)
  }

  @Test func aDisasterAgreementNeedsNoCategoryAndHasNothingToDoInPeacetime() throws {
    let register = Self.read(row: [.kind: "災害時協定", .category: ""])
    #expect(register.diagnostics.isEmpty)
    let agreement = try #require(register.value.agreements.first)
    #expect(agreement.category == nil && !agreement.hasPeacetimeActivity)
    #expect(register.value.isDisaster(agreement) && !register.value.isInScope(agreement))
    let busy = Self.read(row: [.kind: "災害時協定", .category: "環境", .peacetime: "有"])
    #expect(busy.value.agreements.first?.hasPeacetimeActivity == true)
  }

  @Test func whatTheSourceDoesNotStateIsLeftOpen() throws {
    let register = Self.read(row: [
      .partners: "記載なし", .concluded: "記載なし", .term: "記載なし", .summary: "記載なし", .department: " 記載なし ",
    ])
    #expect(register.diagnostics.isEmpty)
    let agreement = try #require(register.value.agreements.first)
    #expect(agreement.partners.isEmpty && agreement.concluded == nil && agreement.department == nil)
    #expect(agreement.term == Term(.notStated) && agreement.summary.isEmpty)
  }

  @Test func headingsMayStandInAnyOrderAndWidth() {
    let register = Self.read(
      """
      所 管 課,内容,ｼﾞｬﾝﾙ,分類,締結期間,締結時期,締結先,協定・覚書の名称,管理番号,ＳＤＧｓ
      環境局総務課,見守り。,環境,個別協定,期限なし,2021,見本商店,見守り協定,K1,3
      """)
    #expect(register.diagnostics.isEmpty)
    #expect(register.value.agreements.first?.goals == [3])
    #expect(register.value.positions[.id] == 8)
  }

  @Test func placesAndWrittenValuesAreThoseOfTheFile() throws {
    let marked = Marked(
      """
      管理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,ジャンル,内容,所管課
      K1,見守り協定,見本商店,⟦令和３年⟧,期限なし,個別協定,環境,見守り。,環境局総務課
      """)
    let register = Self.read(marked.text).value
    let agreement = try #require(register.agreements.first)
    #expect(register.written(.concluded, of: agreement) == "令和３年")
    #expect(register.written(.sdgs, of: agreement).isEmpty)
    let place = register.location(of: agreement, .concluded)
    #expect(place.line == 2 && place.column == marked.marks.first?.column)
    #expect(place.cell == .init(row: 2, index: 3, heading: "締結時期", record: "K1"))
    #expect(register.location(of: agreement).column == 1)
  }

  /// Faults of the cells are told together with a missing column; the records are not, as they would mislead the rules.
  @Test func withoutANeededColumnThereAreFaultsButNoRecords() {
    let register = Self.read("管理番号,締結時期\nK1,平成32年\n")
    #expect(register.value.agreements.isEmpty)
    #expect(register.diagnostics.count { $0.code.name == "heading-missing" } == 7)
    #expect(register.diagnostics.count { $0.code.name == "date-era" } == 1)
    #expect(register.diagnostics.count == 8)
  }

  @Test func columnsStandInTheOrderOfTheirNumbers() {
    #expect(Column.allCases.map(\.ordinal) == Array(0..<Column.allCases.count))
    #expect(Column.allCases.compactMap(\.surveyItem) == Array(1...16))
    #expect(Set(Column.allCases.map(\.heading)).count == Column.allCases.count)
    #expect(Column.allCases.allSatisfy { Column(heading: $0.heading) == $0 })
  }

  @Test(arguments: [
    (String(repeating: "a", count: 32_767), true), (String(repeating: "a", count: 32_768), false),
    (String(repeating: "あ", count: 32_767), true), (String(repeating: "あ", count: 32_768), false),
    (String(repeating: "𠮟", count: 16_384), false), (String(repeating: "_x", count: 8_000), false),
  ])
  func whatNoCellOfAWorkbookHoldsIsToldAtItsCell(value: String, fits: Bool) {
    let register = Self.read(row: [.summary: value, .remarks: "備考"])
    #expect(register.diagnostics.map(\.code.name) == (fits ? [] : ["value-beyond-cell"]))
    let place = register.diagnostics.first?.location?.cell
    #expect(fits || place?.row == 2 && place?.heading == Column.summary.heading)
  }

  @Test func linesOfACellEndAlike() throws {
    let register = Self.read(row: [.summary: "一\r\n\r\n二\r三\n四", .background: "一\n二"])
    let agreement = try #require(register.value.agreements.first)
    #expect(agreement.summary == "一\n\n二\n三\n四")
    #expect(agreement.background == "一\n二")
    #expect(register.diagnostics.isEmpty)
  }

  @Test func aCorporateNumberStandsOnceInAnAgreement() {
    let twice = Self.read(row: [.partners: "見本商店、見本工業", .corporateNumbers: "8010001063616、8010001063616"])
    #expect(twice.diagnostics.map(\.code.name) == ["corporate-number-repeated"])
  }
}

struct DisclosureTests {
  private static func agreement() throws -> Agreement {
    var writer = CSVWriter()
    writer.row(Column.allCases.map(\.heading))
    let values: [Column: String] = [
      .id: "K1", .title: "見守り協定", .partners: "見本商店", .concluded: "2021-06-08", .term: "2027-03-31まで", .kind: "個別協定",
      .category: "環境", .summary: "秘1", .background: "秘2", .activities: "秘3", .operation: "秘4", .contact: "秘5",
      .contactFrequency: "年１回", .improvements: "秘6", .issues: "秘7", .needs: "秘8", .dialogue: "有", .department: "環境局",
      .expenditure: "有", .sdgs: "3", .proposal: "秘9", .sdgsPortal: "https://example.jp/secret",
      .corporateNumbers: "8010001063616", .evaluationDate: "2024", .evaluationEffect: "①",
      .evaluationEffectReason: "秘10",
      .evaluationDirection: "①", .evaluationDirectionReason: "秘11", .inferred: "分類、連絡先", .remarks: "秘12",
    ]
    writer.row(Column.allCases.map { values[$0] ?? "" })
    let checked = RegisterReader.read(SourceFile(path: "r.csv", bytes: writer.bytes), vocabularies: .sample)
    #expect(checked.diagnostics.isEmpty)
    return try #require(checked.value.agreements.first)
  }

  @Test func whatIsInternalByNatureIsErased() throws {
    let disclosed = Disclosure.standard.disclosed(try Self.agreement())
    for text in [
      disclosed.contact, disclosed.issues, disclosed.needs, disclosed.evaluation.effectReason,
      disclosed.evaluation.directionReason, disclosed.remarks,
    ] {
      #expect(text.isEmpty)
    }
    #expect(!disclosed.isForExpenditure)
    #expect(disclosed.inferred == [.kind])
    #expect(disclosed.summary == "秘1" && disclosed.evaluation.effect == .achieved)
  }

  @Test func nothingButTheStructureRemainsWhenNothingIsPublic() throws {
    let disclosed = Disclosure(publicColumns: []).disclosed(try Self.agreement())
    let values = Mirror(reflecting: disclosed).children.map { String(reflecting: $0.value) }
    #expect(values.count > 25 && !values.contains { $0.contains("秘") })
    #expect(disclosed.partners.map { $0.number == nil } == [true])
    #expect(disclosed.goals.isEmpty && disclosed.contactFrequency == nil && disclosed.dialogue == nil)
    #expect(disclosed.evaluation.isEmpty && disclosed.sdgsPortal.isEmpty && disclosed.term.end == nil)
    #expect(disclosed.inferred == [.kind], "a guess never passes for a fact")
    #expect(disclosed.title == "見守り協定")
  }
}

struct OtherTableTests {
  @Test func aVocabularyHoldsNoControlCharacters() {
    let file = { (name: String, text: String) in SourceFile(path: name, text: text) }
    let read = VocabularyReader.read(
      kinds: file("kinds.csv", "名称,slug,説明\n災害時協定,disaster,避難\u{202E}する\n"),
      categories: file("categories.csv", "名称,slug,主な内容\n環境,environment,\n"),
      contactFrequencies: file("f.csv", "名称,slug\n年１回未満,less\n"),
      departments: file("d.csv", "局,課,slug\n環境局,,environment\n"), goals: file("g.csv", "番号,名称\n1,貧困\n"))
    #expect(read.diagnostics.map(\.code) == [.valueControlCharacter])
    #expect(read.diagnostics.first?.location?.cell?.address == "C2")
    #expect(read.value.kinds.entries.map(\.note) == [""])
  }

  @Test func readsPressReleases() throws {
    let file = SourceFile(
      path: "press.csv",
      text: """
        日付,見出し,番地,管理番号
        令和5年4月1日,協定を結びました,https://example.jp/1.html,"K1、K2"
        2022-01-05,覚書を結びました,https://example.jp/2.html,K3
        """)
    let press = PressReader.read(file)
    #expect(press.diagnostics.isEmpty)
    #expect(press.value.releases.map(\.date.iso) == ["2023-04-01", "2022-01-05"])
    #expect(press.value.releases.map(\.agreementIDs) == [["K1", "K2"], ["K3"]])
    let last = try #require(press.value.releases.last)
    #expect(press.value.location(of: last, "番地").cell?.address == "C3")
  }

  @Test func readsPublishedTotals() {
    let file = SourceFile(
      path: "totals.csv", text: "図表,項目,時点,件数,出典\nkinds,個別協定,R05,２９１,報告\nkinds,個別協定,R02,220,報告\n")
    let totals = PublishedTotalsReader.read(file)
    #expect(totals.diagnostics.isEmpty)
    #expect(totals.value.count(group: "kinds", name: "個別協定", period: "R05") == 291)
    #expect(totals.value.count(group: "kinds", name: "個別協定", period: "R04") == nil)
    #expect(totals.value.figures(group: "kinds").count == 2)
  }

  @Test func readsVocabularies() {
    func list(_ text: String) -> SourceFile { SourceFile(path: "v.csv", text: text) }
    let vocabularies = VocabularyReader.read(
      kinds: list("名称,slug,説明\n個別協定,individual,一つの事業\n災害時協定,disaster,\n"),
      categories: list("番号,名称,slug,主な内容\n1,生活・福祉,welfare,見守り\n"),
      contactFrequencies: list("名称,slug\n年１回未満,less\n"),
      departments: list("局,課,slug\n環境局,,environment\n環境局,総務課,soumu\n"),
      goals: list("番号,名称\n１,貧困をなくそう\n17,パートナーシップ\n"))
    #expect(vocabularies.diagnostics.isEmpty)
    #expect(vocabularies.value.kinds.entries.map(\.note) == ["一つの事業", ""])
    #expect(vocabularies.value.disasterKind == 1)
    #expect(vocabularies.value.kinds.index(of: " 災害時協定") == 1)
    #expect(vocabularies.value.kinds.index(of: "災害") == nil)
    #expect(vocabularies.value.categories.index(slug: "welfare") == 0)
    #expect(vocabularies.value.contactFrequencies.index(of: "年1回未満") == 0)
    #expect(vocabularies.value.departments.map(\.department.name) == ["環境局", "環境局総務課"])
    #expect(vocabularies.value.goals.names == ["貧困をなくそう", "パートナーシップ"])
    #expect(vocabularies.value.goals.index(slug: "1") == 0)
  }

  @Test func anEntryWithAFaultySlugStaysInItsListWithASoundOne() {
    func list(_ text: String) -> SourceFile { SourceFile(path: "v.csv", text: text) }
    let vocabularies = VocabularyReader.read(
      kinds: list("名称,slug,説明\n個別協定,../x,\n災害時協定,disaster,\n"), categories: list("名称,slug,主な内容\n環境,e,\n"),
      contactFrequencies: list("名称,slug\n年１回未満,less\n"), departments: list("局,課,slug\n"), goals: list("番号,名称\n"))
    #expect(vocabularies.diagnostics.map(\.code.name) == ["slug-invalid"])
    #expect(vocabularies.value.kinds.names == ["個別協定", "災害時協定"])
    #expect(vocabularies.value.kinds.entries.allSatisfy { Slug.isValid($0.slug) })
  }
}
