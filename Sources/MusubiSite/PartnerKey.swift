import MusubiRegister

/// What makes two written names the same partner where no corporate number tells: compatibility forms (NFKC: ㈱ is (株),
/// width), company forms written out, spaces left out. Nothing looser, since joining two companies is worse than listing
/// one twice. The key is behind published addresses, so the rule never changes.
package enum PartnerKey {
  private static let companyForms = [
    ("(株)", "株式会社"), ("(有)", "有限会社"), ("(合)", "合同会社"), ("(一社)", "一般社団法人"), ("(公社)", "公益社団法人"),
    ("(一財)", "一般財団法人"), ("(公財)", "公益財団法人"), ("(福)", "社会福祉法人"), ("(学)", "学校法人"), ("(特非)", "特定非営利活動法人"),
  ]

  package static func of(_ name: String) -> String {
    if name.unicodeScalars.allSatisfy(isOwnKey) { return name }
    // Most names are made of characters that are their own compatibility form, which takes long to find out.
    let form = name.unicodeScalars.allSatisfy(isInert) ? name : CompatibilityForm.of(name.unicodeScalars)
    let scalars = form.unicodeScalars.filter { !$0.properties.isWhitespace }
    return (form.utf8.contains(UInt8(ascii: "(")) ? writtenOut(Array(scalars)) : String(scalars)).lowercased()
  }

  /// Whether a name is its own key: nearly all are. False says nothing.
  static func isOwn(_ name: Text) -> Bool {
    name.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        switch (bytes[index], index + 2 < bytes.count ? bytes[index + 1] : 0) {
        case (0x21...0x27, _), (0x29...0x40, _), (0x5B...0x7E, _): index += 1
        // Kana, and U+4E00 to U+9FFF.
        case (0xE3, 0x81): index += 3
        case (0xE3, 0x82) where (0x80...0x96).contains(bytes[index + 2]) || bytes[index + 2] >= 0xA1: index += 3
        case (0xE3, 0x83) where bytes[index + 2] <= 0xBC: index += 3
        case (0xE4, 0xB8...0xBF), (0xE5...0xE9, 0x80...0xBF): index += 3
        default: return false
        }
      }
      return true
    }
  }

  private static func isOwnKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x28, 0x41...0x5A: false
    default: isInert(scalar)
    }
  }

  /// The name with its company forms in full.
  private static func writtenOut(_ name: [Unicode.Scalar]) -> String {
    var key = String.UnicodeScalarView()
    var index = 0
    while index < name.count {
      let form = name[index] == "(" ? companyForms.first { name[index...].starts(with: $0.0.unicodeScalars) } : nil
      if let (short, full) = form {
        key.append(contentsOf: full.unicodeScalars)
        index += short.unicodeScalars.count
      } else {
        key.append(name[index])
        index += 1
      }
    }
    return String(key)
  }

  /// Whether NFKC leaves the character as it is wherever it stands: ASCII, kana without sound marks of their own, and
  /// the unified ideographs.
  private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// Whether a slug is a corporate number; the others begin with a letter.
  package static func isNumber(_ slug: String) -> Bool { slug.utf8.first.map { $0 < UInt8(ascii: "a") } ?? false }

  /// The slug of the partner's page: the corporate number, else a digest of the key.
  package static func slug(_ partner: Agreement.Partner) -> String {
    partner.number?.digits ?? slug(ofName: partner.name)
  }

  /// The slug that a partner of this name has while its corporate number is not known.
  static func slug(ofName name: Text) -> String { "p" + Slug.digest(of(name.string)) }
}
