/// What a text holds that may need attention; found in one pass over its bytes, since most texts need none.
struct TextSigns: OptionSet {
  let rawValue: UInt8

  static let newline = TextSigns(rawValue: 1)
  static let carriageReturn = TextSigns(rawValue: 2)
  /// White space within a line.
  static let space = TextSigns(rawValue: 4)
  /// White space before a line's end.
  static let trailingSpace = TextSigns(rawValue: 8)
  static let halfWidthKatakana = TextSigns(rawValue: 16)
  /// Perhaps a character of `DependentCharacters`.
  static let symbol = TextSigns(rawValue: 32)
  /// A character for private use, or the mark of one that was lost.
  static let broken = TextSigns(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of text: Text) {
    self = text.withUTF8 { bytes in
      var signs: TextSigns = []
      var index = 0
      var isAfterSpace = false
      while index < bytes.count {
        let byte = bytes[index]
        var isSpace = false
        switch byte {
        case 0x0A:
          signs.insert(.newline)
          if isAfterSpace { signs.insert(.trailingSpace) }
        case 0x0D:
          signs.insert(.carriageReturn)
          if isAfterSpace { signs.insert(.trailingSpace) }
        case 0x20, 0x09, 0x0B, 0x0C: isSpace = true
        case 0xC2: isSpace = index + 1 < bytes.count && bytes[index + 1] == 0xA0
        case 0xE2...0xEF where index + 2 < bytes.count:
          isSpace = byte == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
          signs.formUnion(Self.sign(byte, bytes[index + 1], bytes[index + 2]))
        default: break
        }
        if isSpace { signs.insert(.space) }
        isAfterSpace = isSpace
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      return signs
    }
  }

  private static func sign(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> TextSigns {
    switch first {
    // U+2100 to U+24FF: №, ℡, Ⅰ, ①.
    case 0xE2: (0x84...0x93).contains(second) ? .symbol : []
    // U+3200 to U+33FF: ㈱, ㋿, ㎡.
    case 0xE3: (0x88...0x8F).contains(second) ? .symbol : []
    // U+E000 to U+EFFF.
    case 0xEE: .broken
    case 0xEF:
      if second < 0xA4 || second == 0xBF && third == 0xBD {
        .broken
      } else if isHalfWidthKatakana(second, third) {
        .halfWidthKatakana
      } else {
        []
      }
    default: []
    }
  }

  private static func isHalfWidthKatakana(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xBD && third >= 0xA1 || second == 0xBE && third <= 0x9F
  }
}
