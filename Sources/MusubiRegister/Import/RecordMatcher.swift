/// Finds for each returned row the record that it is: by its identifier, else by title, partners and date.
struct RecordMatcher {
  private let base: MergeBase
  private let returned: ReturnedRows
  private let unfinished: UnfinishedImport
  private let arrivals: EarlierArrivals
  /// Identifiers of earlier records, which the register has no more.
  private let gone: UsedIdentifiers
  private var reader = TraitsReader()
  /// By record; empty until a row without a known identifier asks.
  private var traitsOfRecords: [RecordTraits] = []
  private var index: TraitsIndex?
  /// By row; of those without a known identifier.
  private var traitsOfRows: [RecordTraits?]
  private let workers: any Workforce
  /// Records that a row names, or is letter by letter, with the sheets of those rows: no other row is taken for such a
  /// record on the strength of a guess.
  private var claimed: [Int: Set<Int>] = [:]

  private(set) var targets: [Target]
  private(set) var matches: [ImportPlan.Match] = []
  /// The new records, in the order of the files: the identifier that they name, if any.
  private(set) var newRecords: [NewRecord] = []
  private(set) var log = DiagnosticLog()

  /// What a returned row was found to be.
  enum Target: Hashable {
    /// A record of the register.
    case record(Int)
    /// A new one, as an index of `newRecords`.
    case new(Int)
    /// Somebody has to say; the error is told.
    case undecided
  }

  struct NewRecord {
    /// As the office wrote it; empty where one is to be given.
    let id: String
    /// The first row that returned it.
    let row: Int
  }

  init(
    base: MergeBase, returned: ReturnedRows, gone: UsedIdentifiers, unfinished: UnfinishedImport,
    arrivals: EarlierArrivals, workers: any Workforce
  ) {
    self.base = base
    self.returned = returned
    self.gone = gone
    self.unfinished = unfinished
    self.arrivals = arrivals
    self.workers = workers
    traitsOfRows = Array(repeating: nil, count: returned.count)
    targets = Array(repeating: .undecided, count: returned.count)
  }

  mutating func match() {
    var open: [Int] = []
    var given: [(row: Int, key: String)] = []
    var renamed: [(row: Int, record: Int)] = []
    for row in returned.indices {
      guard let key = returned.identifier(row) else {
        open.append(row)
        continue
      }
      if base.repeated.contains(key) {
        report(.importIDRepeated, .id, row, value: returned.text(.id, row).excerpt)
      } else if let record = base.records[key] {
        targets[row] = .record(record)
        claim(record, row)
        let title = returned.text(.title, row)
        if !title.isEmpty, title != base.text(.title, record) { renamed.append((row, record)) }
      } else if gone.contains(key: key), !isUnfinished(key, row) {
        report(.importIDUsed, .id, row, value: returned.text(.id, row).excerpt)
      } else {
        given.append((row, key))
      }
    }
    guard !open.isEmpty || !given.isEmpty || !renamed.isEmpty else { return }
    prepareIndex()
    for (row, record) in renamed { checkLikeness(row, record) }
    readTraits(of: open + given.map(\.row))
    let rest = open.filter { row in
      guard let record = exactRecord(row) else { return true }
      claim(record, row)
      settle(row, as: record, score: 100, [.title, .partners, .concluded])
      return false
    }
    let unknown = rest.filter { !matchByLikeness($0) }
    gatherNew(given: given, unknown: unknown)
  }

  private mutating func claim(_ record: Int, _ row: Int) {
    claimed[record, default: []].insert(returned.intake(of: row))
  }

  // MARK: The register

  private mutating func prepareIndex() {
    let hasPartners = base.position(.partners) != nil
    let hasDates = base.position(.concluded) != nil
    traitsOfRecords = base.rows.indices.map { record in
      reader.traits(
        TraitsReader.Words(
          title: base.text(.title, record), partners: hasPartners ? base.text(.partners, record) : nil,
          concluded: hasDates ? base.text(.concluded, record) : nil))
    }
    index = TraitsIndex(traitsOfRecords, of: traitsOfRecords.indices)
  }

  private mutating func readTraits(of rows: [Int]) {
    let returned = returned
    let traits = reader.traits(rows.count, workers) {
      let own = returned.copyForThread
      return { own.words(rows[$0]) }
    }
    for (row, traits) in zip(rows, traits) { traitsOfRows[row] = traits }
  }

  /// The one record that has exactly the title, partners and date of the row. A row that says it is another one can only
  /// be the record that it became when its file was imported before.
  private func exactRecord(_ row: Int) -> Int? {
    guard let traits = traitsOfRows[row] else { return nil }
    let same = index?.exact(traits).filter { traitsOfRecords[$0].isExactly(traits) } ?? []
    if returned.isMarkedAnother(row) {
      return same.first { claimed[$0] == nil && arrivals.came(base.id($0), from: returned.path(row)) }
    }
    return same.count == 1 ? same.first : nil
  }

  private mutating func settle(_ row: Int, as record: Int, score: Int, _ agreeing: [Column]) {
    targets[row] = .record(record)
    matches.append(
      ImportPlan.Match(
        id: base.id(record), title: returned.text(.title, row).excerpt, score: score, agreeing: agreeing,
        location: returned.location(nil, row, record: base.id(record))))
  }

  /// Decides by the score, or asks; false where no record is like the row.
  private mutating func matchByLikeness(_ row: Int) -> Bool {
    let likely = returned.isMarkedNew(row) ? doubtfulOrigins(row) : candidates(row)
    guard let best = likely.first else { return false }
    let isClear = likely.count == 1 || best.score - likely[1].score >= RecordLikeness.margin
    let isSure = best.score >= RecordLikeness.sure || isCompleted(best, by: row)
    if isSure, isClear, !returned.isMarkedNew(row), isFree(best, for: row) {
      settle(row, as: best.record, score: best.score, best.agreeing)
    } else {
      report(.importMaybeSame, .title, row, value: returned.text(.title, row).excerpt, expected: named(likely))
    }
    return true
  }

  /// Whether no other row is certainly the record, but for rows of other sheets of the same file, which complete each other.
  private func isFree(_ candidate: Candidate, for row: Int) -> Bool {
    guard let sheets = claimed[candidate.record] else { return true }
    return candidate.isWithoutContradiction && areOtherSheets(sheets, of: row)
  }

  /// Whether the row names a record as another sheet of its file does, and says nothing that would tell it from others.
  private func isCompleted(_ candidate: Candidate, by row: Int) -> Bool {
    claimed[candidate.record].map { areOtherSheets($0, of: row) } == true && candidate.isWithoutContradiction
  }

  private func areOtherSheets(_ sheets: Set<Int>, of row: Int) -> Bool {
    sheets.allSatisfy { $0 != returned.intake(of: row) && returned.intakes[$0].path == returned.path(row) }
  }

  private struct Candidate {
    let record: Int
    let score: Int
    let agreeing: [Column]
    /// Whether the titles are the same and nothing that both say differs.
    let isWithoutContradiction: Bool
    /// Whether it is the record as far as the sheet tells.
    let isLikely: Bool
    let isOfAnotherDate: Bool
  }

  /// The records that a row marked 新規 may be all the same: the office corrects its file and sends it again, and the mark
  /// still stands there. None where the row says that it is another.
  private func doubtfulOrigins(_ row: Int) -> [Candidate] {
    guard !returned.isMarkedAnother(row) else { return [] }
    return candidates(row).filter { candidate in
      candidate.score >= RecordLikeness.sure || candidate.isOfAnotherDate && base.isActive(candidate.record)
        || arrivals.came(base.id(candidate.record), from: returned.path(row))
    }
  }

  /// The records that the row may be, the likeliest first. One that another row is certainly, only where it is likely;
  /// what another sheet of the row's file says of it does not make it less likely.
  private func candidates(_ row: Int) -> [Candidate] {
    guard let traits = traitsOfRows[row], let index else { return [] }
    return index.near(traits).map { candidate($0, traits) }.filter { candidate in
      let isTaken = claimed[candidate.record].map { !areOtherSheets($0, of: row) } ?? false
      let least = isTaken ? RecordLikeness.sure : RecordLikeness.doubtful
      return candidate.score >= least
    }.sorted { $0.score == $1.score ? $0.record < $1.record : $0.score > $1.score }
  }

  private func named(_ candidates: [Candidate]) -> String {
    candidates.prefix(3).map { candidate in
      "\(base.id(candidate.record))「\(base.text(.title, candidate.record).excerpt)」\(candidate.score)/100"
    }.joined(separator: "、")
  }

  /// An identifier over the title of another record has slipped there; one over quite another title may have.
  private mutating func checkLikeness(_ row: Int, _ record: Int) {
    let traits = reader.traits(returned.words(row))
    let own = traitsOfRecords[record]
    guard !own.title.isEmpty else { return }
    switch RecordLikeness.titles(traits.title, own.title) {
    case .same, .alike: return
    case .near, .different: break
    }
    if let other = otherRecord(of: traits, than: record) {
      report(.importIDSwapped, .id, row, value: base.id(record), expected: named([other]))
    } else if RecordLikeness.areUnlike(traits.title, own.title) {
      let isOther = RecordLikeness.haveNothingInCommon(traits.partners, own.partners)
      report(
        isOther ? .importIDTaken : .importIDUnlike, .id, row, value: base.id(record),
        expected: base.text(.title, record).excerpt)
    }
  }

  /// The record of exactly this title that the row is more like than the one that it names. A title mended to that of a
  /// family of agreements stays with its own partners.
  private func otherRecord(of traits: RecordTraits, than record: Int) -> Candidate? {
    let least = RecordLikeness(traits, traitsOfRecords[record]).score
    let others = (index?.near(traits) ?? []).filter { $0 != record && traitsOfRecords[$0].title == traits.title }
    return others.map { candidate($0, traits) }.filter { $0.score >= least }.max { $0.score < $1.score }
  }

  private func candidate(_ record: Int, _ traits: RecordTraits) -> Candidate {
    let likeness = RecordLikeness(traits, traitsOfRecords[record])
    return Candidate(
      record: record, score: likeness.score, agreeing: likeness.agreeing,
      isWithoutContradiction: likeness.isWithoutContradiction,
      isLikely: likeness.suspicion >= RecordLikeness.sure || likeness.isWithoutContradiction,
      isOfAnotherDate: likeness.isOfAnotherDate)
  }

  /// Whether an import of today's wrote the record's arrival down and was cut off before it wrote the register.
  private func isUnfinished(_ key: String, _ row: Int) -> Bool {
    unfinished.ids(title: returned.text(.title, row), file: returned.path(row))
      .contains { UsedIdentifiers.key($0) == key }
  }

  // MARK: New records

  /// Rows with an identifier that was never used, and rows that are like no record; several may be one record.
  private mutating func gatherNew(given: [(row: Int, key: String)], unknown: [Int]) {
    var keys: [String?] = Array(repeating: nil, count: returned.count)
    for (row, key) in given { keys[row] = key }
    var byKey: [String: Int] = [:]
    var byTraits = RecordsByTraits()
    byKey.reserveCapacity(given.count)
    // Identifiers first, so that a second sheet without them finds its record whichever comes first.
    // Rows that tell too little come last, and find the record that another sheet of their file has told of.
    let isWhole = { [traitsOfRows] row in traitsOfRows[row]?.isWhole == true }
    for row in given.map(\.row) + unknown.filter(isWhole) + unknown.filter({ !isWhole($0) }) {
      guard let traits = traitsOfRows[row] else { continue }
      let digest = traits.isWhole ? TraitsIndex.digest(traits) : nil
      let exact = digest.flatMap { byTraits.first($0) { traitsOfRows[newRecords[$0].row]?.isExactly(traits) == true } }
      let known =
        if let key = keys[row] { byKey[key] } else if digest == nil { completed(by: row, traits) } else {
          returned.isMarkedAnother(row) ? nil : exact
        }
      if let known {
        targets[row] = .new(known)
        continue
      }
      if keys[row] != nil, askAboutLike(row) { continue }
      targets[row] = .new(newRecords.count)
      if let key = keys[row] { byKey[key] = newRecords.count }
      if let digest, exact == nil { byTraits.add(newRecords.count, digest) }
      newRecords.append(NewRecord(id: keys[row] == nil ? "" : returned.text(.id, row).string, row: row))
    }
    putInOrderOfFiles()
    askAboutAlike()
  }

  /// The one new record of this title that another sheet of the row's file tells of.
  private func completed(by row: Int, _ traits: RecordTraits) -> Int? {
    guard !traits.title.isEmpty, returned.intakes.count > 1 else { return nil }
    let same = newRecords.indices.filter { record in
      let other = newRecords[record].row
      return returned.path(other) == returned.path(row) && returned.intake(of: other) != returned.intake(of: row)
        && traitsOfRows[other]?.title == traits.title
    }
    return same.count == 1 ? same.first : nil
  }

  private mutating func putInOrderOfFiles() {
    let order = newRecords.indices.sorted { newRecords[$0].row < newRecords[$1].row }
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    newRecords = order.map { newRecords[$0] }
    for row in targets.indices {
      if case .new(let record) = targets[row] { targets[row] = .new(place[record]) }
    }
  }

  /// Asks about an identifier that is new, on a row that is a record of another one as far as one can see: a slip of the
  /// pen, or zeros that Excel ate, would give the agreement a second page for good.
  private mutating func askAboutLike(_ row: Int) -> Bool {
    guard !traitsOfRecords.isEmpty, let best = candidates(row).first, best.isLikely else { return false }
    report(
      .importIDAlike, .id, row, value: returned.text(.id, row).excerpt, expected: named([best]))
    return true
  }

  /// Two departments may return one agreement in different words; within a sheet each row is a record.
  private mutating func askAboutAlike() {
    guard let path = newRecords.first.map({ returned.path($0.row) }),
      newRecords.contains(where: { returned.path($0.row) != path })
    else { return }
    let list = newRecords.map { traitsOfRows[$0.row] ?? RecordTraits(title: [], partners: .unknown, date: .unknown) }
    let index = TraitsIndex(list, of: list.indices)
    for (number, record) in newRecords.enumerated() where record.id.isEmpty && !returned.isMarkedNew(record.row) {
      let path = returned.path(record.row)
      let other = index.near(list[number]).first { other in
        other < number && returned.path(newRecords[other].row) != path
          && RecordLikeness(list[number], list[other]).suspicion >= RecordLikeness.sure
      }
      guard let other else { continue }
      let place = returned.location(.title, newRecords[other].row)
      report(
        .importMaybeSame, .title, record.row, value: returned.text(.title, record.row).excerpt,
        expected: "「\(returned.text(.title, newRecords[other].row).excerpt)」\(place.short)")
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ column: Column, _ row: Int, value: String? = nil, expected: String? = nil
  ) {
    guard log.hasRoom(for: code) else { return }
    log.append(Diagnostic(code, at: returned.location(column, row), value: value, expected: expected))
  }
}

extension Location {
  /// The place in a few characters, for a message about another place: `回答.xlsx C5`.
  var short: String {
    let address = cell.map { $0.address ?? String($0.row) } ?? line.map(String.init) ?? ""
    let name = ChangesWriter.name(ofFile: file)
    return [name, sheet, address].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
