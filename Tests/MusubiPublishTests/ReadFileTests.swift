import Foundation
import Testing

@testable import MusubiPublish

/// A file is read to its end, whatever happens to it meanwhile.
struct ReadFileTests {
  /// Sizes when the file is opened and when it is read.
  @Test(arguments: [(0, 0), (0, 1), (0, 5_000), (100, 100), (100, 101), (100, 102), (100, 5_000), (100, 0)])
  func aFileThatChangesIsReadAsItIsWhenItIsRead(before: Int, after: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a", String(repeating: "x", count: before))
    let path = sandbox.root + "/a"
    let changing = FileSystem { call, _ in
      // As an office's program does that saves at this moment.
      if call == .read { try? Data(repeating: UInt8(ascii: "y"), count: after).write(to: URL(fileURLWithPath: path)) }
      return 0
    }
    #expect(try changing.readFile(path, limit: 10_000) == Array(repeating: UInt8(ascii: "y"), count: after))
  }

  /// The limit, and the sizes when the file is opened and when it is read.
  @Test(arguments: [(99, 100, 100), (100, 100, 101), (100, 0, 101), (100, 0, 5_000)])
  func whatIsLongerThanTheLimitIsNotRead(limit: Int, before: Int, after: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a", String(repeating: "x", count: before))
    let path = sandbox.root + "/a"
    let growing = FileSystem { call, _ in
      if call == .read { try? Data(repeating: UInt8(ascii: "y"), count: after).write(to: URL(fileURLWithPath: path)) }
      return 0
    }
    #expect(try growing.readFile(path, limit: limit) == nil)
  }

  @Test func aFileWithoutASizeIsReadWhole() throws {
    let bytes = try #require(try FileSystem.live.readFile("/proc/self/status", limit: 1 << 20))
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Name:") && bytes.count > 100)
  }
}
