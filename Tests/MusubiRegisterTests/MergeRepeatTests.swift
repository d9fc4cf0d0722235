import MusubiRegister
import MusubiTestSupport
import Testing

/// What must not come of importing a file again, of identifiers that were wiped, and of those that two offices chose.
struct MergeRepeatTests {
  typealias Fixture = MergeFixture

  private static func record(_ id: String, _ title: String = "", _ changes: [Column: String] = [:]) -> [Column: String]
  {
    MergeFixture.record(id, title, changes)
  }

  /// The register as an import left it, and what the same files do to it.
  private static func again(_ fixture: Fixture, _ outcome: Fixture.Outcome) -> Fixture.Outcome {
    var fixture = fixture
    fixture.register = outcome.rows.map { row in
      Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, row[$0.heading] ?? "") })
    }
    var history = "日付,管理番号,変更,項目,前,後,資料\n"
    for change in outcome.result.plan.changes {
      let isAdded = change.kind == .added
      history += "2026-11-23,\(change.id),\(change.kind.name),\(change.column?.heading ?? ""),\(change.before),"
      history += "\(isAdded ? change.title : change.after.string),\(change.location?.file ?? "")\n"
    }
    fixture.history = history
    return fixture.merge()
  }

  // MARK: Titles on two sheets

  /// The second sheet of a form repeats the titles of the first, and nobody may write there: it is no answer, however
  /// often the form is sent.
  @Test(arguments: [["一覧", "総括"], ["総括", "一覧"]]) func theTitleOfTheSheetThatTellsMoreCounts(sheets: [String]) {
    var fixture = Fixture(register: [Self.record("K0001", "見守りに関する協定")])
    for sheet in sheets {
      let isMain = sheet == "一覧"
      fixture.add(
        "回答.xlsx#" + sheet, isMain ? Fixture.usual : [.id, .title, .evaluationEffect],
        Self.record("K0001", isMain ? "見守り等に関する協定" : "見守りに関する協定"))
    }
    let outcome = fixture.merge()
    #expect(outcome.codes == [])
    #expect(outcome.changes == ["K0001 changed 協定・覚書の名称: 見守りに関する協定 → 見守り等に関する協定"])
    let second = Self.again(fixture, outcome)
    #expect(second.changes == [] && second.codes == [])
  }

  @Test func aTitleThatWasChangedOnTheOtherSheetAloneIsTold() {
    var fixture = Fixture(register: [Self.record("K0001", "見守りに関する協定")])
    fixture.add("回答.xlsx#一覧", Fixture.usual, Self.record("K0001", "見守りに関する協定"))
    fixture.add("回答.xlsx#総括", [.id, .title], Self.record("K0001", "見守りと支援に関する協定"))
    let outcome = fixture.merge()
    #expect(outcome.changes == [] && outcome.codes == ["import-title-aside"])
    #expect(outcome.diagnostics.first?.location?.cell?.address == "B2")
  }

  /// Two rows of one sheet, of which one is as the register: which is meant nobody knows.
  @Test func twoRowsOfOneIdentifierAreAConflict() {
    var fixture = Fixture(register: [Self.record("K0001")])
    fixture.add(rows: [Self.record("K0001"), Self.record("K0001", "", [.summary: "改めた"])])
    let outcome = fixture.merge()
    #expect(outcome.codes == ["import-conflict", "import-conflict"] && outcome.changes == [])
  }

  // MARK: Identifiers that were wiped

  /// The row's own identifier is gone, and 総括 still names the record.
  @Test(arguments: [
    [Column.title: "高齢者の見守りに関する協定書その他"], [.title: "高齢者の見守りの協定書"], [.partners: "見本商会川崎支店"],
  ])
  func aWipedIdentifierIsAskedAbout(change: [Column: String]) {
    let own = Self.record("K0001", "高齢者の見守りに関する覚書")
    var fixture = Fixture(register: [own])
    fixture.add("回答.xlsx#一覧", Fixture.usual, own.merging([.id: ""]) { $1 }.merging(change) { $1 })
    fixture.add("回答.xlsx#総括", [.id, .title, .evaluationEffect], own)
    let outcome = fixture.merge()
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.code.name) == ["import-maybe-same"])
  }

  /// On the second sheet a title alone is enough: the first one tells the rest.
  @Test func aSecondSheetFindsItsRecordByTheTitleAlone() {
    let own = Self.record("K0001", "高齢者の見守りに関する協定")
    let new = Self.record("新規", "水素の利用に関する協定", [.partners: "水素の会"])
    var fixture = Fixture(register: [own])
    fixture.add("回答.xlsx#一覧", Fixture.usual, own, new)
    fixture.add(
      "回答.xlsx#取組", [.title, .activities], own.merging([.activities: "見回り"]) { $1 },
      new.merging([.activities: "実験"]) { $1 })
    let outcome = fixture.merge()
    #expect(outcome.codes == [])
    #expect(
      outcome.changes == ["K0001 changed これまでの主な具体的取組:  → 見回り", "K0002 added 水素の利用に関する協定"])
    #expect(outcome.rows.last?["これまでの主な具体的取組"] == "実験")
  }

  // MARK: Titles in other words

  @Test(arguments: [
    (title: "電池回収についての協定", isAsked: true), (title: "電池回収協定", isAsked: true),
    (title: "電池回収に関する協定その2", isAsked: false), (title: "災害時の物資の供給に関する協定", isAsked: false),
  ])
  func aRewordedTitleOfTheSamePartnersAndDayIsAskedAbout(title: String, isAsked: Bool) {
    var fixture = Fixture(register: [Self.record("K0001", "川崎市と見本商会との電池回収に関する協定")])
    fixture.add(rows: [Self.record("", title)])
    #expect(fixture.merge().codes.contains("import-maybe-same") == isAsked)
    fixture.sheets[0].rows[0][.concluded] = "2022-06-08"
    #expect(!fixture.merge().codes.contains("import-maybe-same"))
  }

  // MARK: Identifiers that offices chose

  /// Two offices give their new agreements the same identifier, and their files are imported one after the other.
  @Test func anIdentifierDoesNotWipeOutAnotherAgreement() {
    var fixture = Fixture(register: [Self.record("K0001", "電池回収に関する協定", [.partners: "架空電池"])])
    fixture.add(rows: [Self.record("K0001", "商店街のにぎわいづくりの協定", [.partners: "架空商店会"])])
    let outcome = fixture.merge()
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.code.name) == ["import-id-taken"])
    // A company that changed its name, and the title with it.
    fixture.register = [Self.record("K0001", "川崎市と見本商会との電池回収に関する協定")]
    fixture.sheets[0].rows = [Self.record("K0001", "川崎市と新商会との電池回収に関する協定", [.partners: "新商会"])]
    #expect(!fixture.merge().diagnostics.hasErrors)
  }

  /// 新規（別） is a record of its own, even where title, partners and date are those of another; and it stays one.
  @Test func anotherAgreementOfTheSameWordsIsAdded() {
    let own = Self.record("K0001", "", [.concluded: "2021"])
    var fixture = Fixture(register: [own])
    fixture.add(rows: [own, own.merging([.id: "新規（別）", .summary: "別の約束"]) { $1 }])
    let outcome = fixture.merge()
    #expect(outcome.changes == ["K0002 added 見守りの協定そのK0001"])
    #expect(outcome.rows.map { $0["内容"] } == ["見守ります。", "別の約束"])
    let second = Self.again(fixture, outcome)
    #expect(second.changes == [] && !second.diagnostics.hasErrors)
  }
}
