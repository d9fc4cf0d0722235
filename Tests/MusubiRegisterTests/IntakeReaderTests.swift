import MusubiRegister
import MusubiTestSupport
import Testing

/// Which records a sheet gives, and what is said of it: each finding at the cell that a clerk looks for.
struct IntakeReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let sheet: OfficeSheet
    let records: [String]
    let findings: [String]
    var testDescription: String { name }

    init(_ name: String, _ sheet: OfficeSheet, _ records: [String], _ findings: [String]) {
      (self.name, self.sheet, self.records, self.findings) = (name, sheet, records, findings)
    }

    init(_ name: String, _ text: String, _ records: [String], _ findings: [String]) {
      self.init(name, OfficeSheet(text), records, findings)
    }
  }

  private func check(_ example: Example, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let intake = try #require(example.sheet.intake(), "\(example.name)", sourceLocation: sourceLocation)
    #expect(intake.value.lines == example.records, "\(example.name)", sourceLocation: sourceLocation)
    #expect(intake.diagnostics.map(\.brief) == example.findings, "\(example.name)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    Example("a clean sheet", "管理番号|締結先\nK1|見本", ["K1|見本"], []),
    Example("columns stand in our order", "締結先|管理番号\n見本|K1", ["K1|見本"], []),
    Example(
      "a synonym and an unknown column are said", "管理番号|相手方|決裁\nK1|見本|課長", ["K1|見本"],
      ["heading-synonym B1", "heading-unknown C1"]),
    Example("a near miss is an error", "管理番号|締結先|締結時季\nK1|見本|R5", ["K1|見本"], ["heading-near-miss C1"]),
    Example(
      "a remark that is left out is said", "管理番号|締結先|内容（要約）\nK1|見本|a", ["K1|見本|a"], ["heading-remarked C1"]),
    Example(
      "a public column for the office alone", "管理番号|締結先|内容（庁内用）\nK1|見本|a", ["K1|見本"], ["heading-not-public C1"]),
    Example(
      "a column of addresses is none of partners", "管理番号|締結先|締結先（所在地）\nK1|見本|x", ["K1|見本"], ["heading-unknown C1"]),
    Example(
      "the bureau written once", "局|課|管理番号|締結先\n環境局|総務課|K1|見本\n|企画課|K2|見本\n|庶務課|K3|見本",
      ["K1|見本|環境局総務課", "K2|見本|企画課", "K3|見本|庶務課"], ["columns-joined A1", "bureau-blank A3"]),
    Example(
      "a smaller part before a larger", "課|部|管理番号|締結先\n人事課|総務部|K1|見本", ["K1|見本|総務部人事課"], ["columns-joined A1"]),
    Example(
      "a date under 有効期限 is an end",
      "管理番号|有効期限\nK1|R6.3.31\nK2|2024-03-31\nK3|2024年3月\nK4|期限なし\nK5|2024-03-31まで\nK6|",
      ["K1|2024-03-31まで", "K2|2024-03-31まで", "K3|2024-03まで", "K4|期限なし", "K5|2024-03-31まで", "K6|"],
      ["heading-synonym B1", "term-unified B2", "term-unified B3", "term-unified B4"]),
    Example(
      "under 有効期間 it is not", "管理番号|有効期間\nK1|2024-03-31", ["K1|2024-03-31"], ["heading-synonym B1"]),
    Example("the same heading twice", "管理番号|締結先|締結先\nK1|見本|x", ["K1|見本"], ["heading-repeated C1"]),
    Example("two names of one column", "管理番号|締結先|内容|概要\nK1|見本|a|b", ["K1|見本|a"], ["heading-ambiguous D1"]),
    Example("a running number", "No.|管理番号|締結先\n1|K1|見本", ["K1|見本"], ["heading-running-number A1"]),
    Example("title rows", "協定一覧\n令和8年4月1日|\n管理番号|締結先\nK1|見本", ["K1|見本"], ["rows-above-headings A1"]),
    Example(
      "headings in two rows", "管理番号|締結先|総括|\n||効果|方向性\nK1|見本|①|①",
      ["K1|見本|① 連携により目的が達成できている|① 現状のまま取組を継続"], ["headings-merged 2", "choice-unified C3", "choice-unified D3"]),
    Example(
      "bureau and section become one", "局|課|管理番号|締結先\n環境局|総務課|K1|見本\n環境局|環境局企画課|K2|見本\n||K3|見本",
      ["K1|見本|環境局総務課", "K2|見本|環境局企画課", "K3|見本|"], ["columns-joined A1"]),
    Example(
      "numbered partners and their numbers",
      "管理番号|締結先１|法人番号１|締結先２|法人番号２\nK1|見本商店||見本工業|8010001063616\nK2|見本商店|8010001063616||\nK3|見本商店|||",
      ["K1|見本商店、見本工業|、8010001063616", "K2|見本商店|8010001063616", "K3|見本商店|"], ["columns-joined B1", "columns-joined C1"]),
    Example(
      "a nameless column with values", "管理番号||締結先\nK1|x|見本\nK2|y|見本", ["K1|見本", "K2|見本"], ["column-nameless B2"]),
    Example("a blank column", "管理番号||締結先\nK1||見本", ["K1|見本"], ["column-blank B1"]),
    Example("a note beside the table", "管理番号|締結先\nK1|見本||要確認\nK2|見本", ["K1|見本", "K2|見本"], ["value-outside-table D2"]),
    Example(
      "a number follows its partner over blank columns",
      "管理番号|締結先1|法人番号1|締結先2|法人番号2|締結先3|法人番号3\nK1|見本商店|－|－|－|見本工業|8010001063616",
      ["K1|見本商店、見本工業|、8010001063616"], ["columns-joined B1", "columns-joined C1", "number-cleaned C2"]),
    Example(
      "two partners in one column have two numbers, or none, or nobody knows whose",
      """
      管理番号|締結先1|法人番号1|締結先2|法人番号2
      K1|見本商店、見本店|8010001063616、8010001063616|見本工業|
      K2|見本商店、見本店||見本工業|8010001063616
      K3|見本商店、見本店|8010001063616|見本工業|8010001063616
      K4|見本商店|8010001063616、8010001063616|見本工業|
      """,
      [
        "K1|見本商店、見本店、見本工業|8010001063616、8010001063616、", "K2|見本商店、見本店、見本工業|、、8010001063616", "K3|見本商店、見本店、見本工業|",
        "K4|見本商店、見本工業|",
      ],
      ["columns-joined B1", "columns-joined C1", "number-without-partner C4", "number-without-partner C5"]),
    Example(
      "a number beside no partner", "管理番号|締結先1|法人番号1|締結先2|法人番号2\nK1|見本商店||－|8010001063616\nK2|見本商店|||－",
      ["K1|見本商店|", "K2|見本商店|"],
      ["columns-joined B1", "columns-joined C1", "number-without-partner E2", "dash-to-blank E3"]),
    Example(
      "numbered numbers for partners in one column",
      "管理番号|締結先|法人番号1|法人番号2\nK1|見本商店、見本工業||8010001063616\nK2|見本商店||8010001063616",
      ["K1|見本商店、見本工業|、8010001063616", "K2|見本商店|"], ["columns-joined C1", "number-without-partner D3"]),
  ])
  func columns(example: Example) throws { try check(example) }

  @Test(arguments: [
    Example(
      "blank rows inside, and behind", "管理番号|締結先\nK1|見本\n|\n\nK2|見本\n|\n", ["K1|見本", "K2|見本"], ["rows-blank-inside 3"]),
    Example(
      "blank rows in several places are told once", "管理番号|締結先\nK1|見本\n|\nK2|見本\n|\n|\nK3|見本",
      ["K1|見本", "K2|見本", "K3|見本"], ["rows-blank-inside 3"]),
    Example(
      "rows without values in several places", "番号|管理番号|締結先\n1||\n2|K1|見本\n3||\n\n4|K2|見本\n5||", ["K1|見本", "K2|見本"],
      ["heading-running-number A1", "rows-without-values A2", "rows-blank-inside 5"]),
    Example(
      "another table of parts", "管理番号|締結先|内容\nK1|見本|a\n課名|件数|備考\n架空課|2|", ["K1|見本|a"], ["second-table 3"]),
    Example(
      "headings of parts again", "管理番号|締結先1|締結先2\nK1|見本|別\n管理番号|締結先1|締結先2\nK2|見本|", ["K1|見本、別", "K2|見本"],
      ["columns-joined B1", "headings-inside-data A3"]),
    Example(
      "the upper of two tables", "管理番号|締結先\nK1|見本\n|\n管理番号|締結先|備考\nK2|見本|x", ["K1|見本"],
      ["rows-blank-inside 3", "second-table 4"]),
    Example(
      "a legend", "区分|管理番号|締結先|内容\nx|K1|見本|a\n【凡例】|個別|個別協定|a", ["K1|見本|a"], ["heading-unknown A1", "row-stray A3"]),
    Example(
      "rows with a running number alone", "番号|管理番号|締結先\n1|K1|見本\n2||\n3||", ["K1|見本"],
      ["heading-running-number A1", "rows-without-values A3"]),
    Example("a note below", "管理番号|締結先\nK1|見本\n※令和8年4月1日現在|", ["K1|見本"], ["row-stray A3"]),
    Example("a total", "管理番号|締結先|内容\nK1|見本|a\n合計|1件|1件", ["K1|見本|a"], ["row-stray A3"]),
    Example(
      "a dividing row", "管理番号|名称|締結先|内容\n|【環境局】||\nK1|協定|見本|a", ["K1|協定|見本|a"], ["heading-synonym B1", "row-stray B2"]),
    Example("an identifier alone is a record", "管理番号|名称|締結先|効果\nK1|||", ["K1|||"], ["heading-synonym B1"]),
    Example("a title alone in a narrow table", "名称|効果\n協定|", ["協定|"], ["heading-synonym A1"]),
    Example(
      "an agreement on a total is none", "管理番号|名称|締結先\nK1|合計特殊出生率の協定|見本", ["K1|合計特殊出生率の協定|見本"], ["heading-synonym B1"]),
    Example("the headings again", "管理番号|締結先\nK1|見本\n管理番号|締結先\nK2|見本", ["K1|見本", "K2|見本"], ["headings-inside-data A3"]),
    Example(
      "another table", "管理番号|締結先\nK1|見本\n\n締結先|内容\n見本|a\n見本|b", ["K1|見本"], ["rows-blank-inside 3", "second-table 4"]),
    Example("marks below the headings", "管理番号|締結先\n必須|必須\nK1|見本", ["K1|見本"], ["row-guidance A2"]),
    Example(
      "an example by its title", "名称|締結先\n（例）見守り協定|見本\n協定|見本", ["協定|見本"], ["heading-synonym A1", "row-guidance A2"]),
    Example(
      "an example by its partners", "名称|締結先\n見守り協定|○○株式会社\n協定|見本", ["協定|見本"], ["heading-synonym A1", "row-guidance A2"]),
    Example(
      "numbered examples", "番号|名称|締結先\n例１|協定|見本\n記入例2|協定|見本\n1|【記入例】協定|見本\n2|例：協定|見本\n3|協定|見本",
      ["協定|見本"],
      [
        "heading-running-number A1", "heading-synonym B1", "row-guidance A2", "row-guidance A3", "row-guidance A4",
        "row-guidance A5",
      ]),
    Example("an agreement on examples is none", "名称|締結先\n例規集の公開に関する協定|例会", ["例規集の公開に関する協定|例会"], ["heading-synonym A1"]),
    Example(
      "an example row", "番号|名称|締結先\n例|見守り協定|〇〇株式会社\n1|協定|見本", ["協定|見本"],
      ["heading-running-number A1", "heading-synonym B1", "row-guidance A2"]),
  ])
  func rows(example: Example) throws { try check(example) }

  @Test func whatIsToldOnceSaysWhere() throws {
    let text =
      "管理番号|締結先" + String(repeating: "\nK1|見本\n|", count: 3) + "\n|" + String(repeating: "\nK1|見本\n|", count: 5)
      + "\nK1|x"
    let found = try #require(OfficeSheet(text).intake()).diagnostics
    #expect(found.map(\.value) == ["3, 5, 7-8, 10, 12, …"])
    #expect(found.map(\.count) == [9])
  }

  @Test func aNearMissOfWhatNobodyNeedsIsLeftOutWithAWarning() throws {
    let found = try #require(OfficeSheet("管理番号|締結先|締結時季|総括実施曰\nK1|見本|R5|R5").intake()).diagnostics
    #expect(found.map(\.brief) == ["heading-near-miss C1", "heading-near-miss D1"])
    #expect(found.map(\.severity) == [.error, .warning])
  }

  @Test func aColumnIsPassedOverAsTold() throws {
    let sheet = OfficeSheet("管理番号|締結先|概要|内容（非公開）\nK1|見本|a|b")
    let intake = try #require(sheet.intake(told: ["内容（非公開）": nil, "概要": .summary]))
    #expect(intake.value.lines == ["K1|見本|a"])
    #expect(intake.diagnostics.map(\.brief) == ["heading-passed-over D1"])
  }

  @Test func anotherTableAboveIsNoNote() throws {
    let cover = OfficeSheet("件名|調査|担当課|総務課\n提出|R5|担当|見本\n\n名称|締結先|締結日|内容\nA|見本|2021|a")
    let found = try #require(cover.intake()).diagnostics
    #expect(found.first?.brief == "rows-above-headings A1")
    #expect(found.first?.severity == .warning)
  }

  private static let head = "管理番号|協定・覚書の名称|締結先|締結時期|締結期間|分類|内容|対面での意見交換の有無|SDGs|法人番号|効果\n"

  /// A record whose every cell is sound, with some cells replaced; B is the title.
  private static func row(_ cells: [Character: String]) -> String {
    var row = ["K1", "協定", "見本", "2021-06-08", "期限なし", "個別協定", "内容", "有", "3", "", ""]
    for (letter, value) in cells {
      guard let index = "ABCDEFGHIJK".firstIndex(of: letter) else { continue }
      row["ABCDEFGHIJK".distance(from: "A".startIndex, to: index)] = value
    }
    return head + row.joined(separator: "|")
  }

  @Test(
    arguments: [
      ([:], []),
      (["D": "令和3年6月8日"], ["date-unified D2"]), (["E": "令和9年3月31日まで"], ["term-unified E2"]),
      (["F": "個別"], ["choice-unified F2"]),
      (["C": "見本；別"], ["separators-unified C2"]), (["A": "Ｋ１"], ["width-unified A2"]),
      (["A": "-"], ["dash-to-blank A2"]), (["A": "ー"], ["dash-to-blank A2"]), (["A": "なし"], ["dash-to-blank A2"]),
      (["I": "目標3"], ["number-cleaned I2"]),
      (["I": "－"], ["dash-to-blank I2"]), (["B": "株　式　会　社との協定"], ["spaces-removed B2"]),
      (["B": "見守り⏎協定"], ["line-break-removed B2"]),
      (["G": "行　⏎末"], ["line-ends-unified G2"]), (["J": "8-0100-0106-3616"], ["number-cleaned J2"]),
      (["C": "〃"], ["value-omitted C2"]), (["D": "同上"], ["value-omitted D2"]), (["C": "佐々木商店"], []),
      (["B": "#REF!"], ["cell-error-value B2"]),
      (["D": "########"], ["cell-error-value D2"]), (["G": "# 見出し"], []), (["D": "45017"], ["date-serial D2"]),
      (["D": "2021"], []),
      (["J": "8.01E+12"], ["number-exponent J2"]), (["H": "○"], ["choice-mark H2"]),
      (["H": "有（年2回）"], ["choice-other-text H2"]),
      (["K": "④その他（継続を協議中）"], ["choice-other-text K2"]), (["K": "その他（協議中）"], ["choice-other-text K2"]),
      (["K": "④その他"], ["choice-unified K2"]),
      (["B": "甲の協定⏎乙の協定"], ["line-break-in-value B2"]),
      (["C": "株式会社⏎見本"], ["line-break-in-value C2"]), (["C": "東京電力パワーグリッド株式会社⏎川崎支社"], ["line-break-in-value C2"]),
      (["C": "学校法人専修大学⏎ネットワーク情報学部"], ["line-break-in-value C2"]), (["C": "一般社団法人川崎市⏎薬剤師会"], ["line-break-in-value C2"]),
      (["C": "A社⏎（代表：B社）"], ["line-break-in-value C2"]),
      (["C": "川崎商工会議所（会頭⏎山田太郎）"], ["line-break-in-value C2", "bracket-open C2", "bracket-open C2"]),
      (["C": "（株）⏎ヤマダ電機"], ["line-break-in-value C2"]),
      (["C": "㈱⏎ヤマダ"], ["dependent-characters C2", "line-break-in-value C2"]),
      (["C": "NPO法人⏎川崎見守り"], ["line-break-in-value C2"]), (["C": "ＮＰＯ法人⏎川崎見守り"], ["line-break-in-value C2"]),
      (["C": "社会医療法人⏎財団石心会"], ["line-break-in-value C2"]), (["C": "川崎市⏎薬剤師会"], ["line-break-in-value C2"]),
      (["C": "川崎市⏎川崎区"], ["line-break-in-value C2"]), (["C": "見本の会⏎実行委員会"], ["line-break-in-value C2"]),
      (["C": "川崎市商店街連合会⏎会長　山田 太郎"], ["line-break-in-value C2", "personal-data-in-file C2"]),
      (["C": "Mihon⏎Example"], ["line-break-in-value C2"]),
      (["C": "見本大学⏎株式会社別⏎見本技術センター⏎見本研究所"], ["separators-unified C2"]),
      (["C": "見本大学⏎見本技術センター"], ["line-break-in-value C2"]), (["C": "見本大学⏎株式会社別⏎川崎支社"], ["line-break-in-value C2"]),
      (["C": "見本会計事務所⏎見本理容店"], ["separators-unified C2"]),
      (["C": "川崎市⏎横浜市"], ["separators-unified C2"]), (["C": "株式会社見本⏎（株）別"], ["separators-unified C2"]),
      (["C": "見本銀行⏎株式会社別⏎見本大学"], ["separators-unified C2"]), (["C": "（株）見本⏎有限会社別⏎"], ["separators-unified C2"]),
      (["C": "A社／B社"], ["partners-maybe-several C2"]), (["C": "A社及びB社"], ["partners-maybe-several C2"]),
      (["C": "A社ほか5社"], ["partners-maybe-several C2"]), (["C": "A社外３団体"], ["partners-maybe-several C2"]),
      (["C": "見本商店等"], ["partners-maybe-several C2"]), (["C": "株式会社見本・有限会社別"], ["partners-maybe-several C2"]),
      (["C": "見本株式会社別株式会社"], ["partners-maybe-several C2"]), (["C": "1.A社 2.B社"], ["partners-maybe-several C2"]),
      (["C": "(株)かながわ(有)たま"], ["partners-maybe-several C2"]),
      (["C": "かながわ商店\u{A0}たま商店"], ["partners-maybe-several C2"]),
      (["C": "かながわ商店\u{2003}たま商店"], ["partners-maybe-several C2"]),
      (["C": "見本商店　見本工業"], ["partners-maybe-several C2"]), (["C": "NEC,富士通"], ["partners-maybe-several C2"]),
      (["C": "株式会社A（川崎区、幸区）"], ["bracket-open C2", "bracket-open C2"]), (["C": "見本（幸区"], ["bracket-open C2"]),
      (["C": "株式会社A（川崎区,幸区）"], []), (["C": "株式会社 見本"], []), (["C": "Mihon Co., Ltd."], []), (["C": "見本,Inc."], []),
      (["C": "高等学校見本"], []), (["C": "外国人見本支援社"], []), (["C": "認定特定非営利活動法人見本"], []), (["C": "医療法人社団見本会"], []),
      (["C": "第1見本（株）"], []), (["C": "見本（東西／南北）"], []),
      (["B": "－"], ["value-dash B2"]), (["C": "ー"], ["value-dash C2"]), (["C": "見本、―"], ["value-dash C2"]),
      (["G": "---"], ["value-dash G2"]), (["G": "上記のとおり"], ["value-omitted G2"]), (["C": "同社"], ["value-omitted C2"]),
      (["C": "同右"], ["value-omitted C2"]), (["G": "（上記と同じ）"], ["value-omitted G2"]), (["B": "↑"], ["value-omitted B2"]),
      (["C": "｜"], ["value-omitted C2"]), (["I": "／"], ["value-omitted I2"]), (["G": "…"], ["value-omitted G2"]),
      (["G": "前回と同じ"], []), (["G": "同上の内容に加えて見守る"], []), (["B": "上下水道"], []), (["G": "/"], ["value-omitted G2"]),
      (["D": "2023.1"], ["date-month-doubtful D2", "date-unified D2"]),
      (["D": "２０２３．１"], ["date-month-doubtful D2", "date-unified D2"]),
      (["D": "2023.2"], ["date-unified D2"]), (["D": "2023.01"], ["date-unified D2"]),
      (["D": "2023/1"], ["date-unified D2"]),
      (["F": "災害"], ["value-not-listed F2"]), (["F": "協定"], []), (["A": "=\"K1\""], ["formula-text-opened A2"]),
      (["B": "第１⏎２回協定"], ["line-break-in-value B2"]), (["B": "災害時応急対策協定⏎同細目"], ["line-break-in-value B2"]),
      (["B": "物資の供給⏎及び輸送に関する協定"], ["line-break-removed B2"]), (["B": "供給協定⏎及び輸送について"], ["line-break-in-value B2"]),
      (["B": "=HYPERLINK(\"http://a.test\")"], ["value-like-formula B2"]), (["B": "@協定"], ["value-like-formula B2"]),
      (["B": "＝A1協定"], ["value-like-formula B2"]), (["G": "-1+cmd(x)"], ["value-like-formula G2"]),
      (["G": "-見守り"], ["value-like-formula G2"]), (["G": "- 見守り⏎- 清掃"], []), (["G": "－見守り"], []),
      (["G": "-5"], []), (["G": "+81 (44) 200"], []),
      (["C": "#N/A"], ["cell-error-value C2"]), (["C": "／"], ["value-omitted C2"]),
      (["C": "株式会社?田"], ["characters-lost C2"]), (["C": "?島商店"], ["characters-lost C2"]),
      (["C": "見本商店、森??商会"], ["characters-lost C2"]), (["B": "高?の協定"], ["characters-lost B2"]),
      (["B": "防災とは何か?"], []), (["B": "Why?協定"], ["characters-lost B2"]), (["B": "What? Why"], []), (["B": "何？協定"], []),
      (["G": "なぜ?そのため"], []), (["B": "隕句ｮ医ｊ縺ｮ蜊泌ｮ壹↓縺､縺・※"], ["characters-lost B2", "width-unified B2"]),
      (["G": "繝励Ξ繧ｹ"], ["characters-lost G2", "width-unified G2"]), (["G": "縺る糸"], []),
      (["C": "㈱見本"], ["dependent-characters C2"]), (["C": "髙島﨑商店"], []), (["B": "協定①"], ["dependent-characters B2"]),
      (["G": "①から⑤まで"], []), (["G": "外字\u{E000}"], ["private-characters G2"]),
      (["G": "電話 044-200-1111"], ["personal-data-in-file G2"]),
      (["B": "【見本】協定", "G": "電話 044-200-1111"], []), (["H": "たまに"], []), (["E": "－"], []),
    ] as [([Character: String], [String])])
  func cell(with cells: [Character: String], gives findings: [String]) throws {
    let intake = try #require(OfficeSheet(Self.row(cells)).intake())
    #expect(intake.diagnostics.map(\.brief).sorted() == findings.sorted())
    #expect(intake.value.rows.count == 1)
    // A finding in a cell names its heading and its record.
    for finding in intake.diagnostics {
      #expect(finding.location?.sheet == "一覧")
      #expect(finding.location?.cell?.record == (cells["A"] ?? "K1"))
      #expect(finding.location?.cell?.heading != nil)
    }
  }

  @Test func aRepairSaysBeforeAndAfter() throws {
    let intake = try #require(OfficeSheet(Self.row(["D": "令和3年6月8日"])).intake())
    let note = try #require(intake.diagnostics.first)
    #expect(
      (note.severity, note.value, note.repaired, note.code.official) == (.note, "令和3年6月8日", "2021-06-08", .westernDates)
    )
  }

  @Test func doubtsComeWithWhatIsProbablyMeant() throws {
    func suggestion(_ cells: [Character: String]) throws -> String? {
      try #require(OfficeSheet(Self.row(cells)).intake()).diagnostics.first { $0.severity != .note }?.suggestion
    }
    #expect(try suggestion(["D": "45017"]) == "2023-04-01")
    #expect(try suggestion(["H": "×"]) == "無")
    #expect(try suggestion(["C": "㈱見本"]) == "株式会社見本")
    #expect(try suggestion(["H": "無（予定）"]) == "無")
    #expect(try suggestion(["F": "災害"]) == "災害時協定")
    let month = try #require(OfficeSheet(Self.row(["D": "2023.1"])).intake()).diagnostics.first {
      $0.severity == .warning
    }
    #expect([month?.expected, month?.other] == ["2023-01", "2023-10"])
    let old = OfficeSheet(Self.row(["D": "43555"])).with { $0.countsFrom1904 = true }
    #expect(try #require(old.intake()).diagnostics.first?.suggestion == "2023-04-01")
    let above = OfficeSheet("管理番号|締結先\nK1|見本\nK2|〃\nK3|〃")
    #expect(try #require(above.intake()).diagnostics.map(\.suggestion) == ["見本", "見本"])
  }

  @Test(arguments: [
    (
      "管理番号|平時の取組|状態|データ区分|経費支出目的\nK1|－|ー|-|－", ["K1|－||ー|-"],
      ["choice-mark B2", "choice-mark C2", "choice-mark D2", "dash-to-blank E2"]
    ),
    ("管理番号|締結先|連絡確認の頻度\nK1|見本|年に1回程度", ["K1|見本|年に1回程度"], ["value-not-listed C2"]),
  ])
  func aDashIsNoBlankWhereABlankHasAMeaning(text: String, records: [String], findings: [String]) throws {
    let intake = try #require(OfficeSheet(text).intake())
    #expect(intake.diagnostics.map(\.brief) == findings)
    #expect(intake.value.lines == records)
  }

  @Test func aRecordKnowsThePlaceOfEachCell() throws {
    let intake = try #require(OfficeSheet("表題\n局|管理番号|課|締結先\n|K1|総務課|見本").intake()).value
    let addresses = intake.columns.indices.map { intake.table.location(row: 1, column: $0).cell?.address }
    #expect(intake.columns == [.id, .partners, .department])
    #expect(addresses == ["B3", "D3", "C3"])
    #expect(intake.table.location(row: 1, column: 0).sheet == "一覧")
    #expect(intake.value(.department, row: 1) == "総務課")
    #expect(intake.value(.term, row: 1) == nil)
  }
}
