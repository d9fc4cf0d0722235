import Foundation
import Glibc
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiPublish
@testable import MusubiSite

/// The workbooks on the disk: whole or not at all, the same bytes for the same form.
struct FormTests {
  private static func forms(_ departments: [String] = ["環境局減量推進課"]) -> [SurveyForm] {
    let project = TestProject(
      departments.enumerated().map { .init("K\($0.offset)", [.department: $0.element, .summary: "=1+1_x0041_"]) })
    let register = project.vocabularies.flatMap { RegisterReader.read(project.registerFile, vocabularies: $0) }
    let settings = SiteSettings.read(project.settingsFile(addresses: []))
    return SurveyForms.make(
      .all, register.value, settings.value, SurveyRound(today: JapaneseDate(year: 2026, month: 11, day: 23)),
      isRelease: false
    ).value
  }

  private static func write(_ forms: [SurveyForm], to folder: String, _ fileSystem: FileSystem = .live) throws {
    try FormFiles(folder: folder, fileSystem: fileSystem).write(FormFiles.named(forms))
  }

  @Test func aFormIsAZipOfTheDepartmentsName() throws {
    let sandbox = try Sandbox()
    try Self.write(Self.forms(), to: sandbox.root + "/deep/forms")
    let written = try sandbox.snapshot("deep/forms")
    #expect(Array(written.keys) == ["環境局減量推進課.xlsx"])
    #expect(written.values.allSatisfy { $0.hasPrefix("PK\u{3}\u{4}") && $0.utf8.count > 5000 })
  }

  @Test func theSameFormGivesTheSameBytes() throws {
    let sandbox = try Sandbox()
    try Self.write(Self.forms(), to: sandbox.root + "/one")
    // The zip format counts every other second.
    sleep(2)
    try Self.write(Self.forms(), to: sandbox.root + "/two")
    let bytes = { (folder: String) in
      try Data(contentsOf: URL(fileURLWithPath: sandbox.root + "/\(folder)/環境局減量推進課.xlsx"))
    }
    #expect(try bytes("one") == bytes("two"))
  }

  /// Each call fails once; then all forms are there, or the folder is as it was.
  @Test(arguments: [FileSystem.Call.create, .close, .rename])
  func aFaultLeavesNoPart(call: FileSystem.Call) throws {
    let forms = Self.forms(["環境局減量推進課", "市民文化局", "環境局"])
    #expect(forms.count == 3)
    let sandbox = try Sandbox()
    let failing = FileSystem.refusing(call, with: ENOSPC) { $0.contains("市民文化局") }
    #expect(throws: FileSystemError.self) { try Self.write(forms, to: sandbox.root + "/forms", failing) }
    let names = try FileSystem.live.list(sandbox.root + "/forms").map(\.path.text)
    #expect(names.allSatisfy { !$0.hasSuffix(".musubi-new") }, "\(names)")
    if call != .rename { #expect(names == []) }
    try Self.write(forms, to: sandbox.root + "/forms")
    #expect(try FileSystem.live.list(sandbox.root + "/forms").count == 3)
  }

  @Test func aFullDiskIsAnErrorAndNotHalfAWorkbook() throws {
    let form = try #require(Self.forms().first)
    #expect(throws: FileSystemError.self) { try WorkbookWriter.write(form, to: "/dev/full") }
    let sandbox = try Sandbox()
    #expect(throws: FileSystemError.self) { try WorkbookWriter.write(form, to: sandbox.root + "/none/form.xlsx") }
  }

  @Test func aValueThatDoesNotGoInIsAnError() throws {
    let sandbox = try Sandbox()
    var sheet = FormSheet(name: "表", columns: [.init(width: 10)], paper: .portraitA4)
    sheet.rows = [[FormCell(String(repeating: "a", count: FormCell.longest + 1), .entry)]]
    let form = SurveyForm(
      department: "局", round: "回", created: JapaneseDate(year: 2026, month: 1, day: 1), sheets: [sheet], rows: 0, due: 0
    )
    #expect(throws: FileSystemError.self) { try WorkbookWriter.write(form, to: sandbox.root + "/form.xlsx") }
  }

  @Test func aPartThatAKilledRunLeftIsReplaced() throws {
    let sandbox = try Sandbox()
    try sandbox.write("forms/.環境局減量推進課.xlsx.musubi-new", "half")
    try Self.write(Self.forms(), to: sandbox.root + "/forms")
    #expect(try FileSystem.live.list(sandbox.root + "/forms").map(\.path.text) == ["環境局減量推進課.xlsx"])
  }

  @Test(arguments: [
    ("forms", []), ("site", ["form-output-unsafe"]), ("content", ["form-output-unsafe"]),
    ("content/forms", ["form-output-unsafe"]), ("templates/x/y", ["form-output-unsafe"]),
    ("link", ["form-output-unsafe"]),
    ("published/forms", ["form-output-unsafe"]), (".", []), ("full", ["form-exists"]),
  ])
  func formsGoNeitherIntoASiteNorOverOthers(folder: String, wanted: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("content")
    try sandbox.link("link", to: "content")
    try sandbox.write("published/" + Manifest.name, "")
    try sandbox.write("full/環境局減量推進課.xlsx", "記入済み")
    let files = FormFiles(folder: sandbox.root + "/" + folder, fileSystem: .live)
    let named = FormFiles.named(Self.forms())
    let found = try files.obstacles(named, project: sandbox.root, mayReplace: false)
    #expect(found.map(\.code.name) == wanted)
    let forced = try files.obstacles(named, project: sandbox.root, mayReplace: true)
    #expect(forced.map(\.code.name) == wanted.filter { $0 != "form-exists" })
  }

  @Test(arguments: ["環境局", "健康福祉局高齢者在宅サービス課・地域包括ケア推進室"])
  func aPlainNameIsTheFilesName(department: String) {
    #expect(FormFiles.fileName(department) == department + ".xlsx")
  }

  @Test(arguments: ["../局", "局/課", ".局", "局\\課:係", "局\n課", String(repeating: "長い名前の局", count: 30)])
  func anyNameIsSafeAndItsOwn(department: String) {
    let name = FormFiles.fileName(department)
    #expect(name.hasSuffix(".xlsx") && !name.hasPrefix(".") && name.utf8.count <= 220, "\(name)")
    #expect(!name.contains { "/\\:*?\"<>|\n".contains($0) }, "\(name)")
    #expect(name != FormFiles.fileName(department.replacing("局", with: "課")))
  }

  @Test func namesThatDifferInWhatIsReplacedAloneStayApart() {
    #expect(FormFiles.fileName("局/課") != FormFiles.fileName("局:課"))
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"), ("_x41_", "_x41_"), ("_x00g1_", "_x00g1_"),
    ("__x0041__x0042_", "__x005F_x0041__x005F_x0042_"), ("協定_案", "協定_案"), ("_x0041", "_x0041"), ("", ""),
  ])
  func whatLooksLikeAnEscapeIsEscaped(text: String, wanted: String) {
    #expect(WorkbookWriter.escaped(text) == wanted)
  }
}
