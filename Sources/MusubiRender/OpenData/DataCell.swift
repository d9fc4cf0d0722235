import MusubiRegister

/// A cell of a data table, in whatever form its value is at hand, so that 100,000 rows need no copies.
package enum DataCell: Sendable, Hashable {
  case empty
  case text(Text)
  case string(String)
  case number(Int)

  init(_ string: String?) { self = string.map { .string($0) } ?? .empty }

  /// Several values, separated by semicolons.
  init(joining parts: [Text]) {
    self =
      parts.count > 1 ? .string(parts.map(\.string).joined(separator: ";")) : parts.first.map { .text($0) } ?? .empty
  }

  /// Gives the bytes of the cell as text to `body`.
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    switch self {
    case .empty: return try body(UnsafeBufferPointer(start: nil, count: 0))
    case .text(let text): return try text.withUTF8(body)
    case .string(var string): return try string.withUTF8(body)
    case .number(let number):
      var digits = String(number)
      return try digits.withUTF8(body)
    }
  }
}
