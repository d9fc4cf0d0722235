import Testing

@testable import MusubiRegister

/// The signs of a text are found wherever they stand among other letters, and none where there are none.
struct TextSignsTests {
  private static let cases: [(sign: String, signs: TextSigns)] = [
    ("\n", .newline), ("\r", .carriageReturn), (" ", .space), ("\t", .space), ("\u{A0}", .space), ("\u{3000}", .space),
    (" \n", [.space, .newline, .trailingSpace]), ("\u{3000}\r", [.space, .carriageReturn, .trailingSpace]),
    ("\u{A0}\n", [.space, .newline, .trailingSpace]), ("ｱ", .halfWidthKatakana), ("ﾟ", .halfWidthKatakana),
    ("①", .symbol), ("№", .symbol), ("㈱", .symbol), ("㎡", .symbol), ("\u{E000}", .broken), ("\u{F8FF}", .broken),
    ("\u{FFFD}", .broken), ("", []), ("、", []), ("ー", []), ("（", []), ("€", []), ("‥", []), ("é", []), ("𠮷", []),
    ("\u{8000}", []), ("\u{3040}", []), ("!", []),
  ]

  @Test(arguments: ["", "あ", "川崎市", "a", "ab", "abc", "亜a", "𠮷野家", "€ー", "àéî"])
  func aSignIsFoundWhereverItStands(letters: String) {
    for (sign, signs) in Self.cases {
      for before in 0..<6 {
        for after in [0, 1, 5] {
          let text = String(repeating: letters, count: before) + sign + String(repeating: letters, count: after)
          #expect(TextSigns(of: Text(text)) == signs, "\(text.debugDescription)")
        }
      }
    }
  }
}
