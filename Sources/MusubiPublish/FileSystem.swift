import CLinux
import Glibc

/// Every call that this program makes on files, one method a call, so that a test can make any of them fail.
///
/// A path is relative to the `Directory` it is given with; without one it is absolute or relative to the working folder.
package struct FileSystem: Sendable {
  /// Asked before each call: the errno value with which the call fails instead of happening, or 0.
  private let fault: (@Sendable (_ call: Call, _ path: String) -> Int32)?

  package init(fault: (@Sendable (_ call: Call, _ path: String) -> Int32)? = nil) {
    self.fault = fault
  }

  /// The disk as it is.
  package static let live = FileSystem()

  /// The calls, by the names that messages use.
  package enum Call: String, Sendable, CaseIterable {
    case open, create, read, write, close, stat, list, mkdir, rmdir, unlink, link, symlink, readlink, rename, exchange
    case lock, sync, realpath, chmod, chown, utime
    /// Not a call of the system: `commit` without a clean `finish` before it.
    case commit
  }

  /// Makes one call, again when a signal interrupted it; negative results carry errno.
  @inline(__always)
  private func run(
    _ call: Call, _ directory: Directory?, _ path: String, _ body: () -> Int
  ) throws(FileSystemError) -> Int {
    if let number = fault?(call, directory?.path(of: path) ?? path), number != 0 {
      throw FileSystemError(call, directory?.path(of: path) ?? path, number)
    }
    while true {
      let result = body()
      if result >= 0 { return result }
      let number = errno
      // On Linux an interrupted close has closed; a second one could close another thread's file.
      if number == EINTR, call == .close { return 0 }
      if number != EINTR { throw FileSystemError(call, directory?.path(of: path) ?? path, number) }
    }
  }

  private func at(_ directory: Directory?) -> Int32 { directory?.descriptor ?? AT_FDCWD }
}

// MARK: - Opening and closing

extension FileSystem {
  /// Opens a folder; a symbolic link in its last place is followed only when `follow` says so.
  func openDirectory(
    _ path: String, in directory: Directory? = nil, follow: Bool = false
  ) throws(FileSystemError) -> Directory {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW)
    let descriptor = try run(.open, directory, path) { Int(openat(at(directory), path, flags)) }
    return Directory(descriptor: Int32(descriptor), path: directory?.path(of: path) ?? path)
  }

  /// Opens a file for reading. A pipe does not block the program.
  func openFile(
    _ path: String, in directory: Directory? = nil, follow: Bool = false
  ) throws(FileSystemError) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW)
    return Int32(try run(.open, directory, path) { Int(openat(at(directory), path, flags)) })
  }

  /// Makes a file that must not exist yet and opens it for writing.
  func createFile(_ path: String, in directory: Directory, mode: mode_t = 0o644) throws(FileSystemError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Int32(try run(.create, directory, path) { Int(openat(directory.descriptor, path, flags, mode)) })
  }

  func close(_ descriptor: Int32, _ path: String, in directory: Directory? = nil) throws(FileSystemError) {
    do {
      _ = try run(.close, directory, path) { Int(Glibc.close(descriptor)) }
    } catch {
      // A call that a test made fail has not happened, and its descriptor would leak.
      if fault != nil { Glibc.close(descriptor) }
      throw error
    }
  }
}

// MARK: - Bytes

extension FileSystem {
  /// Reads up to the buffer's length; 0 at the end of the file.
  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, _ path: String, in directory: Directory? = nil
  ) throws(FileSystemError) -> Int {
    try run(.read, directory, path) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Writes all bytes.
  func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String, in directory: Directory
  ) throws(FileSystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = try run(.write, directory, path) { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }
}

// MARK: - Memory

extension FileSystem {
  /// Gives the path of an empty file in memory to `write`, and returns what was written there: for libraries that write
  /// into files only. It leaves nothing behind, however the program ends.
  static func bytesWritten(_ name: String, by write: (_ path: String) throws -> Void) throws -> [UInt8] {
    let descriptor = musubi_memory_file(name)
    guard descriptor >= 0 else { throw FileSystemError(.create, name, -descriptor) }
    defer { Glibc.close(descriptor) }
    try write("/proc/self/fd/\(descriptor)")
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileSystemError(.stat, name, errno) }
    let length = Int(status.st_size)
    return try [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, length - count, off_t(count))
        guard read > 0 else { throw FileSystemError(.read, name, read < 0 ? errno : EIO) }
        count += read
      }
    }
  }
}

// MARK: - Names

extension FileSystem {
  func status(
    _ path: String, in directory: Directory? = nil, follow: Bool = false
  ) throws(FileSystemError) -> FileStatus {
    var raw = stat()
    _ = try run(.stat, directory, path) { Int(fstatat(at(directory), path, &raw, follow ? 0 : AT_SYMLINK_NOFOLLOW)) }
    return FileStatus(raw)
  }

  /// The status of what `path` names, or nil when nothing is there.
  func statusIfPresent(
    _ path: String, in directory: Directory? = nil, follow: Bool = false
  ) throws(FileSystemError) -> FileStatus? {
    do {
      return try status(path, in: directory, follow: follow)
    } catch  where error.number == ENOENT || error.number == ENOTDIR {
      return nil
    }
  }

  func status(
    of descriptor: Int32, _ path: String, in directory: Directory? = nil
  ) throws(FileSystemError) -> FileStatus {
    var raw = stat()
    _ = try run(.stat, directory, path) { Int(fstat(descriptor, &raw)) }
    return FileStatus(raw)
  }

  func makeDirectory(_ path: String, in directory: Directory, mode: mode_t = 0o755) throws(FileSystemError) {
    _ = try run(.mkdir, directory, path) { Int(mkdirat(directory.descriptor, path, mode)) }
  }

  /// Makes the folder unless a folder of that name is there.
  func ensureDirectory(_ path: String, in directory: Directory, mode: mode_t = 0o755) throws(FileSystemError) {
    do {
      try makeDirectory(path, in: directory, mode: mode)
    } catch  where error.number == EEXIST {
      if try status(path, in: directory).kind != .directory { throw error }
    }
  }

  func removeDirectory(_ path: String, in directory: Directory) throws(FileSystemError) {
    _ = try run(.rmdir, directory, path) { Int(unlinkat(directory.descriptor, path, AT_REMOVEDIR)) }
  }

  func unlink(_ path: String, in directory: Directory) throws(FileSystemError) {
    _ = try run(.unlink, directory, path) { Int(unlinkat(directory.descriptor, path, 0)) }
  }

  /// Gives the thing `path` a second name; a symbolic link is linked itself, not what it points to.
  func link(
    _ path: String, in directory: Directory, to target: String, in other: Directory
  ) throws(FileSystemError) {
    _ = try run(.link, other, target) { Int(linkat(directory.descriptor, path, other.descriptor, target, 0)) }
  }

  func makeSymlink(_ path: String, in directory: Directory, pointingTo target: String) throws(FileSystemError) {
    _ = try run(.symlink, directory, path) { Int(symlinkat(target, directory.descriptor, path)) }
  }

  func readSymlink(_ path: String, in directory: Directory) throws(FileSystemError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try run(.readlink, directory, path) {
      readlinkat(directory.descriptor, path, &buffer, buffer.count)
    }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func rename(
    _ path: String, in directory: Directory, to target: String, in other: Directory
  ) throws(FileSystemError) {
    _ = try run(.rename, other, target) { Int(renameat(directory.descriptor, path, other.descriptor, target)) }
  }

  /// Exchanges two existing paths in one call: at no instant is either name missing.
  func exchange(_ first: String, _ second: String) throws(FileSystemError) {
    _ = try run(.exchange, nil, second) {
      let number = musubi_exchange(first, second)
      errno = number
      return number == 0 ? 0 : -1
    }
  }

  /// The absolute path without symbolic links.
  func resolve(_ path: String) throws(FileSystemError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    _ = try run(.realpath, nil, path) { realpath(path, &buffer) == nil ? -1 : 0 }
    return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? path }
  }
}

// MARK: - The rest

extension FileSystem {
  func setPermissions(_ mode: mode_t, of descriptor: Int32, _ path: String) throws(FileSystemError) {
    _ = try run(.chmod, nil, path) { Int(fchmod(descriptor, mode)) }
  }

  func setGroup(_ group: gid_t, of descriptor: Int32, _ path: String) throws(FileSystemError) {
    _ = try run(.chown, nil, path) { Int(fchown(descriptor, uid_t.max, group)) }
  }

  /// Gives the open file the dates of another, so that a copy looks as old as what it copies.
  func setTimes(like status: FileStatus, of descriptor: Int32, _ path: String) throws(FileSystemError) {
    let times = [status.accessed, status.modified]
    _ = try run(.utime, nil, path) { Int(futimens(descriptor, times)) }
  }

  /// Takes the folder for this process, false when another has it. The system gives it back at any kind of end.
  func lock(_ directory: Directory) throws(FileSystemError) -> Bool {
    do {
      _ = try run(.lock, directory, ".") { Int(flock(directory.descriptor, LOCK_EX | LOCK_NB)) }
      return true
    } catch  where error.number == EWOULDBLOCK {
      return false
    }
  }

  /// Waits until what was written to the file is on the disk itself.
  func sync(_ descriptor: Int32, _ path: String, in directory: Directory) throws(FileSystemError) {
    _ = try run(.sync, directory, path) { Int(fsync(descriptor)) }
  }

  /// Waits until a change of names in the folder is on the disk itself.
  func sync(_ directory: Directory) throws(FileSystemError) {
    _ = try run(.sync, directory, ".") { Int(fsync(directory.descriptor)) }
  }

  /// Waits until everything written to the folder's file system is on the disk itself, and learns whether it got there:
  /// for a whole tree, a hundred times faster than file by file.
  func syncAll(_ directory: Directory) throws(FileSystemError) {
    _ = try run(.sync, directory, ".") {
      let number = musubi_syncfs(directory.descriptor)
      errno = number
      return number == 0 ? 0 : -1
    }
  }

  /// The names in a folder with their kinds, sorted by bytes, without `.` and `..`.
  func list(_ directory: Directory) throws(FileSystemError) -> Listing {
    // A stream has its own place in the folder, so it gets a descriptor of its own.
    let descriptor = try run(.list, directory, ".") {
      Int(openat(directory.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    guard let stream = fdopendir(Int32(descriptor)) else {
      let number = errno
      Glibc.close(Int32(descriptor))
      throw FileSystemError(.list, directory.path, number)
    }
    defer { closedir(stream) }
    var listing = Listing()
    while true {
      errno = 0
      guard let record = readdir(stream) else {
        if errno != 0 { throw FileSystemError(.list, directory.path, errno) }
        break
      }
      let name = Self.name(of: record)
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      guard let text = String(validating: name, as: UTF8.self) else {
        listing.unreadable.append(String(decoding: name, as: UTF8.self))
        continue
      }
      let kind =
        switch Int(record.pointee.d_type) {
        case Int(DT_REG): FileKind.file
        case Int(DT_DIR): FileKind.directory
        case Int(DT_LNK): FileKind.symlink
        case Int(DT_UNKNOWN): try status(text, in: directory).kind
        default: FileKind.other
        }
      listing.entries.append(TreeEntry(path: TreePath(text), kind: kind))
    }
    listing.entries.sort { $0.path < $1.path }
    listing.unreadable.sort()
    return listing
  }

  /// The bytes of an entry's name, which ends inside the record that the system returned.
  private static func name(of record: UnsafeMutablePointer<dirent>) -> UnsafeBufferPointer<UInt8> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    let start = UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)))
  }
}

/// What a folder holds.
struct Listing {
  var entries: [TreeEntry] = []
  /// Names that are not UTF-8, as well as they can be shown.
  var unreadable: [String] = []
}
