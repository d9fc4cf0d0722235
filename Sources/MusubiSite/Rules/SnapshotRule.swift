import MusubiRegister

/// Tables of earlier days: none is of a day to come, what was withdrawn since is told, and none holds samples when the
/// site is for publication.
enum SnapshotRule {
  static func check(_ snapshots: [Snapshot], _ table: RedirectTable, today: JapaneseDate) -> [Diagnostic] {
    let ahead = snapshots.filter { $0.day > today }.map { snapshot in
      Diagnostic(.snapshotAhead, at: place(snapshot), value: snapshot.day.iso)
    }
    return ahead + withdrawn(snapshots, table)
  }

  /// Samples, of which a release holds none.
  static func checkRelease(_ snapshots: [Snapshot]) -> [Diagnostic] {
    snapshots.filter { $0.samples > 0 }.map { snapshot in
      Diagnostic(.snapshotSample, at: place(snapshot), value: snapshot.day.iso, count: snapshot.samples)
    }
  }

  /// Each agreement that was withdrawn once, with all the days on which it still stands.
  private static func withdrawn(_ snapshots: [Snapshot], _ table: RedirectTable) -> [Diagnostic] {
    let rows = table.redirects.filter { $0.treatment == .withdrawn }
    guard !rows.isEmpty, !snapshots.isEmpty else { return [] }
    let identifiers = snapshots.map { Set($0.rows.map(\.id)) }
    return rows.compactMap { row in
      guard let id = Redirect.identifier(ofPage: row.path) else { return nil }
      let days = zip(snapshots, identifiers).filter { $0.1.contains(Text(id)) }.map { $0.0.day.iso }
      guard !days.isEmpty else { return nil }
      return Diagnostic(
        .snapshotWithdrawn, at: table.location(of: row, RedirectTable.Heading.path), value: id,
        other: days.joined(separator: "、"))
    }
  }

  private static func place(_ snapshot: Snapshot) -> Location { Location(file: SnapshotReader.path(of: snapshot.day)) }
}
