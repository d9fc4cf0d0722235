import MusubiRegister

// The broken files, one fault each, as tables of cases; ⟦⟧ marks the place that the message must name.

/// The columns that every register has, A to I.
private let head = "管理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,ジャンル,内容,所管課"

extension BrokenRegister {
  static let all: [BrokenRegister] =
    forms + headings + rows + values + choices + dates + terms + numbers + lists + otherFiles

  // MARK: Files and tables

  private static func limits(_ change: (inout CSVReader.Limits) -> Void) -> CSVReader.Limits {
    var limits = CSVReader.Limits()
    change(&limits)
    return limits
  }

  static let forms: [BrokenRegister] = [
    .init(
      "more bytes than are read", "file-too-large", in: .table, limits: limits { $0.bytes = 10 },
      "管理番号,協定・覚書の名称\n"),
    .init(
      "saved in the encoding of old Windows", "file-not-utf8",
      "\(head)\nK1,⟦\u{FFFD}⟧,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a quote that never closes", "csv-open-quote", cell: "B3",
      """
      \(head)
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      K2,⟦"⟧見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      K3,清掃協定,見本商店,2021-06-08,期限なし,個別協定,環境,清掃。,環境局総務課
      """),
    .init(
      "a quote that never closes in the heading", "csv-open-quote", cell: "A1",
      "⟦\"⟧\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a quote inside an unquoted cell", "csv-stray-quote", cell: "B2",
      "\(head)\nK1,見守り⟦\"⟧協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "texts kept from becoming numbers", "csv-text-formula", cell: "A2",
      "\(head)\n⟦=⟧\"K1\",見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "text after the closing quote", "csv-stray-quote", cell: "B2",
      "\(head)\nK1,\"見守り\"⟦協⟧定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a value beyond the columns that are read", "table-too-wide", cell: "E2", in: .table,
      limits: limits { $0.columns = 3 }, "a,b,c\n1,2,3,,⟦5⟧,6\n"),
    .init(
      "more rows than are read", "table-too-large", row: 3, in: .table, limits: limits { $0.rows = 2 },
      "a\n1\n⟦2⟧\n3\n"),
    .init(
      "more cells than are read", "table-too-large", row: 3, in: .table, limits: limits { $0.cells = 4 },
      "a,b\n1,2\n⟦3⟧,4\n"),
    .init("an empty file", "table-empty", ""),
    .init("white space only", "table-empty", "\n　\n\n"),
    .init("a blank first row", "table-empty", ",,\n\(head)\n"),
  ]

  // MARK: Headings

  static let headings: [BrokenRegister] = [
    .init(
      "a needed column is missing", "heading-missing", row: 1,
      """
      ⟦管⟧理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,ジャンル,所管課
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,環境局総務課
      """),
    .init(
      "the category column is missing", "heading-missing", row: 1,
      """
      ⟦管⟧理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,内容,所管課
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,見守り。,環境局総務課
      """),
    .init(
      "a slip of the pen in a heading", "heading-near-miss", cell: "D1", value: "締結時機", suggestion: "締結時期",
      """
      管理番号,協定・覚書の名称,締結先,⟦締結時機⟧,締結期間,分類,ジャンル,内容,所管課
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      """),
    .init(
      "a misspelt heading whose cells are faulty too", "date-era", cell: "D2", heading: "締結時期", record: "K1",
      value: "平成32年", suggestion: "令和2年", also: ["heading-near-miss"],
      """
      管理番号,協定・覚書の名称,締結先,締結時機,締結期間,分類,ジャンル,内容,所管課
      K1,見守り協定,見本商店,⟦平成32年⟧,期限なし,個別協定,環境,見守り。,環境局総務課
      """),
    .init(
      "a column nobody knows", "heading-unknown", cell: "J1", value: "決裁区分",
      """
      \(head),⟦決裁区分⟧
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,課長
      """),
    .init(
      "the same heading twice", "heading-repeated", cell: "J1", value: "分類",
      """
      \(head),⟦分　類⟧
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,個別協定
      """),
    .init(
      "values under no heading", "heading-empty", cell: "J1",
      """
      \(head),⟦⟧,SDGs
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,,3
      K2,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,値,3
      """),
  ]

  // MARK: Rows

  static let rows: [BrokenRegister] = [
    .init(
      "a comma in a value that is not quoted", "row-too-long", cell: "J2", value: "環境局総務課",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,\"見守り、\",環境局,⟦環境局総務課⟧,\n"),
    .init(
      "a row that stops early", "row-too-short", row: 2,
      """
      \(head),SDGs,備考
      ⟦K1⟧,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      """),
    .init(
      "blank rows between rows", "row-blank", row: 3,
      """
      \(head)
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      ⟦⟧,,,,,,,,
      　
      K2,清掃協定,見本商店,2021-06-08,期限なし,個別協定,環境,清掃。,環境局総務課
      """),
    .init(
      "blank rows at the end", "row-blank", row: 3,
      """
      \(head)
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      ⟦⟧,,,,,,,,
      ,,,,,,,,
      """),
  ]

  // MARK: Values

  static let values: [BrokenRegister] = [
    .init(
      "no partner", "value-missing", cell: "C2", heading: "締結先", record: "K1",
      "\(head)\nK1,見守り協定,⟦⟧,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "separators instead of partners", "value-missing", cell: "C2", heading: "締結先", record: "K1",
      "\(head)\nK1,見守り協定,⟦、；⟧,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a department of white space", "value-missing", cell: "I2", heading: "所管課", record: "K1",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,⟦　⟧\n"),
    .init(
      "a title that is a dash", "value-dash", cell: "B2", heading: "協定・覚書の名称", record: "K1", value: "－",
      "\(head)\nK1,⟦－⟧,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a partner that is a dash", "value-dash", cell: "C2", heading: "締結先", record: "K1", value: "ー",
      "\(head)\nK1,見守り協定,⟦見本商店、ー⟧,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a summary that is dashes", "value-dash", cell: "H2", heading: "内容", record: "K1", value: "---",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,⟦---⟧,環境局総務課\n"),
    .init(
      "a department that is a dash", "value-dash", cell: "I2", heading: "所管課", record: "K1", value: "―",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,⟦―⟧\n"),
    .init(
      "no title", "value-needed", cell: "B2", heading: "協定・覚書の名称", record: "K1",
      "\(head)\nK1,⟦⟧,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "no identifier", "value-needed", cell: "A2", heading: "管理番号",
      "\(head)\n⟦⟧,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a kind that is not stated", "value-needed", cell: "F2", heading: "分類", record: "K1",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,⟦記載なし⟧,環境,見守り。,環境局総務課\n"),
    .init(
      "a title longer than any", "value-too-long", cell: "B2", heading: "協定・覚書の名称", record: "K1",
      value: String(repeating: "協", count: 133) + "…",
      """
      \(head)
      K1,⟦\(String(repeating: "協", count: 667))⟧,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      """),
    .init(
      "a text that no cell of a workbook holds", "value-beyond-cell", cell: "H2", heading: "内容", record: "K1",
      value: String(repeating: "協", count: 133) + "…",
      """
      \(head)
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,⟦\(String(repeating: "協", count: 32_768))⟧,環境局総務課
      """),
    .init(
      "a title that turns its direction", "value-control-character", cell: "B2", heading: "協定・覚書の名称",
      record: "K1", value: "U+202E",
      "\(head)\nK1,⟦見守り\u{202E}協定⟧,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a bell at the end of a text", "value-control-character", cell: "H2", heading: "内容", record: "K1",
      value: "U+0007",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,⟦見守り。\u{7}⟧,環境局総務課\n"),
    .init(
      "an escape sequence of terminals", "value-control-character", cell: "G2", heading: "ジャンル", record: "K1",
      value: "U+009B",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,⟦環\u{9B}2J境⟧,見守り。,環境局総務課\n"),
    .init(
      "an identifier in full width", "id-invalid", cell: "A2", heading: "管理番号", record: "Ｋ１", value: "Ｋ１",
      "\(head)\n⟦Ｋ１⟧,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "an identifier that climbs out", "id-invalid", cell: "A2", heading: "管理番号", record: "../K1", value: "../K1",
      "\(head)\n⟦../K1⟧,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "an identifier that is a dash", "id-invalid", cell: "A2", heading: "管理番号", record: "-", value: "-",
      "\(head)\n⟦-⟧,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "an identifier of 33 letters", "id-invalid", cell: "A2", heading: "管理番号",
      record: String(repeating: "A", count: 33), value: String(repeating: "A", count: 33),
      """
      \(head)
      ⟦\(String(repeating: "A", count: 33))⟧,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課
      """),
    .init(
      "an identifier that is a list page", "id-reserved", cell: "A2", heading: "管理番号", record: "Index",
      value: "Index",
      "\(head)\n⟦Index⟧,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "an address without scheme", "address-invalid", cell: "J2", heading: "SDGsポータル", record: "K1",
      value: "www.example.jp",
      "\(head),SDGsポータル\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦www.example.jp⟧\n"),
    .init(
      "a script instead of an address", "address-invalid", cell: "J2", heading: "SDGsポータル", record: "K1",
      value: "javascript:alert(1)",
      """
      \(head),SDGsポータル
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦javascript:alert(1)⟧
      """),
  ]

  // MARK: Choices

  static let choices: [BrokenRegister] = [
    .init(
      "a kind nearly named", "value-not-listed", cell: "F2", heading: "分類", record: "K1", value: "災害協定",
      suggestion: "災害時協定",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,⟦災害協定⟧,環境,見守り。,環境局総務課\n"),
    .init(
      "a kind nobody knows", "value-not-listed", cell: "F2", heading: "分類", record: "K1", value: "その他",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,⟦その他⟧,,見守り。,環境局総務課\n"),
    .init(
      "a category in half of its name", "value-not-listed", cell: "G2", heading: "ジャンル", record: "K1",
      value: "生活福祉", suggestion: "生活・福祉",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,⟦生活福祉⟧,見守り。,環境局総務課\n"),
    .init(
      "no category", "category-needed", cell: "G2", heading: "ジャンル", record: "K1",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,⟦⟧,見守り。,環境局総務課\n"),
    .init(
      "a contact frequency nobody offers", "value-not-listed", cell: "J2", heading: "連絡確認の頻度", record: "K1",
      value: "年２回",
      "\(head),連絡確認の頻度\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦年２回⟧\n"),
    .init(
      "yes in other words", "value-not-listed", cell: "J2", heading: "対面での意見交換の有無", record: "K1", value: "あり",
      suggestion: "有",
      "\(head),対面での意見交換の有無\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦あり⟧\n"),
    .init(
      "a state nobody knows", "value-not-listed", cell: "J2", heading: "状態", record: "K1", value: "継続中",
      suggestion: "有効",
      "\(head),状態\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦継続中⟧\n"),
    .init(
      "an effect without its number", "value-not-listed", cell: "J2", heading: "効果", record: "K1",
      value: "課題を抱えている", suggestion: "③ 課題を抱えている",
      "\(head),効果\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦課題を抱えている⟧\n"),
  ]

  // MARK: Dates

  static let dates: [BrokenRegister] = [
    .init(
      "a day after the end of 平成", "date-era", cell: "D2", heading: "締結時期", record: "K1", value: "平成31年5月1日",
      suggestion: "令和元年5月1日",
      "\(head)\nK1,見守り協定,見本商店,⟦平成31年5月1日⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a day before the beginning of 令和", "date-era", cell: "D2", heading: "締結時期", record: "K1",
      value: "令和元年４月１日", suggestion: "平成31年4月1日",
      "\(head)\nK1,見守り協定,見本商店,⟦令和元年４月１日⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "the day after 昭和", "date-era", cell: "D2", heading: "締結時期", record: "K1", value: "S64.1.8",
      suggestion: "平成元年1月8日",
      "\(head)\nK1,見守り協定,見本商店,⟦S64.1.8⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "the 30th of February", "date-not-in-calendar", cell: "D2", heading: "締結時期", record: "K1",
      value: "2023年2月30日",
      "\(head)\nK1,見守り協定,見本商店,⟦2023年2月30日⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "the 29th of February in a common year", "date-not-in-calendar", cell: "D2", heading: "締結時期", record: "K1",
      value: "2023/2/29",
      "\(head)\nK1,見守り協定,見本商店,⟦2023/2/29⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "month and day the wrong way round", "date-not-in-calendar", cell: "D2", heading: "締結時期", record: "K1",
      value: "2023-31-12",
      "\(head)\nK1,見守り協定,見本商店,⟦2023-31-12⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "era and year that differ", "date-years-differ", cell: "D2", heading: "締結時期", record: "K1",
      value: "令和5(2022)年4月1日",
      "\(head)\nK1,見守り協定,見本商店,⟦令和5(2022)年4月1日⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a year of another millennium", "date-out-of-range", cell: "D2", heading: "締結時期", record: "K1",
      value: "3023-04-01",
      "\(head)\nK1,見守り協定,見本商店,⟦3023-04-01⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a first year of no era", "date-invalid", cell: "D2", heading: "締結時期", record: "K1", value: "元年",
      "\(head)\nK1,見守り協定,見本商店,⟦元年⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a year zero", "date-invalid", cell: "D2", heading: "締結時期", record: "K1", value: "令和0年",
      "\(head)\nK1,見守り協定,見本商店,⟦令和0年⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a fiscal year", "date-invalid", cell: "D2", heading: "締結時期", record: "K1", value: "2023年度",
      "\(head)\nK1,見守り協定,見本商店,⟦2023年度⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a day that a spreadsheet made a number", "date-invalid", cell: "D2", heading: "締結時期", record: "K1",
      value: "45017",
      "\(head)\nK1,見守り協定,見本商店,⟦45017⟧,期限なし,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a summing-up on no day", "date-invalid", cell: "J2", heading: "総括実施日", record: "K1", value: "未定",
      "\(head),総括実施日\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦未定⟧\n"),
  ]

  // MARK: Terms

  static let terms: [BrokenRegister] = [
    .init(
      "a term in other words", "term-invalid", cell: "E2", heading: "締結期間", record: "K1", value: "当分の間",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,⟦当分の間⟧,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "an end that is only a date", "term-invalid", cell: "E2", heading: "締結期間", record: "K1", value: "2027-03-31",
      suggestion: "2027-03-31まで",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,⟦2027-03-31⟧,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a span that ends in words", "term-invalid", cell: "E2", heading: "締結期間", record: "K1",
      value: "令和3年4月1日から完了まで",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,⟦令和3年4月1日から完了まで⟧,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "an end that is in no calendar", "date-not-in-calendar", cell: "E2", heading: "締結期間", record: "K1",
      value: "令和9年2月29日",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,⟦令和3年4月1日から令和9年2月29日まで⟧,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "a beginning outside its era", "date-era", cell: "E2", heading: "締結期間", record: "K1", value: "平成31年5月1日",
      suggestion: "令和元年5月1日",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,⟦平成31年5月1日～、自動更新⟧,個別協定,環境,見守り。,環境局総務課\n"),
    .init(
      "no renewal and no end", "term-invalid", cell: "E2", heading: "締結期間", record: "K1", value: "自動更新なし",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,⟦自動更新なし⟧,個別協定,環境,見守り。,環境局総務課\n"),
  ]

  // MARK: Numbers

  static let numbers: [BrokenRegister] = [
    .init(
      "a corporate number with a slip", "corporate-number-check", cell: "J2", heading: "法人番号", record: "K1",
      value: "8010001063617",
      "\(head),法人番号\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦8010001063617⟧\n"),
    .init(
      "a corporate number of twelve digits", "corporate-number-invalid", cell: "J2", heading: "法人番号", record: "K1",
      value: "010001063616",
      "\(head),法人番号\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦010001063616⟧\n"),
    .init(
      "a corporate number that a spreadsheet shortened", "corporate-number-invalid", cell: "J2", heading: "法人番号",
      record: "K1", value: "8.01E+12",
      "\(head),法人番号\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦8.01E+12⟧\n"),
    .init(
      "one corporate number for two partners", "corporate-number-count", cell: "J2", heading: "法人番号", record: "K1",
      """
      \(head),法人番号
      K1,見守り協定,見本商店、見本工業,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦8010001063616⟧
      """),
    .init(
      "one corporate number given to two", "corporate-number-repeated", cell: "J2", heading: "法人番号", record: "K1",
      value: "8010001063616",
      """
      \(head),法人番号
      K1,見守り協定,見本商店、見本工業,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦8010001063616、8010001063616⟧
      """),
    .init(
      "an eighteenth goal", "sdgs-invalid", cell: "J2", heading: "SDGs", record: "K1", value: "18",
      "\(head),SDGs\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦3、18⟧\n"),
    .init(
      "a goal in words", "sdgs-invalid", cell: "J2", heading: "SDGs", record: "K1", value: "目標3",
      "\(head),SDGs\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦目標3⟧\n"),
    .init(
      "an inferred column nobody knows", "column-name-invalid", cell: "J2", heading: "推定した項目", record: "K1",
      value: "ジヤンル", suggestion: "ジャンル",
      "\(head),推定した項目\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課,⟦分類、ジヤンル⟧\n"),
  ]

  // MARK: Cells of several lines, so that rows and lines differ

  static let lists: [BrokenRegister] = [
    .init(
      "a fault after cells of several lines", "date-invalid", cell: "D3", heading: "締結時期", record: "K2",
      value: "未定",
      """
      \(head)
      K1,見守り協定,"見本商店
      見本工業",2021-06-08,期限なし,個別協定,環境,"見守り。

      清掃。",環境局総務課
      K2,"清掃
      協定",見本商店,⟦未定⟧,期限なし,個別協定,環境,清掃。,環境局総務課
      """),
    .init(
      "a fault in a quoted cell with doubled quotes", "value-not-listed", cell: "G2", heading: "ジャンル",
      record: "K1", value: "\"環境\"",
      "\(head)\nK1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,\"⟦\"\"環境\"\"⟧\",見守り。,環境局総務課\n"),
    .init(
      "a fault after a blank row", "value-not-listed", cell: "F4", heading: "分類", record: "K2", value: "?",
      also: ["row-blank"],
      """
      \(head)
      K1,見守り協定,見本商店,2021-06-08,期限なし,個別協定,環境,見守り。,環境局総務課

      K2,清掃協定,見本商店,2021-06-08,期限なし,⟦?⟧,環境,清掃。,環境局総務課
      """),
  ]

  // MARK: Vocabularies, press releases, published totals

  static let otherFiles: [BrokenRegister] = [
    .init(
      "a slug with capitals", "slug-invalid", cell: "B3", heading: "slug", value: "Disaster-1", in: .kinds,
      "名称,slug,説明\n災害時協定,disaster,\n包括協定,⟦Disaster-1⟧,\n"),
    .init(
      "a slug with a slash", "slug-invalid", cell: "C2", heading: "slug", value: "a/../b", in: .departments,
      "局,課,slug\n環境局,,⟦a/../b⟧\n"),
    .init(
      "a name in another width", "entry-repeated", cell: "A3", heading: "名称", value: "災害 時協定", in: .kinds,
      "名称,slug,説明\n災害時協定,disaster,\n⟦災害 時協定⟧,other,\n"),
    .init(
      "a slug that is taken", "entry-repeated", cell: "C3", heading: "slug", value: "a", in: .departments,
      "局,課,slug\n環境局,,a\n環境局,総務課,⟦a⟧\n"),
    .init(
      "a section listed twice", "entry-repeated", cell: "B3", heading: "課", value: "総務課", in: .departments,
      "局,課,slug\n環境局,総務課,a\n環境局,⟦総務課⟧,b\n"),
    .init("the kind that rules depend on", "entry-missing", in: .kinds, "名称,slug,説明\n包括協定,comprehensive,\n"),
    .init(
      "an entry without a name", "value-needed", cell: "A3", heading: "名称", in: .kinds,
      "名称,slug,説明\n災害時協定,disaster,\n⟦⟧,comprehensive,\n"),
    .init(
      "a goal beyond the seventeenth", "sdgs-invalid", cell: "A2", heading: "番号", value: "18", in: .goals,
      "番号,名称\n⟦18⟧,目標\n"),
    .init(
      "a press release of a month", "date-needs-day", cell: "A2", heading: "日付", value: "令和5年4月", in: .press,
      "日付,見出し,番地,管理番号\n⟦令和5年4月⟧,協定を結びました,https://example.jp/1.html,K1\n"),
    .init(
      "a press release of the wrong era", "date-era", cell: "A2", heading: "日付", value: "平成31年5月1日",
      suggestion: "令和元年5月1日", in: .press,
      "日付,見出し,番地,管理番号\n⟦平成31年5月1日⟧,協定を結びました,https://example.jp/1.html,K1\n"),
    .init(
      "a press release without agreements", "value-needed", cell: "D2", heading: "管理番号", in: .press,
      "日付,見出し,番地,管理番号\n2023-04-01,協定を結びました,https://example.jp/1.html,⟦⟧\n"),
    .init(
      "a press release of unknown size", "size-invalid", cell: "E2", heading: "大きさ", value: "約30KB", in: .press,
      "日付,見出し,番地,管理番号,大きさ\n2023-04-01,協定を結びました,https://example.jp/1.pdf,K1,⟦約30KB⟧\n"),
    .init(
      "a press release on no server", "address-invalid", cell: "C2", heading: "番地", value: "https:///1.html",
      in: .press, "日付,見出し,番地,管理番号\n2023-04-01,協定を結びました,⟦https:///1.html⟧,K1\n"),
    .init(
      "a count with separators", "number-invalid", cell: "D2", heading: "件数", value: "1,234", in: .totals,
      "図表,項目,時点,件数\nkinds,個別協定,R05,\"⟦1,234⟧\"\n"),
    .init(
      "a figure given twice", "entry-repeated", cell: "B3", heading: "項目", value: "kinds 個別協定 R05", in: .totals,
      "図表,項目,時点,件数\nkinds,個別協定,R05,291\nkinds,⟦個別協定⟧,R05,292\n"),
  ]
}
