import Glibc
import MusubiRegister
import Testing

@testable import MusubiPublish

/// Files that are named on the command line.
struct OfficeInputTests {
  private func write(_ sandbox: Sandbox, _ name: String, _ text: String) throws -> String {
    try sandbox.write(name, text)
    return sandbox.root + "/" + name
  }

  private func code(_ path: String, limit: Int = 100) throws -> String? {
    let read = try OfficeInput.read(path, .live, limit: limit)
    #expect((read.value == nil) == read.hasErrors)
    return read.diagnostics.first?.code.name
  }

  @Test func aFileIsReadWithThePathAsItWasGiven() throws {
    let sandbox = try Sandbox()
    let path = try write(sandbox, "返送.csv", "管理番号\n")
    let read = try OfficeInput.read(path, .live)
    #expect(read.value?.path == path)
    #expect(read.value?.text == "管理番号\n")
    #expect(symlink(path, sandbox.root + "/link.csv") == 0)
    #expect(try code(sandbox.root + "/link.csv") == nil)
  }

  @Test func whatIsNoFileToBeReadIsSaid() throws {
    let sandbox = try Sandbox()
    let path = try write(sandbox, "a.csv", "0123456789")
    #expect(symlink("round", sandbox.root + "/round") == 0)
    #expect(try code(sandbox.root + "/b.csv") == "office-file-missing")
    #expect(try code(path + "/b.csv") == "office-file-missing")
    #expect(try code(sandbox.root + "/round") == "office-file-missing")
    #expect(try code(sandbox.root + "/" + String(repeating: "x", count: 300)) == "office-file-missing")
    #expect(try code("") == "office-file-missing")
    #expect(try code("a\0b") == "office-file-missing")
    #expect(try code(sandbox.root + "/\u{FFFD}\u{FFFD}.csv") == "office-file-name")
    #expect(try code(sandbox.root) == "office-file-not-file")
    #expect(try code("/dev/null") == "office-file-not-file")
    #expect(try code(path, limit: 9) == "office-file-too-large")
    #expect(try code(path, limit: 10) == nil)
  }

  @Test func aBrokenDiskIsThrown() throws {
    let sandbox = try Sandbox()
    let path = try write(sandbox, "a.csv", "0")
    for call in [FileSystem.Call.stat, .open, .read] {
      let broken = FileSystem { failing, _ in failing == call ? EIO : 0 }
      #expect(throws: FileSystemError.self) { try OfficeInput.read(path, broken) }
    }
  }

  @Test func theColumnsOfAFileAreTold() throws {
    let sandbox = try Sandbox()
    let path = try write(sandbox, "a.csv", "表題\n\n№,相手方,締結時季,メモ\n1,見本,R5,x\n2,見本,R5,\n合計,2,,\n")
    let report = try ColumnsReport.read(path, told: ["№": .id])
    let outline = try #require(report.sheets.first?.outline)
    #expect(outline.records == 2)
    #expect(outline.missing == [.title, .concluded, .term, .kind, .summary, .department])
    #expect(
      report.diagnostics.map(\.code.name) == [
        "rows-above-headings", "heading-synonym", "heading-near-miss", "heading-unknown",
      ])
    #expect(report.hasErrors)
    #expect(
      try ColumnsReport.read(write(sandbox, "b.csv", "a,b\n1,2\n")).diagnostics.map(\.code.name) == [
        "sheet-unrecognised"
      ])
    #expect(try ColumnsReport.read(write(sandbox, "c.csv", "")).hasErrors)
  }
}
