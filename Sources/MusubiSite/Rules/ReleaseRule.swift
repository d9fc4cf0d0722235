import MusubiRegister

/// What a release may not hold: samples, addresses that nobody has confirmed, made-up contacts, an address that nobody can
/// reach.
enum ReleaseRule {
  static func check(_ sources: SiteSources) -> [Diagnostic] {
    let samples = sources.register.agreements.filter(\.isSample)
    var diagnostics =
      samples.first.map { first in
        [Diagnostic(.releaseSample, at: sources.register.location(of: first, .provenance), count: samples.count)]
      } ?? []
    let releases = sources.press.releases.filter { SampleRule.isMarked($0.title) }
    diagnostics += releases.prefix(1).map { first in
      Diagnostic(
        .releaseSample, at: sources.press.location(of: first, PressTable.Heading.title), count: releases.count)
    }
    diagnostics += sources.settings.unconfirmedLinks.map { link in
      Diagnostic(.releaseUnconfirmed, at: link.location, value: link.title, other: link.url)
    }
    diagnostics += check(sources.settings)
    return diagnostics
  }

  /// Search engines list no data set with less (Google's rules for `Dataset`).
  private static let shortestDescription = 50

  private static func check(_ settings: SiteSettings) -> [Diagnostic] {
    let security = settings.security.map { $0.contacts + [$0.policy].compactMap(\.self) } ?? []
    let mail = settings.contact.mail.map { LocatedText($0, at: Location(file: settings.base.location.file)) }
    var diagnostics = (security + [mail].compactMap(\.self)).filter { LinkAddress.isExample($0.text) }.map {
      Diagnostic(.releaseExampleContact, at: $0.location, value: $0.text)
    }
    if let base = WebLocation(settings.base.url), LinkAddress.isLocal(host: base.host) {
      diagnostics.append(Diagnostic(.releaseBaseLocal, at: settings.base.location, value: settings.base.url))
    }
    let length = settings.description.count
    if length > 0, length < shortestDescription {
      diagnostics.append(Diagnostic(.descriptionShort, at: settings.descriptionPlace, count: length))
    }
    return diagnostics
  }
}
