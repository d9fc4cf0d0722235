import MusubiRegister

/// The addresses of press releases: of the city's forms, of one release and not of their list, and each but once.
enum PressAddressRule {
  static func check(_ press: PressTable, _ link: Link) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var rows: [String: PressRelease] = [:]
    var titles: [Occasion: PressRelease] = [:]
    let list = WebLocation(link.url).map(Self.key)
    for release in press.releases where !release.address.isEmpty {
      let address = release.address.string
      let location = WebLocation(address)
      let place = press.location(of: release, PressTable.Heading.address)
      let key = location.map(Self.key) ?? address
      // Addresses that stand for none yet are told of by the release.
      if !LinkAddress.isProvisional(address) {
        let plain = location.map { $0.origin + $0.path } ?? address
        if key == list {
          diagnostics.append(Diagnostic(.pressListing, at: place, value: release.address.excerpt))
        } else if !link.shapes.isEmpty, !link.shapes.contains(where: { $0.matches(plain) }) {
          let nearest = link.shapes.max { $0.likeness(to: address) < $1.likeness(to: address) }
          diagnostics.append(
            Diagnostic(.pressShape, at: place, value: release.address.excerpt, suggestion: nearest?.text))
        }
      }
      let occasion = Occasion(date: release.date, title: release.title)
      if let first = rows[key] {
        diagnostics.append(
          Diagnostic(
            .pressRepeated, at: place, value: release.address.excerpt,
            other: press.location(of: first, PressTable.Heading.address).cell?.address))
        continue
      }
      rows[key] = release
      if let first = titles[occasion], !release.title.isEmpty {
        diagnostics.append(
          Diagnostic(
            .pressTitleRepeated, at: press.location(of: release, PressTable.Heading.title),
            value: release.title.excerpt,
            other: press.location(of: first, PressTable.Heading.title).cell?.address))
      } else {
        titles[occasion] = release
      }
    }
    return diagnostics
  }

  private struct Occasion: Hashable {
    let date: JapaneseDate
    let title: Text
  }

  /// What decides which document an address means, however it is written; a place within it is no other release.
  private static func key(_ location: WebLocation) -> String { location.origin + location.path + location.query }
}
