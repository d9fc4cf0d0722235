import MusubiRegister

/// A `security.txt` whose day is over is not to be used by anyone (RFC 9116, 2.5.5): it is left out, and no release. Its
/// day is within a year.
enum SecurityRule {
  static func check(_ settings: SiteSettings, today: JapaneseDate, isRelease: Bool) -> [Diagnostic] {
    guard let expires = settings.security?.expires else { return [] }
    if isFar(expires.date, today) { return [Diagnostic(.securityFar, at: expires.location, value: expires.date.iso)] }
    guard expires.date < today else { return [] }
    return [
      Diagnostic(.securityExpired, at: expires.location, value: expires.date.iso, severity: isRelease ? .error : nil)
    ]
  }
  private static func isFar(_ day: JapaneseDate, _ today: JapaneseDate) -> Bool {
    (day.year, day.month ?? 1, day.day ?? 1) > (today.year + 1, today.month ?? 1, today.day ?? 1)
  }
}
