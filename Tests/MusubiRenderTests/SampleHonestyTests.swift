import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What is made up is never passed off as the city's, wherever it stands.
struct SampleHonestyTests {
  typealias Row = TestProject.Row

  private static func sample(_ id: String, _ cells: [Column: String] = [:]) -> Row {
    let base: [Column: String] = [.title: "【見本】協定\(id)", .partners: "見本会", .provenance: "見本", .sdgs: "11"]
    return Row(id, base.merging(cells) { $1 })
  }

  private static func rendered(_ rows: [Row], press: [String] = []) throws -> RenderedSite {
    try RenderedSite(TestProject(rows).with { $0.press = press })
  }

  private static let madeUp = "2023-09-01,【見本】発表一,https://press.test/1.html,M1"
  private static let ofSample = "2023-08-01,発表二,https://press.test/2.html,M1"
  private static let real = "2023-07-01,発表三,https://press.test/3.html,K1"

  @Test(arguments: ["press/index.html", "press/2023.html"])
  func whereAllPressReleasesAreMadeUpNoneIsTheCitys(path: String) throws {
    let page = try Self.rendered([Row("K1"), Self.sample("M1")], press: [Self.madeUp, Self.ofSample])[path]
    let title = try #require(page.all(class: "title").first)
    #expect(title.all(class: "notice").map(\.text) == ["ここに載る報道発表は、すべて見本です。リンク先もありません。"])
    let lead = title.all(class: "lead").map(\.text).joined()
    #expect(!lead.contains("市の") && !lead.contains("市が") && !lead.contains("ホームページ"), "\(lead)")
    let items = page.all("ul").filter { $0["class"] == "list dated" }.flatMap { $0.all("li") }
    #expect(items.map { $0.all(class: "provisional").map(\.text) } == [["仮のリンク"], ["仮のリンク"]])
  }

  @Test(arguments: ["press/index.html", "press/2023.html"])
  func whereSomeAreMadeUpTheLeadSaysHowMany(path: String) throws {
    let page = try Self.rendered([Row("K1"), Self.sample("M1")], press: [Self.madeUp, Self.ofSample, Self.real])[path]
    let title = try #require(page.all(class: "title").first)
    #expect(title.all(class: "notice").isEmpty)
    #expect(title.all(class: "lead").first?.text.hasSuffix("このうち2件は見本です。") == true)
    let items = page.all("ul").filter { $0["class"] == "list dated" }.flatMap { $0.all("li") }
    #expect(items.map { $0.all(class: "provisional").count } == [1, 1, 0])
    let none = try Self.rendered([Row("K1")], press: [Self.real])[path]
    #expect(none.all(class: "lead").first?.text.hasSuffix("本文は市のホームページにあります。") == true)
  }

  @Test(arguments: [("agreements/M1.html", 2), ("agreements/K1.html", 0), ("index.html", 2)])
  func aLinkThatLeadsNowhereSaysSo(path: String, count: Int) throws {
    let page = try Self.rendered([Row("K1"), Self.sample("M1")], press: [Self.madeUp, Self.ofSample, Self.real])[path]
    #expect(
      page.all("main").flatMap { $0.all(class: "provisional") }.map(\.text) == Array(repeating: "仮のリンク", count: count))
  }

  @Test(arguments: ["years/2021.html", "years/not-stated.html", "sdgs/11.html"])
  func aGroupSaysHowManyOfItsRowsAreMadeUp(path: String) throws {
    let page = try Self.rendered([
      Row("K1", [.sdgs: "11"]), Row("K2", [.concluded: "記載なし"]), Self.sample("M1"),
      Self.sample("M2", [.concluded: "記載なし", .sdgs: ""]),
    ])[path]
    let notes = page.all(class: "title").flatMap { $0.all("p") }.filter { $0["class"] == "soft" }.map(\.text)
    #expect(notes.contains("このうち1件は、形を示すための見本です。"), "\(notes)")
  }

  @Test(arguments: [
    ("sdgs/index.html", ["目標の番号を付けた協定2件は、すべて見本です。実在しません。"], ["目標の番号を付けた協定3件のうち、2件は見本です。"]),
    (
      "proposals.html", ["民間提案から生まれた協定・覚書として載る2件は、すべて見本です。実在しません。"],
      ["民間提案から生まれた協定・覚書として載る3件のうち、2件は見本です。"]
    ),
  ])
  func aListSaysWhenItsRowsAreMadeUp(path: String, all: [String], some: [String]) throws {
    let samples = ["M1", "M2"].map { Self.sample($0, [.proposal: "提案1", .sdgs: "3、11"]) }
    let notices = { (real: Row) in
      try Self.rendered([real] + samples)[path].all("main").flatMap { $0.all(class: "notice") }.map(\.text)
    }
    #expect(try notices(Row("K1")) == all)
    #expect(try notices(Row("K1", [.proposal: "提案2", .sdgs: "3"])) == some)
    let real = try Self.rendered([Row("K1", [.proposal: "提案2", .sdgs: "3"])])[path]
    #expect(real.all("main").flatMap { $0.all(class: "notice") }.isEmpty)
  }

  @Test func aMadeUpAgreementIsNeitherCitedNorAskedAbout() throws {
    let rendered = try Self.rendered([
      Row("K1"), Self.sample("M1", [.department: "環境局見本課"]), Self.sample("M2"),
    ])
    let section = { (id: String, label: String) in
      try rendered["agreements/\(id).html"].all("section").first { $0["aria-labelledby"] == label }
    }
    #expect(try section("M1", "cite-title")?.text.contains("見本のため、出典として引用しないでください。") == true)
    #expect(try section("M1", "cite-title")?.elements.contains { $0["id"] == "citation" } == false)
    #expect(try section("K1", "cite-title")?.elements.contains { $0["id"] == "citation" } == true)
    let contact = { (id: String) in try section(id, "contact-title")?.all("p").map(\.text).dropFirst().joined() }
    #expect(try contact("M1") == "見本の課です。実際のお問い合わせ先ではありません。")
    #expect(try contact("M2") == "見本の協定のため、実際のお問い合わせ先ではありません。")
    #expect(try contact("K1")?.contains("見本") == false)
  }

  @Test(arguments: [
    (31, 31, "見本は、公表された31の数字に合うように作っています。そのため、一覧から数えた値と公表値は一致します。"),
    (31, 30, "見本は、公表された31の数字に合うように作っています。一覧から数えた値は、そのうち30と一致し、1は違います。"),
    (31, 0, "公表された31の数字のどれも、この一覧から数えた値と一致していません。"),
  ])
  func thatSamplesAgreeIsNoPraise(compared: Int, agreeing: Int, text: String) {
    #expect(ReconciliationValue.text(compared: compared, agreeing: agreeing, hasSamples: true) == text)
  }
}
