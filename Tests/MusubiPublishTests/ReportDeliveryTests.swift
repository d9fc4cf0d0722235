import Glibc
import MusubiRegister
import MusubiRender
import Testing

@testable import MusubiPublish

struct ReportDeliveryTests {
  private static let report = FindingsReport(
    occasion: .rehearsal, date: JapaneseDate(year: 2026, month: 11, day: 26), files: ["in/a.xlsx", "other/a.csv", "b"],
    diagnostics: [])

  private static func names(_ folder: String) throws -> [String] {
    try FileSystem.live.list(folder).map(\.path.text).sorted()
  }

  @Test func theEndingOfTheNameSaysTheForm() throws {
    let sandbox = try Sandbox()
    let paths = ["r.html", "R.CSV", "r.json"].map { sandbox.root + "/" + $0 }
    let delivery = try ReportDelivery.plan(paths, outside: [])
    #expect(delivery.diagnostics.isEmpty)
    #expect(try delivery.value.write(Self.report, json: "{}").map(\.path) == paths)
    #expect(try FileSystem.live.read(paths[0], limit: 1 << 20)?.starts(with: "<!DOCTYPE html>".utf8) == true)
    #expect(try FileSystem.live.read(paths[1], limit: 1 << 20)?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    #expect(try FileSystem.live.read(paths[2], limit: 1 << 20) == Array("{}\n".utf8))
  }

  @Test func aFolderGetsAPageAndATableForEachFile() throws {
    let sandbox = try Sandbox()
    let delivery = try ReportDelivery.plan([sandbox.root + "/back/"], outside: []).value
    let written = try delivery.write(Self.report, json: "")
    #expect(written == [.init(path: sandbox.root + "/back", count: 6)])
    #expect(try Self.names(sandbox.root + "/back") == ["a-2.csv", "a-2.html", "a.csv", "a.html", "b.csv", "b.html"])
  }

  @Test func reportsOfAnEarlierRunAreNamedAndWhatIsNoneIsNot() throws {
    let sandbox = try Sandbox()
    let delivery = try ReportDelivery.plan([sandbox.root + "/back/"], outside: []).value
    _ = try delivery.write(Self.report, json: "")
    try sandbox.write("back/own.csv", "x\n")
    try sandbox.write("back/own.txt", "x\n")
    let part = FindingsReport(occasion: .rehearsal, date: Self.report.date, files: ["in/a.xlsx"], diagnostics: [])
    let written = try delivery.write(part, json: "")
    #expect(written.map(\.count) == [2])
    #expect(written.flatMap(\.earlier) == ["a-2.csv", "a-2.html", "b.csv", "b.html"])
  }

  @Test func aFileThatIsNotThereGetsNoReport() throws {
    let sandbox = try Sandbox()
    let missing = try OfficeInput.read(sandbox.root + "/b", .live)
    let report = FindingsReport(
      occasion: .refused, date: Self.report.date, files: ["a.csv", sandbox.root + "/b"],
      diagnostics: missing.diagnostics)
    let delivery = try ReportDelivery.plan([sandbox.root + "/back/"], outside: []).value
    #expect(try delivery.write(report, json: "").map(\.count) == [2])
    #expect(try Self.names(sandbox.root + "/back") == ["a.csv", "a.html"])
  }

  @Test func aReportNeverTakesThePlaceOfAFileThatIsNone() throws {
    let sandbox = try Sandbox()
    try sandbox.write("returned/a.csv", "管理番号,名称\n")
    try sandbox.write("returned/other.csv", "x\n")
    let inputs = [sandbox.root + "/returned/a.csv"]
    let folder = sandbox.root + "/returned"
    #expect(try ReportDelivery.plan([folder], outside: [], inputs: inputs).diagnostics.map(\.value) == inputs)
    for path in ["a.csv", "other.csv"] {
      let found = try ReportDelivery.plan([folder + "/" + path], outside: [], inputs: inputs)
      #expect(found.diagnostics.map(\.code.name) == ["report-replaces"])
    }
    // An earlier report may be replaced.
    for name in ["r.html", "r.csv", "r.json"] {
      let path = folder + "/" + name
      _ = try ReportDelivery.plan([path], outside: []).value.write(Self.report, json: "{\n\"ok\": true\n}")
      #expect(try ReportDelivery.plan([path], outside: []).diagnostics.isEmpty, "\(name)")
    }
  }

  @Test func aReportStaysOutOfEveryPublishedSite() throws {
    let sandbox = try Sandbox()
    try sandbox.write("www/.musubi-manifest", "")
    let found = try ReportDelivery.plan([sandbox.root + "/www/r.html"], outside: [])
    #expect(found.diagnostics.map(\.code.name) == ["report-inside"])
  }

  @Test func aFolderThatIsMissingIsSaidBeforehand() throws {
    let sandbox = try Sandbox()
    let found = try ReportDelivery.plan([sandbox.root + "/nowhere/r.html"], outside: [])
    #expect(found.diagnostics.map(\.code.name) == ["report-folder-missing"])
  }

  @Test(arguments: [("r.doc", "report-form"), ("site/r.html", "report-inside"), ("site/deep/r.csv", "report-inside")])
  func aPlaceThatWillNotDoIsRefused(path: String, code: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("site/deep")
    let found = try ReportDelivery.plan([sandbox.root + "/" + path], outside: [sandbox.root + "/site"])
    #expect(found.diagnostics.map(\.code.name) == [code])
  }

  @Test func aReportReplacesTheOneBeforeAndKeepsItsPermissions() throws {
    let sandbox = try Sandbox()
    let path = sandbox.root + "/r.csv"
    try FileSystem.live.replaceFile(path, with: [1, 2, 3])
    chmod(path, 0o600)
    try FileSystem.live.replaceFile(path, with: [4])
    #expect(try FileSystem.live.read(path, limit: 10) == [4])
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test(arguments: [FileSystem.Call.create, .write, .close, .rename])
  func aReplacementThatFailsLeavesTheOldFile(call: FileSystem.Call) throws {
    let sandbox = try Sandbox()
    let path = sandbox.root + "/r.csv"
    try FileSystem.live.replaceFile(path, with: [1])
    let broken = FileSystem { made, _ in made == call ? ENOSPC : 0 }
    #expect(throws: FileSystemError.self) { try broken.replaceFile(path, with: [2]) }
    #expect(try FileSystem.live.read(path, limit: 10) == [1])
    #expect(try FileSystem.live.list(sandbox.root).count == 1)
  }
}
