/// Looks for bytes eight at a time: a register of 100,000 rows is a hundred megabytes between a few million separators.
enum ByteSearch {
  /// The first place from `start` on of the byte; the count where it stands nowhere.
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start, { $0.places(of: byte) }, { $0 == byte })
  }

  /// The first place from `start` on of either byte.
  static func first(_ byte: UInt8, _ other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start, { $0.places(of: byte) | $0.places(of: other) }, { $0 == byte || $0 == other })
  }

  /// The first place from `start` on of either byte, or of what ends a line.
  static func first(
    _ byte: UInt8, _ other: UInt8, orLineEndIn bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    first(
      in: bytes, from: start,
      { $0.places(of: byte) | $0.places(of: other) | $0.places(of: 0x0A) | $0.places(of: 0x0D) },
      { $0 == byte || $0 == other || $0 == 0x0A || $0 == 0x0D })
  }

  /// Whether these bytes stand anywhere in the others, one after the other; true for none.
  static func holds(_ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let byte = wanted.first else { return true }
    var index = first(byte, in: bytes, from: 0)
    while index + wanted.count <= bytes.count {
      if bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
      index = first(byte, in: bytes, from: index + 1)
    }
    return false
  }

  @inline(__always)
  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ places: (EightBytes) -> UInt64,
    _ isWanted: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index + EightBytes.count <= bytes.count {
      let found = places(EightBytes(bytes, at: index))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += EightBytes.count
    }
    while index < bytes.count, !isWanted(bytes[index]) { index += 1 }
    return index
  }
}
