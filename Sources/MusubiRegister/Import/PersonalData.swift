/// What in a text may tell of a person: phone numbers, mail addresses, and names after a word that announces one.
///
/// It finds what offices write by habit, for a person to look at; it does not prove that there is nothing.
package enum PersonalData {
  package struct Finding: Sendable, Hashable {
    package let kind: Kind
    /// The words themselves, as they stand in the text.
    package let words: String

    package init(kind: Kind, words: String) {
      self.kind = kind
      self.words = words
    }

    package enum Kind: Sendable, Hashable { case phone, mail, name }
  }

  /// The first finding of the text; nil where nothing tells of a person.
  package static func find(in text: Text) -> Finding? {
    guard mayHold(text) else { return nil }
    let scanner = PersonalDataScanner(text)
    return scanner.phone().map { Finding(kind: .phone, words: $0) }
      ?? scanner.mail().map { Finding(kind: .mail, words: $0) }
      ?? PersonName.find(in: scanner.scalars).map { Finding(kind: .name, words: $0) }
  }

  /// Whether a few bytes announce something to be looked at: nearly all texts are done here.
  private static func mayHold(_ text: Text) -> Bool {
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if isTelling[Int(byte)], announces(bytes, at: index) { return true }
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      return false
    }
  }

  /// The first bytes of what may announce something.
  private static let isTelling: [Bool] = (0...255).map { byte in
    [0x28, 0x2B, 0x30, 0x40, 0x5B, 0x54, 0x74, 0x46, 0x66, 0xE2, 0xE4, 0xE5, 0xE6, 0xE7, 0xE9, 0xEF].contains(byte)
  }

  private static let words = ["電話", "内線", "内)", "内）", "携帯", "代表取締役", "代表理事", "代表社員", "℡"].map { Array($0.utf8) }
  private static let signedWords = ["担当者名", "担当者", "担当", "代表者名", "代表者", "理事長"].map { Array($0.utf8) }

  private static func announces(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "@"): return true
    case UInt8(ascii: "+"): return index + 9 < bytes.count && bytes[index + 1] == UInt8(ascii: "8")
    // A telephone number goes on with a digit.
    case UInt8(ascii: "0"): return index + 9 < bytes.count && (0x31...0x39).contains(bytes[index + 1])
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "F"), UInt8(ascii: "f"):
      return index + 2 < bytes.count && [UInt8(ascii: "e"), UInt8(ascii: "a")].contains(bytes[index + 1] | 0x20)
    // (at), [at].
    case UInt8(ascii: "("), UInt8(ascii: "["): return bytes[index...].dropFirst().starts(with: "at".utf8)
    // ０ to ９, ＠, letters and brackets of full width.
    case 0xEF: return index + 2 < bytes.count && isTellingWide(bytes, at: index)
    // 長 before a colon or a space.
    case 0xE9 where index + 3 < bytes.count && bytes[index + 1] == 0x95 && bytes[index + 2] == 0xB7:
      return isGap(bytes, at: index + 3)
    default:
      if isTitle(bytes, at: index) { return true }
      guard isFirst(bytes, at: index) else { return false }
      let rest = bytes[index...]
      if words.contains(where: { rest.starts(with: $0) }) { return true }
      return signedWords.contains { word in rest.starts(with: word) && isSign(bytes, at: index + word.count) }
    }
  }

  /// Whether the character begins one of the words: 電 内 携 代 ℡ 担 理.
  private static func isFirst(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE9, 0x9B, 0xBB), (0xE5, 0x86, 0x85), (0xE6, 0x90, 0xBA), (0xE4, 0xBB, 0xA3), (0xE2, 0x84, 0xA1),
      (0xE6, 0x8B, 0x85), (0xE7, 0x90, 0x86):
      return true
    default: return false
    }
  }

  private static func isTellingWide(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    // ｔ, ｆ.
    if bytes[index + 1] == 0xBD { return bytes[index + 2] == 0x94 || bytes[index + 2] == 0x86 }
    guard bytes[index + 1] == 0xBC else { return false }
    switch bytes[index + 2] {
    case 0xA0, 0xB4, 0xA6: return true
    // （at）.
    case 0x88: return bytes[(index + 3)...].starts(with: "at".utf8)
    case 0x90: return index + 5 < bytes.count && bytes[index + 3] == 0xEF && bytes[index + 4] == 0xBC
    default: return false
    }
  }

  /// 氏 or 様 after a kanji or a space.
  private static func isTitle(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard bytes[index] == 0xE6, index + 2 < bytes.count, index >= 3,
      bytes[index - 1] == 0x20 || (0xE3...0xE9).contains(bytes[index - 3])
    else { return false }
    return bytes[index + 1] == 0xB0 && bytes[index + 2] == 0x8F || bytes[index + 1] == 0xA7 && bytes[index + 2] == 0x98
  }

  /// A colon or a space, of any width, and nothing else.
  private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
    case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
    case 0xEF: index + 2 < bytes.count && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A
    default: false
    }
  }

  /// A colon or a space, of any width.
  private static func isSign(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return [UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), 0xE3, 0xEF].contains(bytes[index])
  }
}

/// Looks for numbers and addresses in a text made narrow.
struct PersonalDataScanner {
  /// As they stand, and narrow, at the same places.
  let scalars: [Unicode.Scalar]
  private let narrow: [Unicode.Scalar]

  init(_ text: Text) {
    // Nobody needs more of one cell looked at.
    scalars = Array(text.string.unicodeScalars.prefix(200_000))
    narrow = scalars.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
  }

  private func words(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  // MARK: Phone numbers

  /// A number of ten or eleven digits that begins with 0, or any after a word for telephone. Numbers free of charge and of
  /// navigation services belong to companies and offices, and are no person's.
  func phone() -> String? {
    var index = 0
    while index < narrow.count {
      if let end = addressEnd(at: index) {
        index = end
      } else if let found = number(at: index) ?? announced(at: index) {
        return found
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Where a web address that begins here ends.
  private func addressEnd(at index: Int) -> Int? {
    guard narrow[index] == "h", narrow[index...].starts(with: "http".unicodeScalars) else { return nil }
    return narrow[index...].firstIndex { !(0x21...0x7E).contains($0.value) } ?? narrow.count
  }

  private static let separators = Set("-()‐‑‒–—―−ーｰ 　".unicodeScalars)

  private func number(at start: Int) -> String? {
    guard narrow[start] == "0" || narrow[start] == "+" || narrow[start] == "(", isFree(before: start) else {
      return nil
    }
    var digits: [Int] = []
    var lastGroup = 0
    var index = start
    if narrow[start...].starts(with: "+81".unicodeScalars) {
      digits = [0]
      index += 3
    } else if narrow[start] == "+" {
      return nil
    }
    var end = index
    var gap = 0
    while index < narrow.count, digits.count < 12 {
      if narrow[index].isDigit {
        if gap > 0 { lastGroup = 0 }
        digits.append(Int(narrow[index].value) - 48)
        lastGroup += 1
        gap = 0
        end = index + 1
      } else if Self.separators.contains(narrow[index]), gap < 2 {
        gap += 1
      } else {
        break
      }
      index += 1
    }
    guard (10...11).contains(digits.count), digits[0] == 0, digits[1] != 0, lastGroup >= 4,
      end >= narrow.count || !narrow[end].isDigit,
      digits.count == 11 && [7, 8, 9].contains(digits[1]) || !isOtherNumber(before: start)
    else { return nil }
    let prefix = digits.prefix(4)
    let isService = [[0, 1, 2, 0], [0, 8, 0, 0], [0, 5, 7, 0]].contains { prefix.elementsEqual($0) }
    return isService ? nil : words(start..<end)
  }

  /// Whether 番号 stands before the digits, as in 資料番号, and no word for how to reach somebody before that.
  private func isOtherNumber(before start: Int) -> Bool {
    let before = narrow[..<start].suffix(12).filter { $0 != ":" && $0 != " " && $0 != "　" }
    guard before.hasEnding("番号") else { return false }
    let word = before.dropLast(2)
    return !["電話", "携帯", "連絡先", "直通", "代表", "先", "tel", "TEL", "fax", "FAX", "ファックス", "ファクス"].contains(
      where: word.hasEnding)
  }

  private func isFree(before index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = narrow[index - 1]
    return !(before.isDigit || before.value < 0x80 && before.properties.isAlphabetic)
      && !["-", ".", "/", "_", ",", "第"].contains(before)
  }

  private static let announcements = ["電話番号", "電話", "携帯電話", "携帯", "内線", "内)", "tel", "fax", "℡"].map {
    Array($0.unicodeScalars)
  }

  /// 電話 200-1111, 内線 2345: a word for telephone and at least four digits after it.
  private func announced(at start: Int) -> String? {
    let initial = lower(narrow[start])
    guard initial == "電" || initial == "携" || initial == "内" || initial == "t" || initial == "f" || initial == "℡",
      let word = Self.announcements.first(where: { word in narrow[start...].prefix(word.count).map(lower) == word }),
      // （内）2345, but not （市内）.
      word.last != ")" || start > 0 && narrow[start - 1] == "("
    else { return nil }
    var index = start + word.count
    while index < narrow.count, [":", " ", "　", "番", "号", ".", "("].contains(narrow[index]) { index += 1 }
    let first = index
    var count = 0
    while index < narrow.count, narrow[index].isDigit || Self.separators.contains(narrow[index]) && count > 0 {
      if narrow[index].isDigit { count += 1 }
      index += 1
    }
    guard count >= 4 else { return nil }
    let digits = narrow[first..<index].filter(\.isDigit)
    let isService = ["0120", "0800", "0570", "0000", "000"].contains { digits.starts(with: $0.unicodeScalars) }
    // 電話 2023年 is no number of a telephone.
    let isDate = index < narrow.count && ["年", "月", "件", "台", "人", "回"].contains(narrow[index])
    return isService || isDate ? nil : words(start..<index)
  }

  private func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }

  // MARK: Mail

  private static let examples = ["example.jp", "example.com", "example.org", "example.net", "example.co.jp"]

  func mail() -> String? {
    for at in narrow.indices {
      guard let hostStart = endOfAt(from: at) else { continue }
      var start = at
      while start > 0, isMailLetter(narrow[start - 1]) { start -= 1 }
      var end = hostStart
      while end < narrow.count, isMailLetter(narrow[end]) { end += 1 }
      while end > hostStart, narrow[end - 1] == "." { end -= 1 }
      guard start < at, narrow[hostStart..<end].contains("."), end - hostStart > 2 else { continue }
      let host = String(scalars: narrow[hostStart..<end]).lowercased()
      if Self.examples.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { continue }
      return words(start..<end)
    }
    return nil
  }

  /// Where the host begins after `@`, `(at)` or `[at]`.
  private func endOfAt(from index: Int) -> Int? {
    switch narrow[index] {
    case "@": return index + 1
    case "(", "[":
      let word = narrow[index...].prefix(4).map(lower)
      return word == Array("(at)".unicodeScalars) || word == Array("[at]".unicodeScalars) ? index + 4 : nil
    default: return nil
    }
  }

  private func isMailLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.value < 0x80 && scalar.properties.isAlphabetic
      || [".", "_", "-", "+", "%"].contains(scalar)
  }
}
