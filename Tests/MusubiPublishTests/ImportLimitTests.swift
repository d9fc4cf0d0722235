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
    #expect(report.codes == ["input-too-large"] && report.written == [])
    #expect(try sandbox.snapshot() == before)
    options.limits = InputLimits()
    let again = try Import.run(options)
    #expect(again.codes == [] && again.written == ["content/changes.csv", "content/register/agreements.csv"])
  }

  /// Whatever an office's file holds has room in the register.
  @Test func moreIsReadOfAProjectThanOfAnOffice() {
    #expect(InputLimits().fileBytes > OfficeInput.maximumBytes)
    #expect(InputLimits().totalBytes > InputLimits().fileBytes)
  }
}
