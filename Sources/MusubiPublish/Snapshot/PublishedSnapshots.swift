import MusubiRegister
import MusubiRender
import MusubiSite

/// The tables of earlier days as they were made before, against those that are to be made now: what others may have cited
/// does not change without a word.
enum PublishedSnapshots {
  /// In bytes.
  private static let longestTable = 1 << 30

  /// What is said of those that differ. `output` is the folder of the site that is to be replaced.
  static func check(
    _ site: Site, output: String, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> [Diagnostic] {
    guard !site.snapshots.isEmpty, try fileSystem.statusIfPresent(output, follow: true)?.kind == .directory else {
      return []
    }
    var diagnostics: [Diagnostic] = []
    for snapshot in site.snapshots {
      let address = Route.snapshot(day: snapshot.day.iso).path
      guard try fileSystem.statusIfPresent(output + "/" + address)?.kind == .file else { continue }
      var bytes: [UInt8] = []
      SnapshotCSV.render(snapshot, into: &bytes)
      let old = try fileSystem.read(output + "/" + address, limit: longestTable)
      if let old, sayTheSame(old, bytes, site.settings.disclosure) { continue }
      let path = SnapshotReader.path(of: snapshot.day)
      diagnostics.append(
        Diagnostic(.snapshotAltered, at: Location(file: path), value: snapshot.day.iso, expected: path, other: address))
    }
    return diagnostics
  }

  /// Whether two states of a table differ at most in the columns that the settings show.
  private static func sayTheSame(_ old: [UInt8], _ new: [UInt8], _ disclosure: Disclosure) -> Bool {
    guard old != new else { return true }
    let (before, now) = (table(old), table(new))
    let (keysBefore, keysNow) = (keys(before), keys(now))
    guard keysBefore != keysNow, before.rowCount == now.rowCount else { return false }
    var shared: [(old: Int, new: Int)] = []
    for (place, key) in keysBefore.enumerated() {
      if let found = keysNow.firstIndex(of: key) {
        shared.append((place, found))
      } else if Column(rawValue: key).map(disclosure.isPublic) ?? true {
        return false
      }
    }
    return (0..<now.rowCount).allSatisfy { row in
      shared.allSatisfy { before.text(row: row, column: $0.old) == now.text(row: row, column: $0.new) }
    }
  }

  private static func table(_ bytes: [UInt8]) -> Table { CSVReader.read(SourceFile(path: "", bytes: bytes)).value }

  private static func keys(_ table: Table) -> [String] {
    guard table.rowCount > 0 else { return [] }
    return (0..<table.cellCount(row: 0)).map { table.text(row: 0, column: $0).string }
  }
}
