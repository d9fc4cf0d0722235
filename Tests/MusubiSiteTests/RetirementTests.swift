import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Old addresses lead on, say what happened, or are refused.
struct RetirementTests {
  typealias Row = TestProject.Row

  private static func project(_ redirects: String...) -> TestProject { TestProject().with { $0.redirects = redirects } }

  private static func destinations(_ project: TestProject) -> [String: String] {
    let automatic = Set(TestProject().site.retirements.map(\.path))
    let written = project.site.retirements.filter { !automatic.contains($0.path) }
    return Dictionary(
      uniqueKeysWithValues: written.map { retirement in
        let targets = retirement.destinations.map { destination in
          switch destination {
          case .path(let path): path
          case .address(let address): address
          }
        }
        return (retirement.path, (retirement.isTombstone ? "!" : "") + targets.joined(separator: " "))
      })
  }

  @Test func chainsAreFollowedToWhereTheyEnd() {
    let project = Self.project(
      "a.html,移転,b.html,,,", "b.html,移転,c.html,,,", "c.html,移転,policy.html,,,", "d.html,移転,e.html,,,",
      "e.html,取下げ,,理由,2024-01-01,", "f.html,統合,a.html,理由,2024-01-01,", "g.html,移転,https://city.test/,,,",
      "h.html,移転,g.html,,,")
    #expect(
      Self.destinations(project) == [
        "a.html": "policy.html", "b.html": "policy.html", "c.html": "policy.html", "d.html": "e.html", "e.html": "!",
        "f.html": "!policy.html", "g.html": "https://city.test/", "h.html": "https://city.test/",
      ])
    #expect(project.findings == [])
  }

  @Test(arguments: [
    (["a.html,移転,a.html,,,"], ["C2"]), (["a.html,移転,b.html,,,", "b.html,移転,a.html,,,"], ["C2", "C3"]),
    (["x.html,移転,a.html,,,", "a.html,移転,b.html,,,", "b.html,統合,a.html,理由,2024-01-01,"], ["C3", "C4"]),
  ])
  func aCircleIsRefused(rows: [String], cells: [String]) {
    let findings = TestProject().with { $0.redirects = rows }.findings
    #expect(findings == cells.map { "redirect-loop \($0)" })
  }

  @Test func aLongChainTakesNoLongerThanItsLength() {
    let rows = (0..<20_000).map { "n\($0).html,移転,n\($0 + 1).html,,," } + ["n20000.html,移転,policy.html,,,"]
    let project = TestProject().with { $0.redirects = rows }
    #expect(Self.destinations(project)["n0.html"] == "policy.html")
  }

  @Test func anAgreementTakesItsOtherAddressesWithIt() {
    #expect(
      Self.destinations(Self.project("agreements/K9.html,取下げ,,理由,2024-01-01,")) == [
        "agreements/K9.html": "!", "agreements/K9.json": "!", "a/K9/index.html": "agreements/K9.html",
      ])
    #expect(
      Self.destinations(Self.project("agreements/K9.html,移転,agreements/K1.html,,,"))["a/K9/index.html"]
        == "agreements/K1.html")
  }

  @Test func itsNameIsTheRowsElseWhatAnImportNoted() {
    let project = Self.project(
      "agreements/K8.html,取下げ,,理由,2024-01-01,", "agreements/K9.html,取下げ,,理由,2024-01-01,行の名"
    ).with { $0.changes = ["2023-01-01,K8,追加,,,初めの名,a.xlsx", "2023-02-01,K8,変更,協定・覚書の名称,初めの名,後の名,a.xlsx"] }
    #expect(project.site.retirement(path: "agreements/K8.html")?.name == "後の名")
    #expect(project.site.retirement(path: "agreements/K9.html")?.name == "行の名")
    #expect(project.site.retirement(path: "agreements/K1.html") == nil)
  }

  // MARK: Addresses that change by themselves

  @Test func aPartnerWhoseNumberIsKnownIsFoundUnderItsName() throws {
    let nameless = try #require(TestProject().site.partners.groups.first)
    let project = TestProject([Row("K1", [.corporateNumbers: "8700110005901"])])
    let moved = try #require(project.site.retirement(path: nameless.route.path))
    #expect(moved.destinations == [.path("partners/8700110005901.html")] && !moved.isTombstone)
  }

  @Test func whereAPartnerOfThatNameStillStandsNothingMoves() throws {
    let nameless = try #require(TestProject().site.partners.groups.first)
    let project = TestProject([Row("K1", [.corporateNumbers: "8700110005901"]), Row("K2")])
    #expect(project.site.retirement(path: nameless.route.path) == nil)
  }

  @Test func twoCompaniesOfOneNameAreBothNamed() throws {
    let nameless = try #require(TestProject().site.partners.groups.first)
    let project = TestProject([
      Row("K1", [.corporateNumbers: "8700110005901"]), Row("K2", [.corporateNumbers: "7000012050002"]),
    ])
    let moved = try #require(project.site.retirement(path: nameless.route.path))
    #expect(moved.destinations.count == 2 && moved.isTombstone)
  }

  @Test func aDepartmentThatGotASlugIsFoundUnderItsOldOne() throws {
    let listed = TestProject()
    let unlisted = TestProject().with { $0.vocabulary.departments = ["環境局,,environment"] }
    let old = try #require(unlisted.site.departments.groups.first)
    #expect(
      listed.site.retirement(path: old.route.path)?.destinations == [
        .path("departments/environment-waste-reduction.html")
      ])
    #expect(unlisted.site.retirement(path: old.route.path) == nil)
  }

  /// Who gives up the page of a department need not know that it once had another address.
  @Test func theOldAddressOfADepartmentFollowsTheNew() throws {
    let old = "departments/" + Slug.unlisted(department: "市民文化局市民スポーツ室") + ".html"
    #expect(TestProject().site.retirement(path: old) == nil, "it has no page and never had one")
    let row = "departments/civic-culture-sports.html"
    #expect(Self.project("\(row),取下げ,,理由,2024-01-01,").site.retirement(path: old)?.destinations == [.path(row)])
    let moved = Self.project("\(row),移転,departments/environment.html,,,", "x.html,移転,\(old),,,").site
    #expect(moved.retirement(path: old)?.destinations == [.path("departments/environment.html")])
    #expect(moved.retirement(path: "x.html")?.destinations == [.path("departments/environment.html")])
  }

  // MARK: Promises

  @Test func samplesPromiseNothing() {
    let sample: [Column: String] = [
      .title: "【見本】協定", .partners: "見本太陽株式会社", .provenance: "見本", .concluded: "2001年", .department: "見本局見本課",
    ]
    let site = TestProject([Row("K1"), Row("M1", sample)]).with {
      $0.press = ["1999-01-05,【見本】発表,https://press.example.jp/1.html,M1", "2024-01-05,発表,https://press.test/1.html,K1"]
    }.site
    let promised = Set(site.pages.filter(site.isPromised).map { site.route(of: $0).path })
    let free = Set(site.pages.map { site.route(of: $0).path }).subtracting(promised)
    #expect(
      free.filter { !$0.hasPrefix("departments/") && !$0.hasPrefix("partners/") }.sorted() == [
        "404.html", "a/M1/index.html", "agreements/M1.html", "changes/2001.html", "press/1999.html", "years/2001.html",
      ])
    #expect(free.count { $0.hasPrefix("departments/") } == 2 && free.count { $0.hasPrefix("partners/") } == 1)
    #expect(
      promised.isSuperset(of: ["agreements/K1.html", "years/2021.html", "categories/emergency.html", "index.html"]))
  }
}
