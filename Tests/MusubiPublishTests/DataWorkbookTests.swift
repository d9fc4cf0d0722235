import Foundation
import Glibc
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiPublish
@testable import MusubiRender
@testable import MusubiSite

/// The workbook of the open data: the cells are those of the table, the bytes always the same.
struct DataWorkbookTests {
  private static let texts = [
    "=1+1", "_x0041_", "a_b", "行\r\n二行", "  空白  ", "0001", "<&>\"'", String(repeating: "長", count: 600),
  ]

  private static func workbook() throws -> DataWorkbook {
    let project = TestProject(texts.enumerated().map { .init("K\($0.offset)", [.summary: $0.element]) })
    let register = project.vocabularies.flatMap { RegisterReader.read(project.registerFile, vocabularies: $0) }
    let addresses = SiteSettings.Address.allCases.map(\.rawValue)
    let sources = SiteSources(
      settings: SiteSettings.read(project.settingsFile(addresses: addresses)).value, register: register.value,
      press: PressReader.read(project.pressFile).value, totals: PublishedTotalsReader.read(project.totalsFile).value,
      cases: [], documents: [])
    return DataWorkbook(SiteBuilder.build(sources, today: project.today, isRelease: false).value)
  }

  /// Read back by our own reader, which knows nothing of how it was written, and takes every line end for LF.
  @Test func theCellsComeBackAsTheyWere() throws {
    let workbook = try Self.workbook()
    let bytes = try DataWorkbookWriter.bytes(of: workbook)
    let read = OfficeFile.read(SourceFile(path: "agreements.xlsx", bytes: bytes))
    #expect(read.diagnostics == [])
    try #require(read.value.count == 2)
    for (sheet, written) in zip(read.value, workbook.sheets) {
      #expect(sheet.name == written.name)
      let table = sheet.table
      #expect(table.rowCount == written.table.count + 1)
      #expect(written.table.headings.indices.map { table.text(row: 0, column: $0).string } == written.table.headings)
      for row in 0..<written.table.count {
        for (column, cell) in written.table.row(row).enumerated() {
          let text = cell.withUTF8 { String(decoding: $0, as: UTF8.self) }
          let read = table.text(row: row + 1, column: column).string
          #expect(read == text.replacingOccurrences(of: "\r\n", with: "\n"), "\(row) \(column)")
        }
      }
    }
  }

  @Test func theSameTableGivesTheSameBytes() throws {
    let workbook = try Self.workbook()
    let first = try DataWorkbookWriter.bytes(of: workbook)
    // The zip format counts every other second.
    sleep(2)
    #expect(try DataWorkbookWriter.bytes(of: workbook) == first)
  }

  /// A cell that Excel cannot hold is not cut and not left out.
  @Test func whatDoesNotFitIsAnError() throws {
    let table = DataTable(["a"], [[.string(String(repeating: "x", count: 32_768))]])
    let workbook = DataWorkbook(
      title: "題", created: JapaneseDate(year: 2026, month: 11, day: 23),
      sheets: [.init(name: "表", table: table, widths: [10])])
    #expect(throws: FileSystemError.self) { try DataWorkbookWriter.bytes(of: workbook) }
  }
}
