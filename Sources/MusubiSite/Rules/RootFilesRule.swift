import MusubiRegister

/// Some files are looked for at a host's root alone, so those of a site in a folder of the host are of no use to anyone.
enum RootFilesRule {
  static func check(_ settings: SiteSettings, today: JapaneseDate) -> [Diagnostic] {
    guard let place = WebLocation(settings.base.url), place.path != "/" else { return [] }
    let isContactKnown = settings.security.map { $0.expires.date >= today } ?? false
    let files = [Route.robots.path] + (isContactKnown ? [Route.securityText.path] : [])
    return [
      Diagnostic(
        .baseBelowRoot, at: settings.base.location, value: settings.base.url, expected: place.origin + "/",
        other: files.joined(separator: "、"))
    ]
  }
}
