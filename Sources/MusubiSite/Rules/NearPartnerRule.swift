import MusubiRegister

/// Partners that may be one are shown to the editor, who alone can tell: once for each, where the later one is first named.
enum NearPartnerRule {
  static func check(_ site: Site, _ register: Register) -> [Diagnostic] {
    // Of each partner the first row that names it, in the order of the file.
    var first: [String: (agreement: Agreement, name: Text)] = [:]
    var diagnostics: [Diagnostic] = []
    let inFile = site.agreements.indices.sorted { site.agreements[$0].row < site.agreements[$1].row }
    for index in inFile {
      let agreement = site.agreements[index]
      for (partner, slug) in zip(agreement.partners, site.partnerSlugs(of: index)) where first[slug] == nil {
        first[slug] = (agreement, partner.name)
        let earlier = site.nearPartners(of: slug).compactMap { first[$0.slug] }
        guard let other = earlier.min(by: { $0.agreement.row < $1.agreement.row }) else { continue }
        let place = register.location(of: other.agreement, .partners)
        diagnostics.append(
          Diagnostic(
            .partnerNearDuplicate, at: register.location(of: agreement, .partners), value: partner.name.string,
            expected: other.name.excerpt, other: place.cell?.address ?? place.file))
      }
    }
    return diagnostics
  }
}
