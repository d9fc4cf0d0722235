/// Identifiers, goals, corporate numbers and addresses: what is written in narrow ASCII alone.
enum NumberRepair {
  static func identifier(_ text: Text) -> RepairedCell {
    if text.allBytes({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }) || text.count > 120 {
      return RepairedCell(text)
    }
    guard let narrow = narrowed(text), narrow.allBytes({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }) else {
      return RepairedCell(text)
    }
    return RepairedCell(narrow, .repairedWidth)
  }

  static func address(_ text: Text) -> RepairedCell {
    if WebAddress.isValid(text) || text.count > 3 * WebAddress.maximumBytes { return RepairedCell(text) }
    guard let narrow = narrowed(text), WebAddress.isValid(narrow) else { return RepairedCell(text) }
    return RepairedCell(narrow, .repairedWidth)
  }

  /// `目標3`, `ゴール11`, `1．貧困をなくそう`, `3,11,17` as `3、11、17`; in their order and once each, as the register reads them.
  static func goals(_ text: Text, _ names: Vocabulary) -> RepairedCell {
    guard text.count <= 2_000 else { return RepairedCell(text) }
    var goals: Set<Int> = []
    for part in parts(text) {
      guard let goal = goal(part, names) else { return RepairedCell(text) }
      goals.insert(goal)
    }
    let repaired = goals.sorted().map(String.init).joined(separator: "、")
    return goals.isEmpty || text.equals(repaired) ? RepairedCell(text) : RepairedCell(Text(repaired), .repairedNumber)
  }

  /// The parts of a list of goals. An ASCII comma or ・ divides them too, where digits stand on both sides.
  private static func parts(_ text: Text) -> [[Unicode.Scalar]] {
    var parts: [[Unicode.Scalar]] = []
    for word in text.parts {
      let pieces = word.folded.split(separator: ",").map(Array.init)
      let spaced = word.words
      if pieces.count == 1, spaced.count > 1, spaced.allSatisfy({ $0.wholeNumber != nil }) {
        parts += spaced.map(\.folded)
      } else if pieces.count == 1, word.folded.allSatisfy({ $0.isDigit || $0 == "・" }) {
        parts += word.folded.split(separator: "・").map(Array.init)
      } else {
        parts += pieces
      }
    }
    return parts
  }

  private static func goal(_ scalars: [Unicode.Scalar], _ names: Vocabulary) -> Int? {
    var rest = scalars[...]
    for word in ["SDGs", "目標", "ゴール", "Goal", "goal"] where rest.starts(with: word.unicodeScalars) {
      rest = rest.dropFirst(word.unicodeScalars.count)
    }
    if rest.count >= 1, let first = rest.first, let circled = HeadingName.circledNumber(first) {
      rest = rest.dropFirst()
      return isName(rest, of: circled, names) ? circled : nil
    }
    let digits = rest.prefix(while: \.isDigit)
    guard (1...2).contains(digits.count) else { return nil }
    let goal = digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
    rest = rest.dropFirst(digits.count)
    if let point = rest.first, point == "." || point == ":" { rest = rest.dropFirst() }
    return isName(rest, of: goal, names) ? goal : nil
  }

  /// What may follow the number of a goal: nothing, or its name, or the beginning of it.
  private static func isName(_ scalars: ArraySlice<Unicode.Scalar>, of goal: Int, _ names: Vocabulary) -> Bool {
    guard (1...17).contains(goal) else { return false }
    let written = scalars.filter { $0 != "…" && $0 != "。" }
    guard !written.isEmpty, let index = names.index(slug: String(goal)) else { return scalars.isEmpty }
    return Text(names.entries[index].name).folded.starts(with: written)
  }

  /// Thirteen digits each, in the order of the partners; unknown ones stay empty.
  static func corporateNumbers(_ text: Text) -> RepairedCell {
    if text.count == 13, text.allBytes({ (48...57).contains($0) }) { return RepairedCell(text) }
    guard text.count <= AgreementReader.maximumListBytes else { return RepairedCell(text) }
    var isCleaned = false
    let parts = text.partsKeepingEmpty.map { part -> Text in
      if part.isEmpty { return part }
      if EmptyMark.isEmptyMark(part, .corporateNumbers) {
        isCleaned = true
        return .empty
      }
      guard let digits = digits(part) else { return part }
      if !part.equals(digits) { isCleaned = true }
      return Text(digits)
    }
    let repaired = TextRepair.joined(parts)
    if repaired == text { return RepairedCell(text) }
    return RepairedCell(repaired, isCleaned ? .repairedNumber : .repairedSeparator)
  }

  /// The digits of a number written with hyphens, commas of thousands, or the T of an invoice registration.
  private static func digits(_ part: Text) -> String? {
    guard part.count <= 120 else { return nil }
    var scalars = part.folded.filter { !EmptyMark.isDash($0) && $0 != "," }[...]
    if scalars.count == 14, scalars.first == "T" || scalars.first == "t" { scalars = scalars.dropFirst() }
    guard scalars.count == 13, scalars.allSatisfy(\.isDigit) else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Full-width ASCII and the dashes of Japanese keyboards made narrow; nil where white space stands inside.
  private static func narrowed(_ text: Text) -> Text? {
    guard text.words.count == 1 else { return nil }
    var view = String.UnicodeScalarView()
    for scalar in text.folded {
      view.append(EmptyMark.isDash(scalar) ? "-" : scalar)
    }
    return Text(String(view))
  }
}
