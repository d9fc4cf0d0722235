/// How far two rows are the same agreement: 0 to 100, and which columns say so.
struct RecordLikeness {
  let score: Int
  let agreeing: [Column]
  /// Whether the titles are the same and nothing that both rows say differs, however little that is.
  let isWithoutContradiction: Bool
  /// Whether title and partners are the same and only the date is another.
  let isOfAnotherDate: Bool
  /// The score if a near title were enough to decide: how good a reason it is to ask.
  let suspicion: Int

  /// From here on a row is a record, if no other comes near.
  static let sure = 80
  /// How far the next one stays behind a clear winner.
  static let margin = 10
  /// From here on a person is asked.
  static let doubtful = 60

  init(_ left: RecordTraits, _ right: RecordTraits) {
    var score = 0
    var agreeing: [Column] = []
    let titles = Self.titles(left.title, right.title)
    switch titles {
    case .same: score += 50
    case .alike, .near: score += 35
    case .different: break
    }
    if score > 0 { agreeing.append(.title) }

    let partners = Self.partners(left.partners, right.partners)
    score += partners.points
    if partners.agree { agreeing.append(.partners) }

    let date = Self.dates(left.date, right.date)
    score += date.points
    if date.agree { agreeing.append(.concluded) }
    // Partners make one agreement after another under one title; only the date tells them apart.
    if date.differ { score = min(score, Self.sure - 1) }
    // The same partners on the same day, under a title put in other words: enough to ask.
    if titles == .different, partners.points == 30, date.agree, !left.title.isEmpty, !right.title.isEmpty,
      Self.areReworded(left.title, right.title)
    {
      score = max(score, Self.doubtful)
    }
    suspicion = score
    // A ward, an annex or an amendment of the same day differs in a few letters: only a person can tell.
    if titles == .near { score = min(score, Self.sure - 1) }
    self.score = score
    self.agreeing = agreeing
    let isSilent = left.partners == .unknown || right.partners == .unknown
    isWithoutContradiction = titles == .same && (partners.agree || isSilent) && !date.differ
    isOfAnotherDate = (titles == .same || titles == .alike) && partners.points == 30 && date.differ
  }

  enum Kinship { case same, alike, near, different }

  /// Titles are alike when they differ in an ending that says nothing: 協定書, 協定（案）, 協定の締結について. They are near when
  /// one begins or ends with all of the other, or up to three letters differ; but never when their numbers do, since 第1期
  /// and 第2期 are two agreements.
  static func titles(_ left: [UInt8], _ right: [UInt8]) -> Kinship {
    guard !left.isEmpty, !right.isEmpty else { return .different }
    if left == right { return .same }
    if stem(left, without: endings) == stem(right, without: endings) { return .alike }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    // Eight characters: shorter titles are near to too much.
    guard short.count >= 24, long.count <= min(short.count * 2, longest) else { return .different }
    let head = zip(short, long).prefix { $0 == $1 }.count
    let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    // A few slips leave most of the letters before the first and behind the last of them.
    guard (head + tail) * 2 >= short.count else { return .different }
    let (wanted, other) = (String(decoding: short, as: UTF8.self), String(decoding: long, as: UTF8.self))
    guard numbers(wanted) == numbers(other) else { return .different }
    if head == short.count || tail == short.count { return .near }
    return long.count - short.count <= 12 && NearMiss.best(for: wanted, among: [other]) != nil ? .near : .different
  }

  /// Whether two titles have so little in common that one row must be another agreement than the other.
  static func areUnlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let first = stem(left, without: endings + formulas)
    let second = stem(right, without: endings + formulas)
    guard !first.isEmpty, !second.isEmpty else { return false }
    let head = zip(first, second).prefix { $0 == $1 }.count
    let tail = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    return (head + tail) * 2 < min(first.count, second.count)
  }

  /// Whether two titles say much the same in other words; never when their numbers differ.
  private static func areReworded(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    !areUnlike(left, right)
      && numbers(String(decoding: left, as: UTF8.self)) == numbers(String(decoding: right, as: UTF8.self))
  }

  /// The bytes of a folded title that is compared letter by letter: some 200 characters, since the work grows with their
  /// square.
  private static let longest = 600

  /// Endings of a title that do not make it another one.
  private static let endings = ["書", "案", "の締結", "について"].map { Array(SearchFolding.fold(Text($0)).utf8) }

  /// What most titles end with.
  private static let formulas = ["協定", "覚書", "覚", "に関する", "包括連携", "連携", "基本", "の"].map {
    Array(SearchFolding.fold(Text($0)).utf8)
  }

  private static func stem(_ title: [UInt8], without endings: [[UInt8]]) -> ArraySlice<UInt8> {
    var stem = title[...]
    while let ending = endings.first(where: { stem.count > $0.count && stem.suffix($0.count).elementsEqual($0) }) {
      stem = stem.dropLast(ending.count)
    }
    return stem
  }

  /// The digits of a folded title, those of kanji too.
  private static func numbers(_ title: String) -> [Unicode.Scalar] {
    title.unicodeScalars.filter { (0x30...0x39).contains($0.value) || "一二三四五六七八九十".unicodeScalars.contains($0) }
  }

  /// Whether both name partners, and none of them is the same.
  static func haveNothingInCommon(_ left: RecordTraits.Partners, _ right: RecordTraits.Partners) -> Bool {
    guard case .named(let first) = left, case .named(let second) = right else { return false }
    return !first.isEmpty && !second.isEmpty && Set(first).isDisjoint(with: second)
  }

  private static func partners(
    _ left: RecordTraits.Partners, _ right: RecordTraits.Partners
  ) -> (points: Int, agree: Bool) {
    guard case .named(let first) = left, case .named(let second) = right else { return (15, false) }
    if first == second { return (30, true) }
    if first.isEmpty || second.isEmpty { return (15, false) }
    let common = Set(first).intersection(second).count
    return (30 * common / (first.count + second.count - common), common > 0)
  }

  private static func dates(
    _ left: RecordTraits.Date, _ right: RecordTraits.Date
  ) -> (points: Int, agree: Bool, differ: Bool) {
    switch (left, right) {
    case (.unreadable, _), (_, .unreadable): (0, false, false)
    case (.unknown, _), (_, .unknown): (10, false, false)
    case (.notStated, .notStated): (20, true, false)
    case (.notStated, _), (_, .notStated): (10, false, false)
    case (.known(let first), .known(let second)):
      first.holds(second) || second.holds(first) ? (20, true, false) : (0, false, true)
    }
  }
}

extension JapaneseDate {
  /// Whether the other lies within what this one may mean: 2021 holds 2021-06-08.
  fileprivate func holds(_ other: JapaneseDate) -> Bool { earliest <= other.earliest && other.latest <= latest }
}
