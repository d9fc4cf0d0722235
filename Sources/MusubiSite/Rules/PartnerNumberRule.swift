import MusubiRegister

/// One corporate number joins partners, so names under it that are not alike are shown to the editor: a number that was
/// copied by mistake would join two companies on one page. Each name once, at the row that brings it first.
enum PartnerNumberRule {
  static func check(_ register: Register) -> [Diagnostic] {
    var first: [CorporateNumber: (agreement: Agreement, name: Text)] = [:]
    var told: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for agreement in register.agreements {
      for partner in agreement.partners {
        guard let number = partner.number else { continue }
        guard let other = first[number] else {
          first[number] = (agreement, partner.name)
          continue
        }
        guard partner.name != other.name else { continue }
        // As the search reads them: another form of a kanji or of the company is the same name.
        let key = NearPartners.core(partner.name)
        guard key != NearPartners.core(other.name), told.insert(number.digits + key).inserted else { continue }
        let place = register.location(of: other.agreement, .partners)
        diagnostics.append(
          Diagnostic(
            .partnerNumberShared, at: register.location(of: agreement, .partners), value: partner.name.string,
            expected: other.name.excerpt, other: place.cell?.address ?? place.file))
      }
    }
    return diagnostics
  }
}
