import MusubiRegister

/// A partner stands in a cell once: the same name twice is a slip, unless two corporate numbers tell two partners apart.
/// That one number stands twice is told where it is read.
enum RepeatedPartnerRule {
  static func check(_ register: Register) -> [Diagnostic] {
    register.agreements.flatMap { agreement -> [Diagnostic] in
      guard agreement.partners.count > 1, mayRepeat(agreement.partners) else { return [] }
      var seen: [String: (hasNumber: Bool, isTold: Bool)] = [:]
      return agreement.partners.compactMap { partner in
        let key = PartnerKey.of(partner.name.string)
        let hasNumber = partner.number != nil
        guard let before = seen[key] else {
          seen[key] = (hasNumber, false)
          return nil
        }
        guard !before.isTold, !(before.hasNumber && hasNumber) else { return nil }
        seen[key] = (hasNumber, true)
        return Diagnostic(
          .partnerRepeated, at: register.location(of: agreement, .partners), value: partner.name.excerpt)
      }
    }
  }

  /// Whether two of the names may be the same; sure where it is false.
  private static func mayRepeat(_ partners: [Agreement.Partner]) -> Bool {
    guard partners.count <= 8 else { return true }
    return partners.indices.contains { index in
      let name = partners[index].name
      return !PartnerKey.isOwn(name) || partners[..<index].contains { $0.name == name }
    }
  }
}
