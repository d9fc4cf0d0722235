import Foundation

/// A folder of its own for one test, gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // Thousands of small files: in memory where there is such a disk, else where the system keeps such things.
    let memory = URL(fileURLWithPath: "/dev/shm", isDirectory: true)
    let isUsable = access(memory.path, W_OK) == 0 && ProcessInfo.processInfo.environment["TMPDIR"] == nil
    let base = isUsable ? memory : FileManager.default.temporaryDirectory
    let folder = base.appendingPathComponent("musubi-acceptance-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ relative: String) -> URL { URL(fileURLWithPath: path + "/" + relative) }

  func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + relative) }

  func bytes(_ relative: String) throws -> [UInt8] { try Array(Data(contentsOf: url(relative))) }

  func text(_ relative: String) throws -> String { String(decoding: try bytes(relative), as: UTF8.self) }

  func write(_ relative: String, _ text: String) throws { try write(relative, bytes: Array(text.utf8)) }

  func write(_ relative: String, bytes: [UInt8]) throws {
    let file = url(relative)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(at: url(relative)) }

  /// The names in the folder, hidden ones too.
  func names() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: path)) }

  /// The names in a folder of it.
  func names(_ relative: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: path + "/" + relative))
  }

  /// Everything below a folder of it.
  func tree(_ relative: String) throws -> FileTree { try FileTree(path + "/" + relative) }
}
