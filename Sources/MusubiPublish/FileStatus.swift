import Glibc

/// What kind of thing a name stands for.
package enum FileKind: Sendable, Hashable {
  case file
  case directory
  case symlink
  /// A pipe, a socket, a device.
  case other

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .symlink
      default: .other
      }
  }
}

/// What stat(2) tells about a name, as far as it is needed here.
package struct FileStatus: Sendable {
  package let kind: FileKind
  /// Bytes.
  package let size: Int
  /// The permission bits, without the kind.
  package let permissions: mode_t
  let group: gid_t
  let device: UInt64
  let inode: UInt64
  let accessed: timespec
  let modified: timespec

  init(_ raw: stat) {
    kind = FileKind(mode: raw.st_mode)
    size = Int(raw.st_size)
    permissions = raw.st_mode & 0o7777
    group = raw.st_gid
    device = UInt64(raw.st_dev)
    inode = UInt64(raw.st_ino)
    accessed = raw.st_atim
    modified = raw.st_mtim
  }

  /// Whether both are one thing under two names.
  func isSame(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
