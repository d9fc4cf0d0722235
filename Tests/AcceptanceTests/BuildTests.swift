import Foundation
import MusubiRegister
import Testing

/// The shipped project becomes the whole site, the same one every time, and nothing else is touched.
struct BuildTests {
  @Test func theShippedProjectBecomesAWholeSite() throws {
    let project = try TemporaryProject()
    let outcome = try project.build()
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(outcome.err == "", "nothing to say about what is shipped")
    #expect(outcome.out.contains("523 in force, 8 ended"), "\(outcome.out)")
    #expect(outcome.out.contains("31 of 31 figures agree"), "\(outcome.out)")
    #expect(try project.folder.names() == ["content", "templates", "site"], "no stage is left")

    let site = try project.site()
    let rows = try project.rows()
    let list = site.text("agreements/index.html")
    let ended = site.text("agreements/ended.html")
    #expect(Self.tableRows(list, "<tbody class=\" full\">") + Self.tableRows(list, "<tbody class=\"\">") == 523)
    #expect(Self.tableRows(list, "<tbody class=\"ended\">") == 8)
    for row in rows {
      let id = row["管理番号"] ?? ""
      let isEnded = row["状態"] == "終了"
      #expect(site.files["agreements/\(id).html"] != nil, "an agreement keeps its page for ever: \(id)")
      #expect(list.contains("href=\"\(id).html\""), "\(id)")
      #expect(ended.contains("href=\"\(id).html\"") == isEnded, "\(id)")
    }
    #expect(rows.count { $0["状態"] == "終了" } == 8)
    try expectPromisedAddresses(site, project)
  }

  /// The addresses that issue 2 fixed: whoever links to us relies on them.
  private func expectPromisedAddresses(_ site: FileTree, _ project: TemporaryProject) throws {
    func slugs(_ file: String, _ heading: String = "slug") throws -> [String] {
      try project.rows("content/vocabulary/\(file).csv").compactMap { $0[heading] }
    }
    let cases = try project.folder.tree("content/cases").paths.map { $0.dropLast(".md".count) }
    #expect(try slugs("categories").count == 16 && cases.count == 9)
    var promised = [
      "index.html", "404.html", "accessibility.html", "accessibility-test.html", "statistics.html", "evaluation.html",
      "policy.html", "proposals.html", "direction.html",
      "agreements/index.html", "agreements/ended.html", "kinds/index.html", "categories/index.html",
      "categories/emergency.html", "departments/index.html", "partners/index.html", "years/index.html",
      "years/2012.html", "sdgs/index.html", "cases/index.html", "press/index.html", "press/2023.html",
      "data/index.html", "data/agreements.csv",
    ]
    promised += try slugs("kinds").map { "kinds/\($0).html" }
    promised += try slugs("categories").map { "categories/\($0).html" }
    promised += try slugs("sdgs", "番号").map { "sdgs/\($0).html" }
    promised += cases.map { "cases/\($0).html" }
    for path in promised { #expect(site.files[path]?.isEmpty == false, "\(path)") }
    #expect(site.paths.count { $0.hasPrefix("partners/") } > 300)
    #expect(site.paths.count { $0.hasPrefix("departments/") } > 20)
    for path in site.paths where path.hasSuffix(".html") {
      #expect(path.utf8.allSatisfy { $0 < 0x80 }, "an address is ASCII: \(path)")
    }
  }

  /// Excel in Japan saves CSV as Windows writes text, unless told otherwise.
  @Test(arguments: [String.Encoding.shiftJIS, .utf16])
  func theRegisterMayBeInAnEncodingOfExcel(encoding: String.Encoding) throws {
    let project = try TemporaryProject.small()
    let site = try project.buildWhole()
    let text = try project.folder.text(TemporaryProject.register)
    try project.folder.write(
      TemporaryProject.register,
      bytes: Array(try #require(text.data(using: encoding), "the sample has no such letters")))
    let outcome = try project.build()
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(outcome.said.contains("file-encoding-converted"))
    #expect(try project.site().differences(to: site) == [])
  }

  @Test func aSecondBuildTouchesNothing() throws {
    let project = try TemporaryProject()
    let first = try project.buildWhole()
    let outcome = try project.build()
    #expect(outcome.status == 0 && outcome.out.contains("Nothing changed"), "\(outcome.said)")
    let second = try project.site()
    #expect(second.differences(to: first) == [])
    #expect(second.stamps == first.stamps, "no file was written again")
    #expect(try project.folder.names() == ["content", "templates", "site"])
  }

  /// With a date given, the clock leaves no trace; without one, the site is of the day that it is in Japan.
  @Test func onlyTheDateGivenDecidesWhatDayItIs() throws {
    let project = try TemporaryProject.small()
    // Where the settings give the dates themselves, the day of the build shows nowhere.
    let settings = try project.folder.text(TemporaryProject.settings).components(separatedBy: "\n")
    let undated = settings.filter { !$0.hasPrefix("published:") && !$0.hasPrefix("updated:") }
    try project.folder.write(TemporaryProject.settings, undated.joined(separator: "\n"))
    func build(_ name: String, zone: String, _ date: String? = nil) throws -> FileTree {
      let arguments = ["--output", name] + (date.map { ["--date", $0] } ?? [])
      let outcome = try project.run("build", arguments, environment: ["TZ": zone])
      #expect(outcome.status == 0, "\(outcome.said)")
      return try project.folder.tree(name)
    }
    // 26 hours apart: never the same day in both.
    let east = "<+14>-14"
    let west = "<-12>12"
    let first = try build("first", zone: east, "2031-05-06")
    #expect(try build("second", zone: west, "2031-05-06").differences(to: first) == [])
    #expect(try build("third", zone: west, "2031-05-07") != first)
    #expect(first.paths(holding: "2031-05-06").contains("policy.html"))

    // A build may run over midnight.
    let before = Self.dayInJapan()
    let undatedSite = try build("fourth", zone: west)
    let days = [before, Self.dayInJapan()]
    #expect(days.contains { undatedSite.paths(holding: $0).contains("policy.html") }, "\(days)")
    for day in days { #expect(first.paths(holding: day) == [], "the clock shows through --date") }
  }

  private static func dayInJapan() -> String {
    let japan = Date().addingTimeInterval(9 * 60 * 60)
    return String(japan.ISO8601Format().prefix { $0 != "T" })
  }

  @Test func theSameInputGivesTheSameBytesWhereverAndInWhateverOrderItLies() throws {
    let first = try TemporaryProject().buildWhole()
    let reversed = try TemporaryProject(order: { $0.reversed() })
    #expect(try reversed.buildWhole().differences(to: first) == [])
    #expect(first.files[".musubi-manifest"] != nil, "the manifest was compared too")
  }

  @Test func aStrangersFileStays() throws {
    let project = try TemporaryProject.small()
    _ = try project.buildWhole()
    let strangers = [
      "site/README.txt", "site/agreements/notes/memo.txt", "site/.well-known/x", "site/agreements/OLD.html",
    ]
    for path in strangers { try project.folder.write(path, "ours, not yours: \(path)") }
    try project.replace("name: 協定・覚書一覧", with: "name: 新しい名前", in: TemporaryProject.settings)
    let site = try project.buildWhole()
    #expect(site.text("index.html").contains("新しい名前"))
    for path in strangers { #expect(try project.folder.text(path) == "ours, not yours: \(path)") }
  }

  @Test func aStrangersFileInTheWayStopsTheFirstBuild() throws {
    let project = try TemporaryProject.small()
    try project.folder.write("site/policy.html", "mine")
    let outcome = try project.build("--format", "json")
    #expect(outcome.status == 1)
    let found = try Report(outcome.out).diagnostics("output-occupied")
    #expect(found.first?["file"] as? String == project.folder.path + "/site/policy.html", "\(outcome.out)")
    #expect(try project.site().files == ["policy.html": Data("mine".utf8)])
  }

  @Test func onlyThePageOfTheAgreementThatIsGoneGoes() throws {
    let project = try TemporaryProject()
    let before = try project.buildWhole()
    // One that no press release names.
    let named = try project.folder.text("content/press.csv")
    let row = try #require(
      try project.rows().last { row in row["状態"] != "終了" && !named.contains(row["管理番号"] ?? "") })
    let id = try #require(row["管理番号"])
    try project.folder.write("site/agreements/\(id).txt", "a stranger's")
    try project.editRegister { $0 == id ? nil : $2 }
    let outcome = try project.build("--format", "json")
    #expect(outcome.status == 0, "\(outcome.said)")
    let after = try project.site()
    #expect(before.files["agreements/\(id).html"] != nil && after.files["agreements/\(id).html"] == nil)
    #expect(after.files["agreements/\(id).txt"] != nil)
    let removed = try Report(outcome.out).strings("removed")
    #expect(removed.contains("agreements/\(id).html"))
    #expect(Set(removed) == before.paths.subtracting(after.paths))
    // Its partner or year may have had no other agreement, but no other agreement lost its page.
    #expect(removed.filter { $0.hasPrefix("agreements/") } == ["agreements/\(id).html", "agreements/\(id).json"])
    #expect(!after.text("agreements/index.html").contains("href=\"\(id).html\""))
  }

  @Test func theOutputMayLieElsewhere() throws {
    let project = try TemporaryProject.small()
    let elsewhere = try TemporaryFolder()
    let outcome = try project.build("--output", elsewhere.path + "/www")
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(try elsewhere.names() == ["www"])
    #expect(try project.folder.names() == ["content", "templates"])
    let here = try project.buildWhole()
    #expect(try elsewhere.tree("www").differences(to: here) == [], "the place of the output leaves no trace in it")
  }

  @Test func theProjectMayBeTheWorkingFolder() throws {
    let project = try TemporaryProject.small()
    let outcome = try Program.run(["build", "--date", TemporaryProject.day], in: project.folder.path)
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(try project.site().files["index.html"] != nil)
  }

  @Test(arguments: [".", "content", "content/site", "templates", "templates/new", ".."])
  func theOutputMayNotTouchTheInput(output: String) throws {
    let project = try TemporaryProject.small()
    let before = try project.folder.tree(".")
    let outcome = try project.build("--output", output, "--format", "json")
    #expect(outcome.status == 1, "\(outcome.said)")
    #expect(try Report(outcome.out).codes.contains("output-unsafe"), "\(outcome.out)")
    #expect(try project.folder.tree(".").stamps == before.stamps)
  }

  @Test func aCheckFindsTheSameAndWritesNothing() throws {
    let project = try TemporaryProject.small()
    let before = try project.folder.tree(".")
    let fine = try project.check()
    #expect(fine.status == 0 && fine.out.contains("No faults"), "\(fine.said)")
    try project.set(.concluded, of: "K0002", to: "平成31年5月1日")
    let faulty = try project.check("--format", "json")
    #expect(faulty.status == 1)
    let built = try project.build("--format", "json")
    #expect(try Report(faulty.out).codes == Report(built.out).codes)
    #expect(try project.folder.tree(".").paths == before.paths)
  }

  /// The rows in the bodies of a page's tables.
  private static func tableRows(_ html: String, _ start: String) -> Int {
    html.components(separatedBy: start).dropFirst().reduce(0) { sum, part in
      sum + (part.components(separatedBy: "</tbody>").first ?? "").components(separatedBy: "<tr").count - 1
    }
  }
}
