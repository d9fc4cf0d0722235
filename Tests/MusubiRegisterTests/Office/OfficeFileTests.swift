import MusubiRegister
import Testing

/// What files are by their bytes, and what is said of those that are no table.
struct OfficeFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let bytes: [UInt8]
    var path = "回答.xlsx"

    init(_ name: String, _ code: String, _ bytes: [UInt8], path: String = "回答.xlsx") {
      self.name = name
      self.code = code
      self.bytes = bytes
      self.path = path
    }

    init(_ name: String, _ code: String, _ text: String, path: String = "回答.csv") {
      self.init(name, code, Array(text.utf8), path: path)
    }

    var testDescription: String { "\(code): \(name)" }
  }

  private static func archive(_ names: String..., type: String? = nil) -> [UInt8] {
    TestArchive((type.map { [("mimetype", $0)] } ?? []) + names.map { ($0, "<x/>") }).bytes
  }

  /// A container of old Office with these entries in its directory.
  private static func compound(_ names: String...) -> [UInt8] {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let entries = ["Root Entry"] + names
    return head + [UInt8](repeating: 0, count: 1_016)
      + entries.flatMap { name -> [UInt8] in
        let bytes = name.utf8.flatMap { [$0, 0] as [UInt8] }
        return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
      }
  }

  private static let sound = TestWorkbook("<row><c><v>1</v></c></row>").archive.bytes

  static let cases: [Case] = [
    Case("nothing", "file-empty", [UInt8]()), Case("white space", "file-empty", "\u{FEFF} \r\n　\n"),
    Case("zeros", "file-zeros", [UInt8](repeating: 0, count: 4_096)),
    Case("the mark of an open workbook", "file-lock", sound, path: "届いたもの/~$回答.xlsx"),
    Case("a workbook of old Excel", "file-old-excel", compound("Workbook")),
    Case("a workbook of very old Excel", "file-old-excel", compound("Book"), path: "回答.xls"),
    Case("a workbook with a password", "file-encrypted", compound("EncryptionInfo", "EncryptedPackage")),
    Case("a document of old Word", "file-old-office", compound("WordDocument")),
    Case("the head of a container alone", "file-old-office", Array(compound().prefix(8))),
    Case("a binary workbook", "file-binary-workbook", archive("[Content_Types].xml", "xl/workbook.bin")),
    Case(
      "a sheet of LibreOffice", "file-open-document",
      archive("content.xml", type: "application/vnd.oasis.opendocument.spreadsheet")),
    Case(
      "a text of LibreOffice", "file-document", archive("content.xml", type: "application/vnd.oasis.opendocument.text")),
    Case("a document of Word", "file-document", archive("[Content_Types].xml", "word/document.xml"), path: "回答.xlsx"),
    Case("slides", "file-document", archive("[Content_Types].xml", "ppt/presentation.xml")),
    Case("a packed folder", "file-packed", archive("回答.csv")), Case("an empty archive", "file-packed", archive()),
    Case("gzip", "file-packed", [0x1F, 0x8B, 8, 0, 0]),
    Case("7z", "file-packed", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Case("LZH", "file-packed", "xx-lh5-回答"), Case("RAR", "file-packed", "Rar!\u{1A}\u{7}"),
    Case("a workbook cut off", "file-truncated", Array(sound.dropLast(30))),
    Case("a workbook cut in the middle", "file-truncated", Array(sound.prefix(sound.count / 2))),
    Case("the first bytes of a workbook", "file-truncated", [0x50, 0x4B, 3, 4]),
    Case("PDF", "file-pdf", "%PDF-1.7\n%âãÏÓ", path: "回答.xlsx"), Case("RTF", "file-document", "{\\rtf1\\ansi 協定}"),
    Case("PNG", "file-image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    Case("JPEG", "file-image", [0xFF, 0xD8, 0xFF, 0xE0]),
    Case("GIF", "file-image", "GIF89a"), Case("TIFF", "file-image", [0x49, 0x49, 0x2A, 0, 8]),
    Case("BMP", "file-image", Array("BM".utf8) + [1, 1, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40]),
    Case("HEIC", "file-image", [0, 0, 0, 24] + Array("ftypheic".utf8)),
    Case("a web page", "file-web-page", "<html><table><tr><td>管理番号</td></tr></table></html>", path: "回答.xls"),
    Case("a web page of XHTML", "file-web-page", "<?xml version=\"1.0\"?>\n<html xmlns=\"x\"/>"),
    Case("a web page with white space before", "file-web-page", "\u{FEFF}\r\n  <!DOCTYPE html>\n<title>x</title>"),
    Case("a bare table", "file-web-page", "<TABLE border=1><tr>"),
    Case("a page by mail", "file-web-page", "MIME-Version: 1.0\n"),
    Case("a web page in UTF-16", "file-web-page", [0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] as [UInt8] }),
    Case(
      "an XML spreadsheet", "file-xml-spreadsheet",
      "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"),
    Case(
      "an XML spreadsheet without a mark", "file-xml-spreadsheet",
      "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
    Case("other XML", "file-xml", "<?xml version=\"1.0\"?><協定/>"),
  ]

  @Test(arguments: cases)
  func whatIsNoTableIsSaid(_ one: Case) throws {
    let read = OfficeFile.read(SourceFile(path: one.path, bytes: one.bytes))
    #expect(read.value.isEmpty)
    #expect(read.diagnostics.map(\.code.name) == [one.code])
    #expect(read.diagnostics.first?.location == Location(file: one.path))
  }

  /// The name of a file says nothing: bytes decide.
  @Test(arguments: ["回答.xlsx", "回答.csv", "回答.xls", "回答", "回答.pdf"])
  func theNameDecidesNothing(path: String) {
    #expect(OfficeFile.read(SourceFile(path: path, bytes: Self.sound)).value.first?.rows == ["1"])
    let text = SourceFile(path: path, text: "名称,締結先\n見守り,見本\n")
    #expect(OfficeFile.read(text).value.first?.rows == ["名称|締結先", "見守り|見本"])
  }

  struct Delimited: Sendable {
    let text: String
    let rows: [String]
    /// The line on which the first row stands.
    var line = 1
  }

  @Test(arguments: [
    Delimited(text: "a,b\n1,2\n", rows: ["a|b", "1|2"]), Delimited(text: "a\tb\r\n1,5\t2\r\n", rows: ["a|b", "1,5|2"]),
    Delimited(text: "a;b;c\n1,5;2;3\n", rows: ["a|b|c", "1,5|2|3"]), Delimited(text: "名称\n見守り\n", rows: ["名称", "見守り"]),
    Delimited(text: "協定の一覧\n\na\tb\tc\n1\t2,3,4,5,6\t3\n", rows: ["協定の一覧", "", "a|b|c", "1|2,3,4,5,6|3"]),
    Delimited(text: "\"a;b;c;d\",b\n\"1;2;3;4\",2\n", rows: ["a;b;c;d|b", "1;2;3;4|2"]),
    Delimited(text: "a,b\n甲;乙;丙;丁,1\n,2\n", rows: ["a|b", "甲;乙;丙;丁|1", "|2"]),
    Delimited(text: "\"a\n,,,\nb\";c\nd;e\n", rows: ["a\n,,,\nb|c", "d|e"]),
    Delimited(text: "sep=;\r\na;b,c\r\n1;2\r\n", rows: ["a|b,c", "1|2"], line: 2),
    Delimited(text: "\u{FEFF}SEP=|\na|b\n", rows: ["a|b"], line: 2),
    Delimited(text: "sep=\t\rx\ty\r", rows: ["x|y"], line: 2),
    Delimited(text: "協定<table>,<html>\n1,2\n", rows: ["協定<table>|<html>", "1|2"]),
    Delimited(text: "BM,LZH\n1,2\n", rows: ["BM|LZH", "1|2"]), Delimited(text: "sep=,", rows: []),
    Delimited(
      text: "名称\t締結先\t締結日\n一, 二, 三, 四, 五\tA\tR3\n一, 二, 三, 四, 五\tB\tR3\n",
      rows: ["名称|締結先|締結日", "一, 二, 三, 四, 五|A|R3", "一, 二, 三, 四, 五|B|R3"]),
    Delimited(text: "sep=ab\n1,2\n", rows: ["sep=ab", "1|2"]),
  ])
  func theDelimiterIsFoundByLooking(_ one: Delimited) throws {
    let read = OfficeFile.read(SourceFile(path: "回答.csv", text: one.text))
    #expect(read.diagnostics == [])
    #expect(read.value.first?.rows ?? [] == one.rows)
    guard let table = read.value.first?.table else { return }
    #expect(table.location(row: 0, column: 0).line == one.line)
    #expect(table.location(row: 0, column: 0).cell?.address == "A1")
  }

  @Test func aFaultyTableKeepsItsRowsAndItsFaults() {
    let read = OfficeFile.read(SourceFile(path: "回答.csv", text: "a,b\n1,2\"\n3,4\n"))
    #expect(read.diagnostics.map(\.finding) == ["csv-stray-quote B2"])
    #expect(read.value.first?.rows == ["a|b", "1|2\"", "3|4"])
  }

  @Test func everyCodeIsShownInATest() {
    let shown =
      Self.cases.map(\.code) + (WorkbookFaultTests.inCells + WorkbookFaultTests.inParts).map(\.code)
      + TextDecodingTests.codes
    #expect(DiagnosticCode.office.map(\.name).filter { !shown.contains($0) } == [])
  }
}
