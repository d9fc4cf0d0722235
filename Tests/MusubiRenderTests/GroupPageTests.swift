import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// The pages of kinds, categories, years: what they say before and after their rows.
struct GroupPageTests {
  typealias Row = TestProject.Row

  private static let project = TestProject(
    (10...20).map { Row("K\($0)", [.concluded: "2022年", .category: $0 > 13 ? "環境" : "生活・福祉"]) }
      + [
        Row("K30", [.concluded: "2022年", .state: "終了"]), .disaster("K40", [.concluded: "2023年"]),
        .disaster("K41", [.concluded: "2022年"]),
      ]
  ).with { $0.totals = ["yearly,令和3年末,R03,9", "yearly,令和4年末,R04,12", "yearly,令和5年末,R05,13"] }

  private static let shared = Result { try RenderedSite(project) }
  private func page(_ path: String) throws -> HTMLPage { try Self.shared.get()[path] }

  private func figures(_ path: String) throws -> [String] {
    try page(path).all(class: "figures").flatMap { $0.all("li") }.map(\.text)
  }

  @Test func anEmptyCategorySaysWhyAndWhereElseToLook() throws {
    let empty = try #require(page("categories/emergency.html").all(class: "empty").first)
    #expect(empty.text.contains("災害時協定（2件）は、どの分野にも数えていません。"))
    #expect(empty.all("a").map { $0["href"] } == ["../kinds/disaster.html", "index.html", "../agreements/index.html"])
  }

  @Test(arguments: [
    ("kinds/comprehensive.html", "index.html"), ("sdgs/11.html", "index.html"),
    ("statistics/contact-less.html", "../statistics.html"),
  ])
  func anyEmptyGroupLeadsOn(path: String, index: String) throws {
    let empty = try #require(page(path).all(class: "empty").first)
    #expect(empty.all("a").map { $0["href"] } == [index, "../agreements/index.html"])
    #expect(empty.text.contains("令和5年末に有効な協定・覚書はありません。"))
  }

  @Test func aYearTellsWhatBecameOfItAndTheTotalAtItsEnd() throws {
    #expect(
      try figures("years/2022.html") == [
        "12件令和5年末に有効なものこの年に結んだもの", "1件終了したものこの年に結んだもの", "12件年末の総数公表値、前の年末から+3",
      ])
    #expect(try figures("years/2023.html") == ["1件令和5年末に有効なものこの年に結んだもの", "13件年末の総数公表値、前の年末から+1"])
    let others = try page("years/2023.html").all("section").first { $0["aria-labelledby"] == "neighbours-title" }
    #expect(others?.all("a").compactMap { $0["href"] } == ["2022.html"])
  }

  @Test func aLargeGroupIsBrokenDown() throws {
    let facts = try page("years/2022.html").facts
    #expect(facts["種別の内訳"]?.all("li").map(\.text) == ["個別協定 11件", "災害時協定 1件"])
    #expect(facts["分野の内訳"]?.all("li").map(\.text) == ["環境 7件", "生活・福祉 4件"])
    // All of one kind: there is nothing to tell.
    let kind = try page("kinds/individual.html").facts
    #expect(kind["種別の内訳"] == nil && kind["分野の内訳"] != nil)
    #expect(try page("years/2023.html").facts["種別の内訳"] == nil, "one row is no whole to divide")
    #expect(try page("kinds/disaster.html").facts["分野の内訳"] == nil)
  }

  @Test func anIndexLeadsToTheOtherWaysAndNotToItself() throws {
    for (path, own) in [
      ("kinds/index.html", "種別から"), ("years/index.html", "締結した年から"), ("sdgs/index.html", "SDGsの目標から"),
    ] {
      let ways = try #require(page(path).all("section").first { $0["aria-labelledby"] == "ways" })
      let labels = ways.all("a").map { $0.all("span").map(\.text).joined() }
      #expect(labels.count == 6 && !labels.contains(own) && labels.last == "終了した協定・覚書", "\(path): \(labels)")
    }
  }

  @Test func disasterAgreementsNeedNoColumnOfCategories() throws {
    let headings = { (path: String) in
      try page(path).all("table").first?.all("th").filter { $0["scope"] == "col" }.map(\.text)
    }
    #expect(try headings("kinds/disaster.html") == ["名称", "締結先", "締結", "所管課"])
    #expect(try headings("kinds/individual.html") == ["名称", "締結先", "分野", "締結", "所管課"])
  }

  @Test func aLongPageLeadsPastItsRows() throws {
    let jumps = try page("years/2022.html").all(class: "jumps").flatMap { $0.all("a") }.map { $0["href"] ?? "" }
    #expect(jumps == ["#rows-title", "#ended-title", "#neighbours-title", "#more"])
    #expect(try page("years/2023.html").all(class: "jumps").isEmpty)
  }
}
