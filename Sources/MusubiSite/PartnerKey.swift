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
    // Most names are made of characters that are their own compatibility form, which takes long to find out.
    var key = name.unicodeScalars.allSatisfy(isInert) ? name : CompatibilityForm.of(name.unicodeScalars)
    key.unicodeScalars.removeAll { $0.properties.isWhitespace }
    if key.utf8.contains(UInt8(ascii: "(")) {
      for (short, full) in companyForms {
        key.unicodeScalars.replace(short.unicodeScalars, with: full.unicodeScalars)
      }
    }
    return key.lowercased()
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
