/// Signs in bytes by which one encoding is told from another. Only files that are not plainly UTF-8 come here.
enum EncodingClues {
  /// UTF-16 without its mark: separators and line ends of a table lie beside zeros, always on the same side.
  static func utf16(_ bytes: [UInt8], isUTF8: Bool) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let head = bytes.prefix(64 << 10)
    var (little, big) = (0, 0)
    for index in stride(from: 0, to: head.count - 1, by: 2) {
      let (first, second) = (head[index], head[index + 1])
      if second == 0, first != 0, first < 0x80 { little += 1 }
      if first == 0, second != 0, second < 0x80 { big += 1 }
    }
    // Some tenth of the characters of any table are ASCII, and what is UTF-8 as well is ASCII mostly. A stray zero is no
    // sign.
    guard max(little, big) * (isUTF8 ? 4 : 40) >= head.count, max(little, big) > 8 * min(little, big) else {
      return nil
    }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Whether the seven bits hold the escapes that turn to Japanese characters: `ESC $ B` and the like.
  static func hasJISEscapes(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropLast(2).contains { index in
      bytes[index] == 0x1B && bytes[index + 1] == UInt8(ascii: "$")
        && (bytes[index + 2] == UInt8(ascii: "B") || bytes[index + 2] == UInt8(ascii: "@"))
    }
  }

  struct Lines {
    /// Lines with Japanese characters in UTF-8.
    var inUTF8 = 0
    /// Lines that are not UTF-8 and could be Shift_JIS.
    var inCP932 = 0
    var firstInCP932 = 0
  }

  static func lines(_ bytes: [UInt8]) -> Lines {
    var lines = Lines()
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        var hasHigh = false
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
          hasHigh = hasHigh || bytes[end] >= 0x80
          end += 1
        }
        if hasHigh { note(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start, &lines) }
        start = end + 1
      }
    }
    return lines
  }

  private static func note(_ line: UnsafeBufferPointer<UInt8>, at start: Int, _ lines: inout Lines) {
    let (high, inSequences, long) = utf8Share(line)
    if high == inSequences {
      // Two bytes may also be two half-width letters of Shift_JIS.
      if long > 0 { lines.inUTF8 += 1 }
    } else if isCP932(line) {
      if lines.inCP932 == 0 { lines.firstInCP932 = start }
      lines.inCP932 += 1
    }
  }

  /// Whether at least half of what is not ASCII is Japanese in UTF-8; of Shift_JIS a fifth may look so by chance.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let (high, _, long) = bytes.withUnsafeBufferPointer { utf8Share($0) }
    return long * 2 >= high
  }

  /// How many bytes are not ASCII, how many of these are in sequences of UTF-8, and in sequences of three or more.
  private static func utf8Share(_ bytes: UnsafeBufferPointer<UInt8>) -> (high: Int, inSequences: Int, long: Int) {
    var (high, inSequences, long) = (0, 0, 0)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let isSequence =
        (0xC2...0xF4).contains(lead) && index + length <= bytes.count
        && bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      high += isSequence ? length : 1
      if isSequence {
        inSequences += length
        if length > 2 { long += length }
      }
      index += isSequence ? length : 1
    }
    return (high, inSequences, long)
  }

  private static func isCP932(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0..<0x80, 0xA1...0xDF: index += 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard index + 1 < bytes.count, (0x40...0xFC).contains(bytes[index + 1]), bytes[index + 1] != 0x7F else {
          return false
        }
        index += 2
      default: return false
      }
    }
    return true
  }

  /// Whether the file is EUC-JP and is not rather half-width letters of Shift_JIS, whose bytes are the same.
  static func isEUCJP(_ bytes: [UInt8]) -> Bool {
    var (pairs, kana, kanji, beyondHalfWidth) = (0, 0, 0, 0)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      let length = lead == 0x8F ? 3 : 2
      guard lead == 0x8E || lead == 0x8F || (0xA1...0xFE).contains(lead), index + length <= bytes.count,
        bytes[(index + 1)..<(index + length)].allSatisfy({ (0xA1...0xFE).contains($0) })
      else { return false }
      pairs += 1
      if lead == 0xA4 || lead == 0xA5 { kana += 1 }
      if (0xB0...0xCF).contains(lead) { kanji += 1 }
      if lead >= 0xE0 || bytes[index + 1] >= 0xE0 { beyondHalfWidth += 1 }
      index += length
    }
    if !bytes.withUnsafeBufferPointer({ isCP932($0) }) { return true }
    return kana * 5 >= pairs || (beyondHalfWidth > 0 && kanji * 2 >= pairs)
  }
}
