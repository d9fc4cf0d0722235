import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What the page of a partner shows beside its agreements.
struct PartnerPageTests {
  typealias Row = TestProject.Row

  /// The addresses in a part of a page.
  private static func links(_ element: HTMLPage.Element?) -> [String] {
    (element?.all("a") ?? []).compactMap { $0["href"] }
  }

  private static let project = TestProject([
    Row("K1", [.partners: "株式会社大空、株式会社みどり", .corporateNumbers: "、8700110005901"]),
    .disaster("K2", [.partners: "㈱大空", .concluded: "2019年", .department: "環境局"]),
    Row("K3", [.partners: "株式会社大空", .state: "終了", .term: "2022-03-31まで"]),
    Row("K4", [.partners: "大空"]),
    Row(
      "M1",
      [.title: "【見本】協定", .provenance: "見本", .partners: "見本会", .corporateNumbers: "7123456789012"]),
  ]).with { $0.cases = [TestProject.caseStudy("a")] }

  @Test func aPartnersPageSaysWhatItsAgreementsAreAboutAndWhoLooksAfterThem() throws {
    let rendered = try RenderedSite(Self.project)
    let slug = "p" + Slug.digest(PartnerKey.of("株式会社大空"))
    let page = try rendered["partners/\(slug).html"]
    #expect(page.facts["種別"]?.all("li").map(\.text) == ["個別協定 1件", "災害時協定 1件"])
    #expect(page.facts["分野"]?.all("li").map(\.text) == ["環境 1件"])
    #expect(page.facts["締結した年"]?.all("li").map(\.text) == ["2021年 1件", "2019年 1件"])
    #expect(Self.links(page.facts["種別"]) == ["../kinds/individual.html", "../kinds/disaster.html"])
    let panel = page.all("section").first { $0["aria-labelledby"] == "departments-title" }
    #expect(panel?.all("li").map(\.text) == ["環境局 1件", "環境局減量推進課 1件"])
    let cases = page.all("section").first { $0["aria-labelledby"] == "cases-title" }
    #expect(Self.links(cases) == ["../cases/a.html"])
    let near = page.all("section").first { $0["aria-labelledby"] == "near-title" }
    let other = "p" + Slug.digest(PartnerKey.of("大空"))
    #expect(Self.links(near) == ["\(other).html"])
    #expect(near?.all("p").map(\.text).joined().contains("別の相手のこともあります") == true)
    #expect(try rendered["partners/\(other).html"].all("section").contains { $0["aria-labelledby"] == "near-title" })
  }

  /// The number of a made-up partner may be that of a real firm.
  @Test func onlyARealPartnersNumberLeadsToThePublicPages() throws {
    let rendered = try RenderedSite(Self.project)
    let real = try rendered["partners/8700110005901.html"]
    #expect(
      Self.links(real.facts["この番号のページ"]) == [
        "https://www.houjin-bangou.nta.go.jp/henkorireki-johoto.html?selHouzinNo=8700110005901",
        "https://info.gbiz.go.jp/hojin/ichiran?hojinBango=8700110005901",
      ])
    #expect(real.facts["この番号のページ"]?.all("a").allSatisfy { $0.text.hasSuffix("（外部リンク）") } == true)
    let sample = try rendered["partners/7123456789012.html"]
    #expect(sample.facts["法人番号"]?.text == "7123456789012")
    #expect(sample.facts["この番号のページ"] == nil)
    #expect(sample.all("a").allSatisfy { $0["href"]?.contains("7123456789012") == false })
    #expect(!real.all("section").contains { $0["aria-labelledby"] == "near-title" })
    #expect(real.facts["種別"] == nil, "the one row says it")
  }
}
