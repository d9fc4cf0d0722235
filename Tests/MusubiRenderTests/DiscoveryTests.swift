import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What search engines and those who share a link are told.
struct DiscoveryTests {
  typealias Row = TestProject.Row

  /// K1 is real; M1, its partner and its year are made up; both are of one department.
  private static let project = TestProject([
    Row("K1"),
    Row("M1", [.title: "【見本】協定", .partners: "見本株式会社", .provenance: "見本", .concluded: "2020年"]),
  ]).with {
    $0.press = ["2020-01-05,【見本】見出し,https://press.example.jp/1.html,M1", "2021-12-27,見出し,https://press.test/2.html,K1"]
  }

  private static func text(_ file: SiteFile, _ site: Site) -> String {
    var out: [UInt8] = []
    file.render(site, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private static func locations(_ text: String) -> [String] {
    text.split(separator: "<loc>").dropFirst().compactMap { $0.split(separator: "</loc>").first.map(String.init) }
  }

  @Test func theSitemapListsEveryPageThatMayBeFound() throws {
    let rendered = try RenderedSite(Self.project)
    let base = "https://agreements.city.test/"
    let canonical = try rendered.all.filter { try !Self.isHidden($0.page) }.map { path, page in
      try #require(page.all("link").first { $0["rel"] == "canonical" }?["href"], "\(path)")
    }
    let listed = Self.locations(Self.text(.sitemap, rendered.site))
    #expect(listed.sorted() == canonical.sorted())
    #expect(listed.contains(base) && listed.contains(base + "agreements/K1.html"))
    let retired = Set(rendered.site.retirements.map(\.path))
    let hidden = try rendered.whole.filter { try Self.isHidden($0.page) }.map(\.path).filter { !retired.contains($0) }
    let sample = rendered.site.partnerSlugs(of: 1)[0]
    #expect(
      hidden == [
        "404.html", "agreements/M1.html", "partners/\(sample).html", "press/2020.html", "years/2020.html",
      ])
    let others =
      try rendered.all.filter { try Self.isHidden($0.page) && !retired.contains($0.path) }.count - hidden.count
    #expect(others == rendered.site.pages.count { $0.leadsOn || $0.isForFrames } && others == 2 + 1 + 4)
  }

  private static func isHidden(_ page: HTMLPage) throws -> Bool {
    page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" }
  }

  /// What the protocol allows in one file is too much for a test, so the limit is lowered.
  @Test(arguments: [(1, 0), (2, 0), (3, 2), (4, 2), (5, 3)])
  func aLongSitemapIsAnIndexOfSeveral(addresses: Int, parts: Int) {
    #expect(Sitemap.parts(addresses, mostAddresses: 2) == parts)
  }

  @Test func thePartsOfASitemapAreTheWhole() throws {
    let site = try RenderedSite(Self.project).site
    let paths = Sitemap.paths(site)
    var index: [UInt8] = []
    Sitemap.render(site, mostAddresses: 10, into: &index)
    let parts = Self.locations(String(decoding: index, as: UTF8.self))
    #expect(parts.first == "https://agreements.city.test/sitemaps/sitemap-1.xml")
    #expect(parts.count == (paths.count + 9) / 10)
    let listed = parts.indices.flatMap { number in
      var part: [UInt8] = []
      Sitemap.render(part: number + 1, site, mostAddresses: 10, into: &part)
      return Self.locations(String(decoding: part, as: UTF8.self))
    }
    #expect(listed == paths.map { "https://agreements.city.test/" + $0 })
  }

  @Test func robotsAreToldOfTheSitemap() throws {
    #expect(
      Self.text(.robots, try RenderedSite(Self.project).site)
        == "User-agent: *\nAllow: /\n\nSitemap: https://agreements.city.test/sitemap.xml\n")
  }

  @Test func securityTextFollowsTheSettings() throws {
    let project = Self.project.with {
      $0.settings.security = [
        "contacts: [\"mailto:web@city.test\", \"https://city.test/report\"]", "expires: 2025-03-31",
        "policy: https://city.test/policy",
      ]
    }
    let site = try RenderedSite(project).site
    let file = try #require(SiteFile.all(of: site).first { $0.route == .securityText })
    // A site in a folder of its host hands the file on to the root.
    let inFolder = try RenderedSite(project.with { $0.settings.base = "https://city.test/kyotei/" }).site
    #expect(Self.text(file, inFolder).contains("Canonical: https://city.test/.well-known/security.txt\n"))
    #expect(
      Self.text(file, site) == """
        Contact: mailto:web@city.test
        Contact: https://city.test/report
        Expires: 2025-03-31T23:59:59+09:00
        Preferred-Languages: ja
        Canonical: https://agreements.city.test/.well-known/security.txt
        Policy: https://city.test/policy

        """)
    let other = try RenderedSite(Self.project).site
    #expect(!SiteFile.all(of: other).contains { $0.route == .securityText })
  }

  @Test func anExpiredContactIsLeftOut() throws {
    let project = Self.project.with {
      $0.settings.security = ["contacts: [\"mailto:web@city.test\"]", "expires: 2024-03-31"]
    }
    #expect(!SiteFile.all(of: try RenderedSite(project).site).contains { $0.route == .securityText })
  }

  @Test func aSharedLinkHasATitleAndAPicture() throws {
    let rendered = try RenderedSite(Self.project)
    func property(_ name: String, _ path: String) throws -> String? {
      try rendered[path].all("meta").first { $0["property"] == name }?["content"]
    }
    #expect(try property("og:title", "agreements/K1.html") == "協定K1")
    #expect(try property("og:type", "agreements/K1.html") == "article")
    #expect(try property("og:type", "index.html") == "website")
    #expect(try property("og:url", "agreements/K1.html") == "https://agreements.city.test/agreements/K1.html")
    #expect(try property("og:image", "index.html") == "https://agreements.city.test/assets/card.png")
    #expect(try property("og:url", "404.html") == nil, "a page that stands at any address has none of its own")
  }
}
