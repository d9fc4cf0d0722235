import MusubiRegister

/// The form that addresses of a site have: `https://www.city.test/*/page/*.html`, where `*` stands for one character or
/// more, but no slash.
package struct AddressShape: Sendable, Hashable {
  package let text: String
  private let parts: [[UInt8]]

  package init(_ text: String) {
    self.text = text
    parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// Whether the whole address, without query and fragment, has the form.
  package func matches(_ address: String) -> Bool {
    let address = Array(address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    return matches(address[...], parts[...])
  }

  /// A star takes as little as it can; since it takes no slash, there is little to try again.
  private func matches(_ address: ArraySlice<UInt8>, _ parts: ArraySlice<[UInt8]>) -> Bool {
    guard let part = parts.first, address.starts(with: part) else { return false }
    let rest = address.dropFirst(part.count)
    if parts.count == 1 { return rest.isEmpty }
    var next = rest
    while let byte = next.first, byte != UInt8(ascii: "/") {
      next = next.dropFirst()
      if matches(next, parts.dropFirst()) { return true }
    }
    return false
  }

  /// How much of the address the form has in common with its beginning, for suggestions.
  func likeness(to address: String) -> Int {
    zip(text.utf8, address.utf8).prefix { $0 == $1 }.count
  }
}
