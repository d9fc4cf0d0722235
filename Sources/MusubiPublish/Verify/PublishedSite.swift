import MusubiRegister

/// A published site as it lies in its folder, whoever made it.
struct PublishedSite: Sendable {
  /// The files by their paths, in order; hidden files of ours are none of them.
  let paths: [String]
  private let known: Set<String>
  private let directory: Directory
  private let fileSystem: FileSystem

  /// Longer files are not read.
  static let longestFile = 4 << 30

  /// Opens the folder; throws where there is none.
  init(_ folder: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    directory = try fileSystem.openDirectory(folder)
    self.fileSystem = fileSystem
    let own: Set<String> = [Manifest.name, ".gitignore"]
    paths = try fileSystem.tree(directory).entries.filter { $0.kind == .file }.map(\.path.text)
      .filter { !own.contains($0) }.sorted()
    known = Set(paths)
  }

  func has(_ path: String) -> Bool { known.contains(path) }

  /// The bytes of a file; nil where there is none.
  func bytes(_ path: String) throws(FileSystemError) -> [UInt8]? {
    guard has(path) else { return nil }
    return try fileSystem.readFile(path, in: directory, limit: Self.longestFile)
  }
}
