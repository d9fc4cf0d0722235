import Foundation

/// Every file below a folder, byte for byte; links with what they name, empty folders with nothing.
struct FileTree: Equatable {
  /// By the path from the folder.
  let files: [String: Data]
  /// What changes when a file is touched though its bytes stay: inode and time.
  let stamps: [String: Stamp]

  struct Stamp: Equatable {
    let inode: UInt
    let seconds: Int
    let nanoseconds: Int
  }

  /// Of a folder that is missing the tree is empty.
  init(_ folder: String) throws {
    var files: [String: Data] = [:]
    var stamps: [String: Stamp] = [:]
    try Self.collect(folder, "", &files, &stamps)
    self.files = files
    self.stamps = stamps
  }

  static func == (left: FileTree, right: FileTree) -> Bool { left.files == right.files }

  var paths: Set<String> { Set(files.keys) }

  /// The paths that are in one tree only or have other bytes, for a message that can be read.
  func differences(to other: FileTree) -> [String] {
    let paths = paths.union(other.paths).filter { files[$0] != other.files[$0] }
    return paths.sorted().map { path in
      files[path] == nil ? "+ \(path)" : other.files[path] == nil ? "- \(path)" : "~ \(path)"
    }
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }

  /// The files that hold a run of bytes.
  func paths(holding text: String) -> [String] {
    files.filter { $0.value.holds(text) }.keys.sorted()
  }

  private static func collect(
    _ folder: String, _ prefix: String, _ files: inout [String: Data], _ stamps: inout [String: Stamp]
  ) throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    if names.isEmpty, !prefix.isEmpty { files[prefix] = Data() }
    for name in names {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { throw CocoaError(.fileReadNoSuchFile) }
      stamps[prefix + name] = Stamp(
        inode: UInt(status.st_ino), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try collect(path, prefix + name + "/", &files, &stamps)
      case S_IFLNK: files[prefix + name] = Data(try FileManager.default.destinationOfSymbolicLink(atPath: path).utf8)
      default: files[prefix + name] = try Data(contentsOf: URL(fileURLWithPath: path))
      }
    }
  }
}

extension Data {
  /// Whether the bytes of a text stand somewhere in these.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    return withUnsafeBytes { bytes in
      guard var rest = bytes.baseAddress, bytes.count >= wanted.count else { return false }
      // Where the text may begin at the latest.
      let end = rest + (bytes.count - wanted.count + 1)
      while rest < end, let found = memchr(rest, Int32(first), end - rest) {
        if memcmp(found, wanted, wanted.count) == 0 { return true }
        rest = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
