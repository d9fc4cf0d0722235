import MusubiRegister

/// How a column of the register stands in the survey's workbook: on which sheet, how wide, what may be chosen, what is
/// said about it. All of it follows from `Column`; a new column needs a line in `sheet`.
struct SurveyColumn: Sendable {
  let column: Column

  /// The sheet on which a column stands.
  enum Sheet: Sendable {
    case agreements, evaluation
  }

  /// The columns of a sheet in the register's order.
  static func all(on sheet: Sheet) -> [SurveyColumn] {
    Column.allCases.map(SurveyColumn.init).filter { $0.sheet == sheet }
  }

  /// Where departments answer it; nil for what only those who keep the register write.
  var sheet: Sheet? {
    switch column {
    case .id, .title, .partners, .concluded, .term, .kind, .category, .summary, .background, .activities, .operation,
      .contact, .contactFrequency, .improvements, .issues, .needs, .dialogue, .department, .peacetime, .expenditure,
      .sdgs, .proposal, .sdgsPortal, .corporateNumbers, .state:
      .agreements
    case .evaluationDate, .evaluationEffect, .evaluationEffectReason, .evaluationDirection, .evaluationDirectionReason:
      .evaluation
    case .provenance, .inferred, .remarks: nil
    }
  }

  /// The heading with its number in the city's survey: `①協定・覚書の名称`.
  var heading: String {
    let number = column.surveyItem.flatMap { UnicodeScalar(0x245F + $0) }
    return (number.map { String(Character($0)) } ?? "") + column.heading
  }

  /// Whether it must be filled in, in words; empty where it need not.
  var need: String {
    // Rules across records ask for more than the column alone: within the scope of the analysis, and at a summing-up.
    switch column {
    case .id: "変更しない"
    case .contactFrequency: "必須（平時に取組があるもの）"
    case .evaluationDate, .evaluationEffect, .evaluationEffectReason, .evaluationDirection, .evaluationDirectionReason:
      "必須"
    default:
      switch column.need {
      case .always: "必須"
      case .unlessDisaster: "必須（災害時協定は任意）"
      case .never: "任意"
      }
    }
  }

  var isNeeded: Bool { need.hasPrefix("必須") }

  /// What stands over the heading: `必須・公開`.
  func mark(_ disclosure: Disclosure) -> String { need + "・" + Self.exposure(column, disclosure) }

  static func exposure(_ column: Column, _ disclosure: Disclosure) -> String {
    disclosure.isPublic(column) ? "公開" : "内部"
  }

  /// In characters of half width.
  var width: Double {
    switch column {
    case .title: 34
    case .partners, .term, .department: 26
    case .contactFrequency, .category, .dialogue: 16
    case .evaluationEffect, .evaluationDirection: 30
    default:
      switch column.kind {
      case .identifier, .choice, .numbers: 12
      case .date, .corporateNumbers: 17
      case .names, .term, .text, .address, .headings: 26
      case .markdown: 44
      }
    }
  }

  /// The values to choose from; none where the cell is free.
  func choices(_ vocabularies: Vocabularies) -> [String] {
    switch column {
    case .kind: vocabularies.kinds.names
    case .category: vocabularies.categories.names
    case .contactFrequency: vocabularies.contactFrequencies.names
    case .department: vocabularies.departments.map(\.department.name)
    case .dialogue, .peacetime, .expenditure: Presence.allCases.map(\.name)
    case .state: State.allCases.map(\.name)
    case .evaluationEffect: Effect.allCases.map(\.name)
    case .evaluationDirection: Direction.allCases.map(\.name)
    default: []
    }
  }

  /// Whether only what is listed may stand there: departments come and go faster than their list.
  var isStrict: Bool { column != .department }

  /// What is said when somebody goes to the cell: what to write, and how. At most 255 characters.
  var hint: String {
    switch column {
    case .id: "番号は変えないでください。新しい協定では、空のままにするか「新規」と書いてください。"
    case .partners: "複数あるときは「、」で区切るか、セルの中で改行（Alt＋Enter）してください。"
    case .concluded, .evaluationDate: "2023-04-01、令和5年4月1日、R5.4.1 のどれでも構いません。日が分からないときは、令和5年4月 か 令和5年 と書いてください。"
    case .term: "「期限なし」「令和9年3月31日まで」「令和4年4月1日から令和9年3月31日まで、自動更新」のように書いてください。"
    case .category: "一覧から選んでください。災害時協定では空でも構いません。"
    case .contact: "相手の担当の方のお名前や電話番号は、この列だけに書いてください。"
    case .department: "一覧から選んでください。ほかの課へ移ったときは、移った先の局と課を書いてください。"
    case .peacetime: "ふだんから行う取組があるかを選んでください。空なら「有」、災害時協定では「無」として扱います。"
    case .expenditure: "経費の支出を主な目的とする協定なら「有」を選んでください。総括の対象から外れます。"
    case .sdgs: "関わる目標の番号を「、」で区切って書いてください。例：3、11、17"
    case .corporateNumbers: "13桁の番号を、締結先と同じ順に「、」で区切って書いてください。"
    case .state: "終わった協定は、行を消さずに「終了」を選んでください。"
    case .evaluationEffectReason: "効果を選んだ理由を必ず書いてください。"
    case .evaluationDirectionReason: "方向性を選んだ理由と、その内容を必ず書いてください。"
    default: choicesHint
    }
  }

  /// What is said at a cell whose value was inferred, and of such cells.
  static let inferredRequest = "違っていれば直してください。合っていれば、返すときにその旨をお知らせください。"
  static let inferredComment = "推定した値です。" + inferredRequest
  static let inferredAdvice = "角に印（メモ）のあるセルは、資料の合計などから推定した値です。"

  private var choicesHint: String {
    switch column.kind {
    case .choice: "一覧から選んでください。"
    default: column.definition.meaning.japanese + "。"
    }
  }

  /// Whether the hint shows beside the cell; where people write at length it would only be in the way.
  var showsHint: Bool {
    switch column.kind {
    case .markdown: false
    case .text: column == .contact || column == .department
    default: true
    }
  }
}
