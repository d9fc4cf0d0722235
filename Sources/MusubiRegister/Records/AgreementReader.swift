/// Reads one row after another into agreements and gathers what is wrong with their cells.
package struct AgreementReader {
  private let table: Table
  private let vocabularies: Vocabularies
  private let places: [Place]
  private let bureaus: [String]
  private(set) var log = DiagnosticLog()
  private var row = 0
  /// Departments repeat from row to row, so each spelling is worked out once.
  private var departments: [Text: Department] = [:]
  /// So do terms and goals; bounded, since a register may have none alike. Faulty ones are told of at every row.
  private var terms: [Text: Term] = [:]
  private var goalLists: [Text: [Int]] = [:]
  private static let mostKnown = 4096

  /// The longest title, name or other plain text, in bytes; Markdown has a bound of its own.
  static let maximumTextBytes = 2_000
  /// The longest text in Markdown, in bytes; libcmark takes long over some.
  package static let maximumMarkdownBytes = 16 * 1024
  /// The longest list in one cell, in bytes.
  static let maximumListBytes = 65_536

  /// What the reading loop asks of a column, by its ordinal.
  private struct Place {
    /// Where the column stands in the table; nil where the table has none.
    let position: Int?
    let isNeeded: Bool
  }

  init(table: Table, positions: [Column: Int], vocabularies: Vocabularies) {
    self.table = table
    self.vocabularies = vocabularies
    self.places = Column.allCases.map { Place(position: positions[$0], isNeeded: $0.need == .always) }
    self.bureaus = Array(Set(vocabularies.departments.map(\.department.bureau))).sorted()
  }

  mutating func read(row: Int) -> Agreement {
    self.row = row
    let id = identifier()
    let kind = index(.kind, in: vocabularies.kinds)
    let isDisaster = kind != nil && kind == vocabularies.disasterKind
    return Agreement(
      id: id, title: title(), partners: partners(), concluded: date(.concluded), term: term(), kind: kind,
      category: category(kind: kind, isDisaster: isDisaster), summary: written(.summary), background: cell(.background),
      activities: cell(.activities), operation: cell(.operation), contact: cell(.contact),
      contactFrequency: index(.contactFrequency, in: vocabularies.contactFrequencies),
      improvements: cell(.improvements), issues: cell(.issues), needs: cell(.needs),
      dialogue: choice(.dialogue, Presence.self), department: department(),
      hasPeacetimeActivity: (choice(.peacetime, Presence.self) ?? (isDisaster ? .absent : .present)) == .present,
      isForExpenditure: choice(.expenditure, Presence.self) == .present, goals: goals(), proposal: plain(.proposal),
      sdgsPortal: address(.sdgsPortal), state: choice(.state, State.self) ?? .active, evaluation: evaluation(),
      provenance: choice(.provenance, Provenance.self) ?? .published, inferred: inferredColumns(),
      remarks: cell(.remarks), row: row)
  }

  private mutating func evaluation() -> Agreement.Evaluation {
    Agreement.Evaluation(
      date: date(.evaluationDate), effect: choice(.evaluationEffect, Effect.self),
      effectReason: cell(.evaluationEffectReason), direction: choice(.evaluationDirection, Direction.self),
      directionReason: cell(.evaluationDirectionReason))
  }

  // MARK: Cells

  /// The cell as it stands, trimmed; for a second look at one that has been read.
  private func peek(_ column: Column) -> Text {
    guard let position = places[column.ordinal].position else { return .empty }
    return table.text(row: row, column: position).trimmed
  }

  /// The trimmed cell; a needed one that is empty, and one with control characters, is reported.
  private mutating func cell(_ column: Column) -> Text {
    let place = places[column.ordinal]
    guard let position = place.position else { return .empty }
    let text = table.text(row: row, column: position).trimmed
    if text.isEmpty {
      if place.isNeeded { reportEmpty(column) }
      return text
    }
    if let character = text.firstForbiddenCharacter {
      report(.valueControlCharacter, column, value: character)
      return .empty
    }
    guard SpreadsheetCell.holds(text) else {
      report(.valueBeyondCell, column, value: text.excerpt, count: SpreadsheetCell.mostUnits)
      return .empty
    }
    return text.withLineFeeds
  }

  /// The cell, or nothing where it says 記載なし, which some needed columns do not allow.
  private mutating func stated(_ column: Column) -> Text {
    let text = cell(column)
    guard text.isNotStated else { return text }
    if !column.mayBeNotStated { reportEmpty(column) }
    return .empty
  }

  /// The cell of a text that is always written, which must be more than a dash.
  private mutating func written(_ column: Column) -> Text {
    let text = stated(column)
    reportDash(text, column)
    return text
  }

  private mutating func reportDash(_ text: Text, _ column: Column) {
    if EmptyMark.isDash(text) { report(.valueDash, column, value: text.string, expected: column.heading) }
  }

  private mutating func plain(_ column: Column) -> Text {
    bounded(cell(column), column, to: Self.maximumTextBytes)
  }

  private mutating func bounded(_ text: Text, _ column: Column, to maximum: Int) -> Text {
    guard text.count > maximum else { return text }
    report(.valueTooLong, column, value: text.excerpt, count: maximum)
    return .empty
  }

  private mutating func list(_ column: Column) -> Text {
    bounded(stated(column), column, to: Self.maximumListBytes)
  }

  private mutating func identifier() -> Text {
    let id = cell(.id)
    guard !id.isEmpty else { return id }
    if let fault = IdentifierForm.fault(of: id) { report(fault, .id, value: id.excerpt) }
    return id
  }

  private mutating func title() -> Text {
    bounded(written(.title), .title, to: Self.maximumTextBytes)
  }

  // MARK: Types

  private mutating func date(_ column: Column) -> JapaneseDate? {
    let text = stated(column)
    guard !text.isEmpty else { return nil }
    switch DateReader.read(text) {
    case .success(let date): return date
    case .failure(let fault):
      report(fault, column, text.excerpt)
      return nil
    }
  }

  private mutating func term() -> Term {
    let text = cell(.term)
    guard !text.isEmpty else { return Term(.notStated) }
    if let known = terms[text] { return known }
    switch TermReader.read(text) {
    case .success(let term):
      if terms.count < Self.mostKnown { terms[text] = term }
      return term
    case .failure(.form):
      report(.termInvalid, .term, value: text.excerpt, suggestion: TermReader.suggestion(for: text))
    case .failure(.date(_, .form)): report(.termInvalid, .term, value: text.excerpt)
    case .failure(.date(let part, let fault)): report(fault, .term, part)
    }
    return Term(.notStated)
  }

  private mutating func index(_ column: Column, in vocabulary: Vocabulary) -> Int? {
    let text = stated(column)
    guard !text.isEmpty else { return nil }
    if let index = vocabulary.index(of: text) { return index }
    reportChoice(column, text, vocabulary.names)
    return nil
  }

  /// A category is needed unless the kind is 災害時協定; where the kind is faulty, that fault is enough.
  private mutating func category(kind: Int?, isDisaster: Bool) -> Int? {
    if kind != nil, !isDisaster, places[Column.category.ordinal].position != nil, peek(.category).isEmpty {
      report(.categoryNeeded, .category)
      return nil
    }
    return index(.category, in: vocabularies.categories)
  }

  private mutating func choice<Value: Choice>(_ column: Column, _ type: Value.Type) -> Value? {
    let text = stated(column)
    guard !text.isEmpty else { return nil }
    guard let value = Value(text) else {
      reportChoice(column, text, Value.allCases.map(\.name))
      return nil
    }
    return value
  }

  private mutating func partners() -> [Agreement.Partner] {
    let text = list(.partners)
    let names = text.parts
    if names.isEmpty, !text.isEmpty { reportEmpty(.partners) }
    for name in names {
      if name.count > Self.maximumTextBytes {
        report(.valueTooLong, .partners, value: name.excerpt, count: Self.maximumTextBytes)
      }
      reportDash(name, .partners)
    }
    let numbers = corporateNumbers(partnerCount: names.count)
    return names.enumerated().map { index, name in
      Agreement.Partner(name: name, number: index < numbers.count ? numbers[index] : nil)
    }
  }

  /// One number or none for each partner, in order.
  private mutating func corporateNumbers(partnerCount: Int) -> [CorporateNumber?] {
    let text = list(.corporateNumbers)
    guard !text.isEmpty else { return [] }
    let parts = text.partsKeepingEmpty
    guard parts.count == partnerCount else {
      report(.corporateNumberCount, .corporateNumbers, expected: String(partnerCount), count: parts.count)
      return []
    }
    var seen: Set<String> = []
    return parts.map { part in
      guard !part.isEmpty else { return nil }
      switch CorporateNumber.read(part) {
      case .success(let number):
        if !seen.insert(number.digits).inserted {
          report(.corporateNumberRepeated, .corporateNumbers, value: number.digits)
        }
        return number
      case .failure(.form): report(.corporateNumberInvalid, .corporateNumbers, value: part.excerpt)
      case .failure(.check(let digit)):
        report(.corporateNumberCheck, .corporateNumbers, value: part.string, expected: String(digit))
      }
      return nil
    }
  }

  private mutating func department() -> Department? {
    let text = bounded(written(.department), .department, to: Self.maximumTextBytes)
    guard !text.isEmpty else { return nil }
    if let known = departments[text] { return known }
    // Spaces between bureau and section are for the eye only.
    let name = String(text.string.filter { !$0.isWhitespace })
    let department = Department.split(name, bureaus: bureaus)
    departments[text] = department
    return department
  }

  private mutating func goals() -> [Int] {
    let text = list(.sdgs)
    guard !text.isEmpty else { return [] }
    if let known = goalLists[text] { return known }
    let words = text.parts.flatMap(\.words)
    let read = words.map { word in word.wholeNumber.flatMap { (1...17).contains($0) ? $0 : nil } }
    for (word, goal) in zip(words, read) where goal == nil { report(.goalInvalid, .sdgs, value: word.excerpt) }
    let goals = Set(read.compactMap { $0 }).sorted()
    if !read.contains(nil), goalLists.count < Self.mostKnown { goalLists[text] = goals }
    return goals
  }

  private mutating func address(_ column: Column) -> Text {
    let text = stated(column)
    guard text.isEmpty || WebAddress.isValid(text) else {
      report(.addressInvalid, column, value: text.excerpt)
      return .empty
    }
    return text
  }

  private mutating func inferredColumns() -> [Column] {
    let text = list(.inferred)
    guard !text.isEmpty else { return [] }
    return text.parts.compactMap { part in
      if let column = Column(folding: part) { return column }
      let near = NearMiss.best(for: part.excerpt, among: Column.allCases.map(\.heading))
      report(.columnNameInvalid, .inferred, value: part.excerpt, suggestion: near)
      return nil
    }
  }

  // MARK: Reports

  private func location(_ column: Column) -> Location {
    table.location(
      row: row, column: places[column.ordinal].position, heading: column.heading, record: peek(.id).excerpt)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ column: Column, value: String? = nil, expected: String? = nil, count: Int? = nil,
    suggestion: String? = nil
  ) {
    guard log.hasRoom(for: code) else { return }
    log.append(
      Diagnostic(code, at: location(column), value: value, expected: expected, count: count, suggestion: suggestion))
  }

  private mutating func report(_ fault: DateFault, _ column: Column, _ value: String) {
    guard log.hasRoom(for: fault.code) else { return }
    log.append(fault.diagnostic(at: location(column), value: value))
  }

  private mutating func reportEmpty(_ column: Column) {
    report(column.mayBeNotStated ? .valueMissing : .valueNeeded, column, expected: column.heading)
  }

  private mutating func reportChoice(_ column: Column, _ text: Text, _ names: [String]) {
    guard log.hasRoom(for: .valueNotListed) else { return }
    log.append(
      Diagnostic(
        .valueNotListed, at: location(column), value: text.excerpt, expected: names.joined(separator: "、"),
        suggestion: vocabularies.choices.suggestion(for: text, column)))
  }
}
