/// Runs of bytes, each kept once, under numbers in the order of their coming: what a dictionary of strings would be,
/// with one allocation for all of them.
struct ByteTable: Sendable {
  private var pool: [UInt8] = []
  /// Where each run ends in the pool.
  private var ends: [Int] = []
  /// The upper half of a run's hash and its number plus one; 0 is a free slot. Open addressing, at most half full.
  private var slots: [UInt64]

  init() { slots = Array(repeating: 0, count: 64) }

  var count: Int { ends.count }

  /// The number of the run, new if it was not there.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = ByteHash.of(bytes)
    let slot = self.slot(of: bytes, hash)
    if slots[slot] != 0 { return Self.number(slots[slot]) }
    pool.append(contentsOf: bytes)
    ends.append(pool.count)
    slots[slot] = Self.entry(hash, number: ends.count - 1)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  mutating func intern(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBufferPointer { intern($0) } }

  /// The number of the run, or nil when it is not there.
  func find(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let entry = slots[slot(of: bytes, ByteHash.of(bytes))]
      return entry == 0 ? nil : Self.number(entry)
    }
  }

  /// The bytes of a run that is there.
  subscript(number: Int) -> ArraySlice<UInt8> { pool[range(number)] }

  func string(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// Gives the bytes of a run that is there, without a copy.
  func withBytes<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// The slot that holds the run, or the free one where it belongs.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0, isRun(Self.number(slots[slot]), bytes) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isRun(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes(number) {
      $0.count == bytes.count && Self.areEqual(UnsafeRawBufferPointer($0), UnsafeRawBufferPointer(bytes))
    }
  }

  /// Compares runs of one length, eight bytes at a time.
  private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset + 8 <= left.count {
      let pair = (
        left.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      )
      if pair.0 != pair.1 { return false }
      offset += 8
    }
    while offset < left.count {
      if left[offset] != right[offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in ends.indices {
      let hash = withBytes(number) { ByteHash.of($0) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.entry(hash, number: number)
    }
  }

  private static func entry(_ hash: UInt64, number: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(truncatingIfNeeded: number + 1))
  }

  private static func number(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) - 1 }
}

/// A quick hash of bytes, the same on every run and machine (the standard library's is seeded anew each time). Not for
/// secrets: whoever wants two runs to collide can have it.
enum ByteHash {
  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash = mix(seed ^ UInt64(bytes.count), first)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mix(hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)), second)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mix(hash ^ rest, first)
  }

  private static func mix(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = (value ^ factor).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
