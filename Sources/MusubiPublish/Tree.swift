import Glibc

/// Everything below one folder, each folder before what it holds.
package struct Tree: Sendable {
  package var entries: [TreeEntry] = []
  /// Names that are not UTF-8, as well as they can be shown; what lies below them is not listed.
  package var unreadable: [String] = []
}

extension FileSystem {
  /// Lists everything below a folder. Symbolic links are listed, never followed.
  func tree(_ directory: Directory) throws(FileSystemError) -> Tree {
    var tree = Tree()
    try collect(directory, prefix: nil, into: &tree)
    return tree
  }

  private func collect(_ directory: Directory, prefix: TreePath?, into tree: inout Tree) throws(FileSystemError) {
    let listing = try list(directory)
    tree.unreadable += listing.unreadable.map(directory.path(of:))
    for entry in listing.entries {
      let path = prefix?.appending(entry.path) ?? entry.path
      tree.entries.append(TreeEntry(path: path, kind: entry.kind))
      if entry.kind == .directory {
        try collect(openDirectory(entry.path.text, in: directory), prefix: path, into: &tree)
      }
    }
  }

  /// Removes everything below a folder that this program made, then the folder. Symbolic links are not followed.
  func removeTree(_ path: String, in parent: Directory) throws(FileSystemError) {
    let directory = try openDirectory(path, in: parent)
    for entry in try tree(directory).entries.reversed() {
      if entry.kind == .directory {
        try removeDirectory(entry.path.text, in: directory)
      } else {
        try unlink(entry.path.text, in: directory)
      }
    }
    try removeDirectory(path, in: parent)
  }

  /// Writes a new file: one open, one write, one close.
  func writeFile(
    _ path: String, _ bytes: UnsafeRawBufferPointer, in directory: Directory
  ) throws(FileSystemError) {
    let descriptor = try createFile(path, in: directory)
    do {
      try write(bytes, to: descriptor, path, in: directory)
    } catch {
      try? close(descriptor, path, in: directory)
      throw error
    }
    try close(descriptor, path, in: directory)
  }

  func writeFile(_ path: String, _ bytes: [UInt8], in directory: Directory) throws(FileSystemError) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileSystemError) in
      try writeFile(path, UnsafeRawBufferPointer(bytes), in: directory)
    }
  }

  /// Reads a whole file; nil when it is longer than `limit` bytes or not a file at all.
  func readFile(
    _ path: String, in directory: Directory? = nil, limit: Int, follow: Bool = false
  ) throws(FileSystemError) -> [UInt8]? {
    let descriptor = try openFile(path, in: directory, follow: follow)
    defer { try? close(descriptor, path, in: directory) }
    let status = try status(of: descriptor, path, in: directory)
    guard status.kind == .file, status.size <= limit else { return nil }
    // One byte more than its size shows whether the file has grown since. What is to be written over is not zeroed first.
    var result: Result<Int, FileSystemError> = .success(0)
    var bytes = [UInt8](unsafeUninitializedCapacity: status.size + 1) { buffer, count in
      do throws(FileSystemError) {
        count = try read(descriptor, into: UnsafeMutableRawBufferPointer(buffer), path, in: directory)
        result = .success(count)
      } catch {
        result = .failure(error)
      }
    }
    var count = try result.get()
    bytes += repeatElement(0, count: status.size + 1 - count)
    while true {
      if count > limit { return nil }
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: count) }
      let length = try fill(&bytes, from: count, descriptor, path, in: directory)
      count += length
      if length == 0 { break }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private func fill(
    _ bytes: inout [UInt8], from start: Int, _ descriptor: Int32, _ path: String, in directory: Directory?
  ) throws(FileSystemError) -> Int {
    try bytes.withUnsafeMutableBufferPointer { bytes throws(FileSystemError) in
      let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[start...]))
      return try read(descriptor, into: rest, path, in: directory)
    }
  }

  /// Whether the name stands for a file with exactly these bytes. A file that may not be read has other bytes.
  func holds(
    _ bytes: UnsafeRawBufferPointer, _ path: String, in directory: Directory
  ) throws(FileSystemError) -> Bool {
    let descriptor: Int32
    do {
      descriptor = try openFile(path, in: directory)
    } catch  where [ENOENT, ENOTDIR, ELOOP, EACCES, ENXIO].contains(error.number) {
      return false
    }
    defer { try? close(descriptor, path, in: directory) }
    let status = try status(of: descriptor, path, in: directory)
    guard status.kind == .file, status.size == bytes.count else { return false }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(max(bytes.count, 1), 1 << 16), alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while offset < bytes.count {
      let length = try read(descriptor, into: buffer, path, in: directory)
      guard length > 0, length <= bytes.count - offset, let old = buffer.baseAddress,
        let new = bytes.baseAddress, memcmp(old, new + offset, length) == 0
      else { return false }
      offset += length
    }
    return true
  }

  /// Puts the same thing under a second name in another tree: a hard link, or a copy where links are refused.
  func carry(_ entry: TreeEntry, from old: Directory, to new: Directory) throws(FileSystemError) {
    do {
      try link(entry.path.text, in: old, to: entry.path.text, in: new)
    } catch  where [EPERM, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS, EACCES].contains(error.number) {
      switch entry.kind {
      case .symlink:
        let target = try readSymlink(entry.path.text, in: old)
        try makeSymlink(entry.path.text, in: new, pointingTo: target)
      case .file:
        try copyFile(entry.path.text, from: old, to: new)
      case .directory, .other:
        throw error
      }
    }
  }

  /// Copies a file with its permissions and dates.
  func copyFile(_ path: String, from old: Directory, to new: Directory) throws(FileSystemError) {
    let source = try openFile(path, in: old)
    defer { try? close(source, path, in: old) }
    let status = try status(of: source, path, in: old)
    let target = try createFile(path, in: new)
    do {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { buffer.deallocate() }
      while true {
        let length = try read(source, into: buffer, path, in: old)
        if length == 0 { break }
        try write(UnsafeRawBufferPointer(rebasing: buffer[..<length]), to: target, path, in: new)
      }
      try setPermissions(status.permissions, of: target, new.path(of: path))
      try setTimes(like: status, of: target, new.path(of: path))
    } catch {
      try? close(target, path, in: new)
      throw error
    }
    try close(target, path, in: new)
  }

  /// Whether two names stand for the same thing or for equal bytes.
  func isEqual(
    _ entry: TreeEntry, in old: Directory, _ new: Directory
  ) throws(FileSystemError) -> Bool {
    let path = entry.path.text
    guard let other = try statusIfPresent(path, in: new) else { return false }
    let status = try status(path, in: old)
    if status.isSame(as: other) { return true }
    guard status.kind == other.kind else { return false }
    switch entry.kind {
    case .symlink: return try readSymlink(path, in: old) == readSymlink(path, in: new)
    case .file:
      // Only copies and adopted files come here; they are as large as pages are.
      guard status.size == other.size, let bytes = try readFile(path, in: old, limit: .max - 1) else { return false }
      return try bytes.withUnsafeBufferPointer { bytes throws(FileSystemError) in
        try holds(UnsafeRawBufferPointer(bytes), path, in: new)
      }
    case .directory, .other: return false
    }
  }
}
