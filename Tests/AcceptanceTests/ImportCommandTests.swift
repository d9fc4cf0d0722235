import Foundation
import MusubiRegister
import Testing

/// `musubi import` and `build --register`, run as a user runs them.
struct ImportCommandTests {
  /// A list as an office keeps it: a title above, other headings, no identifiers, dates of the era.
  private static let ledger = """
    令和8年度　協定一覧,,,,,,,,,
    №,協定名,相手方,締結日,期間,分類,分野,概要,連絡確認の頻度,担当課
    1,水素の利用に関する協定,株式会社あおぞら水素,R3.6.8,期限なし,個別協定,環境,水素を使う取組を一緒に進めます。,年1回,環境局減量推進課
    2,公園の花の手入れに関する覚書,花を育てる会,令和元年5月1日,令和9年3月31日まで,個別協定,環境,公園の花を手入れします。,年１回,環境局減量推進課

    """

  private static let headings = ["--heading", "協定名=協定・覚書の名称", "--heading", "相手方=締結先"]

  private static func project() throws -> (TemporaryProject, file: String) {
    let project = try TemporaryProject.small()
    try project.folder.write("届いた/台帳.csv", ledger)
    return (project, project.folder.path + "/届いた/台帳.csv")
  }

  private static func take(_ project: TemporaryProject, _ arguments: [String]) throws -> Program.Outcome {
    try project.run("import", ["--date", TemporaryProject.day, "--lang", "en"] + arguments)
  }

  private static func build(_ project: TemporaryProject, _ arguments: [String]) throws -> Program.Outcome {
    try project.run("build", ["--date", TemporaryProject.day, "--lang", "en"] + arguments)
  }

  @Test func aLedgerGoesInAndTheSiteIsTheSameEitherWay() throws {
    let (project, file) = try Self.project()
    let atOnce = try Self.build(project, ["--register", file, "--output", "at-once"] + Self.headings)
    #expect(atOnce.status == 0, "\(atOnce.said)")
    #expect(atOnce.err.contains("warning[id-provisional]"))
    #expect(atOnce.out.contains("2 added"))
    #expect(!project.folder.exists("content/changes.csv"), "a build writes nothing into the project")

    let imported = try Self.take(project, [file] + Self.headings)
    #expect(imported.status == 0, "\(imported.said)")
    #expect(imported.out.contains("Added: 2") && imported.out.contains("K0011 水素の利用に関する協定"), "\(imported.out)")
    #expect(imported.out.contains("Wrote content/changes.csv, content/register/agreements.csv."))
    let site = try project.buildWhole()
    // Identifiers that hold for one build promise nothing, so their addresses are not in the list of those kept.
    let apart = try project.folder.tree("at-once").differences(to: site)
    #expect(apart == ["~ .musubi-manifest", "~ addresses.txt"])
    #expect(site.paths.contains("agreements/K0012.html"))
  }

  @Test func namesOfFilesReachNoTerminalAsTheyAre() throws {
    let (project, file) = try Self.project()
    let here = try TemporaryFolder()
    let name = "e\u{1B}[31m\nred.csv"
    try here.write(name, bytes: Array(Data(contentsOf: URL(fileURLWithPath: file))))
    let arguments = [
      "import", name, "--project", project.folder.path, "--dry-run", "--lang", "en", "--report", "back/",
    ]
    let outcome = try Program.run(arguments + Self.headings, in: here.path)
    #expect(outcome.status == 0 && outcome.out.contains("red.csv"), "\(outcome.said)")
    #expect(!outcome.said.unicodeScalars.contains("\u{1B}"))
    #expect(!outcome.out.contains("\nred.csv"))
  }

  @Test func importingTwiceChangesNothing() throws {
    let (project, file) = try Self.project()
    #expect(try Self.take(project, [file] + Self.headings).status == 0)
    let register = try project.folder.bytes(TemporaryProject.register)
    let changes = try project.folder.bytes("content/changes.csv")
    let again = try Self.take(project, [file] + Self.headings)
    #expect(again.status == 0 && again.out.contains("Nothing changes; nothing was written."), "\(again.said)")
    #expect(again.out.contains("Unchanged: 2"))
    #expect(try project.folder.bytes(TemporaryProject.register) == register)
    #expect(try project.folder.bytes("content/changes.csv") == changes)
  }

  @Test func aReleaseRefusesProvisionalIdentifiersAndTakesTrueOnes() throws {
    let (project, file) = try Self.project()
    let refused = try Self.build(project, ["--register", file, "--release"] + Self.headings)
    #expect(refused.status == 1 && refused.err.contains("error[id-provisional]"), "\(refused.said)")
    #expect(try Self.take(project, [file] + Self.headings).status == 0)
    let taken = try Self.build(project, ["--register", file, "--release"] + Self.headings)
    #expect(!taken.err.contains("id-provisional"), "\(taken.said)")
  }

  @Test func aDryRunAndACheckWriteNothing() throws {
    let (project, file) = try Self.project()
    let before = try project.folder.tree("content")
    let dry = try Self.take(project, [file, "--dry-run"] + Self.headings)
    #expect(dry.status == 0 && dry.out.contains("A dry run; nothing was written."), "\(dry.said)")
    let check = try project.run(
      "check", ["--date", TemporaryProject.day, "--lang", "en", "--register", file] + Self.headings)
    #expect(check.status == 0, "\(check.said)")
    #expect(try project.folder.tree("content").differences(to: before) == [])
  }

  @Test func faultsAreToldAtTheOfficesCellAndNothingIsWritten() throws {
    let (project, file) = try Self.project()
    try project.replace("R3.6.8", with: "R3.13.8", in: "届いた/台帳.csv")
    let before = try project.folder.tree("content")
    for command in ["import", "build", "check"] {
      let files = command == "import" ? [file] : ["--register", file]
      let outcome = try project.run(
        command, files + Self.headings + ["--date", TemporaryProject.day, "--lang", "en", "--format", "json"])
      #expect(outcome.status == 1, "\(outcome.said)")
      let faults = try Report(outcome.out).diagnostics("date-not-in-calendar")
      #expect(faults.compactMap { $0["file"] as? String } == [file])
      #expect(faults.compactMap { $0["cell"] as? String } == ["D3"])
    }
    #expect(try project.folder.tree("content").differences(to: before) == [])
  }

  @Test func thePlanIsWholeInJSON() throws {
    let (project, file) = try Self.project()
    try project.folder.write(
      "届いた/回答.csv", "管理番号,内容,状態\nK0001,改めた内容です。,\nK0002,,終了\n")
    let outcome = try Self.take(
      project, [file, project.folder.path + "/届いた/回答.csv", "--format", "json", "--dry-run"] + Self.headings)
    #expect(outcome.status == 0, "\(outcome.said)")
    let report = try Report(outcome.out)
    let list = { (name: String) in report.members[name] as? [[String: Any]] ?? [] }
    #expect(list("added").compactMap { $0["id"] as? String } == ["K0011", "K0012"])
    #expect(list("changed").compactMap { $0["column"] as? String } == ["summary"])
    #expect(list("changed").compactMap { $0["cell"] as? String } == ["B2"])
    #expect(list("ended").compactMap { $0["after"] as? String } == ["終了"])
    #expect(list("sheets").compactMap { $0["records"] as? Int } == [2, 2])
    #expect(report.strings("assigned") == ["K0011", "K0012"])
    #expect(report.strings("written") == [])
    #expect(report.values("value", of: "import-empty-kept").count == 1)
  }

  /// A form comes back as it went out: nothing changes.
  @Test func aFormThatComesBackUntouchedChangesNothing() throws {
    let project = try TemporaryProject.small()
    #expect(try project.run("form", ["--all", "--date", TemporaryProject.day, "--lang", "en"]).status == 0)
    let forms = try project.folder.names("forms").sorted().map { project.folder.path + "/forms/" + $0 }
    // The first time the identifiers are kept, so that none is given again; the second time nothing is written.
    for words in ["Nothing changes. The present identifiers were kept in content/changes.csv.", "nothing was written."]
    {
      let outcome = try Self.take(project, forms + ["--sheet", "協定一覧", "--sheet", "総括"])
      #expect(outcome.status == 0 && outcome.out.contains(words), "\(outcome.said)")
      #expect(outcome.out.contains("Unchanged: 9"), "one agreement of the source has no department")
    }
  }

  /// The register was corrected by hand while the forms were with the departments.
  @Test func aFormThatComesBackUntouchedUndoesNoCorrection() throws {
    let project = try TemporaryProject.small()
    #expect(try project.run("form", ["--all", "--date", TemporaryProject.day, "--lang", "en"]).status == 0)
    let forms = try project.folder.names("forms").sorted().map { project.folder.path + "/forms/" + $0 }
    try project.set(.summary, of: "K0002", to: "手で直した内容")
    let outcome = try Self.take(project, forms + ["--format", "json"])
    let report = try Report(outcome.out)
    #expect(outcome.status == 0 && report.strings("written") == ["content/changes.csv"], "\(outcome.said)")
    #expect(report.values("heading", of: "import-left-as-sent") == ["内容"])
    // Nobody is told what is amiss with a form of ours.
    #expect(Set(report.codes).isDisjoint(with: ["rows-above-headings", "sheet-passed-over", "sheet-hidden"]))
    #expect(try project.folder.text("content/register/agreements.csv").contains("手で直した内容"))
  }

  /// A project whose register is still the office's workbook: the site can be seen, the import makes the register.
  @Test func aProjectMayBeginWithAWorkbook() throws {
    let project = try TemporaryProject.small()
    let department = "環境局減量推進課"
    #expect(
      try project.run("form", ["--department", department, "--date", TemporaryProject.day, "--lang", "en"]).status == 0)
    let workbook = "content/register/台帳.xlsx"
    try project.folder.write(workbook, bytes: project.folder.bytes("forms/\(department).xlsx"))
    #expect(try project.check().err.contains("register-workbook-passed-over"))

    try project.folder.remove(TemporaryProject.register)
    for name in try project.folder.names("content/cases") { try project.folder.remove("content/cases/" + name) }
    let form = try project.run("form", ["--all", "--date", TemporaryProject.day, "--lang", "en"])
    #expect(form.status == 1 && form.err.contains("register-is-workbook"), "\(form.said)")
    let check = try Report(project.check("--format", "json").out)
    #expect(check.members["agreements"] as? Int == 1, "\(check.members)")
    let imported = try Self.take(project, [project.folder.path + "/" + workbook])
    #expect(imported.status == 0, "\(imported.said)")
    #expect(try project.rows().compactMap { $0["管理番号"] } == ["K0002"])
  }

  @Test func departmentsThatReturnedNothingAreNamed() throws {
    let project = try TemporaryProject.small()
    try project.folder.write("届いた/回答.csv", "管理番号,内容\nK0002,改めた内容です。\n")
    let file = project.folder.path + "/届いた/回答.csv"
    let text = try Self.take(project, [file, "--dry-run", "--report", project.folder.path + "/報告.html"])
    #expect(text.out.contains("Departments that returned nothing: "), "\(text.said)")
    let names = try Report(Self.take(project, [file, "--dry-run", "--format", "json"]).out).strings("silentDepartments")
    #expect(!names.isEmpty && !names.contains("環境局減量推進課"))
    let page = String(decoding: try project.folder.bytes("報告.html"), as: UTF8.self)
    #expect(page.contains("回答のない所管課") && names.allSatisfy(page.contains))
    #expect(try Self.take(project, [file, "--department", "環境局減量推進課"]).status == 0)
  }

  static let usage: [(arguments: [String], says: String)] = [
    (["build", "--clear", "経緯"], "--register"), (["import", "a.csv", "--clear", "状態"], "状態"),
    (["import", "a.csv", "--clear", "id"], "管理番号"), (["import", "a.csv", "--clear", "①協定・覚書の名称"], "協定・覚書の名称"),
    (["import", "a.csv", "--clear", "ない項目"], "ない項目"), (["check", "--department", "環境局"], "--register"),
    (["import"], "Missing expected argument"), (["import", "a.csv", "--heading", "名前"], "--heading"),
    (["import", "a.csv", "--heading", "名前=ない項目"], "--heading"),
  ]

  @Test(arguments: usage) func wrongUsageIsSaid(arguments: [String], says: String) throws {
    let outcome = try Program.run(arguments + ["--lang", "en"])
    #expect(outcome.status == 64 && outcome.err.contains(says), "\(outcome.said)")
  }

  @Test func aReportOnEachFileIsWritten() throws {
    let (project, file) = try Self.project()
    let outcome = try Self.take(
      project, [file, "--dry-run", "--report", project.folder.path + "/報告/"] + Self.headings)
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(try project.folder.names("報告") == ["台帳.html", "台帳.csv"])
  }
}
