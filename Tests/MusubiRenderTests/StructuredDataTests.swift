import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What pages say to search engines, and that no text gets out of it.
struct StructuredDataTests {
  private typealias Row = TestProject.Row

  private static let hostile = "</script><script>alert(1)</script><!-- &amp; \" \\"

  private static func things(_ page: HTMLPage) throws -> [[String: Any]] {
    let scripts = page.all("script").filter { $0["type"] == "application/ld+json" }
    try #require(scripts.count == 1)
    let words = scripts[0].children.map { if case .text(let text) = $0 { text } else { "?" } }.joined()
    for character in ["<", ">", "&"] { #expect(!words.contains(character)) }
    let json = try JSONSerialization.jsonObject(with: Data(words.utf8)) as? [String: Any]
    #expect((json?["@context"] as? [String: String]) == ["@vocab": "https://schema.org/"])
    return try #require(json?["@graph"] as? [[String: Any]])
  }

  @Test func aTextStaysInsideItsElementAndIsWhole() throws {
    let bad = Self.hostile
    // A semicolon would make two partners of it.
    let partner = bad.replacing(";", with: "")
    let rendered = try RenderedSite(TestProject([Row("K1", [.title: "題" + bad, .partners: "相手" + partner])]))
    // Pages that only lead on have nothing to say.
    let others = Set(rendered.site.retirements.map(\.path) + ["404.html"])
    for (path, page) in rendered.whole where !others.contains(path) {
      #expect(try !Self.things(page).isEmpty, "\(path)")
    }
    let agreement = try Self.things(rendered["agreements/K1.html"])[0]
    #expect(agreement["name"] as? String == "題" + bad)
    #expect((agreement["mentions"] as? [[String: Any]])?.first?["name"] as? String == "相手" + partner)
  }

  @Test func aMadeUpAgreementSaysSo() throws {
    let sample = Row("M1", [.title: "【見本】協定", .partners: "見本太陽株式会社", .provenance: "見本"])
    let rendered = try RenderedSite(TestProject([sample, Row("K1", [.state: "終了"])]))
    let made = try Self.things(rendered["agreements/M1.html"])[0]
    #expect(made["creativeWorkStatus"] as? String == "見本（実在しません）" && made["name"] as? String == "【見本】協定")
    #expect(try Self.things(rendered["agreements/K1.html"])[0]["creativeWorkStatus"] as? String == "終了")
    let dataset = try Self.things(rendered["data/index.html"])[0]
    #expect((dataset["name"] as? String)?.contains("見本を含みます") == true)
    let real = try RenderedSite(TestProject([Row("K1")]))
    #expect((try Self.things(real["data/index.html"])[0]["name"] as? String)?.contains("見本を") == false)
  }

  @Test func theHomePageSaysHowToSearch() throws {
    let site = try Self.things(RenderedSite(TestProject())["index.html"])
    #expect(site.map { $0["@type"] as? String } == ["WebSite"])
    let action = site[0]["potentialAction"] as? [String: Any]
    let target = action?["target"] as? [String: String]
    #expect(
      target?["urlTemplate"] == "https://agreements.city.test/agreements/index.html?q={search_term_string}")
  }

  @Test func theWayToAPageIsItsBreadcrumb() throws {
    let rendered = try RenderedSite(TestProject())
    let retired = Set(rendered.site.retirements.map(\.path))
    for (path, page) in rendered.whole where path != "404.html" && path != "index.html" && !retired.contains(path) {
      let list = try Self.things(page).last
      let steps = list?["itemListElement"] as? [[String: Any]] ?? []
      let shown = page.all(class: "breadcrumb").flatMap { $0.all("li") }.map(\.text)
      #expect(steps.map { $0["name"] as? String } == shown, "\(path)")
      #expect(steps.last?["item"] as? String == "https://agreements.city.test/" + path)
    }
    #expect(try rendered["404.html"].all("script").allSatisfy { $0["type"] != "application/ld+json" })
  }

  @Test func theJSONOfObjectsInsideObjectsIsWellFormed() throws {
    var json = JSONWriter()
    json.field("a", 1)
    json.object("b") { json in
      json.field("c", true)
      json.null("d")
      json.objects("e", [1, 2]) { json, value in
        json.field("f", value)
        json.object("g") { _ in }
      }
      json.objects("h", [Int]()) { json, value in json.field("i", value) }
    }
    json.field("j", orNull: ["x", nil])
    #expect(
      String(decoding: json.finished(), as: UTF8.self) == """
        {"a":1,
        "b":{"c":true,"d":null,"e":[
        {"f":1,"g":{}},
        {"f":2,"g":{}}],"h":[]},
        "j":["x",null]}
        """)
  }
}
