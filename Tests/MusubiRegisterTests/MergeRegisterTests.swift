import MusubiRegister
import MusubiTestSupport
import Testing

/// The identifiers of new records, and what an import says of records that it does not change.
@Suite struct MergeRegisterTests {
  private typealias Fixture = MergeFixture

  private static func record(_ id: String, _ title: String = "", _ changes: [Column: String] = [:]) -> [Column: String]
  {
    MergeFixture.record(id, title, changes)
  }

  // MARK: Identifiers

  /// The register's identifiers, and the one that a new record gets.
  static let series: [(ids: [String], history: [String], retired: [String], next: String)] = [
    ([], [], [], "K0001"), (["K0001", "K0010"], [], [], "K0011"), (["K0001"], ["K0099"], [], "K0100"),
    (["K0001"], ["K0005、K0007〜K0020"], [], "K0021"), (["K0001"], [], ["k0300"], "K0301"),
    (["K0001", "A-1"], [], [], "A-2"), (["K0001", "A-1", "K0002"], [], [], "K0003"), (["K9999"], [], [], "K10000"),
    (["K-0001", "K0002"], [], [], "K-0002"),
    (["abc"], [], [], "K0001"), (["007", "008"], [], [], "009"), (["見本:M0001", "見本:M0002", "K0003"], [], [], "K0004"),
    (["見本:K0400", "K0003"], [], [], "K0401"),
  ]

  @Test(arguments: series) func aNewRecordGetsTheNextIdentifierThatNoneEverHad(
    ids: [String], history: [String], retired: [String], next: String
  ) {
    var fixture = Fixture(
      register: ids.map { id in
        id.hasPrefix("見本:")
          ? Self.record(String(id.dropFirst(3)), "【見本】\(id)", [.provenance: "見本"]) : Self.record(id, "協定\(id)")
      })
    fixture.history =
      history.isEmpty
      ? "" : "日付,管理番号,変更,項目,前,後,資料\n" + history.map { "2020-01-01,\($0),追加,,,昔,昔.csv\n" }.joined()
    fixture.retired = retired
    fixture.add(rows: [Self.record("", "水素")])
    let outcome = fixture.merge()
    #expect(outcome.changes == ["\(next) added 水素"])
    #expect(outcome.result.assigned == [next])
  }

  /// The register's identifiers, those of the file, and what is said of each, by its cell.
  static let invented: [(register: [String], named: [String], found: [String])] = [
    (["K0001", "K0010"], ["K0011", "K1010", "k0012"], []), (["K0001", "K0010"], ["K1011"], ["import-id-far A2"]),
    (["K0001", "K0010"], ["K9999", "K0011"], ["import-id-far A2"]), (["K9999"], ["K10000"], []),
    (
      ["K0001", "K0010"], ["A-1", "K00011", "K011"],
      ["import-id-outside A2 3"]
    ),
    (["K0001", "K0010"], ["1", "2", "3", "K0011"], ["import-id-numbers A2 3"]),
    (["K0001", "K0010"], ["2026"], ["import-id-numbers A2 1"]), (["007", "008"], ["009"], []),
    (["007", "008"], ["10"], ["import-id-numbers A2 1"]), (["007"], ["2000"], ["import-id-far A2"]),
    (["9"], ["10"], []),
    (["K0001"], ["協定1", "index"], []),
    // Nothing yet to compare with but for running numbers.
    ([], ["1", "2"], ["import-id-numbers A2 2"]), ([], ["A-1", "K9999"], []),
    (["見本:M0001"], ["A-1", "K9999"], []), (["abc", "def"], ["A-1"], []), (["a1", "b2", "c3"], ["d4"], []),
  ]

  @Test(arguments: invented) func identifiersThatTheOfficeMadeUpAreDoubted(
    register: [String], named: [String], found: [String]
  ) {
    var fixture = Fixture(
      register: register.map { id in
        id.hasPrefix("見本:")
          ? Self.record(String(id.dropFirst(3)), "【見本】\(id)", [.provenance: "見本"]) : Self.record(id, "協定\(id)")
      })
    fixture.add(rows: named.enumerated().map { Self.record($0.element, "第\($0.offset)の花") })
    let outcome = fixture.merge()
    let said = outcome.diagnostics.filter { $0.code.name.hasPrefix("import-id") }
    #expect(
      said.map { one in
        [
          one.code.name, one.location?.cell?.address ?? "",
          one.severity == .warning ? String(one.count ?? 0) : "",
        ]
        .filter { !$0.isEmpty }.joined(separator: " ")
      } == found)
    #expect(said.allSatisfy { ($0.severity == .error) == ($0.code.name == "import-id-far") })
    #expect(said.first.map { $0.code.name == "import-id-numbers" || $0.expected == register.last } ?? true)
  }

  @Test func whatAnImportGaveIsNotDoubted() {
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("E-01", "緑")])
    fixture.history = "日付,管理番号,変更,項目,前,後,資料\n2026-11-23,E-02,追加,,,花,回答.xlsx\n"
    fixture.add(rows: [Self.record("E-01", "緑"), Self.record("E-02", "花")])
    #expect(fixture.merge().changes == ["E-02 added 花"])
    #expect(fixture.merge().codes == ["import-not-returned"])
  }

  /// What the changes know, the register's identifiers, and what is still to be kept.
  static let unrecorded: [(history: [String], ids: [String], kept: String)] = [
    ([], ["K0002", "K0010", "K0003", "K0001"], "K0001～K0003、K0010"), ([], ["K0007"], "K0007"), ([], [], ""),
    ([], ["abc"], "abc"), (["K0011"], ["K0001", "K0002", "K0011"], "K0001～K0002"),
    ([], ["M0001", "K0002", "M0002", "abc"], "K0002、M0001～M0002、abc"), (["K0001～K0010"], ["K0001", "K0010"], ""),
    (["K0001~K0010"], ["K0001", "K0010"], ""), (["E-1-E-9"], ["E-3", "E-10", "E-1-E-9"], "E-10"),
    (["E-01"], ["E-01", "E-1"], "E-1"),
    (["K0001〜K0010"], ["K0001", "K0010"], ""),
    (["K0001〜K0010"], ["K0010", "K0012", "K0011"], "K0011～K0012"), (["K0001〜K0010", "K0011"], ["K0010", "K0011"], ""),
    (["k0010"], ["K0010"], ""),
  ]

  @Test(arguments: unrecorded) func theIdentifiersOfTheRegisterAreKept(history: [String], ids: [String], kept: String) {
    var fixture = Fixture(register: ids.map { Self.record($0, "協定\($0)") })
    fixture.history =
      "日付,管理番号,変更,項目,前,後,資料\n" + history.map { "2026-04-01,\($0),番号の控え,,,,\n" }.joined()
    fixture.add(rows: [Self.record("", "水素")])
    #expect(fixture.merge().result.unrecorded == kept)
  }

  @Test func anIdentifierWhoseRowWasStruckOutByHandIsNotGivenAgain() {
    var fixture = Fixture(register: [Self.record("K0001"), Self.record("K0010")])
    fixture.add("一.csv", Fixture.usual, Self.record("K0001", "", [.summary: "改めた"]))
    let first = fixture.merge()
    fixture.history = String(
      decoding: ChangesWriter.append(
        first.result.plan.changes, keeping: first.result.unrecorded, to: nil, on: fixture.day, disclosure: .standard),
      as: UTF8.self)
    fixture.register?.removeLast()
    fixture.sheets[0].rows = [Self.record("新規", "水素")]
    #expect(fixture.merge().changes == ["K0011 added 水素"])
    fixture.sheets[0].rows = [Self.record("K0010", "水素")]
    #expect(fixture.merge().codes.contains("import-id-used"))
  }

  @Test func identifiersFollowTheOrderOfTheFilesAndNamedOnesAreKept() {
    var fixture = Fixture(register: [Self.record("K0001")])
    fixture.add("甲.csv", Fixture.usual, Self.record("", "一"), Self.record("K0003", "二"), Self.record("", "三"))
    fixture.add("乙.csv", Fixture.usual, Self.record("新規", "四"))
    let outcome = fixture.merge()
    #expect(outcome.changes == ["K0004 added 一", "K0003 added 二", "K0005 added 三", "K0006 added 四"])
    #expect(outcome.result.assigned == ["K0004", "K0005", "K0006"])
  }

  @Test func anIdentifierThatWasUsedIsNeverTaken() {
    var fixture = Fixture(register: [Self.record("K0001")])
    fixture.history = "日付,管理番号,変更,項目,前,後,資料\n2020-01-01,K0002,追加,,,昔,昔.csv\n"
    fixture.retired = ["K0005"]
    fixture.add(rows: [Self.record("k0002", "水素"), Self.record("K0005", "緑"), Self.record("K0006", "海")])
    #expect(fixture.merge().diagnostics("import-id-used").map(\.value) == ["k0002", "K0005"])
  }

  /// Killed after `changes.csv` was written and before the register was.
  @Test func anImportThatWasCutOffGivesTheSameIdentifiersAgain() {
    var fixture = Fixture(register: [Self.record("K0001", "", [.state: "終了"])])
    fixture.add("dir/回答.csv", Fixture.usual, Self.record("", "水素"), Self.record("K0009", "緑"), Self.record("", "海"))
    let first = fixture.merge()
    fixture.history = String(
      decoding: ChangesWriter.append(
        first.result.plan.changes, to: nil, on: fixture.day, disclosure: .standard), as: UTF8.self)
    let second = fixture.merge()
    #expect(second.changes == first.changes)
    #expect(second.codes == [])
    // On another day the number is spent.
    fixture.day = JapaneseDate(year: 2026, month: 11, day: 24)
    #expect(fixture.merge().codes == ["import-id-used"])
  }

  // MARK: What did not come back

  @Test func recordsThatWereNotReturnedAreAskedAbout() {
    var fixture = Fixture(register: [
      Self.record("K0001"), Self.record("K0002"), Self.record("K0003", "", [.state: "終了"]),
      Self.record("K0004", "", [.department: "危機管理本部"]),
      Self.record("M0001", "【見本】協定", [.provenance: "見本"]),
    ])
    fixture.add(rows: [Self.record("K0001")])
    let outcome = fixture.merge()
    #expect(outcome.diagnostics("import-not-returned").map(\.location?.cell?.record) == ["K0002"])
    #expect(outcome.ids == ["K0001", "K0002", "K0003", "K0004", "M0001"])

    fixture.department = Department(bureau: "危機管理本部", section: "")
    #expect(fixture.merge().diagnostics("import-not-returned").map(\.location?.cell?.record) == ["K0004"])
  }

  @Test func aSectionIsCoveredByItsBureauOnlyWhenTheBureauIsNamed() {
    let sports: [Column: String] = [.department: "市民文化局 市民スポーツ室"]
    var fixture = Fixture(register: [
      Self.record("K0001", "", [.department: "市民文化局"]), Self.record("K0002", "", sports),
      Self.record("K0003", "", sports),
    ])
    fixture.add(rows: [Self.record("K0001", "", [.department: "市民文化局"])])
    #expect(!fixture.merge().codes.contains("import-not-returned"))
    fixture.department = Department(bureau: "市民文化局", section: "")
    #expect(fixture.merge().diagnostics("import-not-returned").map(\.location?.cell?.record) == ["K0002", "K0003"])
    fixture.department = Department(bureau: "市民文化局", section: "市民スポーツ室")
    #expect(fixture.merge().diagnostics("import-not-returned").map(\.location?.cell?.record) == ["K0002", "K0003"])
  }

  @Test func aValueThatAnotherFileSetThisYearIsNotOverwrittenInSilence() {
    var fixture = Fixture(register: [Self.record("K0001")])
    fixture.add("二.xlsx", Fixture.usual, Self.record("K0001", "", [.summary: "改めた"]))
    let line = "K0001,変更,内容,古い,見守ります。,一.xlsx\n"
    let heading = "日付,管理番号,変更,項目,前,後,資料\n"
    for (date, isWarned) in [("2026-04-01", true), ("2026-03-31", false)] {
      fixture.history = heading + date + "," + line
      let warnings = fixture.merge().diagnostics("import-overrides")
      #expect(warnings.map(\.value) == (isWarned ? ["一.xlsx"] : []))
      #expect(warnings.map(\.other) == (isWarned ? [date] : []))
    }
    fixture.history = heading + "2026-04-01,K0001,変更,内容,古い,見守ります。,二.xlsx\n"
    #expect(fixture.merge().codes == [])
  }

  // MARK: Samples

  @Test func samplesGoAndRealRowsStay() {
    var fixture = Fixture(register: [
      Self.record("M0001", "【見本】甲", [.provenance: "見本"]), Self.record("K0001"),
      Self.record("M0002", "【見本】乙", [.provenance: "見本"]), Self.record("M0004", "【見本】丙", [.provenance: "見本"]),
    ])
    fixture.replacesSamples = true
    fixture.add(rows: [Self.record("", "水素")])
    let outcome = fixture.merge()
    #expect(outcome.ids == ["K0001", "K0002"])
    #expect(outcome.changes == ["K0002 added 水素", "M0001～M0002、M0004 sampleRemoved "])
    #expect(outcome.result.plan.changes.last?.before == "3件")

    fixture.add(rows: [Self.record("M0001", "水素2"), Self.record("", "【見本】水素3")])
    #expect(fixture.merge().codes.filter { $0 != "import-not-returned" } == ["import-id-used", "import-sample-rows"])
  }

  @Test func aRealAgreementTypedOverASampleIsNotRemoved() {
    var fixture = Fixture(register: [
      Self.record("M0001", "【見本】甲", [.provenance: "見本"]), Self.record("M0002", "本物の協定", [.provenance: "見本"]),
    ])
    fixture.replacesSamples = true
    fixture.add(rows: [Self.record("", "水素")])
    let found = fixture.merge().diagnostics("import-sample-unmarked")
    #expect(found.map(\.value) == ["本物の協定"])
    #expect(found.map(\.location?.cell?.record) == ["M0002"])
    #expect(found.map(\.severity) == [.error])
  }

  // MARK: The new register

  @Test func faultsStandInTheOfficesCells() {
    var faulty = Self.record("K0001")
    faulty[.concluded] = "いつか"
    var fixture = Fixture(register: [
      Self.record("K0001", "", [.kind: "災害時協定", .category: ""]), Self.record("K0002", "", [.concluded: "昔の誤り"]),
    ])
    fixture.add(
      "回答.xlsx", [.id, .title, .partners, .concluded, .kind, .department], faulty,
      Self.record("K0002", "", [.concluded: "昔の誤り", .department: "危機管理本部"]), Self.record("", "新しい協定"))
    let outcome = fixture.merge()
    let found = Merge.check(outcome.result, outcome.request).diagnostics.map { diagnostic in
      let cell = diagnostic.location?.cell
      return
        "\(diagnostic.code.name) \(diagnostic.location?.file ?? "") \(cell?.address ?? String(cell?.row ?? 0)) \(cell?.heading ?? "")"
    }
    #expect(
      found == [
        "category-needed 回答.xlsx 2 ジャンル", "date-invalid 回答.xlsx D2 締結時期", "value-missing 回答.xlsx 4 締結期間",
        "category-needed 回答.xlsx 4 ジャンル", "value-missing 回答.xlsx 4 内容",
      ])
  }

  @Test func anUnknownColumnOfTheRegisterStays() {
    let file = SourceFile(path: MergeFixture.path, text: "管理番号,協定・覚書の名称,独自,締結先\nK1,甲,x,丙\nK2,乙,\"y,z\",丁\n")
    var request = Fixture(register: []).request
    request.register = CSVReader.read(file).value
    request.intakes = [
      Fixture.intake("a.csv", Fixture.usual, [Self.record("K2", "乙"), Self.record("", "戊")])
    ]
    let outcome = Fixture.Outcome(Merge.merge(request), request)
    #expect(
      outcome.csv.hasPrefix("管理番号,協定・覚書の名称,独自,締結先,締結時期,締結期間,分類,ジャンル,内容,所管課,状態\nK1,甲,x,丙\nK2,乙,\"y,z\",見本商会,2021-06-08,")
    )
    #expect(outcome.csv.hasSuffix("K3,戊,,見本商会,2021-06-08,期限なし,個別協定,環境,見守ります。,環境局,有効\n"))
  }

  @Test func aRegisterThatCannotBeReadWholeIsNotRewritten() {
    let file = SourceFile(path: MergeFixture.path, text: "管理番号,管理番号\nK1,K2\n")
    var request = Fixture(register: []).request
    request.register = CSVReader.read(file).value
    request.intakes = [Fixture.intake("a.csv", Fixture.usual, [Self.record("", "乙")])]
    let outcome = Merge.merge(request)
    #expect(outcome.diagnostics.map(\.code.name).contains("heading-repeated"))
    #expect(outcome.value.plan.changes.isEmpty)
  }
}
