import MusubiRegister

/// Writes the made-up agreements of a plan out in words, one after the other.
struct RowComposer {
  private let plan: SamplePlan
  private let pool: PartnerPool
  private var titles = TitleMaker()
  private var proposals: [Int: Int] = [:]

  init(plan: SamplePlan) {
    self.plan = plan
    self.pool = PartnerPool(rows: plan.slots.count)
  }

  /// The agreement at `index` of the plan; call with rising indexes, since no title is used twice with one partner.
  mutating func row(_ index: Int) -> SampleRow {
    let slot = plan.slots[index]
    var random = SplitMix64(seed: plan.seed, stream: UInt64(index))
    let theme = Self.theme(of: slot, &random)
    let partners = pool.partners(theme.trades, count: Self.partnerCount(slot, &random), &random)
    let title = titles.title(Self.style(of: slot), theme, partners, &random)
    let notation = random.pick(Self.notations)
    var cells: [Column: String] = [
      .id: Self.id(index), .title: title, .concluded: notation.text(slot.concluded),
      .term: TermMaker.term(slot, notation, &random), .provenance: Provenance.sample.name,
      .department: theme.bureau.rawValue + random.pick(Phrases.sections),
    ]
    cells[.partners] = Self.list(partners.map { pool.spelled($0, &random) }, &random)
    fillClassification(&cells, slot, theme, &random)
    TextMaker(slot: slot, theme: theme, partners: partners).fill(&cells, &random)
    fillLinks(&cells, slot, index, &random)
    if slot.isEvaluated { Self.fillEvaluation(&cells, &random) }
    var row = SampleRow(cells: cells)
    if slot.isReleased {
      row.release = SampleRow.Subject(
        id: Self.id(index), subject: theme.subject, topic: theme.topic, partner: partners.first ?? "",
        concluded: slot.concluded)
    }
    return row
  }

  private static let notations: [Notation] = [
    .era, .era, .era, .era, .era, .wideEra, .letter, .iso, .slashes,
  ]

  private static func id(_ index: Int) -> String {
    let number = String(index + 1)
    return "M" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
  }

  private static func partnerCount(_ slot: SamplePlan.Slot, _ random: inout SplitMix64) -> Int {
    1 + random.index(weights: slot.category == nil ? [82, 12, 4, 1, 1] : [68, 18, 8, 4, 2])
  }

  /// The partners as one cell. A name with a comma of its own would need another separator; none has one.
  private static func list(_ names: [String], _ random: inout SplitMix64) -> String {
    names.joined(separator: random.pick(Phrases.separators))
  }

  private static func style(of slot: SamplePlan.Slot) -> TitleMaker.Style {
    guard let category = slot.category else { return .disaster }
    return Figures.categories[category].name == Figures.comprehensive ? .comprehensive : .individual
  }

  private static func theme(of slot: SamplePlan.Slot, _ random: inout SplitMix64) -> Theme {
    let themes = slot.category.map { Figures.categories[$0].themes } ?? DisasterThemes.all
    let believable = themes.filter { $0.since <= slot.concluded.year }
    return believable.isEmpty ? comprehensive(&random) : random.pick(believable)
  }

  private static func comprehensive(_ random: inout SplitMix64) -> Theme {
    let fields = random.several(random.within(3...5), of: ComprehensiveThemes.fields)
    let names = fields.map(\.name).joined(separator: "、")
    var trades = ComprehensiveThemes.trades
    random.shuffle(&trades)
    return Theme(
      random.pick(ComprehensiveThemes.subjects), "地域の活性化", goals: Array(Set(fields.flatMap(\.goals))).sorted(), .civic,
      trades, aim: "\(names)の分野で、互いの強みを生かして地域の課題に取り組む",
      they: "店舗や人材、情報の発信の力を生かして、市の事業に加わります", city: "各課との調整の窓口となり、毎年度の取組をまとめます",
      done: fields.map(\.deed))
  }

  private func fillClassification(
    _ cells: inout [Column: String], _ slot: SamplePlan.Slot, _ theme: Theme, _ random: inout SplitMix64
  ) {
    cells[.state] = slot.isEnded ? State.ended.name : random.chance(94) ? State.active.name : ""
    guard let category = slot.category.map({ Figures.categories[$0].name }) else {
      cells[.kind] = "災害時協定"
      cells[.peacetime] = random.chance(60) ? Presence.absent.name : ""
      if random.chance(70) { cells[.sdgs] = random.chance(40) ? "11、13" : "11" }
      return
    }
    cells[.kind] = category == Figures.comprehensive ? "包括協定" : "個別協定"
    cells[.category] = category
    cells[.peacetime] = random.chance(50) ? Presence.present.name : ""
    cells[.sdgs] = theme.goals.prefix(4).map(String.init).joined(separator: "、")
    // The survey's forms come back with half-width digits now and then; both must be read.
    let frequency = slot.frequency.map { Figures.frequencies[$0] } ?? ""
    cells[.contactFrequency] =
      random.chance(8) ? frequency.replacing("１", with: "1").replacing("３", with: "3") : frequency
    cells[.dialogue] = dialogue(slot.frequency ?? Figures.rare, &random)
    // Construction and the like is not summed up; no row in force says so, lest the published 255 be missed.
    if slot.isEnded, random.chance(40) { cells[.expenditure] = Presence.present.name }
  }

  private func dialogue(_ frequency: Int, _ random: inout SplitMix64) -> String {
    guard random.chance(88) else { return "" }
    return random.chance([95, 85, 80, 55, 5][frequency]) ? Presence.present.name : Presence.absent.name
  }

  private mutating func fillLinks(
    _ cells: inout [Column: String], _ slot: SamplePlan.Slot, _ index: Int, _ random: inout SplitMix64
  ) {
    guard slot.category != nil else { return }
    let year = slot.concluded.year
    if year >= 2016, random.chance(9) {
      let number = (proposals[year] ?? 0) + 1
      proposals[year] = number
      cells[.proposal] = "見本-\(year)-\(number < 10 ? "0" : "")\(number)"
    }
    if random.chance(9) {
      cells[.sdgsPortal] = "https://sdgs-portal.example.jp/activities/\(Self.id(index).lowercased()).html"
    }
  }

  private static func fillEvaluation(_ cells: inout [Column: String], _ random: inout SplitMix64) {
    let date = JapaneseDate(year: random.within(2024...2026), month: random.within(6...10), day: random.within(1...30))
    cells[.evaluationDate] = random.chance(50) ? date.iso : date.inLastEra
    let effect = [Effect.achieved, .largelyAchieved, .hasIssues, .other][random.index(weights: [50, 38, 9, 3])]
    let direction = [Direction.unchanged, .revised, .ending, .other][random.index(weights: [56, 36, 4, 4])]
    cells[.evaluationEffect] = effect.name
    cells[.evaluationEffectReason] = random.pick(Phrases.effectReasons)
    cells[.evaluationDirection] = direction.name
    cells[.evaluationDirectionReason] = random.pick(Phrases.directionReasons)
  }
}
