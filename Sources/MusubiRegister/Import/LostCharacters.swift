/// What a text lost on its way between encodings: `?` for a letter that one lacks, and the letters that come of taking UTF-8 for
/// Shift_JIS.
enum LostCharacters {
  /// Whether something seems to be lost. A question mark tells that in names alone, since elsewhere it asks.
  static func seem(lostIn text: Text, isName: Bool) -> Bool {
    text.withUTF8 { bytes in
      isGarbled(bytes) || isName && bytes.contains(UInt8(ascii: "?")) && hasReplaced(bytes)
    }
  }

  /// A `?` beside a Japanese letter, but at the end of a question.
  private static func hasReplaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let scalars = Array(String(decoding: bytes.prefix(2_000), as: UTF8.self).unicodeScalars)
    return scalars.indices.contains { index in
      guard scalars[index] == "?" else { return false }
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if after == nil, let before, isHiragana(before) { return false }
      return [before, after].contains { $0.map(isJapanese) ?? false }
    }
  }

  private static func isHiragana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x309F).contains(scalar.value) }

  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether two of the letters stand at the beginning that nearly every garbled kana becomes, and no one writes.
  private static func isGarbled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    var index = 0
    while index + 2 < min(bytes.count, 96) {
      if index + EightBytes.count < bytes.count, holdsNone(bytes, at: index) {
        index += EightBytes.count
        continue
      }
      guard bytes[index] == 0xE7 || bytes[index] == 0xE8 else {
        index += 1
        continue
      }
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      // 縺, 繧, 繝, 譁, 蜿.
      case (0xE7, 0xB8, 0xBA), (0xE7, 0xB9, 0xA7), (0xE7, 0xB9, 0x9D), (0xE8, 0xAD, 0x81), (0xE8, 0x9C, 0xBF):
        count += 1
        index += 3
      default: index += 1
      }
    }
    return count >= 2
  }

  /// Whether none of the letters begins in these eight bytes, with one more behind them; true says so surely.
  private static func holdsNone(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let here = EightBytes(bytes, at: index)
    let next = EightBytes(bytes, at: index + 1)
    // B8 or B9 behind E7, AD or 9C behind E8.
    let first = here.places(of: 0xE7) & next.places(of: 0xB8, through: 0xFE)
    return first | here.places(of: 0xE8) & (next.places(of: 0xAD) | next.places(of: 0x9C)) == 0
  }
}
