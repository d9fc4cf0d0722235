import MusubiRegister

/// Which made-up agreements there are, before any word of them is written: how many of what, and when.
///
/// With `Figures.inForce` rows every published figure is met exactly; with another number they are met in proportion.
struct SamplePlan: Sendable {
  struct Slot: Sendable {
    /// The index in `Figures.categories`; nil for a disaster agreement.
    let category: Int?
    let concluded: JapaneseDate
    /// The index in `Figures.frequencies`; nil for a disaster agreement.
    var frequency: Int?
    var isEnded = false
    var isEvaluated = false
    /// Whether a press release tells of it.
    var isReleased = false
  }

  let seed: UInt64
  /// In the order of the file.
  let slots: [Slot]

  /// A plan for `rows` agreements in force, the real ones among them.
  init(rows: Int, seed: UInt64) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let count = max(0, rows - PublishedRows.all.count)
    let weights = Self.weights
    let areas = apportion(count, by: weights.categories + [weights.disaster])
    var before: [Slot] = []
    var recent: [Int] = []
    for (category, share) in areas.dropLast().enumerated() {
      let early = apportion(
        share, by: [weights.before[category], weights.categories[category] - weights.before[category]])
      for _ in 0..<early[0] {
        before.append(Slot(category: category, concluded: DayMaker.beforePolicy(&random)))
      }
      recent += Array(repeating: category, count: early[1])
    }
    random.shuffle(&recent)
    let upToR4 = apportion(recent.count, by: weights.since)[0]
    let since = recent.enumerated().map { index, category in
      Slot(category: category, concluded: index < upToR4 ? DayMaker.upToR4(&random) : DayMaker.inR5(&random))
    }
    let inScope = Self.withFrequencies(before: before, since: since, weights: weights.frequencies, &random)
    let disaster = (0..<(areas.last ?? 0)).map { _ in Slot(category: nil, concluded: DayMaker.disaster(&random)) }
    var slots = inScope + disaster
    random.shuffle(&slots)
    Self.mark(&slots, rows: rows, &random)
    slots += Self.endedSlots(apportion(rows, by: [Figures.ended, Figures.inForce - Figures.ended])[0], &random)
    random.shuffle(&slots)
    self.slots = slots
  }

  private struct Weights {
    var categories: [Int]
    var before: [Int]
    var since = Figures.sincePolicy
    var frequencies = Figures.frequencyCounts
    var disaster = Figures.disaster
  }

  /// The published figures less what the real rows contribute.
  private static var weights: Weights {
    var weights = Weights(categories: Figures.categories.map(\.count), before: Figures.categories.map(\.beforePolicy))
    for row in PublishedRows.all {
      guard let category = Figures.categories.firstIndex(where: { $0.name == row.category }) else {
        weights.disaster -= 1
        continue
      }
      weights.categories[category] -= 1
      if let frequency = row.frequency { weights.frequencies[frequency] -= 1 }
      guard let year = row.year else { continue }
      if year < 2020 {
        weights.before[category] -= 1
      } else {
        weights.since[year < 2023 ? 0 : 1] -= 1
      }
    }
    return weights
  }

  /// Shares the contact frequencies out; 年１回未満 goes only to agreements older than the policy.
  private static func withFrequencies(
    before: [Slot], since: [Slot], weights: [Int], _ random: inout SplitMix64
  ) -> [Slot] {
    var counts = apportion(before.count + since.count, by: weights)
    var old = before
    random.shuffle(&old)
    let rare = min(counts[Figures.rare], old.count)
    for index in 0..<rare { old[index].frequency = Figures.rare }
    counts[Figures.rare] = 0
    var others = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    random.shuffle(&others)
    var slots = Array(old[..<rare])
    for (index, slot) in (old[rare...] + since).enumerated() {
      var slot = slot
      slot.frequency = index < others.count ? others[index] : 0
      slots.append(slot)
    }
    return slots
  }

  /// Chooses which slots show a summing-up and which a press release.
  private static func mark(_ slots: inout [Slot], rows: Int, _ random: inout SplitMix64) {
    var candidates = slots.indices.filter { slots[$0].category != nil && slots[$0].concluded.year < 2023 }
    random.shuffle(&candidates)
    for index in candidates.prefix(apportion(rows, by: [Figures.evaluated, Figures.inForce - Figures.evaluated])[0]) {
      slots[index].isEvaluated = true
    }
    // A release has a day, so only agreements whose day is known can have one.
    var released = slots.indices.filter { slots[$0].concluded.day != nil && slots[$0].concluded.year >= 2009 }
    random.shuffle(&released)
    for index in released.prefix((slots.count + 2) / 5) { slots[index].isReleased = true }
  }

  private static func endedSlots(_ count: Int, _ random: inout SplitMix64) -> [Slot] {
    let names = ["産業振興", "環境", "スポーツ", "交通", "研究開発", "地域振興", "人材育成"]
    let categories = names.map { name in Figures.categories.firstIndex { $0.name == name } } + [nil]
    return (0..<count).map { index in
      let category = categories[index % categories.count]
      return Slot(
        category: category, concluded: DayMaker.ended(&random),
        frequency: category == nil ? nil : random.below(Figures.rare), isEnded: true)
    }
  }
}
