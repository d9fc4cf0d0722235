import MusubiRegister

/// Makes up press releases on made-up agreements, at addresses that cannot exist.
struct PressMaker {
  struct Release {
    let date: JapaneseDate
    let title: String
    let address: String
    let ids: [String]
  }

  private typealias Draft = (date: JapaneseDate, title: String, ids: [String])

  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
  }

  /// One release for each agreement, a joint one for some that were concluded within days of each other, and for some
  /// a second one later; the newest first.
  func releases(_ subjects: [SampleRow.Subject]) -> [Release] {
    var random = SplitMix64(seed: seed, stream: .max)
    let sorted = subjects.sorted { ($0.concluded, $0.id) < ($1.concluded, $1.id) }
    var drafts: [Draft] = []
    var index = 0
    while index < sorted.count {
      let subject = sorted[index]
      let next = index + 1 < sorted.count ? sorted[index + 1] : nil
      if let next, next.concluded <= subject.concluded.adding(days: 14), random.chance(30) {
        drafts.append(joint(subject, next, &random))
        index += 2
        continue
      }
      drafts.append(single(subject, &random))
      if random.chance(5) { drafts.append(later(subject, &random)) }
      index += 1
    }
    drafts.sort { ($0.date, $0.ids[0]) > ($1.date, $1.ids[0]) }
    return addressed(drafts)
  }

  private func single(_ subject: SampleRow.Subject, _ random: inout SplitMix64) -> Draft {
    let title = random.pick([
      "\(subject.topic)について\(subject.partner)と協定を結びました", "\(subject.topic)について\(subject.partner)と連携します",
      "\(subject.topic)に\(subject.partner)とともに取り組みます", "\(subject.partner)との協定の締結式を行います",
    ])
    let announced = random.chance(50)
    return (
      subject.concluded.adding(days: announced ? -random.within(1...12) : random.within(0...7)), "【見本】" + title,
      [subject.id]
    )
  }

  private func joint(_ first: SampleRow.Subject, _ second: SampleRow.Subject, _ random: inout SplitMix64) -> Draft {
    let topics = first.topic == second.topic ? first.topic : "\(first.topic)と\(second.topic)"
    return (second.concluded.adding(days: random.within(0...3)), "【見本】\(topics)に関する二つの協定を結びました", [first.id, second.id])
  }

  private func later(_ subject: SampleRow.Subject, _ random: inout SplitMix64) -> Draft {
    let date = min(
      subject.concluded.adding(days: random.within(120...420)),
      JapaneseDate(year: 2023, month: 12, day: random.within(1...28)))
    return (date, "【見本】\(subject.topic)の取組の報告会を開きます", [subject.id])
  }

  /// Addresses of the form `r05/0928.html`; the second of a day is `r05/0928-2.html`.
  private func addressed(_ drafts: [Draft]) -> [Release] {
    var perDay: [JapaneseDate: Int] = [:]
    return drafts.map { draft in
      let number = (perDay[draft.date] ?? 0) + 1
      perDay[draft.date] = number
      let suffix = number == 1 ? "" : "-\(number)"
      let (month, day) = (padded(draft.date.month ?? 1), padded(draft.date.day ?? 1))
      let address = "https://press.example.jp/\(folder(draft.date))/\(month)\(day)\(suffix).html"
      return Release(date: draft.date, title: draft.title, address: address, ids: draft.ids)
    }
  }

  private func folder(_ date: JapaneseDate) -> String {
    guard let era = Era.of(date).last else { return String(date.year) }
    return String(era.letter).lowercased() + padded(era.year(date.year))
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
