/// One Unicode scalar read from UTF-8, and what Japanese typesetting and CommonMark need to know about it.
struct Scalar: Equatable {
  let value: UInt32

  init(_ value: UInt32) {
    self.value = value
  }

  /// The scalar that begins at `index`; nil at the end. Damaged UTF-8 gives some scalar, never a trap.
  init?(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
    guard bytes.indices.contains(index) else { return nil }
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for next in bytes[(index + 1)...].prefix(length - 1) {
      value = value << 6 | UInt32(next & 0x3F)
    }
    self.value = value
  }

  /// The scalar that ends just before `index`; nil at the beginning.
  init?(in bytes: UnsafeBufferPointer<UInt8>, upTo index: Int) {
    guard index > 0, index <= bytes.count else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(in: bytes, from: start)
  }

  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Written without spaces between words: East Asian wide, full-width and half-width forms (UAX #11), and the signs of
  /// ambiguous width that Japanese sets wide. Not Hangul, which does put spaces between words (as CSS Text 3 has it
  /// for line feeds), and no emoji.
  var isWide: Bool {
    switch value {
    case 0..<0x2014: false
    case 0x2014, 0x2015, 0x2025, 0x2026, 0x203B: true  // — ― ‥ … ※
    case 0x2460...0x24FF, 0x25A0...0x25FF, 0x2605, 0x2606: true  // ① ■ ★
    case 0x2E80...0x2FFF, 0x3000...0x303E, 0x3041...0x312F: true  // radicals, punctuation, kana, bopomofo
    case 0x3190...0x31FF, 0x3220...0x325F, 0x3280...0x4DBF, 0x4E00...0x9FFF: true  // enclosed, units, ideographs
    case 0xA000...0xA4CF, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F: true
    case 0xFF01...0xFF9F, 0xFFE0...0xFFE6: true  // full-width forms and half-width katakana
    case 0x1B000...0x1B16F, 0x1F200...0x1F265, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Punctuation as CommonMark's rule for emphasis counts it: ASCII, and what Japanese texts use of Unicode's P.
  var isPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: true
    case 0x2010...0x2027, 0x2030...0x205E: true
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0x3030, 0x303D, 0x30A0, 0x30FB: true
    case 0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE61, 0xFE63, 0xFE68, 0xFE6A, 0xFE6B: true
    case 0xFF01...0xFF03, 0xFF05...0xFF0A, 0xFF0C...0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF20: true
    case 0xFF3B...0xFF3D, 0xFF3F, 0xFF5B, 0xFF5D, 0xFF5F...0xFF65: true
    default: false
    }
  }
}
