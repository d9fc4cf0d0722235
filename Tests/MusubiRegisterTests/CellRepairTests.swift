import MusubiRegister
import MusubiTestSupport
import Testing

/// What a cell becomes, column by column; “=” where it stays.
struct CellRepairTests {
  typealias Case = (Column, String, String)

  private func check(_ cases: [Case], sourceLocation: SourceLocation = #_sourceLocation) {
    for (column, before, after) in cases {
      let expected = after == "=" ? before : after
      let canonical = CellRepair.canonical(Text(before), column, .sample)
      #expect(canonical.string == expected, "\(column.heading): \(before)", sourceLocation: sourceLocation)
      let again = CellRepair.canonical(canonical, column, .sample)
      #expect(again == canonical, "\(column.heading): \(before)", sourceLocation: sourceLocation)
    }
  }

  @Test func datesKeepTheirPrecision() {
    check([
      (.concluded, "令和3年6月8日", "2021-06-08"), (.concluded, "Ｒ３．６．８", "2021-06-08"), (.concluded, "平成24年", "2012"),
      (.concluded, "平成24年4月", "2012-04"), (.concluded, "2021/6/8", "2021-06-08"), (.concluded, "2021-06-08", "="),
      (.concluded, "2021/6/8 0:00", "2021-06-08"), (.concluded, "2021-06-08 00:00:00", "2021-06-08"),
      (.concluded, "2021/6/8 9:30", "="), (.concluded, "令和\n3年6月8日", "2021-06-08"), (.concluded, "記載なし", "="),
      (.concluded, "平成31年5月1日", "="), (.concluded, "45017", "="), (.concluded, "－", "="), (.evaluationDate, "－", ""),
      (.evaluationDate, "なし", ""), (.evaluationDate, "R6.1", "2024-01"), (.concluded, "", ""),
      (.concluded, "令和5年4月1日（土）", "2023-04-01"), (.concluded, "2023/4/1(土曜日)", "2023-04-01"),
      (.concluded, "2000年1月1日（土）", "2000-01-01"), (.concluded, "令和5年4月1日（日）", "="), (.concluded, "令和5年4月（土）", "="),
      (.concluded, "令和5年4月1日（仮）", "="), (.concluded, "2023-04-01T00:00:00", "2023-04-01"),
      (.concluded, "2023-04-01T00:00:00.000", "2023-04-01"), (.concluded, "2023-04-01T09:00:00", "="),
      (.concluded, "2023-04-01T00:00:00Z", "="), (.concluded, "2023-04-01T", "="), (.concluded, "令5.4.1", "2023-04-01"),
      (.concluded, "2023.1", "2023-01"),
    ])
  }

  @Test func termsAreOurNotationWhereItMeansTheSame() {
    check([
      (.term, "令和3年4月1日から令和9年3月31日まで", "2021-04-01から2027-03-31まで"), (.term, "R3.4.1～", "2021-04-01から"),
      (.term, "2027年3月31日まで、自動更新あり", "2027-03-31まで、自動更新"), (.term, "期限の定めなし", "期限なし"), (.term, "なし", "期限なし"),
      (.term, "令和9年3月31日まで（1年ごとの自動更新）", "2027-03-31まで（1年ごとの自動更新）"),
      (.term, "令和9年3月31日まで、自動更新しない", "2027-03-31まで、自動更新なし"), (.term, "2027-03-31まで", "="), (.term, "1年間", "="),
      (.term, "令和5年4月1日～令和6年3月31日以後1年ごとに自動更新", "2023-04-01から2024-03-31まで（1年ごとの自動更新）"),
      (.term, "R6.3.31まで。自動更新は1年ごと", "2024-03-31まで（1年ごとの自動更新）"),
      (.term, "R6.3.31まで（1年間の自動更新）", "2024-03-31まで（1年間の自動更新）"),
      (.term, "R6.3.31まで以後毎年自動更新", "2024-03-31まで（毎年の自動更新）"),
      (.term, "R6.3.31まで。ただし双方異議がない場合は自動更新", "="), (.term, "締結日から翌年3月31日まで以後1年ごとに自動更新", "="),
      (.term, "R5.4.1－R6.3.31", "2023-04-01から2024-03-31まで"),
      (.term, "記載なし", "="), (.term, "自動更新", "期限なし、自動更新"), (.term, "－", "="),
    ])
  }

  @Test func choicesAreWrittenInTheirSetWords() {
    check([
      (.contactFrequency, "年1回", "年１回"), (.contactFrequency, "月 1 回 以上", "月１回以上"), (.contactFrequency, "毎月", "月１回以上"),
      (.contactFrequency, "なし", "="), (.contactFrequency, "-", ""), (.kind, "個別", "個別協定"), (.kind, "個 別 協 定", "個別協定"),
      (.kind, "個人協定", "="), (.category, "ｽﾎﾟｰﾂ", "スポーツ"), (.category, "―", ""), (.dialogue, "あり", "有"),
      (.dialogue, "無し", "無"),
      (.dialogue, "なし", "無"), (.dialogue, "○", "="), (.expenditure, "いいえ", "無"), (.state, "終了済み", "終了"),
      (.contactFrequency, "年２回", "="),
      (.state, "継続", "="), (.state, "－", "="), (.peacetime, "－", "="), (.peacetime, "ー", "="), (.provenance, "-", "="),
      (.expenditure, "－", ""), (.kind, "災害", "="), (.contactFrequency, "年に1回程度", "="),
      (.evaluationEffect, "①", "① 連携により目的が達成できている"), (.evaluationEffect, "1", "① 連携により目的が達成できている"),
      (.evaluationEffect, "（２）", "② 課題はあるものの概ね達成できている"), (.evaluationEffect, "③課題を抱えている", "③ 課題を抱えている"),
      (.evaluationEffect, "課題を抱えている。", "③ 課題を抱えている"), (.evaluationEffect, "①課題を抱えている", "="),
      (.evaluationEffect, "12", "="),
      (.evaluationEffect, "④その他（継続中）", "="), (.evaluationDirection, "1.現状のまま取組を継続", "① 現状のまま取組を継続"),
      (.evaluationDirection, "5", "="),
    ])
  }

  @Test(arguments: ["失効", "廃止", "解約", "解約済", "解除", "満了", "期間満了", "有効期間満了しました", "終結", "終了した"])
  func wordsForTheEndMeanEnded(word: String) { check([(.state, word, "終了")]) }

  @Test(arguments: ["完了", "無効", "休止", "終了予定", "満了予定", "継続", "更新", "有効期間", "発効", "未失効"])
  func otherWordsForAStateStay(word: String) { check([(.state, word, "=")]) }

  /// Two writings of one rate mean the same; what lies between the values of the list has none.
  @Test(arguments: [
    ("年２回", "半年に１回"), ("年に二回", "半年に１回"), ("半年ごと", "半年に１回"), ("年4回", "３か月に１回"), ("３ヶ月に１回", "３か月に１回"),
    ("四半期に1回", "３か月に１回"), ("四半期毎", "３か月に１回"), ("毎月", "月１回以上"), ("月１回", "月１回以上"), ("月2回", "月１回以上"),
    ("毎週", "月１回以上"), ("年12回", "月１回以上"), ("毎年", "年１回"), ("年一回", "年１回"), ("1年に1回", "年１回"), ("２年に１回", "年１回未満"),
    ("年３回", "="), ("年11回", "="), ("隔月", "="), ("月", "="), ("3月", "="), ("3月に1回", "="), ("年0回", "="), ("年１回以上", "="),
    ("年に1回程度", "="), ("随時", "="), ("年十二回", "="), ("年1回と随時", "="),
  ])
  func aRateIsTheValueThatItSurelyBelongsTo(written: String, value: String) {
    let frequencies = ["月１回以上", "３か月に１回", "半年に１回", "年１回", "年１回未満"]
    let lists = Vocabularies(
      kinds: Vocabulary([]), categories: Vocabulary([]),
      contactFrequencies: Vocabulary(frequencies.map { .init(name: $0, slug: $0) }), departments: [],
      goals: Vocabulary([]))
    let canonical = CellRepair.canonical(Text(written), .contactFrequency, lists)
    #expect(canonical.string == (value == "=" ? written : value))
    #expect(CellRepair.canonical(canonical, .contactFrequency, lists) == canonical)
  }

  @Test func numbersAreDigitsAlone() {
    check([
      (.sdgs, "3,11,17", "3、11、17"), (.sdgs, "目標３", "3"), (.sdgs, "11、3、3", "3、11"), (.sdgs, "１．目標1", "1"),
      (.sdgs, "③、⑪", "3、11"), (.sdgs, "3 11", "3、11"), (.sdgs, "3\n11", "3、11"), (.sdgs, "3・11", "3、11"),
      (.sdgs, "3～17", "="),
      (.sdgs, "17項目", "="), (.sdgs, "18", "="), (.sdgs, "なし", ""), (.sdgs, "ー", ""), (.sdgs, "1.3", "="),
      (.corporateNumbers, "８０１０００１０６３６１６", "8010001063616"), (.corporateNumbers, "8-0100-0106-3616", "8010001063616"),
      (.corporateNumbers, "8,010,001,063,616", "8010001063616"), (.corporateNumbers, "T8010001063616", "8010001063616"),
      (.corporateNumbers, "8010001063616\n", "8010001063616"), (.corporateNumbers, "8010001063616；－", "8010001063616、"),
      (.corporateNumbers, "8.01E+12", "="), (.corporateNumbers, "801000106361", "="), (.corporateNumbers, "－", ""),
      (.id, "Ｋ０００１", "K0001"), (.id, "K－1", "K-1"), (.id, "Kー1", "K-1"), (.id, "K―0001", "K-0001"),
      (.id, "=\"0001\"", "0001"), (.id, "=\"K―1\"", "K-1"), (.id, "=\"\"", ""),
      (.id, "=1", "="), (.id, "=\"a\"\"", "="), (.title, "=\"－\"", "－"), (.remarks, "=\" a \"", "a"),
      (.id, "K 1", "="), (.id, "新規", "="), (.id, "-", ""), (.id, "ー", ""), (.id, "―", ""), (.id, "なし", ""),
      (.id, "該当なし", ""),
      (.id, "----", "="), (.id, "なし1", "="),
      (.sdgsPortal, "ｈｔｔｐｓ：／／example.jp／a", "https://example.jp/a"),
      (.sdgsPortal, " https://example.jp/a ", "https://example.jp/a"),
      (.sdgsPortal, "example.jp", "="), (.sdgsPortal, "なし", ""),
    ])
  }

  @Test func textsLoseOnlyWhatIsForLooks() {
    check([
      (.title, "株　式　会　社　見本との協定", "株式会社　見本との協定"), (.title, "見守り\n協定", "見守り協定"), (.title, "見守り 協定", "="),
      (.title, "ICT\nABC 協定", "="), (.title, "清掃に関する協定\n見守りに関する協定", "="), (.title, "ﾘﾕｰｽ協定", "リユース協定"),
      (.title, "－", "="),
      (.title, "１号協定（Ａ）", "="), (.title, "【見本】協定", "="), (.partners, "見本商店，見本工業", "見本商店、見本工業"),
      (.partners, "見本商店\r\n見本工業\n", "見本商店、見本工業"), (.partners, "見本商店,見本工業", "見本商店、見本工業"),
      (.partners, "Mihon Co., Ltd.", "="), (.partners, "・見本商店\n・見本工業", "見本商店、見本工業"),
      (.partners, "①見本商店\n②見本工業", "見本商店、見本工業"),
      (.partners, "・見本商店\n見本工業", "・見本商店、見本工業"), (.partners, "(1)見本商店\n(2)見本工業", "見本商店、見本工業"),
      (.partners, "１．見本\n２．別", "見本、別"), (.partners, "1.見本、2.別", "見本、別"), (.partners, "1.5度の会\n2.別の会", "1.5度の会、2.別の会"),
      (.partners, "2.見本商店\n1.見本工業", "2.見本商店、1.見本工業"),
      (.partners, "川崎市, 横浜市", "川崎市、横浜市"), (.partners, "富士通,NEC", "富士通、NEC"), (.partners, "見本,Inc.", "="),
      (.partners, "見本, Ltd., 別の会", "見本, Ltd., 別の会"), (.partners, "NEC,富士通", "="), (.partners, "見本県 , 見本市", "見本県、見本市"),
      (.partners, "株式会社A（川崎区,幸区）", "="), (.partners, "A社(東,西),B社", "A社(東,西)、B社"),
      (.partners, "東京電力パワーグリッド株式会社\n川崎支社", "="), (.partners, "A社、\n川崎支社", "A社、川崎支社"),
      (.partners, "㈱見本", "="), (.partners, "見本　商店", "="),
      (.partners, "株 式 会 社 見本", "株式会社 見本"), (.partners, "ﾐﾎﾝ､見本", "ミホン、見本"), (.department, "環境局　総務課", "環境局総務課"),
      (.department, "環境局\n総務課", "環境局総務課"), (.summary, "一行目　\r\n二行目", "一行目\n二行目"), (.summary, "a\rb", "a\nb"),
      (.summary, "行末  \n次", "="), (.summary, "行末    \r\n次　\n", "行末  \n次"), (.summary, "行末 \n次", "行末\n次"),
      (.summary, "行　  \n  \n次", "行  \n\n次"), (.contact, "行末  \n次", "行末\n次"), (.title, "第１\n２回協定", "="),
      (.summary, "* 一\n* 二", "="), (.summary, "字 の 間 隔", "="), (.background, "なし", "="), (.background, "－", ""),
      (.issues, "なし", "="),
      (.summary, "－", "="), (.remarks, "a\r\n\r\nb", "a\n\nb"), (.inferred, "分類;連絡確認の頻度", "分類、連絡確認の頻度"),
      (.proposal, "－", ""), (.proposal, "第3号", "="), (.summary, "ﾃｽﾄ", "テスト"),
    ])
  }

  /// Whatever stands in a cell, its canonical writing is canonical and reads as the cell does.
  @Test func canonicalIsItsOwnCanonical() {
    var random = SeededRandom(seed: 4)
    let tokens = [
      "令和", "3", "年", "4", "月", "1", "日", "から", "まで", "～", "、", "自動更新", "（", "）", "(", ")", "1年ごと", "の", "－", "ー", "-",
      "ｰ", "なし", "①", "④", "その他",
      "○", " ", "　", "\n", "\r\n", "\r", "\t", "株", "式", "会", "社", "ﾐ", "ﾞ", ",", "，", "；", "8010001063616", "T",
      "E+12", "有", "無", "あり", "目標", "17",
      "https://", "example.jp", "ｈ", "協定", "協定書", "記載なし", "㈱", "・", "〃", "\u{E000}", "a", "B", "45017", "2021-06-08",
      "0:00", "\u{200B}", "\u{A0}", "  \n", "=\"", "\"", "(土)", "T00:00", "以後", "毎年", "令", "―", "株式会社", "見本商店", "(1)",
      "2.", ", ", "Inc.", "会",
    ]
    for round in 0..<600 {
      let text = Text((0...random.below(6)).map { _ in random.pick(tokens) ?? "" }.joined())
      for column in Column.allCases {
        let once = CellRepair.canonical(text, column, .sample)
        #expect(
          CellRepair.canonical(once, column, .sample) == once, "\(round) \(column.key): \(text.string.debugDescription)"
        )
      }
      let date = CellRepair.canonical(text, .concluded, .sample)
      if case .success(let before) = DateReader.read(text.trimmed) {
        #expect(DateReader.read(date) == .success(before))
      }
      let term = CellRepair.canonical(text, .term, .sample)
      if case .success(let before) = TermReader.read(text.trimmed) {
        #expect(TermReader.read(term) == .success(before))
      }
    }
  }
}
