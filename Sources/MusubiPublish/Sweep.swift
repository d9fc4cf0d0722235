import Glibc

extension FileSystem {
  /// Empties an old tree whose place another has taken: files that its manifest lists go; a stranger's file goes only
  /// when the new tree has it too, and is moved there when it came in the meantime. Gives the full paths of what stays.
  ///
  /// The manifest goes last, so that a sweep that was killed can be taken up again.
  func sweep(_ old: Directory, into new: Directory?) throws(FileSystemError) -> [String] {
    let listed = try readManifest(old).manifest?.entries ?? [:]
    let tree = try tree(old)
    var leftovers = tree.unreadable
    var folders = tree.entries.filter { $0.kind == .directory }
    let ourFolders = Set(listed.keys.flatMap(\.ancestors))
    for entry in tree.entries where entry.kind == .directory && !ourFolders.contains(entry.path) {
      guard let new else { continue }
      try makeFolders(for: entry.path, in: new)
      do {
        try ensureDirectory(entry.path.text, in: new)
      } catch  where error.number == EEXIST {
        leftovers.append(old.path(of: entry.path.text))
      }
    }
    for entry in tree.entries where entry.kind != .directory {
      if entry.path.text == Manifest.name, entry.kind == .file { continue }
      if entry.kind == .file, listed[entry.path] != nil {
        try unlink(entry.path.text, in: old)
      } else if try !handOver(entry, from: old, to: new) {
        leftovers.append(old.path(of: entry.path.text))
      }
    }
    if !leftovers.isEmpty { return leftovers }
    while let folder = folders.popLast() { try removeDirectory(folder.path.text, in: old) }
    if try statusIfPresent(Manifest.name, in: old) != nil { try unlink(Manifest.name, in: old) }
    return []
  }

  /// Sees to it that a stranger's file is in the new tree and no longer in the old; false when it has to stay.
  private func handOver(
    _ entry: TreeEntry, from old: Directory, to new: Directory?
  ) throws(FileSystemError) -> Bool {
    guard let new else { return false }
    if try !isEqual(entry, in: old, new) {
      if try statusIfPresent(entry.path.text, in: new) != nil { return false }
      do {
        try makeFolders(for: entry.path, in: new)
        try carry(entry, from: old, to: new)
      } catch  where [EEXIST, ENOTDIR].contains(error.number) {
        return false
      }
    }
    try unlink(entry.path.text, in: old)
    return true
  }

  /// Makes the folders on the way to `path`.
  func makeFolders(for path: TreePath, in directory: Directory) throws(FileSystemError) {
    for folder in path.ancestors.reversed() { try ensureDirectory(folder.text, in: directory) }
  }

  /// The manifest of a tree: nil when there is none or, `isDamaged`, when it cannot be trusted.
  func readManifest(_ directory: Directory) throws(FileSystemError) -> (manifest: Manifest?, isDamaged: Bool) {
    guard let status = try statusIfPresent(Manifest.name, in: directory), status.kind == .file else {
      return (nil, false)
    }
    let bytes = try readFile(Manifest.name, in: directory, limit: Manifest.largest)
    let manifest = bytes.flatMap { Manifest(bytes: $0) }
    return (manifest, manifest == nil)
  }
}
