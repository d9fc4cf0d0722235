import Testing

@testable import MusubiRender

/// The hash is that of FIPS 180-4, for any length and however the bytes come in.
struct SHA256Tests {
  /// The examples that NIST publishes with the standard, and the empty text.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theExamplesOfTheStandard(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  @Test func aMillionLetters() {
    let digest = SHA256.hexadecimal(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// At every length around the ends of blocks, in pieces of every size.
  @Test func piecesAreTheWhole() {
    for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 300] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
      let whole = SHA256.hexadecimal(of: bytes)
      for size in [1, 3, 63, 64, 65] {
        var hash = SHA256()
        for start in stride(from: 0, to: length, by: size) {
          Array(bytes[start..<min(start + size, length)]).withUnsafeBytes { hash.update($0) }
        }
        #expect(hash.finished() == whole, "\(length) bytes by \(size)")
      }
    }
  }
}
