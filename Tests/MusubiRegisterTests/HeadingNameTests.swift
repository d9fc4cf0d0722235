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
    ("協定の相手方（名称）", "partners synonym"), ("企業名", "partners synonym"), ("事業者名", "partners synonym"),
    ("主管課", "department synonym"), ("締結先（法人番号）", "corporateNumbers synonym"), ("締結相手", "partners synonym"),
    ("締結日", "concluded synonym"),
    ("締結年月日", "concluded synonym"), ("協定締結日（R5.4.1の形）", "concluded synonym"), ("有効期間", "term synonym"),
    ("期間", "term synonym"), ("種別", "kind synonym"), ("協定の種類", "kind synonym"), ("分野", "category synonym"),
    ("概要", "summary synonym"), ("取組内容", "summary synonym"), ("担当課", "department synonym"),
    ("所管", "department synonym"), ("局課", "department synonym"), ("法人番号（13桁）", "corporateNumbers folded"),
    ("締結先の法人番号", "corporateNumbers synonym"), ("管理No", "id synonym"), ("管理№", "id synonym"), ("協定番号", "id synonym"),
    ("ID", "id synonym"), ("整理番号", "id synonym"), ("総括日", "evaluation.date synonym"),
    // Parts.
    ("局", "bureau"), ("局名", "bureau"), ("所管局", "bureau"), ("局・区", "bureau"), ("課", "section"), ("課名", "section"),
    ("部", "division"), ("所管部", "division"), ("係", "unit"),
    ("締結先１", "partners 1"), ("締結先②", "partners 2"), ("締結先（3）", "partners 3"), ("②締結先２", "partners 2"),
    ("相手方2", "partners 2"), ("締結先法人番号１", "corporateNumbers 1"), ("締結先2の法人番号", "corporateNumbers 2"),
    // A running number names nothing.
    ("No", "running"), ("No.", "running"), ("№", "running"), ("番号", "running"), ("通し番号", "running"), ("項番", "running"),
    ("連番", "running"), ("＃", "running"),
    // Remarks that only say how to fill in, or the same again.
    ("締結先（複数可）", "partners folded"), ("締結先　※複数可", "partners folded"), ("締結先（企業・団体等の正式名称）", "partners folded"),
    ("内容（200字以内）", "summary folded"), ("内容（概要）", "summary folded"), ("内容（公開用）", "summary folded"),
    ("締結時期（例：令和5年4月1日）", "concluded folded"), ("締結期間（始期～終期）", "term folded"), ("分類（プルダウン）", "kind folded"),
    ("連絡先（担当者・電話番号）", "contact folded"), ("連絡先（非公開）", "contact folded"), ("経費支出目的【必須・内部】", "expenditure folded"),
    // Remarks that nobody here understands.
    ("内容（要約）", "summary remarked"), ("効果（今回）", "evaluation.effect remarked"), ("効果（Ｒ４）", "evaluation.effect remarked"),
    ("締結先（市）", "partners remarked"), ("備考（公開）", "remarks remarked"), ("締結先名（共同）", "partners remarked"),
    // Public columns for the office alone.
    ("内容（非公開）", "summary closed"), ("内容⏎（庁内用メモ）", "summary closed"), ("経緯【任意・内部】", "background closed"),
    ("概要（部外秘）", "summary closed"),
    // Remarks that make another column.
    ("締結先（所在地）", "―"), ("締結先（住所）", "―"), ("締結先（代表者）", "―"), ("締結先（略称）", "―"), ("締結先（業種）", "―"), ("締結先（協力会社数）", "―"),
    ("所管課（内線番号）", "―"), ("所管課（メールアドレス）", "―"), ("協定締結日（変更）", "―"), ("締結日（更新）", "―"), ("締結時期（2回目）", "―"),
    ("締結時期（効力発生日）", "―"), ("締結期間（年）", "―"), ("締結期間（更新後）", "―"), ("効果（令和4年度）", "―"), ("SDGs（副）", "―"), ("分類（小）", "―"),
    ("締結先（所管課）", "―"), ("課（内線）", "―"), ("管理番号（旧）", "―"), ("締結先１（市）", "―"),
    // What means something else stays unknown.
    ("効果（前回）", "―"), ("締結年度", "―"), ("所管課（電話）", "―"), ("担当者", "―"), ("氏名", "―"), ("電話番号", "―"),
    ("締結先の件数", "―"), ("①", "―"), ("【必須】", "―"), ("更新年月日", "―"), ("備考２", "―"), ("", "―"),
  ])
  func meaning(of written: String, is expected: String) {
    let text = Text(written.split(separator: "⏎").joined(separator: "\n"))
    #expect(Self.name(HeadingName.meaning(of: text)) == expected)
  }

  @Test(arguments: [
    ("締結失", "締結先"), ("締結時季", "締結時期"), ("協定・覚書の名前", "協定・覚書の名称"), ("総括実施曰", "総括実施日"), ("名協定・覚書の名称", "協定・覚書の名称"),
    ("こらまでの主な具体的取粗", "これまでの主な具体的取組"), ("期締時結", nil), ("これまでの主な成果", nil),
    ("締結先電話番号", nil), ("締結先郵便番号", nil), ("個人番号", nil), ("今後の取組", nil), ("今後の課題", nil), ("平時の取組内容", nil), ("変更の理由", nil),
    ("訓練実施日", nil), ("総括実施年度", nil), ("データ名称", nil), ("データ番号", nil), ("意見交換の内容", nil), ("ジャンル２", nil), ("24時間連絡先", nil),
    ("備老", "備考"), ("傭考", "備考"), ("内客", "内容"), ("経違", "経緯"), ("状能", "状態"), ("備老（任意）", "備考"), ("経費", nil), ("内訳", nil),
    ("成果", nil), ("状況", nil), ("備品", nil), ("分担", nil), ("参考", nil), ("老", nil), ("備考備", nil),
    ("締結先数", nil), ("旧管理番号", nil), ("協定締結年度", nil), ("締結期日", nil), ("締結先（所在地）", nil),
  ])
  func near(_ written: String, is expected: String?) {
    #expect(HeadingName.near(Text(written), missing: Set(Column.allCases))?.heading == expected)
  }

  /// The look at the bytes that spares most texts the rest must never refuse a name.
  @Test func everyNameIsLookedAtBehindAnySigns() {
    for name in HeadingNames.meanings.keys {
      for written in [
        name, "①\(name)", "問1 \(name)", "※\(name)【必須】", "\(name)※正式名称で記入", "（任意）・\(name)：", "q2.\(name)*",
      ] {
        #expect(HeadingName.mayHaveMeaning(Text(written)), "\(written)")
      }
    }
    #expect(!HeadingName.mayHaveMeaning("災害時における物資の供給"))
    #expect(!HeadingName.mayHaveMeaning("管理運営の基本合意"))
  }

  private static func name(_ meaning: HeadingName.Meaning?) -> String {
    switch meaning {
    case .column(let column, let kinship): "\(column.key) \(kinship)"
    case .bureau: "bureau"
    case .section(let section): "\(section)"
    case .numbered(let column, let number): "\(column.key) \(number)"
    case .runningNumber: "running"
    case .closed(let column): "\(column.key) closed"
    case nil: "―"
    }
  }

  /// A name in two lists would be decided by chance.
  @Test func everyOtherNameIsOfOneColumnAndFolded() {
    let names =
      HeadingNames.synonyms.values.flatMap { $0 } + HeadingNames.bureaus + HeadingNames.sections.values.joined()
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
