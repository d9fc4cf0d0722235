import MusubiRegister

/// What a text field of a template may hold. Nothing (nil) is an empty text.
package protocol TextValue: Sendable {
  /// Appends the text as UTF-8 with `& < > " '` escaped.
  func appendEscaped(to out: inout [UInt8])
  /// Whether a section on it is passed over: true of an empty text, never of a number.
  var isAbsent: Bool { get }
}

extension String: TextValue {
  package func appendEscaped(to out: inout [UInt8]) {
    var copy = self
    copy.withUTF8 { HTMLEscaping.append($0, to: &out) }
  }
  package var isAbsent: Bool { isEmpty }
}

extension Text: TextValue {
  package func appendEscaped(to out: inout [UInt8]) {
    withUTF8 { HTMLEscaping.append($0, to: &out) }
  }
  package var isAbsent: Bool { isEmpty }
}

extension Int: TextValue {
  /// Appends the decimal digits, with a minus sign below zero; grouping is the business of whoever makes the value.
  package func appendEscaped(to out: inout [UInt8]) {
    if self < 0 { out.append(UInt8(ascii: "-")) }
    // Twenty digits hold every magnitude of 64 bits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = magnitude
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0 && first > 0
      out.append(contentsOf: digits[first...])
    }
  }
  package var isAbsent: Bool { false }
}

extension Optional: TextValue where Wrapped: TextValue {
  package func appendEscaped(to out: inout [UInt8]) {
    if let self { self.appendEscaped(to: &out) }
  }
  package var isAbsent: Bool { map(\.isAbsent) ?? true }
}
