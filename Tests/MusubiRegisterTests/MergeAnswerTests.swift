import MusubiRegister
import MusubiTestSupport
import Testing

/// What an answer does to a value: emptied, inferred, set back, said twice.
@Suite struct MergeAnswerTests {
  private typealias Fixture = MergeFixture

  private static func record(_ id: String, _ changes: [Column: String] = [:]) -> [Column: String] {
    MergeFixture.record(id, "", changes)
  }

  // MARK: Empty cells

  @Test func emptyCellsAreToldOnceForEachRow() {
    var fixture = Fixture(register: [Self.record("K0001", [.background: "経緯です", .sdgs: "3"]), Self.record("K0002")])
    let columns: [Column] = [.id, .summary, .background, .sdgs, .issues, .state]
    fixture.add("回答.csv", columns, [.id: "K0001"], [.id: "K0002", .summary: "改めた"])
    let outcome = fixture.merge()
    let found = outcome.diagnostics("import-empty-kept")
    #expect(found.map(\.expected) == ["内容、経緯、SDGs"])
    #expect(found.map(\.count) == [3])
    #expect(found.map(\.location?.cell?.row) == [2])
    #expect(found.map(\.location?.cell?.address) == [nil])
    #expect(outcome.changes == ["K0002 changed 内容: 見守ります。 → 改めた"])
  }

  @Test func onlyTheColumnsThatAreNamedAreCleared() {
    var fixture = Fixture(register: [Self.record("K0001", [.background: "経緯です", .sdgs: "3"])])
    fixture.clears = [.background]
    fixture.add("回答.csv", [.id, .background, .sdgs], [.id: "K0001"])
    let outcome = fixture.merge()
    #expect(outcome.changes == ["K0001 changed 経緯: 経緯です → "])
    #expect(outcome.diagnostics("import-empty-kept").map(\.location?.cell?.address) == ["C2"])
  }

  @Test func whatARecordNeedsCannotBeCleared() {
    let kept = Column.allCases.filter { !$0.mayBeCleared }
    #expect(Set(kept) == [.id, .title, .partners, .concluded, .term, .kind, .summary, .department, .state])
  }

  @Test func aDepartmentIsToldOfNoCommandLine() throws {
    var fixture = Fixture(register: [Self.record("K0001", [.background: "経緯です"])])
    fixture.add("回答.csv", [.id, .background], [.id: "K0001"])
    let kept = try #require(fixture.merge().diagnostics("import-empty-kept").first)
    #expect(DiagnosticText.fix(kept, .japanese).contains("--clear"))
    #expect(!DiagnosticText.fix(kept, .japanese, for: .office).contains("--"))
  }

  // MARK: Inferred items

  /// The list of inferred items, the columns that come back, what is other in the row; the list afterwards, and the items
  /// that are said to be inferred still.
  struct Inferred: Sendable, CustomTestStringConvertible {
    let list: String
    var columns: [Column] = [.id, .category, .contactFrequency, .term]
    var row: [Column: String] = [:]
    var after: String?
    var still: [String] = []

    var testDescription: String { "\(list) \(row)" }
  }

  static let inferred: [Inferred] = [
    Inferred(list: "連絡確認の頻度", row: [.contactFrequency: "月１回以上"], after: ""),
    Inferred(
      list: "ジャンル、連絡確認の頻度", row: [.contactFrequency: "月１回以上"], after: "ジャンル", still: ["ジャンル"]),
    Inferred(list: "連絡確認の頻度;ジャンル;締結先", row: [.category: "総合"], after: "連絡確認の頻度、締結先", still: ["連絡確認の頻度"]),
    Inferred(list: "ジャンル、連絡確認の頻度", row: [.term: "2030-03-31まで"], still: ["ジャンル、連絡確認の頻度"]),
    Inferred(list: "ジャンル、連絡確認の頻度", row: [.contactFrequency: ""], still: ["ジャンル"]),
    Inferred(list: "ジャンル", columns: [.id, .term]), Inferred(list: "ない項目"), Inferred(list: ""),
    // A sheet that has the list speaks for itself.
    Inferred(
      list: "ジャンル", columns: [.id, .category, .inferred], row: [.category: "総合", .inferred: "ジャンル"]),
    Inferred(list: "ジャンル、締結期間", columns: [.id, .inferred], row: [.inferred: "締結期間"], after: "締結期間"),
  ]

  @Test(arguments: inferred) func anItemThatTheOfficeCorrectsIsInferredNoMore(test: Inferred) {
    let old = Self.record("K0001", [.contactFrequency: "年１回", .inferred: test.list])
    var fixture = Fixture(register: [old])
    fixture.add("回答.csv", test.columns, old.merging(test.row) { $1 })
    let outcome = fixture.merge()
    #expect(outcome.rows[0]["推定した項目"] == test.after ?? test.list)
    let change = outcome.result.plan.changes.first { $0.column == .inferred }
    #expect(change?.after.string == test.after)
    #expect(change == nil || change?.before.string == test.list)
    let still = outcome.diagnostics("import-still-inferred")
    #expect(still.map(\.expected) == test.still)
    #expect(still.allSatisfy { $0.severity == .note })

    // Once more, nothing changes.
    var again = fixture.request
    again.register = CSVReader.read(SourceFile(path: MergeFixture.path, text: outcome.csv)).value
    #expect(Merge.merge(again).value.plan.changes == [])
  }

  // MARK: Set back

  @Test func anOlderReturnOfTheSameNameIsDoubted() {
    let lines = [
      "2026-05-01,K0001,変更,内容,古い,中ほど,一.xlsx", "2026-06-01,K0001,変更,内容,中ほど,見守ります。,一.xlsx",
    ]
    for (value, date) in [("古い", "2026-05-01"), ("中ほど", "2026-06-01"), ("新しい", nil)] {
      var fixture = Fixture(register: [Self.record("K0001")])
      fixture.history = "日付,管理番号,変更,項目,前,後,資料\n" + lines.joined(separator: "\n") + "\n"
      fixture.add("一.xlsx", Fixture.usual, Self.record("K0001", [.summary: value]))
      let found = fixture.merge().diagnostics
      #expect(found.map(\.code.name) == (date == nil ? [] : ["import-reverts"]))
      #expect(found.first?.other == date)
      #expect(found.isEmpty || found.first?.value == value)
    }
  }

  @Test func onlyThisFiscalYearAndOnlyValuesThatWereKeptAreLookedAt() {
    for line in ["2026-03-31,K0001,変更,内容,古い,見守ります。,一.xlsx", "2026-05-01,K0001,変更,内容,,,一.xlsx"] {
      var fixture = Fixture(register: [Self.record("K0001")])
      fixture.history = "日付,管理番号,変更,項目,前,後,資料\n" + line + "\n"
      fixture.add("一.xlsx", Fixture.usual, Self.record("K0001", [.summary: "古い"]))
      #expect(fixture.merge().codes == [])
    }
  }

  // MARK: Guesses and conflicts

  /// A row without an identifier that is much like K0001, which another row is for certain.
  @Test func aRecordThatAnotherRowIsIsNoAnswerToAGuess() {
    let register = [MergeFixture.record("K0001", "高齢者の見守りに関する協定"), Self.record("K0002")]
    for id in ["K0001", ""] {
      let certain = register[0].merging([.id: id]) { $1 }
      let alike = MergeFixture.record("", "高齢者の見守りに関する協定書", [.summary: "別の内容"])
      var apart = Fixture(register: register)
      apart.add("甲.xlsx", rows: [certain])
      apart.add("乙.xlsx", rows: [alike])
      var together = Fixture(register: register)
      together.add(rows: [alike, certain])
      for fixture in [apart, together] {
        let errors = fixture.merge().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code.name) == ["import-maybe-same"])
        #expect(errors.first?.expected == "K0001「高齢者の見守りに関する協定」85/100")
      }
    }
  }

  /// A second sheet of the same file that has no identifiers and no dates.
  @Test func sheetsOfOneFileStillCompleteEachOther() {
    let row = MergeFixture.record("K0001", "高齢者の見守りに関する協定")
    var fixture = Fixture(register: [row])
    fixture.add("回答.xlsx#一覧", Fixture.usual, row)
    fixture.add(
      "回答.xlsx#取組", [.title, .partners, .activities], row.merging([.activities: "新しい取組"]) { $1 })
    #expect(fixture.merge().changes == ["K0001 changed これまでの主な具体的取組:  → 新しい取組"])
    fixture.sheets[1].path = "別の課.xlsx#取組"
    #expect(fixture.merge().codes == ["import-maybe-same"])
  }

  @Test func aConflictIsToldAtBothPlacesAndNoInternalValueOfAnotherFile() {
    var fixture = Fixture(register: [Self.record("K0001")])
    let columns: [Column] = [.id, .summary, .contact]
    fixture.add("甲.xlsx", columns, Self.record("K0001", [.summary: "甲の値", .contact: "内線1"]))
    fixture.add("乙.xlsx", columns, Self.record("K0001", [.summary: "乙の値", .contact: "内線2"]))
    let found = fixture.merge().diagnostics
    #expect(
      found.map {
        "\($0.code.name) \($0.location?.file ?? "") \($0.value ?? "") \($0.expected ?? "") \($0.other ?? "")"
      } == [
        "import-conflict 乙.xlsx 乙の値 甲の値 甲.xlsx Sheet1 B2",
        "import-conflict-internal 乙.xlsx 内線2  甲.xlsx Sheet1 C2",
        "import-conflict 甲.xlsx 甲の値 乙の値 乙.xlsx Sheet1 B2",
        "import-conflict-internal 甲.xlsx 内線1  乙.xlsx Sheet1 C2",
      ])
    for one in found {
      for text in DiagnosticText.lines(one, .japanese) {
        #expect(!text.contains(one.location?.file == "甲.xlsx" ? "内線2" : "内線1"))
      }
    }
    // What the settings withhold is internal too.
    fixture.disclosure = Disclosure(publicColumns: [.contact])
    #expect(fixture.merge().codes == Array(repeating: "import-conflict-internal", count: 4))
  }
}
