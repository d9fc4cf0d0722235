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

  /// The high bits of the bytes that are this one, looked at through `mask`.
  @inline(__always)
  func places(of byte: UInt8, through mask: UInt8 = 0xFF) -> UInt64 {
    let difference = (word & (Self.ones &* UInt64(mask))) ^ (Self.ones &* UInt64(byte))
    // No sum reaches beyond its byte, so each is told by itself.
    return ~((difference & ~Self.highBits) &+ ~Self.highBits | difference) & Self.highBits
  }

  /// The high bits of the bytes that are no more than `byte`, which is below 128.
  @inline(__always)
  func places(upTo byte: UInt8) -> UInt64 {
    ~((word & ~Self.highBits) &+ Self.ones &* (0x7F - UInt64(byte)) | word) & Self.highBits
  }
}
