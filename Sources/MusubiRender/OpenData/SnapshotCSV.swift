import MusubiRegister
import MusubiSite

/// A table of earlier days as it is published: the columns that are public today, nothing else.
package enum SnapshotCSV {
  package static func render(_ snapshot: Snapshot, into out: inout [UInt8]) {
    var writer = CSVWriter(lineEnd: .crlf)
    writer.row(snapshot.columns.map(\.key))
    for row in snapshot.rows {
      for place in snapshot.columns.indices { writer.cell(snapshot.text(row, place)) }
      writer.endRow()
    }
    out += writer.take()
  }

  /// What is said where the newest of them is no longer what the site publishes.
  package static func check(_ site: Site) -> [Diagnostic] {
    guard let newest = site.snapshots.last else { return [] }
    var kept: [UInt8] = []
    render(newest, into: &kept)
    var present: [UInt8] = []
    DataFile.agreements.render(site, into: &present) { _ in [] }
    guard kept != present else { return [] }
    return [
      Diagnostic(
        .snapshotStale, at: Location(file: SnapshotReader.path(of: newest.day)), value: newest.day.iso)
    ]
  }
}
