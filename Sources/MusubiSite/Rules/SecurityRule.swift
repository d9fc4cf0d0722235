import MusubiRegister

/// A `security.txt` whose day is over is not to be used by anyone (RFC 9116, 2.5.5): it is left out, and no release.
enum SecurityRule {
  static func check(_ settings: SiteSettings, today: JapaneseDate, isRelease: Bool) -> [Diagnostic] {
    guard let expires = settings.security?.expires, expires.date < today else { return [] }
    return [
      Diagnostic(.securityExpired, at: expires.location, value: expires.date.iso, severity: isRelease ? .error : nil)
    ]
  }
}
