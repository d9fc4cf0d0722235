/// Why a text is not a term.
package enum TermFault: Error, Sendable, Hashable {
  case form
  case date(text: String, DateFault)
}

/// Reads terms: `期限なし`, `2027-03-31まで`, `令和3年4月1日から令和9年3月31日まで`, `R3.4.1～`, each with or without
/// `自動更新` (`、自動更新`, `（1年ごとの自動更新）`, `、以後1年ごとに自動更新`, `、自動更新なし`), and `記載なし`.
package enum TermReader {
  private typealias Scalars = ArraySlice<Unicode.Scalar>

  private static let openForms = [
    "期限なし", "期間の定めなし", "期限の定めなし", "定めなし", "無期限", "なし", "終期なし",
  ]
  /// No term is longer, in bytes.
  private static let longest = 600

  package static func read(_ text: Text) -> Result<Term, TermFault> {
    guard text.count <= longest else { return .failure(.form) }
    var rest = text.folded[...]
    let renewal = takeRenewal(from: &rest)
    if rest.isEmpty {
      // Renewal alone means a term that goes on; its absence alone says nothing about the end.
      guard let renewal, renewal.isRenewed else { return .failure(.form) }
      return .success(Term(.open, isRenewed: true, cycle: renewal.cycle))
    }
    return extent(of: rest).map { Term($0, isRenewed: renewal?.isRenewed, cycle: renewal?.cycle) }
  }

  /// The term with まで added, where the text is a date alone; what the writer probably meant.
  package static func suggestion(for text: Text) -> String? {
    if case .success = DateReader.read(text) { return text.string + "まで" }
    return nil
  }

  // MARK: Renewal

  private struct Renewal {
    var isRenewed: Bool
    var cycle: String?
  }

  /// Cuts the words about renewal, and the comma or parentheses around them, off the end of the text.
  private static func takeRenewal(from text: inout Scalars) -> Renewal? {
    guard let word = text.range(ofWord: "自動更新") else { return nil }
    let after = text[word.upperBound...].filter { !isComma($0) && $0 != "(" && $0 != ")" && $0 != ":" }
    var head = text[..<word.lowerBound]
    let before = cutCycle(from: &head)
    let isRenewed: Bool
    let cycle: Scalars
    if after.isOne(of: ["", "あり", "有", "する", "します"]) {
      (isRenewed, cycle) = (true, before)
    } else if after.isOne(of: ["なし", "無", "しない", "無し"]) {
      (isRenewed, cycle) = (false, before)
    } else if after.hasEnding("ごと") || after.hasEnding("毎") {
      (isRenewed, cycle) = (true, after[...])
    } else {
      return nil
    }
    while let last = head.last, isComma(last) { head.removeLast() }
    text = head
    return Renewal(isRenewed: isRenewed, cycle: cycle.isEmpty ? nil : String(cycle))
  }

  /// Cuts the cycle (1年ごとの) off the end: what follows the parenthesis that is still open, the last comma, or, where
  /// the text is nothing but renewal, the beginning.
  private static func cutCycle(from head: inout Scalars) -> Scalars {
    var cycle: Scalars
    if let opening = head.lastIndex(of: "("), !head[opening...].contains(")") {
      cycle = head[(opening + 1)...]
      head = head[..<opening]
    } else if let comma = head.lastIndex(where: isComma) {
      cycle = head[(comma + 1)...]
      head = head[..<comma]
    } else if head.hasEnding("ごとの") || head.hasEnding("毎の") || head.hasEnding("ごとに") || head.hasEnding("毎に") {
      cycle = head
      head = head[..<head.startIndex]
    } else {
      return []
    }
    if cycle.hasEnding("の") || cycle.hasEnding("に") { cycle.removeLast() }
    for word in ["以後", "以降", "その後"] where cycle.hasBeginning(word) {
      cycle = cycle.dropFirst(word.unicodeScalars.count)
    }
    return cycle
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "、" || scalar == "," || scalar == "。"
  }

  // MARK: Extent

  private static func extent(of text: Scalars) -> Result<Term.Extent, TermFault> {
    if text.isWord(NotStated.mark) { return .success(.notStated) }
    if text.isOne(of: openForms) { return .success(.open) }
    let hasUntil = text.hasEnding("まで")
    let body = hasUntil ? text.dropLast(2) : text
    guard let sign = span(in: body) else {
      guard hasUntil else { return .failure(.form) }
      return date(body).map { .until(start: nil, end: $0) }
    }
    let first = body[..<sign.lowerBound]
    let second = body[sign.upperBound...]
    // The day of conclusion stands in its own column.
    let startsAtConclusion = first.isOne(of: ["", "締結日", "締結の日", "締結"])
    if second.isEmpty {
      if startsAtConclusion { return first.isEmpty ? .failure(.form) : .success(.open) }
      return date(first).map { .since($0) }
    }
    return date(second).flatMap { end in
      startsAtConclusion ? .success(.until(start: nil, end: end)) : date(first).map { .until(start: $0, end: end) }
    }
  }

  /// The place of から, or of a dash that means it.
  private static func span(in text: Scalars) -> Range<Int>? {
    if let word = text.range(ofWord: "から") { return word }
    return text.firstIndex { $0 == "~" || $0 == "〜" || $0 == "–" || $0 == "—" }.map { $0..<$0 + 1 }
  }

  private static func date(_ text: Scalars) -> Result<JapaneseDate, TermFault> {
    DateReader.read(text).mapError { .date(text: String(text), $0) }
  }
}

extension Collection where Element == Unicode.Scalar, Index == Int {
  /// Where the word stands first.
  fileprivate func range(ofWord word: String) -> Range<Int>? {
    let length = word.unicodeScalars.count
    guard count >= length else { return nil }
    for start in startIndex...(endIndex - length) where self[start...].starts(with: word.unicodeScalars) {
      return start..<start + length
    }
    return nil
  }

  fileprivate func hasBeginning(_ word: String) -> Bool { starts(with: word.unicodeScalars) }

  fileprivate func hasEnding(_ word: String) -> Bool {
    suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }

  fileprivate func isWord(_ word: String) -> Bool { elementsEqual(word.unicodeScalars) }

  fileprivate func isOne(of words: [String]) -> Bool { words.contains { isWord($0) } }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
