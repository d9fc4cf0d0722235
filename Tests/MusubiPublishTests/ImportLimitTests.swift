import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiPublish

/// What a build could not read must not be written.
struct ImportLimitTests {
  @Test func aRegisterTooLargeToBeReadAgainIsNotWritten() throws {
    let sandbox = try ImportSandbox()
    let file = try sandbox.office("回答.csv", Column.allCases, TestProject.Row("", [.title: "水素"]))
    let before = try sandbox.snapshot()
    var options = Import.Options(
      project: sandbox.project, request: ImportRequest(files: [file]), today: ImportSandbox.day)
    options.limits.fileBytes = try sandbox.bytes(ImportSandbox.register).count
    let report = try Import.run(options)
    #expect(report.codes == ["import-too-large"] && report.written == [])
    #expect(try sandbox.snapshot() == before)
    options.isDryRun = true
    #expect(try Import.run(options).codes == ["import-too-large"], "a trial says what an import would say")
    options.isDryRun = false
    options.limits = InputLimits()
    let again = try Import.run(options)
    #expect(again.codes == [] && again.written == ["content/changes.csv", "content/register/agreements.csv"])
  }

  /// The changes have a line for each cell that changes, and a table has no more rows than a spreadsheet.
  @Test(arguments: [("a,b", true), ("a\nb\n", true), ("a\n\"b\nc\"\n", true), ("a\nb\nc\n", false)])
  func aTableOfMoreRowsThanAreReadIsNotWritten(text: String, isReadable: Bool) {
    var tables = CSVReader.Limits()
    tables.rows = 2
    let file = FileSet.File(path: "content/changes.csv", bytes: Array(text.utf8))
    #expect(Import.isReadable(file, InputLimits(), tables) == isReadable)
    #expect(Import.isReadable(file, InputLimits()))
  }

  /// Whatever an office's file of text holds has room in the register.
  @Test func moreIsReadOfAProjectThanOfAnOffice() {
    #expect(InputLimits().fileBytes > OfficeInput.maximumBytes)
    #expect(InputLimits().totalBytes > InputLimits().fileBytes)
  }
}
