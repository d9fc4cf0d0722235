/// Characters that not every system shows: circled numbers, Roman numerals, ㈱ and their like. Kanji of names (髙, 﨑) are no
/// such characters here, since the official rule excepts proper names.
enum DependentCharacters {
  /// The first of them in the text, and the text in plain characters.
  static func find(in text: Text) -> (character: String, plain: String)? {
    guard TextSigns(of: text).contains(.symbol) else { return nil }
    var found: Unicode.Scalar?
    var plain = ""
    for scalar in text.string.unicodeScalars {
      guard isDependent(scalar) else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      found = found ?? scalar
      plain += self.plain(scalar)
    }
    return found.map { (String($0), plain) }
  }

  private static func isDependent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2116, 0x2121, 0x2160...0x217F, 0x2460...0x24FF, 0x3220...0x32FF, 0x3300...0x33FF: true
    default: false
    }
  }

  /// 株式会社 for ㈱ and ㍿, 1 for ①, III for Ⅲ.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    let form = CompatibilityForm.of(String(scalar).unicodeScalars)
    let short = Array(form.utf8.dropFirst().dropLast())
    if form.hasPrefix("("), let full = CompanyForms.full(of: short[...]) {
      return String(decoding: full, as: UTF8.self)
    }
    return form
  }
}
