/// The escapes of Excel for characters that XML cannot hold: `_x000D_` is a carriage return, `_x005F_` an underscore that
/// must not begin an escape.
enum CellEscapes {
  /// The text without escapes; CR LF and CR become LF. An escape of half a character stays as it is written.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "_"), let (scalar, length) = scalar(bytes, at: index) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      UTF8.encode(scalar).map { result.append(contentsOf: $0) }
      index += length
    }
    return withLineFeeds(result)
  }

  private static func scalar(_ bytes: [UInt8], at index: Int) -> (UnicodeScalar, length: Int)? {
    guard let first = unit(bytes, at: index) else { return nil }
    if let scalar = UnicodeScalar(first) { return (scalar, escapeLength) }
    guard UTF16.isLeadSurrogate(UInt16(first)), let second = unit(bytes, at: index + escapeLength),
      UTF16.isTrailSurrogate(UInt16(second)),
      let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, 2 * escapeLength)
  }

  private static let escapeLength = 7

  /// The number in `_xHHHH_`.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + escapeLength <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var number: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): number = number << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return number
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "\r") {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }
}
