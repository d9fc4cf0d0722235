import Testing

@testable import MusubiRegister

/// What a heading is taken for, by itself.
struct HeadingNameTests {
  @Test(arguments: [
    // Our own headings, and what offices put around them.
    ("管理番号", "id exact"), ("管 理 番 号", "id folded"), ("協定・覚書\nの名称", "title folded"),
    ("①協定・覚書の名称", "title folded"), ("１　協定・覚書の名称", "title folded"), ("(1)締結先", "partners folded"),
    ("１．締結先", "partners folded"), ("⑦-内容", "summary folded"), ("問1 締結先", "partners folded"),
    ("Q3：締結時期", "concluded folded"), ("⑴締結先", "partners folded"), ("❷締結先", "partners folded"),
    ("※締結先", "partners folded"), ("締結先＊", "partners folded"), ("★締結時期", "concluded folded"),
    ("締結先【必須】", "partners folded"), ("【必須】締結先", "partners folded"), ("[任意] 経緯", "background folded"),
    ("締結時期（年月日）", "concluded folded"), ("③ 締結時期（西暦・年月日）※必須", "concluded folded"), ("締結期間：", "term folded"),
    ("ＳＤＧｓ", "sdgs folded"), ("sdgs", "sdgs folded"), ("SDGs（1～17の番号）", "sdgs folded"),
    ("⑯対面での意見交換の有無（オンラインを含む）", "dialogue folded"),
    // Other names in use.
    ("協定名", "title synonym"), ("名称", "title synonym"), ("件名", "title synonym"), ("協定等名称", "title synonym"),
    ("協定（覚書）の名称", "title synonym"), ("②相手方", "partners synonym"), ("協定先", "partners synonym"),
    ("協定の相手方（名称）", "partners synonym"), ("締結相手", "partners synonym"), ("締結日", "concluded synonym"),
    ("締結年月日", "concluded synonym"), ("協定締結日（R5.4.1の形）", "concluded synonym"), ("有効期間", "term synonym"),
    ("期間", "term synonym"), ("種別", "kind synonym"), ("協定の種類", "kind synonym"), ("分野", "category synonym"),
    ("概要", "summary synonym"), ("取組内容", "summary synonym"), ("担当課", "department synonym"),
    ("所管", "department synonym"), ("局課", "department synonym"), ("法人番号（13桁）", "corporateNumbers folded"),
    ("締結先の法人番号", "corporateNumbers synonym"), ("管理No", "id synonym"), ("管理№", "id synonym"), ("協定番号", "id synonym"),
    ("ID", "id synonym"), ("整理番号", "id synonym"), ("総括日", "evaluation.date synonym"),
    // Parts.
    ("局", "bureau"), ("局名", "bureau"), ("所管局", "bureau"), ("局・区", "bureau"), ("課", "section"), ("課名", "section"),
    ("締結先１", "partners 1"), ("締結先②", "partners 2"), ("締結先（3）", "partners 3"), ("②締結先２", "partners 2"),
    ("相手方2", "partners 2"), ("締結先法人番号１", "corporateNumbers 1"), ("締結先2の法人番号", "corporateNumbers 2"),
    // A running number names nothing.
    ("No", "running"), ("No.", "running"), ("№", "running"), ("番号", "running"), ("通し番号", "running"), ("項番", "running"),
    ("連番", "running"), ("＃", "running"),
    // What means something else stays unknown.
    ("効果（前回）", "―"), ("締結年度", "―"), ("所管課（電話）", "―"), ("担当者", "―"), ("氏名", "―"), ("電話番号", "―"),
    ("締結先の件数", "―"), ("①", "―"), ("【必須】", "―"), ("更新年月日", "―"), ("備考２", "―"), ("", "―"),
  ])
  func meaning(of written: String, is expected: String) {
    #expect(Self.name(HeadingName.meaning(of: Text(written))) == expected)
  }

  private static func name(_ meaning: HeadingName.Meaning?) -> String {
    switch meaning {
    case .column(let column, let kinship): "\(column.key) \(kinship)"
    case .bureau: "bureau"
    case .section: "section"
    case .numbered(let column, let number): "\(column.key) \(number)"
    case .runningNumber: "running"
    case nil: "―"
    }
  }

  /// A name in two lists would be decided by chance.
  @Test func everyOtherNameIsOfOneColumnAndFolded() {
    let names =
      HeadingNames.synonyms.values.flatMap { $0 } + HeadingNames.bureaus + HeadingNames.sections
      + HeadingNames.runningNumbers
    var seen: Set<String> = []
    for name in names {
      #expect(name == HeadingName.folded(Text(name)), "\(name)")
      #expect(seen.insert(name).inserted, "\(name)")
      #expect(HeadingNames.own[name] == nil, "\(name)")
    }
  }

  @Test func everyColumnIsFoundByItsOwnHeading() {
    for column in Column.allCases {
      #expect(HeadingName.meaning(of: Text(column.heading)) == .column(column, .exact))
    }
  }
}
