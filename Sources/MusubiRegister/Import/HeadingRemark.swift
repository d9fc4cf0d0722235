/// What a remark in a heading does to the name beside it: `締結先（複数可）` is 締結先, `締結先（所在地）` is not, and
/// `内容（庁内用）` is not to be published.
enum HeadingRemark: Comparable {
  /// It says how the column is filled in, or the same in other words.
  case harmless
  /// Nobody here knows what it says: the name holds, and a person is told.
  case unclear
  /// It says that a public column is for the office alone.
  case closed
  /// It makes another column of the name.
  case distinguishing

  /// The gravest that the remarks of a heading do to its name. They are folded.
  static func gravest(of remarks: [String], for column: Column) -> HeadingRemark {
    remarks.map { HeadingRemark($0, column) }.max() ?? .harmless
  }

  private init(_ remark: String, _ column: Column) {
    let isPublic = column.exposure == .public
    if Self.closing.contains(where: remark.contains) {
      self = isPublic ? .closed : .harmless
    } else if remark.contains("公開") {
      self = isPublic ? .harmless : .unclear
    } else if HeadingName.guidance.contains(remark) || remark.hasPrefix("例") {
      self = .harmless
    } else if Self.makesAnother(remark, column) {
      self = .distinguishing
    } else if Self.isOfKnownWords(remark, column) || Self.instructing.contains(where: remark.contains) {
      self = .harmless
    } else {
      self = .unclear
    }
  }

  private static let closing = [
    "非公開", "未公開", "公開しない", "公開不可", "公開対象外", "不開示", "非開示", "内部", "庁内", "局内", "部外秘", "極秘", "秘密", "取扱注意", "職員用",
    "職員のみ",
  ]

  // MARK: Other columns

  private static let ofPersons = [
    "電話", "担当者", "内線", "メール", "mail", "アドレス", "fax", "ファックス", "携帯", "住所", "所在地", "郵便", "代表", "番号",
  ]
  private static let ofTime = [
    "前回", "次回", "旧", "変更", "更新", "前年", "昨年", "過去", "年度", "回目", "当初", "予定", "効力", "発生", "終期", "終了日", "始期", "開始日",
  ]
  private static let ofOthers = [
    "かな", "カナ", "よみ", "読み", "英", "略称", "通称", "業種", "協力会社", "件数", "人数", "者数", "社数", "回数", "会社数", "団体数", "企業数", "メモ",
  ]
  /// These only where nothing stands beside them.
  private static let alone: Set<String> = [
    "局", "局名", "課", "課名", "部", "部名", "係", "係名", "終", "始", "終了", "開始", "自", "至", "年", "月", "日", "副", "主", "大", "中", "小",
    "数",
  ]

  private static func makesAnother(_ remark: String, _ column: Column) -> Bool {
    if alone.contains(remark) { return true }
    if let other = HeadingNames.own[remark] ?? HeadingNames.columns[remark], other != column {
      return !isOfKnownWords(remark, column)
    }
    let isSpan = column == .term && remark.contains("始") && remark.contains("終")
    return (ofPersons + ofTime + ofOthers).contains { remark.contains($0) && !isAtHome($0, in: column) } && !isSpan
  }

  /// Whether a word belongs to what the column holds anyway.
  private static func isAtHome(_ word: String, in column: Column) -> Bool {
    switch column {
    case .contact: ofPersons.contains(word)
    case .id, .sdgs, .corporateNumbers, .proposal: word == "番号"
    case .sdgsPortal: word == "アドレス"
    case .operation: word == "予定"
    default: false
    }
  }

  // MARK: How to fill in

  private static let instructing = [
    "ください", "下さい", "記入", "記載", "入力", "選択", "選ぶ", "該当", "形式", "の形", "以内", "程度", "場合", "含む", "除く", "半角", "全角", "桁",
    "プルダウン", "リスト", "択一", "お書き",
  ]

  private static let known = [
    "複数回答", "複数", "可", "正式名称", "正式", "名称", "名", "法人",
    "団体", "企業", "会社", "事業者", "大学", "学校", "機関", "相手方", "等", "及び", "又は", "または", "の", "で", "を", "に", "は", "か", "から", "まで",
    "字", "文字", "番号", "数字", "英数", "有無", "有", "無", "区分", "個別", "包括連携", "包括",
    "災害時", "協定", "覚書", "契約", "書", "見本", "局", "区", "部", "課", "室", "所", "係", "本部", "目標", "ゴール", "簡潔", "具体的", "概要", "内容",
    "自由", "記述", "必須", "任意",
  ]
  /// How a date is written; beside other names a year makes another column: 効果（R4）.
  private static let ofDates = [
    "始期", "終期", "開始日", "終了日", "開始", "終了", "年月日", "年月", "年", "月", "日", "西暦", "和暦", "元号", "令和", "平成", "昭和", "yyyy", "mm",
    "dd", "y", "m", "d", "r", "h", "s",
  ]

  /// Whether the remark is made of words that change nothing, numbers and signs.
  private static func isOfKnownWords(_ remark: String, _ column: Column) -> Bool {
    let own = column == .contact ? ofPersons : column.kind == .date || column == .term ? ofDates : []
    let words = (known + own).map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    var rest = Array(remark.unicodeScalars)[...]
    while let first = rest.first {
      if let word = words.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(word.count)
      } else if !first.properties.isAlphabetic {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }
}
