/// What the site that was published before had: an input of the next one, since none of its addresses may die.
package struct FormerSite: Sendable {
  /// Every address that was promised.
  package let addresses: Set<String>
  /// The addresses at which a page only led on, and where it led; of those that nothing else explains.
  package let forwards: [String: String]

  package init(addresses: Set<String>, forwards: [String: String] = [:]) {
    self.addresses = addresses
    self.forwards = forwards
  }

  /// Nothing was published before.
  package static let none = FormerSite(addresses: [])
}
