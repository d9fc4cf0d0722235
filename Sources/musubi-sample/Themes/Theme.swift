/// What one kind of made-up agreement is about: the words from which its title and texts are composed.
///
/// `aim` is a verb phrase in plain form (…つなげる), `they` and `city` are clauses without subject and full stop (…知らせます),
/// `done` are clauses in the past; `{3-40}` in them becomes a number between the two.
struct Theme: Sendable {
  /// The words that stand in a title before に関する協定.
  let subject: String
  /// What running text calls it.
  let topic: String
  let goals: [Int]
  let bureau: Bureau
  let trades: [Trade]
  let aim: String
  let they: String
  let city: String
  let done: [String]
  /// The year from which such an agreement is believable: nobody shared bicycles in 1998.
  let since: Int

  init(
    _ subject: String, _ topic: String, from since: Int = 0, goals: [Int], _ bureau: Bureau, _ trades: [Trade],
    aim: String, they: String, city: String, done: [String]
  ) {
    self.subject = subject
    self.topic = topic
    self.goals = goals
    self.bureau = bureau
    self.trades = trades
    self.aim = aim
    self.they = they
    self.city = city
    self.done = done
    self.since = since
  }
}

/// Bureaus that the source report mentions; sample rows use no others.
enum Bureau: String, Sendable {
  case crisis = "危機管理本部"
  case civic = "市民文化局"
  case economy = "経済労働局"
  case environment = "環境局"
  case health = "健康福祉局"
  case urban = "まちづくり局"
}
