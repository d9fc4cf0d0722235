/// The columns of the register: one list that drives reading, messages, documentation, template fields and open data.
///
/// Numbers ① to ⑯ are the items of the city's yearly survey (source report, 2(3)ア and (2)イ1); the others are needed
/// to manage and publish the register.
package enum Column: String, Sendable, CaseIterable {
  case id
  case title
  case partners
  case concluded
  case term
  case kind
  case category
  case summary
  case background
  case activities
  case operation
  case contact
  case contactFrequency
  case improvements
  case issues
  case needs
  case dialogue
  case department
  case peacetime
  case expenditure
  case sdgs
  case proposal
  case sdgsPortal
  case corporateNumbers
  case state
  case evaluationDate = "evaluation.date"
  case evaluationEffect = "evaluation.effect"
  case evaluationEffectReason = "evaluation.effectReason"
  case evaluationDirection = "evaluation.direction"
  case evaluationDirectionReason = "evaluation.directionReason"
  case provenance
  case inferred
  case remarks

  /// Our identifier in code, templates, settings and open data.
  package var key: String { rawValue }

  /// What the column holds, and so how its cells are read.
  package enum Kind: String, Sendable {
    case identifier, text, names, date, term, choice, markdown, numbers, address, corporateNumbers, headings
  }

  /// When a cell may not be empty.
  package enum Need: String, Sendable {
    case always
    /// Needed unless the kind is 災害時協定.
    case unlessDisaster
    case never
  }

  /// Whether the column leaves the house when the settings say nothing.
  package enum Exposure: String, Sendable {
    case `public`
    case `internal`
  }

  package struct Definition: Sendable {
    package let heading: String
    package let kind: Kind
    package let need: Need
    package let exposure: Exposure
    /// What the column gives, for the documentation and the data dictionary.
    package let meaning: Wording
  }

  package var heading: String { Self.allDefinitions[ordinal].heading }
  package var kind: Kind { Self.allKinds[ordinal] }
  package var need: Need { Self.allNeeds[ordinal] }
  package var exposure: Exposure { Self.allExposures[ordinal] }

  // Asked for every cell, so each definition is made once.
  private static let allDefinitions = allCases.map(\.definition)
  private static let allKinds = allDefinitions.map(\.kind)
  private static let allNeeds = allDefinitions.map(\.need)
  private static let allExposures = allDefinitions.map(\.exposure)

  /// Whether the cell may say 記載なし, as the published source does not give the value.
  package var mayBeNotStated: Bool {
    switch self {
    case .id, .title, .kind, .category: false
    default: true
    }
  }

  /// The survey's number of the item, 1 to 16; nil for the columns that are ours.
  package var surveyItem: Int? {
    let items: [Column] = [
      .title, .partners, .concluded, .term, .kind, .category, .summary, .background, .activities, .operation, .contact,
      .contactFrequency, .improvements, .issues, .needs, .dialogue,
    ]
    return items.firstIndex(of: self).map { $0 + 1 }
  }

  package var definition: Definition {
    switch self {
    case .id:
      Definition(
        heading: "管理番号", kind: .identifier, need: .always, exposure: .public,
        meaning: Wording("協定ごとの番号。ページのアドレスになり、再利用しない", "Stable identifier, the permalink; never reused"))
    case .title:
      Definition(
        heading: "協定・覚書の名称", kind: .text, need: .always, exposure: .public,
        meaning: Wording("協定・覚書の名称", "Title of the agreement or memorandum"))
    case .partners:
      Definition(
        heading: "締結先", kind: .names, need: .always, exposure: .public,
        meaning: Wording("締結した相手。複数は「、」「，」「;」か改行で区切る", "Partners, separated by 、 ， ; or a line break"))
    case .concluded:
      Definition(
        heading: "締結時期", kind: .date, need: .always, exposure: .public,
        meaning: Wording("締結した日。年だけ、年月だけでもよい", "Date of conclusion, to the day, month or year"))
    case .term:
      Definition(
        heading: "締結期間", kind: .term, need: .always, exposure: .public,
        meaning: Wording("期限なし、終わりの日、または始めと終わり。自動更新の有無", "No end, an end, or a span; renewed automatically or not"))
    case .kind:
      Definition(
        heading: "分類", kind: .choice, need: .always, exposure: .public,
        meaning: Wording("個別協定・災害時協定・包括協定", "Individual, disaster or comprehensive agreement"))
    case .category:
      Definition(
        heading: "ジャンル", kind: .choice, need: .unlessDisaster, exposure: .public,
        meaning: Wording("16の分野のひとつ。災害時協定では空でよい", "One of 16 categories; may be empty for a disaster agreement"))
    case .summary:
      Definition(
        heading: "内容", kind: .markdown, need: .always, exposure: .public,
        meaning: Wording("何を約束したか", "What was agreed"))
    case .background:
      Definition(
        heading: "経緯", kind: .markdown, need: .never, exposure: .public,
        meaning: Wording("締結までの経緯", "How it came about"))
    case .activities:
      Definition(
        heading: "これまでの主な具体的取組", kind: .markdown, need: .never, exposure: .public,
        meaning: Wording("これまでの主な取組", "Main activities so far"))
    case .operation:
      Definition(
        heading: "現在の運用状況・今後の取組予定", kind: .markdown, need: .never, exposure: .public,
        meaning: Wording("いまの状況とこれからの予定", "Present state and plans"))
    case .contact:
      Definition(
        heading: "連絡先", kind: .text, need: .never, exposure: .internal,
        meaning: Wording("相手方の連絡先（人名・電話番号を含む）", "Contact persons and numbers"))
    case .contactFrequency:
      Definition(
        heading: "連絡確認の頻度", kind: .choice, need: .never, exposure: .public,
        meaning: Wording("連絡を取り合う頻度", "How often the parties are in touch"))
    case .improvements:
      Definition(
        heading: "見直しや改善事例", kind: .markdown, need: .never, exposure: .public,
        meaning: Wording("見直したこと、改善したこと", "What was reviewed or improved"))
    case .issues:
      Definition(
        heading: "現状の課題", kind: .markdown, need: .never, exposure: .internal,
        meaning: Wording("現状の課題", "Present issues"))
    case .needs:
      Definition(
        heading: "企業に対する新規ニーズ", kind: .markdown, need: .never, exposure: .internal,
        meaning: Wording("企業に新しく求めること", "New needs addressed to companies"))
    case .dialogue:
      Definition(
        heading: "対面での意見交換の有無", kind: .choice, need: .never, exposure: .public,
        meaning: Wording("対面（オンラインを含む）の意見交換の有無", "Whether the parties meet, in person or online"))
    case .department:
      Definition(
        heading: "所管課", kind: .text, need: .always, exposure: .public,
        meaning: Wording("担当する局と課", "Bureau and section in charge"))
    case .peacetime:
      Definition(
        heading: "平時の取組", kind: .choice, need: .never, exposure: .public,
        meaning: Wording("平時の取組の有無。空なら有、災害時協定では無", "Activity in peacetime; 有 when empty, 無 for disaster agreements"))
    case .expenditure:
      Definition(
        heading: "経費支出目的", kind: .choice, need: .never, exposure: .internal,
        meaning: Wording("経費の支出を主な目的とするか", "Concluded mainly to spend money; not subject to summing-up"))
    case .sdgs:
      Definition(
        heading: "SDGs", kind: .numbers, need: .never, exposure: .public,
        meaning: Wording("関わるSDGsの目標の番号（1〜17）", "Goal numbers 1 to 17"))
    case .proposal:
      Definition(
        heading: "民間提案", kind: .text, need: .never, exposure: .public,
        meaning: Wording("民間提案制度での番号かアドレス（URL）", "Number or address in the proposal system"))
    case .sdgsPortal:
      Definition(
        heading: "SDGsポータル", kind: .address, need: .never, exposure: .public,
        meaning: Wording("SDGsポータルサイトの活動のページのアドレス（URL）", "Address of the activity on the SDGs portal"))
    case .corporateNumbers:
      Definition(
        heading: "法人番号", kind: .corporateNumbers, need: .never, exposure: .public,
        meaning: Wording("締結先の法人番号（13桁）。締結先と同じ順", "Corporate numbers, 13 digits, in the order of the partners"))
    case .state:
      Definition(
        heading: "状態", kind: .choice, need: .never, exposure: .public,
        meaning: Wording("有効・終了。空なら有効", "In force or ended; in force when empty"))
    case .evaluationDate:
      Definition(
        heading: "総括実施日", kind: .date, need: .never, exposure: .public,
        meaning: Wording("総括を行った日", "Date of the summing-up"))
    case .evaluationEffect:
      Definition(
        heading: "効果", kind: .choice, need: .never, exposure: .public,
        meaning: Wording("総括での効果の区分①〜④", "Effect found at the summing-up, ① to ④"))
    case .evaluationEffectReason:
      Definition(
        heading: "効果の理由", kind: .markdown, need: .never, exposure: .internal,
        meaning: Wording("効果の区分を選んだ理由", "Reason for the effect chosen"))
    case .evaluationDirection:
      Definition(
        heading: "方向性", kind: .choice, need: .never, exposure: .public,
        meaning: Wording("総括での今後の方向性の区分①〜④", "Direction chosen at the summing-up, ① to ④"))
    case .evaluationDirectionReason:
      Definition(
        heading: "方向性の理由", kind: .markdown, need: .never, exposure: .internal,
        meaning: Wording("方向性の区分を選んだ理由", "Reason for the direction chosen"))
    case .provenance:
      Definition(
        heading: "データ区分", kind: .choice, need: .never, exposure: .public,
        meaning: Wording("公表資料・見本。空なら公表資料", "From a published source, or a made-up sample"))
    case .inferred:
      Definition(
        heading: "推定した項目", kind: .headings, need: .never, exposure: .public,
        meaning: Wording("資料に書かれておらず、件数の合計から推定した項目の名", "Columns whose values the source does not state"))
    case .remarks:
      Definition(
        heading: "備考", kind: .text, need: .never, exposure: .internal,
        meaning: Wording("管理のための覚え書き", "Notes for those who keep the register"))
    }
  }

  private static let byHeading = Dictionary(uniqueKeysWithValues: allCases.map { ($0.heading, $0) })

  private static let byFoldedHeading = Dictionary(
    allCases.map { (Text($0.heading).foldedString, $0) }, uniquingKeysWith: { first, _ in first })

  /// The column whose heading the text names, width and spaces folded.
  init?(folding text: Text) {
    guard text.count <= 600, let column = Self.byFoldedHeading[text.foldedString] else { return nil }
    self = column
  }

  /// The column that carries exactly this heading.
  package init?(heading: String) {
    guard let column = Self.byHeading[heading] else { return nil }
    self = column
  }
}
