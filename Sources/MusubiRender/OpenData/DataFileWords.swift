/// How the data files are called and explained.
extension DataFile {
  /// What it holds, as the table with the same numbers is called.
  package var caption: String {
    switch self {
    case .workbook, .spreadsheet, .agreements, .json: "協定・覚書"
    case .partners: "協定・覚書と締結先"
    case .press: "報道発表"
    case .codes: "コードの一覧"
    case .dictionary: "項目の説明"
    case .totals: "年末ごとの協定・覚書の数"
    case .kinds: "種別ごとの数"
    case .categories: "分野ごとの数"
    case .departments: "局と課ごとの数"
    case .years: "結んだ年ごとの数"
    case .cohorts: "結んだ時期ごとの数"
    case .contactFrequencies: "連絡の頻度ごとの数"
    }
  }

  /// The form, as the city writes it behind names of files.
  package var form: String {
    switch self {
    case .workbook: "Excel形式"
    case .spreadsheet: "表計算ソフト用のCSV形式"
    case .json: "JSON形式"
    default: "CSV形式"
    }
  }

  var title: String { "\(caption)（\(form)）" }

  /// For whom it is, and what to know.
  package var note: String {
    switch self {
    case .workbook: "表計算ソフトで見る方に。番号や日付が変わらないよう、どのセルも文字です。"
    case .spreadsheet: "表計算ソフトでCSVを開く方に。BOM付きで、項目名は日本語です。"
    case .agreements: "プログラムで読む方に。値は一覧のままで、BOMはありません。"
    case .json: "値に型があります。複数の値は配列、書かれていない値はnullです。"
    case .partners: "締結先ごとに数えたい方に。協定と締結先の組を1行ずつ書いています。"
    case .press: "1件の報道発表が1行です。関わる協定の管理番号があります。"
    case .codes: "決まった値と、ページの番地に使うコードです。"
    case .dictionary: "すべての表の項目の意味、型、条件です。"
    case .totals: "changeは前年末からの増減です。"
    case .kinds, .categories: "changeは前の時点からの増減です。"
    case .departments: "levelがbureauの行は局・本部の数、sectionの行はその内訳の課の数です。"
    case .years: "有効な協定・覚書を、結んだ年（西暦、slug）ごとに数えています。"
    case .cohorts, .contactFrequencies: "災害時協定と、平時に取組がない協定は含みません。"
    }
  }

  package var mediaType: String {
    switch self {
    case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .json: "application/json"
    default: "text/csv"
    }
  }

  /// `csv`, `xlsx`, `json`.
  package var fileExtension: String { name.split(separator: ".").last.map(String.init) ?? "" }

  /// The name that the package has for it: the file's, without its ending where that tells nothing.
  package var resourceName: String {
    switch self {
    case .workbook: "agreements-xlsx"
    case .json: "agreements-json"
    default: String(name.dropLast(".csv".count))
    }
  }

  /// The dialect of a CSV file; nil for other forms.
  var dialect: DataTable.Dialect? {
    switch self {
    case .workbook, .json: nil
    case .spreadsheet: .spreadsheet
    default: .exact
    }
  }
}
