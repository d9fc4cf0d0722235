import MusubiRegister

/// An address of old at which a page or a file says what became of what was there.
package struct Retirement: Sendable {
  /// The old address.
  package let path: String
  package let treatment: Redirect.Treatment
  /// Where to go on, where that stands now; several where one name became several partners.
  package let destinations: [Destination]
  /// What stood there; empty where nobody says.
  package let name: String
  package let reason: String
  package let date: JapaneseDate?
  /// The row that tells of it; nil for an address that changed by itself, as a partner's does when its number is known.
  package let redirect: Redirect?
  /// Whether it stands or falls with the page of an agreement.
  package let isCompanion: Bool

  init(
    path: String, treatment: Redirect.Treatment, destinations: [Destination], name: String = "", reason: String = "",
    date: JapaneseDate? = nil, redirect: Redirect? = nil, isCompanion: Bool = false
  ) {
    self.path = path
    self.treatment = treatment
    self.destinations = destinations
    self.name = name
    self.reason = reason
    self.date = date
    self.redirect = redirect
    self.isCompanion = isCompanion
  }

  package enum Destination: Sendable, Hashable {
    /// A page or file of the site, by its path.
    case path(String)
    /// An address of another site.
    case address(String)
  }

  package var route: Route { .retired(path: path) }
  package var isPage: Bool { path.hasSuffix(".html") }

  /// Whether a page explains what happened, instead of leading on at once.
  package var isTombstone: Bool { treatment != .moved || destinations.count != 1 }

  /// The identifier of the agreement whose page it was; nil for other pages.
  package var agreementID: String? { Redirect.identifier(ofPage: path) }
}
