import Foundation
import Testing

/// `musubi verify` passes what a build made and finds each thing that was altered since.
struct VerifyTests {
  private static func verify(_ project: TemporaryProject, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["verify", project.folder.path + "/site", "--lang", "en"] + arguments)
  }

  @Test func aBuiltSiteAgreesWithItself() throws {
    let project = try TemporaryProject()
    _ = try project.buildWhole()
    let outcome = try Self.verify(project)
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(outcome.out.contains("531 agreements") && outcome.err.isEmpty, "\(outcome.said)")
    let json = try Self.verify(project, "--format", "json")
    let members = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    #expect(members["ok"] as? Bool == true && members["agreements"] as? Int == 531)
    #expect((members["figures"] as? Int ?? 0) > 500 && (members["links"] as? Int ?? 0) > 10_000)
    let files = try project.site().paths.count { ![".musubi-manifest", ".gitignore"].contains($0) }
    #expect(members["files"] as? Int == files && outcome.out.contains("\(files) files"), "\(outcome.said)")
  }

  /// The small project, with the figures that are typed put right, so that its site agrees with itself.
  private static func agreeing() throws -> TemporaryProject {
    let project = try TemporaryProject.small()
    for path in ["content/pages/direction.md", "content/pages/evaluation.md"] {
      var text = try project.folder.text(path)
      for (old, new) in [("523", "10"), ("50", "0"), ("255", "9")] {
        text = text.replacingOccurrences(of: "value: \"\(old)\"", with: "value: \"\(new)\"")
      }
      try project.folder.write(path, text)
    }
    return project
  }

  /// One alteration of a file of the site, and what is found.
  struct Alteration: Sendable {
    let path: String
    let old: String
    let new: String
    let codes: Set<String>

    init(_ path: String, _ old: String, _ new: String, _ codes: String...) {
      (self.path, self.old, self.new, self.codes) = (path, old, new, Set(codes))
    }
  }

  private static let title = "川崎市地域見守りネットワーク事業"

  @Test func whatWasAlteredIsFound() throws {
    try expectFound(
      [
        Alteration("data/agreements.csv", Self.title, "別の事業", "verify-digest", "verify-value"),
        Alteration("data/agreements-excel.csv", Self.title, "別の事業", "verify-digest", "verify-value"),
        Alteration("data/agreements.json", Self.title, "別の事業", "verify-digest", "verify-value"),
        Alteration("data/agreements.json", "[", "{", "verify-digest", "verify-unreadable"),
        Alteration("data/kinds.csv", "R05,個別協定,individual,", "R05,個別協定,individual,9", "verify-digest", "verify-figure"),
        Alteration("data/SHA256SUMS", "agreements.csv\n", "elsewhere.csv\n", "verify-missing", "verify-unlisted"),
        Alteration("agreements/K0001.json", Self.title, "別の事業", "verify-value"),
        Alteration("agreements/K0001.html", "<h1", "<h1>別の事業</h1><h2", "verify-value"),
        Alteration("agreements/K0001.html", "datetime=\"2012\"", "datetime=\"2013\"", "verify-value"),
        Alteration("agreements/K0001.html", "神奈川東部ヤクルト販売株式会社</a>", "別会社</a>", "verify-value"),
        Alteration("agreements/index.html", "<td data-field=\"種別\">個別協定", "<td data-field=\"種別\">包括協定", "verify-value"),
        Alteration(
          "agreements/index.html", "href=\"K0002.html\"", "href=\"K0003.html\"", "verify-rows", "verify-value"),
        Alteration("kinds/index.html", "<b>7<", "<b>8<", "verify-figure"),
        Alteration("agreements/K0001.json", "{", "{\"contact\":\"044\",", "verify-unlisted"),
        Alteration("data/agreements.json", "{", "{\"remarks\":\"x\",", "verify-unlisted"),
        Alteration("data/datapackage.json", "\"hash\":\"sha256:", "\"hash\":\"sha256:0", "verify-digest"),
        Alteration("agreements/index.html", Self.title + "</a>", Self.title + "（偽）</a>", "verify-value"),
        Alteration("agreements/index.html", "<td data-field=\"締結先\">", "<td data-field=\"締結先\">偽社、", "verify-value"),
        Alteration("kinds/individual.html", "K0001.html", "K0009.html", "verify-unlisted"),
        Alteration("data/agreement-partners.csv", "K0001,1,", "K0002,1,", "verify-stray", "verify-unlisted"),
        Alteration("feeds/agreements.xml", "</feed>", "", "verify-unreadable"),
        Alteration("addresses.txt", "agreements/K0001.html", "agreements/K7777.html", "verify-missing"),
        Alteration("index.html", "href=\"statistics.html\"", "href=\"statistic.html\"", "link-broken"),
        Alteration(
          "sitemap.xml", "agreements/K0001.html", "agreements/K9999.html", "verify-missing", "verify-unlisted"),
      ], in: Self.agreeing())
  }

  /// Of a project with something to tell: a conclusion that is known to the day, and a press release.
  @Test func whatWasAlteredInTheNewsIsFound() throws {
    let project = try Self.agreeing()
    try project.set(.concluded, of: "K0002", to: "2020-04-01")
    let press = try project.folder.text("content/press.csv")
    try project.folder.write(
      "content/press.csv", press + "\n2020-04-01,協定を結びました,https://press.example.jp/1.html,K0002\n")
    try expectFound(
      [
        Alteration("feeds/agreements.xml", "agreements/K0002.html", "agreements/K7777.html", "verify-missing"),
        Alteration("feeds/press.xml", "</entry>", "", "verify-unreadable"),
        Alteration("press/2020.html", ">協定を結びました<", ">協定をやめました<", "verify-orphan"),
        Alteration(
          "press/index.html", "https://press.example.jp/1.html", "https://press.example.jp/2.html", "verify-orphan"),
      ], in: project)
  }

  /// What nothing can stand for any more, such as a table, is promised all the same, and told of on the page of changes.
  @Test func aWithdrawnFileIsNoDifference() throws {
    let project = try Self.agreeing()
    try project.folder.write(
      "content/redirects.csv", "旧番地,扱い,新番地,理由,日付,名称\ndata/old.csv,取下げ,,使われていないため。,2026-11-01,古い表\n")
    _ = try project.buildWhole()
    let outcome = try Self.verify(project)
    #expect(outcome.status == 0, "\(outcome.said)")
  }

  /// Builds once, and alters one file after another, each put right again before the next.
  private func expectFound(_ alterations: [Alteration], in project: TemporaryProject) throws {
    _ = try project.buildWhole()
    for alteration in alterations {
      let path = "site/" + alteration.path
      let text = try project.folder.text(path)
      let place = try #require(text.range(of: alteration.old), "\(path) has no “\(alteration.old)”")
      try project.folder.write(path, text.replacingCharacters(in: place, with: alteration.new))
      let outcome = try Self.verify(project, "--format", "json")
      let codes = Set(try Report(outcome.out).diagnostics.compactMap { $0["code"] as? String })
      #expect(
        outcome.status == 1 && codes.isSuperset(of: alteration.codes),
        "\(path): \(alteration.old) → \(alteration.new): \(codes.sorted())")
      try project.folder.write(path, text)
    }
    let outcome = try Self.verify(project)
    #expect(outcome.status == 0, "\(outcome.said)")
  }

  @Test func whatIsMissingOrTooMuchIsFound() throws {
    let project = try TemporaryProject.small()
    _ = try project.buildWhole()
    let page = try project.folder.text("site/agreements/K0001.html")
    try project.folder.write("site/agreements/K9999.html", page)
    try project.folder.remove("site/agreements/K0002.html")
    try project.folder.remove("site/data/columns.csv")
    let outcome = try Self.verify(project, "--format", "json")
    let values = try Report(outcome.out).diagnostics.compactMap { ($0["value"] as? String) }
    #expect(outcome.status == 1)
    for path in ["agreements/K9999.html", "agreements/K0002.html", "data/columns.csv"] {
      #expect(values.contains(path), "\(values)")
    }
  }

  /// What no data can prove: running text, JSON-LD, style sheets. What tells more is not said again.
  @Test func whatOnlyTheBuildKnowsOfIsFound() throws {
    let project = try Self.agreeing()
    _ = try project.buildWhole()
    func expect(_ path: String, _ old: String, _ new: String, _ codes: [String]) throws {
      let text = try project.folder.text("site/" + path)
      let place = try #require(text.range(of: old), "\(path) has no “\(old)”")
      try project.folder.write("site/" + path, text.replacingCharacters(in: place, with: new))
      let outcome = try Self.verify(project, "--format", "json")
      let found = try Report(outcome.out).codes
      #expect(outcome.status == 1 && Set(found) == Set(codes), "\(path): \(outcome.said)")
      try project.folder.write("site/" + path, text)
    }
    try expect("statistics.html", "</h1>", "。</h1>", ["verify-altered"])
    try expect("agreements/K0001.html", "\"@type\":", "\"@typo\":", ["verify-altered"])
    try expect("assets/site.css", "{", "{ ", ["verify-altered"])
    try expect("agreements/K0001.html", "datetime=\"2012\"", "datetime=\"2013\"", ["verify-value"])
    #expect(try Self.verify(project).status == 0)
  }

  @Test func filesThatTheBuildDidNotMakeAndOnesThatAreGoneAreFound() throws {
    let project = try Self.agreeing()
    _ = try project.buildWhole()
    let site = project.folder.path + "/site"
    try project.folder.write("site/data/.htaccess", "Deny from all")
    try FileManager.default.createSymbolicLink(atPath: site + "/old", withDestinationPath: "/etc")
    try project.folder.remove("site/assets/icon.svg")
    let report = try Report(try Self.verify(project, "--format", "json").out)
    #expect(report.values("value", of: "verify-foreign") == ["data/.htaccess", "old"])
    #expect(report.values("value", of: "verify-missing") == ["assets/icon.svg"])
  }

  /// Web staff may leave hidden files behind; what was not compared is said then.
  @Test func withoutTheListOfFilesItIsSaidWhatWasNotCompared() throws {
    let project = try Self.agreeing()
    _ = try project.buildWhole()
    try project.folder.write("site/assets/site.css", "")
    try project.folder.remove("site/.musubi-manifest")
    let outcome = try Self.verify(project)
    #expect(outcome.status == 0 && outcome.out.contains("beyond the data was not compared"), "\(outcome.said)")
    #expect(try Self.verify(project, "--format", "json").out.contains("\"files\": null"))
  }

  /// A list that was tampered with must not pass for one that was never there.
  @Test func aDamagedListOfFilesIsADifference() throws {
    let project = try Self.agreeing()
    _ = try project.buildWhole()
    let list = "site/.musubi-manifest"
    let whole = try project.folder.bytes(list)
    var flipped = whole
    flipped[whole.count / 2] ^= 1
    for bytes in [[], Array(whole.prefix(whole.count / 2)), flipped, Array("musubi-manifest 1\n".utf8), [0xFF]] {
      try project.folder.write(list, bytes: bytes)
      let outcome = try Self.verify(project)
      #expect(outcome.status == 1 && outcome.err.contains("error[verify-manifest]"), "\(outcome.said)")
    }
    try project.folder.remove(list)
    try FileManager.default.createSymbolicLink(atPath: project.folder.path + "/" + list, withDestinationPath: "none")
    #expect(try Self.verify(project).err.contains("verify-manifest"))
  }

  @Test func aFolderWithoutASiteIsRefused() throws {
    let folder = try TemporaryFolder()
    let empty = try Program.run(["verify", folder.path, "--lang", "en"])
    #expect(empty.status == 1 && empty.err.contains("verify-missing"), "\(empty.said)")
    let absent = try Program.run(["verify", folder.path + "/none", "--lang", "en"])
    #expect(absent.status == 2, "\(absent.said)")
  }

  @Test func aBureauWhoseNameBeginsAnothersIsCountedRight() throws {
    let project = try TemporaryProject.small()
    let path = "content/vocabulary/departments.csv"
    let lines = try project.folder.text(path)
    try project.folder.write(
      path, lines + "教育,,kyoiku\n教育局,,kyoikukyoku\n教育局,総務課,kyoikukyoku-somu\n教育,総務課,kyoiku-somu\n")
    try project.set(.department, of: "K0001", to: "教育総務課")
    try project.set(.department, of: "K0002", to: "教育局総務課")
    _ = try project.buildWhole()
    let outcome = try Self.verify(project)
    #expect(!outcome.err.contains("of “教育"), "\(outcome.said)")
  }

  @Test func aTypedFigureIsToldByTheBuild() throws {
    let project = try TemporaryProject.small()
    let outcome = try project.build()
    #expect(outcome.status == 0 && outcome.err.contains("figure-typed"), "\(outcome.said)")
    #expect(outcome.err.contains("content/pages/direction.md:11"), "\(outcome.err)")
    let whole = try TemporaryProject().build()
    #expect(!whole.err.contains("figure-typed"), "\(whole.said)")
  }

  /// Lines that end as on Windows are one text in all forms.
  @Test func linesOfWindowsAgreeInAllForms() throws {
    let project = try TemporaryProject.small()
    try project.set(.summary, of: "K0001", to: "一行目\r\n\r\n二行目")
    _ = try project.buildWhole()
    let outcome = try Self.verify(project)
    #expect(!outcome.err.contains("K0001 summary"), "\(outcome.said)")
  }
}
