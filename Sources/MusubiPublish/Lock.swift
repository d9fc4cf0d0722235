import Glibc

/// Keeps two builds of one output apart: flock(2) on a folder, which leaves nothing behind, however the process ends.
enum Lock {
  case taken
  case busy
  /// Some network file systems cannot lock a folder.
  case unsupported

  /// Waits up to `patience` milliseconds for another build to end.
  static func take(
    _ directory: Directory, _ fileSystem: FileSystem, patience: Int
  ) throws(FileSystemError) -> Lock {
    let pause = 20
    var waited = 0
    do {
      while try !fileSystem.lock(directory) {
        if waited >= patience { return .busy }
        usleep(UInt32(pause) * 1000)
        waited += pause
      }
    } catch  where [EBADF, EINVAL, ENOLCK, EOPNOTSUPP, ENOSYS].contains(error.number) {
      return .unsupported
    }
    return .taken
  }
}
