import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// Case studies and the pages of running text: figures first, contents, and where to read on.
struct CasePageTests {
  typealias Row = TestProject.Row

  private static func document(_ slug: String, figures: String) -> SourceFile {
    SourceFile(
      path: "content/pages/\(slug).md",
      text: "---\ntitle: \(slug)\nlead: はじめに。\n\(figures)---\n\n## 一 {#a}\n\n本文\n\n## 二 {#b}\n\n本文\n")
  }

  private static let project = TestProject(
    (1...7).map { Row("K\($0)", [.concluded: "201\($0)年"]) } + [Row("K8", [.category: "生活・福祉", .state: "終了"])]
  ).with {
    $0.cases = [
      TestProject.caseStudy("a"), TestProject.caseStudy("b", agreement: "K7"),
      TestProject.caseStudy("c", agreement: "K8", category: "生活・福祉"),
    ]
    let figures = """
      figures:
        - value: 約5
          unit: 件
          label: 数えたもの
          note: 令和5年度
          link: /cases/index.html
        - value: 毎月
          label: 話し合い

      """
    $0.pages = TestProject.neededPages.map {
      $0 == "data" ? TestProject().pages[5] : document($0, figures: $0 == "evaluation" ? figures : "")
    }
  }

  private static let shared = Result { try RenderedSite(project) }
  private func page(_ path: String) throws -> HTMLPage { try Self.shared.get()[path] }

  @Test func theProjectIsSound() throws {
    #expect(try Self.shared.get().diagnostics.map(\.finding) == [])
  }

  @Test func theIndexCountsItsCases() throws {
    let figures = try page("cases/index.html").all(class: "figures").flatMap { $0.all("b") }.map(\.text)
    #expect(figures == ["3件", "2分野", "2021年"])
    let stories = try page("cases/index.html").all(class: "stories").flatMap { $0.all("li") }
    #expect(stories.map { $0.all("a").map { $0["href"] ?? "" } } == [["a.html"], ["b.html"], ["c.html"]])
    #expect(stories.last?.all(class: "meta").map(\.text) == ["分野 生活・福祉始まり 令和3年"])
  }

  @Test(
    arguments: [("a", nil, "b.html"), ("b", "a.html", "c.html"), ("c", "b.html", nil)] as [(String, String?, String?)])
  func aCaseLeadsToTheNext(slug: String, previous: String?, next: String?) throws {
    let turns = try #require(page("cases/\(slug).html").all(class: "turns").first)
    #expect(turns.all("a").first { $0["rel"] == "prev" }?["href"] == previous)
    #expect(turns.all("a").first { $0["rel"] == "next" }?["href"] == next)
  }

  @Test func aCaseNamesTheNewestOfItsCategoryButNotItsOwn() throws {
    let section = { (slug: String) in
      try page("cases/\(slug).html").all("section").first { $0["aria-labelledby"] == "fellows-title" }
    }
    let links = try section("b")?.all("a").map { $0["href"] ?? "" }
    let own = (2...6).reversed().map { "../agreements/K\($0).html" }
    #expect(links == own + ["../categories/environment.html"])
    #expect(try section("c") == nil, "nothing of it is in force")
    #expect(
      try page("cases/b.html").all(class: "title").first?.all("a").map { $0["href"] } == ["../agreements/K7.html"])
  }

  @Test func figuresOfADocumentStandUnderItsLead() throws {
    let items = try page("evaluation.html").all(class: "figures").flatMap { $0.all("li") }
    #expect(items.map(\.text) == ["約5件数えたもの令和5年度", "毎月話し合い"])
    #expect(items.map { $0.all("a").map { $0["href"] ?? "" } } == [["cases/index.html"], []])
    #expect(try page("policy.html").all(class: "figures").isEmpty)
  }

  /// The contents come before the text, so that they are at hand on a phone too.
  @Test func contentsComeBeforeTheText() throws {
    for path in ["evaluation.html", "policy.html"] {
      let columns = try #require(page(path).all(class: "columns").first)
      let parts = columns.children.compactMap { if case .element(let part) = $0 { part } else { nil } }
      #expect(parts.map(\.name) == ["nav", "div", "aside"])
      #expect(parts.first?.all("a").map { $0["href"] } == ["#a", "#b"])
    }
  }

  @Test(
    arguments: [
      ("policy", nil, "evaluation.html"), ("evaluation", "policy.html", "direction.html"),
      ("direction", "evaluation.html", nil),
    ] as [(String, String?, String?)])
  func theDocumentsAreReadOneAfterAnother(slug: String, previous: String?, next: String?) throws {
    let pager = try #require(page(slug + ".html").all(class: "pager").first)
    #expect(pager.all("a").first { $0["rel"] == "prev" }?["href"] == previous)
    #expect(pager.all("a").first { $0["rel"] == "next" }?["href"] == next)
  }
}
