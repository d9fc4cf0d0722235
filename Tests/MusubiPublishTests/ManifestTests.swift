import Testing

@testable import MusubiPublish

@Suite struct ManifestTests {
  private func manifest(_ paths: [String]) -> Manifest {
    var entries: [TreePath: Manifest.Entry] = [:]
    for (number, path) in paths.enumerated() {
      entries[TreePath(path)] = Manifest.Entry(
        fingerprint: Fingerprint(value: UInt64(number) &* 0x0123_4567_89AB_CDEF), length: number * 1000)
    }
    return Manifest(entries)
  }

  @Test func isSortedTextWithOneLineAFile() {
    let text = String(decoding: manifest(["b.html", "a/c d.html"]).bytes, as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.prefix(3) == ["musubi-manifest 1", "0123456789abcdef 1000 a/c d.html", "0000000000000000 0 b.html"])
    #expect(lines.last?.hasPrefix("end 2 ") == true)
  }

  @Test func readsWhatItWrote() {
    for paths in [[], ["index.html"], ["a", "b/c", "b-", "あ/写真.jpg", ".nojekyll"], (0..<300).map { "p/\($0)" }] {
      let written = manifest(paths)
      #expect(Manifest(bytes: written.bytes) == written)
    }
  }

  @Test func anyChangedOrMissingByteShows() {
    let bytes = manifest(["a.html", "b/c.html", "写真.jpg"]).bytes
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(Manifest(bytes: changed) == nil, "byte \(index) changed")
      #expect(Manifest(bytes: Array(bytes[..<index])) == nil, "cut at \(index)")
      #expect(Manifest(bytes: Array(bytes[..<index] + bytes[(index + 1)...])) == nil, "byte \(index) taken out")
    }
    #expect(Manifest(bytes: bytes + Array("\n".utf8)) == nil)
  }

  @Test(arguments: [
    "0000000000000000 1 ../outside", "0000000000000000 1 /etc/passwd", "0000000000000000 1 a//b",
    "0000000000000000 1 .git/config", "0000000000000000 01 a", "0000000000000000 -1 a",
    "0000000000000000 9999999999999999 a", "0000000000000000 1", "000000000000000 1 a", "",
    "0000000000000000 1 b\n0000000000000000 1 a", "0000000000000000 1 a\n0000000000000000 1 a",
  ]) func refusesLinesThatItWouldNotWriteEvenWithAValidSum(lines: String) {
    let body = Array("musubi-manifest 1\n\(lines)\n".utf8)
    let count = lines.split(separator: "\n").count
    #expect(Manifest(bytes: body + Array("end \(count) \(Fingerprint(body).hexadecimal)\n".utf8)) == nil)
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededGenerator(seed: 7)
    let header = Array("musubi-manifest 1\n".utf8)
    for _ in 0..<2000 {
      let noise = (0..<Int.random(in: 0..<80, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Manifest(bytes: noise) == nil)
      #expect(Manifest(bytes: header + noise + [10]) == nil)
    }
  }
}
