/// Gives made-up partners: regulars of a trade that turn up again and again, and many that turn up once or twice.
struct PartnerPool: Sendable {
  private static let stems = [
    "さくら", "みどり", "あおぞら", "ひまわり", "わかば", "髙橋", "山﨑", "渡邉", "濵田", "德永", "齋藤", "小澤", "東", "西", "南", "北",
    "中央", "第一", "第二", "臨海", "丘の上", "川べり", "ゆうひ", "こもれび", "はまかぜ", "つばさ", "みらい", "ふたば", "いずみ", "のぞみ",
  ]
  private static let forms = ["株式会社", "株式会社", "株式会社", "有限会社", "合同会社", "（株）"]

  /// Other ways in which the offices write a regular's name; a register holds both.
  private static let otherSpellings = [
    "株式会社見本ストア": "（株）見本ストア", "見本ロジスティクス株式会社": "見本ロジスティクス（株）",
    "見本銀行株式会社": "見本銀行㈱", "見本建設株式会社": "見本建設(株)",
  ]

  /// How many of a hundred partners are regulars.
  private let regularShare: Int
  /// How many numbered generations of further names there are, so that a large register has many partners.
  private let generations: Int

  /// A pool that suits a register of `rows` rows.
  init(rows: Int) {
    self.regularShare = rows <= 1000 ? 58 : max(2, 58_000 / rows)
    self.generations = max(1, rows / 4000)
  }

  /// From one to five partners of the trades, none twice.
  func partners(_ trades: [Trade], count: Int, _ random: inout SplitMix64) -> [String] {
    var names: [String] = []
    for _ in 0..<(count * 4) where names.count < count {
      // The first partner is of the theme's leading trades; the others come from all of them.
      let trade = names.isEmpty ? trades[random.below(min(2, trades.count))] : random.pick(trades)
      let name = partner(trade, &random)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The name as this row spells it.
  func spelled(_ name: String, _ random: inout SplitMix64) -> String {
    guard let other = Self.otherSpellings[name], random.chance(25) else { return name }
    return other
  }

  private func partner(_ trade: Trade, _ random: inout SplitMix64) -> String {
    if random.chance(regularShare) {
      let regulars = trade.definition.regulars
      // The lower of two draws: the first of the list is the busiest.
      return regulars[min(random.below(regulars.count), random.below(regulars.count))]
    }
    let generation = random.below(generations)
    let number = generation == 0 ? "" : "第\(generation + 1)"
    let core = "見本" + number + random.pick(Self.stems) + random.pick(trade.definition.businesses)
    switch trade.definition.form {
    case .company: break
    case .plain: return core
    case .medical: return "医療法人" + core
    case .welfare: return (Self.mark(core) % 2 == 0 ? "社会福祉法人" : "特定非営利活動法人") + core
    case .municipality: return "見本県" + core
    }
    return Self.company(core)
  }

  /// A firm has one form, before or after, wherever it turns up: two would look like two firms of one name.
  private static func company(_ core: String) -> String {
    let mark = mark(core)
    let form = forms[Int(mark % UInt64(forms.count))]
    return mark / 8 % 5 < 3 ? core + form : form + core
  }

  /// A number that follows from the name alone.
  private static func mark(_ core: String) -> UInt64 {
    var random = SplitMix64(seed: core.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    return random.next()
  }
}
