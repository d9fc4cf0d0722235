import MusubiRegister

/// One block of YAML being read: each look-up names a key, says what its value must be, and notes what is wrong.
///
/// The keys looked up are the keys allowed, so that what is read, what is known and what is suggested cannot differ.
struct YAMLForm {
  private let mapping: YAMLMapping
  /// The keys above this block, `addresses.proposals`; empty at the top.
  private let path: String
  private var known: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ mapping: YAMLMapping, path: String = "") {
    self.mapping = mapping
    self.path = path
  }

  var location: Location { mapping.location }

  /// All keys with their values, for blocks whose keys the reader checks by itself; it must then not call `finish`.
  var entries: [YAMLMapping.Entry] { mapping.entries }

  // MARK: Look-ups

  /// One line of text, trimmed; nil when absent or empty.
  mutating func text(_ key: String) -> LocatedText? {
    entry(key).flatMap { line(of: $0.value, key: key) }
  }

  /// One line of text; its absence is a fault, and the value is then empty.
  mutating func neededText(_ key: String) -> LocatedText {
    needed(key) { $0.text(key) } ?? LocatedText("", at: place(of: key))
  }

  mutating func boolean(_ key: String) -> Bool? {
    guard let entry = entry(key) else { return nil }
    if case .scalar("true", isPlain: true, _) = entry.value { return true }
    if case .scalar("false", isPlain: true, _) = entry.value { return false }
    note(.keyNotBoolean, at: entry.value.location, key: key, other: written(entry.value))
    return nil
  }

  mutating func neededBoolean(_ key: String) -> Bool? {
    needed(key) { $0.boolean(key) }
  }

  /// A whole number from 0 to 9999.
  mutating func number(_ key: String) -> Int? {
    guard let entry = entry(key) else { return nil }
    if case .scalar(let text, isPlain: true, _) = entry.value, let number = decimal(text.utf8), number <= 9999 {
      return number
    }
    note(.keyNotNumber, at: entry.value.location, key: key, other: written(entry.value))
    return nil
  }

  mutating func day(_ key: String) -> LocatedDay? {
    guard let text = text(key) else { return nil }
    if let day = LocatedDay(text.text, at: text.location) { return day }
    diagnostics.append(Diagnostic(.dayInvalid, at: text.location, value: text.text))
    return nil
  }

  mutating func neededDay(_ key: String) -> LocatedDay? {
    needed(key) { $0.day(key) }
  }

  mutating func list(_ key: String) -> [YAMLNode] {
    guard let entry = entry(key) else { return [] }
    if case .list(let items, _) = entry.value { return items }
    note(.keyNotList, at: entry.value.location, key: key)
    return []
  }

  /// A list of single lines; items of another kind are noted.
  mutating func texts(_ key: String) -> [LocatedText] {
    list(key).compactMap { line(of: $0, key: key) }
  }

  /// As `texts`, with at least one item.
  mutating func neededTexts(_ key: String) -> [LocatedText] {
    needed(key) { form in
      let texts = form.texts(key)
      return texts.isEmpty ? nil : texts
    } ?? []
  }

  mutating func form(_ key: String) -> YAMLForm? {
    entry(key).flatMap { form($0.value, key: key) }
  }

  mutating func neededForm(_ key: String) -> YAMLForm? {
    needed(key) { $0.form(key) }
  }

  /// A list of blocks, each to be read as a form of its own.
  mutating func forms(_ key: String) -> [YAMLForm] {
    list(key).compactMap { form($0, key: key) }
  }

  // MARK: The end

  /// Takes over what a block inside this one found.
  mutating func absorb(_ form: YAMLForm) {
    diagnostics += form.diagnostics
  }

  mutating func append(_ more: [Diagnostic]) {
    diagnostics += more
  }

  /// Says of every key that nobody looked up that it is unknown.
  mutating func finish() {
    for entry in mapping.entries where !known.contains(entry.key) {
      diagnostics.append(
        Diagnostic(
          .keyUnknown, at: entry.keyLocation, value: name(entry.key), expected: known.joined(separator: ", "),
          suggestion: NearMiss.best(for: entry.key, among: known)))
    }
  }

  // MARK: Parts

  /// The entry of `key`, unless it is absent or null.
  private mutating func entry(_ key: String) -> YAMLMapping.Entry? {
    if !known.contains(key) { known.append(key) }
    guard let entry = mapping.entries.first(where: { $0.key == key }), !entry.value.isNull else { return nil }
    return entry
  }

  private mutating func line(of node: YAMLNode, key: String) -> LocatedText? {
    guard case .scalar(let written, _, let location) = node else {
      note(.keyNotText, at: node.location, key: key)
      return nil
    }
    let text = Text(written).trimmed.string
    if text.isEmpty { return nil }
    if text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\u{85}" || $0 == "\u{2028}" }) {
      note(.keyNotOneLine, at: location, key: key)
      return nil
    }
    if let character = Text(text).firstForbiddenCharacter {
      diagnostics.append(Diagnostic(.valueControlCharacter, at: location, value: character))
      return nil
    }
    return LocatedText(text, at: location)
  }

  private mutating func form(_ node: YAMLNode, key: String) -> YAMLForm? {
    if case .mapping(let mapping) = node { return YAMLForm(mapping, path: name(key)) }
    note(.keyNotMapping, at: node.location, key: key)
    return nil
  }

  /// What `look` finds; when it finds nothing and has not said why, the key is missing.
  private mutating func needed<Value>(_ key: String, _ look: (inout YAMLForm) -> Value?) -> Value? {
    let before = diagnostics.count
    let found = look(&self)
    if found == nil, diagnostics.count == before { note(.keyMissing, at: place(of: key), key: key) }
    return found
  }

  private mutating func note(_ code: DiagnosticCode, at location: Location, key: String, other: String? = nil) {
    diagnostics.append(Diagnostic(code, at: location, value: name(key), other: other))
  }

  /// Where `key` stands, or where its block begins.
  private func place(of key: String) -> Location {
    mapping.entries.first { $0.key == key }?.keyLocation ?? mapping.location
  }

  private func name(_ key: String) -> String {
    path.isEmpty ? key : path + "." + key
  }

  private func written(_ node: YAMLNode) -> String {
    guard case .scalar(let text, _, _) = node else { return "…" }
    return text
  }
}
