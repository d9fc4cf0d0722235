/// The names under which city halls keep our columns, beside our own headings. Names that fit several columns, and those
/// that mean something close by (締結年度 is no date), stay out: a column is named on the command line rather than guessed.
package enum HeadingNames {
  /// By column; written as `HeadingName` folds them: no spaces, narrow, lower case.
  static let synonyms: [Column: [String]] = [
    .id: [
      "管理no", "管理no.", "協定番号", "協定no", "協定no.", "協定等番号", "id", "協定id", "管理id", "整理番号", "整理no", "整理no.",
      "協定管理番号", "登録番号", "台帳番号",
    ],
    .title: [
      "協定名", "協定名称", "協定の名称", "協定等名", "協定等名称", "協定等の名称", "名称", "件名", "協定書名", "協定書の名称", "覚書名",
      "覚書の名称", "協定・覚書名", "協定・覚書名称", "協定・覚書等名", "協定・覚書等名称", "協定・覚書等の名称", "協定書・覚書の名称",
      "協定書等の名称", "協定書等名", "協定及び覚書の名称", "協定又は覚書の名称", "協定(覚書)名", "協定(覚書)の名称", "協定件名", "協定等件名",
    ],
    .partners: partners,
    .concluded: [
      "締結日", "締結年月日", "締結年月", "締結年", "協定締結日", "協定締結年月日", "協定締結年月", "協定締結時期", "協定日", "協定年月日",
      "締結した日", "締結の日", "締結の時期",
    ],
    .term: [
      "有効期間", "有効期限", "協定期間", "協定期限", "期間", "協定の期間", "協定の有効期間", "協定有効期間", "協定締結期間", "締結の期間",
      "存続期間",
    ],
    .kind: ["種別", "種類", "協定の種類", "協定の種別", "協定の分類", "協定の区分", "協定種類", "協定種別", "協定分類", "協定区分"],
    .category: ["分野", "協定分野", "協定の分野", "連携分野", "取組分野", "協定のジャンル", "ジャンル名", "分野名"],
    .summary: [
      "概要", "協定の内容", "協定の概要", "協定内容", "協定概要", "協定等の内容", "協定等の概要", "取組内容", "取組の内容", "取組概要",
      "取組の概要", "締結内容", "内容・概要", "主な内容", "協定の主な内容",
    ],
    .background: [
      "背景", "背景・経緯", "経緯・背景", "締結経緯", "締結の経緯", "締結までの経緯", "締結に至る経緯", "締結に至った経緯", "協定の経緯",
      "協定締結の経緯", "協定締結経緯",
    ],
    .activities: [
      "主な取組", "主な具体的取組", "具体的取組", "これまでの取組", "これまでの主な取組", "これまでの具体的取組", "これまでの主な具体的な取組",
      "主な取組実績", "取組実績", "これまでの取組実績",
    ],
    .operation: [
      "運用状況", "現在の運用状況", "運用状況・今後の取組予定", "現在の運用状況・今後の予定", "現在の運用状況及び今後の取組予定",
      "現在の運用状況と今後の取組予定",
    ],
    .contact: ["連絡窓口", "締結先連絡先", "締結先の連絡先", "相手方連絡先", "相手方の連絡先", "協定先連絡先", "協定先の連絡先", "先方連絡先"],
    .contactFrequency: ["連絡頻度", "連絡の頻度", "連絡確認頻度", "確認頻度", "連絡・確認の頻度"],
    .improvements: ["改善事例", "見直し・改善事例", "見直し改善事例", "見直しや改善の事例", "見直し及び改善事例", "見直し・改善の事例", "見直し・改善"],
    .issues: ["課題", "現在の課題", "現状課題", "協定の課題"],
    .needs: ["新規ニーズ", "企業への新規ニーズ", "企業に対するニーズ", "企業へのニーズ"],
    .dialogue: ["意見交換の有無", "対面での意見交換", "対面意見交換の有無", "対面による意見交換の有無", "意見交換"],
    .department: [
      "所管", "所管課等", "所管課名", "所管課室", "所管課・室", "所管局課", "所管局・課", "所管部署", "所管部局", "所管所属", "担当課", "担当課名",
      "担当課室", "担当局課", "担当部署", "担当部局", "担当所属", "所属", "所属名", "部署", "部署名", "局課", "局課名", "局・課", "局部課", "部課名",
      "事業所管課", "主管課", "主管課名", "担当課・係",
    ],
    .peacetime: ["平時の取組の有無", "平時取組", "平時の取組有無", "平常時の取組", "平常時の取組の有無"],
    .expenditure: ["経費支出目的の有無", "経費の支出目的", "経費支出が目的"],
    .sdgs: ["sdgs目標", "sdgsの目標", "sdgsゴール", "sdgsのゴール", "sdgs番号", "sdgsの番号", "sdgs目標番号", "関連sdgs", "関連するsdgs"],
    .proposal: ["民間提案制度", "民間提案番号", "民間提案制度番号", "民間提案の番号"],
    .sdgsPortal: ["sdgsポータルサイト", "sdgsポータルurl", "sdgsポータルのurl", "sdgsポータルサイトurl", "sdgsポータルサイトのurl"],
    .corporateNumbers: [
      "法人no", "法人no.", "締結先法人番号", "締結先の法人番号", "相手方法人番号", "相手方の法人番号", "協定先法人番号", "協定先の法人番号",
      "企業法人番号", "法人番号等", "締結先(法人番号)", "相手方(法人番号)",
    ],
    .state: ["協定の状態", "有効・終了", "有効/終了", "有効・終了の別", "有効・終了区分"],
    .evaluationDate: ["総括日", "総括の実施日", "総括実施年月日", "総括年月日", "総括を実施した日", "総括を行った日"],
    .evaluationEffect: ["効果区分", "効果の区分", "総括効果", "総括の効果", "協定の効果", "総括(効果)"],
    .evaluationEffectReason: ["効果理由", "効果区分の理由", "効果の区分の理由", "総括効果の理由", "総括の効果の理由", "総括効果理由"],
    .evaluationDirection: ["今後の方向性", "方向性区分", "方向性の区分", "総括方向性", "総括の方向性", "総括今後の方向性", "総括(方向性)"],
    .evaluationDirectionReason: [
      "方向性理由", "方向性区分の理由", "方向性の区分の理由", "今後の方向性の理由", "今後の方向性理由", "総括方向性の理由", "総括の方向性の理由",
      "総括方向性理由",
    ],
    .provenance: ["データの区分"],
    .inferred: ["推定項目"],
    .remarks: ["備考欄", "摘要", "特記事項"],
  ]

  private static let partners = [
    "相手方", "相手方名", "相手方名称", "相手方の名称", "相手先", "相手先名", "協定先", "協定先名", "協定先の名称", "協定相手", "協定相手方",
    "協定相手先", "協定の相手方", "協定等の相手方", "協定の締結先", "協定等の締結先", "協定締結先", "協定締結相手", "協定締結相手方", "協定締結者",
    "協定締結事業者", "締結相手", "締結相手方", "締結相手先", "締結の相手方", "締結先名", "締結先名称", "締結先の名称", "締結先等", "締結企業", "締結団体",
    "締結事業者", "締結先企業", "締結先企業名", "締結先団体", "締結先団体名", "締結先企業等", "連携先", "連携相手", "連携先名",
    "企業名", "企業名等", "企業・団体名", "企業・大学等名", "事業者名", "団体名", "法人名", "会社名",
  ]

  /// The bureau, where the section has a column of its own.
  static let bureaus: Set<String> = [
    "局", "局名", "局等", "局区", "局区名", "局・区", "局(区)", "局室区", "局室区名", "部局", "部局名", "所管局", "所管局名", "所管局区", "所管局等",
    "所管(局)", "担当局", "担当局名", "担当局区", "所属局", "所属局名", "事業所管局", "主管局", "主管局名",
  ]

  /// A part of the department below the bureau; alone it is the department.
  static let sections: [HeadingName.Section: [String]] = [
    .division: ["部", "部名", "所管部", "所管部名", "担当部", "担当部名", "所属部"],
    .section: ["課", "課名", "課等", "課室", "課・室", "課室名", "課(室)", "室課", "所管(課)", "所属課", "所属課名"],
    .unit: ["係", "係名", "担当係", "所管係"],
  ]

  /// The number of the line in the office's own table, which is another after each sorting.
  static let runningNumbers: Set<String> = [
    "no", "no.", "#", "番号", "連番", "項番", "項目番号", "通番", "通し番号", "通しno", "通しno.", "行番号", "行", "順番", "番",
  ]

  /// The heading of a column in our own form that tells the department something and is not read back.
  package static let dueReason = "総括の対象となる理由"

  /// The column by any of its other names.
  static let columns: [String: Column] = {
    var columns: [String: Column] = [:]
    for (column, names) in synonyms {
      for name in names { columns[name] = column }
    }
    return columns
  }()

  /// What each name means; our own headings before all others.
  static let meanings: [String: HeadingName.Meaning] = {
    var meanings = columns.mapValues { HeadingName.Meaning.column($0, .synonym) }
    for name in bureaus { meanings[name] = .bureau }
    for (section, names) in sections {
      for name in names { meanings[name] = .section(section) }
    }
    for name in runningNumbers { meanings[name] = .runningNumber }
    for (name, column) in own { meanings[name] = .column(column, .folded) }
    return meanings
  }()

  /// The column by our own heading, folded.
  static let own: [String: Column] = Dictionary(
    Column.allCases.map { (HeadingName.folded(Text($0.heading)), $0) }, uniquingKeysWith: { first, _ in first })

  /// What a slip of the pen may have been meant for: our headings, and other names so long that no word is like them.
  static let nearby: [(name: String, column: Column)] =
    Column.allCases.filter { $0.heading.unicodeScalars.count >= 3 }.map { (HeadingName.folded(Text($0.heading)), $0) }
    + Column.allCases.flatMap { column in
      (synonyms[column] ?? []).filter { $0.unicodeScalars.count >= 6 }.map { ($0, column) }
    }
}
