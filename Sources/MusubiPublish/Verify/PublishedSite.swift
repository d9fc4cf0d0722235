import MusubiRegister
import Synchronization

/// A published site as it lies in its folder, whoever made it.
struct PublishedSite: Sendable {
  /// The files by their paths, in order; hidden files of ours are none of them.
  let paths: [String]
  /// What is neither file nor folder, and names that are no text.
  let others: [String]
  private let known: Set<String>
  private let directory: Directory
  private let fileSystem: FileSystem
  private let weighed = Weighed()

  /// Longer files are not read.
  static let longestFile = 4 << 30

  /// Opens the folder; throws where there is none.
  init(_ folder: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    directory = try fileSystem.openDirectory(folder)
    self.fileSystem = fileSystem
    let own: Set<String> = [Manifest.name, ".gitignore"]
    let tree = try fileSystem.tree(directory)
    paths = tree.entries.filter { $0.kind == .file }.map(\.path.text).filter { !own.contains($0) }.sorted()
    others = tree.entries.filter { $0.kind == .symlink || $0.kind == .other }.map(\.path.text) + tree.unreadable
    known = Set(paths)
  }

  func has(_ path: String) -> Bool { known.contains(path) }

  /// The bytes of a file; nil where there is none.
  func bytes(_ path: String) throws(FileSystemError) -> [UInt8]? {
    guard has(path), let bytes = try fileSystem.readFile(path, in: directory, limit: Self.longestFile) else {
      return nil
    }
    weighed.note(path, bytes)
    return bytes
  }

  /// The length and the fingerprint of a file; nil where there is none. What was read before is not read again.
  func weigh(_ path: String) throws(FileSystemError) -> Manifest.Entry? {
    if let entry = weighed.entry(path) { return entry }
    _ = try bytes(path)
    return weighed.entry(path)
  }

  /// What the build noted of its files.
  enum OwnList {
    case whole(Manifest)
    /// The site was copied without its hidden files.
    case absent
    /// It cannot be read, or is not as the build wrote it.
    case damaged
  }

  func ownList() throws(FileSystemError) -> OwnList {
    guard let status = try fileSystem.statusIfPresent(Manifest.name, in: directory) else { return .absent }
    guard status.kind == .file else { return .damaged }
    do {
      return try fileSystem.readManifest(directory).manifest.map { .whole($0) } ?? .damaged
    } catch {
      // Whatever hinders the reading, the list proves nothing.
      return .damaged
    }
  }

  private final class Weighed: Sendable {
    private let entries = Mutex<[String: Manifest.Entry]>([:])

    func entry(_ path: String) -> Manifest.Entry? { entries.withLock { $0[path] } }

    func note(_ path: String, _ bytes: [UInt8]) {
      guard entry(path) == nil else { return }
      let entry = Manifest.Entry(fingerprint: Fingerprint(bytes), length: bytes.count)
      entries.withLock { $0[path] = entry }
    }
  }
}
