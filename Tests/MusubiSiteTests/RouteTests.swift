import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Addresses are promises, relative, unique, and inside the site.
struct RouteTests {
  typealias Row = TestProject.Row

  private static let project = TestProject([
    Row("K1", [.sdgs: "3"]), Row("k2", [.partners: "川崎医師会", .concluded: "記載なし", .department: "港湾局誘致振興課"]),
    .disaster("A-3", [.concluded: "2019年", .partners: "見本会", .corporateNumbers: "8700110005901"]),
    Row("Z9", [.state: "終了"]),
  ]).with {
    $0.press = ["2024-01-05,見出し,https://press.test/1.html,K1", "2019-12-27,見出し,https://press.test/2.html,A-3"]
    $0.cases = [TestProject.caseStudy("mimamori")]
    $0.pages.append(TestProject.page("guide"))
  }

  /// The addresses of a small site. They are published: a line of this list may be added, never changed or removed.
  @Test func addressesArePromises() {
    let site = Self.project.site
    #expect(Self.project.findings.isEmpty)
    #expect(
      site.pages.map { site.route(of: $0).path }.sorted() == [
        "404.html", "a/A-3/index.html", "a/K1/index.html", "a/Z9/index.html", "a/k2/index.html",
        "accessibility-test.html", "accessibility.html", "agreements/A-3.html", "agreements/K1.html",
        "agreements/Z9.html", "agreements/ended.html",
        "agreements/index.html", "agreements/k2.html", "cases/index.html", "cases/mimamori.html",
        "categories/comprehensive.html", "categories/emergency.html", "categories/environment.html",
        "categories/index.html", "categories/welfare.html", "changes/2019.html", "changes/2021.html",
        "changes/index.html", "data/index.html", "departments/d24fpeq4ojq.html",
        "departments/dzzy3lll3rr.html",
        "departments/environment-waste-reduction.html",
        "departments/environment.html", "departments/index.html", "direction.html",
        "embed/category-comprehensive.html", "embed/category-emergency.html", "embed/category-environment.html",
        "embed/category-welfare.html", "embed/latest.html", "evaluation.html", "guide.html",
        "index.html", "kinds/comprehensive.html", "kinds/disaster.html", "kinds/index.html",
        "kinds/individual.html", "linking.html", "partners/8700110005901.html", "partners/index.html",
        "partners/pjxtpfsbyia.html",
        "partners/pz7yhcy6lvt.html", "policy.html", "press/2019.html", "press/2024.html", "press/index.html",
        "proposals.html", "sdgs/11.html", "sdgs/17.html", "sdgs/3.html", "sdgs/index.html",
        "statistics.html", "statistics/cohort-before-policy.html", "statistics/cohort-r2-r4.html",
        "statistics/cohort-r5.html", "statistics/contact-less.html", "statistics/contact-monthly.html",
        "statistics/contact-yearly.html", "years/2019.html", "years/2021.html", "years/index.html",
        "years/not-stated.html",
      ])
  }

  @Test(arguments: [
    (Route.dataFile("agreements.csv"), "data/agreements.csv"), (.asset("site.css"), "assets/site.css"),
    (.index(.contactFrequency), "statistics.html"), (.index(.cohort), "statistics.html"),
    (.index(.bureau), "departments/index.html"), (.pressYear(2024), "press/2024.html"),
    (.snapshot(day: "2026-11-26"), "data/snapshots/agreements-2026-11-26.csv"),
    (.agreementData(id: "K1"), "agreements/K1.json"), (.shortcut(id: "K1"), "a/K1/index.html"),
    (.changes, "changes/index.html"), (.changesYear(2024), "changes/2024.html"),
    (.feed(.agreements), "feeds/agreements.xml"), (.feed(.press), "feeds/press.xml"),
    (.embed(.latest), "embed/latest.html"), (.embed(.category(slug: "welfare")), "embed/category-welfare.html"),
    (.attachment("K1.pdf"), "documents/K1.pdf"), (.links, "links.json"), (.sitemap, "sitemap.xml"),
    (.sitemapPart(2), "sitemaps/sitemap-2.xml"), (.robots, "robots.txt"),
    (.securityText, ".well-known/security.txt"), (.addresses, "addresses.txt"),
    (.retired(path: "partners/p0.html"), "partners/p0.html"), (.retired(path: "old.html"), "old.html"),
  ])
  func filesAndSharedIndexesHaveTheirAddresses(route: Route, path: String) {
    #expect(route.path == path)
  }

  @Test(arguments: [
    (Route.agreement(id: "K1"), "a/K1/", "../../agreements/K1.html"), (.home, "a/K1/", "../../index.html"),
    (.shortcut(id: "K1"), "a/K1/", "index.html"), (.shortcut(id: "K1"), "agreements/", "../a/K1/index.html"),
    (.snapshot(day: "2026-11-26"), "data/", "../data/snapshots/agreements-2026-11-26.csv"),
  ])
  func linksLeaveFoldersOfAnyDepth(route: Route, directory: String, href: String) {
    #expect(route.href(fromDirectory: directory) == href)
    #expect(Route.shortcut(id: "K1").rootPrefix == "../../" && Route.changes.rootPrefix == "../")
  }

  /// Also where upper and lower case are one, as on Windows.
  @Test func noTwoPagesShareAFile() {
    let site = Self.project.site
    let paths = site.pages.map { site.route(of: $0).path.lowercased() }
    #expect(Set(paths).count == paths.count)
  }

  @Test func pathsAreASCIIAndStayInside() {
    let site = Self.project.site
    for page in site.pages {
      let route = site.route(of: page)
      #expect(route.path.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-./".utf8.contains($0) }, "\(route.path)")
      #expect(!route.path.contains("..") && !route.path.hasPrefix("/") && route.path.hasSuffix(".html"))
      #expect(route.path.hasPrefix(route.directory))
      #expect(route.path.dropFirst(route.directory.count).contains("/") == false)
    }
  }

  /// Follows a relative address as a browser does (RFC 3986, 5.2); nil when it leaves the root.
  private func resolve(_ href: String, from path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for step in href.split(separator: "/", omittingEmptySubsequences: false) {
      if step == ".." {
        if parts.popLast() == nil { return nil }
      } else if step != "." {
        parts.append(String(step))
      }
    }
    return parts.joined(separator: "/")
  }

  @Test func everyPageReachesEveryOtherAndFile() {
    let site = Self.project.site
    let routes = site.pages.map(site.route) + [.dataFile("agreements.csv"), .asset("site.css")]
    for from in routes {
      for to in routes {
        let href = to.href(fromDirectory: from.directory)
        #expect(resolve(href, from: from.path) == to.path, "\(from.path) → \(href)")
      }
      #expect(resolve(from.rootPrefix + "index.html", from: from.path) == "index.html")
    }
  }

  @Test func agreementsAreFoundByTheirIdentifier() {
    let site = Self.project.site
    let place = site.agreement(id: "k2")
    #expect(place.map { site.route(ofAgreement: $0) } == .agreement(id: "k2"))
    #expect(site.agreement(id: "K2") == nil)
    #expect(site.agreements.map(\.id.string) == site.agreements.map(\.id.string).sorted(), "whatever the order of rows")
  }

  @Test func pressAndCasesAreFoundFromTheirAgreements() {
    let site = TestProject([Row("K1"), Row("K2")]).with {
      $0.press = [
        "2023-01-05,古い,https://press.test/1.html,K1", "2024-01-05,新しい,https://press.test/2.html,K2、K1、K2",
        "2024-01-05,同じ日,https://press.test/3.html,K2",
      ]
      $0.cases = [TestProject.caseStudy("b"), TestProject.caseStudy("a", agreement: "K2")]
    }.site
    #expect(site.releases(of: 0) == [1, 0])
    #expect(site.releases(of: 1) == [1, 2])
    #expect(site.pressYears.map(\.year) == [2024, 2023])
    #expect(site.pressYears.map(\.releases) == [[1, 2], [0]])
    #expect(site.cases.map(\.document.slug) == ["a", "b"])
    #expect(site.cases(of: 0) == [1])
    #expect(site.cases(of: 1) == [0])
  }
}
