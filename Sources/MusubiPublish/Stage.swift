import Glibc

/// The folder in which the new site grows before readers see it: `.site.musubi-stage-1` beside the output, holding the
/// new `tree` and a marker that tells the next build what to do with it should this one be killed.
struct Stage: Sendable {
  let holder: Directory
  let name: String
  let container: Directory
  let tree: Directory
  /// Why it lies inside the output, from where folders cannot be exchanged; nil when it lies beside.
  let insideBecause: FileSystemError?

  static let treeName = "tree"

  /// How far a stage has come, as an empty file in it.
  enum Marker: String, CaseIterable {
    /// The tree is unfinished and all of it was put there by a build: it may go.
    case staging
    /// The tree is the whole new site or, after the exchange, the whole old one, strangers' files and all.
    case ready
  }

  /// The manifest that a publication file by file puts first; it waits beside the tree.
  static let interimName = "interim"

  /// Makes an empty stage in `holder`, under the first free name.
  static func make(
    in holder: Directory, prefix: String, because reason: FileSystemError? = nil, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> Stage {
    let name = try makeContainer(in: holder, prefix: prefix, fileSystem)
    do {
      let container = try fileSystem.openDirectory(name, in: holder)
      try fileSystem.writeFile(Marker.staging.rawValue, [], in: container)
      try fileSystem.makeDirectory(treeName, in: container)
      let tree = try fileSystem.openDirectory(treeName, in: container)
      return Stage(holder: holder, name: name, container: container, tree: tree, insideBecause: reason)
    } catch {
      try? fileSystem.discardStage(name, in: holder)
      throw error
    }
  }

  /// Enough for every stage that could not be cleared away.
  private static let most = 1000

  private static func makeContainer(
    in holder: Directory, prefix: String, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> String {
    var number = 1
    while true {
      do {
        let name = prefix + String(number)
        try fileSystem.makeDirectory(name, in: holder, mode: 0o700)
        return name
      } catch  where error.number == EEXIST && number < most {
        number += 1
      }
    }
  }
}

extension FileSystem {
  /// Removes an unfinished stage, its marker last so that a killed removal can be taken up again.
  func discardStage(_ name: String, in holder: Directory) throws(FileSystemError) {
    let container = try openDirectory(name, in: holder)
    if try statusIfPresent(Stage.treeName, in: container) != nil { try removeTree(Stage.treeName, in: container) }
    try removeContainer(name, container, in: holder)
  }

  /// Removes what stands beside the tree, which is gone, then the folder.
  func removeContainer(_ name: String, _ container: Directory, in holder: Directory) throws(FileSystemError) {
    for file in [Stage.interimName] + Stage.Marker.allCases.map(\.rawValue)
    where try statusIfPresent(file, in: container) != nil {
      try unlink(file, in: container)
    }
    try removeDirectory(name, in: holder)
  }

  /// Clears away what killed builds left in `holder`. Gives the full paths of what had to stay: a folder that carries
  /// our name without our marker is a stranger's, and so is what a stranger put into an old tree and changed in both.
  func healStages(in holder: Directory, prefix: String, output: Directory?) throws(FileSystemError) -> [String] {
    var leftovers: [String] = []
    for entry in try list(holder).entries
    where entry.kind == .directory && entry.path.text.utf8.starts(with: prefix.utf8) {
      do {
        leftovers += try healStage(entry.path.text, in: holder, output: output)
      } catch {
        leftovers.append(holder.path(of: entry.path.text))
      }
    }
    return leftovers
  }

  private func healStage(
    _ name: String, in holder: Directory, output: Directory?
  ) throws(FileSystemError) -> [String] {
    let container = try openDirectory(name, in: holder)
    if try statusIfPresent(Stage.Marker.ready.rawValue, in: container) != nil {
      return try sweepStage(name, container, in: holder, into: output)
    }
    if try statusIfPresent(Stage.Marker.staging.rawValue, in: container) != nil {
      try discardStage(name, in: holder)
      return []
    }
    // Killed before the marker came or after it went: then the folder is empty, and only then may it go.
    try removeDirectory(name, in: holder)
    return []
  }

  /// Removes an old tree after the exchange and then its stage; gives the full paths of what had to stay.
  func sweepStage(
    _ name: String, _ container: Directory, in holder: Directory, into output: Directory?
  ) throws(FileSystemError) -> [String] {
    if try statusIfPresent(Stage.treeName, in: container) != nil {
      let old = try openDirectory(Stage.treeName, in: container)
      let leftovers = try sweep(old, into: output)
      if !leftovers.isEmpty { return leftovers }
      try removeDirectory(Stage.treeName, in: container)
    }
    try removeContainer(name, container, in: holder)
    return []
  }
}
