/// Why a text is not a term.
package enum TermFault: Error, Sendable, Hashable {
  case form
  case date(text: String, DateFault)
}

/// Reads terms: `期限なし`, `2027-03-31まで`, `令和3年4月1日から令和9年3月31日まで`, `R3.4.1～`, each with or without
/// `自動更新` (`、自動更新`, `（1年ごとの自動更新）`, `以後1年ごとに自動更新`, `、自動更新なし`), and `記載なし`.
package enum TermReader {
  private typealias Scalars = ArraySlice<Unicode.Scalar>

  private static let openForms = [
    "期限なし", "期間の定めなし", "期限の定めなし", "定めなし", "無期限", "なし", "終期なし", "期限無し", "期間の定め無し",
    "期限の定め無し", "定め無し",
  ]
  /// No term is longer, in bytes.
  private static let longest = 600

  package static func read(_ text: Text) -> Result<Term, TermFault> {
    guard text.count <= longest else { return .failure(.form) }
    var rest = text.folded[...]
    let renewal = takeRenewal(from: &rest)
    if rest.isEmpty {
      // Renewal alone means a term that goes on; its absence, or one after something unsaid, or for a span, tells no end.
      guard let renewal, renewal.isRenewed, !renewal.followsSomething, renewal.cycle?.hasSuffix("間") != true else {
        return .failure(.form)
      }
      return .success(Term(.open, isRenewed: true, cycle: renewal.cycle))
    }
    return extent(of: rest).map { Term($0, isRenewed: renewal?.isRenewed, cycle: renewal?.cycle) }
  }

  /// What the writer of a text that is no term probably meant: the date with まで added, or, where a condition of the
  /// renewal stands beside the dates, the dates and the renewal alone.
  package static func suggestion(for text: Text) -> String? {
    if case .success = DateReader.read(text) { return text.string + "まで" }
    guard text.count <= longest else { return nil }
    let scalars = text.folded[...]
    guard let until = scalars.range(ofWord: "まで"),
      let renewal = scalars.range(ofWord: renewalWord), until.upperBound <= renewal.lowerBound,
      answer(renewal, in: scalars)?.isRenewed == true, case .success = extent(of: scalars[..<until.upperBound])
    else { return nil }
    return String(scalars: scalars[..<until.upperBound]) + "、" + renewalWord
  }

  // MARK: Renewal

  private static let renewalWord = "自動更新"

  private struct Renewal {
    var isRenewed: Bool
    var cycle: String?
    /// Whether the renewal comes after something: 以後1年ごと.
    var followsSomething = false
  }

  /// Cuts the words about renewal, and the commas or parentheses around them, off the end of the text; nil, with the text
  /// as it was, where a word of it is not understood.
  private static func takeRenewal(from text: inout Scalars) -> Renewal? {
    guard let word = text.range(ofWord: renewalWord) else { return nil }
    var head = text[..<word.lowerBound]
    let before = cutCycle(from: &head)
    guard let (isRenewed, after) = answer(word, in: text), before.cycle == nil || after == nil else { return nil }
    text = head
    return Renewal(isRenewed: isRenewed, cycle: before.cycle ?? after, followsSomething: before.followsSomething)
  }

  /// What the words after 自動更新 say: whether there is one, and its cycle.
  private static func answer(_ word: Range<Int>, in text: Scalars) -> (isRenewed: Bool, cycle: String?)? {
    let words = text[word.upperBound...].filter { !isComma($0) && $0 != "(" && $0 != ")" && $0 != ":" }
    if words.isOne(of: ["なし", "無", "無し", "しない", "しません"]) { return (false, nil) }
    var rest = words[...]
    for word in ["するものとする", "とする", "とします", "する", "します", "される", "されます", "条項あり", "あり", "有り", "有"]
    where rest.hasBeginning(word) {
      rest = rest.dropFirst(word.unicodeScalars.count)
      break
    }
    if rest.isEmpty { return (true, nil) }
    for word in ["は", "の", "で"] where rest.hasBeginning(word) { rest = rest.dropFirst() }
    let end = TermCycle(endOf: rest)
    guard let cycle = end.cycle, end.rest.isEmpty else { return nil }
    return (true, cycle)
  }

  /// Cuts off the end what stands between the term and 自動更新: the cycle (1年ごとの), 以後, ただし, a parenthesis that opens,
  /// commas. What is none of these stays, and is then no part of a term.
  private static func cutCycle(from head: inout Scalars) -> (cycle: String?, followsSomething: Bool) {
    let end = TermCycle(endOf: head)
    head = end.rest
    var followsSomething = false
    while let last = head.last {
      if isComma(last) || last == "(" {
        head.removeLast()
      } else if let length = TermCycle.introduction(endOf: head) {
        followsSomething = true
        head = head.dropLast(length)
      } else if let word = ["ただし", "但し", "なお"].first(where: head.hasEnding) {
        head = head.dropLast(word.unicodeScalars.count)
      } else {
        break
      }
    }
    return (end.cycle, followsSomething)
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
    return text.firstIndex { $0 == "~" || $0 == "〜" || $0 == "–" || $0 == "—" }.map { $0..<$0 + 1 } ?? hyphen(in: text)
  }

  /// The place of the one hyphen that has a whole date on either side; dates may hold hyphens themselves.
  private static func hyphen(in text: Scalars) -> Range<Int>? {
    var places = text.indices.filter { EmptyMark.isDash(text[$0]) }
    // Each of two dates has two at most.
    guard (1...5).contains(places.count) else { return nil }
    places = places.filter { place in
      guard case .success = DateReader.read(text[..<place]), case .success = DateReader.read(text[(place + 1)...])
      else {
        return false
      }
      return true
    }
    return places.count == 1 ? places.first.map { $0..<$0 + 1 } : nil
  }

  private static func date(_ text: Scalars) -> Result<JapaneseDate, TermFault> {
    DateReader.read(text).mapError { .date(text: String(scalars: text), $0) }
  }
}
