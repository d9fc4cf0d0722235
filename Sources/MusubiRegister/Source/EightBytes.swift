/// Eight bytes of a text in one number, the first of them lowest, so that all are compared at once.
struct EightBytes {
  static let count = 8
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private let word: UInt64

  /// There must be eight bytes at `index`.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The high bits of the bytes that are this one, looked at through `mask`. Above the lowest of them others may be marked
  /// too (the subtraction borrows); 0 is sure.
  @inline(__always)
  func places(of byte: UInt8, through mask: UInt8 = 0xFF) -> UInt64 {
    let difference = (word & (Self.ones &* UInt64(mask))) ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits
  }

  /// The same of the bytes that are no more than `byte`, which is below 128.
  @inline(__always)
  func places(upTo byte: UInt8) -> UInt64 {
    (word &- Self.ones &* (UInt64(byte) + 1)) & ~word & Self.highBits
  }
}
