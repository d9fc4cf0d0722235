import Foundation
import MusubiRegister
import Testing

/// Wrong input ends with exit status 1, words that lead to the very cell, and a site that is as it was.
struct BrokenInputTests {
  /// One thing that staff may break, and what must be said about it.
  struct Breakage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    /// Nil where the fault is that there is no file.
    var file: String?
    /// The beginning of the line that is at fault; nil where the file as a whole is.
    var line: String?
    var cell: String?
    var heading: String?
    var value: String?
    var suggestion: String?
    let damage: @Sendable (TemporaryProject) throws -> Void
  }

  static let breakages: [Breakage] = [
    Breakage(
      testDescription: "a date that is none", code: "date-era", file: TemporaryProject.register, line: "K0002,",
      cell: "D3", heading: "締結時期", value: "平成31年5月1日"
    ) { try $0.set(.concluded, of: "K0002", to: "平成31年5月1日") },
    Breakage(
      testDescription: "a kind that is none", code: "value-not-listed", file: TemporaryProject.register, line: "K0003,",
      cell: "F4", heading: "分類", value: "個別協停", suggestion: "個別協定"
    ) { try $0.set(.kind, of: "K0003", to: "個別協停") },
    Breakage(
      testDescription: "an identifier twice", code: "id-duplicate", file: TemporaryProject.register, cell: "A5",
      heading: "管理番号", value: "K0003"
    ) { try $0.set(.id, of: "K0004", to: "K0003") },
    Breakage(
      testDescription: "a heading with a slip", code: "heading-near-miss", file: TemporaryProject.register,
      line: "管理番号,", value: "締結時紀", suggestion: "締結時期"
    ) { try $0.replace(",締結時期,", with: ",締結時紀,", in: TemporaryProject.register) },
    Breakage(
      testDescription: "a register in no encoding", code: "file-not-utf8", file: TemporaryProject.register
    ) { project in
      // 管理番号 as Windows writes it, and a byte that it never writes.
      let bytes: [UInt8] = [0x8A, 0xC7, 0x97, 0x9D, 0x94, 0xD4, 0x8D, 0x86, 0xFF, 0x0A]
      try project.folder.write(TemporaryProject.register, bytes: bytes)
    },
    Breakage(
      testDescription: "a release of an agreement that is none", code: "press-unknown-agreement",
      file: "content/press.csv", line: "2024-01-01,", cell: "D2", heading: "管理番号", value: "K9999"
    ) { project in
      let press = try project.folder.text("content/press.csv")
      try project.folder.write("content/press.csv", press + "2024-01-01,発表,https://www.example.jp/1.html,K9999\n")
    },
    Breakage(
      testDescription: "a case study of an agreement that is none", code: "case-unknown-agreement",
      file: "content/cases/mimamori.md", line: "agreement:", value: "K0099"
    ) { try $0.replace("agreement: K0001", with: "agreement: K0099", in: "content/cases/mimamori.md") },
    Breakage(
      testDescription: "front matter without an end", code: "front-matter-unclosed", file: "content/pages/policy.md"
    ) { project in
      let text = try project.folder.text("content/pages/policy.md")
      let parts = text.components(separatedBy: "---\n")
      try project.folder.write("content/pages/policy.md", "---\n" + parts.dropFirst().joined())
    },
    Breakage(
      testDescription: "a key of the front matter with a slip", code: "key-unknown", file: "content/cases/mimamori.md",
      line: "tilte:", value: "tilte", suggestion: "title"
    ) { try $0.replace("\ntitle:", with: "\ntilte:", in: "content/cases/mimamori.md") },
    Breakage(
      testDescription: "a template with a slip", code: "template-name-unknown", file: "templates/404.html",
      line: "          <h1>", value: "titel", suggestion: "title"
    ) { try $0.replace("<h1>{{page.title}}", with: "<h1>{{page.titel}}", in: "templates/404.html") },
    Breakage(
      testDescription: "a section without an end", code: "template-section-unclosed", file: "templates/404.html"
    ) { project in
      try project.folder.write("templates/404.html", "{{#hasSamples}}" + project.folder.text("templates/404.html"))
    },
    Breakage(
      testDescription: "a template that is missing", code: "template-missing", file: "templates/case.html"
    ) { try $0.folder.remove("templates/case.html") },
    Breakage(
      testDescription: "a table that is missing", code: "file-missing", file: "content/press.csv"
    ) { try $0.folder.remove("content/press.csv") },
    Breakage(
      testDescription: "a page that is missing", code: "page-missing", value: "policy"
    ) { try $0.folder.remove("content/pages/policy.md") },
    Breakage(
      testDescription: "two registers", code: "register-ambiguous", file: "content/register"
    ) { try $0.folder.write("content/register/old.csv", "管理番号\n") },
    Breakage(
      testDescription: "settings that are no YAML", code: "yaml-invalid", file: TemporaryProject.settings
    ) { try $0.replace("name: 協定・覚書一覧", with: "name: [", in: TemporaryProject.settings) },
    Breakage(
      testDescription: "a column of the settings that is none", code: "disclosure-unknown-column",
      file: TemporaryProject.settings, line: "  need: ", value: "need", suggestion: "needs"
    ) { try $0.replace("disclosure: {}", with: "disclosure:\n  need: public", in: TemporaryProject.settings) },
  ]

  @Test(arguments: breakages)
  func theFaultIsFoundWhereItIsAndTheSiteStays(_ breakage: Breakage) throws {
    let project = try TemporaryProject.small()
    let before = try project.buildWhole()
    try breakage.damage(project)

    let json = try project.build("--format", "json")
    #expect(json.status == 1, "\(json.said)")
    #expect(json.err == "", "nothing but the JSON")
    let report = try Report(json.out)
    #expect(report.members["ok"] as? Bool == false)
    let found = try #require(report.diagnostics(breakage.code).first, "\(breakage.code) is not in \(report.codes)")
    if let file = breakage.file { #expect(found["file"] as? String == file) }
    #expect(found["severity"] as? String == "error")
    if let value = breakage.value { #expect(found["value"] as? String == value) }
    if let cell = breakage.cell { #expect(found["cell"] as? String == cell) }
    if let heading = breakage.heading { #expect(found["heading"] as? String == heading) }
    if let suggestion = breakage.suggestion { #expect(found["suggestion"] as? String == suggestion) }
    if let line = breakage.line, let file = breakage.file {
      let lines = try project.folder.text(file).components(separatedBy: "\n")
      let number = try #require(found["line"] as? Int)
      #expect(lines[number - 1].hasPrefix(line), "line \(number)")
    }
    for member in ["message", "rule", "fix"] { #expect((found[member] as? String)?.isEmpty == false, "\(member)") }

    // The same to people, in both languages.
    let line = (found["line"] as? Int).map { ":\($0):" } ?? ""
    let place = breakage.file.map { $0 + line } ?? breakage.code
    let english = try project.build()
    #expect(english.status == 1 && english.out == "", "\(english.said)")
    #expect(english.err.contains(place) && english.err.contains("error[\(breakage.code)]"), "\(english.err)")
    #expect(english.err.contains("The output stays as it was."))
    #expect(english.err.contains("    fix: "))
    let japanese = try project.build("--lang", "ja")
    #expect(japanese.status == 1 && japanese.out == "", "\(japanese.said)")
    #expect(japanese.err.contains(place) && japanese.err.contains("エラー[\(breakage.code)]"), "\(japanese.err)")
    #expect(japanese.err.contains("出力先は前のままです") && japanese.err.contains("    直し方: "))
    if let cell = breakage.cell, let heading = breakage.heading {
      #expect(english.err.contains("cell \(cell) “\(heading)”"), "\(english.err)")
      #expect(japanese.err.contains("セル\(cell)「\(heading)」"), "\(japanese.err)")
    }
    for text in [english.err, japanese.err, json.out] {
      #expect(!text.contains("{value}") && !text.contains("{expected}"))
    }

    let after = try project.site()
    #expect(after.differences(to: before) == [])
    #expect(after.stamps == before.stamps, "no file was touched")
    #expect(try project.folder.names() == ["content", "templates", "site"], "no stage is left")
  }

  @Test func theFaultsOfAllStagesAreToldInOneRun() throws {
    let project = try TemporaryProject.small()
    try project.set(.concluded, of: "K0002", to: "きのう")
    try project.set(.kind, of: "K0003", to: "協定")
    try project.replace("<h1>{{page.title}}", with: "<h1>{{page.titel}}", in: "templates/404.html")
    try project.replace("\nagreement: K0001", with: "\nagreement: K0099", in: "content/cases/mimamori.md")
    try project.replace("\ntitle:", with: "\ntilte:", in: "content/pages/policy.md")
    let codes = Set(try Report(try project.build("--format", "json").out).codes)
    let wanted: Set = [
      "date-invalid", "value-not-listed", "template-name-unknown", "case-unknown-agreement", "key-unknown",
    ]
    #expect(wanted.subtracting(codes) == [], "\(codes)")
    #expect(!project.folder.exists("site"), "there was no site and there is none")
  }

  @Test func aFolderThatIsNoProjectIsSaidToBeNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("notes.txt", "")
    for path in [folder.path, folder.path + "/missing", folder.path + "/notes.txt"] {
      let outcome = try Program.run(["build", "--project", path, "--lang", "en", "--format", "json"])
      #expect(outcome.status == 1, "\(outcome.said)")
      #expect(try Report(outcome.out).codes == ["project-missing"])
    }
    #expect(try folder.names() == ["notes.txt"])
  }

  @Test func anOutputWithoutAPlaceIsRefused() throws {
    let project = try TemporaryProject.small()
    let parent = try project.build("--output", "no/such/folder", "--format", "json")
    #expect(parent.status == 1)
    #expect(try Report(parent.out).codes.contains("output-parent-missing"), "\(parent.said)")
    try project.folder.write("taken", "a file")
    let file = try project.build("--output", "taken", "--format", "json")
    #expect(file.status == 1)
    #expect(try Report(file.out).codes.contains("output-not-folder"), "\(file.said)")
    #expect(try project.folder.text("taken") == "a file")
  }

  /// A file that cannot be written is a broken world: exit status 2. A limit on the size of files stands for a full
  /// disk; the signal that goes with it is ignored, as the disk sends none.
  @Test func aDiskThatIsFullLeavesTheOldSite() throws {
    let project = try TemporaryProject.small()
    let before = try project.buildWhole()
    try project.replace("name: 協定・覚書一覧", with: "name: 新しい名前", in: TemporaryProject.settings)
    let arguments = ["build", "--project", project.folder.path, "--date", TemporaryProject.day, "--lang", "en"]
    let outcome = try Program.run(after: "trap '' XFSZ; ulimit -f 8", arguments)
    #expect(outcome.status == 2, "\(outcome.said)")
    // The workbook is made aside and then handed over.
    #expect(["/site", "agreements.xlsx"].contains(where: outcome.err.contains), "it says where: \(outcome.err)")
    let after = try project.site()
    #expect(after.differences(to: before) == [] && after.stamps == before.stamps)
    #expect(try project.folder.names() == ["content", "templates", "site"])
    #expect(try project.buildWhole() != before)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read and write everything"))
  func whatMayNotBeReadOrWrittenIsABrokenWorld() throws {
    let project = try TemporaryProject.small()
    let before = try project.buildWhole()
    let register = project.folder.path + "/" + TemporaryProject.register
    try #require(chmod(register, 0) == 0)
    #expect(try project.build().status == 2)
    try #require(chmod(register, 0o644) == 0)
    try project.replace("name: 協定・覚書一覧", with: "name: 新しい名前", in: TemporaryProject.settings)
    try #require(chmod(project.folder.path, 0o555) == 0 && chmod(project.folder.path + "/site", 0o555) == 0)
    #expect(try project.build().status == 2)
    try #require(chmod(project.folder.path, 0o755) == 0 && chmod(project.folder.path + "/site", 0o755) == 0)
    #expect(try project.site().differences(to: before) == [])
  }
}
