/// The row of a vocabulary file that is being read, with what was seen in earlier rows and what was found wrong.
struct VocabularyRow {
  let table: HeadedTable
  var row = 0
  private(set) var log = DiagnosticLog()
  private var seen: [String: Set<String>] = [:]

  init(_ table: HeadedTable) {
    self.table = table
  }

  /// The value under a heading; empty where it holds characters that may not reach a page.
  mutating func text(_ heading: String) -> String {
    let text = table.text(heading, row: row)
    if let character = text.firstForbiddenCharacter {
      report(.valueControlCharacter, heading, value: character)
      return ""
    }
    return text.string
  }

  /// The value under a heading where none may be empty.
  mutating func needed(_ heading: String) -> String {
    let text = text(heading)
    if text.isEmpty, table.positions[heading] != nil {
      report(.valueNeeded, heading, expected: heading)
    }
    return text
  }

  /// The part of addresses; in the place of a faulty one a digest, so that nothing unsound goes on.
  mutating func slug(_ heading: String) -> String {
    let slug = needed(heading)
    if Slug.isValid(slug) { return slug }
    if !slug.isEmpty {
      report(.slugInvalid, heading, value: table.text(heading, row: row).excerpt)
    }
    return Slug.digest(slug)
  }

  /// The number of a goal, 1 to 17, in ASCII digits.
  mutating func goal(_ heading: String) -> String {
    let text = table.text(heading, row: row)
    if let goal = text.wholeNumber, (1...17).contains(goal) { return String(goal) }
    if !needed(heading).isEmpty {
      report(.goalInvalid, heading, value: text.excerpt)
    }
    return Slug.digest(text.string)
  }

  /// Reports a value whose key stands in an earlier row of its column; empty ones have their own fault.
  mutating func checkFirst(_ heading: String, key: String) {
    let text = table.text(heading, row: row)
    guard !text.isEmpty, !seen[heading, default: []].insert(key).inserted else { return }
    report(.entryRepeated, heading, value: text.excerpt)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ heading: String, value: String? = nil, expected: String? = nil
  ) {
    guard log.hasRoom(for: code) else { return }
    log.append(Diagnostic(code, at: table.location(heading, row: row), value: value, expected: expected))
  }
}
