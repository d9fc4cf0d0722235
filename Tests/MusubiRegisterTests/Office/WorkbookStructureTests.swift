import MusubiTestSupport
import Testing

@testable import MusubiRegister

/// What a workbook says beside its cells, and the ways in which programs put one together.
struct WorkbookStructureTests {
  private static let cells =
    "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row r='2'><c r='A2'><v>3</v></c></row>"

  private static func sheet(_ before: String, _ cells: String = cells, _ behind: String = "") throws -> Sheet {
    let xml = before + "<sheetData>\(cells)</sheetData>" + behind
    let read = TestWorkbook(sheets: [.init(name: "一覧", xml: xml)]).read()
    #expect(read.diagnostics == [])
    return try #require(read.value.first)
  }

  @Test func mergedCellsAreNamed() throws {
    let merges = "<mergeCells count='2'><mergeCell ref='A1:B1'/><mergeCell ref='C3:D10'/></mergeCells>"
    let traits = try Self.sheet("", Self.cells, merges).traits
    #expect(
      traits.merged == [Sheet.Block(rows: 0...0, columns: 0...1), Sheet.Block(rows: 2...9, columns: 2...3)])
  }

  @Test func hiddenRowsAndColumnsAreNamedAsFarAsTheTableGoes() throws {
    let rows = [("2", "1"), ("3", "true"), ("4", "0"), ("6", "1")].map { row, hidden in
      "<row r='\(row)' hidden='\(hidden)'><c r='A\(row)'><v>1</v></c></row>"
    }
    let behind = "<row r='900' hidden='1'/>"
    let columns =
      "<cols><col min='1' max='1' hidden='0' width='9'/><col min='2' max='2' width='0'/><col min='3' max='16384' hidden='1'/></cols>"
    let wide = "<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>2</v></c></row>"
    let flat = ["0", "0.0", "15"].enumerated().map { index, height in
      "<row r='\(index + 8)' ht='\(height)' customHeight='1'><c r='A\(index + 8)'><v>1</v></c></row>"
    }
    let traits = try Self.sheet(columns, wide + rows.joined() + flat.joined() + behind).traits
    #expect(traits.hiddenRows == [1...2, 5...5, 7...8])
    #expect(traits.hiddenColumns == [1...1, 2...2])
  }

  @Test func aCellIsStruckByItsFont() throws {
    let cells =
      "<row r='1'><c r='A1' s='1'><v>1</v></c><c r='B1' s='0'><v>2</v></c><c r='C1' s='1' t='s'><v>0</v></c></row>"
    let workbook = TestWorkbook(cells, formats: ["0", "0"], shared: ["<si><t>旧</t></si>"]).with { $0.struck = [1] }
    let sheet = try #require(workbook.read().value.first)
    #expect(sheet.rows == ["1|2|旧"])
    #expect(sheet.traits.oddities.map(\.kind) == [.struck, .struck])
    #expect(sheet.traits.oddities.map(\.cell.column) == [0, 2])
  }

  @Test func formulasAreCounted() throws {
    let row = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>A1</f><v>1</v></c><c r='C1'><f>A1</f><v>1</v></c></row>"
    let traits = try Self.sheet("", row).traits
    #expect(traits.formulaCount == 2)
    #expect(traits.firstFormula == Sheet.Cell(row: 0, column: 1))
  }

  @Test(arguments: [
    ("<drawing r:id='d'/>", true), ("<picture r:id='d'/>", true), ("<oleObjects/>", true),
    ("<legacyDrawing r:id='d'/>", false),
    ("<pageMargins left='1'/>", false),
  ])
  func objectsAreSeen(xml: String, isObject: Bool) throws {
    #expect(try Self.sheet("", Self.cells, xml).traits.hasObjects == isObject)
  }

  @Test func commentsAreSeen() throws {
    #expect(try Self.sheet("", Self.cells, "<legacyDrawing r:id='d'/>").traits.hasComments)
    #expect(try !Self.sheet("").traits.hasComments)
  }

  @Test func errorsAreNotCrowdedOut() throws {
    let times = (1...10_500).map { "<row r='\($0)'><c r='A\($0)' t='d'><v>2021-04-01T09:30:00</v></c></row>" }.joined()
    let broken = "<row r='10501'><c r='A10501'><f>B1</f></c></row>"
    let traits = try Self.sheet("", times + broken).traits
    #expect(traits.oddities.count == 10_501)
    #expect(traits.oddities.first?.kind == .formulaWithoutValue)
    #expect(!traits.isCut)
  }

  @Test func tooManyMergedBlocksAreSaid() throws {
    let merges = (1...100_001).map { "<mergeCell ref='A\($0):B\($0)'/>" }.joined()
    #expect(try Self.sheet("", Self.cells, "<mergeCells>\(merges)</mergeCells>").traits.isCut)
  }

  @Test(arguments: [
    (["A1:B2", "C1:C9", "A3:B3", "B4:B5"], nil), (["A1:B2", "B2:C3"], "B2"), (["C5:C6", "A1:A9", "A9:C9"], "A9"),
    (["A1:J500", "A1:J500"], "A1"), (["A1:A1", "A1:B1"], "A1"), (["D1:E9", "A5:Z5"], "A5"),
    (["A1:A4", "B2:B9", "A5:B5"], "A5"),
    (["A1:ZZ9999", "C7:C8"], "C7"),
  ])
  func blocksThatShareCellsAreNoneOfExcel(references: [String], cell: String?) {
    let merges = references.map { "<mergeCell ref='\($0)'/>" }.joined()
    let xml = "<sheetData>\(Self.cells)</sheetData><mergeCells>\(merges)</mergeCells>"
    let read = TestWorkbook(sheets: [.init(name: "一覧", xml: xml)]).read()
    #expect(read.diagnostics.map(\.code.name) == (cell == nil ? [] : ["workbook-damaged"]))
    #expect(read.diagnostics.first?.location?.cell?.address == cell)
  }

  /// Blocks laid at random overlap where two of them, looked at one by one, do.
  @Test func overlapsAreFoundAsBySearchingAll() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let blocks = (0..<random.below(7)).map { _ in
        let (row, column) = (random.below(9), random.below(9))
        return Sheet.Block(rows: row...(row + random.below(3)), columns: column...(column + random.below(3)))
      }
      let overlap = blocks.indices.contains { first in
        blocks[..<first].contains {
          $0.rows.overlaps(blocks[first].rows) && $0.columns.overlaps(blocks[first].columns)
        }
      }
      #expect((MergedBlocks.overlapping(blocks) != nil) == overlap, "\(blocks)")
    }
  }

  @Test func whatStandsElsewhereIsNoCell() throws {
    let behind = "<extLst><ext><row r='9'><c r='A9'><v>9</v></c></row></ext></extLst>"
    let sheet = try Self.sheet("<sheetViews><row/></sheetViews>", Self.cells, behind)
    #expect(sheet.rows == ["1|2", "3"])
  }

  @Test func sheetsComeInTheirOrderWithTheirStates() throws {
    let xml = "<sheetData>\(Self.cells)</sheetData>"
    let workbook = TestWorkbook(sheets: [
      .init(name: "記入&amp;要領", xml: "<sheetData/>"), .init(name: "一覧", xml: xml),
      .init(name: "グラフ", kind: "chartsheet", xml: ""), .init(name: "選択肢", state: "veryHidden", xml: xml),
      .init(name: "控え", state: "hidden", xml: xml), .init(name: "見える", state: "visible", xml: xml),
    ])
    let sheets = workbook.read().value
    #expect(sheets.compactMap(\.name) == ["記入&要領", "一覧", "選択肢", "控え", "見える"])
    #expect(sheets.map(\.isHidden) == [false, false, true, true, false])
    #expect(sheets.map(\.table.rowCount) == [0, 2, 2, 2, 2])
  }

  @Test func aSharedTextIsReadInEverySheet() {
    let row = "<sheetData><row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row></sheetData>"
    let workbook = TestWorkbook(
      sheets: [.init(name: "一", xml: row), .init(name: "二", xml: row)],
      shared: ["<si><t>甲</t></si>", "<si><t>乙丙</t></si>"])
    #expect(workbook.read().value.map(\.rows) == [["乙丙|甲"], ["乙丙|甲"]])
  }

  @Test(arguments: [
    "worksheets/sheet#.xml", "/xl/worksheets/sheet#.xml", "./worksheets/sheet#.xml", "../xl/worksheets/sheet#.xml",
    "worksheets/../worksheets/SHEET#.XML",
  ])
  func aPartIsFoundByAnyPathToIt(target: String) {
    let workbook = TestWorkbook(Self.cells).with { $0.target = target }
    #expect(workbook.read().value.first?.rows == ["1|2", "3"])
  }

  @Test func namespacesAndPrefixesAreThoseOfAnyWriter() {
    let strict = TestWorkbook(Self.cells).with {
      $0.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
      $0.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }
    #expect(strict.read().value.first?.rows == ["1|2", "3"])
    let prefixed = TestWorkbook(Self.cells).with { $0.prefix = "x:" }
    #expect(prefixed.read().value.first?.rows == ["1|2", "3"])
  }

  @Test func aPlaceIsNamedAsExcelShowsIt() throws {
    let row = "<row r='3'><c r='B3'><v>1</v></c></row>"
    let table = try #require(TestWorkbook(row).read().value.first).table
    let place = table.location(row: 2, column: 1)
    #expect(place == Location(file: "回答.xlsx", sheet: "一覧", cell: Location.Cell(row: 3, index: 1)))
    #expect(place.cell?.address == "B3")
  }

  /// Entries of packed archives come in many pieces; here the pieces end at every byte of the XML in turn.
  @Test func whereAPieceEndsMakesNoDifference() {
    let texts = (0..<400).map { "<si><t>見本\($0)の協定_x000D_\n二行目</t></si>" }
    let cells = (0..<400).map { "<row r='\($0 + 1)'><c r='A\($0 + 1)' t='s'><v>\($0)</v></c></row>" }
    for padding in 0..<60 {
      let comment = "<si><t>\(String(repeating: "空", count: 21_700))\(String(repeating: "x", count: padding))</t></si>"
      let sheet = TestWorkbook(cells.joined(), shared: [comment] + texts).read().value.first
      #expect(sheet?.rows.last == "見本398の協定\n二行目")
    }
  }
}
