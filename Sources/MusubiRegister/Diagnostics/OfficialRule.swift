/// The rules of 行政データにおける機械可読性に関するルール (31 March 2026), which findings on tables refer to by their
/// identifiers. What each asks, in our words.
package enum OfficialRule: String, Sendable, CaseIterable {
  case readableFormat = "L1-01"
  case oneTable = "L1-02"
  case noBlankRows = "L1-03"
  case nothingOutside = "L1-04"
  case namedColumns = "L1-05"
  case noSpacesForLooks = "L1-06"
  case oneDatumPerCell = "L1-07"
  case noDependentCharacters = "L1-08"
  case blankIsNotZero = "L1-09"
  case noObjects = "L1-10"
  case noMeaningByColour = "L1-11"
  case noMergedCells = "L1-12"
  case nothingHidden = "L1-13"
  case oneRecordPerLine = "L1-14"
  case quotedCommas = "L1-15"
  case numbersAreNumbers = "L2-01"
  case nothingOmitted = "L2-02"
  case uniqueHeadings = "L2-03"
  case standardChoices = "L2-04"
  case otherInItsOwnColumn = "L2-05"
  case formulasAsValues = "L2-06"
  case headingFirst = "L3-01"
  case codeTable = "L3-02"
  case definedSymbols = "L3-03"
  case statedUnits = "L3-04"
  case westernDates = "L3-05"
  case areaCodes = "L3-06"
  case stableForm = "L3-07"
  case definitions = "L3-08"
  case longForm = "L3-09"

  /// The rule in a few words.
  package var meaning: Wording {
    switch self {
    case .readableFormat: Wording("機械で読める形式で保存する", "a machine-readable format")
    case .oneTable: Wording("1つのシートやファイルに表は1つ", "one table per sheet or file")
    case .noBlankRows: Wording("空の行や列で表を分けない", "no blank rows or columns inside the table")
    case .nothingOutside: Wording("表の外に関係のないものを書かない", "nothing unrelated outside the table")
    case .namedColumns: Wording("すべての列に意味の分かる見出しを付ける", "every column has a meaningful name")
    case .noSpacesForLooks: Wording("見た目のための空白や改行を入れない", "no spaces or line breaks for looks")
    case .oneDatumPerCell: Wording("1つのセルに1つのデータ", "one datum per cell")
    case .noDependentCharacters: Wording("機種依存文字を使わない（固有名詞を除く）", "no platform-dependent characters, except in names")
    case .blankIsNotZero: Wording("空欄と0を区別する", "blank and zero are distinct")
    case .noObjects: Wording("図形などを置かない", "no objects on the sheet")
    case .noMeaningByColour: Wording("色だけで意味を表さない", "no meaning by colour alone")
    case .noMergedCells: Wording("セルを結合しない", "no merged cells")
    case .nothingHidden: Wording("行や列を隠さない", "no hidden rows or columns")
    case .oneRecordPerLine: Wording("CSVでは1件を1行に書く", "one record is one line of a CSV")
    case .quotedCommas: Wording("コンマを含む値を引用符で囲む", "values with commas are quoted")
    case .numbersAreNumbers: Wording("数値は数字だけで書く", "numbers are digits alone")
    case .nothingOmitted: Wording("「同上」などで値を略さない", "no “same as above”")
    case .uniqueHeadings: Wording("見出しを重ねない", "headings are unique")
    case .standardChoices: Wording("選択肢は決まった言い方で書く", "standard values for choices")
    case .otherInItsOwnColumn: Wording("「その他」の中身は別の列に書く", "the text of “other” has a column of its own")
    case .formulasAsValues: Wording("数式は値にする", "formulas are turned into values")
    case .headingFirst: Wording("見出しは1行目、データは2行目から", "headings in row 1, data from row 2")
    case .codeTable: Wording("コード表を付ける", "code tables are attached")
    case .definedSymbols: Wording("特別な記号の意味を決めておく", "special symbols are defined")
    case .statedUnits: Wording("単位を示す", "units are stated")
    case .westernDates: Wording("日付は西暦で書くか、西暦を添える", "dates are Western, or have the Western date beside them")
    case .areaCodes: Wording("地域はコードか正式な名前で書く", "areas by code or official name")
    case .stableForm: Wording("形式を年ごとに変えない", "the form is the same every year")
    case .definitions: Wording("項目の定義と文字コードを示す", "definitions and encoding are stated")
    case .longForm: Wording("縦持ちの表にする", "long form")
    }
  }
}
