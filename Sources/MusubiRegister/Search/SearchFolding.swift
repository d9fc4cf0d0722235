/// How a text is folded for search: the register's words and the reader's are compared in this form, which forgives width,
/// case, kana, variant kanji, spaces, punctuation and the short forms of companies. `templates/assets/fold.js` does the same,
/// and a test in the browser compares them.
///
/// 1. The text is divided into units: a scalar and the marks that follow it. Variation selectors are left out.
/// 2. Each unit becomes its NFKC: ｶﾞ is ガ, ㍿ is 株式会社.
/// 3. Each scalar becomes lower case, hiragana, large kana, and the usual one of its variants (`FoldingTable`).
/// 4. （株） becomes 株式会社 (`CompanyForms`); white space and punctuation go. ー, 々 and symbols stay.
///
/// No unit looks at another, so what is part of a text is part of its fold, wherever one cuts between units; but for a cut
/// inside the parentheses of a company form.
package enum SearchFolding {
  package static func fold(_ text: Text) -> String {
    var folded: [UInt8] = []
    fold(text, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends the fold of the text to `folded`, as UTF-8. Bytes that are not UTF-8 count as U+FFFD.
  package static func fold(_ text: Text, into folded: inout [UInt8]) {
    let map = FoldingMap.shared
    folded.reserveCapacity(folded.count + text.count)
    text.withUTF8 { bytes in
      var reader = ScalarReader(bytes)
      // Where the last parenthesis was opened, -1 where none is open.
      var open = -1
      var current = reader.next()
      while let scalar = current {
        var following = reader.next()
        let code = map.code(scalar)
        if code > FoldingMap.mark, following.map(map.isMark) != true {
          put(UInt32(code), &folded, &open)
        } else if code != FoldingMap.dropped || following.map(map.isMark) == true {
          var unit = String.UnicodeScalarView()
          unit.append(scalar)
          while let mark = following, map.isMark(mark) {
            unit.append(mark)
            following = reader.next()
          }
          map.fold(unit) { put($0, &folded, &open) }
        }
        current = following
      }
    }
  }

  /// A folded name without company forms, to compare partners by: 株式会社 before or after, or left out.
  package static func core(_ folded: String) -> String {
    CompanyForms.removed(from: folded)
  }

  /// A folded text with 々 and ゝ as the character that they repeat, and ゞ as its voiced form.
  package static func expanded(_ folded: String) -> String {
    guard folded.unicodeScalars.contains(where: { $0 == "々" || $0 == "ゝ" || $0 == "ゞ" }) else { return folded }
    var expanded = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in folded.unicodeScalars {
      let repeated: Unicode.Scalar =
        switch scalar {
        case "々", "ゝ": last ?? scalar
        case "ゞ": last.map(voiced) ?? scalar
        default: scalar
        }
      expanded.append(repeated)
      last = repeated
    }
    return String(expanded)
  }

  private static func voiced(_ kana: Unicode.Scalar) -> Unicode.Scalar {
    var pair = String.UnicodeScalarView()
    pair.append(contentsOf: [kana, "\u{3099}"])
    let composed = CompatibilityForm.of(pair).unicodeScalars
    return composed.count == 1 ? composed.first ?? kana : kana
  }

  /// Appends a folded scalar; a closing parenthesis turns what it closes into a company form, if it is one.
  private static func put(_ value: UInt32, _ folded: inout [UInt8], _ open: inout Int) {
    switch value {
    case 0x28:
      open = folded.count
    case 0x29:
      if open >= 0, let form = CompanyForms.full(of: folded[open...]) {
        folded.replaceSubrange(open..., with: form)
      }
      open = -1
    case 0..<0x80:
      folded.append(UInt8(truncatingIfNeeded: value))
    case 0x800..<0x10000:
      folded.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      folded.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      folded.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default:
      if let scalar = Unicode.Scalar(value) {
        folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
