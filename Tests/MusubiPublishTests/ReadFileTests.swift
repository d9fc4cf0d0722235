import Foundation
import Testing

@testable import MusubiPublish

/// A file is read to its end, whatever happens to it meanwhile.
struct ReadFileTests {
  /// What is read of a file that another program saves at the moment of the reading; the sizes are those of before and after.
  private func read(before: Int, after: Int, limit: Int) throws -> [UInt8]? {
    let sandbox = try Sandbox()
    try sandbox.write("a", String(repeating: "x", count: before))
    let path = sandbox.root + "/a"
    let changing = FileSystem { call, _ in
      if call == .read { try? Data(repeating: UInt8(ascii: "y"), count: after).write(to: URL(fileURLWithPath: path)) }
      return 0
    }
    return try changing.readFile(path, limit: limit)
  }

  @Test(arguments: [(0, 0), (0, 1), (0, 5_000), (100, 100), (100, 101), (100, 102), (100, 5_000), (100, 0)])
  func aFileThatChangesIsReadAsItIsWhenItIsRead(before: Int, after: Int) throws {
    let bytes = try read(before: before, after: after, limit: 10_000)
    #expect(bytes == Array(repeating: UInt8(ascii: "y"), count: after))
  }

  @Test(arguments: [(99, 100, 100), (100, 100, 101), (100, 0, 101), (100, 0, 5_000)])
  func whatIsLongerThanTheLimitIsNotRead(limit: Int, before: Int, after: Int) throws {
    #expect(try read(before: before, after: after, limit: limit) == nil)
  }

  @Test func aFileWithoutASizeIsReadWhole() throws {
    let bytes = try #require(try FileSystem.live.readFile("/proc/self/status", limit: 1 << 20))
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Name:") && bytes.count > 100)
  }
}
