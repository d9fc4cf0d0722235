import MusubiRegister

/// The addresses of press releases: of the city's forms, and each but once.
enum PressAddressRule {
  static func check(_ press: PressTable, _ shapes: [AddressShape]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var rows: [Text: PressRelease] = [:]
    for release in press.releases where !release.address.isEmpty {
      let address = release.address.string
      let place = press.location(of: release, PressTable.Heading.address)
      // Addresses that stand for none yet are told of by the release.
      if !shapes.isEmpty, !LinkAddress.isProvisional(address), !shapes.contains(where: { $0.matches(address) }) {
        let nearest = shapes.max { $0.likeness(to: address) < $1.likeness(to: address) }
        diagnostics.append(
          Diagnostic(.pressShape, at: place, value: release.address.excerpt, suggestion: nearest?.text))
      }
      if let first = rows[release.address] {
        diagnostics.append(
          Diagnostic(
            .pressRepeated, at: place, value: release.address.excerpt,
            other: press.location(of: first, PressTable.Heading.address).cell?.address))
      } else {
        rows[release.address] = release
      }
    }
    return diagnostics
  }
}
