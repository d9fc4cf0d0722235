import Testing

@testable import MusubiRegister

/// What looks at eight bytes at once finds what looking at each finds, wherever it stands.
struct ByteSearchTests {
  /// Filling that differs from what is looked for in one bit, or is next to it.
  private static let fillings: [UInt8] = [0x21, 0x23, 0x2B, 0x2D, 0x80, 0x8C, 0xA2, 0xAC, 0xFF, 0x00]

  @Test(arguments: fillings)
  func theFirstByteIsFound(filling: UInt8) {
    for length in 0..<40 {
      for place in 0...length {
        var bytes = Array(repeating: filling, count: length)
        for index in bytes.indices where index >= place { bytes[index] = UInt8(ascii: "\"") }
        for start in 0...length {
          let found = bytes.withUnsafeBufferPointer { ByteSearch.first(UInt8(ascii: "\""), in: $0, from: start) }
          #expect(found == max(start, place), "\(length) \(place) \(start)")
        }
      }
    }
  }

  @Test(arguments: [0x00, 0x1B] as [UInt8])
  func theFirstOfTwoIsFound(byte: UInt8) {
    for place in 0..<30 {
      var bytes = Array("あいうえおかきくけこ".utf8)
      bytes[place] = byte
      let found = bytes.withUnsafeBufferPointer { ByteSearch.first(0x00, 0x1B, in: $0, from: 0) }
      #expect(found == place)
    }
  }

  @Test(arguments: [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D])
  func theFirstOfFourIsFound(byte: UInt8) {
    for place in 0..<30 {
      var bytes = Array("あいうえおかきくけこ".utf8)
      bytes[place] = byte
      let found = bytes.withUnsafeBufferPointer {
        ByteSearch.first(UInt8(ascii: ","), UInt8(ascii: "\""), orLineEndIn: $0, from: 0)
      }
      #expect(found == place)
    }
  }
}
