import MusubiRegister

/// A kept table of earlier days holds no samples when the site is for publication.
enum SnapshotRule {
  static func check(_ snapshots: [Snapshot]) -> [Diagnostic] {
    snapshots.filter { $0.samples > 0 }.map { snapshot in
      Diagnostic(
        .snapshotSample, at: Location(file: SnapshotReader.path(of: snapshot.day)), value: snapshot.day.iso,
        count: snapshot.samples)
    }
  }
}
