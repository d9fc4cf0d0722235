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
      while index < bytes.count {
        // Eight bytes at a time say nothing, mostly.
        if index + Self.block + 2 <= bytes.count, Self.isQuiet(bytes, at: index) {
          index += Self.block
          continue
        }
        for index in index..<min(index + Self.block, bytes.count) { signs.formUnion(Self.sign(bytes, at: index)) }
        index += Self.block
      }
      return signs
    }
  }

  private static let block = 8

  /// Whether none of the eight bytes begins what is looked for.
  private static func isQuiet(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let here = EightBytes(bytes, at: index)
    // E3 begins all kana; only U+3000 and U+3200 to U+33FF are looked for.
    let second = EightBytes(bytes, at: index + 1)
    let blank = second.places(of: 0x80) & EightBytes(bytes, at: index + 2).places(of: 0x80)
    let kana = here.places(of: 0xE3) & (blank | second.places(of: 0x88, through: 0xF8))
    let others = here.places(upTo: 0x20) | here.places(of: 0xC2) | here.places(of: 0xE2)
    return kana | others | here.places(of: 0xEE, through: 0xFE) == 0
  }

  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> TextSigns {
    switch bytes[index] {
    case 0x0A: isSpace(bytes, before: index) ? [.newline, .trailingSpace] : .newline
    case 0x0D: isSpace(bytes, before: index) ? [.carriageReturn, .trailingSpace] : .carriageReturn
    case 0x20, 0x09, 0x0B, 0x0C: .space
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? .space : []
    case 0xE2...0xEF where index + 2 < bytes.count:
      bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
        ? .space : sign(bytes[index], bytes[index + 1], bytes[index + 2])
    default: []
    }
  }

  /// Whether the character before a line's end is white space.
  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    guard index > 0 else { return false }
    switch bytes[index - 1] {
    case 0x20, 0x09, 0x0B, 0x0C: return true
    case 0xA0: return index > 1 && bytes[index - 2] == 0xC2
    case 0x80: return index > 2 && bytes[index - 3] == 0xE3 && bytes[index - 2] == 0x80
    default: return false
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
