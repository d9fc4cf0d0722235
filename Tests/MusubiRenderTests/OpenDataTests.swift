import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// The data files as texts; what programs make of them is tested in Tests/DataTests.
struct OpenDataTests {
  private typealias Row = TestProject.Row

  private static let numbers = "8010001063616"

  private static let project = TestProject([
    Row("K1", [.partners: "株式会社あおば、見本法人", .corporateNumbers: numbers + "、", .sdgs: "3、11", .dialogue: "有"]),
    Row("K2", [.partners: NotStated.mark, .concluded: NotStated.mark, .term: "2027-03-31まで、1年ごとの自動更新"]),
    Row.disaster("K3", [.title: "=HYPERLINK(\"https://a.test\",\"b\")", .summary: "'=1", .term: NotStated.mark]),
    Row("M1", [.title: "【見本】協定", .partners: "見本太陽株式会社", .provenance: "見本"]),
  ]).with { $0.press = ["2024-01-05,発表,https://press.test/1,K1、K2"] }

  private static func text(_ name: String, _ project: TestProject = project) throws -> String {
    String(decoding: try #require(RenderedSite(project).files[name]), as: UTF8.self)
  }

  private static func lines(_ name: String, _ project: TestProject = project) throws -> [String] {
    try text(name, project).split(separator: "\r\n").map(String.init)
  }

  // MARK: Tables

  @Test func partnersHaveALineEach() throws {
    let site = try RenderedSite(Self.project).site
    #expect(
      try Self.lines("data/agreement-partners.csv").dropLast() == [
        "agreement,position,name,corporateNumber,slug,provenance",
        "K1,1,株式会社あおば,\(Self.numbers),\(Self.numbers),公表資料",
        "K1,2,見本法人,,\(site.partnerSlugs(of: 0)[1]),公表資料",
        "K3,1,株式会社あおば,,\(site.partnerSlugs(of: 2)[0]),公表資料",
      ])
  }

  /// One partner that was written twice is counted once, in whatever form.
  @Test func aPartnerThatWasWrittenTwiceHasOneLine() throws {
    let project = TestProject([Row("K1", [.partners: "株式会社あ、㈱あ、い"])])
    let lines = try Self.lines("data/agreement-partners.csv", project)
    #expect(lines.dropFirst().map { $0.split(separator: ",").prefix(3) } == [["K1", "1", "株式会社あ"], ["K1", "3", "い"]])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(Self.text("agreements/K1.json", project).utf8)) as? [String: Any])
    #expect((json["organizations"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["株式会社あ", "い"])
    #expect(DataFile.partners.rowCount(try RenderedSite(project).site) == 2)
  }

  @Test func aWithheldNumberLeavesItsColumnOut() throws {
    let withheld = Self.project.with { $0.settings.disclosure = ["corporateNumbers: internal"] }
    #expect(try Self.lines("data/agreement-partners.csv", withheld).first == "agreement,position,name,slug,provenance")
    for name in ["data/agreement-partners.csv", "data/columns.csv", "agreements/K1.json", "data/datapackage.json"] {
      #expect(!(try Self.text(name, withheld)).contains("corporateNumber"), "\(name)")
    }
  }

  @Test func pressReleasesNameTheirAgreements() throws {
    #expect(
      try Self.lines("data/press.csv") == [
        "date,title,address,agreements,provenance", "2024-01-05,発表,https://press.test/1,K1;K2,公表資料",
      ])
  }

  @Test(arguments: [
    "kind,individual,個別協定,,一つの事業", "category,environment,環境,,脱炭素", "contactFrequency,yearly,年１回,,",
    "sdgs,11,住み続けられるまちづくりを,,", "dialogue,present,有,,", "state,ended,終了,,", "provenance,sample,見本,,",
    "department,environment-waste-reduction,環境局減量推進課,environment,",
    "evaluation.effect,achieved,① 連携により目的が達成できている,,",
  ])
  func everyListOfValuesIsThere(line: String) throws {
    #expect(try Self.lines("data/codes.csv").contains(line))
  }

  @Test func aDepartmentThatOnlyTheRegisterNamesHasACodeToo() throws {
    let project = TestProject([Row("K1", [.department: "港湾局誘致課"])])
    let lines = try Self.lines("data/codes.csv", project).filter { $0.contains("港湾局") }
    #expect(lines.count == 2)
    let bureau = try #require(lines.first?.split(separator: ",").dropFirst().first)
    #expect(lines.last?.hasSuffix(",港湾局誘致課,\(bureau),") == true)
  }

  /// The dictionary, the package and the file cannot name different columns, whatever is withheld.
  @Test(arguments: [[], ["contactFrequency: internal", "term: internal"], ["needs: public", "expenditure: public"]])
  func theDictionaryNamesTheColumnsOfEachFile(disclosure: [String]) throws {
    let rendered = try RenderedSite(Self.project.with { $0.settings.disclosure = disclosure })
    let dictionary = CSVReader.read(
      SourceFile(path: "columns.csv", bytes: try #require(rendered.files["data/columns.csv"]))
    ).value
    var named: [String: [String]] = [:]
    for row in 1..<dictionary.rowCount {
      named[dictionary.text(row: row, column: 0).string, default: []].append(
        dictionary.text(row: row, column: 1).string)
    }
    let files = DataFile.all(of: rendered.site).filter { $0.dialect == .exact }
    #expect(Set(named.keys) == Set(files.map(\.name)))
    for file in files {
      let bytes = try #require(rendered.files[file.route.path])
      let heading = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
      #expect(named[file.name] == heading.split(separator: ",").map(String.init), "\(file)")
      #expect(Set(file.primaryKey).isSubset(of: named[file.name] ?? []), "\(file)")
    }
  }

  // MARK: Forms

  @Test func onlyTheFormForSpreadsheetsIsDefused() throws {
    let spreadsheet = try Self.text("data/agreements-excel.csv")
    #expect(spreadsheet.hasPrefix("\u{FEFF}管理番号,協定・覚書の名称,"))
    #expect(spreadsheet.contains(",\"'=HYPERLINK(\"\"https://a.test\"\",\"\"b\"\")\","))
    #expect(spreadsheet.contains(",''=1,"))
    let exact = try Self.text("data/agreements.csv")
    #expect(exact.hasPrefix("id,title,"))
    #expect(exact.contains(",\"=HYPERLINK(\"\"https://a.test\"\",\"\"b\"\")\",") && exact.contains(",'=1,"))
  }

  @Test(arguments: [
    ("", false), ("a", false), ("=1", true), ("+1", true), ("-1", true), ("@a", true), ("\ta", true), ("\ra", true),
    ("'a", true), ("＝1", true), ("＋1", true), ("－1", true), ("＠a", true), ("　a", false), ("ａ", false), ("協定", false),
    ("\u{FF1C}", false), (" =1", false),
  ])
  func aBeginningIsToldByItsBytes(text: String, isCalculated: Bool) {
    var copy = text
    #expect(copy.withUTF8 { SpreadsheetText.isCalculated($0) } == isCalculated)
    #expect((SpreadsheetText.defused(text) != text) == isCalculated)
  }

  @Test func theWorkbookHoldsTheSameCells() throws {
    let text = try Self.text("data/agreements.xlsx")
    #expect(text.hasPrefix("管理番号\n協定・覚書の名称\n"))
    #expect(text.contains("\nK3\n=HYPERLINK(\"https://a.test\",\"b\")\n株式会社あおば\n2021-06-08\n記載なし\n災害時協定\n"))
    #expect(text.contains("\nキー") == false && text.contains("データでの項目名\n"))
  }

  // MARK: JSON

  private static func json(_ name: String, _ project: TestProject = project) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try text(name, project).utf8))
  }

  @Test func valuesOfTheJSONHaveTypes() throws {
    let all = try #require(Self.json("data/agreements.json") as? [[String: Any]])
    #expect(all.map { $0["id"] as? String } == ["K1", "K2", "K3", "M1"])
    #expect(all[0]["partners"] as? [String] == ["株式会社あおば", "見本法人"])
    let numbers = try #require(all[0]["corporateNumbers"] as? [Any])
    #expect(numbers.count == 2 && numbers[0] as? String == Self.numbers && numbers[1] is NSNull)
    #expect(all[0]["sdgs"] as? [Int] == [3, 11])
    #expect(all[0]["dialogue"] as? Bool == true && all[0]["peacetime"] as? Bool == true)
    #expect(all[1]["dialogue"] is NSNull && all[1]["concluded"] is NSNull && all[2]["term"] is NSNull)
    #expect(all[2]["peacetime"] as? Bool == false)
    #expect((all[1]["partners"] as? [String])?.isEmpty == true)
    let term = try #require(all[1]["term"] as? [String: Any])
    #expect(term["end"] as? String == "2027-03-31" && term["renewed"] as? Bool == true && term["start"] is NSNull)
    #expect(term["text"] as? String == "2027-03-31まで、1年ごとの自動更新" && term["cycle"] as? String == "1年ごと")
    #expect(all.map { $0["sample"] as? Bool } == [false, false, false, true])
    #expect(all[2]["address"] as? String == "https://agreements.city.test/agreements/K3.html")
  }

  @Test func anAgreementsOwnFileSaysWhereItsRowIs() throws {
    let one = try #require(Self.json("agreements/K2.json") as? [String: Any])
    let table = try #require(one["table"] as? [String: Any])
    #expect(table["row"] as? Int == 3)
    #expect(table["address"] as? String == "https://agreements.city.test/data/agreements.csv")
    let press = try #require(one["press"] as? [[String: Any]])
    #expect(press.map { $0["title"] as? String } == ["発表"])
    #expect(one["municipalityCode"] as? String == "141305" && one["updated"] as? String == "2024-03-29")
    let page = try RenderedSite(Self.project)["agreements/K2.html"]
    #expect(page.all("a").compactMap { $0["href"] }.contains("../data/agreements.csv#row=3"))
    #expect(page.all("a").compactMap { $0["href"] }.contains("K2.json"))
  }

  // MARK: Checksums

  @Test func theChecksumsStandInTheOrderOfTheirNames() {
    var sums = Checksums()
    var others = Checksums()
    sums.add("data/b.csv", sha256: "22")
    others.add("data/snapshots/a.csv", sha256: "33")
    others.add("data/a.csv", sha256: "11")
    sums.add(others)
    var bytes: [UInt8] = []
    sums.render(into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "11  a.csv\n22  b.csv\n33  snapshots/a.csv\n")
    #expect(Checksums.covers("data/index.html") && !Checksums.covers("agreements/K1.json"))
  }

  @Test(arguments: [
    (0, "0.00KB"), (1, "0.00KB"), (6, "0.01KB"), (1024, "1.00KB"), (36_547, "35.69KB"), (1_048_575, "1,024.00KB"),
    (1_048_576, "1.00MB"), (3_000_000, "2.86MB"),
  ])
  func aSizeIsWrittenAsTheCityWritesIt(bytes: Int, text: String) {
    #expect(FileSize.text(bytes) == text)
  }

  @Test(arguments: [("CC BY 2.1 JP", "CC-BY-2.1-JP"), ("PDL1.0", "PDL1.0"), ("公共データ利用規約", "other"), ("", "other")])
  func aLicenceHasANameThatTheStandardTakes(title: String, name: String) {
    #expect(DataPackage.licenceName(title) == name)
  }
}
