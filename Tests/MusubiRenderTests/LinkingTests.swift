import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What other sites link to, frame, paste and read.
struct LinkingTests {
  typealias Row = TestProject.Row

  private static let base = "https://agreements.city.test/"

  private static let project = TestProject(
    (1...8).map { Row("K\($0)", [.concluded: "201\($0)-0\($0)-01", .proposal: $0 == 2 ? "R5-12" : ""]) } + [
      Row("K9", [.concluded: "記載なし", .proposal: "https://proposals.test/9", .sdgs: "3、11", .title: "<b>\"&'協定"]),
      Row("E1", [.state: "終了", .term: "2022-03-31まで", .category: "生活・福祉"]),
      Row(
        "M1",
        [
          .title: "【見本】協定", .partners: "見本会", .provenance: "見本", .concluded: "2018-01-01",
          .sdgsPortal: "https://p.test/1",
        ]),
      .disaster("D1", [.concluded: "2001年"]),
    ])

  private static let shared = Result { try RenderedSite(project) }
  private func rendered() throws -> RenderedSite { try Self.shared.get() }

  @Test func theProjectIsSound() throws {
    let findings = try rendered().diagnostics.map(\.finding)
    #expect(findings == [])
  }

  // MARK: Short addresses

  @Test(arguments: ["K1", "E1", "D1", "K9"])
  func aShortAddressLeadsOn(id: String) throws {
    let page = try rendered()["a/\(id)/index.html"]
    let target = "../../agreements/\(id).html"
    #expect(page.all("meta").compactMap { $0["http-equiv"] == "refresh" ? $0["content"] : nil } == ["0; url=" + target])
    #expect(page.all("a").map { $0["href"] } == [target])
    #expect(
      page.all("link").filter { $0["rel"] == "canonical" }.map { $0["href"] }
        == [Self.base + "agreements/\(id).html"])
    #expect(page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
    #expect(page.all("script").isEmpty && page.all("style").isEmpty)
    #expect(page.all("h1").map(\.text) == (try rendered()["agreements/\(id).html"].all("h1").map(\.text)))
    let own = try rendered()["agreements/\(id).html"].elements.first { $0["id"] == "short" }
    #expect(own?.text == Self.base + "a/\(id)")
  }

  // MARK: Frames

  @Test(
    arguments: [
      ("embed/latest.html", ["K8", "M1", "K7", "K6", "K5", "K4"], 11, "agreements/index.html", true),
      (
        "embed/category-environment.html", ["K8", "M1", "K7", "K6", "K5", "K4"], 10, "categories/environment.html",
        false
      ),
      ("embed/category-welfare.html", [], 0, "categories/welfare.html", false),
    ] as [(String, [String], Int, String, Bool)])
  func aFrameShowsTheNewest(path: String, ids: [String], count: Int, all: String, hasSearch: Bool) throws {
    let page = try rendered()[path]
    #expect(page.all("li").flatMap { $0.all("a") }.map { $0["href"] ?? "" } == ids.map { "../agreements/\($0).html" })
    let more = try #require(page.all(class: "count").first?.all("a").first)
    #expect(more["href"] == "../" + all && more.text == (count > 0 ? "\(count)件をすべて見る" : "一覧を開く"))
    #expect(page.all("link").filter { $0["rel"] == "canonical" }.map { $0["href"] } == [Self.base + all])
    #expect(page.all("form").map { $0["action"] } == (hasSearch ? ["../agreements/index.html"] : []))
    #expect(page.all("form").allSatisfy { $0["method"] == "get" && $0.all("input").map { $0["name"] } == ["q"] })
    #expect(page.all(class: "empty").isEmpty != ids.isEmpty)
    #expect(page.all("li").filter { !$0.all(class: "tag").isEmpty }.count == (ids.contains("M1") ? 1 : 0))
    #expect(page.all(class: "sample").count == 1, "said on every frame, marked at each row")
  }

  /// Nothing in a frame acts by itself, and every link leaves it.
  @Test func aFrameIsHarmless() throws {
    let frames = try rendered().all.filter { $0.path.hasPrefix("embed/") }
    #expect(frames.count == 5)
    for (path, page) in frames {
      let head = try #require(page.all("head").first)
      #expect(head.all("base").map { $0["target"] } == ["_top"] && head.all("base").allSatisfy { $0["href"] == nil })
      let names = Set(page.elements.map(\.name))
      #expect(names.isDisjoint(with: ["script", "style", "iframe", "object", "embed", "img"]), "\(path)")
      #expect(page.elements.allSatisfy { $0["target"] == nil || $0.name == "base" }, "\(path)")
      #expect(page.elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" } })
      #expect(head.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" }, "\(path)")
    }
  }

  // MARK: The page for those who link

  @Test func theCodeForAFrameIsTheFrame() throws {
    let page = try rendered()["linking.html"]
    let code = try #require(page.elements.first { $0["id"] == "frame-code" }?.text)
    let parsed = try HTMLPage(Array("<!DOCTYPE html>\(code)".utf8))
    let frame = try #require(parsed.all("iframe").first)
    #expect(frame["src"] == Self.base + "embed/latest.html" && frame["title"]?.isEmpty == false)
    #expect(page.all("iframe").map { $0["src"] } == ["embed/latest.html"])
    let frames = page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("embed/category-") }
    #expect(frames.count == 4)
  }

  /// What is pasted looks as it is shown: the same but for the addresses, which are whole.
  @Test func theBlockForTheHomePageIsTheOneShown() throws {
    let page = try rendered()["linking.html"]
    let code = try #require(page.elements.first { $0["id"] == "block-code" })
    let pasted = try HTMLPage(Array("<!DOCTYPE html>\(code.text)".utf8))
    let shown = try #require(page.all(class: "preview").first)
    #expect(pasted.root.text == shown.text)
    let addresses = { (elements: [HTMLPage.Element]) in elements.compactMap { $0["href"] ?? $0["action"] } }
    #expect(addresses(pasted.elements) == addresses(shown.elements).map { Self.base + $0 })
    #expect(pasted.all("form").map { $0["action"] } == [Self.base + "agreements/index.html"])
    #expect(pasted.all("input").map { $0["name"] } == ["q"])
    #expect(pasted.elements.allSatisfy { $0["style"] == nil && $0.name != "script" })
    let classes = Set(pasted.elements.compactMap { $0["class"] })
    #expect(classes.allSatisfy { $0.hasPrefix("agreements-block") }, "no clash with the classes of another site")
    #expect(code.text.contains("&lt;b&gt;") == false, "K9 is not among the newest")
  }

  @Test func theFormsOfAddressesAreThoseOfTheSite() throws {
    let page = try rendered()["linking.html"]
    let forms = try #require(page.all(class: "address-forms").first).all("div")
    for form in forms {
      let pattern = try #require(form.all("code").first?.text)
      let example = try #require(form.all("a").first?["href"], "\(pattern)")
      let fixed = pattern.dropFirst(Self.base.count).prefix { $0.isASCII }
      #expect(pattern.hasPrefix(Self.base) && example.hasPrefix(fixed), "\(pattern) \(example)")
    }
    #expect(forms.count == 7, "no partner has a corporate number")
  }

  /// The places within a page of an agreement that other sites may link to.
  @Test func promisedPlacesAreOnEveryAgreement() throws {
    let rendered = try rendered()
    let places = try rendered["linking.html"].all("code").map(\.text).filter { $0.hasPrefix("#") }
    #expect(places.count == 5)
    for (path, page) in rendered.all where path.hasPrefix("agreements/") && page.all(class: "cite-panel").count == 1 {
      let ids = Set(page.elements.compactMap { $0["id"] })
      #expect(places.allSatisfy { ids.contains(String($0.dropFirst())) }, "\(path)")
    }
  }

  // MARK: links.json

  private func links() throws -> [String: Any] {
    var bytes: [UInt8] = []
    SiteFile.links.render(try rendered().site, into: &bytes)
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func everyAddressOfTheFileIsAPageOfTheSite() throws {
    let rendered = try rendered()
    let links = try links()
    #expect(links["version"] as? Int == 1 && links["site"] as? String == Self.base)
    let agreements = try #require(links["agreements"] as? [[String: Any]])
    #expect(agreements.compactMap { $0["id"] as? String } == rendered.site.agreements.map(\.id.string))
    let categories = try #require(links["categories"] as? [[String: Any]])
    let addresses =
      agreements.compactMap { $0["address"] as? String } + categories.compactMap { $0["address"] as? String }
      + categories.compactMap { $0["embed"] as? String } + [links["latestEmbed"] as? String].compactMap { $0 }
    #expect(addresses.count == agreements.count + 2 * categories.count + 1)
    for address in addresses {
      #expect(rendered.pages[String(address.dropFirst(Self.base.count))] != nil, "\(address)")
    }
    for agreement in agreements {
      let short = try #require(agreement["shortAddress"] as? String)
      #expect(rendered.pages[short.dropFirst(Self.base.count) + "/index.html"] != nil, "\(short)")
    }
  }

  @Test func theFileSaysWhatTheRegisterSays() throws {
    let agreements = try #require(try links()["agreements"] as? [[String: Any]])
    let all = Dictionary(uniqueKeysWithValues: agreements.map { ($0["id"] as? String ?? "", $0) })
    let nine = try #require(all["K9"])
    #expect(nine["title"] as? String == "<b>\"&'協定" && nine["sdgs"] as? [Int] == [3, 11])
    #expect(Self.proposal(nine) == ["number": "null", "address": "https://proposals.test/9"])
    #expect(nine["concluded"] is NSNull && nine["isSample"] as? Bool == false)
    #expect(Self.proposal(try #require(all["K2"])) == ["number": "R5-12", "address": "null"])
    #expect(all["K1"]?["proposal"] is NSNull && all["K1"]?["partners"] as? [String] == ["株式会社あおば"])
    #expect(all["K1"]?["category"] as? [String: String] == ["slug": "environment", "name": "環境"])
    #expect(all["D1"]?["category"] is NSNull)
    #expect(all["D1"]?["kind"] as? [String: String] == ["slug": "disaster", "name": "災害時協定"])
    #expect(all["E1"]?["state"] as? String == "ended" && all["K1"]?["state"] as? String == "active")
    #expect(all["M1"]?["isSample"] as? Bool == true && all["M1"]?["sdgsPortal"] as? String == "https://p.test/1")
  }

  private static func proposal(_ agreement: [String: Any]) -> [String: String]? {
    (agreement["proposal"] as? [String: Any])?.mapValues { $0 as? String ?? ($0 is NSNull ? "null" : "?") }
  }

  @Test func theFileFollowsItsSchema() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/links.schema.json")
    let schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let links = try links()
    #expect(JSONSchema(root: schema).faults(links) == [])
    var broken = links
    broken["version"] = 2
    broken["updated"] = "きのう"
    broken["agreements"] = [["id": "K 1"]]
    broken.removeValue(forKey: "site")
    let faults = JSONSchema(root: schema).faults(broken)
    for place in ["/version", "/updated", "/agreements/0/id", "/site", "/agreements/0/title"] {
      #expect(faults.contains { $0.hasPrefix(place + ":") }, "\(place): \(faults)")
    }
    broken = links
    broken["extra"] = true
    #expect(JSONSchema(root: schema).faults(broken) == [], "fields may be added")
  }

  @Test func aWithheldColumnIsNotInTheFile() throws {
    let rendered = try RenderedSite(Self.project.with { $0.settings.disclosure = ["proposal: internal"] })
    for file in [SiteFile.links] {
      var bytes: [UInt8] = []
      file.render(rendered.site, into: &bytes)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("R5-12"))
    }
    #expect(rendered.bytes.allSatisfy { !String(decoding: $0.value, as: UTF8.self).contains("R5-12") })
  }

  // MARK: Proposals

  @Test func thePageForCompaniesLeadsFromEveryCategory() throws {
    let context = "https://proposals.test/new?agreement={id}&category={category}"
    let rendered = try RenderedSite(Self.project.with { $0.settings.contexts = ["proposals": context] })
    let page = try rendered["proposals.html"]
    let rows = try #require(page.all(class: "ways-table").first).all("tbody").flatMap { $0.all("tr") }
    #expect(
      rows.map { $0.all("td").prefix(2).map(\.text) } == [["0件", "0件"], ["10件", "2件"], ["0件", "0件"], ["0件", "0件"]])
    let environment = rows[1].all("a").map { $0["href"] ?? "" }
    #expect(
      environment == [
        "categories/environment.html", "#from-environment",
        "https://proposals.test/new?agreement=&category=environment",
      ])
    #expect(page.all("tr").contains { $0["id"] == "from-environment" })
    let hrefs = { (path: String) in try rendered[path].all(class: "external").compactMap { $0["href"] } }
    #expect(try hrefs("agreements/K1.html").contains("https://proposals.test/new?agreement=K1&category=environment"))
    #expect(try hrefs("agreements/D1.html").contains("https://proposals.test/new?agreement=D1&category="))
    #expect(try hrefs("categories/welfare.html").contains("https://proposals.test/new?agreement=&category=welfare"))
    #expect(try hrefs("index.html").contains("https://proposals.test/"))
    #expect(try hrefs("sdgs/3.html").contains("https://proposals.test/"), "the pattern asks for no goal")
  }

  @Test func withoutAPatternThePlainAddressIsLinked() throws {
    let page = try rendered()["proposals.html"]
    let rows = try #require(page.all(class: "ways-table").first).all("tr")
    #expect(rows.allSatisfy { $0.all("td").count != 3 })
    #expect(
      try rendered()["agreements/K1.html"].all(class: "external").contains { $0["href"] == "https://proposals.test/" })
  }
}
