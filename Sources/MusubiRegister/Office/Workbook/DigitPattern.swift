/// A format that gives each digit its place: `"K"0000`, `000-0000`.
struct DigitPattern: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    /// `0`: shows a zero where the number has no digit.
    case zero
    /// `#`: shows nothing there.
    case optional
    case literal([UInt8])
  }

  let parts: [Part]

  /// The shown text of a whole number that is not negative.
  func text(_ number: [UInt8]) -> [UInt8] {
    var result: [[UInt8]] = []
    var rest = number[...]
    var places = parts.filter { if case .literal = $0 { false } else { true } }.count
    for part in parts.reversed() {
      switch part {
      case .literal(let bytes): result.append(bytes)
      case .zero, .optional:
        places -= 1
        // The first place takes all digits that are left.
        if places == 0, !rest.isEmpty {
          result.append(Array(rest))
        } else if let digit = rest.popLast() {
          result.append([digit])
        } else if part == .zero {
          result.append([UInt8(ascii: "0")])
        }
      }
    }
    return Array(result.reversed().joined())
  }
}
