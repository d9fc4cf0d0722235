import MusubiTestSupport
import Testing

@testable import MusubiRegister

struct TextTests {
  @Test(arguments: [
    ("a", "a"), ("  a b ", "a b"), ("　全角　", "全角"), ("\r\n\ta\n", "a"), ("\u{A0}a\u{A0}", "a"),
    ("\u{FEFF}a\u{200B}", "a"),
    ("", ""), ("　 　", ""), ("\u{7}a", "\u{7}a"), ("〇、", "〇、"), ("あ。", "あ。"), ("\u{A0}", ""), ("é", "é"), ("　à　", "à"),
  ])
  func trimmedLeavesOutWhiteSpaceAtTheEnds(written: String, expected: String) {
    #expect(Text(written).trimmed == Text(expected))
  }

  /// What looks at several bytes at once says what looking at each character says.
  @Test(arguments: 0..<40)
  func looksAtBytesSayWhatLooksAtCharactersSay(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces: [Unicode.Scalar] = [
      "a", "見", "本", "、", "。", "À", "　", " ", "\u{A0}", "\u{200B}", "\u{FEFF}", "\t", "\n", "𠮷", "\u{8000}", "\u{80B}",
      "\u{7F}", "\u{85}", "\u{61C}", "\u{200E}", "\u{2069}", "\u{FFFE}", "\u{E0BF}", "\u{301}",
    ]
    let spaces: Set<Unicode.Scalar> = [" ", "　", "\u{A0}", "\u{200B}", "\u{FEFF}", "\t", "\n"]
    for _ in 0..<400 {
      let common = random.below(pieces.count) + 1
      let scalars = (0..<random.below(24)).compactMap { _ in random.pick(pieces.prefix(common)) }
      let text = Text(String(scalars: scalars))
      let body = scalars.drop(while: spaces.contains).reversed().drop(while: spaces.contains).reversed()
      #expect(text.trimmed.string.unicodeScalars.elementsEqual(body), "\(scalars)")
      let forbidden = scalars.first { $0.value == 0x7F || $0.value > 0x7F && Text.isForbidden($0.value) }
      #expect((text.firstForbiddenCharacter == nil) == (forbidden == nil), "\(scalars)")
      #expect(text.contains("見本") == text.holds("見本"))
      #expect(text.contains("見本") == zip(scalars, scalars.dropFirst()).contains { $0 == ("見", "本") }, "\(scalars)")
    }
  }

  @Test(arguments: [
    ("年１回", "年1回"), ("ＡＢＣ", "ABC"), (" a　b\n", "ab"), ("（）：；", "():;"), ("～", "~"), ("ｼﾞｬﾝﾙ", "ジャンル"),
    ("ｽﾎﾟｰﾂ", "スポーツ"), ("ｳﾞｧ", "ヴァ"), ("ﾞｱ", "゛ア"), ("ﾊﾟﾊﾞﾊ", "パバハ"), ("ｱﾞ", "ア゛"), ("｢ｦﾝ｣｡､･", "「ヲン」。、・"), ("ﾟ", "゜"),
    ("ｶﾟ", "カ゜"), ("𠮷野家", "𠮷野家"), ("", ""),
  ])
  func foldedMakesWidthsAlikeAndLeavesOutSpaces(written: String, expected: String) {
    #expect(Text(written).foldedString == expected)
  }

  @Test(arguments: [
    ("甲、乙", ["甲", "乙"]), ("甲，乙；丙;丁", ["甲", "乙", "丙", "丁"]), ("甲\n乙\r\n丙\r丁", ["甲", "乙", "丙", "丁"]),
    (" 甲 、　乙　", ["甲", "乙"]), ("、甲、、乙、", ["甲", "乙"]), ("甲・乙", ["甲・乙"]), ("甲,乙", ["甲,乙"]), ("", []), ("、", []),
  ])
  func partsAreSeparatedAsOfficesDo(written: String, expected: [String]) {
    #expect(Text(written).parts.map(\.string) == expected)
  }

  @Test func partsKeepTheirPlacesWhereAskedTo() {
    #expect(Text("甲、、丙").partsKeepingEmpty.map(\.string) == ["甲", "", "丙"])
    #expect(Text("").partsKeepingEmpty.map(\.string) == [""])
  }

  @Test func wordsStandBetweenWhiteSpace() {
    #expect(Text(" 1 2　3\t").words.map(\.string) == ["1", "2", "3"])
    #expect(Text("").words.isEmpty)
  }

  @Test(arguments: [
    ("0", 0), ("１２３", 123), ("007", 7), ("999999999", 999_999_999), ("1234567890", nil), ("", nil), ("-1", nil),
    ("+1", nil), ("1.0", nil), ("1,000", nil), ("一", nil), ("1件", nil),
  ])
  func wholeNumbersAreDigits(written: String, expected: Int?) {
    #expect(Text(written).wholeNumber == expected)
  }

  @Test(arguments: [
    ("\u{0}", "U+0000"), ("a\u{1B}[2J", "U+001B"), ("\u{7F}", "U+007F"), ("\u{85}", "U+0085"), ("\u{9B}", "U+009B"),
    ("\u{200E}", "U+200E"), ("\u{202A}", "U+202A"), ("\u{202E}", "U+202E"), ("\u{2066}", "U+2066"),
    ("\u{2069}", "U+2069"), ("\u{2028}", "U+2028"), ("\u{061C}", "U+061C"), ("\u{FFFF}", "U+FFFF"),
    ("\u{FFFE}", "U+FFFE"),
  ])
  func forbiddenCharactersAreNamed(character: String, name: String) {
    #expect(Text("あ" + character + "い").firstForbiddenCharacter == name)
  }

  @Test(arguments: [
    "\t\r\n", "①〇―“”…", "\u{A0}\u{AD}", "\u{2010}\u{2027}\u{202F}\u{2065}\u{206A}", "！～￥\u{FFFD}", "Øß", "😀👨‍👩‍👧",
  ])
  func ordinaryCharactersAreNot(text: String) {
    #expect(Text(text).firstForbiddenCharacter == nil)
  }

  @Test func equalTextsAreEqualWhereverTheyLie() {
    let storage = TextStorage(Array("甲乙甲".utf8))
    let first = Text(storage, 0..<3)
    let last = Text(storage, 6..<9)
    #expect(first == last)
    #expect(first.hashValue == last.hashValue)
    #expect(first != Text(storage, 3..<6))
    #expect(first.equals("甲") && !first.equals("乙") && !first.equals(""))
    #expect(Set([first, last, Text("甲")]).count == 1)
  }

  @Test(arguments: [-5..<2, 0..<100, 7..<9, 3..<3, 100..<200, -9..<(-3), Int.min..<Int.max])
  func rangesAreClampedToTheStorage(range: Range<Int>) {
    let text = Text(TextStorage(Array("abcde".utf8)), range)
    #expect(text.range == range.clamped(to: 0..<5) || text.isEmpty)
    #expect(Text("abcde").slice(range) == text)
  }

  @Test func excerptsAreCutBetweenCharacters() {
    #expect(Text("短い").excerpt == "短い")
    #expect(Text(String(repeating: "協", count: 1_000)).excerpt == String(repeating: "協", count: 133) + "…")
    #expect(Text(String(repeating: "a", count: 401)).excerpt == String(repeating: "a", count: 400) + "…")
    #expect(Text(String(repeating: "a", count: 400)).excerpt == String(repeating: "a", count: 400))
  }
}

struct SourceFileTests {
  /// The place of every byte, found in the plainest way: walk from the beginning.
  private static func places(_ bytes: [UInt8]) -> [Location] {
    var places: [Location] = []
    var line = 1
    var column = 1
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in bytes.indices {
      places.append(Location(file: "f", line: line, column: index < start ? 1 : column))
      guard index >= start else { continue }
      let isReturnBeforeFeed = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if (bytes[index] == 10 || bytes[index] == 13) && !isReturnBeforeFeed {
        line += 1
        column = 1
      } else if index + 1 < bytes.count, bytes[index + 1] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return places
  }

  @Test(arguments: 0..<60)
  func placesAreThoseOfAPlainWalk(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "b", "あ", "漢", "\n", "\r\n", "\r", "é", "😀", "\n\n", "\u{FEFF}"]
    let rarely = seed % 3 == 0
    var text = random.once(in: 3) ? "\u{FEFF}" : ""
    for _ in 0..<random.below(3_000) {
      let piece = random.pick(pieces) ?? ""
      text += rarely && !random.once(in: 500) && piece.utf8.contains(where: { $0 < 0x20 }) ? "字" : piece
    }
    let file = SourceFile(path: "f", text: text)
    // A continuation byte has the column of the character it belongs to, or of the next; nobody points at one.
    let expected = Self.places(file.bytes)
    let wrong = file.bytes.indices.first { file.bytes[$0] & 0xC0 != 0x80 && file.location(at: $0) != expected[$0] }
    #expect(wrong == nil)
  }

  @Test func anyOffsetHasAPlaceInsideTheFile() {
    let file = SourceFile(path: "f", text: "ab\nc")
    #expect(file.location(at: -1) == Location(file: "f", line: 1, column: 1))
    #expect(file.location(at: .min) == Location(file: "f", line: 1, column: 1))
    #expect(file.location(at: .max) == Location(file: "f", line: 2, column: 2))
    #expect(SourceFile(path: "f", bytes: []).location(at: 7) == Location(file: "f", line: 1, column: 1))
  }
}

struct LocationTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"), (-3, "A"),
  ])
  func columnsAreLetteredAsInASpreadsheet(index: Int, letters: String) {
    #expect(Location.Cell.letters(index) == letters)
  }
}
