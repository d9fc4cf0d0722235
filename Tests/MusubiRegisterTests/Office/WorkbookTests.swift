import MusubiRegister
import Testing

/// What cells of a workbook read as.
struct WorkbookTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let cells: String
    let rows: [String]
    var formats: [String] = []
    var shared: [String] = []
    var oddities: [Sheet.Oddity.Kind] = []
    var countsFrom1904 = false

    var testDescription: String { cells + formats.joined() + shared.joined() }
  }

  private static func cell(_ type: String, _ value: String, _ expected: String, _ odd: Sheet.Oddity.Kind? = nil) -> Case
  {
    Case(cells: "<row r='1'><c r='A1'\(type)>\(value)</c></row>", rows: [expected], oddities: odd.map { [$0] } ?? [])
  }

  private static func formatted(
    _ format: String, _ value: String, _ expected: String, _ odd: Sheet.Oddity.Kind? = nil, from1904: Bool = false
  ) -> Case {
    Case(
      cells: "<row r='1'><c r='A1' s='0'><v>\(value)</v></c></row>", rows: [expected], formats: [format],
      oddities: odd.map { [$0] } ?? [], countsFrom1904: from1904)
  }

  private static func shared(_ entry: String, _ expected: String, _ odd: Sheet.Oddity.Kind? = nil) -> Case {
    Case(
      cells: "<row r='1'><c r='A1' t='s'><v>0</v></c></row>", rows: [expected], shared: ["<si>\(entry)</si>"],
      oddities: odd.map { [$0] } ?? [])
  }

  static let types: [Case] = [
    cell("", "<v>12</v>", "12"), cell(" t='n'", "<v>0</v>", "0"), cell("", "<v> 12 </v>", "12"),
    cell("", "<v>-3.50</v>", "-3.5"), cell("", "<v>007</v>", "7"), cell("", "<v>+5</v>", "5"),
    cell("", "<v>8.010001063616E12</v>", "8010001063616"), cell("", "<v>1E3</v>", "1000"),
    cell("", "<v>1.5E-3</v>", "0.0015"), cell("", "<v>0.30000000000000004</v>", "0.3"),
    cell("", "<v>0.1</v>", "0.1"), cell("", "<v>99.999999999999986</v>", "100"),
    cell("", "<v>1234567890123456</v>", "1234567890123456"),
    cell("", "<v>1.2345678901234567E16</v>", "12345678901234600"), cell("", "<v>-0</v>", "0"),
    cell("", "<v>1E999</v>", "1E999"), cell("", "<v>不明</v>", "不明"), cell("", "<v>.5</v>", "0.5"),
    cell(" t='b'", "<v>1</v>", "TRUE"), cell(" t='b'", "<v>0</v>", "FALSE"),
    cell(" t='e'", "<v>#REF!</v>", "#REF!", .errorValue), cell(" t='str'", "<f>A2</f><v> 見本</v>", " 見本"),
    cell(" t='inlineStr'", "<is><t>見本</t></is>", "見本"),
    cell(" t='inlineStr'", "<is><r><t>見</t></r><r><rPr><b/></rPr><t>本</t></r></is>", "見本"),
    cell(" t='inlineStr'", "<is><t>見本</t><rPh sb='0' eb='2'><t>みほん</t></rPh></is>", "見本"),
    cell(" t='inlineStr'", "<is><r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r></is>", "旧新", .struckPart("旧")),
    cell(" t='inlineStr'", "<is><r><rPr><strike/></rPr><t>旧</t></r></is>", "旧", .struck),
    cell(" t='d'", "<v>2023-04-01</v>", "2023-04-01"), cell(" t='d'", "<v>2023-04-01T00:00:00Z</v>", "2023-04-01"),
    cell(" t='d'", "<v>2023-04-01T09:30:00</v>", "2023-04-01", .timeDropped), cell(" t='d'", "<v>いつか</v>", "いつか"),
    cell("", "<f>SUM(B1:B9)</f><v>42</v>", "42"),
  ]

  static let texts: [Case] = [
    shared("<t>見守り協定</t>", "見守り協定"), shared("<t>  外の空白 </t>", "外の空白"),
    shared("<t xml:space='preserve'> 空白 </t>", " 空白 "), shared("<t>一行目_x000D_\n二行目</t>", "一行目\n二行目"),
    shared("<t>一&#13;&#10;二&#13;三</t>", "一\n二\n三"), shared("<t>_x005F_x000D_</t>", "_x000D_"),
    shared("<t>a_b_x00_x_</t>", "a_b_x00_x_"), shared("<t>_xD83D__xDE00_</t>", "😀"),
    shared("<t>_xD83D_</t>", "_xD83D_"),
    shared("<t>_x3042_</t>", "あ"), shared("<t>A &amp; B &lt;&#x5354;&gt;</t>", "A & B <協>"),
    shared("<t><![CDATA[<b>]]></t>", "<b>"),
    shared("<r><t xml:space='preserve'>見 </t></r><r><t>本</t></r>", "見 本"),
    shared("<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/>", "東京"),
    shared("<r><rPr><b/><strike/></rPr><t>旧名_x000D_</t></r><r><t>新名</t></r>", "旧名\n新名", .struckPart("旧名\n")),
    shared(
      "<r><t>新名</t></r><r><rPr><strike val='1'/></rPr><t>旧</t></r><r><rPr><strike/></rPr><t>名</t></r>", "新名旧名",
      .struckPart("旧名")),
    shared("<r><rPr><strike val='true'/></rPr><t>旧名</t></r>", "旧名", .struck),
    shared("<r><rPr><strike val='0'/></rPr><t>名</t></r><r><rPr><u/></rPr><t>称</t></r>", "名称"),
    shared("<r><t>東</t></r><rPh sb='0' eb='1'><t>ヒガシ</t></rPh><r><t>京</t></r>", "東京"),
  ]

  static let dates: [Case] = [
    formatted("14", "45017", "2023-04-01"), formatted("15", "1", "1900-01-01"), formatted("14", "59", "1900-02-28"),
    formatted("14", "60", "60", .dateOutOfRange), formatted("14", "61", "1900-03-01"),
    formatted("14", "0", "0", .dateOutOfRange), formatted("14", "-1", "-1", .dateOutOfRange),
    formatted("14", "2958465", "9999-12-31"), formatted("14", "2958466", "2958466", .dateOutOfRange),
    formatted("14", "43586", "2019-05-01"), formatted("14", "36585", "2000-02-29"),
    formatted("14", "43555", "2023-04-01", from1904: true), formatted("14", "0", "1904-01-01", from1904: true),
    formatted("17", "45017", "2023-04"), formatted("22", "45017.5", "2023-04-01", .timeDropped),
    formatted("14", "45016.99999999999", "2023-04-01"), formatted("27", "45017", "2023-04-01"),
    formatted("31", "45017", "2023-04-01"), formatted("34", "45017", "2023-04"), formatted("55", "45017", "2023-04"),
    formatted("57", "45017", "2023-04-01"), formatted("58", "45017", "2023-04-01"),
    formatted("yyyy/m/d", "45017", "2023-04-01"), formatted("yyyy\"年\"m\"月\"d\"日\"", "45017", "2023-04-01"),
    formatted("yyyy年m月", "45017", "2023-04"), formatted("yyyy\"年度\"", "45017", "2023"),
    formatted("yyyy", "45017", "2023"),
    formatted("[$-411]ggge\"年\"m\"月\"d\"日\";@", "45017", "2023-04-01"),
    formatted("[$-411]ge.m.d", "45017", "2023-04-01"),
    formatted("[$-411]ggge\"年\"m\"月\"", "45017", "2023-04"), formatted("ggge\"年\"", "45017", "2023"),
    formatted("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45017", "2023-04-01"),
    formatted("yyyy/mm/dd hh:mm:ss", "45017", "2023-04-01"),
    formatted("m\"月\"d\"日\"", "45017", "2023-04-01", .yearHidden),
    formatted("56", "45017", "2023-04-01", .yearHidden), formatted("16", "45017", "2023-04-01", .yearHidden),
    formatted("[Red]yyyy\\-mm\\-dd", "45017", "2023-04-01"), formatted("mmm-yy", "45017", "2023-04"),
    formatted("aaa", "45017", "2023-04-01", .yearHidden), formatted("YYYY/MM/DD", "45017", "2023-04-01"),
    formatted("20", "0.395833333333333", "09:30"), formatted("21", "0.5000115740740741", "12:00:01"),
    formatted("46", "1.5", "36:00"), formatted("[h]:mm", "1.5", "36:00"), formatted("h:mm", "45017.75", "18:00"),
    formatted("h:mm AM/PM", "0.75", "18:00"), formatted("mm:ss", "0.000694444444444444", "00:01"),
  ]

  static let numbers: [Case] = [
    formatted("0", "12", "12"), formatted("0000", "12", "0012"), formatted("0000", "123456", "123456"),
    formatted("\"K\"0000", "12", "K0012"), formatted("\\K0000", "7", "K0007"), formatted("\"K\"0", "12", "K12"),
    formatted("\"K\"###0", "12", "K12"), formatted("\"第\"0\"号\"", "3", "第3号"),
    formatted("000-0000", "2100001", "210-0001"),
    formatted("0000000000000", "8010001063616", "8010001063616"), formatted("0000", "1.5", "1.5"),
    formatted("0000", "-3", "-3"), formatted("0\"件\"", "12", "12"), formatted("#,##0", "1234", "1234"),
    formatted("0.00", "1.5", "1.5"), formatted("0%", "0.5", "50%"),
    formatted("9", "0.25", "25%"), formatted("10", "0.2575", "25.75%"), formatted("0.0%", "-0.005", "-0.5%"),
    formatted("0%", "0", "0%"), formatted("0%", "12", "1200%"), formatted("0%", "0.28999999999999998", "29%"),
    formatted("0\"%\"", "12", "12"), formatted("0\\%", "12", "12"), formatted("0.00E+00", "1234", "1234"),
    formatted("\"¥\"0", "12", "12"), formatted("[$¥-411]#,##0", "1200", "1200"), formatted("General", "12", "12"),
    formatted("G/標準", "12", "12"), formatted("General;[Red]\\-General", "12", "12"), formatted("@", "12", "12"),
    formatted("49", "12", "12"), formatted("#,##0_);[Red]\\(#,##0\\)", "1234", "1234"), formatted("", "12", "12"),
    formatted("\"日\"", "12", "12"), formatted("# ?/?", "0.5", "0.5"), formatted("[Red", "12", "12"),
    formatted("\"", "12", "12"),
    formatted("00_)", "1", "01"),
  ]

  static let places: [Case] = [
    Case(cells: "<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>3</v></c></row>", rows: ["1||3"]),
    Case(cells: "<row r='3'><c r='B3'><v>1</v></c></row>", rows: ["", "", "|1"]),
    Case(cells: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", rows: ["1|2", "3"]),
    Case(cells: "<row r='2'><c><v>1</v></c><c r='D2'><v>2</v></c><c><v>3</v></c></row>", rows: ["", "1|||2|3"]),
    Case(cells: "<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>", rows: ["1||3"]),
    Case(cells: "<row r='1'><c r='A1' s='1'/><c r='B1'/></row><row r='2'/>", rows: []),
    Case(cells: "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='3'/></row><row r='900'/>", rows: ["1"]),
    Case(
      cells: "<row r='1'><c r='a1'><v>1</v></c><c r='AA1'><v>2</v></c></row>",
      rows: ["1" + String(repeating: "|", count: 26) + "2"]),
    Case(cells: "<row r='1'><c r='A1'><v>45017</v></c></row>", rows: ["2023-04-01"], formats: ["14"]),
    Case(cells: "<row r='1'><c r='A1' s='77'><v>45017</v></c></row>", rows: ["45017"], formats: ["14"]),
    Case(
      cells: "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>0</v></c></row>",
      rows: ["二|二|一"], shared: ["<si><t>一</t></si>", "<si><t>二</t></si>"]),
    Case(cells: "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1</v></c></row>", rows: ["|1"], shared: ["<si/>"]),
    Case(
      cells:
        "<row r='1'><c r='A1'><f>1+1</f></c><c r='B1'><f>1</f><v></v></c><c r='C1' t='str'><f>\"\"</f><v></v></c><c r='D1'><v>4</v></c></row>",
      rows: ["|||4"], oddities: [.formulaWithoutValue, .formulaWithoutValue]),
    Case(cells: "<row r='1'><c r='A1'><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>", rows: ["1"]),
  ]

  @Test(arguments: types + texts + dates + numbers + places)
  func aCellReadsAsItIsShown(_ one: Case) throws {
    let workbook = TestWorkbook(one.cells, formats: one.formats, shared: one.shared).with {
      $0.countsFrom1904 = one.countsFrom1904
    }
    let read = workbook.read()
    #expect(read.diagnostics == [])
    let sheet = try #require(read.value.first)
    #expect(sheet.rows == one.rows)
    #expect(sheet.traits.oddities.map(\.kind) == one.oddities)
    #expect(sheet.traits.countsFrom1904 == one.countsFrom1904)
  }
}
