import Foundation
import MusubiRegister
import Testing

/// Departments and companies change their names; what was published stays where it is, whoever builds and wherever.
struct RenamingTests {
  private static let departments = "content/vocabulary/departments.csv"
  private static let redirects = "content/redirects.csv"
  private static let headings = "旧番地,扱い,新番地,理由,日付,名称\n"
  private static let number = "8700110005901"

  /// The small project; K0001 belongs to a section that the vocabulary lists, if `slug` is given.
  private static func project(slug: String? = nil) throws -> TemporaryProject {
    let project = try TemporaryProject.small()
    try project.set(.department, of: "K0001", to: "試験局試験課")
    try project.set(.partners, of: "K0001", to: "試験会社")
    let lines = try project.folder.text(departments)
    let section = slug.map { "試験局,試験課,\($0)\n" } ?? ""
    try project.folder.write(departments, lines + "試験局,,shiken\n" + section)
    return project
  }

  private static func addresses(_ project: TemporaryProject) throws -> [String] {
    try project.folder.text("site/addresses.txt").split(separator: "\n").map(String.init)
  }

  /// The addresses in a folder that the first list has and the second has not.
  private static func gone(_ before: [String], _ after: [String]) -> [String] {
    before.filter { !after.contains($0) }
  }

  private static func rename(_ project: TemporaryProject) throws {
    try project.replace("試験局,試験課,", with: "試験局,改めた課,", in: departments)
    try project.set(.department, of: "K0001", to: "試験局改めた課")
  }

  @Test func aDepartmentKeepsItsAddressUnderAnotherName() throws {
    let project = try Self.project(slug: "shiken-ka")
    _ = try project.buildWhole()
    let before = try Self.addresses(project)
    try Self.rename(project)
    _ = try project.buildWhole()
    #expect(try Self.gone(before, Self.addresses(project)) == [])
    #expect(try project.site().text("departments/shiken-ka.html").contains("改めた課"))
  }

  @Test func aCompanyKeepsItsAddressUnderAnotherName() throws {
    let project = try Self.project()
    try project.set(.corporateNumbers, of: "K0001", to: Self.number)
    _ = try project.buildWhole()
    let before = try Self.addresses(project)
    #expect(before.contains("partners/\(Self.number).html"))
    try project.set(.partners, of: "K0001", to: "改めた会社")
    _ = try project.buildWhole()
    #expect(try Self.gone(before, Self.addresses(project)) == [])
  }

  /// The whole life of an address that was made of a name: published, led on, its name forgotten, written down.
  @Test func whatWasPublishedUnderANameLeadsOnForEver() throws {
    let project = try Self.project()
    _ = try project.buildWhole()
    let live = project.folder.path + "/live.txt"
    let first = try Self.addresses(project)

    // The section gets a slug, the company its number: nothing dies, from a fresh copy of the project too.
    let lines = try project.folder.text(Self.departments)
    try project.folder.write(Self.departments, lines + "試験局,試験課,shiken-ka\n")
    try project.set(.corporateNumbers, of: "K0001", to: Self.number)
    try project.folder.write("live.txt", first.joined(separator: "\n") + "\n")
    let fresh = try project.build("--output", project.folder.path + "/fresh", "--published", live)
    #expect(fresh.status == 0, "\(fresh.said)")
    let site = try project.buildWhole()
    #expect(try project.folder.tree("fresh") == site, "whichever way the list comes")
    let second = try Self.addresses(project)
    #expect(Self.gone(first, second) == [])
    let old = first.filter { site.text($0).contains("http-equiv=\"refresh\"") && !$0.hasPrefix("a/") }
    #expect(old.count == 2 && old[0].hasPrefix("departments/d") && old[1].hasPrefix("partners/p"), "\(old)")

    // Then the names change: the published pages tell where they led.
    try Self.rename(project)
    try project.set(.partners, of: "K0001", to: "改めた会社")
    try project.folder.write("live.txt", second.joined(separator: "\n") + "\n")
    let rows = [
      "\(old[0]),移転,departments/shiken-ka.html,,,", "\(old[1]),移転,partners/\(Self.number).html,,,",
    ]
    let unknown = try project.check("--output", project.folder.path + "/none", "--published", live)
    #expect(unknown.status == 1 && unknown.said.contains("“\(old[0])” would die"), "\(unknown.said)")
    for _ in 1...2 {
      let outcome = try project.build()
      #expect(outcome.status == 0 && outcome.said.contains("note[address-remembered]"), "\(outcome.said)")
      for row in rows { #expect(outcome.said.contains(row + "\n"), "\(outcome.said)") }
      #expect(try Self.gone(second, Self.addresses(project)) == [])
      #expect(try project.site().text(old[0]).contains("url=shiken-ka.html"))
    }

    // With the rows nobody needs the site of before.
    try project.folder.write(Self.redirects, Self.headings + rows.joined(separator: "\n") + "\n")
    let whole = try project.build()
    #expect(whole.status == 0 && !whole.said.contains("address-remembered"), "\(whole.said)")
    let known = try project.check("--output", project.folder.path + "/none", "--published", live)
    #expect(known.status == 0, "\(known.said)")
  }

  /// Who loses a row is given it back, whole.
  @Test func whereAPublishedPageLedIsProposed() throws {
    let project = try TemporaryProject.small()
    try project.folder.write(Self.redirects, Self.headings + "guide.html,移転,policy.html,,,\n")
    _ = try project.buildWhole()
    try project.folder.remove(Self.redirects)
    let outcome = try project.build()
    #expect(outcome.status == 1 && outcome.said.contains("guide.html,移転,policy.html,,,\n"), "\(outcome.said)")
  }

  @Test func aSnapshotThatWasMadeDoesNotChangeWithoutAWord() throws {
    let project = try TemporaryProject.small()
    let path = "content/snapshots/2026-11-23.csv"
    _ = try project.run("snapshot", ["--date", TemporaryProject.day, "--lang", "en"])
    _ = try project.buildWhole()
    let kept = try project.folder.text(path)
    #expect(try !project.check().said.contains("snapshot-altered"))
    try project.replace("川崎市", with: "別の市", in: path)
    for outcome in [try project.check(), try project.build()] {
      #expect(outcome.status == 0 && outcome.said.contains("warning[snapshot-altered]"), "\(outcome.said)")
      #expect(outcome.said.contains("data/snapshots/agreements-2026-11-23.csv"))
    }
    // A column that the settings hide is no change of what was kept.
    try project.folder.write(path, kept)
    _ = try project.buildWhole()
    try project.replace("disclosure:", with: "disclosure:\n  activities: internal", in: TemporaryProject.settings)
    #expect(try !project.check().said.contains("snapshot-altered"))
  }

  @Test func aFormulaIsToldOnceWhereverItStands() throws {
    let project = try TemporaryProject.small()
    try project.set(.title, of: "K0001", to: "=1+1協定")
    try project.set(.partners, of: "K0002", to: "@会社")
    let said = try project.check().said
    #expect(said.components(separatedBy: "value-like-formula").count == 3, "\(said)")
    try project.folder.write("office.csv", bytes: project.folder.bytes(TemporaryProject.register))
    try project.set(.title, of: "K0001", to: "協定")
    let taken = try project.check("--register", project.folder.path + "/office.csv").said
    let titles = taken.components(separatedBy: "A spreadsheet takes “=1+1").count - 1
    #expect(titles == 1, "\(taken)")
  }
}
