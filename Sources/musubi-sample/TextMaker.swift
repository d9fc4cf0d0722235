import MusubiRegister

/// Writes the longer texts of one made-up agreement.
struct TextMaker {
  private let slot: SamplePlan.Slot
  private let theme: Theme
  private let words: Wordsmith

  init(slot: SamplePlan.Slot, theme: Theme, partners: [String]) {
    self.slot = slot
    self.theme = theme
    let first = partners.first ?? ""
    self.words = Wordsmith([
      "p": partners.count > 1 ? "\(first)など\(partners.count)者" : first, "topic": theme.topic, "aim": theme.aim,
      "they": theme.they, "city": theme.city,
    ])
  }

  private var isDisaster: Bool { slot.category == nil }

  func fill(_ cells: inout [Column: String], _ random: inout SplitMix64) {
    cells[.summary] = summary(&random)
    if random.chance(isDisaster ? 60 : 88) {
      cells[.background] = words.fill(
        random.pick(isDisaster ? Phrases.disasterBackgrounds : Phrases.backgrounds), &random)
    }
    if random.chance(isDisaster ? 55 : 93) { cells[.activities] = activities(&random) }
    if random.chance(isDisaster ? 75 : 92) { cells[.operation] = operation(&random) }
    if random.chance(isDisaster ? 18 : 40) {
      cells[.improvements] = words.fill(
        random.pick(isDisaster ? Phrases.disasterImprovements : Phrases.improvements), &random)
    }
    // Internal columns: filled, so that a test can see that none of it leaves the house.
    if random.chance(85) { cells[.contact] = random.pick(Phrases.contacts) }
    if random.chance(45) { cells[.issues] = random.pick(Phrases.issues) }
    if random.chance(25) { cells[.needs] = random.pick(Phrases.needs) }
    if random.chance(10) { cells[.remarks] = "見本の備考。公開しない。" }
  }

  private func summary(_ random: inout SplitMix64) -> String {
    let phrase = random.pick(isDisaster ? Phrases.disasterSummaries : Phrases.summaries)
    let proviso = random.pick(isDisaster ? Phrases.disasterProvisos : Phrases.provisos)
    let summary = words.fill(phrase, &random)
    let isShort = summary.utf8.count < 220
    guard isShort || random.chance(40) else { return summary }
    // After a list the proviso must be a paragraph of its own, or it would join the last point.
    return summary + (phrase.contains("\n* ") ? "\n\n" : "") + proviso
  }

  /// Two or three points, each in a fiscal year between the conclusion and R5.
  private func activities(_ random: inout SplitMix64) -> String {
    let first = min(max(slot.concluded.fiscalYear, 2016), 2023)
    let last = slot.isEnded ? first : 2023
    let deeds = random.several(random.within(2...3), of: theme.done)
    let years = deeds.map { _ in random.within(first...last) }.sorted()
    return zip(years, deeds).map { year, deed in
      "* \(fiscalYearText(year))、\(words.fill(deed, &random))。"
    }.joined(separator: "\n")
  }

  private func operation(_ random: inout SplitMix64) -> String {
    if slot.isEnded { return "予定した期間を終え、結果を双方で確かめました。得られたことは、ほかの取組に生かします。" }
    guard let frequency = slot.frequency else { return random.pick(Phrases.disasterOperations) }
    var text = random.pick(Phrases.meetings[frequency])
    text += random.pick(frequency == Figures.rare ? Phrases.rarePlans : Phrases.plans)
    if random.chance(4) { text += "\n\nくわしくは[取組の案内（見本）](https://example.jp/)をご覧ください。" }
    return text
  }
}
