/// What a person should look at in one cell: what cannot be repaired surely, and what should not be there.
struct CellDoubt {
  let sheet: Sheet
  let choices: ChoiceRepair
  /// What was found in names that take long to look at; partners come again in many rows. Bounded.
  private var knownNames: [Text: Finding?] = [:]
  private static let mostKnown = 4096

  init(sheet: Sheet, choices: ChoiceRepair) {
    self.sheet = sheet
    self.choices = choices
  }

  /// A finding before it has its place. A class, since nearly every cell gives none, and that is told in one word.
  final class Finding: Sendable {
    let code: DiagnosticCode
    let value: String?
    let expected: String?
    let other: String?
    let suggestion: String?

    init(
      code: DiagnosticCode, value: String? = nil, expected: String? = nil, other: String? = nil,
      suggestion: String? = nil
    ) {
      self.code = code
      self.value = value
      self.expected = expected
      self.other = other
      self.suggestion = suggestion
    }
  }

  /// The faults of a raw cell, which hold whether it is a value of its own or a part of one.
  func raw(_ text: Text, _ column: Column, row: Int, position: Int) -> Finding? {
    if text.count <= 12, text.withUTF8({ $0.first == UInt8(ascii: "#") }), Self.isErrorValue(text) {
      return Finding(code: .cellErrorValue, value: text.string)
    }
    if column.kind == .date, let (read, other) = DateRepair.otherMonth(of: text) {
      return Finding(code: .dateMonthDoubtful, value: text.string, expected: read, other: other)
    }
    guard Self.isOmission(text) else { return nil }
    return Finding(code: .valueOmitted, value: text.string, suggestion: above(row: row, position: position))
  }

  /// The faults of a cell after its repair.
  func repaired(_ text: Text, _ column: Column) -> Finding? {
    switch column.kind {
    case .date: return serial(text)
    case .choice: return choice(text, column)
    case .identifier, .corporateNumbers: return exponent(text)
    case .text, .markdown: return dash(text, column)
    case .names, .term, .numbers, .address, .headings: return nil
    }
  }

  /// What to look at in a text; several things may be.
  mutating func text(_ cell: RepairedCell, _ column: Column, isPersonal: Bool) -> [Finding] {
    let text = cell.text
    let signs = cell.signs ?? TextSigns(of: text)
    var findings: [Finding] = []
    let isName = column == .title || column.kind == .names
    if isName {
      let parts = column.kind == .names ? text.parts : []
      if column.need == .always, parts.contains(where: EmptyMark.isDash) {
        findings.append(Finding(code: .valueDash, value: text.excerpt, expected: column.heading))
      }
      if !signs.isDisjoint(with: [.newline, .carriageReturn]) {
        let isDoubtful = column == .title ? TextRepair.hasDoubtfulBreak(text) : NameList.hasDoubtfulBreak(text)
        if isDoubtful { findings.append(Finding(code: .lineBreakInValue, value: text.excerpt)) }
      }
      for part in parts where PartnerDoubt.maySay(part) {
        if let finding = name(part) { findings.append(finding) }
      }
      if signs.contains(.symbol), let found = DependentCharacters.find(in: text) {
        findings.append(
          Finding(code: .dependentCharacters, value: text.excerpt, other: found.character, suggestion: found.plain))
      }
    }
    if SpreadsheetText.isLikeFormula(text) {
      findings.append(Finding(code: .valueLikeFormula, value: text.excerpt))
    }
    if signs.contains(.broken) {
      findings.append(Finding(code: .privateCharacters, value: text.excerpt))
    }
    if LostCharacters.seem(lostIn: text, isName: isName) {
      findings.append(Finding(code: .charactersLost, value: text.excerpt))
    }
    if isPersonal, let found = PersonalData.find(in: text) {
      findings.append(Finding(code: .personalDataInFile, value: found.words))
    }
    return findings
  }

  /// What to look at in one partner's name.
  private mutating func name(_ text: Text) -> Finding? {
    if let known = knownNames[text] { return known }
    let finding: Finding? =
      if PartnerDoubt.hasOpenBracket(text) {
        Finding(code: .bracketOpen, value: text.excerpt)
      } else {
        PartnerDoubt.severalNames(in: text).map {
          Finding(code: .partnersMaybeSeveral, value: text.excerpt, other: $0)
        }
      }
    if knownNames.count < Self.mostKnown { knownNames.updateValue(finding, forKey: text) }
    return finding
  }

  /// A dash alone in a text that is always written. A department may still come from the command line.
  private func dash(_ text: Text, _ column: Column) -> Finding? {
    guard column.need == .always, column != .department, EmptyMark.isDash(text) else { return nil }
    return Finding(code: .valueDash, value: text.excerpt, expected: column.heading)
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

  private static let omissions: Set<String> = {
    let places = ["上", "左", "右", "上記", "前", "前行", "上段", "上欄", "前記"]
    let same = ["に同じ", "と同じ", "同様", "と同様", "に同様", "のとおり", "の通り"]
    return Set(places.flatMap { place in same.map { place + $0 } }).union([
      "〃", "〃〃", "〃〃〃", "″", "”", "\"", "''", "々", "仝", "同上", "同左", "同右", "同前", "同じ", "同様", "同社", "同市", "同団体", "同会",
      "同校",
      "同課", "同局", "同室", "同部", "同日", "同年", "同年月日", "上記", "以下同じ", "以下同様", "以下同文", "ditto", "Ditto", "↑", "↓", "→", "←",
      "⇧", "⇩", "⇒", "⇑", "⇓", "｜", "|", "│", "┃", "／", "/", "＼", "\\", "…", "‥", "……", "・・・",
    ])
  }()

  static func isOmission(_ text: Text) -> Bool {
    guard text.count <= 30, text.withUTF8(mayBeOmission) else { return false }
    var folded = text.folded[...]
    if let first = folded.first, let last = folded.last, folded.count > 2, "(「".unicodeScalars.contains(first),
      ")」".unicodeScalars.contains(last)
    {
      folded = folded.dropFirst().dropLast()
    }
    return omissions.contains(String(scalars: folded))
  }

  /// Whether the first bytes may be those of an omission; nearly no text goes beyond this.
  private static func mayBeOmission(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return "\"'(/|\\dD".utf8.contains(first) }
    guard bytes.count >= 3 else { return false }
    switch (first, bytes[1], bytes[2]) {
    // Arrows and strokes; 〃, 々 and 「; ・.
    case (0xE2, 0x80...0x94, _), (0xE3, 0x80, 0x83...0x8C), (0xE3, 0x83, 0xBB): return true
    // 上, 仝, 以; 同, 前, 右, 左.
    case (0xE4, 0xB8, 0x8A), (0xE4, 0xBB, 0x9D), (0xE4, 0xBB, 0xA5): return true
    case (0xE5, 0x90, 0x8C), (0xE5, 0x89, 0x8D), (0xE5, 0x8F, 0xB3), (0xE5, 0xB7, 0xA6): return true
    // Full-width signs.
    case (0xEF, 0xBC, _), (0xEF, 0xBD, _): return true
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
    if column.need != .always, EmptyMark.isDash(text) {
      // Only where a blank would have a meaning is the dash still here.
      return Finding(code: .choiceMark, value: text.string, expected: names.joined(separator: "、"))
    }
    if let near = near(folded, names) {
      return Finding(
        code: .valueNotListed, value: text.excerpt, expected: names.joined(separator: "、"), suggestion: near)
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

  /// The one value that the words are a part of (災害), or that they are but for に, 約 and 程度 (年に1回程度).
  private func near(_ folded: [Unicode.Scalar], _ names: [String]) -> String? {
    guard (2...24).contains(folded.count) else { return nil }
    let written = String(scalars: folded)
    let bare = ChoiceRepair.withoutVagueness(written)
    let found = names.filter { name in
      let name = Text(name).foldedString
      return name.contains(written) || name == bare
    }
    return found.count == 1 ? found[0] : nil
  }
}
