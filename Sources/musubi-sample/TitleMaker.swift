/// Makes up titles. No two agreements with the same first partner share one, and few share one at all.
struct TitleMaker {
  enum Style: Sendable {
    case individual, disaster, comprehensive
  }

  /// Fingerprints of titles: comparing strings by Unicode equivalence took a third of the whole run. Two that collide
  /// by chance only mean that another title is drawn.
  private var used: Set<UInt64> = []
  private var usedWithPartner: Set<UInt64> = []

  mutating func title(_ style: Style, _ theme: Theme, _ partners: [String], _ random: inout SplitMix64) -> String {
    let first = partners.first ?? ""
    for _ in 0..<12 {
      let title = draft(style, theme, partners, &random)
      // Real registers hold equal titles with different partners, so a few stay.
      let mayRepeat = random.chance(6)
      if !used.contains(fingerprint(title)) || (mayRepeat && !usedWithPartner.contains(fingerprint(title + first))) {
        return note(title, first)
      }
    }
    let title = draft(style, theme, partners, &random)
    var number = 2
    while used.contains(fingerprint("\(title)（第\(number)次）")) { number += number < 64 ? 1 : random.within(1...number) }
    return note("\(title)（第\(number)次）", first)
  }

  private mutating func note(_ title: String, _ partner: String) -> String {
    used.insert(fingerprint(title))
    usedWithPartner.insert(fingerprint(title + partner))
    return title
  }

  private func draft(
    _ style: Style, _ theme: Theme, _ partners: [String], _ random: inout SplitMix64
  ) -> String {
    switch style {
    case .individual: individualTitle(theme, partners, &random)
    case .disaster: disasterTitle(theme, &random)
    case .comprehensive: comprehensiveTitle(theme.subject, partners.first ?? "", &random)
    }
  }

  private func individualTitle(_ theme: Theme, _ partners: [String], _ random: inout SplitMix64) -> String {
    let form = random.pick(Phrases.forms)
    let subject = theme.subject
    let first = partners.first ?? ""
    switch random.index(weights: [34, 24, 12, 8, 8, 8, 6]) {
    case 0: return "【見本】\(subject)に関する\(form)"
    case 1: return "【見本】\(random.pick(Phrases.places))における\(subject)に関する\(form)"
    case 2: return "【見本】川崎市と\(first)との\(subject)に関する\(form)"
    case 3: return "【見本】\(subject)に向けた連携及び協力に関する\(random.pick(["協定", "覚書"]))"
    case 4: return "【見本】\(first)との協働による\(subject)に関する\(form)"
    case 5: return "【見本】\(subject)に係る\(form)"
    default:
      guard partners.count > 1 else { return "【見本】\(subject)における相互の協力に関する\(form)" }
      return "【見本】川崎市、\(partners.prefix(3).joined(separator: "、"))による\(subject)に関する\(form)"
    }
  }

  private func comprehensiveTitle(_ subject: String, _ partner: String, _ random: inout SplitMix64) -> String {
    let form = random.pick(["協定", "協定書", "協定書"])
    if subject == "包括連携" { return "【見本】川崎市と\(partner)との包括連携に関する\(form)" }
    return random.chance(60)
      ? "【見本】川崎市と\(partner)との\(subject)に関する包括連携\(form)" : "【見本】\(subject)に関する包括連携\(form)"
  }

  private func disasterTitle(_ theme: Theme, _ random: inout SplitMix64) -> String {
    let form = random.pick(Phrases.disasterForms)
    let occasion =
      random.chance(14) ? "\(random.pick(Phrases.places))における災害時の" : random.pick(Phrases.disasterOccasions)
    let words = random.pick(["に関する", "に関する", "に関する", "の協力に関する", "についての"])
    return "【見本】\(occasion)\(theme.subject)\(words)\(form)"
  }
}

/// FNV-1a over the UTF-8 bytes.
private func fingerprint(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
