/// What one scalar folds to: a table for the scalars that make up nearly all of a Japanese text, rules for the rest.
struct FoldingMap: Sendable {
  /// What the table says of a scalar instead of another scalar. Controls are dropped, so their numbers are free.
  static let dropped: UInt16 = 0
  static let needsRules: UInt16 = 1
  static let mark: UInt16 = 2

  static let shared = FoldingMap()

  /// By scalar of the basic plane: what it folds to, or one of the above.
  private let plain: [UInt16]
  /// Variant kanji, all planes.
  private let variants: [UInt32: UInt32]

  private init() {
    var variants: [UInt32: UInt32] = [:]
    for group in FoldingTable.groups.split(separator: " ") {
      let scalars = group.unicodeScalars.map(\.value)
      for variant in scalars.dropFirst() { variants[variant] = scalars.first }
    }
    self.variants = variants
    var plain = [UInt16](repeating: Self.needsRules, count: 0x10000)
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), !Self.isUnified(value) else { continue }
      if Self.isMarkByRule(scalar) {
        plain[Int(value)] = Self.mark
      } else if Self.isItsCompatibilityForm(value) {
        plain[Int(value)] = Self.simple(scalar)
      }
    }
    // Full-width ASCII, which NFKC makes narrow.
    for value in 0xFF01...0xFF5E { plain[value] = plain[value - 0xFEE0] }
    for value in 0x3400...0x9FFF where Self.isUnified(UInt32(value)) {
      plain[value] = variants[UInt32(value)].flatMap { UInt16(exactly: $0) } ?? UInt16(value)
    }
    self.plain = plain
  }

  /// What the table says of the scalar. An astral target of a basic variant does not exist, nor would it be lost.
  func code(_ scalar: Unicode.Scalar) -> UInt16 {
    scalar.value < 0x10000 ? plain[Int(scalar.value)] : Self.needsRules
  }

  /// Whether the scalar belongs to the one before it: a combining mark, or a half-width sound mark.
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 ? plain[Int(scalar.value)] == Self.mark : Self.isMarkByRule(scalar)
  }

  /// Folds a unit by the rules: a scalar and its marks.
  func fold(_ unit: String.UnicodeScalarView, _ put: (UInt32) -> Void) {
    var kept = String.UnicodeScalarView()
    for scalar in unit where !Self.isVariationSelector(scalar.value) { kept.append(scalar) }
    guard !kept.isEmpty else { return }
    for scalar in CompatibilityForm.of(kept).unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        let kana = Self.hiragana(lower.value)
        let target = variants[kana] ?? kana
        if !Self.isDropped(target) { put(target) }
      }
    }
  }

  /// The same for a scalar of the basic plane that NFKC leaves alone and that has a simple lower case.
  private static func simple(_ scalar: Unicode.Scalar) -> UInt16 {
    let lower = (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
    let target = hiragana(lower)
    return isDropped(target) ? dropped : UInt16(exactly: target) ?? needsRules
  }

  /// ASCII, CJK punctuation and kana, without those that NFKC changes.
  private static func isItsCompatibilityForm(_ value: UInt32) -> Bool {
    switch value {
    case 0x3036, 0x3038...0x303A, 0x309B, 0x309C, 0x309F, 0x30FF: false
    case 0...0x7F, 0x3001...0x30FF, 0x31F0...0x31FF: true
    default: false
    }
  }

  private static func isUnified(_ value: UInt32) -> Bool {
    (0x3400...0x4DBF).contains(value) || (0x4E00...0x9FFF).contains(value)
  }

  private static func isMarkByRule(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar.value == 0xFF9E || scalar.value == 0xFF9F
    }
  }

  private static func isVariationSelector(_ value: UInt32) -> Bool {
    switch value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D: true
    default: false
    }
  }

  /// Katakana as hiragana, small kana as large ones, all else as it is.
  private static func hiragana(_ value: UInt32) -> UInt32 {
    let kana = (0x30A1...0x30F6).contains(value) || value == 0x30FD || value == 0x30FE ? value - 0x60 : value
    switch kana {
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E: return kana + 1
    case 0x3095: return 0x304B  // ゕ
    case 0x3096: return 0x3051  // ゖ
    case 0x31F0...0x31FF: return extensions[Int(kana - 0x31F0)]
    default: return kana
    }
  }

  /// The large hiragana of ㇰ to ㇿ.
  private static let extensions = "くしすとぬはひふへほむらりるれろ".unicodeScalars.map(\.value)

  /// Punctuation, white space, controls and what only formats; and ~ and the minus sign, which stand for dashes.
  /// Parentheses stay, since they make a company form of what they hold.
  private static func isDropped(_ value: UInt32) -> Bool {
    if value == 0x28 || value == 0x29 { return false }
    if value == 0x7E || value == 0x2212 { return true }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format,
      nil:
      return true
    default: return false
    }
  }
}
