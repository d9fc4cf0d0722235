/// The part of an address that names a member: lower-case ASCII letters, digits and hyphens.
package enum Slug {
  package static func isValid(_ slug: String) -> Bool {
    let bytes = slug.utf8
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// A short stable digest of a name that has no slug: 50 bits of FNV-1a in ten characters of base 32. It is a part of
  /// published addresses, so the function never changes.
  package static func digest(_ name: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    // Folding the high bits in spreads the effect of the last byte over all fifty.
    hash ^= hash >> 32
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    let characters = (0..<10).map { alphabet[Int(hash >> UInt64($0 * 5) & 31)] }
    return String(decoding: characters, as: UTF8.self)
  }
}
