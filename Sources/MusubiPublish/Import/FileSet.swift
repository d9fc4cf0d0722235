import Glibc
import MusubiRegister

/// Several files of a project that are replaced together. Each is whole at any instant, the old one or the new; all are
/// on the disk before the first takes its place, in the order given.
struct FileSet {
  struct File {
    /// In the project.
    let path: String
    let bytes: [UInt8]
  }

  private let fileSystem: FileSystem
  private var staged: [Staged] = []

  /// A new file beside the old one, under a hidden name that git ignores and that no reading finds.
  private struct Staged {
    let folder: Directory
    let name: String

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
    let new = Staged(folder: try fileSystem.openDirectory(parent, follow: true), name: name)
    // What an import left that was killed.
    if try fileSystem.statusIfPresent(new.hidden, in: new.folder) != nil {
      try fileSystem.unlink(new.hidden, in: new.folder)
    }
    let descriptor = try fileSystem.createFile(new.hidden, in: new.folder)
    staged.append(new)
    var failure: FileSystemError?
    do throws(FileSystemError) {
      if let old {
        // Another's group may be refused; the permissions are then narrower, never wider.
        try? fileSystem.setGroup(old.group, of: descriptor, new.hidden)
        try fileSystem.setPermissions(old.permissions & 0o777, of: descriptor, new.hidden)
      }
      try file.bytes.withUnsafeBufferPointer { bytes throws(FileSystemError) in
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
    while let new = staged.first {
      try fileSystem.rename(new.hidden, in: new.folder, to: new.name, in: new.folder)
      staged.removeFirst()
      // Before the next, lest a power cut keep the later one only.
      try fileSystem.sync(new.folder)
    }
  }

  private func discard() {
    for new in staged { try? fileSystem.unlink(new.hidden, in: new.folder) }
  }
}
