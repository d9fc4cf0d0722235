/// The public table of agreements as it stood on a day: a file of `content/snapshots/`, with what may not be shown today
/// left out.
package struct Snapshot: Sendable {
  package let day: JapaneseDate
  /// The columns that are shown, in the order of the file.
  package let columns: [Column]
  /// The records, in the order of the file.
  package let rows: [Row]
  private let table: Table
  private let positions: [Int]

  package struct Row: Sendable {
    package let id: Text
    package let isSample: Bool
    fileprivate let number: Int
  }

  fileprivate init(day: JapaneseDate, columns: [Column], rows: [Row], table: Table, positions: [Int]) {
    self.day = day
    self.columns = columns
    self.rows = rows
    self.table = table
    self.positions = positions
  }

  package var samples: Int { rows.count(where: \.isSample) }

  /// The value of a record in the column at a place of `columns`.
  package func text(_ row: Row, _ place: Int) -> Text { table.text(row: row.number, column: positions[place]) }

  /// Which records came, went and differ since `earlier`, by identifier.
  package struct Difference: Sendable {
    package let added: [String]
    package let gone: [String]
    package let changed: [String]
  }

  /// What happened between `earlier` and this. Only columns that both show are compared.
  package func difference(from earlier: Snapshot) -> Difference {
    let shared = columns.indices.compactMap { place in
      earlier.columns.firstIndex(of: columns[place]).map { (own: place, other: $0) }
    }
    var left = Dictionary(earlier.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var added: [String] = []
    var changed: [String] = []
    for row in rows {
      guard let old = left.removeValue(forKey: row.id) else {
        added.append(row.id.string)
        continue
      }
      let isSame = shared.allSatisfy { text(row, $0.own) == earlier.text(old, $0.other) }
      if !isSame { changed.append(row.id.string) }
    }
    return Difference(added: added, gone: earlier.rows.filter { left[$0.id] != nil }.map(\.id.string), changed: changed)
  }
}

/// Reads the files of `content/snapshots/`.
package enum SnapshotReader {
  /// The folder of a project that holds them.
  package static let folder = "content/snapshots/"
  private static let suffix = ".csv"

  /// The file of a day.
  package static func path(of day: JapaneseDate) -> String { folder + day.iso + suffix }

  /// Reads the snapshots, the oldest first. Columns that are not public now, or that nobody knows, are left out, which is
  /// said.
  package static func read(_ files: [SourceFile], _ disclosure: Disclosure) -> Checked<[Snapshot]> {
    let snapshots = files.map { snapshot(of: $0, disclosure) }
    return Checked(snapshots.compactMap(\.value).sorted { $0.day < $1.day }, snapshots.flatMap(\.diagnostics))
  }

  private static func snapshot(of file: SourceFile, _ disclosure: Disclosure) -> Checked<Snapshot?> {
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    let written = String(name.dropLast(suffix.count))
    guard case .success(let day) = DateReader.read(Text(written)), day.precision == .day, day.iso == written else {
      return Checked(nil, [Diagnostic(.snapshotName, at: Location(file: file.path), value: name)])
    }
    let decoded = TextDecoding.decode(file)
    guard !decoded.hasErrors else { return Checked(nil, decoded.diagnostics) }
    let read = CSVReader.read(decoded.value)
    var diagnostics = decoded.diagnostics + read.diagnostics
    let table = read.value
    guard table.rowCount > 0, let idPlace = place(of: .id, in: table) else {
      diagnostics.append(
        Diagnostic(.headingMissing, at: Location(file: file.path, line: 1, column: 1), expected: Column.id.key))
      return Checked(nil, diagnostics)
    }
    let (columns, positions, withheld) = columns(of: table, disclosure)
    if !withheld.isEmpty {
      diagnostics.append(
        Diagnostic(
          .snapshotColumns, at: table.location(row: 0, column: nil), value: withheld.joined(separator: "、"),
          count: withheld.count))
    }
    let provenance = place(of: .provenance, in: table)
    let title = place(of: .title, in: table)
    var rows: [Snapshot.Row] = []
    var seen: Set<Text> = []
    var log = DiagnosticLog()
    for row in 1..<max(table.rowCount, 1) where !table.isBlank(row: row) {
      let id = table.text(row: row, column: idPlace)
      guard !id.isEmpty, seen.insert(id).inserted else {
        log.add(
          .snapshotIdentifier,
          Diagnostic(.snapshotIdentifier, at: table.location(row: row, column: idPlace), value: id.excerpt))
        continue
      }
      // Without the column the title tells, which every made-up row marks.
      let isMarked = title.map { table.text(row: row, column: $0).trimmed.string.hasPrefix("【見本】") } ?? false
      let isSample = provenance.map { table.text(row: row, column: $0).equals(Provenance.sample.name) } ?? isMarked
      rows.append(Snapshot.Row(id: id, isSample: isSample, number: row))
    }
    diagnostics += log.diagnostics(of: file)
    return Checked(
      Snapshot(day: day, columns: columns, rows: rows, table: table, positions: positions), diagnostics)
  }

  private static func place(of column: Column, in table: Table) -> Int? {
    (0..<table.cellCount(row: 0)).first { table.text(row: 0, column: $0).equals(column.key) }
  }

  private static func columns(
    of table: Table, _ disclosure: Disclosure
  ) -> (columns: [Column], positions: [Int], withheld: [String]) {
    var columns: [Column] = []
    var positions: [Int] = []
    var withheld: [String] = []
    for place in 0..<table.cellCount(row: 0) {
      let name = table.text(row: 0, column: place)
      guard let column = Column(rawValue: name.string), disclosure.isPublic(column), !columns.contains(column) else {
        withheld.append(name.excerpt)
        continue
      }
      columns.append(column)
      positions.append(place)
    }
    return (columns, positions, withheld)
  }
}
