import Glibc
import MusubiRegister

/// Several files of a project that are replaced together. Each is whole at any instant, the old one or the new; all are
/// on the disk before the first takes its place, in the order given. Where one cannot take its place, those before it are
/// put back as they were, as far as the disk lets them.
struct FileSet {
  struct File {
    /// In the project.
    let path: String
    let bytes: [UInt8]
    /// What stands there now, to put it back; not needed of the last file.
    var old: [UInt8]?
  }

  private let fileSystem: FileSystem
  private var staged: [Staged] = []
  /// Those that took their places.
  private var placed: [Staged] = []

  /// A new file beside the old one, under a hidden name that git ignores and that no reading finds.
  private struct Staged {
    let file: File
    let folder: Directory
    let name: String
    /// Of the old file; nil where there was none.
    let status: FileStatus?

    var hidden: String { "." + name + ".musubi-new" }
  }

  static func replace(_ files: [File], in project: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    var set = FileSet(fileSystem: fileSystem)
    do throws(FileSystemError) {
      for file in files { try set.stage(file, in: project) }
      try set.place()
    } catch {
      set.discard()
      throw error
    }
  }

  private init(fileSystem: FileSystem) { self.fileSystem = fileSystem }

  /// Writes a file under its hidden name. A symbolic link is followed, so that it goes on leading to the file.
  private mutating func stage(_ file: File, in project: String) throws(FileSystemError) {
    let path = project + "/" + file.path
    let old = try fileSystem.statusIfPresent(path, follow: true)
    let (parent, name) = OutputPlace.split(old == nil ? path : try fileSystem.resolve(path))
    if try fileSystem.statusIfPresent(parent, follow: true) == nil {
      let (above, folder) = OutputPlace.split(parent)
      try fileSystem.ensureDirectory(folder, in: fileSystem.openDirectory(above, follow: true))
    }
    let new = Staged(
      file: file, folder: try fileSystem.openDirectory(parent, follow: true), name: name, status: old)
    // What an import left that was killed.
    if try fileSystem.statusIfPresent(new.hidden, in: new.folder) != nil {
      try fileSystem.unlink(new.hidden, in: new.folder)
    }
    let descriptor = try fileSystem.createFile(new.hidden, in: new.folder)
    staged.append(new)
    try write(file.bytes, as: new, to: descriptor)
  }

  private func write(_ bytes: [UInt8], as new: Staged, to descriptor: Int32) throws(FileSystemError) {
    var failure: FileSystemError?
    do throws(FileSystemError) {
      if let old = new.status {
        // Another's group may be refused; the permissions are then narrower, never wider.
        try? fileSystem.setGroup(old.group, of: descriptor, new.hidden)
        try fileSystem.setPermissions(old.permissions & 0o777, of: descriptor, new.hidden)
      }
      try bytes.withUnsafeBufferPointer { bytes throws(FileSystemError) in
        try fileSystem.write(UnsafeRawBufferPointer(bytes), to: descriptor, new.hidden, in: new.folder)
      }
      try fileSystem.sync(descriptor, new.hidden, in: new.folder)
    } catch {
      failure = error
    }
    do throws(FileSystemError) {
      try fileSystem.close(descriptor, new.hidden, in: new.folder)
    } catch {
      failure = failure ?? error
    }
    if let failure { throw failure }
  }

  private mutating func place() throws(FileSystemError) {
    do throws(FileSystemError) {
      while let new = staged.first {
        try fileSystem.rename(new.hidden, in: new.folder, to: new.name, in: new.folder)
        staged.removeFirst()
        placed.append(new)
        // Before the next, lest a power cut keep the later one only.
        try fileSystem.sync(new.folder)
      }
    } catch {
      // With the last in its place the set is whole.
      if !staged.isEmpty { restore() }
      throw error.replacing(placed.map(\.file.path))
    }
  }

  /// Puts back what took its place; `placed` keeps what could not be.
  private mutating func restore() {
    for number in placed.indices.reversed() {
      do throws(FileSystemError) {
        if try putBack(placed[number]) { placed.remove(at: number) }
      } catch {
        try? fileSystem.unlink(placed[number].hidden, in: placed[number].folder)
      }
    }
  }

  /// False where the old bytes are not at hand.
  private func putBack(_ new: Staged) throws(FileSystemError) -> Bool {
    if new.status == nil {
      try fileSystem.unlink(new.name, in: new.folder)
    } else {
      guard let old = new.file.old else { return false }
      try write(old, as: new, to: fileSystem.createFile(new.hidden, in: new.folder))
      try fileSystem.rename(new.hidden, in: new.folder, to: new.name, in: new.folder)
    }
    return true
  }

  private func discard() {
    for new in staged { try? fileSystem.unlink(new.hidden, in: new.folder) }
  }
}
