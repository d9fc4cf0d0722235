/// What a made-up partner does for a living, with the regulars of the trade and the words for further names.
///
/// Every name holds 見本, so that none can be taken for a real firm.
enum Trade: Int, CaseIterable, Sendable {
  case retail, food, beverage, logistics, delivery, insurance, finance, medical, pharmacy, dental, animal
  case care, funeral, beauty, construction, surveyor, recycling, energy, fuel, it, media, broadcast
  case education, research, transport, taxi, automobile, cycle, shipping, sports, culture, bookshop
  case realty, hotel, security, law, community, manufacturing, packaging, rental, tatami, municipality

  /// How a name of the trade says what kind of body it is.
  enum Form: Sendable {
    /// 株式会社 and the like, before or after.
    case company
    /// Nothing.
    case plain
    /// 医療法人.
    case medical
    /// 社会福祉法人 or 特定非営利活動法人.
    case welfare
    /// A town of 見本県.
    case municipality
  }

  struct Definition: Sendable {
    /// Partners that turn up again and again, the busiest first.
    let regulars: [String]
    /// What further names end in: 見本さくら + 運輸 + 株式会社.
    let businesses: [String]
    let form: Form

    init(_ regulars: [String], _ businesses: [String], _ form: Form = .company) {
      self.regulars = regulars
      self.businesses = businesses
      self.form = form
    }
  }

  /// Made once: partners are drawn many times a row.
  private static let definitions = allCases.map(\.made)

  var definition: Definition { Self.definitions[rawValue] }

  private var made: Definition {
    switch self {
    case .retail:
      Definition(
        ["株式会社見本ストア", "見本マート株式会社", "生活協同組合見本コープ", "見本ドラッグ株式会社", "有限会社見本髙木商店", "株式会社見本百貨店"],
        ["ストア", "薬局", "ホームセンター", "商店"])
    case .food:
      Definition(
        ["見本食品株式会社", "見本乳業販売株式会社", "一般社団法人見本フードバンク協会", "株式会社見本宮﨑製菓", "見本給食協同組合"], ["フーズ", "製菓", "食品", "キッチン"])
    case .beverage: Definition(["見本飲料株式会社", "見本ウォーター株式会社", "株式会社見本ビバレッジ"], ["飲料", "コーヒー"])
    case .logistics:
      Definition(["見本ロジスティクス株式会社", "一般社団法人見本県トラック協会", "見本髙島運輸株式会社", "見本倉庫株式会社", "株式会社見本渡邉物流"], ["運輸", "倉庫", "物流"])
    case .delivery: Definition(["見本新聞販売組合", "見本宅配株式会社", "見本牛乳販売店組合"], ["新聞店", "宅配", "牛乳店"])
    case .insurance: Definition(["見本生命保険株式会社", "見本損害保険株式会社", "見本共済組合"], ["保険サービス", "共済"])
    case .finance: Definition(["見本信用金庫", "見本銀行株式会社", "見本信用組合", "見本リース株式会社"], ["リース", "キャピタル", "保証"])
    case .medical:
      Definition(["公益社団法人見本医師会", "医療法人社団見本会", "公益社団法人見本県看護協会", "見本中央病院"], ["病院", "クリニック", "医院"], .medical)
    case .pharmacy: Definition(["一般社団法人見本薬剤師会", "見本医薬品卸株式会社", "見本製薬株式会社"], ["薬局", "薬品"])
    case .dental: Definition(["公益社団法人見本歯科医師会", "一般社団法人見本県歯科衛生士会"], ["歯科医院"], .medical)
    case .animal: Definition(["公益社団法人見本獣医師会"], ["動物病院"], .plain)
    case .care:
      Definition(
        ["社会福祉法人見本福祉会", "特定非営利活動法人見本こころの窓", "見本介護事業者連絡会", "社会福祉法人見本あおぞら園"], ["ケア", "福祉会", "介護サービス"], .welfare)
    case .funeral: Definition(["見本葬祭協同組合", "株式会社見本セレモニー"], ["葬祭"])
    case .beauty: Definition(["見本理容組合", "見本美容業組合"], ["理容店", "美容室"], .plain)
    case .construction:
      Definition(
        ["一般社団法人見本建設業協会", "見本建設株式会社", "見本造園協同組合", "見本管工事協同組合", "株式会社見本渡邉組", "見本電設株式会社"], ["建設", "造園", "設備", "土木"])
    case .surveyor: Definition(["見本建築士会", "見本土地家屋調査士会", "一般社団法人見本不動産鑑定士協会"], ["建築設計", "測量設計"])
    case .recycling:
      Definition(["見本環境事業協同組合", "見本リサイクル株式会社", "特定非営利活動法人見本里山の会", "見本清掃株式会社"], ["リサイクル", "環境サービス", "再生資源"])
    case .energy: Definition(["見本電力株式会社", "見本ガス株式会社", "見本水素エネルギー株式会社"], ["エネルギー", "電力", "ソーラー"])
    case .fuel: Definition(["見本石油商業組合", "一般社団法人見本LPガス協会", "見本石油販売株式会社"], ["石油", "燃料", "ガス"])
    case .it:
      Definition(["見本情報システム株式会社", "見本通信株式会社", "見本地図株式会社", "見本ドローン株式会社", "合同会社見本ラボ"], ["システム", "データ", "ソフト", "通信"])
    case .media: Definition(["株式会社見本新聞社", "見本ケーブルテレビ株式会社", "見本広告株式会社", "見本出版株式会社"], ["印刷", "広告", "映像"])
    case .broadcast: Definition(["見本ケーブルテレビ株式会社", "見本エフエム放送株式会社", "株式会社見本放送"], ["放送", "テレビ"])
    case .education:
      Definition(["見本大学", "国立大学法人見本工業大学", "学校法人見本学園", "見本女子大学", "見本高等専門学校"], ["大学", "専門学校", "高等学校"], .plain)
    case .research: Definition(["国立研究開発法人見本研究所", "一般財団法人見本科学技術財団", "見本バイオ株式会社"], ["研究所", "技術センター"], .plain)
    case .transport: Definition(["見本バス株式会社", "見本電鉄株式会社", "見本交通株式会社"], ["交通", "バス", "鉄道"])
    case .taxi: Definition(["見本タクシー協同組合", "見本ハイヤー株式会社"], ["タクシー", "ハイヤー"])
    case .automobile: Definition(["見本自動車販売株式会社", "株式会社見本モータース"], ["自動車", "モータース"])
    case .cycle: Definition(["見本シェアサイクル株式会社", "見本自転車商協同組合"], ["サイクル"])
    case .shipping: Definition(["見本海運株式会社", "見本港湾運送協同組合"], ["海運", "汽船"])
    case .sports:
      Definition(["見本スポーツクラブ株式会社", "株式会社見本フットボールクラブ", "一般社団法人見本スポーツ協会", "見本フィットネス株式会社"], ["スポーツ", "フィットネス"])
    case .culture: Definition(["公益財団法人見本文化財団", "見本楽器株式会社", "見本交響楽団", "特定非営利活動法人見本アートの会"], ["劇場", "音楽事務所", "美術"])
    case .bookshop: Definition(["見本書店商業組合", "見本ブックス株式会社"], ["書店", "書房"])
    case .realty: Definition(["公益社団法人見本宅建協会", "見本不動産株式会社", "見本マンション管理株式会社", "見本都市開発株式会社"], ["不動産", "住宅", "地所"])
    case .hotel: Definition(["見本ホテル株式会社", "見本旅館ホテル組合", "株式会社見本リゾート"], ["ホテル", "旅館"])
    case .security: Definition(["見本警備保障株式会社", "一般社団法人見本県警備業協会"], ["警備"])
    case .law: Definition(["見本行政書士会", "見本弁護士会", "見本司法書士会", "見本税理士会", "見本社会保険労務士会"], ["法律事務所", "会計事務所"], .plain)
    case .community:
      Definition(
        ["見本町内会連合会", "見本商店街連合会", "見本商工会議所", "特定非営利活動法人見本ネット", "見本台自治会", "見本まちづくり協議会"], ["自治会", "商店会", "まちづくりの会"], .plain
      )
    case .manufacturing:
      Definition(["見本化学工業株式会社", "見本電機株式会社", "株式会社見本𠮷岡製作所", "見本ロボット株式会社", "見本製鉄株式会社"], ["製作所", "精密", "化学", "金属"])
    case .packaging: Definition(["見本段ボール工業組合", "見本紙器株式会社"], ["紙器", "包装"])
    case .rental: Definition(["見本レンタル株式会社", "見本建機リース株式会社"], ["レンタル", "リース"])
    case .tatami: Definition(["見本畳商組合"], ["畳店"], .plain)
    case .municipality: Definition(["見本県見本市", "見本県見本町", "見本県見本村"], ["市", "町"], .municipality)
    }
  }
}
