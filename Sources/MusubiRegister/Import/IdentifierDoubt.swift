/// Doubts about identifiers that an office made up: an import would take them for good, and the numbers after them too.
struct IdentifierDoubt {
  private let base: MergeBase
  private let returned: ReturnedRows
  private let series: IdentifierSeries
  private let highest: Int
  private var log = DiagnosticLog()

  /// How far beyond the highest number of the series an identifier may lie.
  static let farthest = 1_000

  static func check(
    _ new: [RecordMatcher.NewRecord], _ base: MergeBase, _ returned: ReturnedRows, _ used: UsedIdentifiers,
    path: String
  ) -> [Diagnostic] {
    // What an earlier import gave is none of the office's making, and what cannot be an identifier is an error anyway.
    let named = new.filter { record in
      let id = Text(record.id)
      return !id.isEmpty && IdentifierForm.fault(of: id) == nil && !used.contains(key: UsedIdentifiers.key(id))
    }
    guard !named.isEmpty else { return [] }
    var doubt = IdentifierDoubt(base, returned, used)
    doubt.look(at: named)
    return doubt.log.diagnostics(ofFile: path)
  }

  private init(_ base: MergeBase, _ returned: ReturnedRows, _ used: UsedIdentifiers) {
    self.base = base
    self.returned = returned
    var all = used
    for key in base.records.keys { all.insert(key: key) }
    series = IdentifierSeries(real: base.realIDs, used: all)
    highest = all.highest(prefix: series.prefix)
  }

  /// A file has its own numbers in all rows or in none, so those are told of together.
  private mutating func look(at named: [RecordMatcher.NewRecord]) {
    typealias Found = (first: RecordMatcher.NewRecord, count: Int)
    var numbers: [String: Found] = [:]
    var outside: [String: Found] = [:]
    for record in named {
      let path = returned.path(record.row)
      if let parts = UsedIdentifiers.parts(record.id), series.isPrevailing, series.holds(parts) {
        if parts.number > highest + Self.farthest { reportFar(record) }
      } else if Text(record.id).allBytes({ (0x30...0x39).contains($0) }) {
        numbers[path, default: (record, 0)].count += 1
      } else if series.isPrevailing {
        outside[path, default: (record, 0)].count += 1
      }
    }
    for (first, count) in numbers.values { report(.importIDNumbers, first, count) }
    for (first, count) in outside.values { report(.importIDOutside, first, count) }
  }

  private mutating func report(_ code: DiagnosticCode, _ record: RecordMatcher.NewRecord, _ count: Int) {
    log.add(
      code,
      Diagnostic(
        code, at: returned.location(.id, record.row), value: Text(record.id).excerpt, expected: series.name(highest),
        count: count))
  }

  private mutating func reportFar(_ record: RecordMatcher.NewRecord) {
    report(.importIDFar, record, Self.farthest)
  }
}
