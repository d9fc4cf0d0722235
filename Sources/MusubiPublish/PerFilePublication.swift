import Glibc

/// Publishing where the file system refuses to exchange folders: every file is renamed into place by itself.
///
/// First comes a manifest of old and new files together, so that a killed publication leaves no file without an owner
/// and the next build mends it; then what pages refer to, the pages, the deletions, and the final manifest.
struct PerFilePublication {
  let survey: Survey
  let previous: Manifest?
  let output: Directory
  let fileSystem: FileSystem
  private let newFolders: Set<TreePath>

  init(survey: Survey, previous: Manifest?, output: Directory, fileSystem: FileSystem) {
    self.survey = survey
    self.previous = previous
    self.output = output
    self.fileSystem = fileSystem
    newFolders = Set(survey.written.flatMap(\.ancestors))
  }

  /// Moves the staged files into the output. Gives the stage that it used, which may be another one: across mounts
  /// nothing can be renamed, so the files are copied to a stage inside the output first.
  func run(from stage: Stage) throws(FileSystemError) -> Stage {
    let interim = Stage.interimName
    var entries = survey.manifest.entries
    for path in survey.removed { entries[path] = previous?.entries[path] }
    try fileSystem.writeFile(interim, Manifest(entries).bytes, in: stage.container)
    var source = stage
    do {
      try fileSystem.rename(interim, in: stage.container, to: Manifest.name, in: output)
    } catch  where error.number == EXDEV {
      source = try copyInside(stage, because: error)
      try fileSystem.writeFile(interim, Manifest(entries).bytes, in: source.container)
      try fileSystem.rename(interim, in: source.container, to: Manifest.name, in: output)
    }
    try remove(survey.removed.filter(standsInTheWay))
    try removeVacated()
    try install(survey.written.filter { !Self.isPage($0) } + survey.written.filter(Self.isPage), from: source)
    try remove(survey.removed.filter { !standsInTheWay($0) })
    try removeVacated()
    try fileSystem.rename(Manifest.name, in: source.tree, to: Manifest.name, in: output)
    return source
  }

  private static func isPage(_ path: TreePath) -> Bool { path.text.utf8.suffix(5).elementsEqual(".html".utf8) }

  /// Whether a file must go first: a folder takes its name, or a file that of a folder above it.
  private func standsInTheWay(_ path: TreePath) -> Bool {
    newFolders.contains(path) || path.ancestors.contains { survey.manifest.entries[$0] != nil }
  }

  private func install(_ paths: [TreePath], from stage: Stage) throws(FileSystemError) {
    var made: Set<TreePath> = []
    for path in paths {
      if let folder = path.parent, made.insert(folder).inserted {
        try fileSystem.makeFolders(for: path, in: output)
      }
      try fileSystem.rename(path.text, in: stage.tree, to: path.text, in: output)
    }
  }

  private func remove(_ paths: [TreePath]) throws(FileSystemError) {
    for path in paths { try fileSystem.unlink(path.text, in: output) }
  }

  /// Deletes the folders that nobody uses any more; what holds something stays, and so does a file that took the name.
  private func removeVacated() throws(FileSystemError) {
    for folder in survey.vacated.reversed() {
      do {
        try fileSystem.removeDirectory(folder.text, in: output)
      } catch  where [ENOTEMPTY, EEXIST, ENOENT, ENOTDIR].contains(error.number) {
        continue
      }
    }
  }

  private func copyInside(_ stage: Stage, because reason: FileSystemError) throws(FileSystemError) -> Stage {
    let inside = try Stage.make(in: output, prefix: OutputPlace.insidePrefix, because: reason, fileSystem)
    for path in survey.written + [TreePath(Manifest.name)] {
      try fileSystem.makeFolders(for: path, in: inside.tree)
      try fileSystem.copyFile(path.text, from: stage.tree, to: inside.tree)
    }
    return inside
  }
}
