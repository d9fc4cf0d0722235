import MusubiRegister
import Testing

/// Workbooks that are not read, and what is said of them. None is ever read in part.
struct WorkbookFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let archive: TestArchive
    var limits = OfficeLimits()
    var sheet: String?
    var cell: String?
    var row: Int?

    var testDescription: String { "\(code): \(name)" }
  }

  private static let sound = TestWorkbook(
    "<row r='1'><c r='A1' t='s'><v>0</v></c></row>", formats: ["14"], shared: ["<si><t>見本</t></si>"])

  /// A workbook with a fault in the cells of its sheet.
  private static func cells(
    _ name: String, code: String = "workbook-damaged", cell: String? = nil, row: Int? = nil, _ xml: String,
    limits change: (inout OfficeLimits) -> Void = { _ in }
  ) -> Case {
    Case(
      name: name, code: code, archive: TestWorkbook(xml).archive, limits: limits(change), sheet: "一覧", cell: cell,
      row: row)
  }

  private static func limits(_ change: (inout OfficeLimits) -> Void) -> OfficeLimits {
    var limits = OfficeLimits()
    change(&limits)
    return limits
  }

  /// A sound workbook of which the entries were changed.
  private static func changed(
    _ name: String, _ code: String, sheet: String? = nil, limits change: (inout OfficeLimits) -> Void = { _ in },
    _ body: (inout [TestArchive.Entry]) -> Void
  ) -> Case {
    var archive = sound.archive
    body(&archive.entries)
    return Case(name: name, code: code, archive: archive, limits: limits(change), sheet: sheet)
  }

  /// A sound workbook with another text for one of its parts.
  private static func part(_ name: String, _ code: String, _ part: String, _ text: String, sheet: String? = nil) -> Case
  {
    changed(name, code, sheet: sheet) { entries in
      for index in entries.indices where entries[index].name == part { entries[index].bytes = Array(text.utf8) }
    }
  }

  private static let sheetPart = "xl/worksheets/sheet1.xml"

  static let inCells: [Case] = [
    cells("rows out of order", row: 1, "<row r='2'/><row r='1'/>"),
    cells("a row twice", row: 2, "<row r='2'/><row r='2'/>"),
    cells("row 0", "<row r='0'/>"), cells("a row beyond the last", "<row r='1048577'/>"),
    cells("a row of letters", "<row r='x'/>"),
    cells("a cell twice", cell: "A1", row: 1, "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>"),
    cells("a cell of another row", row: 1, "<row r='1'><c r='A2'><v>1</v></c></row>"),
    cells("a cell beyond the last column", row: 1, "<row r='1'><c r='XFE1'><v>1</v></c></row>"),
    cells("a cell without a row", row: 1, "<row r='1'><c r='A'><v>1</v></c></row>"),
    cells("a shared text that is not there", cell: "A1", row: 1, "<row r='1'><c r='A1' t='s'><v>7</v></c></row>"),
    cells("a shared text of letters", cell: "A1", row: 1, "<row r='1'><c r='A1' t='s'><v>a</v></c></row>"),
    cells("an unknown kind of cell", cell: "B1", row: 1, "<row r='1'><c r='B1' t='q'><v>1</v></c></row>"),
    cells("two values", cell: "A1", row: 1, "<row><c><v>1</v><v>2</v></c></row>"),
    cells("XML that is not well-formed", "<row r='1'><c r='A1'><v>1</c></row>"),
    cells("a control character", "<row r='1'><c r='A1'><v>\u{1}</v></c></row>"),
    cells("an entity that is not declared", "<row r='1'><c r='A1'><v>&nbsp;</v></c></row>"),
    cells("elements too deep", code: "workbook-too-large", String(repeating: "<a>", count: 70)),
    cells("a text too long", code: "workbook-too-large", "<row><c t='str'><v>123456789</v></c></row>") {
      $0.textBytes = 8
    },
    cells(
      "too many cells", code: "table-too-large", row: 2,
      "<row><c><v>1</v></c></row><row r='2'><c r='C2'><v>1</v></c></row>"
    ) {
      $0.table.cells = 3
    },
    cells("too many rows", code: "table-too-large", row: 3, "<row r='3'><c><v>1</v></c></row>") { $0.table.rows = 2 },
    cells("too many bytes", code: "table-too-large", row: 1, "<row><c><v>12345</v></c></row>") { $0.keptBytes = 4 },
    cells("a tag without end", code: "workbook-too-large", "<row a='\(String(repeating: "x", count: 3 << 20))'/>"),
  ]

  static let inParts: [Case] = [
    part("a document type", "workbook-unsafe", sheetPart, "<!DOCTYPE x><worksheet/>", sheet: "一覧"),
    part(
      "entities that grow", "workbook-unsafe", "xl/sharedStrings.xml",
      "<!DOCTYPE sst [<!ENTITY a '協定'><!ENTITY b '&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>"),
    part(
      "an entity of the system", "workbook-unsafe", "xl/workbook.xml",
      "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><workbook><sheets>&a;</sheets></workbook>"),
    part("another root", "workbook-damaged", "xl/workbook.xml", "<html/>"),
    part("another root of a sheet", "workbook-damaged", sheetPart, "<chartsheet/>", sheet: "一覧"),
    part("an empty part", "workbook-damaged", sheetPart, "", sheet: "一覧"),
    part("text for XML", "workbook-damaged", "xl/styles.xml", "cellXfs"),
    part("no sheets", "workbook-without-sheets", "xl/workbook.xml", "<workbook/>"),
    part(
      "an unknown encoding", "workbook-damaged", "xl/styles.xml", "<?xml version='1.0' encoding='x-none'?><styleSheet/>"
    ),
    part("a sheet that nothing leads to", "workbook-part-missing", "xl/_rels/workbook.xml.rels", "<Relationships/>"),
    part("no workbook", "workbook-part-missing", "_rels/.rels", "<Relationships/>"),
    part(
      "a part outside", "workbook-unsafe", "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='/officeDocument' Target='../../etc/passwd'/></Relationships>"),
    part(
      "a part on the web", "workbook-unsafe", "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='/officeDocument' Target='https://a.test/x'/></Relationships>"),
    changed("a part left out", "workbook-part-missing", sheet: "一覧") { $0.removeAll { $0.name == sheetPart } },
    changed("no relationships", "workbook-part-missing") { $0.removeAll { $0.name == "_rels/.rels" } },
    changed("a wrong check sum", "workbook-damaged", sheet: "一覧") { $0[$0.count - 1].checkSum = 7 },
    changed("an encrypted entry", "file-encrypted", sheet: "一覧") { $0[$0.count - 1].flags = 1 },
    changed("an entry twice", "workbook-unsafe") { $0.append($0[0]) },
    changed("an entry twice but for case", "workbook-unsafe") { $0.append(.init(name: "XL/Workbook.XML", bytes: [])) },
    changed("too many entries", "workbook-too-large", limits: { $0.entries = 3 }) { _ in },
    changed("too much to unpack", "workbook-too-large", limits: { $0.unpackedBytes = 100 }) { _ in },
    changed("too many shared texts", "workbook-too-large", limits: { $0.sharedTexts = 0 }) { _ in },
    changed("too many formats", "workbook-too-large", limits: { $0.cellFormats = 0 }) { _ in },
    changed("too many sheets", "workbook-too-large", limits: { $0.sheets = 0 }) { _ in },
    changed(
      "packed too well", "workbook-unsafe",
      limits: {
        $0.ratio = 100
        $0.ratioFloor = 1_000
      }
    ) { entries in
      for index in entries.indices where entries[index].name == "xl/styles.xml" {
        entries[index] = TestArchive.bomb("xl/styles.xml", repeats: 500)
      }
    },
  ]

  @Test func theSoundWorkbookIsSound() {
    #expect(Self.sound.read().diagnostics == [])
    #expect(Self.sound.read().value.first?.rows == ["見本"])
  }

  @Test(arguments: inCells + inParts)
  func aFaultyWorkbookIsNotRead(_ one: Case) throws {
    let file = SourceFile(path: "回答.xlsx", bytes: one.archive.bytes)
    let read = OfficeFile.read(file, limits: one.limits)
    #expect(read.value.isEmpty)
    #expect(read.diagnostics.map(\.code.name) == [one.code])
    let fault = try #require(read.diagnostics.first)
    #expect(fault.location?.file == "回答.xlsx")
    #expect(fault.location?.sheet == one.sheet)
    #expect(fault.location?.cell?.address == one.cell)
    #expect(fault.location?.cell?.row == one.row)
    for language in Language.allCases {
      #expect(!DiagnosticText.lines(fault, language).joined().contains("{"))
    }
  }

  @Test func aValueBeyondTheColumnsIsAnErrorAndTheRestIsRead() {
    let read = TestWorkbook("<row r='1'><c r='A1'><v>1</v></c><c r='D1'><v>2</v></c><c r='E1'><v>2</v></c></row>")
      .read(Self.limits { $0.table.columns = 3 })
    #expect(read.diagnostics.map(\.finding) == ["table-too-wide D1"])
    #expect(read.value.first?.rows == ["1"])
  }
}
