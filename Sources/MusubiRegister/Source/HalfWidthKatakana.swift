/// Half-width katakana (U+FF61 to U+FF9F) as their full-width forms, a voiced mark joined to its letter (ｼﾞ → ジ).
enum HalfWidthKatakana {
  private static let first: UInt32 = 0xFF61
  private static let wide = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜".unicodeScalars)

  /// Appends the full-width form of a half-width katakana, or what `folding` makes of any other scalar.
  static func append(
    _ scalar: Unicode.Scalar, folding: (Unicode.Scalar) -> Unicode.Scalar?, to scalars: inout [Unicode.Scalar]
  ) {
    guard (0xFF61...0xFF9F).contains(scalar.value) else {
      if let folded = folding(scalar) { scalars.append(folded) }
      return
    }
    if scalar.value >= 0xFF9E, let last = scalars.last, let joined = join(last, isHalf: scalar.value == 0xFF9F) {
      scalars[scalars.count - 1] = joined
    } else {
      scalars.append(wide[Int(scalar.value - first)])
    }
  }

  /// The letter with its voiced (゛) or half-voiced (゜) mark; in Unicode it follows the plain letter by one or two.
  private static func join(_ letter: Unicode.Scalar, isHalf: Bool) -> Unicode.Scalar? {
    switch letter {
    case "ハ", "ヒ", "フ", "ヘ", "ホ": Unicode.Scalar(letter.value + (isHalf ? 2 : 1))
    case "ウ": isHalf ? nil : "ヴ"
    case "カ", "キ", "ク", "ケ", "コ", "サ", "シ", "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト":
      isHalf ? nil : Unicode.Scalar(letter.value + 1)
    default: nil
    }
  }
}
