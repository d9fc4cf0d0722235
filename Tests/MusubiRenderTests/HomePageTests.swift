import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What the home page says first, and the search form that it shares with the page for missing ones.
struct HomePageTests {
  typealias Row = TestProject.Row

  private static let project = TestProject([
    Row("K1", [.category: "生活・福祉", .concluded: "2023-06-08"]), Row("K2", [.category: "生活・福祉", .concluded: "2023年"]),
    Row("K3", [.concluded: "2030-01-01"]),
    Row("M4", [.title: "【見本】協定", .provenance: "見本", .state: "終了", .term: "2023-09-30まで", .partners: "乙会"]),
    .disaster("K5", [.partners: "丙会", .concluded: "2022-01-01"]),
  ]).with {
    $0.press = ["2023-09-01,発表一,https://press.test/1.html,K1", "2099-01-01,まだ先,https://press.test/2.html,K1"]
    $0.totals = ["yearly,令和4年末,R04,6", "yearly,令和5年末,R05,4"]
  }

  private static let shared = Result { try RenderedSite(project) }
  private func page(_ path: String) throws -> HTMLPage { try Self.shared.get()[path] }

  @Test(arguments: [("index.html", "agreements/index.html"), ("404.html", "/agreements/index.html")])
  func theSearchFormLeadsToTheList(path: String, action: String) throws {
    let form = try #require(page(path).all("form").first)
    #expect(form["action"] == action && form["method"] == "get" && form["role"] == "search")
    let input = try #require(form.all("input").first)
    #expect(input["type"] == "search" && input["name"] == "q")
    #expect(form.all("label").map { $0["for"] } == [input["id"]])
    let hint = try #require(form.elements.first { $0["id"] == input["aria-describedby"] })
    #expect(hint.text.hasSuffix("例：生活・福祉 環境"), "the largest first, none that finds nothing: \(hint.text)")
  }

  @Test func partnersAreCountedAndLookedForByName() throws {
    let page = try page("partners/index.html")
    #expect(page.all(class: "lead").first?.text.contains("2の相手と結んでいます。ほかに、終了した協定だけの相手が1あります。") == true)
    let form = try #require(page.all("form").first)
    #expect(form["action"] == "../agreements/index.html" && form.all("label").map(\.text) == ["締結先の名前で探す"])
    #expect(!form.text.contains("例："), "a category is no name")
    #expect(try self.page("kinds/index.html").all("form").isEmpty)
  }

  @Test func theFirstScreenSaysHowManyThereAreAndAsOfWhen() throws {
    let hero = try #require(page("index.html").all(class: "hero").first)
    #expect(hero.all("h1").count == 1 && hero.all("form").count == 1)
    let total = try #require(hero.all(class: "total").first)
    #expect(total.all("b").map(\.text) == ["4"] && total.text.contains("令和5年（2023年）末現在"))
    #expect(total.all("a").map { $0["href"] } == ["agreements/index.html"])
  }

  @Test func everyKeyFigureIsALinkToWhatItCounts() throws {
    let figures = try page("index.html").all(class: "figures").flatMap { $0.all("li") }
    let shown = figures.map { ($0.all("b").map(\.text).joined(), $0.all("a").map { $0["href"] ?? "" }) }
    #expect(
      shown.map(\.0) == ["3件", "1件", "0件", "▲2件", "3件", "2者", "1課"])
    #expect(
      shown.map(\.1) == [
        ["kinds/individual.html"], ["kinds/disaster.html"], ["kinds/comprehensive.html"], ["statistics.html"],
        ["categories/index.html"], ["partners/index.html"], ["departments/index.html"],
      ])
  }

  /// To the day, not after today, of every sort; a press release is marked as leading away.
  @Test func newsAreTheLatestKnownFacts() throws {
    let items = try page("index.html").all("section").first { $0["aria-labelledby"] == "news" }?.all("li") ?? []
    #expect(
      items.compactMap { $0.all("time").first?["datetime"] } == [
        "2023-09-30", "2023-09-01", "2023-06-08", "2022-01-01", "2021-06-08",
      ])
    #expect(items.map { $0.all(class: "tag").map(\.text) } == [["終了", "見本"], ["報道発表"], ["締結"], ["締結"], ["締結", "見本"]])
    #expect(items.map { $0.all(class: "external").count } == [0, 1, 0, 0, 0])
  }

  @Test func otherWaysSayHowManyMembersTheyHave() throws {
    let items = try page("index.html").all("section").first { $0["aria-labelledby"] == "ways" }?.all("li") ?? []
    #expect(items.map { $0.all("b").map(\.text).joined() } == ["2者", "1課", "3年", "3種類", "3目標", "1件"])
  }
}
