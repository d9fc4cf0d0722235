import MusubiRegister
import MusubiTestSupport
import Testing

/// What a merge makes of rows that came back.
@Suite struct MergeTests {
  private typealias Fixture = MergeFixture

  private static func record(_ id: String, _ title: String = "", _ changes: [Column: String] = [:]) -> [Column: String]
  {
    MergeFixture.record(id, title, changes)
  }

  // MARK: Which record a row is

  /// A row without an identifier, and what becomes of it beside K0001「高齢者の見守りに関する協定」 with 見本商会 of 2021-06-08.
  struct Row: Sendable, CustomTestStringConvertible {
    let title: String
    var partners = "見本商会"
    var concluded = "2021-06-08"
    var id = ""
    /// The identifier that it gets, or the code of the error.
    let outcome: String
    var score: Int?

    var testDescription: String { "\(title) \(partners) \(concluded) \(id)" }
  }

  static let rows: [Row] = [
    Row(title: "高齢者の見守りに関する協定", outcome: "K0001", score: 100),
    Row(title: "高齢者の見守りに関する　協定", outcome: "K0001", score: 100),
    Row(title: "高齢者の見守りに関する協定", partners: "株式会社見本商会", outcome: "K0001", score: 100),
    Row(title: "高齢者の見守りに関する協定", partners: "㈱見本商会", concluded: "令和3年6月8日", outcome: "K0001", score: 100),
    Row(title: "高齢者の見守りに関する協定", concluded: "令和3年", outcome: "K0001", score: 100),
    Row(title: "高齢者の見守りに関する協定書", outcome: "K0001", score: 85),
    Row(title: "高齢者の見守りに関する協定", concluded: "記載なし", outcome: "K0001", score: 90),
    Row(title: "高齢者の見守りに関する協定", partners: "記載なし", outcome: "K0001", score: 85),
    Row(title: "高齢者の見守りに関する協定", partners: "見本商会、別の会", outcome: "K0001", score: 85),
    Row(title: "高齢者の見守りに関する協定", concluded: "2022-06-08", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する協定", partners: "別の会", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する協定", partners: "別の会", concluded: "2022-06-08", outcome: "K0003"),
    Row(title: "高齢者の見守りに関する協定書", concluded: "2022-06-08", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する協定書", partners: "別の会", outcome: "K0003"),
    Row(title: "高齢者の見守りに関する協定その２", outcome: "K0003"),
    Row(title: "高齢者の第二見守りに関する協定", outcome: "K0003"),
    Row(title: "高齢者の見守りに関する協定（案）", outcome: "K0001", score: 85),
    Row(title: "高齢者の見守りに関する協定書の締結について", outcome: "K0001", score: 85),
    // What is nearly the title may be another ward's, or an annex of the same day.
    Row(title: "高齢者の見守に関する協定", outcome: "import-maybe-same"),
    Row(title: "若年者の見守りに関する協定", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する協定実施細目", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する協定の変更", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する覚書", outcome: "import-maybe-same"),
    Row(title: "水素の利用に関する協定", outcome: "K0003"),
    // What the identifier's place says decides.
    Row(title: "高齢者の見守りに関する協定", concluded: "2022-06-08", id: "新規", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する協定書", id: "新　規", outcome: "import-maybe-same"),
    Row(title: "高齢者の見守りに関する協定", concluded: "2022-06-08", id: "新規（別）", outcome: "K0003"),
    Row(title: "高齢者の見守りに関する協定書", id: "新規(別)", outcome: "K0003"),
    Row(title: "高齢者の見守りに関する協定実施細目", id: "新規", outcome: "K0003"),
    Row(title: "高齢者の見守りに関する協定", partners: "別の会", id: "新規", outcome: "K0003"),
    Row(title: "高齢者の見守りに関する協定", id: "新", outcome: "K0001", score: 100),
    Row(title: "水素の利用に関する協定", id: "k0001", outcome: "K0001"),
    Row(title: "水素の利用に関する協定", id: "Ｋ０００１", outcome: "K0001"),
    Row(title: "水素の利用に関する協定", id: "K0500", outcome: "K0500"),
  ]

  @Test(arguments: rows) func aRowIsFoundByItsIdentifierElseByTitlePartnersAndDate(row: Row) throws {
    var fixture = Fixture(register: [Self.record("K0001", "高齢者の見守りに関する協定"), Self.record("K0002", "緑の協定")])
    fixture.add(
      rows: [
        Self.record(row.id, row.title, [.partners: row.partners, .concluded: row.concluded, .summary: "新しい内容"])
      ])
    let outcome = fixture.merge()
    let found = outcome.rows.first { $0["内容"] == "新しい内容" }?["管理番号"]
    #expect((outcome.diagnostics.first { $0.severity == .error }?.code.name ?? found) == row.outcome)
    #expect(outcome.result.plan.matches.first?.score == row.score)
  }

  @Test func aQuestionNamesTheCandidates() throws {
    var fixture = Fixture(register: [Self.record("K0001", "見守りに関する協定書", [.concluded: "2020"])])
    fixture.add(rows: [Self.record("", "見守りに関する協定書")])
    let question = try #require(fixture.merge().diagnostics("import-maybe-same").first)
    #expect(question.expected == "K0001「見守りに関する協定書」79/100")
    #expect(question.location?.file == "回答.xlsx")
    #expect(question.location?.cell?.address == "B2")
  }

  @Test func ofTwoThatAreAlikeNoneIsChosen() {
    var fixture = Fixture(register: [
      Self.record("K0001", "見守りに関する協定", [.concluded: "2021-06-08"]),
      Self.record("K0002", "見守りに関する協定", [.concluded: "2021-06-09"]),
    ])
    fixture.add(rows: [Self.record("", "見守りに関する協定", [.concluded: "2021-06"])])
    #expect(fixture.merge().codes.contains("import-maybe-same"))
  }

  /// One title with many partners on one day is what agreements for disasters look like.
  @Test func aFamilyOfAgreementsIsToldApartWhenAllComeBack() {
    let partners = (1...30).map { "見本会社\($0)" }
    let family = partners.enumerated().map { number, partner in
      Self.record("K\(1000 + number)", "災害時の物資に関する協定", [.partners: partner])
    }
    var fixture = Fixture(register: family)
    fixture.add(
      rows: family.map { $0.merging([.id: ""]) { $1 } }
        + [Self.record("", "災害時の物資に関する協定", [.partners: "新しい会社"])])
    let outcome = fixture.merge()
    #expect(!outcome.diagnostics.hasErrors)
    #expect(outcome.changes == ["K1030 added 災害時の物資に関する協定"])
    #expect(outcome.result.plan.unchanged == 30)
  }

  @Test func anIdentifierOverAnotherAgreementIsDoubted() {
    var fixture = Fixture(register: [Self.record("K0001", "高齢者の見守り"), Self.record("K0002", "水素")])
    fixture.add(rows: [Self.record("K0001", "水素の利用"), Self.record("K0002", "水素の利用に")])
    #expect(fixture.merge().diagnostics("import-id-unlike").map(\.location?.cell?.address) == ["A2"])
  }

  /// Two identifiers whose rows were exchanged, and what is said of the first.
  @Test(arguments: [["見本商会", "見本商会"], ["甲の会", "乙の会"]]) func exchangedIdentifiersAreAnError(partners: [String]) {
    let register = zip(["甲に関する協定", "乙に関する協定"], partners).enumerated().map { number, row in
      Self.record("K000\(number + 1)", row.0, [.partners: row.1])
    }
    var fixture = Fixture(register: register)
    fixture.add(rows: [register[1].merging([.id: "K0001"]) { $1 }, register[0].merging([.id: "K0002"]) { $1 }])
    let found = fixture.merge().diagnostics("import-id-swapped")
    #expect(found.map(\.location?.cell?.address) == ["A2", "A3"])
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(found.first?.expected == "K0002「乙に関する協定」100/100")
  }

  @Test func aTitleMendedToThatOfItsFamilyIsAChange() {
    var fixture = Fixture(register: [
      Self.record("K0001", "災害時の物資の供給に関する協定", [.partners: "甲の会"]),
      Self.record("K0002", "災害時の物資の供に関する協定", [.partners: "乙の会"]),
    ])
    fixture.add(rows: [Self.record("K0002", "災害時の物資の供給に関する協定", [.partners: "乙の会"])])
    let outcome = fixture.merge()
    #expect(outcome.changes == ["K0002 changed 協定・覚書の名称: 災害時の物資の供に関する協定 → 災害時の物資の供給に関する協定"])
    #expect(!outcome.diagnostics.hasErrors)
  }

  @Test func anotherTitleUnderTheSamePartnerIsDoubted() {
    var fixture = Fixture(register: [Self.record("K0001", "高齢者の見守りに関する協定")])
    fixture.add(rows: [Self.record("K0001", "水素の利用に関する協定")])
    #expect(fixture.merge().diagnostics("import-id-unlike").map(\.severity) == [.warning])
  }

  /// The mark still stands in the file that the office corrects and sends again.
  @Test func aNewRecordThatItsFileBroughtBeforeIsAskedAbout() {
    var fixture = Fixture(register: [Self.record("K0001", "高齢者の見守りに関する協定", [.state: "終了"])])
    fixture.add("回答/環境局.xlsx", rows: [Self.record("新規", "高齢者の見守に関する協定")])
    #expect(fixture.merge().changes == ["K0002 added 高齢者の見守に関する協定"])
    fixture.history = "日付,管理番号,変更,項目,前,後,資料\n2026-05-01,K0001,追加,,,高齢者の見守りに関する協定,環境局.xlsx\n"
    #expect(fixture.merge().codes == ["import-maybe-same"])
    fixture.sheets[0].path = "別の局.xlsx"
    #expect(fixture.merge().codes == [])
    fixture.sheets[0].path = "環境局.xlsx"
    fixture.sheets[0].rows[0][.id] = "新規（別）"
    #expect(fixture.merge().changes == ["K0002 added 高齢者の見守に関する協定"])
  }

  @Test func aRenewalOfAnEndedAgreementIsNew() {
    var fixture = Fixture(register: [Self.record("K0001", "見守りに関する協定", [.state: "終了"])])
    fixture.add(rows: [Self.record("新規", "見守りに関する協定", [.concluded: "2026-04-01"])])
    #expect(fixture.merge().changes == ["K0002 added 見守りに関する協定"])
    fixture.register?[0][.state] = "有効"
    #expect(fixture.merge().codes.contains("import-maybe-same"))
  }

  /// Such titles would be compared for hours.
  @Test func titlesOfManyLettersAreComparedOnlyAsAWhole() {
    let long = String(repeating: "見守りに関する協定と", count: 400)
    var fixture = Fixture(
      register: (1...60).map { Self.record("K\(1000 + $0)", ["甲", "乙", "丙", "丁", "戊"][$0 % 5] + long + "末") })
    fixture.add(rows: (1...20).map { _ in Self.record("", "己" + long + "尾") })
    let start = ContinuousClock.now
    _ = fixture.merge()
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func anUnknownIdentifierOnAKnownAgreementIsAskedAbout() {
    var fixture = Fixture(register: [Self.record("K0001", "高齢者の見守りに関する協定")])
    fixture.add(rows: [Self.record("K0O01", "高齢者の見守りに関する協定"), Self.record("K0009", "水素")])
    let outcome = fixture.merge()
    #expect(outcome.diagnostics("import-id-alike").map(\.value) == ["K0O01"])
    #expect(outcome.diagnostics.hasErrors)
    #expect(outcome.ids == ["K0001", "K0009"])
  }

  /// Where a sheet has few columns, the title is all there is to compare.
  @Test func anIdentifierIsDoubtedByTheTitleAlone() {
    var fixture = Fixture(register: [Self.record("0001", "高齢者の見守り"), Self.record("0002", "水素の利用")])
    let columns: [Column] = [.id, .title, .summary]
    fixture.add("回答.xlsx", columns, Self.record("1", "高齢者の見守り"), Self.record("0002", "高齢者の見守り"))
    let outcome = fixture.merge()
    #expect(outcome.diagnostics("import-id-alike").map(\.location?.cell?.address) == ["A2"])
    #expect(outcome.diagnostics("import-id-swapped").map(\.location?.cell?.address) == ["A3"])
  }

  @Test func anIdentifierOnTwoRowsOfTheRegisterIsNoAnswer() {
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("k0001"), Self.record("K0002")])
    fixture.add(rows: [Self.record("K0001"), Self.record("K0002")])
    #expect(fixture.merge().diagnostics("import-id-repeated").map(\.value) == ["K0001"])
  }

  // MARK: What a row changes

  @Test func fieldsThatDifferAreChangedAndNothingElse() {
    let old = Self.record("K0001", "", [.background: "昔から、\n続きます", .remarks: "覚え書き"])
    var fixture = Fixture(register: [old, Self.record("K0002")])
    fixture.add(rows: [Self.record("K0001", "", [.department: "危機管理本部", .summary: "改めた内容"])])
    let outcome = fixture.merge()
    #expect(
      outcome.changes == ["K0001 changed 内容: 見守ります。 → 改めた内容", "K0001 changed 所管課: 環境局 → 危機管理本部"])
    #expect(outcome.rows[0]["経緯"] == "昔から、\n続きます")
    #expect(outcome.rows[0]["備考"] == "覚え書き")
    #expect(
      outcome.rows[1]
        == Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0.heading, Self.record("K0002")[$0] ?? "") }))
    #expect(outcome.result.plan.changes.first?.location?.cell?.address == "H2")
  }

  /// Another writing of the same value, which changes nothing: the register's own stays.
  static let sameValues: [(column: Column, register: String, returned: String)] = [
    (.concluded, "平成24年", "2012"), (.concluded, "2021-06-08", "令和3年6月8日"), (.concluded, "2021/6/8", "R3.6.8"),
    (.kind, "個別協定", " 個別 協定 "), (.contactFrequency, "年１回", "年1回"), (.partners, "甲、乙", "甲;乙"),
    (.state, "", "有効"), (.state, "有効", ""), (.provenance, "公表資料", ""), (.summary, " 空白 ", "空白"),
  ]

  @Test(arguments: sameValues) func anotherWritingOfAValueIsNoChange(column: Column, register: String, returned: String)
  {
    var fixture = Fixture(register: [Self.record("K0001", "", [column: register])])
    fixture.add(
      "回答.xlsx", Array(Set(Fixture.usual + [column])).sorted { $0.ordinal < $1.ordinal },
      rows: [Self.record("K0001", "", [column: returned])])
    let outcome = fixture.merge()
    #expect(outcome.changes == [])
    #expect(outcome.codes == [])
    #expect(outcome.rows[0][column.heading] == register)
  }

  @Test func anEmptyCellKeepsTheValueUnlessToldOtherwise() {
    var fixture = Fixture(register: [Self.record("K0001", "", [.background: "経緯です"])])
    fixture.add("回答.xlsx", [.id, .background, .issues], Self.record("K0001", "", [.background: ""]))
    let kept = fixture.merge()
    #expect(kept.changes == [])
    #expect(kept.diagnostics("import-empty-kept").map(\.expected) == ["経緯"])
    #expect(kept.rows[0]["経緯"] == "経緯です")

    fixture.clears = [.background]
    let cleared = fixture.merge()
    #expect(cleared.changes == ["K0001 changed 経緯: 経緯です → "])
    #expect(cleared.codes == [])
    #expect(cleared.rows[0]["経緯"] == "")
  }

  @Test func aColumnThatTheSheetLacksKeepsItsValueEvenWhenClearing() {
    var fixture = Fixture(register: [Self.record("K0001", "", [.background: "経緯です"])])
    fixture.clears = [.background]
    fixture.add(rows: [Self.record("K0001")])
    #expect(fixture.merge().changes == [])
  }

  @Test func theDepartmentOfTheFileIsNoChangeOfARecords() {
    let sports: [Column: String] = [.department: "市民文化局市民スポーツ室"]
    var fixture = Fixture(register: [Self.record("K0001", "", sports), Self.record("K0002"), Self.record("K0003")])
    fixture.department = Department(bureau: "市民文化局", section: "")
    fixture.add(rows: ["K0001", "K0002", "新規"].map { Self.record($0, "", [.department: "市民文化局"]) })
    #expect(
      fixture.merge().changes == ["K0002 changed 所管課: 環境局 → 市民文化局", "K0004 added 見守りの協定その新規"])
    var request = fixture.request
    request.intakes = request.intakes.map { $0.assuming([.department]) }
    let assumed = Fixture.Outcome(Merge.merge(request), request)
    #expect(assumed.changes == ["K0004 added 見守りの協定その新規"])
    #expect(assumed.rows.last?["所管課"] == "市民文化局")
  }

  @Test func endingAndResumingAreSaid() {
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("K0002", "", [.state: "終了"])])
    fixture.add(rows: [Self.record("K0001", "", [.state: "終了"]), Self.record("K0002")])
    #expect(fixture.merge().changes == ["K0001 ended 状態: 有効 → 終了", "K0002 resumed 状態: 終了 → 有効"])
  }

  // MARK: Rows of several sheets

  @Test func sheetsThatCompleteEachOtherMakeOneRecord() {
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("K0002")])
    fixture.add("回答.xlsx#調査票", Fixture.usual, Self.record("K0001", "", [.summary: "改めた"]), Self.record("K0002"))
    fixture.add(
      "回答.xlsx#総括", [.id, .title, .evaluationEffect], Self.record("K0001", "", [.evaluationEffect: "① 連携により目的が達成できている"])
    )
    let outcome = fixture.merge()
    #expect(outcome.codes == [])
    #expect(outcome.result.plan.returned == 2)
    #expect(
      outcome.changes == ["K0001 changed 内容: 見守ります。 → 改めた", "K0001 changed 効果:  → ① 連携により目的が達成できている"])
  }

  @Test func equalRowsCountOnceAndDifferingOnesAreListed() throws {
    var fixture = Fixture(register: [Self.record("K0001")])
    fixture.add("環境局.xlsx", Fixture.usual, Self.record("K0001", "", [.summary: "同じ"]))
    fixture.add("本部.csv", Fixture.usual, Self.record("K0001", "", [.summary: "同じ"]))
    #expect(fixture.merge().codes == ["import-row-repeated"])
    #expect(fixture.merge().changes == ["K0001 changed 内容: 見守ります。 → 同じ"])

    fixture.add("課.csv", Fixture.usual, Self.record("K0001", "", [.summary: "違う", .concluded: "2022"]))
    let conflicts = fixture.merge().diagnostics("import-conflict")
    #expect(conflicts.map(\.location?.cell?.heading) == ["締結時期", "内容", "締結時期", "内容"])
    #expect(conflicts.map(\.value) == ["2021-06-08", "同じ", "2022", "違う"])
    #expect(conflicts.map(\.expected) == ["2022", "違う", "2021-06-08", "同じ"])
    #expect(
      conflicts.map(\.other) == [
        "課.csv Sheet1 D2", "課.csv Sheet1 H2", "環境局.xlsx Sheet1 D2", "環境局.xlsx Sheet1 H2",
      ])
  }

  @Test func twoNewRowsOfOneAgreementAreOneRecord() {
    var fixture = Fixture(register: [Self.record("K0001", "", [.state: "終了"])])
    fixture.add("甲.xlsx", Fixture.usual, Self.record("", "新しい協定"))
    fixture.add("乙.xlsx", Fixture.usual, Self.record("新規", "新しい協定"))
    let outcome = fixture.merge()
    #expect(outcome.changes == ["K0002 added 新しい協定"])
    #expect(outcome.codes == ["import-row-repeated"])

    fixture.sheets[1].rows[0][.summary] = "違う"
    #expect(fixture.merge().codes == ["import-conflict", "import-conflict"])
  }

  @Test func newRowsOfTwoFilesThatAreNearlyTheSameAreAskedAbout() {
    var fixture = Fixture(register: [])
    fixture.add("甲.xlsx", Fixture.usual, Self.record("", "新しい見守りに関する協定"))
    fixture.add("乙.xlsx", Fixture.usual, Self.record("", "新しい見守りに関する協定書"))
    #expect(fixture.merge().codes == ["import-maybe-same"])
    fixture.sheets[1].rows[0][.id] = "新規"
    #expect(fixture.merge().codes == [])
    #expect(fixture.merge().ids == ["K0001", "K0002"])
  }
}
