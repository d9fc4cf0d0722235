/// Turns diagnostics into the lines that a terminal, a test or the preview shows. Pure; knows no terminal.
package enum DiagnosticText {
  /// One diagnostic: where and what on the first line, then the rule and the fix.
  package static func lines(_ diagnostic: Diagnostic, _ language: Language) -> [String] {
    let place = diagnostic.location.map { self.place($0, language) + ": " } ?? ""
    let severity = severity(diagnostic.severity, language)
    let isJapanese = language == .japanese
    let official = diagnostic.code.official.map { " (\($0.rawValue))" } ?? ""
    return [
      "\(place)\(severity)[\(diagnostic.code.name)]\(official): \(headline(diagnostic, language))",
      (isJapanese ? "    決まり: " : "    rule: ") + rule(diagnostic, language),
      (isJapanese ? "    直し方: " : "    fix: ") + fix(diagnostic, language),
    ]
  }

  /// The headline with its values filled in.
  package static func headline(_ diagnostic: Diagnostic, _ language: Language) -> String {
    fill(diagnostic.code.headline(language), diagnostic)
  }

  /// The rule with its values filled in.
  package static func rule(_ diagnostic: Diagnostic, _ language: Language) -> String {
    fill(diagnostic.code.rule(language), diagnostic)
  }

  /// The fix, with the suggestion in front when there is one.
  package static func fix(_ diagnostic: Diagnostic, _ language: Language, for reader: Reader = .clerk) -> String {
    let code = diagnostic.code
    let wording = reader == .office ? code.officeFix ?? code.fix : code.fix
    let fix = fill(wording(language), diagnostic)
    guard let suggestion = diagnostic.suggestion.map(shown) else { return fix }
    return language == .japanese ? "「\(suggestion)」のことですか。\(fix)" : "Did you mean “\(suggestion)”? \(fix)"
  }

  package static func severity(_ severity: Severity, _ language: Language) -> String {
    guard language == .japanese else { return severity.rawValue }
    switch severity {
    case .error: return "エラー"
    case .warning: return "注意"
    case .note: return "お知らせ"
    }
  }

  /// `content/register/agreements.csv:14:5 (K0123, セルE14「締結時期」)`.
  package static func place(_ location: Location, _ language: Language) -> String {
    var text = shown(location.file)
    if let line = location.line { text += ":\(line)" }
    if location.line != nil, let column = location.column { text += ":\(column)" }
    let isJapanese = language == .japanese
    var parts: [String] = []
    if let sheet = location.sheet.map(shown) { parts.append(isJapanese ? "シート「\(sheet)」" : "sheet “\(sheet)”") }
    guard let cell = location.cell else { return parts.isEmpty ? text : text + " (" + parts.joined() + ")" }
    let heading = cell.heading.map(shown)
    if let record = cell.record, !record.isEmpty { parts.append(shown(record)) }
    if let address = cell.address {
      let name = heading.map { isJapanese ? "「\($0)」" : " “\($0)”" } ?? ""
      parts.append((isJapanese ? "セル" : "cell ") + address + name)
    } else {
      parts.append(isJapanese ? "\(cell.row)行目" : "row \(cell.row)")
      if let heading { parts.append(isJapanese ? "列「\(heading)」" : "column “\(heading)”") }
    }
    return text + " (" + parts.joined(separator: ", ") + ")"
  }

  /// The wording with its marks replaced. One pass: a mark inside a value stays as the writer wrote it.
  private static func fill(_ wording: String, _ diagnostic: Diagnostic) -> String {
    guard wording.utf8.contains(UInt8(ascii: "{")) else { return wording }
    var text = ""
    var rest = wording[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
      let afterMark = rest.index(after: closing)
      text += rest[..<opening]
      text += value(of: rest[rest.index(after: opening)..<closing], diagnostic) ?? String(rest[opening..<afterMark])
      rest = rest[afterMark...]
    }
    return text + rest
  }

  private static func value(of mark: Substring, _ diagnostic: Diagnostic) -> String? {
    switch mark {
    case "value": diagnostic.value.map(shown)
    case "expected": diagnostic.expected.map { visible($0) }
    case "other": diagnostic.other.map(shown)
    case "repaired": diagnostic.repaired.map(shown)
    case "count": diagnostic.count.map(String.init)
    default: nil
    }
  }

  /// Values longer than this many characters are cut, so that a whole page in a cell does not fill the screen.
  private static let longestValue = 60

  private static func shown(_ value: String) -> String {
    let beginning = value.unicodeScalars.prefix(longestValue)
    let isCut = beginning.endIndex < value.unicodeScalars.endIndex
    return visible(String(beginning)) + (isCut ? "…" : "")
  }

  /// The text with control characters, and those that turn the direction of text, as spaces: none may reach a terminal.
  package static func visible(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSafe = scalar.value >= 0x20 && scalar.value != 0x7F && !Text.isForbidden(scalar.value)
      view.append(isSafe ? scalar : " ")
    }
    return String(view)
  }
}
