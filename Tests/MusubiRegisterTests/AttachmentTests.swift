import Testing

@testable import MusubiRegister

/// The table of the files that belong to agreements.
struct AttachmentTests {
  private static func read(_ lines: String...) -> Checked<AttachmentTable> {
    let text = (["管理番号,名称,ファイル,公開,日付"] + lines).joined(separator: "\n") + "\n"
    return AttachmentReader.read(SourceFile(path: AttachmentTable.path, text: text))
  }

  @Test func rowsAreRead() throws {
    let table = Self.read("K1,協定書,K1.pdf,公開,令和3年6月8日", "K1,覚書,K1-2.pdf,内部,")
    #expect(table.diagnostics.isEmpty)
    #expect(table.value.attachments.map(\.isPublic) == [true, false])
    #expect(table.value.attachments[0].date == JapaneseDate(year: 2021, month: 6, day: 8))
    #expect(table.value.attachments[1].title.string == "覚書" && table.value.attachments[1].date == nil)
  }

  @Test func aProjectNeedsNoSuchTable() {
    let table = AttachmentReader.read(nil)
    #expect(table.diagnostics.isEmpty && table.value.attachments.isEmpty)
  }

  /// A row that cannot be read is never published.
  @Test(arguments: [
    ("K1,協定書,K1.pdf,非公開,", ["value-not-listed D2"], 0), ("K1,協定書,K1.pdf,,", ["value-needed D2"], 0),
    ("K1,,K1.pdf,公開,", ["value-needed B2"], 0), (",協定書,K1.pdf,公開,", ["value-needed A2"], 1),
    ("K1,協定書,協定書.pdf,公開,", ["document-file-name C2"], 1), ("K1,協定書,../K1.pdf,公開,", ["document-file-name C2"], 1),
    ("K1,協定書,.pdf,公開,", ["document-file-name C2"], 1), ("K1,協定書,K1.docx,公開,", ["document-file-name C2"], 1),
    ("K1,協定書,K1.pdf,公開,13月", ["date-invalid E2"], 1),
  ])
  func faultsAreToldAtTheirCells(line: String, findings: [String], count: Int) {
    let table = Self.read(line)
    let found = table.diagnostics.map { "\($0.code.name) \($0.location?.cell?.address ?? "")" }
    #expect(found == findings)
    #expect(table.value.attachments.count == count)
  }
}
