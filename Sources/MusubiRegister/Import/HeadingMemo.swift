/// What the headings of a file mean, each looked at once: they come again in every row and sheet that is searched.
struct HeadingMemo {
  private static let most = 1 << 16
  private var known: [Text: HeadingName.Meaning?] = [:]

  mutating func meaning(of written: Text) -> HeadingName.Meaning? {
    guard HeadingName.mayHaveMeaning(written) else { return nil }
    if let known = known[written] { return known }
    let meaning = HeadingName.meaning(of: written)
    if known.count < Self.most { known.updateValue(meaning, forKey: written) }
    return meaning
  }
}

extension HeadingName {
  /// Whether a look at the bytes leaves it possible that a text is a heading; for the many texts that are none. Kanji and
  /// kana at its ends are those of the bare name, since what is taken off there are signs, numbers and brackets.
  static func mayHaveMeaning(_ text: Text) -> Bool {
    guard text.count <= longest else { return false }
    return text.withUTF8 { bytes in
      if bytes.isEmpty || bytes.allSatisfy(isOfNumber) || bytes.starts(with: "平成".utf8) { return false }
      if let letter = Ends.letter(bytes.prefix(3)), !Ends.first.contains(letter) { return false }
      // Behind a ※ stands a remark, which ends as it likes.
      guard let letter = Ends.letter(bytes.suffix(3)), !Ends.last.contains(letter) else { return true }
      return zip(bytes, bytes.dropFirst()).contains { $0 == 0xE2 && $1 == 0x80 }
    }
  }

  /// A digit, or what stands between the numbers of a date.
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x2D...0x2F).contains(byte)
  }

  /// The letters at the ends of all names.
  private enum Ends {
    static let first = letters(HeadingNames.meanings.keys.compactMap(\.unicodeScalars.first) + ["設", "質", "項", "問"])
    static let last = letters(HeadingNames.meanings.keys.compactMap(\.unicodeScalars.last))

    private static func letters(_ scalars: [Unicode.Scalar]) -> Set<UInt32> {
      Set((scalars + HeadingName.marks).compactMap { letter(String($0).utf8) })
    }

    /// Three bytes that are a kanji or a kana, as one number; nil for all others.
    static func letter(_ bytes: some Collection<UInt8>) -> UInt32? {
      guard bytes.count == 3, let first = bytes.first, (0xE3...0xE9).contains(first) else { return nil }
      let number = bytes.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      // Signs and brackets, and numbers in circles, stand among the kana.
      return number >= 0xE4_0000 || (0xE3_8180...0xE3_83BF).contains(number) ? number : nil
    }
  }
}
