import MusubiRegister
import MusubiSite

/// A table of an earlier day: where it is, how to know it again, and what came and went since the one before.
struct SnapshotValue: Sendable {
  let snapshot: Snapshot
  let bytes: Int
  let hash: String
  let changes: [SnapshotChangeValue]
  let isFirst: Bool
  let context: PageContext

  /// The newest first.
  static func all(_ context: PageContext) -> [SnapshotValue] {
    let snapshots = context.site.snapshots
    return snapshots.indices.reversed().map { index in
      var bytes: [UInt8] = []
      SnapshotCSV.render(snapshots[index], into: &bytes)
      return SnapshotValue(
        snapshot: snapshots[index], bytes: bytes.count, hash: SHA256.hexadecimal(of: bytes),
        changes: index > 0 ? SnapshotChangeValue.all(snapshots[index], from: snapshots[index - 1], context) : [],
        isFirst: index == 0, context: context)
    }
  }

  static let schema = Schema<SnapshotValue>(
    "table of an earlier day",
    [
      .record("date", "its day", DateValue.schema) { DateValue($0.snapshot.day) },
      .text("href", "the file") { $0.context.href(.snapshot(day: $0.snapshot.day.iso)) },
      .text("rows", "agreements in it") { Figures.count($0.snapshot.rows.count) },
      .text("bytes", "its length") { Figures.count($0.bytes) },
      .text("hash", "its SHA-256") { $0.hash },
      .flag("hasSamples", "some of its rows are made up") { $0.snapshot.samples > 0 },
      .flag("isFirst", "there is none before it") { $0.isFirst },
      .flag("isSame", "it holds the same as the one before") { !$0.isFirst && $0.changes.isEmpty },
      .list("changes", "added, gone, changed; none of the first", SnapshotChangeValue.schema) { $0.changes },
    ])
}

/// The agreements that came, went or changed between two tables.
struct SnapshotChangeValue: Sendable {
  let label: String
  let count: Int
  let items: [LinkValue]

  private static let shown = 20

  static func all(_ snapshot: Snapshot, from earlier: Snapshot, _ context: PageContext) -> [SnapshotChangeValue] {
    let difference = snapshot.difference(from: earlier)
    let lists = [("増えた", difference.added), ("なくなった", difference.gone), ("変わった", difference.changed)]
    return lists.filter { !$0.1.isEmpty }.map { label, ids in
      SnapshotChangeValue(
        label: label, count: ids.count, items: ids.prefix(shown).map { LinkValue(href: href($0, context), label: $0) })
    }
  }

  /// The page of the agreement, or of what became of it; empty where there is neither.
  private static func href(_ id: String, _ context: PageContext) -> String {
    let site = context.site
    if let index = site.agreement(id: Text(id)) { return context.href(agreement: index) }
    let path = Route.agreement(id: id).path
    return site.retirement(path: path).map { context.href($0.route) } ?? ""
  }

  static let schema = Schema<SnapshotChangeValue>(
    "difference of tables",
    [
      .text("label", "増えた, なくなった or 変わった") { $0.label },
      .text("count", "agreements") { Figures.count($0.count) },
      .list("items", "the first of them, by identifier; without an address where there is no page", LinkValue.schema) {
        $0.items
      },
      .text("more", "how many are left out; may be empty") { value in
        value.count > value.items.count ? Figures.count(value.count - value.items.count) : ""
      },
    ])
}
