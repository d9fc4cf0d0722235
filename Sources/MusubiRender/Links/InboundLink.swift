import MusubiRegister

/// A link to this site on a page of another.
package struct InboundLink: Sendable {
  /// The whole address that it means.
  package let address: String
  /// The line of the page on which it stands, from 1.
  package let line: Int
  package let state: State
  /// The agreement that it leads to, by its index.
  package let agreement: Int?

  package enum State: Sendable, Hashable {
    case good
    /// Nothing is there; what was probably meant.
    case unknown(suggestion: String?)
    /// An address of old: a page says what became of what was there; the address of what took its place.
    case retired(successor: String?)
    /// Another scheme or host than the site's own; the address as it is now.
    case otherForm(proper: String)
    /// The page is there, and has no such place; what was probably meant.
    case placeMissing(suggestion: String?)

    package var name: String {
      switch self {
      case .good: "good"
      case .unknown: "unknown"
      case .retired: "retired"
      case .otherForm: "otherForm"
      case .placeMissing: "placeMissing"
      }
    }
  }

  /// The address of what took the place of what the link leads to.
  package var successor: String? {
    if case .retired(let successor) = state { return successor }
    return nil
  }

  package var isStale: Bool { state != .good }

  /// What is to be said of a stale link on the page `page`.
  package func diagnostic(on page: String) -> Diagnostic? {
    let place = Location(file: page, line: line)
    return switch state {
    case .good: nil
    case .unknown(let suggestion): Diagnostic(.inboundUnknown, at: place, value: address, suggestion: suggestion)
    case .retired(let successor?): Diagnostic(.inboundMoved, at: place, value: address, expected: successor)
    case .retired: Diagnostic(.inboundRetired, at: place, value: address)
    case .otherForm(let proper): Diagnostic(.inboundForm, at: place, value: address, expected: proper)
    case .placeMissing(let suggestion):
      Diagnostic(
        .inboundPlace, at: place, value: address,
        other: address.split(separator: "#").dropFirst().last.map(String.init),
        suggestion: suggestion)
    }
  }
}
