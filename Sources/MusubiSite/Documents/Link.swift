import MusubiRegister

/// A link to another site, as the settings give it.
package struct Link: Sendable, Hashable {
  /// What readers see: `民間提案制度`.
  package let title: String
  /// An http or https address, safe in an attribute after escaping; empty when the settings were faulty.
  package let url: String
  /// False while the address is provisional: pages say so, and a release build refuses it.
  package let isConfirmed: Bool
  /// Where the address stands in the settings.
  package let location: Location
  /// How the address was confirmed, or what is still to be found out; for those who keep the settings.
  package let note: String?
  /// The forms that addresses on that site have, where the settings name them: `https://www.city.test/*/page/*.html`.
  package var shapes: [AddressShape] = []
  /// How to tell the other site what a page is about; nil where it cannot be told.
  package let context: LinkContext?

  init(
    title: String, url: String, isConfirmed: Bool, location: Location, note: String?, context: LinkContext? = nil
  ) {
    self.title = title
    self.url = url
    self.isConfirmed = isConfirmed
    self.location = location
    self.note = note
    self.context = context
  }

  /// The link as it is written on a page about `subject`. The plain one where the other site cannot be told, or where
  /// the page is about nothing that it asks for.
  package func about(_ subject: LinkSubject) -> Link {
    guard let address = context?.address(for: subject) else { return self }
    return Link(
      title: title, url: address, isConfirmed: isConfirmed, location: location, note: note, context: context)
  }
}
