import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Press releases: their addresses and dates. The day of the tests is 2024-04-01.
struct PressRuleTests {
  typealias Row = TestProject.Row

  private static func findings(_ press: [String], _ rows: [Row] = [Row("K1")], shapes: [String] = []) -> [String] {
    TestProject(rows).with {
      $0.press = press
      $0.settings.pressShapes = shapes
    }.findings
  }

  private static let shapes = ["https://www.city.test/*/page/*.html", "https://www.city.test/press/*/*.pdf"]

  @Test(arguments: [
    ("https://www.city.test/170/page/0000126044.html", true), ("https://www.city.test/press/12/a.pdf", true),
    ("https://www.city.test/170/page/1.html?x=1", true), ("https://www.city.test/170/page/1.html#top", true),
    ("https://www.city.test/page/1.html", false), ("https://www.city.test/1/2/page/1.html", false),
    ("http://www.city.test/170/page/1.html", false), ("https://www.city.test.evil.test/170/page/1.html", false),
    ("https://www.city.test/170/page/.html", false), ("https://www.city.test/170/page/1.htm", false),
  ])
  func addressesHaveTheFormsOfTheCity(address: String, isSound: Bool) {
    let found = Self.findings(["2022-01-05,見出し,\(address),K1"], shapes: Self.shapes)
    #expect(found == (isSound ? [] : ["press-shape C2"]))
  }

  @Test func withoutFormsOrForAProvisionalAddressNothingIsSaid() {
    #expect(Self.findings(["2022-01-05,見出し,https://other.test/1,K1"]).isEmpty)
    #expect(Self.findings(["2022-01-05,見出し,https://press.example.jp/1,K1"], shapes: Self.shapes).isEmpty)
  }

  @Test func theNearestFormIsNamed() {
    let project = TestProject().with {
      $0.press = ["2022-01-05,見出し,https://www.city.test/press/a.pdf,K1"]
      $0.settings.pressShapes = Self.shapes
    }
    #expect(project.diagnostics.first?.suggestion == "https://www.city.test/press/*/*.pdf")
  }

  @Test(arguments: [
    ("=1+1", true), ("＝協定", true), ("+協定", true), ("-協定", true), ("@kawasaki", true), ("- 協定を結びました", false),
    ("協定=絆", false),
  ])
  func aTitleThatIsAFormulaInASpreadsheetIsTold(title: String, isTold: Bool) {
    let found = Self.findings(["2022-01-05,\(title),https://a.test/1,K1"])
    #expect(found == (isTold ? ["value-like-formula B2"] : []))
  }

  @Test func oneReleaseHasOneRow() {
    let found = Self.findings(
      [
        "2022-01-05,見出し,https://a.test/1,K1", "2022-01-05,見出し,https://a.test/1,K2",
        "2022-02-05,見出し,https://a.test/2,K2",
      ],
      [Row("K1"), Row("K2")])
    #expect(found == ["press-duplicate C3"])
  }

  @Test(arguments: [
    ("https://a.test/1.html#a", ["press-duplicate C3"]), ("HTTPS://A.test/1.html", ["press-duplicate C3"]),
    ("https://a.test/1.html?x=1", []), ("https://a.test/2.html", []),
  ])
  func oneAddressMayBeWrittenInSeveralWays(address: String, findings: [String]) {
    let found = Self.findings(["2022-01-05,一つ,https://a.test/1.html,K1", "2022-01-06,二つ,\(address),K1"])
    #expect(found == findings)
  }

  @Test func oneTitleOfOneDayStandsOnce() {
    let rows = [
      "2022-01-05,見出し,https://a.test/1,K1", "2022-01-05,見出し,https://a.test/2,K1",
      "2022-01-06,見出し,https://a.test/3,K1", "2022-01-05,別,https://a.test/4,K1",
    ]
    #expect(Self.findings(rows) == ["press-title-repeated B3"])
  }

  @Test func anAgreementStandsOnceInARow() {
    let project = TestProject().with { $0.press = ["2022-01-05,見出し,https://a.test/1,K1、K1"] }
    #expect(project.findings == ["press-agreement-repeated D2"])
    #expect(project.site.press.map { $0.agreementIDs.map(\.string) } == [["K1"]])
  }

  @Test(arguments: [
    ("a.pdf", "Word", "PDF"), ("a.html", "PDF", "HTML"), ("a.docx", "PDF", "Word"), ("a.pdf", "PDF", nil),
    ("a.pdf", "ＰＤＦ形式", nil), ("a.pdf", "", nil), ("a.html", "", nil), ("a.doc", "ワード", nil), ("a", "PDF", nil),
    ("a.pdf", "図面", nil), ("a.pdf?x=a.doc", "PDF", nil),
  ])
  func theFormIsThatOfTheAddress(file: String, form: String, expected: String?) {
    let project = TestProject().with {
      $0.pressHeadings += ",形式"
      $0.press = ["2022-01-05,見出し,https://a.test/\(file),K1,\(form)"]
    }
    #expect(project.findings == (expected == nil ? [] : ["press-form E2"]))
    #expect(project.diagnostics.first?.expected == expected)
  }

  @Test func theListIsNoRelease() {
    // The settings of the tests have the list at this address.
    let list = "https://pressreleases.test/"
    #expect(Self.findings(["2022-01-05,見出し,\(list),K1"], shapes: Self.shapes) == ["press-listing C2"])
    #expect(Self.findings(["2022-01-05,見出し,HTTPS://PressReleases.test/#top,K1"]) == ["press-listing C2"])
    #expect(Self.findings(["2022-01-05,見出し,\(list)1.html,K1"]) == [])
  }

  @Test func aFormMayBeginInCapitals() {
    let found = Self.findings(["2022-01-05,見出し,HTTPS://WWW.City.test/170/page/1.html,K1"], shapes: Self.shapes)
    #expect(found == [])
  }

  /// K1 was concluded on 2021-06-08, K2 in 2022, K3 at a time that is not stated.
  @Test(arguments: [
    ("2021-06-08", "K1", []), ("2021-05-08", "K1", []), ("2021-05-07", "K1", ["press-before-conclusion A2"]),
    ("2020-12-31", "K1", ["press-before-conclusion A2"]), ("2020-12-31", "K1、K2", ["press-before-conclusion A2"]),
    ("2021-06-01", "K1、K2", []), ("2021-12-31", "K2", ["press-before-conclusion A2"]), ("2022-01-01", "K2", []),
    ("1990-01-01", "K3", []), ("2024-04-01", "K1", []), ("2024-04-02", "K1", ["press-future A2"]),
  ])
  func datesFitTheConclusion(date: String, ids: String, findings: [String]) {
    let rows = [Row("K1"), Row("K2", [.concluded: "2022年"]), Row("K3", [.concluded: "記載なし"])]
    #expect(Self.findings(["\(date),見出し,https://a.test/1,\(ids)"], rows) == findings)
  }
}
