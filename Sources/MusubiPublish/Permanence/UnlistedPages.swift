import MusubiRegister
import MusubiSite

/// The pages of agreements that a site has which names no address in `addresses.txt`: made before there was such a list,
/// or robbed of it.
enum UnlistedPages {
  /// In bytes; the title stands near the beginning of a page.
  private static let longestPage = 16 << 20

  /// Their paths, by the list of files that the build before left. Made-up agreements promise nothing.
  static func find(in output: String, _ fileSystem: FileSystem) throws(FileSystemError) -> [String] {
    let path = output + "/" + Manifest.name
    guard try fileSystem.statusIfPresent(output, follow: true)?.kind == .directory,
      try fileSystem.statusIfPresent(path)?.kind == .file,
      let bytes = try fileSystem.read(path, limit: Manifest.largest), let manifest = Manifest(bytes: bytes)
    else { return [] }
    var pages: [String] = []
    for path in manifest.entries.keys.lazy.map(\.text) where Redirect.identifier(ofPage: path) != nil {
      if try !isSample(output + "/" + path, fileSystem) { pages.append(path) }
    }
    return pages
  }

  /// Whether the title of the page says that it is made up. One that is not there was not.
  private static func isSample(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) -> Bool {
    guard try fileSystem.exists(path), let bytes = try fileSystem.read(path, limit: longestPage) else { return false }
    return bytes.firstRange(of: "<title>\(Provenance.titleMark)".utf8) != nil
  }
}
