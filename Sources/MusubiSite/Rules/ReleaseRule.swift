import MusubiRegister

/// What a release may not hold: samples, and addresses that nobody has confirmed.
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
    return diagnostics
  }
}
