import MusubiRegister

/// What happened to the agreements: concluded and ended as the register says, changed as imports noted it, merged or withdrawn.
package struct History: Sendable {
  /// All that happened up to the day of the build, the newest first.
  package let events: [Event]
  /// The calendar years in which something happened, the newest first.
  package let years: [Year]
  /// The first day of which changes were noted; nil where none were.
  package let notedSince: JapaneseDate?
  private let changesOf: [Int: [Int]]

  package struct Year: Sendable {
    package let year: Int
    /// Indices of events, the newest first.
    package let events: [Int]
  }

  /// What imports changed in an agreement, as indices of events, the newest first.
  package func changes(of agreement: Int) -> [Int] { changesOf[agreement] ?? [] }

  /// `agreements` are disclosed; changes of columns that are not public are left out, and so are those of records that
  /// the register has not.
  init(
    _ agreements: [Agreement], _ changes: ChangesTable, _ retirements: [Retirement], _ disclosure: Disclosure,
    today: JapaneseDate
  ) {
    var events = Self.registered(agreements, today: today)
    events += NotedChanges(changes, agreements, disclosure, today: today).events
    events += Self.withdrawn(retirements)
    events = events.filter { $0.date.earliest <= today }
    // The sort keeps what is of one day in the order of the register.
    let keys = events.map(\.date)
    let order = events.indices.sorted { keys[$1] == keys[$0] ? $0 < $1 : keys[$1] < keys[$0] }
    let sorted = order.map { events[$0] }
    self.events = sorted
    notedSince = changes.entries.lazy.filter(\.isChange).map(\.date).min()

    var years: [Year] = []
    var start = 0
    for place in sorted.indices
    where place + 1 == sorted.count || sorted[place + 1].date.year != sorted[place].date.year {
      years.append(Year(year: sorted[place].date.year, events: Array(start...place)))
      start = place + 1
    }
    self.years = years
    var changesOf: [Int: [Int]] = [:]
    for (place, event) in sorted.enumerated() where event.origin == .changes {
      if case .agreement(let index) = event.subject { changesOf[index, default: []].append(place) }
    }
    self.changesOf = changesOf
  }

  package static let conclusion = "締結しました。"
  package static let end = "期間が終わりました。"

  /// Conclusions, and the ends that the terms tell.
  private static func registered(_ agreements: [Agreement], today: JapaneseDate) -> [Event] {
    var events: [Event] = []
    events.reserveCapacity(agreements.count)
    for (index, agreement) in agreements.enumerated() {
      let facts: [(JapaneseDate?, Event.Kind, String, Event.Origin)] = [
        (agreement.concluded, .concluded, conclusion, .conclusion),
        (agreement.endedOn(asOf: today), .ended, end, .end),
      ]
      for (date, kind, words, origin) in facts {
        guard let date else { continue }
        events.append(
          Event(date: date, kind: kind, subject: .agreement(index), sentences: [words], origin: origin))
      }
    }
    return events
  }

  private static func withdrawn(_ retirements: [Retirement]) -> [Event] {
    retirements.enumerated().compactMap { place, retirement in
      guard retirement.isTombstone, retirement.agreementID != nil, let date = retirement.date else { return nil }
      let isMerged = retirement.treatment == .merged
      let words = isMerged ? "ほかの協定・覚書にまとめました。" : "この一覧から取り下げました。"
      return Event(
        date: date, kind: isMerged ? .merged : .withdrawn, subject: .retired(place), sentences: [words],
        origin: .retirement)
    }
  }
}
