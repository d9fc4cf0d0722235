import Glibc

extension FileSystem {
  /// Puts `bytes` in the place of the file at `path`, or makes it: under a hidden name first, then by one renaming, so
  /// that nobody ever sees half of it. An existing file keeps its permissions; a symbolic link keeps leading to it.
  package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let target = try statusIfPresent(path, follow: true) == nil ? path : resolve(path)
    let (parent, name) = OutputPlace.split(target)
    let folder = try openDirectory(parent, follow: true)
    let mode = try statusIfPresent(name, in: folder)?.permissions
    let hidden = ".\(name).\(getpid()).new"
    do throws(FileSystemError) {
      try writeNew(hidden, in: folder, bytes, mode: mode)
      try rename(hidden, in: folder, to: name, in: folder)
    } catch {
      try? unlink(hidden, in: folder)
      throw error
    }
  }

  /// Makes a file of these bytes.
  private func writeNew(
    _ name: String, in folder: Directory, _ bytes: [UInt8], mode: mode_t?
  ) throws(FileSystemError) {
    let descriptor = try createFile(name, in: folder)
    do throws(FileSystemError) {
      if let mode { try setPermissions(mode, of: descriptor, name) }
      let failure = bytes.withUnsafeBytes { bytes -> FileSystemError? in
        do throws(FileSystemError) {
          try write(bytes, to: descriptor, name, in: folder)
          return nil
        } catch {
          return error
        }
      }
      if let failure { throw failure }
    } catch {
      Glibc.close(descriptor)
      throw error
    }
    try close(descriptor, name, in: folder)
  }
}
