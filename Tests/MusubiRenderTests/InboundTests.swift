import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What the links of another site's page to this one are worth.
struct InboundTests {
  typealias Row = TestProject.Row

  private static let project = TestProject([
    Row("K1", [.proposal: "R5-1"]), Row("K2", [.proposal: "R5-2", .sdgsPortal: "https://sdgsportal.test/2"]),
    Row("K3", [.state: "終了", .term: "2022-03-31まで"]),
  ])

  private static let shared = Result { try RenderedSite(project) }

  private func check(base: String = "https://agreements.city.test/", former: [String] = []) throws -> InboundCheck {
    let rendered =
      base == "https://agreements.city.test/"
      ? try Self.shared.get() : try RenderedSite(Self.project.with { $0.settings.base = base })
    return try #require(InboundCheck(rendered.renderer, assets: ["assets/card.png"], former: former))
  }

  private func links(_ html: String, at location: String? = "https://portal.test/a/b.html") throws -> [InboundLink] {
    try check().links(in: Array(html.utf8), at: location)
  }

  /// The state of the one link that the page with this address holds; nil for a link elsewhere.
  private func state(_ address: String, at location: String? = "https://portal.test/") throws -> String? {
    let links = try links("<p><a href=\"\(address)\">協定</a>", at: location)
    #expect(links.count < 2)
    return links.first?.state.name
  }

  @Test(
    arguments: [
      ("https://agreements.city.test/agreements/K1.html", "good"), ("https://agreements.city.test", "good"),
      ("https://agreements.city.test/", "good"), ("HTTPS://Agreements.City.TEST:443/index.html", "good"),
      ("https://agreements.city.test./", "good"), ("https://agreements.city.test/a/K1", "good"),
      ("https://agreements.city.test/a/K1/", "good"), ("https://agreements.city.test/a/K1/index.html", "good"),
      ("https://agreements.city.test/agreements", "good"), ("https://agreements.city.test/agreements/", "good"),
      ("https://agreements.city.test/agreements/./x/../K1.html", "good"),
      ("https://agreements.city.test/agreements/%4B1.html", "good"), ("//agreements.city.test/links.json", "good"),
      ("https://agreements.city.test/data/agreements.csv#row=2", "good"),
      ("https://agreements.city.test/assets/card.png", "good"), (" https://agreements.city.test/\n ", "good"),
      ("https://agreements.city.test/agreements/index.html?q=%E5%8D%94&amp;kind=x", "good"),
      ("https://agreements.city.test/agreements/K1.html#facts-title", "good"),
      ("https://agreements.city.test/agreements/K1.html#", "good"),
      ("https://agreements.city.test/agreements/K1.html#top", "good"),
      ("https://agreements.city.test/agreements/K1.html#:~:text=x", "good"),
      ("https://agreements.city.test/agreements/K1.html#facts-title:~:text=x", "good"),
      ("https://agreements.city.test/agreements/K1.html#facts-titel", "placeMissing"),
      ("https://agreements.city.test/a/K1/#facts-title", "placeMissing"),
      ("https://agreements.city.test/agreements/K9.html", "unknown"),
      ("https://agreements.city.test/agreements/K9.html#facts-title", "unknown"),
      ("https://agreements.city.test/agreements/k1.html", "unknown"), ("https://agreements.city.test/a", "unknown"),
      ("https://agreements.city.test/agreements/K1", "unknown"), ("https://agreements.city.test/../../etc", "unknown"),
      ("http://agreements.city.test/agreements/K1.html", "otherForm"),
      ("https://www.agreements.city.test/agreements/K1.html", "otherForm"),
      ("https://agreements.city.test:8443/", "otherForm"), ("http://agreements.city.test/none.html", "unknown"),
      ("https://user@agreements.city.test/", "good"),
    ] as [(String, String)])
  func aLinkToThisSiteIsJudged(address: String, state: String) throws {
    #expect(try self.state(address) == state)
  }

  @Test(arguments: [
    "https://city.test/", "https://agreements.city.test.evil.test/", "https://evil.test/agreements.city.test/",
    "https://agreements.city.test@evil.test/", "mailto:a@agreements.city.test", "agreements/K1.html", "#top", "", "//",
    "https://", "javascript:alert(1)", "/agreements/K1.html", "https:agreements.city.test/",
    "ftp://agreements.city.test/",
  ])
  func aLinkElsewhereIsNoLinkHere(address: String) throws {
    #expect(try state(address) == nil)
    #expect(try state(address, at: nil) == nil)
  }

  /// A page may lie on the very host of this site, and then links as that host's pages do.
  @Test(arguments: [
    ("../agreements/K1.html", "good"), ("/a/K2", "good"), ("K1.html", "unknown"), ("?x", "unknown"),
    ("//agreements.city.test/", "good"),
  ])
  func linksAreReadAsTheyStandOnTheirPage(address: String, state: String) throws {
    #expect(try self.state(address, at: "https://agreements.city.test/portal/page.html") == state)
  }

  @Test func aBaseElementDecidesWhereLinksBegin() throws {
    let html = "<base href=\"https://agreements.city.test/agreements/\"><a href=K1.html>x</a><a href='../none'>y</a>"
    #expect(try links(html).map(\.state.name) == ["good", "unknown"])
    #expect(try links(html, at: nil).map(\.state.name) == ["good", "unknown"])
  }

  @Test func onlyWhatABrowserTakesForALinkCounts() throws {
    let url = "https://agreements.city.test/"
    let html = """
      <!-- <a href="\(url)1"> --> <script>var a = '<a href="\(url)2">'</script> \(url)3
      <a title="<a href='\(url)4'>" href=\(url)agreements/K1.html>x</a>
      <form action="\(url)agreements/index.html"></form><iframe
        src="\(url)embed/latest.html"></iframe>
      """
    let links = try links(html)
    #expect(
      links.map(\.address) == ["agreements/K1.html", "agreements/index.html", "embed/latest.html"].map { url + $0 })
    #expect(links.map(\.line) == [2, 3, 4])
    #expect(links.map(\.agreement) == [0, nil, nil])
  }

  @Test func aSiteBelowAFolderKnowsItsOwn() throws {
    let check = try check(base: "https://www.city.test/kyotei/")
    let state = { (address: String) in
      check.links(in: Array("<a href=\"\(address)\">".utf8), at: nil).first?.state.name
    }
    #expect(state("https://www.city.test/kyotei/agreements/K1.html") == "good")
    #expect(state("https://www.city.test/kyotei") == "good")
    #expect(state("https://www.city.test/kyotei/nothing.html") == "unknown")
    #expect(state("https://www.city.test/agreements/K1.html") == nil)
    #expect(state("https://www.city.test/") == nil)
    #expect(state("https://city.test/kyotei/a/K1") == "otherForm")
    #expect(state("https://city.test/other/") == nil)
  }

  @Test func formerAddressesLeadToThoseOfToday() throws {
    let check = try check(former: ["http://old.test/list", "https://older.test/"])
    let states = check.links(
      in: Array(
        """
        <a href="http://old.test/list/agreements/K1.html?x#facts-title"><a href="https://older.test/a/K2">
        <a href="http://old.test/other/"><a href="http://old.test/list/none.html">
        """.utf8), at: nil
    ).map(\.state)
    let base = "https://agreements.city.test/"
    #expect(
      states == [
        .otherForm(proper: base + "agreements/K1.html?x#facts-title"), .otherForm(proper: base + "a/K2"),
        .unknown(suggestion: nil),
      ])
  }

  /// Handbook 9: who keeps the other site is told the right address.
  @Test(arguments: [
    ("agreements/K8.html", "agreements/K1.html"), ("a/K8", "agreements/K1.html"),
    ("agreements/K8.json", "agreements/K1.html"),
    ("agreements/K9.html", "agreements/K2.html"), ("a/K9/", "agreements/K2.html"),
    ("agreements/K9.json", "agreements/K2.html"), ("agreements/K7.html", nil), ("a/K7", nil),
    ("old.html", "https://city.test/"), ("older.html", nil),
  ])
  func anAddressOfOldNamesItsSuccessor(path: String, successor: String?) throws {
    let base = "https://agreements.city.test/"
    let rendered = try RenderedSite(
      Self.project.with {
        $0.redirects = [
          "agreements/K8.html,移転,agreements/K1.html,,,", "agreements/K9.html,統合,agreements/K2.html,理由,2024-01-01,",
          "agreements/K7.html,取下げ,,理由,2024-01-01,", "old.html,移転,https://city.test/,,,",
          "older.html,移転,agreements/K7.html,,,",
        ]
      })
    let check = try #require(InboundCheck(rendered.renderer, assets: [], former: []))
    let link = try #require(check.links(in: Array("<a href=\"\(base)\(path)\">".utf8), at: nil).first)
    let wanted = successor.map { $0.hasPrefix("https:") ? $0 : base + $0 }
    #expect(link.state == .retired(successor: wanted))
    let told = try #require(link.diagnostic(on: "page.html"))
    #expect(told.code.name == (link.successor == nil ? "inbound-retired" : "inbound-moved"))
    #expect(told.expected == link.successor)
  }

  @Test func whatWasMeantIsSuggestedWhereItCanBeKnown() throws {
    let suggestion = { (path: String) in
      switch try self.links("<a href=\"https://agreements.city.test/\(path)\">").first?.state {
      case .unknown(let suggestion), .placeMissing(let suggestion): suggestion
      default: "–"
      }
    }
    #expect(try suggestion("agreements/k1.html") == "https://agreements.city.test/agreements/K1.html")
    #expect(try suggestion("agreements/K1") == "https://agreements.city.test/agreements/K1.html")
    #expect(try suggestion("agreements/K7.html") == nil, "one number is as near as another")
    #expect(try suggestion("categories/enviroment.html") == "https://agreements.city.test/categories/environment.html")
    #expect(try suggestion("agreements/K1.html#fact-title") == "facts-title")
  }

  @Test func whatIsExpectedAndNotLinkedIsMissing() throws {
    let check = try check()
    let links = check.links(in: Array("<a href=https://agreements.city.test/a/K1>".utf8), at: nil)
    #expect(check.missing(.proposal, links) == [1])
    #expect(check.missing(.sdgs, links) == [1])
    #expect(check.missing(.all, links) == [1], "an ended one needs no link")
    #expect(check.missing(.none, []) == [])
    #expect(check.missing(.proposal, []) == [0, 1])
    #expect(
      check.usual(at: "https://proposals.test/x") == .proposal && check.usual(at: "http://SDGSPORTAL.test") == .sdgs)
    #expect(check.usual(at: "https://a.test/") == .none && check.usual(at: nil) == .none)
  }

  @Test func anyBytesAreReadWithoutATrap() throws {
    let check = try check()
    var random = SeededRandom(seed: 5)
    let pieces = [
      "<a href=", "\"", "https://agreements.city.test", "//", "/", "#", "?", "%", "%4", "..", "\u{0}", "協定", ":", "@",
      ">", "<base href=", "<script>", "&#", "\\", " ",
    ].map { Array($0.utf8) }
    for _ in 0..<2_000 {
      let html = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      for link in check.links(in: html, at: "https://agreements.city.test/x") { #expect(link.line >= 1) }
    }
  }
}
