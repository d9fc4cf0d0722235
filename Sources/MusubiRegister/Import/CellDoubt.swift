/// What a person should look at in one cell: what cannot be repaired surely, and what should not be there.
struct CellDoubt {
  let sheet: Sheet
  let choices: ChoiceRepair

  /// A finding before it has its place.
  struct Finding {
    let code: DiagnosticCode
    var value: String?
    var expected: String?
    var other: String?
    var suggestion: String?
  }

  /// The faults of a raw cell, which hold whether it is a value of its own or a part of one.
  func raw(_ text: Text, row: Int, position: Int) -> Finding? {
    if text.count <= 12, text.withUTF8({ $0.first == UInt8(ascii: "#") }), Self.isErrorValue(text) {
      return Finding(code: .cellErrorValue, value: text.string)
    }
    guard text.count <= 12, Self.isOmission(text) else { return nil }
    return Finding(code: .valueOmitted, value: text.string, suggestion: above(row: row, position: position))
  }

  /// The faults of a cell after its repair.
  func repaired(_ text: Text, _ column: Column) -> Finding? {
    switch column.kind {
    case .date: return serial(text)
    case .choice: return choice(text, column)
    case .identifier, .corporateNumbers: return exponent(text)
    case .text, .names, .markdown: return nil
    case .term, .numbers, .address, .headings: return nil
    }
  }

  /// What to look at in a text; several things may be.
  func text(_ text: Text, _ column: Column, isPersonal: Bool) -> [Finding] {
    var findings: [Finding] = []
    let isName = column == .title || column.kind == .names
    if isName {
      if hasDoubtfulBreak(text, column) { findings.append(Finding(code: .lineBreakInValue, value: text.excerpt)) }
      if let found = DependentCharacters.find(in: text) {
        findings.append(
          Finding(code: .dependentCharacters, value: text.excerpt, other: found.character, suggestion: found.plain))
      }
    }
    if TextSigns(of: text).contains(.broken) {
      findings.append(Finding(code: .privateCharacters, value: text.excerpt))
    }
    if isPersonal, let found = PersonalData.find(in: text) {
      findings.append(Finding(code: .personalDataInFile, value: found.words))
    }
    return findings
  }

  /// The place of a name that an omission may stand for: the nearest value above.
  private func above(row: Int, position: Int) -> String? {
    for upper in stride(from: row - 1, through: max(0, row - 50), by: -1) {
      let text = sheet.table.text(row: upper, column: position).trimmed
      if !text.isEmpty, !Self.isOmission(text) { return text.excerpt }
    }
    return nil
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ]

  static func isErrorValue(_ text: Text) -> Bool {
    errors.contains(text.string) || text.count >= 3 && text.allBytes { $0 == UInt8(ascii: "#") }
  }

  private static let omissions: Set<String> = [
    "〃", "″", "”", "\"", "々", "仝", "同上", "(同上)", "「同上」", "同左", "(同左)", "〃〃", "同前", "上に同じ",
  ]

  static func isOmission(_ text: Text) -> Bool {
    guard text.count <= 24, let first = text.withUTF8({ $0.first }) else { return false }
    switch first {
    case 0xE2, 0xE3, 0xE4, 0xE5, 0xEF, UInt8(ascii: "\""), UInt8(ascii: "("):
      return omissions.contains(text.foldedString)
    default: return false
    }
  }

  // MARK: Kinds

  private func serial(_ text: Text) -> Finding? {
    guard let day = DateRepair.day(ofSerial: text, countsFrom1904: sheet.traits.countsFrom1904) else { return nil }
    return Finding(code: .dateSerial, value: text.string, suggestion: day.iso)
  }

  /// `8.01E+12`, of which the last digits are gone.
  private func exponent(_ text: Text) -> Finding? {
    guard text.withUTF8({ $0.contains(UInt8(ascii: "+")) || $0.contains(0xEF) }) else { return nil }
    for part in text.parts where part.count <= 60 {
      let scalars = part.folded
      guard let sign = scalars.firstIndex(of: "+"), sign > 1, scalars[sign - 1] == "E" || scalars[sign - 1] == "e",
        scalars[..<(sign - 1)].allSatisfy({ $0.isDigit || $0 == "." }), scalars[(sign + 1)...].allSatisfy(\.isDigit)
      else { continue }
      return Finding(code: .numberExponent, value: part.string)
    }
    return nil
  }

  private static let marks: [Unicode.Scalar: Bool] = [
    "○": true, "◯": true, "〇": true, "●": true, "◎": true, "レ": true, "✓": true, "✔": true, "☑": true, "✅": true,
    "×": false, "✕": false, "✖": false, "✗": false, "x": false, "X": false,
  ]

  private func choice(_ text: Text, _ column: Column) -> Finding? {
    let names = choices.names(column)
    guard !text.isEmpty, !text.isNotStated, text.count <= 2_000, !names.contains(where: { text.equals($0) }) else {
      return nil
    }
    let folded = text.folded
    if folded.count == 1, let mark = folded.first, let isYes = Self.marks[mark] {
      let isPresence = names == Presence.allCases.map(\.name)
      return Finding(
        code: .choiceMark, value: text.string, expected: names.joined(separator: "、"),
        suggestion: isPresence ? (isYes ? Presence.present : .absent).name : nil)
    }
    guard let opening = folded.firstIndex(where: { $0 == "(" || $0 == ":" || $0 == "【" || $0 == "[" }), opening > 0
    else {
      return nil
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded[..<opening])
    let head = choices.repair(Text(String(view)), column).text
    let isKnown = names.contains { head.equals($0) }
    guard isKnown || String(view).hasSuffix("その他") else { return nil }
    return Finding(code: .choiceOtherText, value: text.excerpt, suggestion: isKnown ? head.string : nil)
  }

  /// A line break between two titles or Latin words, or one that leaves 株式会社 a name by itself.
  private func hasDoubtfulBreak(_ text: Text, _ column: Column) -> Bool {
    if column == .title { return TextRepair.hasDoubtfulBreak(text) }
    guard text.withUTF8({ $0.count > 6 }) else { return false }
    return text.parts.contains { Self.companyForms.contains($0) }
  }

  private static let companyForms = Set(
    CompanyForms.groups.split(separator: " ").compactMap { $0.split(separator: "=").first }.map { Text(String($0)) })
}
