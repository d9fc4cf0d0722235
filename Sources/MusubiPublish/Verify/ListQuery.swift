import MusubiRegister
import MusubiRender
import MusubiSite

/// The rows that the list shows for the conditions in an address: `index.html?from=2021&to=2021&kind=individual`. Counted
/// in the table, since only a browser runs the list's script.
struct ListQuery: Sendable {
  private let table: PublishedTable
  /// The names of kinds and the like by their slugs, by the list that they are in.
  private var names: [String: [String: String]] = [:]
  /// The sections of a bureau by its slug, with its own name.
  private var bureaus: [String: Set<String>] = [:]
  private let active: Set<Int>

  init(_ table: PublishedTable, codes: PublishedTable?, departments: PublishedTable?) {
    self.table = table
    active = Set((0..<table.count).filter { table.text("state", $0).string == State.active.name })
    for line in 0..<(codes?.count ?? 0) {
      guard let codes else { break }
      names[codes.text("list", line).string, default: [:]][codes.text("code", line).string] =
        codes.text("name", line).string
    }
    for line in 0..<(departments?.count ?? 0) {
      guard let departments else { break }
      let (slug, name) = (departments.text("slug", line).string, departments.text("name", line).string)
      bureaus[departments.text("bureau", line).string, default: []].insert(name)
      names["section", default: [:]][slug] = name
    }
  }

  /// How many agreements the address asks for, those in force unless it says otherwise; nil where it asks for what cannot be counted here, such as words.
  func count(_ href: String) -> Int? {
    guard let mark = href.firstIndex(of: "?") else { return nil }
    let query = href[href.index(after: mark)...].prefix { $0 != "#" }
    var wanted: [String: Set<String>] = [:]
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { return nil }
      wanted[String(pair[0]), default: []].insert(String(pair[1]))
    }
    var rows = Array(active)
    if let state = wanted.removeValue(forKey: "state") {
      rows = (0..<table.count).filter { state == ["all"] || !active.contains($0) }
    }
    for (key, values) in wanted {
      guard let condition = condition(key, values) else { return nil }
      rows = rows.filter(condition)
    }
    return rows.count
  }

  private func condition(_ key: String, _ values: Set<String>) -> ((Int) -> Bool)? {
    switch key {
    case "kind", "category":
      let names = Set(values.compactMap { self.names[key]?[$0] })
      return { names.contains(table.text(key, $0).string) }
    case "section":
      let names = Set(values.compactMap { self.names[key]?[$0] })
      return { names.contains(table.text("department", $0).string) }
    case "bureau":
      let names = values.reduce(into: Set<String>()) { $0.formUnion(bureaus[$1] ?? []) }
      return { names.contains(table.text("department", $0).string) }
    case "sdgs":
      return { !values.isDisjoint(with: table.text("sdgs", $0).string.split(separator: ";").map(String.init)) }
    case "from": return year { year in values.contains { $0 <= year } }
    case "to": return year { year in values.contains { $0 >= year } }
    default: return nil
    }
  }

  private func year(_ condition: @escaping (String) -> Bool) -> (Int) -> Bool {
    { row in
      let year = table.text("concluded", row).string.prefix(4)
      return year.count == 4 && condition(String(year))
    }
  }
}
