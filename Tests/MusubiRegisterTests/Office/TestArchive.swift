/// A zip archive whose entries are not packed, written by hand so that each byte of it can be wrong.
struct TestArchive {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// Bit 0 says that the entry is encrypted.
    var flags: UInt16 = 0
    /// The check sum to write instead of the right one.
    var checkSum: UInt32?
    /// The bytes unpacked, where the entry is packed.
    var size: Int?
  }

  var entries: [Entry] = []

  init(_ entries: [(name: String, text: String)] = []) {
    self.entries = entries.map { Entry(name: $0.name, bytes: Array($0.text.utf8)) }
  }

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let common =
        Self.two(entry.flags) + Self.two(entry.size == nil ? 0 : 8) + Self.four(0)
        + Self.four(entry.checkSum ?? Self.checkSum(entry.bytes))
        + Self.four(UInt32(entry.bytes.count)) + Self.four(UInt32(entry.size ?? entry.bytes.count))
        + Self.two(UInt16(name.count))
        + Self.two(0)
      directory +=
        [0x50, 0x4B, 1, 2] + Self.two(20) + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
        + Self.four(0) + Self.four(UInt32(result.count)) + name
      result += [0x50, 0x4B, 3, 4] + Self.two(20) + common + name + entry.bytes
    }
    let count = Self.two(UInt16(entries.count))
    return result + directory + [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + count + count
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(result.count)) + Self.two(0)
  }

  /// An entry of one letter again and again, packed (RFC 1951) into a hundredth.
  static func bomb(_ name: String, repeats: Int) -> Entry {
    var bits: [UInt8] = []
    func put(_ code: Int, _ count: Int) { bits += (0..<count).map { UInt8(code >> (count - 1 - $0) & 1) } }
    put(0b110, 3)  // The last block, with the codes that all know.
    put(0x30 + 0x20, 8)  // A space,
    for _ in 0..<repeats {
      put(0b1100_0101, 8)  // then 258 times
      put(0, 5)  // what was one before.
    }
    put(0, 7)
    bits += Array(repeating: 0, count: (8 - bits.count % 8) % 8)
    let bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << UInt8($1) }
    }
    return Entry(name: name, bytes: bytes, size: 1 + 258 * repeats)
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
  private static func four(_ number: UInt32) -> [UInt8] {
    two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
  }
}
