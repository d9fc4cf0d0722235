import MusubiRegister

/// The sample register: the real agreements that the source report names, then the made-up ones.
package struct SampleRegister: Sendable {
  package static let defaultSeed: UInt64 = 5

  private let plan: SamplePlan

  /// A register of `rows` agreements in force (at least those that are real) and, in addition, a few that have ended.
  package init(rows: Int = Figures.inForce, seed: UInt64 = defaultSeed) {
    self.plan = SamplePlan(rows: rows, seed: seed)
  }

  /// Gives the register as CSV to `write`, piece by piece, so that a large one never stands in memory.
  package func writeRegister(_ write: ([UInt8]) throws -> Void) rethrows {
    var csv = CSVWriter()
    csv.row(Column.allCases.map(\.heading))
    for row in PublishedRows.all { csv.row(SampleRow(cells: row.cells).line) }
    var composer = RowComposer(plan: plan)
    for index in plan.slots.indices {
      csv.row(composer.row(index).line)
      if csv.bytes.count > 1 << 16 { try write(csv.take()) }
    }
    try write(csv.take())
  }

  /// Gives the table of press releases as CSV to `write`. No real agreement has one: the source names none.
  package func writePress(_ write: ([UInt8]) throws -> Void) rethrows {
    var composer = RowComposer(plan: plan)
    let subjects = plan.slots.indices.compactMap { composer.row($0).release }
    var csv = CSVWriter()
    csv.row(["日付", "見出し", "番地", "管理番号"])
    for release in PressMaker(seed: plan.seed).releases(subjects) {
      csv.row([release.date.iso, release.title, release.address, release.ids.joined(separator: "、")])
    }
    try write(csv.take())
  }
}
