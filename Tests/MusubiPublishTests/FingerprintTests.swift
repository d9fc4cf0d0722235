import Testing

@testable import MusubiPublish

/// The buffer of xxHash's own self-test and what that publishes for it.
@Suite struct FingerprintTests {
  private static let prime32: UInt64 = 2_654_435_761

  private static let buffer: [UInt8] = {
    var seed = prime32
    return (0..<2367).map { _ in
      defer { seed = seed &* 11_400_714_785_074_694_797 }
      return UInt8(seed >> 56)
    }
  }()

  @Test(
    arguments: [
      (0, "ef46db3751d8e999", "ac75fda2929b17ef"), (1, "e934a84adb052768", "5014607643a9b4c3"),
      (4, "9136a0dca57457ee", "caab286bd8e9fdb5"), (14, "8282dcc4994e35c8", "c3bd6bf63deb6df0"),
      (31, "299b39a290e6d783", "da673d5feb5c1d79"), (32, "18b216492bb44b70", "b3f33bdf93ade409"),
      (33, "55c8dc3e578f5b59", "e92c292f64bc3071"), (222, "b641ae8cb691c174", "20cb8ab7ae10c14a"),
      (2367, "a82418ddec0ea581", "a36a93c18052673a"),
    ]) func equalsThePublishedVectors(length: Int, plain: String, seeded: String)
  {
    let bytes = Array(Self.buffer.prefix(length))
    #expect(Fingerprint(bytes).hexadecimal == plain)
    #expect(Fingerprint(bytes, seed: Self.prime32).hexadecimal == seeded)
  }

  @Test(arguments: [
    ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ]) func equalsTheVectorsOfWords(text: String, expected: String) {
    #expect(Fingerprint(Array(text.utf8)).hexadecimal == expected)
  }

  @Test func readsBytesFromAnyAddress() {
    for offset in 0..<9 {
      let padded = [UInt8](repeating: 0, count: offset) + Self.buffer
      let shifted = padded.withUnsafeBytes { Fingerprint(UnsafeRawBufferPointer(rebasing: $0[offset...])) }
      #expect(shifted == Fingerprint(Self.buffer))
    }
  }

  @Test func hexadecimalIsSixteenDigitsAndReadsBack() {
    for value in [0, 1, 0xABC, UInt64.max] {
      let fingerprint = Fingerprint(value: value)
      #expect(fingerprint.hexadecimal.utf8.count == 16)
      #expect(Fingerprint(hexadecimal: fingerprint.hexadecimal.utf8) == fingerprint)
    }
    for wrong in ["", "0", "00000000000000000", "ABCDEF0123456789", "000000000000000g"] {
      #expect(Fingerprint(hexadecimal: wrong.utf8) == nil)
    }
  }
}
