/// Where a heading may break, for browsers that cannot tell phrases apart (`word-break: auto-phrase`): `<wbr>` where a
/// phrase ends by the look of its script, 連携と|協力に|関する|覚書, and beside the form of a company, 大空|株式会社. It is a help,
/// not a grammar: better no break than one inside a word.
package enum PhraseBreaks {
  /// The text as HTML with `<wbr>` between its phrases.
  package static func html(_ text: String) -> HTML {
    var bytes: [UInt8] = []
    var piece = String.UnicodeScalarView()
    var kana = 0
    var last: Unicode.Scalar?
    func flush() {
      String(piece).appendEscaped(to: &bytes)
      piece.removeAll(keepingCapacity: true)
    }
    let scalars = Array(text.unicodeScalars)
    let edges = companyEdges(scalars)
    for (place, scalar) in scalars.enumerated() {
      let endsPhrase = last.map { isHiragana($0) && (kana > 1 || particles.contains($0)) } ?? false
      if startsPhrase(scalar), endsPhrase || edges.contains(place) {
        flush()
        bytes.append(contentsOf: "<wbr>".utf8)
      }
      kana = isHiragana(scalar) ? kana + 1 : 0
      last = scalar
      piece.append(scalar)
    }
    flush()
    return HTML(bytes)
  }

  private static let companyForms = ["株式会社", "有限会社", "合同会社"].map { Array($0.unicodeScalars) }

  /// Where the form of a company begins or ends between letters; beside a bracket or a mark lines break by themselves.
  private static func companyEdges(_ scalars: [Unicode.Scalar]) -> Set<Int> {
    var edges: Set<Int> = []
    for place in scalars.indices {
      // Each form begins with one of few characters, which most places need not be compared beyond.
      for form in companyForms where scalars[place] == form.first && scalars[place...].starts(with: form) {
        if place > 0, isLetter(scalars[place - 1]) { edges.insert(place) }
        edges.insert(place + form.count)
      }
    }
    return edges
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    isHiragana(scalar) || scalar.value == 0x30FC || (startsPhrase(scalar) && !brackets.contains(scalar.value))
  }

  private static let brackets: Set<UInt32> = [0x300C, 0x300E, 0x3010, 0xFF08]

  /// A lone kana before another script is the ending of a compound (話し合い, 取り組み) unless it is one of these.
  private static let particles: Set<Unicode.Scalar> = ["を", "に", "は", "が", "と", "の", "も", "で", "へ", "や"]

  private static func isHiragana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x309F).contains(scalar.value) }

  /// Kanji, katakana, Latin letters, digits, opening brackets.
  private static func startsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    // The long vowel and the middle dot lie in this block too, and begin nothing.
    case 0x30A1...0x30FA, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: brackets.contains(scalar.value)
    }
  }
}
