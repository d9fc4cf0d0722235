import MusubiRegister

/// What `content/changes.csv` notes about the agreements of the register, in words: one event for an agreement and a day.
struct NotedChanges {
  private(set) var events: [Event] = []

  /// The changes of one agreement on one day.
  private struct Day {
    let date: JapaneseDate
    let agreement: Int
    var kinds: Set<ImportPlan.Change.Kind> = []
    /// The first value before and the last one after, column by column.
    var values: [Column: (before: Text, after: Text)] = [:]
  }

  private struct Key: Hashable {
    let date: JapaneseDate
    let agreement: Int
  }

  init(_ table: ChangesTable, _ agreements: [Agreement], _ disclosure: Disclosure, today: JapaneseDate) {
    guard !table.entries.isEmpty else { return }
    let byID = Dictionary(
      agreements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kinds = Dictionary(
      uniqueKeysWithValues: ImportPlan.Change.Kind.allCases.map { (Text($0.name), $0) })
    var places: [Key: Int] = [:]
    var days: [Day] = []
    let loads = Self.loads(table, kinds, register: agreements.count)
    for entry in table.entries {
      // Words that nobody knows are left out: another version of the program may have written them.
      guard let kind = kinds[entry.change], let agreement = byID[entry.id] else { continue }
      guard kind == .added ? !loads.contains(entry.date) : Self.isShown(entry, disclosure) else { continue }
      let key = Key(date: entry.date, agreement: agreement)
      let place = places[key] ?? days.count
      if place == days.count {
        places[key] = place
        days.append(Day(date: entry.date, agreement: agreement))
      }
      days[place].kinds.insert(kind)
      if kind != .added, let column = Column(heading: entry.heading.string) {
        let before = days[place].values[column]?.before ?? entry.before
        days[place].values[column] = (before, entry.after)
      }
    }
    events = days.compactMap { day in
      let agreement = agreements[day.agreement]
      // Where the term tells the end, that is told on its own day.
      return Self.event(day, isEndTold: agreement.endedOn(asOf: today) != nil)
    }
  }

  /// The days on which the register itself came, and not some agreements more: nobody wants to read of each.
  private static func loads(
    _ table: ChangesTable, _ kinds: [Text: ImportPlan.Change.Kind], register: Int
  ) -> Set<JapaneseDate> {
    var counts: [JapaneseDate: Int] = [:]
    for entry in table.entries where kinds[entry.change] == .added { counts[entry.date, default: 0] += 1 }
    return Set(counts.filter { $0.value >= smallestLoad && $0.value * 2 > register }.keys)
  }

  private static let smallestLoad = 10

  /// Whether the entry is about a column that readers see; of the others they learn nothing, not even that they changed.
  private static func isShown(_ entry: ChangesTable.Entry, _ disclosure: Disclosure) -> Bool {
    Column(heading: entry.heading.string).map(disclosure.isPublic) ?? false
  }

  private static func event(_ day: Day, isEndTold: Bool) -> Event? {
    var sentences: [String] = []
    if day.kinds.contains(.added) { sentences.append("この一覧に載せました。") }
    var kind: Event.Kind = day.kinds.contains(.added) ? .added : .changed
    for column in Column.allCases {
      guard let value = day.values[column], value.before != value.after else { continue }
      let words = ChangeWords.describe(column, from: value.before, to: value.after)
      if words.kind == .ended, isEndTold { continue }
      sentences.append(words.sentence)
      kind = stronger(kind, words.kind)
    }
    guard !sentences.isEmpty else { return nil }
    return Event(
      date: day.date, kind: kind, subject: .agreement(day.agreement), sentences: sentences, origin: .changes)
  }

  /// Of two kinds on one day the one that readers look for.
  private static func stronger(_ one: Event.Kind, _ other: Event.Kind) -> Event.Kind {
    let order: [Event.Kind] = [.changed, .added, .renewed, .resumed, .ended]
    let rank = { (kind: Event.Kind) in order.firstIndex(of: kind) ?? 0 }
    return rank(other) > rank(one) ? other : one
  }
}
