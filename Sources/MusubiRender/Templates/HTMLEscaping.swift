/// Escaping of text on its way into HTML, over bytes: runs without special characters are copied whole.
package enum HTMLEscaping {
  /// Appends UTF-8 `text` to `out` with `& < > " '` written as entities.
  package static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    guard let base = text.baseAddress else { return }
    var start = 0
    while start < text.count {
      let end = firstSpecial(base, from: start, to: text.count)
      out.append(contentsOf: UnsafeBufferPointer(start: base + start, count: end - start))
      guard end < text.count else { return }
      append(entityFor: base[end], to: &out)
      start = end + 1
    }
  }

  /// Where the first character to be escaped stands, or `end`. Eight bytes are tested at a time.
  private static func firstSpecial(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while end - index >= 8 {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      if holdsSpecial(word) { break }
      index += 8
    }
    while index < end, !isSpecial(base[index]) { index += 1 }
    return index
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Whether a byte of the word is special. `&` and `'` differ in the lowest bit only, `<` and `>` in the second, so
  /// three comparisons serve for five characters.
  @inline(__always) private static func holdsSpecial(_ word: UInt64) -> Bool {
    let ampersand = (word | ones) ^ (ones &* 0x27)
    let angle = (word | (ones &* 2)) ^ (ones &* 0x3E)
    let quote = word ^ (ones &* 0x22)
    let zero = (ampersand &- ones) & ~ampersand | (angle &- ones) & ~angle | (quote &- ones) & ~quote
    return zero & highs != 0
  }

  @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool {
    byte | 1 == 0x27 || byte | 2 == 0x3E || byte == 0x22
  }

  private static func append(entityFor byte: UInt8, to out: inout [UInt8]) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    entity.withUTF8Buffer { out.append(contentsOf: $0) }
  }
}
