extension Text {
  /// The text without white space at its ends: ASCII spaces, tabs and line ends, the ideographic and the no-break space,
  /// and the characters of no width that come along when text is copied from the web.
  package var trimmed: Text { hasSureEnds ? self : cut }

  /// Whether the first and the last byte belong to no white space: so it is nearly always.
  @inline(__always)
  private var hasSureEnds: Bool {
    withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      guard first > 0x20, first != 0xC2, first != 0xE2, first != 0xEF, last > 0x20 else { return false }
      if first == 0xE3, bytes.count > 1, bytes[1] == 0x80 { return false }
      // The last bytes of U+3000, U+00A0, U+200B and U+FEFF.
      return last != 0x80 && last != 0xA0 && last != 0x8B && last != 0xBF
    }
  }

  private var cut: Text {
    withUTF8 { bytes in
      var lower = 0
      var upper = bytes.count
      while lower < upper {
        let width = Self.spaceWidth(bytes, from: lower)
        if width == 0 { break }
        lower += width
      }
      while upper > lower {
        let width = Self.spaceWidth(bytes, upTo: upper, after: lower)
        if width == 0 { break }
        upper -= width
      }
      return upper - lower == bytes.count ? self : slice(lower..<upper)
    }
  }

  /// The scalars with full-width ASCII made narrow, half-width katakana made wide, and all white space left out: how
  /// enumerations, headings and dates are compared (年１回 = 年1回).
  package var folded: [Unicode.Scalar] {
    withUTF8 { bytes in
      var scalars: [Unicode.Scalar] = []
      scalars.reserveCapacity(bytes.count / 2)
      var decoder = UTF8()
      var iterator = bytes.makeIterator()
      while case .scalarValue(let scalar) = decoder.decode(&iterator) {
        HalfWidthKatakana.append(scalar, folding: Self.narrow, to: &scalars)
      }
      return scalars
    }
  }

  /// `folded` as a string, for look-ups.
  package var foldedString: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded)
    return String(view)
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0x7F, 0xA0, 0x3000, 0x200B, 0xFEFF: nil
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }

  /// The width in bytes of the white space that begins at `index`, 0 where none does.
  private static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 { return isSpace(byte) ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 1 < bytes.count else { return 0 }
    if byte == 0xC2 { return bytes[index + 1] == 0xA0 ? 2 : 0 }  // U+00A0
    guard index + 2 < bytes.count else { return 0 }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return 3  // U+3000, U+200B, U+FEFF
    default: return 0
    }
  }

  /// The width in bytes of the white space that ends at `upper`, not reaching below `lower`; 0 where none does.
  private static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, upTo upper: Int, after lower: Int) -> Int {
    let last = bytes[upper - 1]
    if last < 0x80 { return isSpace(last) ? 1 : 0 }
    for width in [2, 3] where upper - lower >= width && spaceWidth(bytes, from: upper - width) == width { return width }
    return 0
  }

  /// A space, or what moves on the line or to the next; other control characters are faults, not white space.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension Text {
  /// Whether a cell says that the published source does not state the value.
  package var isNotStated: Bool { equals(NotStated.mark) }

  /// The names or numbers in a cell: separated by 、 ， ; ； or a line break, trimmed, empty ones left out.
  package var parts: [Text] { partsKeepingEmpty.filter { !$0.isEmpty } }

  /// `parts` with the empty ones kept, for lists whose places matter.
  package var partsKeepingEmpty: [Text] {
    withUTF8 { bytes in
      var parts: [Text] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let width = Self.separatorWidth(bytes, at: index)
        if width > 0 {
          parts.append(slice(start..<index).trimmed)
          start = index + width
        }
        index += max(width, 1)
      }
      parts.append(slice(start..<bytes.count).trimmed)
      return parts
    }
  }

  /// The runs between white space, the ideographic space included.
  package var words: [Text] {
    withUTF8 { bytes in
      var words: [Text] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let width = Self.spaceWidth(bytes, from: index)
        if width > 0 {
          if index > start { words.append(slice(start..<index)) }
          start = index + width
        }
        index += max(width, 1)
      }
      if bytes.count > start { words.append(slice(start..<bytes.count)) }
      return words
    }
  }

  /// The whole number that the text writes with one to nine digits, full-width ones included; nil for all else.
  package var wholeNumber: Int? {
    guard count <= 60 else { return nil }
    let digits = folded
    guard (1...9).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
  }

  /// The bytes of the separator at `index`, 0 where there is none. A carriage return goes with its line feed.
  private static func separatorWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: ";"), UInt8(ascii: "\n"): return 1
    case UInt8(ascii: "\r"): return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
    case 0xE3: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x81 ? 3 : 0  // 、
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBC else { return 0 }
      return bytes[index + 2] == 0x8C || bytes[index + 2] == 0x9B ? 3 : 0  // ， ；
    default: return 0
    }
  }

  /// The first character that no cell may hold, as `U+202E`: control characters other than line ends and tabs (C0, DEL,
  /// C1), the line and paragraph separators, the characters that turn the direction of text (Unicode bidirectional
  /// controls), which can make a title lie, and U+FFFE and U+FFFF, which XML forbids.
  package var firstForbiddenCharacter: String? {
    withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if index + EightBytes.count <= bytes.count, Self.isPlain(EightBytes(bytes, at: index)) {
          index += EightBytes.count
          continue
        }
        let byte = bytes[index]
        switch byte {
        // The rest of a character that began in bytes passed over.
        case 0x80...0xBF: index += 1
        case 0x20...0x7E, 0x09, 0x0A, 0x0D: index += 1
        case 0x00...0x1F, 0x7F: return Self.name(UInt32(byte))
        // Most of a Japanese text: three bytes that begin no forbidden character.
        case 0xE3...0xEE: index += 3
        default:
          if let scalar = Self.scalar(bytes, at: index), Self.isForbidden(scalar) { return Self.name(scalar) }
          index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
      }
      return nil
    }
  }

  /// Whether none of the bytes begins a character that may be forbidden.
  private static func isPlain(_ bytes: EightBytes) -> Bool {
    let ascii = bytes.places(upTo: 0x1F) | bytes.places(of: 0x7F)
    let others = bytes.places(of: 0xC2) | bytes.places(of: 0xD8) | bytes.places(of: 0xE2) | bytes.places(of: 0xEF)
    return ascii | others == 0
  }

  /// Whether a scalar beyond ASCII is one that `firstForbiddenCharacter` finds.
  static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The scalar of two or three bytes at `index`; nil for all others.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    guard bytes[index] >= 0xC0, bytes[index] < 0xF0, index + 1 < bytes.count else { return nil }
    let second = UInt32(bytes[index + 1] & 0x3F)
    if bytes[index] < 0xE0 { return UInt32(bytes[index] & 0x1F) << 6 | second }
    guard index + 2 < bytes.count else { return nil }
    return UInt32(bytes[index] & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
  }

  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
