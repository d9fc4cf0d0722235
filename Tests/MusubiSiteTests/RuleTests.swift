import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Each rule across records gives its finding at the cell or line that is to be corrected, and nothing else.
struct RuleTests {
  typealias Row = TestProject.Row

  /// Rows of the register and what is found in them; columns as Excel letters them: A 管理番号, B 名称, D 締結時期, E 期間…
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: [Row]
    let findings: [String]
    var testDescription: String { name }

    init(_ name: String, _ rows: [Row], _ findings: [String]) {
      (self.name, self.rows, self.findings) = (name, rows, findings)
    }
  }

  private func expect(_ example: Example, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = TestProject(example.rows).findings
    #expect(found == example.findings, "\(example.name)", sourceLocation: sourceLocation)
  }

  @Test func aSoundProjectHasNoFinding() {
    let project = TestProject([Row("K1"), .disaster("K2")]).with {
      $0.press = ["2024-01-05,見出し,https://press.test/1.html,K1、K2"]
      $0.cases = [TestProject.caseStudy("a")]
    }
    #expect(project.findings.isEmpty)
  }

  @Test(arguments: [
    Example("the same identifier twice", [Row("K1"), Row("K1")], ["id-duplicate A3"]),
    Example("one identifier in two cases", [Row("k1"), Row("K1")], ["id-duplicate A3"]),
    Example(
      "three times: each later one", [Row("K1"), Row("K2"), Row("k1"), Row("K1")],
      ["id-duplicate A4", "id-duplicate A5"]),
    Example("full-width letters are no identifier", [Row("Ｋ1")], ["id-invalid A2"]),
    Example("names of the list's own pages", [Row("Index"), Row("ended")], ["id-reserved A2", "id-reserved A3"]),
    Example("a dash is no identifier", [Row("-"), Row("---")], ["id-invalid A2", "id-invalid A3"]),
    Example("different identifiers", [Row("K1"), Row("K01"), Row("K-1")], []),
  ])
  func identifiers(example: Example) { expect(example) }

  @Test func aRepeatedIdentifierNamesTheFirst() {
    let found = TestProject([Row("K1"), Row("K2"), Row("k1")]).diagnostics
    #expect(found.map(\.other) == ["A2"])
    #expect(found.map(\.value) == ["k1"])
    #expect(found.first?.location?.cell?.record == "k1")
  }

  @Test(arguments: [
    Example("no category", [Row("K1", [.category: ""])], ["category-needed G2"]),
    Example("no category for disasters", [.disaster("K1")], []),
    Example("a category for disasters", [.disaster("K1", [.category: "環境"])], []),
    Example(
      "unknown kind: category and frequency are not asked for", [Row("K1", [.kind: "個別", .contactFrequency: ""])],
      ["value-not-listed F2"]),
  ])
  func categories(example: Example) { expect(example) }

  @Test(arguments: [
    Example("end before start", [Row("K1", [.term: "2022-04-01から2022-03-31まで"])], ["term-order E2"]),
    Example("end before the conclusion", [Row("K1", [.term: "2021-06-07まで"])], ["term-order E2"]),
    Example("one day", [Row("K1", [.term: "2021-06-08まで、自動更新"])], []),
    Example("renewed, yet out of order", [Row("K1", [.term: "2020-03-31まで、自動更新"])], ["term-order E2"]),
    Example("the year of the conclusion", [Row("K1", [.term: "令和3年まで、自動更新"])], []),
    Example("the year before the conclusion", [Row("K1", [.term: "令和2年まで、自動更新"])], ["term-order E2"]),
    Example("the month of the conclusion", [Row("K1", [.term: "令和3年6月まで、自動更新"])], []),
    Example("the month before", [Row("K1", [.term: "令和3年5月まで、自動更新"])], ["term-order E2"]),
    Example(
      "a year of conclusion is not held against a day in it",
      [Row("K1", [.concluded: "令和3年", .term: "2021-01-01まで、自動更新"])], []),
    Example(
      "a start in a month of the same year",
      [Row("K1", [.concluded: "令和3年", .term: "令和3年12月から令和3年まで、自動更新"])], []),
    Example("a term before the conclusion is no fault of the start", [Row("K1", [.term: "2021-04-01から"])], []),
    Example("date not stated", [Row("K1", [.concluded: "記載なし", .term: "2030-01-01まで"])], []),
  ])
  func orderOfTerms(example: Example) { expect(example) }

  /// The build is of 1 April 2024.
  @Test(arguments: [
    Example("ended yesterday", [Row("K1", [.term: "2024-03-31まで"])], ["state-expired Y2"]),
    Example("ends today", [Row("K1", [.term: "2024-04-01まで"])], []),
    Example("not renewed by word", [Row("K1", [.term: "2024-03-31まで、自動更新なし"])], ["state-expired Y2"]),
    Example("renewed", [Row("K1", [.term: "2024-03-31まで、自動更新"])], []),
    Example("ended by state", [Row("K1", [.term: "2024-03-31まで", .state: "終了"])], []),
    Example("this year", [Row("K1", [.term: "2024年まで"])], []),
    Example("last year", [Row("K1", [.term: "2023年まで"])], ["state-expired Y2"]),
    Example("this month", [Row("K1", [.term: "2024年4月まで"])], []),
    Example("last month", [Row("K1", [.term: "2024年3月まで"])], ["state-expired Y2"]),
    Example("no end", [Row("K1", [.term: "期限なし"])], []),
    Example("out of order is said once", [Row("K1", [.term: "2020-03-31まで"])], ["term-order E2"]),
  ])
  func expiredAgreements(example: Example) { expect(example) }

  @Test(arguments: [
    Example("missing", [Row("K1", [.contactFrequency: ""])], ["contact-frequency-missing M2"]),
    Example("not stated", [Row("K1", [.contactFrequency: "記載なし"])], []),
    Example("missing for disasters", [.disaster("K1")], []),
    Example("missing without activity in peacetime", [Row("K1", [.contactFrequency: "", .peacetime: "無"])], []),
    Example(
      "missing for disasters with activity: still no analysis of it", [.disaster("K1", [.peacetime: "有"])], []),
    Example("missing in an ended one", [Row("K1", [.contactFrequency: "", .state: "終了"])], []),
    Example("unknown is said once", [Row("K1", [.contactFrequency: "ときどき"])], ["value-not-listed M2"]),
    Example("rare", [Row("K1", [.contactFrequency: "年１回未満"])], ["contact-too-rare M2"]),
    Example("rare, narrow digits", [Row("K1", [.contactFrequency: "年1回 未満"])], ["contact-too-rare M2"]),
    Example("rare on the eve of the policy", [rare("2020-02-29")], []),
    Example("rare on its first day", [rare("2020-03-01")], ["contact-too-rare M2"]),
    Example("rare in its month", [rare("2020年3月")], ["contact-too-rare M2"]),
    Example("rare in the month before", [rare("2020年2月")], []),
    Example("rare in its year, which counts by its last day", [rare("2020年")], ["contact-too-rare M2"]),
    Example("rare in the year before", [rare("令和元年")], []),
    Example("rare at a time not stated", [rare("記載なし")], []),
    Example("rare but ended", [Row("K1", [.contactFrequency: "年１回未満", .state: "終了"])], []),
  ])
  func contactFrequencies(example: Example) { expect(example) }

  private static func rare(_ concluded: String) -> Row {
    Row("K1", [.concluded: concluded, .contactFrequency: "年１回未満"])
  }

  @Test(arguments: [
    Example("a sample without the mark", [sample("協定")], ["sample-mark B2"]),
    Example("the mark without being one", [Row("K1", [.title: "【見本】協定"])], ["sample-mark B2"]),
    Example("the mark inside", [sample("協定【見本】")], ["sample-mark B2"]),
    Example("both", [sample("【見本】協定")], []),
    Example("a sample without title is faulted for that", [sample("")], ["value-needed B2"]),
    Example("a partner that may be real", [sample("【見本】協定", partners: "見本会社、本物株式会社")], ["sample-partner C2"]),
  ])
  func samples(example: Example) { expect(example) }

  private static func sample(_ title: String, partners: String = "見本会社") -> Row {
    Row("K1", [.title: title, .partners: partners, .provenance: "見本"])
  }

  @Test func pressReleasesNameAgreements() {
    let project = TestProject([Row("K0001"), Row("M-22")]).with {
      $0.press = [
        "2024-01-05,見出し,https://press.test/1.html,K0001", "2024-01-06,見出し,https://press.test/2.html,K001、M-22",
        "2024-01-07,見出し,https://press.test/3.html,ZZZZZZZZ、k0001",
      ]
    }
    #expect(
      project.findings == ["press-unknown-agreement D3", "press-unknown-agreement D4", "press-unknown-agreement D4"])
    #expect(project.diagnostics.map(\.value) == ["K001", "ZZZZZZZZ", "k0001"])
    #expect(project.diagnostics.map(\.suggestion) == ["K0001", nil, "K0001"])
    #expect(project.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func caseStudiesNameAnAgreementAndACategory() {
    let project = TestProject([Row("K0001")]).with {
      $0.cases = [
        TestProject.caseStudy("a", agreement: "K001"), TestProject.caseStudy("b", agreement: "K0001", category: "生活福祉"),
        TestProject.caseStudy("c", agreement: "K0001", category: "環　境"),
      ]
    }
    #expect(
      project.findings == ["case-unknown-agreement content/cases/a.md:7", "case-unknown-category content/cases/b.md:5"])
    #expect(project.diagnostics.map(\.suggestion) == ["K0001", "生活・福祉"])
  }

  /// Suggestions are a help, not a duty: a press table of nothing but unknown identifiers stays linear.
  @Test func suggestionsAreBoundedAndFindingsAreNot() {
    let register = TestProject((1...50).map { Row("K10\($0)") }).sources.value.register
    var identifiers = KnownIdentifiers(register, mostComparisons: 1000)
    let suggestions = (0..<100).map { _ in identifiers.suggestion(for: "K10Z") }
    #expect(suggestions.prefix(20).allSatisfy { $0 != nil })
    #expect(suggestions.dropFirst(20).allSatisfy { $0 == nil })
    var few = KnownIdentifiers(register, mostComparisons: 0)
    #expect((0..<100).compactMap { _ in few.suggestion(for: "K10Z") }.count == KnownIdentifiers.fewestSuggestions)

    let lines = (0..<3000).map { "2024-01-05,見出し\($0),https://press.test/\($0).html,K9\($0)" }
    let findings = TestProject().with { $0.press = lines }.findings
    #expect(findings.count == 3000)
  }

  /// The time of a comparison is the product of two lengths, so endless identifiers are not compared.
  @Test func endlessIdentifiersAreNotCompared() {
    let endless = String(repeating: "K", count: 100_000)
    let project = TestProject([Row(endless, [.title: "長い番号"]), Row("K1")]).with {
      $0.press = ["2024-01-05,見出し,https://press.test/1.html,\(endless)x、K2"]
      $0.cases = [TestProject.caseStudy("a", agreement: String(endless.prefix(10_000)))]
    }
    #expect(
      project.findings == [
        "value-beyond-cell A2", "press-unknown-agreement D2", "press-unknown-agreement D2",
        "case-unknown-agreement content/cases/a.md:7",
      ])
    #expect(project.diagnostics.map(\.suggestion) == [nil, nil, "K1", nil])
  }

  @Test(arguments: TestProject.neededPages)
  func aMissingPageIsNamed(slug: String) {
    let found = TestProject().with { $0.pages.removeAll { $0.path.hasSuffix("/\(slug).md") } }.diagnostics
    #expect(found.map(\.code.name) == ["page-missing"])
    #expect(found.first?.value == slug)
  }

  @Test(arguments: [
    ("kinds", "個別協定,index,x", "個別協定"), ("categories", "3,環境,index,x", "環境"), ("departments", "環境局,,index", "環境局"),
  ])
  func aSlugThatIsTheIndexOfItsFolderIsRefused(list: String, line: String, name: String) {
    let project = TestProject().with { project in
      switch list {
      case "kinds": project.vocabulary.kinds[0] = line
      case "categories": project.vocabulary.categories[1] = line
      default: project.vocabulary.departments[0] = line
      }
    }
    let found = project.diagnostics
    #expect(found.map(\.code) == [.slugCollision])
    #expect(found.first?.value == name)
    #expect(found.first?.other?.hasSuffix("/index.html") == true)
  }

  @Test(arguments: ["index", "statistics", "404"])
  func aPageNamedLikeAFixedOneIsRefused(slug: String) {
    let found = TestProject().with { $0.pages.append(TestProject.page(slug)) }.diagnostics
    #expect(found.map(\.code) == [.slugCollision])
  }

  @Test func aCaseNamedIndexIsRefused() {
    let found = TestProject().with { $0.cases = [TestProject.caseStudy("index")] }.diagnostics
    #expect(found.map(\.code) == [.slugCollision])
    #expect(found.first?.value == "content/cases/index.md")
  }

  @Test func aGoalListedTwiceIsRefused() {
    #expect(TestProject().with { $0.vocabulary.goals.append("11,もう一度") }.findings.contains("slug-collision"))
  }

  @Test func aReleaseRefusesSamplesAndUnconfirmedAddresses() {
    let project = TestProject([
      Row("K1"), Row("M1", [.title: "【見本】一", .partners: "見本会社", .provenance: "見本"]),
      Row("M2", [.title: "【見本】二", .partners: "見本会社", .provenance: "見本"]),
    ]).with {
      $0.settings.provisional = "proposals"
      $0.settings.base = "https://agreements.example.jp/"
      $0.settings.isBaseConfirmed = false
    }
    #expect(project.findings.isEmpty)
    let release = project.with { $0.isRelease = true }.diagnostics
    #expect(release.map(\.code) == [.releaseSample, .releaseUnconfirmed, .releaseUnconfirmed])
    #expect(release.first?.count == 2)
    #expect(release.first?.finding == "release-sample AE3")
    #expect(release.dropFirst().map(\.other) == ["https://agreements.example.jp/", "https://proposals.example.jp/"])
    #expect(release.dropFirst().allSatisfy { $0.location?.file == "content/site.yml" && $0.location?.line != nil })
    #expect(release.hasErrors)
  }

  // MARK: Partners

  private static func partners(_ cells: [(name: String, number: String)]) -> [Row] {
    cells.enumerated().map { index, cell in
      Row("K\(index + 1)", [.partners: cell.name, .corporateNumbers: cell.number])
    }
  }

  @Test(arguments: [
    Example(
      "a variant kanji and another form", partners([("株式会社高島", ""), ("㈲髙島", "")]), ["partner-near-duplicate C3"]),
    Example("the form before and after", partners([("高島株式会社", ""), ("（株）高島", "")]), ["partner-near-duplicate C3"]),
    Example("々 written out", partners([("佐々木商店", ""), ("佐佐木商店", "")]), ["partner-near-duplicate C3"]),
    Example("kana and case", partners([("ＡＢＣサービス", ""), ("abcさーびす", "")]), ["partner-near-duplicate C3"]),
    Example(
      "each later one once", partners([("高島会", ""), ("髙島会", ""), ("高嶋会", ""), ("高嶋会", "")]),
      ["partner-near-duplicate C3", "partner-near-duplicate C4"]),
    Example(
      "a number on one side only", partners([("株式会社高島", "8700110005901"), ("株式会社高島", "")]),
      ["partner-near-duplicate C3"]),
    Example(
      "two numbers are two partners", partners([("株式会社高島", "8700110005901"), ("株式会社高島", "7123456789012")]), []),
    Example(
      "one number is one partner", partners([("株式会社高島", "8700110005901"), ("髙島", "8700110005901")]), []),
    Example(
      "a name without number beside two with",
      partners([("高島", "8700110005901"), ("高島", "7123456789012"), ("髙島", "")]), ["partner-near-duplicate C4"]),
    Example("written alike, the key is one", partners([("株式会社高島", ""), ("㈱ 高島", "")]), []),
    Example("different names", partners([("株式会社高島", ""), ("株式会社高橋", ""), ("株式会社", ""), ("有限会社", "")]), []),
    Example("in one cell", partners([("高島会、髙島会", "")]), ["partner-near-duplicate C2"]),
  ])
  func nearPartners(example: Example) { expect(example) }

  @Test func aNearPartnerNamesTheOtherAndItsCell() throws {
    let found = TestProject(Self.partners([("株式会社高島", ""), ("髙島有限会社", "")])).diagnostics
    #expect(found.map(\.severity) == [.warning])
    let finding = try #require(found.first)
    #expect(
      DiagnosticText.headline(finding, .japanese) == "締結先「髙島有限会社」は、C2の「株式会社高島」と同じかもしれません")
  }

  @Test func aReleaseOfConfirmedFactsHasNoFinding() {
    #expect(TestProject().with { $0.isRelease = true }.findings.isEmpty)
  }

  @Test func publishingAnInternalColumnIsSaid() {
    let found = TestProject().with { $0.settings.disclosure = ["needs: public", "background: internal"] }.diagnostics
    #expect(found.map(\.code) == [.disclosureWidened])
    #expect(found.first?.value == "企業に対する新規ニーズ")
    #expect(!found.hasErrors)
  }

  @Test func codesAreWellFormedAndListedOnce() {
    let names = (DiagnosticCode.site + DiagnosticCode.pressDoubts + DiagnosticCode.settingsDoubts).map(\.name)
    #expect(Set(names).count == names.count)
    for code in DiagnosticCode.site + DiagnosticCode.pressDoubts + DiagnosticCode.settingsDoubts {
      #expect(code.name.utf8.allSatisfy { $0 == 45 || (97...122).contains($0) }, "\(code.name)")
      #expect(!code.headline.japanese.hasSuffix("。") && !code.headline.english.hasSuffix("."), "\(code.name)")
      #expect(code.rule.japanese.hasSuffix("。") && code.rule.english.hasSuffix("."), "\(code.name)")
      #expect(code.fix.japanese.hasSuffix("。") && code.fix.english.hasSuffix("."), "\(code.name)")
    }
  }

  @Test(arguments: [
    ("株式会社あ", "㈱あ", []), ("株式会社あ", "株式会社まったく別", ["partner-number-shared C3"]),
  ])
  func aNumberUnderTwoNamesIsTold(first: String, second: String, findings: [String]) {
    let rows = [("K1", first), ("K2", second), ("K3", second)].map { id, name in
      Row(id, [.partners: name, .corporateNumbers: "8700110005901"])
    }
    #expect(TestProject(rows).findings == findings)
  }

  @Test(arguments: [
    ("/agreements/index.html", "2", false), ("/agreements/index.html", "1", false),
    ("/agreements/index.html", "523", true), ("/agreements/index.html#rows", "5", true),
    ("/kinds/individual.html", "2", true), ("/statistics.html", "523", false),
    ("/agreements/index.html", "約500", false), ("/categories/environment.html", "1", false),
  ])
  func aFigureThatLeadsToAListIsItsNumber(link: String, value: String, isTold: Bool) {
    let project = TestProject([Row("K1"), .disaster("K2", [.state: "終了", .term: "2020-01-01まで"])]).with {
      $0.pages.append(
        SourceFile(
          path: "content/pages/figures.md",
          text:
            "---\ntitle: a\nlead: b\nfigures:\n  - value: \"\(value)\"\n    label: c\n    link: \(link)\n---\n\n本文\n"))
    }
    let found = project.findings.filter { $0.hasPrefix("figure-typed") }
    #expect(found == (isTold ? ["figure-typed content/pages/figures.md:5"] : []))
  }

  /// A code in the list that no rule gives would be a promise in the documentation that nothing keeps.
  @Test func everyCodeOfTheSiteCanBeFound() {
    let project = TestProject([
      Row("K1", [.term: "2020-01-01まで", .contactFrequency: "年１回未満", .summary: "担当：山田"]),
      Row("k1", [.term: "2022-01-01まで", .evaluationEffect: "④ その他", .department: "総務課"]),
      Row("M1", [.title: "【見本】一", .provenance: "見本", .contactFrequency: "", .concluded: "2099"]),
      Row("M2", [.provenance: "見本", .partners: "有限会社あおば"]),
    ]).with {
      $0.press = [
        "2024-01-05,見出し,https://press.test/1.html,K9", "2024-05-05,見出し,https://press.test/1.html,K1",
        "2019-01-05,見出し,https://press.test/2.html,K1",
      ]
      $0.settings.pressShapes = ["https://press.test/*/*.html"]
      $0.cases = [TestProject.caseStudy("index", agreement: "K9", category: "ない")]
      $0.settings.security = ["contacts: [\"tel:+81-44-200-2111\"]", "expires: 2020-03-31"]
      $0.pages.removeLast()
      $0.totals = ["yearly,令和5年末,R05,1"]
      $0.settings.provisional = "city"
      $0.settings.disclosure = ["needs: public"]
      $0.isRelease = true
    }
    // Figures of another day than the rows', and none of the day asked for.
    let other = TestProject([Row("K1", [.concluded: "2024-02-01"])]).with { $0.totals = ["yearly,令和4年末,R04,1"] }
    let third = TestProject([
      Row("K1", [.partners: "あ", .corporateNumbers: "8700110005901"]),
      Row("K2", [.partners: "い", .corporateNumbers: "8700110005901"]),
      Row("K3", [.partners: "う、う", .department: "環境局減量促進課"]),
    ]).with {
      $0.settings.base = "https://city.test/kyotei/"
      $0.pages.append(
        SourceFile(
          path: "content/pages/figures.md",
          text:
            "---\ntitle: a\nlead: b\nfigures:\n  - {value: \"9\", label: c, link: /agreements/index.html}\n---\n\n本文\n")
      )
    }
    let fourth = TestProject().with {
      $0.pressHeadings += ",形式"
      $0.press = [
        "2024-01-05,見出し,https://pressreleases.test/,K1、K1,", "2024-01-05,見出し,https://press.test/1.html,K1,PDF",
      ]
      $0.settings.security = ["contacts: [\"mailto:a@example.jp\"]", "expires: 2030-03-31"]
      $0.settings.base = "http://localhost/"
      $0.settings.description = "短い説明です。"
      $0.isRelease = true
    }
    let found = Set([project, other, third, fourth].flatMap(\.diagnostics).map(\.code))
    let codes = DiagnosticCode.site + DiagnosticCode.pressDoubts + DiagnosticCode.settingsDoubts
    #expect(codes.filter { !found.contains($0) }.map(\.name) == [])
  }
}
