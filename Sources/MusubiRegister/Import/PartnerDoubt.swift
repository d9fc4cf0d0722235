/// What in one partner's name may be the names of several: signs and words that join, two companies' forms, numbers.
enum PartnerDoubt {
  /// Whether a name may be one to doubt: nearly all are done here.
  static func maySay(_ name: Text) -> Bool { name.withUTF8 { mayBeSeveral($0) || hasBrackets($0) } }

  /// The sign or word that makes one name look like several; nil where it looks like one.
  static func severalNames(in name: Text) -> String? {
    guard name.withUTF8(mayBeSeveral) else { return nil }
    let scalars = Array(name.string.unicodeScalars.prefix(2_000))
    // What stands in brackets is a remark on one name.
    let outside = withoutBrackets(scalars)[...]
    if let sign = outside.first(where: { $0 == "／" || $0 == "/" }) { return String(sign) }
    if let comma = looseComma(in: outside) { return comma }
    for word in ["及び", "および", "並びに", "ならびに"] where hasNames(around: word, in: outside) { return word }
    if let others = others(in: outside) { return others }
    if PartnerName.forms(in: scalars[...].filter { !PartnerName.isBlank($0) }[...]).count > 1 { return "会社・法人の種類が2つ" }
    if hasNumbers(scalars[...]) { return "(1)(2)" }
    let words = outside.split(whereSeparator: PartnerName.isBlank)
    if words.count > 1, zip(words, words.dropFirst()).allSatisfy({ PartnerName.areTwo($0, $1) == true }) { return "空白" }
    return nil
  }

  /// Whether a bracket of the name is never closed, or closed without having been opened.
  static func hasOpenBracket(_ name: Text) -> Bool {
    guard name.withUTF8(hasBrackets) else { return false }
    return !PartnerName.hasClosedBrackets(Array(name.string.unicodeScalars)[...])
  }

  // MARK: Words

  private static func hasNames(around word: String, in name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let place = name.range(ofWord: word) else { return false }
    return place.lowerBound > name.startIndex + 1 && place.upperBound < name.endIndex - 1
  }

  /// ほか5社, 外3団体, 等 at the end.
  private static func others(in name: ArraySlice<Unicode.Scalar>) -> String? {
    var rest = NameList.trimmed(name)
    for word in ["等", "ほか", "など"] where rest.hasEnding(word) && rest.count > word.unicodeScalars.count + 1 {
      return word
    }
    guard let unit = ["社", "者", "団体", "名", "法人", "組合", "校", "件"].first(where: rest.hasEnding) else { return nil }
    rest = rest.dropLast(unit.unicodeScalars.count)
    let digits = rest.reversed().prefix { NameList.narrow($0).isDigit || "数各一二三四五六七八九十".unicodeScalars.contains($0) }
      .count
    guard digits > 0 else { return nil }
    let before = NameList.trimmed(rest.dropLast(digits))
    guard let word = ["ほか", "外", "他"].first(where: before.hasEnding), before.count > word.unicodeScalars.count else {
      return nil
    }
    return String(scalars: name.suffix(from: before.endIndex - word.unicodeScalars.count))
  }

  private static let companyEndings = ["inc", "ltd", "co", "llc", "corp", "limited", "gmbh", "plc", "s.a", "k.k"]

  /// A comma after which no Inc. or Ltd. and no thousands follow.
  private static func looseComma(in name: ArraySlice<Unicode.Scalar>) -> String? {
    for (index, scalar) in zip(name.indices, name) where scalar == "," {
      let next = NameList.trimmed(name[(index + 1)...])
      let isNumber = index > name.startIndex && name[index - 1].isDigit && next.first?.isDigit == true
      let word = String(scalars: next.prefix(10)).lowercased()
      if !next.isEmpty, !isNumber, !companyEndings.contains(where: word.hasPrefix) { return "," }
    }
    return nil
  }

  /// Whether an Inc. or Ltd. follows: a comma before it belongs to the name.
  static func isCompanyEnding(_ text: Text) -> Bool {
    let word = text.slice(0..<10).string.lowercased()
    return companyEndings.contains(where: word.hasPrefix)
  }

  /// (1) and (2), 1. and 2., ① and ② in one name.
  private static func hasNumbers(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard NameList.number(of: name, 1) != nil else { return false }
    return name.indices.dropFirst().contains { NameList.number(of: name[$0...], 2) != nil }
  }

  private static func withoutBrackets(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard PartnerName.hasClosedBrackets(name[...]) else { return name }
    var depth = 0
    var rest: [Unicode.Scalar] = []
    for scalar in name {
      switch scalar {
      case "(", "（", "「", "『", "【", "〔", "［", "[": depth += 1
      case ")", "）", "」", "』", "】", "〕", "］", "]": depth -= 1
      default: if depth == 0 { rest.append(scalar) }
      }
    }
    return rest
  }

  // MARK: Bytes

  /// Whether a few bytes announce more than one name: nearly all names are done here.
  private static func mayBeSeveral(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var forms = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["): return true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0xC2: return true
      // Numbers begin a name, perhaps behind a bracket: 1. and (1.
      case UInt8(ascii: "1") where index <= 3: return true
      // Spaces of other widths, ①.
      case 0xE2 where index + 2 < bytes.count && (bytes[index + 1] <= 0x81 || bytes[index + 1] == 0x91): return true
      case 0xE3 where index + 2 < bytes.count:
        let next = index + 5 < bytes.count && bytes[index + 3] == 0xE3 ? (bytes[index + 4], bytes[index + 5]) : (0, 0)
        switch (bytes[index + 1], bytes[index + 2]) {
        // The blank, brackets, ㈱ and its like.
        case (0x80, 0x80), (0x80, 0x8C...0x95), (0x88, _): return true
        // およ, ほか, など and なら: names of hiragana have single ones of these letters.
        case (0x81, 0x8A) where next == (0x82, 0x88), (0x81, 0xBB) where next == (0x81, 0x8B),
          (0x81, 0xAA) where next == (0x81, 0xA9) || next == (0x82, 0x89):
          return true
        default: break
        }
      case 0xE4 where index + 2 < bytes.count:
        // 並, 他.
        if bytes[index + 1] == 0xB8 && bytes[index + 2] == 0xA6 || bytes[index + 1] == 0xBB && bytes[index + 2] == 0x96
        {
          return true
        }
      case 0xE5 where index + 2 < bytes.count:
        // 及, 外.
        if bytes[index + 1] == 0x8F && bytes[index + 2] == 0x8A || bytes[index + 1] == 0xA4 && bytes[index + 2] == 0x96
        {
          return true
        }
      case 0xE6 where index + 2 < bytes.count:
        // 法, as in 法人.
        if bytes[index + 1] == 0xB3 && bytes[index + 2] == 0x95 { forms += 1 }
      case 0xE7 where index + 2 < bytes.count:
        // 社, as in 会社; 等.
        if bytes[index + 1] == 0xA4 && bytes[index + 2] == 0xBE { forms += 1 }
        if bytes[index + 1] == 0xAD && bytes[index + 2] == 0x89 { return true }
      case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
        // ／, １, （.
        if [0x8F, 0x91, 0x88].contains(bytes[index + 2]) { return true }
      default: break
      }
      if forms > 1 { return true }
      let byte = bytes[index]
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return false
  }

  private static func hasBrackets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { index in
      switch bytes[index] {
      case 0x28, 0x29, 0x5B, 0x5D: true
      // （ ） ［ ］, 「 to 〕.
      case 0xEF:
        index + 2 < bytes.count && bytes[index + 1] == 0xBC && [0x88, 0x89, 0xBB, 0xBD].contains(bytes[index + 2])
      case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x8C...0x95).contains(bytes[index + 2])
      default: false
      }
    }
  }
}
