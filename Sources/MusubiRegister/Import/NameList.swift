/// The lines of a cell with names, and whether each line break in it surely divides two of them.
enum NameList {
  /// Whether a line break may stand for looks alone, or may divide two names; what it means is then for a person to say.
  static func hasDoubtfulBreak(_ text: Text) -> Bool {
    guard !TextSigns(of: text).isDisjoint(with: [.newline, .carriageReturn]) else { return false }
    let scalars = Array(text.string.unicodeScalars)
    let lines = scalars.split { $0 == "\n" || $0 == "\r" }.map(trimmed).filter { !$0.isEmpty }
    guard lines.count > 1 else { return false }
    if isNumbered(lines) { return lines.contains { !PartnerName.hasClosedBrackets($0) } }
    let breaks = zip(lines, lines.dropFirst()).map { before, after -> Bool? in
      guard let last = before.last, let first = after.first, !isSeparator(last), !isSeparator(first) else {
        return true
      }
      let end = before.split(whereSeparator: isSeparator).last ?? before
      let start = after.split(whereSeparator: isSeparator).first ?? after
      return PartnerName.areTwo(trimmed(end), trimmed(start))
    }
    // Where one line break surely divides two names, the cell is a list of names.
    return breaks.contains(false) || !breaks.contains(true)
  }

  /// Whether every line begins as an item of a list: with ・, or with its number.
  static func isNumbered(_ lines: [ArraySlice<Unicode.Scalar>]) -> Bool {
    lines.count > 1
      && (lines.allSatisfy { $0.count > 1 && $0.first == "・" }
        || lines.enumerated().allSatisfy { index, line in (number(of: line, index + 1) ?? line.count) < line.count })
  }

  /// The length of `①`, `(1)`, `１．` or `1)` in front of an item; nil where it does not begin with its number.
  static func number(of item: ArraySlice<Unicode.Scalar>, _ number: Int) -> Int? {
    guard let first = item.first else { return nil }
    if first.value == 0x245F + UInt32(clamping: number), number <= 20 { return 1 }
    let hasBracket = first == "(" || first == "（"
    let digits = item.dropFirst(hasBracket ? 1 : 0).prefix(3).prefix { narrow($0).isDigit }
    guard digits.reduce(0, { $0 * 10 + Int(narrow($1).value) - 48 }) == number, !digits.isEmpty,
      let sign = item[digits.endIndex...].first
    else { return nil }
    let isClosed = hasBracket ? sign == ")" || sign == "）" : ".．)）".unicodeScalars.contains(sign)
    // 1.5 is a number of its own.
    guard isClosed, item[(digits.endIndex + 1)...].first.map({ narrow($0).isDigit }) != true else { return nil }
    return digits.endIndex + 1 - item.startIndex
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { "、，;；".unicodeScalars.contains(scalar) }

  static func trimmed(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let body = line.drop(while: PartnerName.isBlank)
    return body.prefix((body.lastIndex { !PartnerName.isBlank($0) } ?? body.startIndex - 1) + 1 - body.startIndex)
  }

  /// Full-width ASCII made narrow.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
