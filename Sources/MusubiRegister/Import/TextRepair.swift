/// Texts and names: what stands for looks goes, and half-width katakana become full; all else stays byte for byte.
enum TextRepair {
  /// A text of one line: a title.
  static func line(_ text: Text) -> RepairedCell {
    let signs = TextSigns(of: text)
    guard !signs.isDisjoint(with: [.newline, .carriageReturn, .space, .halfWidthKatakana]) else {
      return RepairedCell(text, signs: signs)
    }
    var scalars = letters(text, signs)
    var code: DiagnosticCode? = signs.contains(.halfWidthKatakana) ? .repairedWidth : nil
    if !signs.isDisjoint(with: [.newline, .carriageReturn]), !hasDoubtfulBreak(text) {
      scalars = withoutBreaks(scalars)
      code = .repairedBreak
    }
    let plain = withoutSpacing(scalars)
    if plain.count < scalars.count { code = .repairedSpaces }
    return finished(text, plain, code)
  }

  /// Bureau and section in one; white space between them is for the eye only.
  static func department(_ text: Text) -> RepairedCell {
    let signs = TextSigns(of: text)
    guard !signs.isDisjoint(with: [.newline, .carriageReturn, .space, .halfWidthKatakana]) else {
      return RepairedCell(text, signs: signs)
    }
    let scalars = letters(text, signs).filter { !$0.properties.isWhitespace }
    return finished(text, scalars, signs.contains(.halfWidthKatakana) ? .repairedWidth : .repairedSpaces)
  }

  /// A text of many lines: LF between them, no blanks at their ends.
  static func long(_ text: Text) -> RepairedCell { lines(of: text, keepsHardBreaks: false) }

  /// The same in Markdown, where two spaces before a line's end are a break that shows.
  static func markdown(_ text: Text) -> RepairedCell { lines(of: text, keepsHardBreaks: true) }

  private static func lines(of text: Text, keepsHardBreaks: Bool) -> RepairedCell {
    let signs = TextSigns(of: text)
    guard !signs.isDisjoint(with: [.carriageReturn, .trailingSpace, .halfWidthKatakana]) else {
      return RepairedCell(text, signs: signs)
    }
    let isWide = !signs.contains(.halfWidthKatakana)
    let wide = isWide ? text : Text(string(letters(text, signs)))
    let repaired = Text(TextStorage(wide.withUTF8 { withoutTrailingBlanks($0, keepsHardBreaks) })).trimmed
    return repaired == text ? RepairedCell(text) : RepairedCell(repaired, isWide ? .repairedLines : .repairedWidth)
  }

  /// The lines without the blanks at their ends, LF between them. Two spaces that break a line in Markdown stay.
  private static func withoutTrailingBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ keepsHardBreaks: Bool) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var start = 0
    while true {
      let end = ByteSearch.first(0x0A, 0x0D, orLineEndIn: bytes, from: start)
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      let body = withoutTrailingBlanks(line)
      lines += line[..<body]
      guard end < bytes.count else { return lines }
      if keepsHardBreaks, body > 0, line[body...].suffix(2).elementsEqual("  ".utf8) { lines += "  ".utf8 }
      lines.append(0x0A)
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
  }

  /// Where the blanks at the end of a line begin.
  private static func withoutTrailingBlanks(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var end = line.count
    while end > 0 {
      switch line[end - 1] {
      case 0x20, 0x09, 0x0B, 0x0C: end -= 1
      case 0xA0 where end > 1 && line[end - 2] == 0xC2: end -= 2
      case 0x80 where end > 2 && line[end - 2] == 0x80 && line[end - 3] == 0xE3: end -= 3
      default: return end
      }
    }
    return 0
  }

  /// Names separated by 、. A comma after a Japanese letter divides them too, but in brackets and before Inc. or Ltd. Where a
  /// line break may stand for looks alone the cell stays as it is.
  static func names(_ text: Text) -> RepairedCell {
    let signs = TextSigns(of: text)
    let isPlain = signs.isDisjoint(with: [.newline, .carriageReturn, .space, .halfWidthKatakana])
    if isPlain, text.withUTF8(areTidyNames) { return RepairedCell(text, signs: signs) }
    if NameList.hasDoubtfulBreak(text) { return RepairedCell(text) }
    let wide = signs.contains(.halfWidthKatakana) ? Text(string(letters(text, signs))) : text
    var code: DiagnosticCode? = signs.contains(.halfWidthKatakana) ? .repairedWidth : nil
    let parts = withoutBullets(wide.parts.flatMap(dividedAtCommas)).map { part -> Text in
      let scalars = letters(part, [])
      let plain = withoutSpacing(scalars)
      if plain.count == scalars.count { return part }
      code = .repairedSpaces
      return Text(string(plain))
    }
    let repaired = joined(parts)
    return repaired == text || parts.isEmpty ? RepairedCell(text) : RepairedCell(repaired, code ?? .repairedSeparator)
  }

  /// Whether what divides names is 、 alone and none of them is empty or begins with a bullet or number. False says nothing.
  private static func areTidyNames(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isStart = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      // Signs in the middle of things, ① and characters of no width among them.
      case 0x2C, 0x3B, 0xE2, 0xEF: return false
      case 0x28 where isStart, 0x30...0x39 where isStart: return false
      case 0xE3 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x81:
        if isStart { return false }
        isStart = true
        index += 3
        continue
      // ・.
      case 0xE3 where isStart && bytes[index + 1] == 0x83 && bytes[index + 2] == 0xBB: return false
      default: break
      }
      isStart = false
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return !isStart
  }

  /// Our headings, separated by 、.
  static func headings(_ text: Text) -> RepairedCell {
    let parts = text.parts.map { part in Column(folding: part).map { Text($0.heading) } ?? part }
    let repaired = joined(parts)
    return repaired == text || parts.isEmpty ? RepairedCell(text) : RepairedCell(repaired, .repairedSeparator)
  }

  static func joined(_ parts: [Text]) -> Text {
    guard parts.count != 1 else { return parts[0] }
    return Text(parts.map(\.string).joined(separator: "、"))
  }

  // MARK: Line breaks

  /// Whether a line break may be more than a matter of looks: between two words in Latin letters, or two titles.
  static func hasDoubtfulBreak(_ text: Text) -> Bool {
    let lines = lines(text)
    guard lines.count > 1 else { return false }
    if lines.count(where: isTitle) > 1 { return true }
    return zip(lines, lines.dropFirst()).contains { before, after in
      guard let last = before.last, let first = after.first else { return false }
      return isLatin(last) && isLatin(first) || first == "同"
        || isTitle(before) && ["及び", "並びに", "および", "ならびに"].contains { after.starts(with: $0.unicodeScalars) }
    }
  }

  private static func lines(_ text: Text) -> [[Unicode.Scalar]] {
    let scalars = letters(text, [])
    return scalars.split { $0 == "\n" || $0 == "\r" }.map { line in
      let body = line.drop(while: isBlank)
      return Array(body.prefix((body.lastIndex { !isBlank($0) } ?? body.startIndex - 1) + 1 - body.startIndex))
    }.filter { !$0.isEmpty }
  }

  private static func isTitle(_ line: [Unicode.Scalar]) -> Bool {
    [
      "協定", "協定書", "覚書", "確認書", "申合せ", "申合せ書", "契約", "契約書", "宣言", "合意書", "細目", "細則", "要綱", "要領", "仕様書", "規約", "計画書",
    ].contains { ending in
      line.count > ending.unicodeScalars.count + 1
        && line.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
    }
  }

  /// A letter or digit of Latin, of any width.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    let scalar = NameList.narrow(scalar)
    return scalar.value < 0x250 && (scalar.properties.isAlphabetic || scalar.isDigit)
  }

  private static func withoutBreaks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    lines(Text(string(scalars))).flatMap { $0 }
  }

  // MARK: Spacing

  /// `株　式　会　社` without its spaces: three or more single letters of Japanese in a row were spread for looks.
  static func withoutSpacing(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let words = scalars.indices.split { isBlank(scalars[$0]) }
    guard words.count >= 3 else { return scalars }
    let isSingle = words.map { word in word.count == 1 && word.first.map { isJapanese(scalars[$0]) } == true }
    // Whether the blanks before a word go.
    var isJoined = Array(repeating: false, count: words.count)
    var start = 0
    for index in 0...words.count where index == words.count || !isSingle[index] {
      if index - start >= 3 {
        for inner in start + 1..<index { isJoined[inner] = true }
      }
      start = index + 1
    }
    guard isJoined.contains(true) else { return scalars }
    var result: [Unicode.Scalar] = []
    var end = 0
    for (word, isJoined) in zip(words, isJoined) {
      if !isJoined { result += scalars[end..<word.startIndex] }
      result += scalars[word.startIndex..<word.endIndex]
      end = word.endIndex
    }
    return result + scalars[end...]
  }

  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x3000: true
    default: false
    }
  }

  // MARK: Lists

  private static func dividedAtCommas(_ part: Text) -> [Text] {
    part.withUTF8 { bytes in
      var pieces: [Text] = []
      var start = 0
      var depth = 0
      for index in bytes.indices {
        depth = max(0, depth + bracket(bytes, at: index))
        guard bytes[index] == UInt8(ascii: ","), depth == 0 else { continue }
        let before = part.slice(start..<index).trimmed
        let after = part.slice(index + 1..<bytes.count).trimmed
        guard before.withUTF8({ $0.last.map { $0 >= 0x80 || $0 == UInt8(ascii: ")") } }) == true, !after.isEmpty,
          !PartnerDoubt.isCompanyEnding(after)
        else { continue }
        pieces.append(before)
        start = index + 1
      }
      pieces.append(part.slice(start..<bytes.count).trimmed)
      return pieces.filter { !$0.isEmpty }
    }
  }

  /// 1 where a bracket opens, -1 where one closes.
  private static func bracket(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "("): 1
    case UInt8(ascii: ")"): -1
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      bytes[index + 2] == 0x88 ? 1 : bytes[index + 2] == 0x89 ? -1 : 0
    default: 0
    }
  }

  /// The names without the ・ before each of them, or the numbers ① ②, (1) (2), 1. 2. before them in order.
  private static func withoutBullets(_ parts: [Text]) -> [Text] {
    guard parts.count > 1 else { return parts }
    let scalars = parts.map { letters($0, [])[...] }
    guard NameList.isNumbered(scalars) else { return parts }
    let bare = scalars.enumerated().map { index, name in
      Text(string(name.dropFirst(NameList.number(of: name, index + 1) ?? 1))).trimmed
    }
    return bare.contains(where: \.isEmpty) ? parts : bare
  }

  // MARK: Scalars

  private static func letters(_ text: Text, _ signs: TextSigns) -> [Unicode.Scalar] {
    guard signs.contains(.halfWidthKatakana) else { return Array(text.string.unicodeScalars) }
    var scalars: [Unicode.Scalar] = []
    for scalar in text.string.unicodeScalars { HalfWidthKatakana.append(scalar, folding: { $0 }, to: &scalars) }
    return scalars
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func finished(_ text: Text, _ scalars: [Unicode.Scalar], _ code: DiagnosticCode?) -> RepairedCell {
    let repaired = Text(string(scalars)).trimmed
    return repaired == text ? RepairedCell(text) : RepairedCell(repaired, code ?? .repairedSpaces)
  }
}
