import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Old addresses lead on, say what happened, or are refused.
struct RetirementTests {
  typealias Row = TestProject.Row

  private static func project(_ redirects: String...) -> TestProject { TestProject().with { $0.redirects = redirects } }

  private static func destinations(_ project: TestProject) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: project.site.retirements.map { retirement in
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

  private static let number = "8700110005901"

  /// The project as it goes on after `before` was published.
  private static func after(_ before: TestProject, _ rows: [Row] = [Row("K1")]) -> TestProject {
    let site = before.site
    return TestProject(rows).with { project in
      project.addresses = Set(site.pages.filter(site.isPromised).map { site.route(of: $0).path })
    }
  }

  private static func nameless(_ rows: [Row] = [Row("K1")]) throws -> String {
    try #require(TestProject(rows).site.partners.groups.first).route.path
  }

  @Test func aPartnerWhoseNumberIsKnownIsFoundUnderItsName() throws {
    let path = try Self.nameless()
    let project = Self.after(TestProject(), [Row("K1", [.corporateNumbers: Self.number])])
    let moved = try #require(project.site.retirement(path: path))
    #expect(moved.destinations == [.path("partners/\(Self.number).html")] && !moved.isTombstone)
    #expect(project.findings == [])
  }

  /// A promise that nobody was given is none: with another name it would have to be kept for ever.
  @Test func aSiteThatWasNeverPublishedHasNoOtherAddresses() {
    #expect(TestProject([Row("K1", [.corporateNumbers: Self.number])]).site.retirements.isEmpty)
    #expect(TestProject().site.retirements.isEmpty)
    let listed = TestProject([Row("K1", [.corporateNumbers: Self.number])])
    #expect(Self.after(listed, listed.rows).site.retirements.isEmpty, "nor has the next one")
  }

  @Test func whereAPartnerOfThatNameStillStandsNothingMoves() throws {
    let path = try Self.nameless()
    let project = Self.after(TestProject(), [Row("K1", [.corporateNumbers: Self.number]), Row("K2")])
    #expect(project.site.retirement(path: path) == nil)
  }

  @Test func twoCompaniesOfOneNameAreBothNamed() throws {
    let path = try Self.nameless()
    let project = Self.after(
      TestProject(),
      [Row("K1", [.corporateNumbers: Self.number]), Row("K2", [.corporateNumbers: "7000012050002"])])
    let moved = try #require(project.site.retirement(path: path))
    #expect(moved.destinations.count == 2 && moved.isTombstone)
  }

  @Test func aDepartmentThatGotASlugIsFoundUnderItsOldOne() throws {
    let unlisted = TestProject().with { $0.vocabulary.departments = ["環境局,,environment"] }
    let old = try #require(unlisted.site.departments.groups.first)
    #expect(
      Self.after(unlisted).site.retirement(path: old.route.path)?.destinations == [
        .path("departments/environment-waste-reduction.html")
      ])
    #expect(unlisted.site.retirement(path: old.route.path) == nil)
  }

  /// Who gives up the page of a department need not know that it once had another address.
  @Test func theOldAddressOfADepartmentFollowsTheNew() throws {
    let old = "departments/" + Slug.unlisted(department: "市民文化局市民スポーツ室") + ".html"
    let published = TestProject().with { $0.addresses = [old] }
    #expect(published.site.retirement(path: old) == nil, "it has no page and never had one")
    let row = "departments/civic-culture-sports.html"
    let withdrawn = published.with { $0.redirects = ["\(row),取下げ,,理由,2024-01-01,"] }
    #expect(withdrawn.site.retirement(path: old)?.destinations == [.path(row)])
    // A row that leads to where the page once was needs no list.
    let moved = Self.project("\(row),移転,departments/environment.html,,,", "x.html,移転,\(old),,,").site
    #expect(moved.retirement(path: old)?.destinations == [.path("departments/environment.html")])
    #expect(moved.retirement(path: "x.html")?.destinations == [.path("departments/environment.html")])
  }

  // MARK: Names that changed

  private static let old = "departments/" + Slug.unlisted(department: "環境局ごみ課") + ".html"
  private static let target = "departments/environment-waste-reduction.html"

  private static func renamed(_ target: String, _ redirects: String...) -> TestProject {
    TestProject().with {
      $0.addresses = [old]
      $0.forwards = [old: target]
      $0.redirects = redirects
    }
  }

  @Test func whatLedOnBeforeTheNameChangedLeadsOnAndIsTold() throws {
    let project = Self.renamed(Self.target)
    #expect(project.site.retirement(path: Self.old)?.destinations == [.path(Self.target)])
    let told = try #require(project.diagnostics.first)
    #expect(project.findings == ["address-remembered content/redirects.csv"] && told.severity == .note)
    #expect(told.expected == "\(Self.old),移転,\(Self.target),,,")
    let written = try #require(told.expected)
    #expect(TestProject().with { $0.redirects = [written] }.findings == [], "the row is whole, and enough")
    #expect(Self.renamed(Self.target, written).findings == [])
  }

  @Test func whereItsPageWasGivenUpTheRowIsFollowed() {
    let gone = "departments/civic-culture-sports.html"
    let project = Self.renamed(gone, "\(gone),移転,policy.html,,,")
    #expect(project.site.retirement(path: Self.old)?.destinations == [.path("policy.html")])
  }

  @Test(arguments: ["departments/gone.html", "policy.html"])
  func whatLedToNoPartnerOrDepartmentIsNotGuessed(target: String) {
    let project = Self.renamed(target)
    #expect(project.site.retirement(path: Self.old) == nil && project.findings == [])
  }

  @Test func onlyNamesThatTheRegisterHasNotAreLookedUp() throws {
    let register = TestProject().sources.value.register
    let known = ["環境局", "環境局減量推進課"].map { "departments/\(Slug.unlisted(department: $0)).html" }
    let addresses =
      known + [Self.old, try Self.nameless(), "partners/paaaaaaaaaa.html", "departments/environment.html"]
    #expect(
      AutomaticMoves.nameless(Set(addresses), register) == [Self.old, "partners/paaaaaaaaaa.html"].sorted())
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
