import Foundation
import MusubiRegister
import Testing

/// `musubi form`, run as a user runs it.
struct FormCommandTests {
  private static func form(_ project: TemporaryProject, _ arguments: String...) throws -> Program.Outcome {
    try project.run("form", ["--date", TemporaryProject.day, "--lang", "en"] + arguments)
  }

  @Test func allDepartmentsGetAWorkbookAndTheSummaryCountsThem() throws {
    let project = try TemporaryProject.small()
    let outcome = try Self.form(project, "--all", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.said)")
    let report = try Report(outcome.out)
    let forms = try #require(report.members["forms"] as? [[String: Any]])
    #expect(report.members["ok"] as? Bool == true)
    let names = try project.folder.names("forms")
    #expect(
      Set(forms.compactMap { $0["path"] as? String }) == Set(names.map { project.folder.path + "/forms/" + $0 }))
    let rows = try project.rows().filter { $0[Column.department.heading] != "記載なし" }
    #expect(forms.reduce(0) { $0 + ($1["agreements"] as? Int ?? 0) } == rows.count)
    #expect(
      Set(forms.compactMap { $0["department"] as? String }) == Set(rows.compactMap { $0[Column.department.heading] }))
    #expect(report.codes == ["form-department-missing"], "one agreement of the source has no department")
  }

  @Test func aFormIsNotReplacedUnlessThatIsAskedFor() throws {
    let project = try TemporaryProject.small()
    let path = "forms/環境局減量推進課.xlsx"
    #expect(try Self.form(project, "--department", "環境局減量推進課").status == 0)
    let made = try project.folder.bytes(path)
    #expect(made.starts(with: Array("PK".utf8)))
    try project.folder.write(path, "記入済み")
    let refused = try Self.form(project, "--all")
    #expect(refused.status == 1 && refused.err.contains("error[form-exists]"), "\(refused.said)")
    #expect(try project.folder.names("forms") == ["環境局減量推進課.xlsx"], "not even the others")
    #expect(try project.folder.text(path) == "記入済み")
    let forced = try Self.form(project, "--department", "環境局減量推進課", "--force")
    #expect(forced.status == 0 && forced.out.contains("環境局減量推進課: 1 agreements"), "\(forced.said)")
    #expect(try project.folder.bytes(path) == made, "the same form on the same day has the same bytes")
  }

  @Test func aFaultOfTheRegisterLeavesNothing() throws {
    let project = try TemporaryProject.small()
    try project.set(.concluded, of: "K0002", to: "きのう")
    let outcome = try Self.form(project, "--all")
    #expect(outcome.status == 1 && outcome.err.contains("error[date-invalid]"), "\(outcome.said)")
    #expect(outcome.err.contains("No form was written."))
    #expect(!project.folder.exists("forms"))
  }

  @Test(
    arguments: [
      (["--department", "環境局減料推進課"], 1, "form-department-unknown"),
      (["--all", "--output", "PROJECT/content/x"], 1, "form-output-unsafe"),
      (["--all", "--output", "PROJECT/site"], 1, "form-output-unsafe"),
      (["--all", "--report", "r.html"], 64, "--report"),
      ([], 64, "Usage: musubi form"),
      (["--all", "--department", "環境局"], 64, "Usage: musubi form"),
      (["--all", "--due-by", "きのう"], 64, "Usage: musubi form"),
      (["--all", "--release"], 0, ""),
    ] as [([String], Int32, String)])
  func whatCannotBeMadeIsSaid(arguments: [String], status: Int32, said: String) throws {
    let project = try TemporaryProject.small()
    let named = arguments.map { $0.replacingOccurrences(of: "PROJECT", with: project.folder.path) }
    let outcome = try project.run("form", ["--date", TemporaryProject.day, "--lang", "en"] + named)
    #expect(outcome.status == status && (said.isEmpty || outcome.err.contains(said)), "\(outcome.said)")
    if status != 0 { #expect(!project.folder.exists("forms") && !project.folder.exists("site")) }
  }

  @Test func aReleaseRefusesFormsOfSamples() throws {
    let project = try TemporaryProject()
    let outcome = try Self.form(project, "--all", "--release")
    #expect(outcome.status == 1 && outcome.err.contains("release-sample"), "\(outcome.said)")
  }

  @Test func aFormLeavesTheSiteAndTheBuildAlone() throws {
    let project = try TemporaryProject.small()
    let before = try project.buildWhole()
    #expect(try Self.form(project, "--all").status == 0)
    let after = try project.buildWhole()
    #expect(after == before)
    #expect(try Self.form(project, "--all", "--output", project.folder.path + "/site/forms").status == 1)
    #expect(try project.site() == before)
  }

  /// As `import` sees its files, so that a form can be named to it as it was to this command.
  @Test func aFolderThatIsNamedIsSeenFromWhereTheUserIs() throws {
    let project = try TemporaryProject.small()
    let here = try TemporaryFolder()
    let form = ["form", "--project", project.folder.path, "--department", "環境局減量推進課", "--date", TemporaryProject.day]
    #expect(try Program.run(form + ["--output", "調査票"], in: here.path).status == 0)
    #expect(try here.names("調査票") == ["環境局減量推進課.xlsx"])
    #expect(!project.folder.exists("調査票") && !project.folder.exists("forms"))
    let taken = ["import", "調査票/環境局減量推進課.xlsx", "--project", project.folder.path, "--dry-run", "--lang", "en"]
    let outcome = try Program.run(taken, in: here.path)
    #expect(outcome.status == 0 && outcome.out.contains("Unchanged: 1"), "\(outcome.said)")
    #expect(try Program.run(form, in: here.path).status == 0)
    #expect(project.folder.exists("forms") && !here.exists("forms"))
  }

  @Test func helpIsInBothLanguagesAndNamesEveryOption() throws {
    for language in ["ja", "en"] {
      let outcome = try Program.run(["form", "--help", "--lang", language])
      #expect(outcome.status == 0 && outcome.out.contains("  musubi form"), "\(outcome.said)")
      for option in ["--department", "--all", "--output", "--round", "--due-by", "--force", "--date", "--format"] {
        #expect(outcome.out.contains(option), "\(option)")
      }
    }
  }
}
