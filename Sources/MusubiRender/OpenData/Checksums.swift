import MusubiSite

/// The hashes of all files below `data/`, gathered as their bytes pass; `SHA256SUMS` is the last of them and holds all
/// others, in the form that `sha256sum -c` reads.
package struct Checksums: Sendable {
  private var lines: [(name: String, sha256: String)] = []

  package static let route = Route.dataFile("SHA256SUMS")

  package init() {}

  /// Whether a file at this path is one of those that are hashed.
  package static func covers(_ path: String) -> Bool { path.hasPrefix(folder) }

  /// Notes a file by its path from the site's root.
  package mutating func add(_ path: String, sha256: String) {
    lines.append((String(path.dropFirst(Self.folder.count)), sha256))
  }

  package mutating func add(_ others: Checksums) { lines += others.lines }

  /// Appends the file to `out`: a line for each, in the order of their names.
  package func render(into out: inout [UInt8]) {
    for line in lines.sorted(by: { $0.name < $1.name }) { out += "\(line.sha256)  \(line.name)\n".utf8 }
  }

  private static let folder = Route.data.directory
}
