import MusubiRegister
import MusubiTestSupport
import Testing

/// Whose file it is: what one department says of another's agreements, and what did not come back from whom.
@Suite struct MergeDepartmentTests {
  private typealias Fixture = MergeFixture

  private static let crisis: [Column: String] = [.department: "危機管理本部"]
  private static let sports: [Column: String] = [.department: "市民文化局市民スポーツ室"]

  private static func record(_ id: String, _ changes: [Column: String] = [:]) -> [Column: String] {
    MergeFixture.record(id, "", changes)
  }

  // MARK: Another department's agreement

  /// What tells whose the file is, and what is said of K0003, which is 危機管理本部's.
  struct Whose: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var title: String?
    var department: Department?
    /// Rows of 環境局 beside it.
    var own = ["K0001", "K0002"]
    var change: [Column: String] = [:]
    let codes: [String]
    var speaker = "環境局"
  }

  static let whose: [Whose] = [
    Whose(testDescription: "most rows, ended", change: [.state: "終了"], codes: ["import-other-ended"]),
    Whose(testDescription: "most rows, changed", change: [.summary: "改めた"], codes: ["import-other-changed"]),
    Whose(testDescription: "most rows, unchanged", codes: ["import-other-returned"]),
    Whose(testDescription: "one row each", own: ["K0001"], change: [.state: "終了"], codes: []),
    Whose(testDescription: "the title", title: "環境局", own: [], change: [.state: "終了"], codes: ["import-other-ended"]),
    Whose(
      testDescription: "a title with more behind it", title: "環境局担当:見本", own: [], codes: ["import-other-returned"]),
    Whose(testDescription: "a title that nobody knows", title: "見本局", own: [], change: [.state: "終了"], codes: []),
    Whose(
      testDescription: "the title against the rows", title: "危機管理本部",
      codes: [
        "import-other-returned", "import-other-returned",
      ], speaker: "危機管理本部"),
    Whose(
      testDescription: "the command line", department: Department(bureau: "環境局", section: "減量推進課"), own: [],
      change: [.summary: "改めた"], codes: ["import-other-changed"], speaker: "環境局減量推進課"),
    Whose(
      testDescription: "the command line against the title", title: "環境局",
      department: Department(bureau: "危機管理本部", section: ""), own: [], change: [.state: "終了"], codes: []),
  ]

  @Test(arguments: whose) func whatAFileSaysOfAnotherDepartmentsAgreementIsTold(whose: Whose) throws {
    let foreign = Self.record("K0003", Self.crisis)
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("K0002"), foreign])
    fixture.department = whose.department
    if let title = whose.title { fixture.titles["回答.xlsx"] = title }
    fixture.add(rows: whose.own.map { Self.record($0) } + [foreign.merging(whose.change) { $1 }])
    let found = fixture.merge().diagnostics.filter { $0.code.name.hasPrefix("import-other-") }
    #expect(found.map(\.code.name) == whose.codes)
    #expect(found.allSatisfy { $0.expected == whose.speaker })
    #expect(found.map(\.severity) == whose.codes.map { $0 == "import-other-returned" ? .note : .warning })
    if whose.codes.count == 1 {
      let one = try #require(found.first)
      #expect(one.other == "危機管理本部" && one.value == "見守りの協定そのK0003")
      #expect(one.location?.cell?.row == whose.own.count + 2 && one.location?.cell?.record == "K0003")
      #expect(one.count == whose.change.count)
    }
  }

  @Test func aRecordThatMovesToTheFilesDepartmentIsToldAndOneThatLeavesItIsNot() {
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("K0002"), Self.record("K0003", Self.crisis)])
    fixture.add(rows: [Self.record("K0001"), Self.record("K0002", Self.crisis), Self.record("K0003")])
    fixture.titles["回答.xlsx"] = "環境局"
    let outcome = fixture.merge()
    #expect(outcome.changes.map { $0.prefix(13) } == ["K0002 changed", "K0003 changed"])
    #expect(outcome.diagnostics("import-other-changed").map(\.location?.cell?.record) == ["K0003"])
  }

  /// Where one of the two names a bureau alone, the section may be meant.
  @Test func aSectionOfTheBureauIsNoOther() {
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("K0002", Self.sports)])
    fixture.add(rows: [Self.record("K0001", [.state: "終了"])])
    fixture.titles["回答.xlsx"] = "環境局減量推進課"
    #expect(!fixture.merge().codes.contains { $0.hasPrefix("import-other") }, "a new section of the bureau")
    fixture.department = Department(bureau: "環境局", section: "減量推進課")
    #expect(!fixture.merge().codes.contains { $0.hasPrefix("import-other") })
  }

  @Test func aRecordOfTwoSheetsOfOneFileIsToldOnce() {
    var fixture = Fixture(register: [Self.record("K0003", Self.crisis)])
    fixture.add("回答.xlsx#一覧", [.id, .title, .state], Self.record("K0003", [.state: "終了"]))
    fixture.add("回答.xlsx#総括", [.id, .evaluationEffect], Self.record("K0003"))
    fixture.titles = ["回答.xlsx#一覧": "環境局", "回答.xlsx#総括": "環境局"]
    #expect(fixture.merge().diagnostics("import-other-ended").count == 1)
    // A sheet without a title is its file's.
    fixture.titles = ["回答.xlsx#総括": "環境局"]
    #expect(fixture.merge().diagnostics("import-other-ended").count == 1)
  }

  static let titles: [(line: String, name: String?)] = [
    ("川崎市 協定・覚書 調査票（令和8年度） 協定一覧 所管課：環境局減量推進課||", "環境局減量推進課"), ("調査票||\n所管課：|環境局|", "環境局"),
    ("所管課　：　環境局||", "環境局"), ("調査票||", nil), ("||", nil),
  ]

  @Test(arguments: titles) func theDepartmentStandsAboveTheHeadings(line: String, name: String?) throws {
    let sheet = OfficeSheet(line + "\n管理番号|協定・覚書の名称|所管課\nK1|見守りの協定|危機管理本部")
    #expect(try #require(sheet.intake()).value.titleDepartment == name)
  }

  // MARK: What did not come back

  @Test func aMovedOrNewRecordDoesNotCoverItsDepartment() {
    var fixture = Fixture(register: [
      Self.record("K0001"), Self.record("K0002"), Self.record("K0003", Self.crisis), Self.record("K0004", Self.sports),
    ])
    fixture.add(
      rows: [Self.record("K0001"), Self.record("K0002", Self.crisis), Self.record("新規", Self.sports)])
    let outcome = fixture.merge()
    #expect(outcome.diagnostics("import-not-returned").isEmpty)
    #expect(outcome.result.plan.silentDepartments == ["危機管理本部"], "a new record is an answer")
  }

  @Test func anotherDepartmentsRecordDoesNotCoverThatDepartment() {
    var fixture = Fixture(register: [
      Self.record("K0001"), Self.record("K0002", Self.crisis), Self.record("K0003", Self.crisis), Self.record("K0004"),
    ])
    fixture.add(rows: [Self.record("K0001"), Self.record("K0002", Self.crisis)])
    #expect(fixture.merge().diagnostics("import-not-returned").map(\.other) == ["危機管理本部", "環境局"])
    fixture.titles["回答.xlsx"] = "環境局"
    let outcome = fixture.merge()
    #expect(outcome.diagnostics("import-not-returned").map(\.other) == ["環境局"])
    #expect(outcome.result.plan.silentDepartments == ["危機管理本部"])
  }

  @Test func departmentsOfWhichNothingCameAreNamed() {
    let register = [
      Self.record("K0001"), Self.record("K0002", Self.sports), Self.record("K0003", Self.crisis),
      Self.record("K0004", [.department: "見本局"]), Self.record("K0005", [.department: "終わった局", .state: "終了"]),
      Self.record("M0001", [.department: "見本だけの局", .provenance: "見本"]), Self.record("K0006", [.department: "記載なし"]),
    ]
    var fixture = Fixture(register: register)
    #expect(fixture.merge().result.plan.silentDepartments == [], "nothing came at all")
    fixture.add(rows: [Self.record("K0001")])
    #expect(fixture.merge().result.plan.silentDepartments == ["危機管理本部", "市民文化局市民スポーツ室", "見本局"])
    // A file of a department is an answer, whatever it holds.
    fixture.add("本部.xlsx", rows: [])
    fixture.titles["本部.xlsx"] = "危機管理本部"
    #expect(fixture.merge().result.plan.silentDepartments == ["市民文化局市民スポーツ室", "見本局"])
    fixture.department = Department(bureau: "環境局", section: "")
    #expect(fixture.merge().result.plan.silentDepartments == [])
  }
}
