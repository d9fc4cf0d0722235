import MusubiRegister

/// Works out every address of old: those of `content/redirects.csv`, those that go with them, and those that changed by
/// themselves.
struct Retirements {
  private let table: RedirectTable
  /// Addresses that changed by themselves, and those that they lead to.
  private let automatic: [String: [String]]
  private let rows: [String: Redirect]
  /// Where a reader who asks for an old address ends up.
  private var landings: [String: Retirement.Destination] = [:]
  private var diagnostics: [Diagnostic] = []

  /// All of them in the order of their paths.
  static func make(
    _ table: RedirectTable, _ changes: ChangesTable, _ register: Register, _ groupings: Groupings,
    _ former: FormerSite = .none
  ) -> Checked<[Retirement]> {
    let moves = AutomaticMoves(register, groupings, table, former)
    var retirements = Retirements(table, moves.targets)
    retirements.follow()
    retirements.remember(moves.remembered)
    let list = retirements.written(changes) + retirements.moved()
    return Checked(
      list.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, retirements.diagnostics.inReadingOrder)
  }

  private init(_ table: RedirectTable, _ automatic: [String: [String]]) {
    self.table = table
    rows = Dictionary(table.redirects.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    // Somebody's word counts for more.
    self.automatic = automatic.filter { [rows] in rows[$0.key] == nil }
  }

  // MARK: Following

  /// Follows each row once, since each leads to one address at most; those that lead in a circle are told.
  private mutating func follow() {
    var done: Set<String> = []
    for redirect in table.redirects {
      var way: [Redirect] = []
      var places: [String: Int] = [:]
      var next: Redirect? = redirect
      while let row = next, !done.contains(row.path) {
        if let start = places[row.path] {
          for row in way[start...] { note(.redirectLoop, row, RedirectTable.Heading.target, row.path) }
          break
        }
        places[row.path] = way.count
        way.append(row)
        next = self.next(after: row)
      }
      for row in way.reversed() {
        done.insert(row.path)
        landings[row.path] = row.treatment == .moved ? row.target.map(landing) : .path(row.path)
      }
    }
  }

  /// The row that tells what became of what a row leads to; nil where that stands.
  private func next(after row: Redirect) -> Redirect? {
    guard case .path(let path) = row.target else { return nil }
    return rows[path] ?? single(path).flatMap { rows[$0] }
  }

  /// Where an address that changed by itself leads, if that is one.
  private func single(_ path: String) -> String? {
    automatic[path].flatMap { $0.count == 1 ? $0[0] : nil }
  }

  private func landing(ofPath path: String) -> Retirement.Destination {
    let path = single(path) ?? path
    return landings[path] ?? .path(path)
  }

  private func landing(_ target: Redirect.Target) -> Retirement.Destination {
    switch target {
    case .path(let path): landing(ofPath: path)
    case .address(let address): .address(address)
    }
  }

  private mutating func note(_ code: DiagnosticCode, _ row: Redirect, _ heading: String, _ value: String) {
    diagnostics.append(Diagnostic(code, at: table.location(of: row, heading), value: value))
  }

  /// Says of each address that only the published site knows where it leads, so that it may be written down.
  private mutating func remember(_ paths: Set<String>) {
    for path in paths.sorted() {
      guard let target = single(path), case .path(let landing) = landing(ofPath: target) else { continue }
      diagnostics.append(
        Diagnostic(
          .addressRemembered, at: Location(file: RedirectTable.filePath), value: path,
          expected: RedirectTable.moving(path, to: landing), other: landing))
    }
  }

  // MARK: The list

  private func written(_ changes: ChangesTable) -> [Retirement] {
    guard !table.redirects.isEmpty else { return [] }
    let titles = Self.titles(changes)
    return table.redirects.flatMap { row -> [Retirement] in
      let id = Redirect.identifier(ofPage: row.path)
      let name = row.name.isEmpty ? id.flatMap { titles[$0] } ?? "" : row.name.string
      let retirement = Retirement(
        path: row.path, treatment: row.treatment, destinations: row.target.map { [landing($0)] } ?? [], name: name,
        reason: row.reason.string, date: row.date, redirect: row)
      return [retirement] + companions(of: retirement, id)
    }
  }

  /// The other addresses of an agreement go with its page.
  private func companions(of retirement: Retirement, _ id: String?) -> [Retirement] {
    guard let id else { return [] }
    let page = retirement.isTombstone ? [.path(retirement.path)] : retirement.destinations
    let shortcut = Retirement(
      path: Route.shortcut(id: id).path, treatment: .moved, destinations: page, name: retirement.name, isCompanion: true
    )
    let data = Retirement(
      path: Route.agreementData(id: id).path, treatment: retirement.treatment, destinations: retirement.destinations,
      name: retirement.name, reason: retirement.reason, date: retirement.date, isCompanion: true)
    return [shortcut, data].filter { rows[$0.path] == nil }
  }

  private func moved() -> [Retirement] {
    automatic.map { path, targets in
      Retirement(path: path, treatment: .moved, destinations: targets.map(landing(ofPath:)))
    }
  }

  /// The last titles that imports noted, by identifier.
  private static func titles(_ changes: ChangesTable) -> [String: String] {
    var titles: [String: String] = [:]
    for entry in changes.entries
    where entry.change.equals(ImportPlan.Change.Kind.added.name) || entry.heading.equals(Column.title.heading) {
      titles[entry.id.string] = entry.after.string
    }
    return titles
  }
}
