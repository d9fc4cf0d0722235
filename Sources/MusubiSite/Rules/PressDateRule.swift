import MusubiRegister

/// The dates of press releases: none to come, and none long before the agreement that it tells of.
enum PressDateRule {
  static func check(_ press: PressTable, _ register: Register, today: JapaneseDate) -> [Diagnostic] {
    let concluded = Dictionary(
      register.agreements.map { ($0.id, $0.concluded) }, uniquingKeysWith: { first, _ in first })
    return press.releases.flatMap { release -> [Diagnostic] in
      let place = press.location(of: release, PressTable.Heading.date)
      var found: [Diagnostic] = []
      if release.date > today { found.append(Diagnostic(.pressFuture, at: place, value: release.date.iso)) }
      // One release may tell of several agreements; with the first of them it is in time.
      let dates = release.agreementIDs.compactMap { id in (concluded[id] ?? nil).map { (id, $0) } }
      if let first = dates.min(by: { $0.1.earliest < $1.1.earliest }), isLongBefore(release.date, first.1) {
        found.append(
          Diagnostic(
            .pressBeforeConclusion, at: place, value: release.date.iso, expected: first.1.iso, other: first.0.string))
      }
      return found
    }
  }

  /// By more than a month, as far as the date of conclusion is known.
  private static func isLongBefore(_ release: JapaneseDate, _ concluded: JapaneseDate) -> Bool {
    guard let month = concluded.month else { return release.year < concluded.year }
    let months = (concluded.year - release.year) * 12 + month - (release.month ?? 1)
    return months > 1 || months == 1 && (concluded.day ?? 1) > (release.day ?? 1)
  }
}
