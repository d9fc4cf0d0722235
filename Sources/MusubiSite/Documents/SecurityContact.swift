import MusubiRegister

/// Whom to tell of a weakness of the site, as RFC 9116 wants it in `security.txt`.
package struct SecurityContact: Sendable {
  /// Addresses, the preferred one first: `https:`, `mailto:` or `tel:`.
  package let contacts: [LocatedText]
  /// The day until which the contacts are good.
  package let expires: LocatedDay
  /// What those who look for weaknesses may do; an address.
  package let policy: LocatedText?

  /// Reads the block `security`; nil where a needed key is missing, which is noted.
  static func read(_ form: inout YAMLForm) -> SecurityContact? {
    let contacts = form.neededTexts("contacts")
    let expires = form.neededDay("expires")
    let policy = form.text("policy")
    for contact in contacts where !isContact(contact) {
      form.append([Diagnostic(.securityContactForm, at: contact.location, value: contact.text)])
    }
    if let policy, let fault = LinkAddress.fault(in: policy) { form.append([fault]) }
    form.finish()
    return expires.map { SecurityContact(contacts: contacts.filter(isContact), expires: $0, policy: policy) }
  }

  /// RFC 9116, 2.5.3: an address with its scheme; on the web `https:` alone.
  private static func isContact(_ contact: LocatedText) -> Bool {
    let text = contact.text
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
    if text.hasPrefix("https://") { return LinkAddress.fault(in: contact) == nil }
    if text.hasPrefix("mailto:") { return SiteSettings.isMail(String(text.dropFirst("mailto:".count))) }
    return text.hasPrefix("tel:+")
      && text.dropFirst("tel:+".count).utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
  }
}
