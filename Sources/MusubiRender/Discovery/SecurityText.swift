import MusubiSite

/// Whom to tell of a weakness (RFC 9116), from the settings.
enum SecurityText {
  static func render(_ security: SecurityContact, _ site: Site, into out: inout [UInt8]) {
    for contact in security.contacts { line("Contact", contact.text, into: &out) }
    // The day itself is still good.
    line("Expires", security.expires.date.iso + "T23:59:59+09:00", into: &out)
    line("Preferred-Languages", "ja", into: &out)
    // It is looked for at the host's root alone, and not to be trusted where this names another place (2.5.2).
    let root = WebLocation(site.settings.base.url).map { $0.origin + "/" } ?? site.settings.base.url
    line("Canonical", root + Route.securityText.path, into: &out)
    if let policy = security.policy { line("Policy", policy.text, into: &out) }
  }

  private static func line(_ name: String, _ value: String, into out: inout [UInt8]) {
    out += "\(name): \(value)\n".utf8
  }
}
