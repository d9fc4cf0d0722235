/// Reads the first section of a number format: letters of dates and times, places of digits, literal text.
struct NumberFormatScanner {
  private let code: [UnicodeScalar]
  private var position = 0
  private var hasYear = false
  private var hasMonth = false
  private var hasDay = false
  private var hasTime = false
  private var isSpan = false
  /// Runs of `m` that may be months or minutes: those before seconds or after hours are minutes.
  private var lastWasHour = false
  private var pendingMonth = false
  private var parts: [DigitPattern.Part] = []
  private var isDigitsOnly = true
  private var isPercent = false

  init(_ code: String) {
    // Excel's codes have 255 characters at most.
    self.code = Array(code.unicodeScalars.prefix(1_024))
  }

  mutating func scan() -> NumberFormat {
    while position < code.count, code[position] != ";" { step() }
    if pendingMonth { hasMonth = true }
    if hasDay { return .date(hasYear ? .day : .dayAlone) }
    if hasMonth { return .date(.month) }
    if hasYear { return .date(.year) }
    if hasTime { return .timeOfDay(isSpan: isSpan) }
    if isPercent { return .percent }
    return pattern.map { .digits($0) } ?? .plain
  }

  private mutating func step() {
    let scalar = code[position]
    switch scalar {
    case "\"":
      let end = code[(position + 1)...].firstIndex(of: "\"") ?? code.count
      literal(code[(position + 1)..<end])
      position = end + 1
    case "\\", "!":
      literal(code[min(position + 1, code.count)..<min(position + 2, code.count)])
      position += 2
    case "_", "*": position += 2
    case "[": passBracket()
    case "0": place(.zero)
    case "#": place(.optional)
    case "E" where position + 1 < code.count && (code[position + 1] == "+" || code[position + 1] == "-"),
      "e" where position + 1 < code.count && (code[position + 1] == "+" || code[position + 1] == "-"):
      isDigitsOnly = false
      position += 2
    default: passLetters(scalar)
    }
  }

  private mutating func passLetters(_ scalar: UnicodeScalar) {
    for word in ["general", "am/pm", "a/p", "g/標準"] where matches(word) {
      isDigitsOnly = false
      position += word.unicodeScalars.count
      if word.hasSuffix("p") || word.hasSuffix("pm") { noteTime(isHour: false) }
      return
    }
    let start = position
    while position < code.count, Self.lower(code[position]) == Self.lower(scalar) { position += 1 }
    let count = position - start
    switch Self.lower(scalar) {
    case "y", "e", "g", "r": date { $0.hasYear = true }
    case "d": date { $0.hasDay = true }
    case "a" where count >= 3: date { $0.hasDay = true }
    case "m":
      isDigitsOnly = false
      settleMonth()
      if lastWasHour, count <= 2 { hasTime = true } else { pendingMonth = true }
      lastWasHour = false
    case "h": noteTime(isHour: true)
    case "s":
      if pendingMonth {
        pendingMonth = false
        hasTime = true
      }
      noteTime(isHour: false)
    case "%":
      isDigitsOnly = false
      isPercent = true
    case "-", " ", "(", ")", ":", "+", "~", "{", "}", "=", "<", ">", "'", "^", "&":
      literal(code[start..<position])
    default:
      // Letters beyond ASCII stand for themselves; `.`, `,`, `/`, `?` and `@` are of numbers and texts.
      if scalar.isASCII { isDigitsOnly = false } else { literal(code[start..<position]) }
    }
  }

  private mutating func date(_ note: (inout Self) -> Void) {
    isDigitsOnly = false
    settleMonth()
    note(&self)
    lastWasHour = false
  }

  private mutating func noteTime(isHour: Bool) {
    isDigitsOnly = false
    settleMonth()
    hasTime = true
    lastWasHour = isHour
  }

  private mutating func settleMonth() {
    if pendingMonth { hasMonth = true }
    pendingMonth = false
  }

  /// Passes a colour, a condition, a currency or a language; `[h]` counts hours beyond the day.
  private mutating func passBracket() {
    let end = code[position...].firstIndex(of: "]") ?? code.count
    let inside = code[(position + 1)..<end].map(Self.lower)
    position = end + 1
    guard let first = inside.first, inside.allSatisfy({ $0 == first }), "hms".unicodeScalars.contains(first) else {
      return
    }
    noteTime(isHour: first == "h")
    isSpan = true
  }

  private mutating func literal(_ scalars: ArraySlice<UnicodeScalar>) {
    if scalars.isEmpty { return }
    parts.append(.literal(scalars.flatMap { Array(String($0).utf8) }))
  }

  private mutating func place(_ part: DigitPattern.Part) {
    parts.append(part)
    position += 1
  }

  /// The pattern where it says more than a plain number would: zeros in front, letters in front, signs between.
  private var pattern: DigitPattern? {
    guard isDigitsOnly, let first = parts.firstIndex(where: Self.isPlace),
      let last = parts.lastIndex(where: Self.isPlace)
    else { return nil }
    let zeros = parts.filter { $0 == .zero }.count
    let isDivided = parts[first...last].contains { !Self.isPlace($0) }
    guard zeros >= 2 || isDivided || parts[..<first].contains(where: Self.holdsLetter) else { return nil }
    return DigitPattern(parts: parts)
  }

  private static func isPlace(_ part: DigitPattern.Part) -> Bool { part == .zero || part == .optional }

  /// Whether the text names something, where a sign of a currency only says what is counted.
  private static func holdsLetter(_ part: DigitPattern.Part) -> Bool {
    guard case .literal(let bytes) = part else { return false }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private func matches(_ word: String) -> Bool {
    code[position...].prefix(word.unicodeScalars.count).map(Self.lower).elementsEqual(word.unicodeScalars)
  }

  private static func lower(_ scalar: UnicodeScalar) -> UnicodeScalar {
    ("A"..."Z").contains(scalar) ? UnicodeScalar(UInt8(scalar.value) | 0x20) : scalar
  }
}
