/// Makes traits, remembering names that come again: a partner has many agreements.
struct TraitsReader {
  private var numbers: [[UInt8]: Int] = [:]
  /// By their numbers.
  private var names: [[UInt8]] = []
  private var cells: [Text: RecordTraits.Partners] = [:]
  private static let mostKnown = 4096

  init() {}

  /// What a row says; nil stands for a column that the sheet lacks.
  struct Words {
    let title: Text
    let partners: Text?
    let concluded: Text?
  }

  mutating func traits(_ words: Words) -> RecordTraits {
    var folded: [UInt8] = []
    SearchFolding.fold(words.title, into: &folded)
    return RecordTraits(title: folded, partners: partners(words.partners), date: date(words.concluded))
  }

  /// The traits of 0 to `count` - 1, many of which are divided among the workers. `source` gives one of them what the rows
  /// say.
  mutating func traits(
    _ count: Int, _ workers: any Workforce, _ source: @Sendable () -> (Int) -> Words
  ) -> [RecordTraits] {
    let parts = workers.divide(count) { range in
      let words = source()
      var reader = TraitsReader()
      let traits = range.map { reader.traits(words($0)) }
      return (traits: traits, names: reader.names)
    }
    var all: [RecordTraits] = []
    all.reserveCapacity(count)
    for part in parts {
      let own = part.names.map { number(of: $0) }
      // The numbers of the first part are those of all.
      if own.elementsEqual(own.indices) {
        all += part.traits
        continue
      }
      all += part.traits.lazy.map { traits in
        guard case .named(let numbers) = traits.partners else { return traits }
        return RecordTraits(title: traits.title, partners: .named(numbers.map { own[$0] }.sorted()), date: traits.date)
      }
    }
    return all
  }

  private mutating func number(of name: [UInt8]) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private mutating func partners(_ text: Text?) -> RecordTraits.Partners {
    guard let text else { return .unknown }
    if let known = cells[text] { return known }
    var numbers: Set<Int> = []
    for part in text.parts where !part.isNotStated {
      var folded: [UInt8] = []
      SearchFolding.fold(part, into: &folded)
      let core = CompanyForms.removed(from: folded)
      numbers.insert(number(of: core.isEmpty ? folded : core))
    }
    let partners = RecordTraits.Partners.named(numbers.sorted())
    if cells.count < Self.mostKnown { cells[text] = partners }
    return partners
  }

  private func date(_ text: Text?) -> RecordTraits.Date {
    guard let text else { return .unknown }
    if text.isEmpty || text.isNotStated { return .notStated }
    guard case .success(let date) = DateReader.read(text) else { return .unreadable }
    return .known(date)
  }
}
