import MusubiRegister

/// Keeps the output away from folders whose exchange would harm: publishing replaces the output folder whole.
package enum OutputGuard {
  /// The faults of putting the site at `output`; none when it is safe. The input folders and `home` may be absent; all
  /// paths may be relative to the working folder or lead over symbolic links.
  package static func check(
    output: String, projectRoot: String, inputs: [String], home: String?, fileSystem: FileSystem = .live
  ) throws(FileSystemError) -> [Diagnostic] {
    let target = try real(output, fileSystem)
    let root = try real(projectRoot, fileSystem)
    var unsafe = systemFolders.contains(target) || holds(target, root)
    for input in inputs {
      let input = try real(input, fileSystem)
      if holds(target, input) || holds(input, target) { unsafe = true }
    }
    if let home, !home.isEmpty, holds(target, try real(home, fileSystem)) { unsafe = true }
    return unsafe ? [Diagnostic(.outputUnsafe, at: Location(file: output), value: target)] : []
  }

  /// Folders that are never a site's own.
  private static let systemFolders: Set<String> = [
    "/", "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib64", "/media", "/mnt", "/opt", "/proc", "/root", "/run",
    "/sbin", "/srv", "/sys", "/tmp", "/usr", "/var",
  ]

  /// Whether the path, or what will be there, lies in a site that this program published.
  static func isInSite(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) -> Bool {
    var folder = try real(path, fileSystem)
    while true {
      if try fileSystem.statusIfPresent(folder + "/" + Manifest.name) != nil { return true }
      let parent = OutputPlace.split(folder).parent
      if parent == folder || parent == "." { return false }
      folder = parent
    }
  }

  /// Whether `path` is `folder` or lies below it, over symbolic links too; neither need exist.
  static func lies(_ path: String, in folder: String, _ fileSystem: FileSystem) throws(FileSystemError) -> Bool {
    holds(try real(folder, fileSystem), try real(path, fileSystem))
  }

  /// Whether `folder` is `path` or lies above it; both absolute and without symbolic links.
  static func holds(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: (folder + "/").utf8)
  }

  /// The path without symbolic links; of a path that does not exist, as far as it exists, and the rest as written.
  static func real(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) -> String {
    if try fileSystem.statusIfPresent(path, follow: true) != nil { return try fileSystem.resolve(path) }
    let (parent, name) = OutputPlace.split(path)
    if parent == path || name.isEmpty { return path }
    let folder = try real(parent, fileSystem)
    if name == "." { return folder }
    if name == ".." { return OutputPlace.split(folder).parent }
    return folder == "/" ? "/" + name : folder + "/" + name
  }
}
