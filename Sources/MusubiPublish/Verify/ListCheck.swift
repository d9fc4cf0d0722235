import MusubiRegister
import MusubiRender
import MusubiSite

/// The lists: every agreement stands in the list of all, once, with the words of its row; a row of any other table belongs
/// to an agreement and bears its title.
enum ListCheck {
  static func run(_ table: PublishedTable, _ pages: PageCheck.Pages, _ report: inout VerificationReport) {
    let rowOf = Dictionary(
      (0..<table.count).map { (table.text("id", $0).string, $0) }, uniquingKeysWith: { first, _ in first })
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for row in page.rows {
        guard let place = rowOf[row.id] else {
          report.diagnostics.append(
            Diagnostic(.verifyOrphan, at: Location(file: path), value: row.id, other: table.path))
          continue
        }
        compare(row, table, place, path, &report)
      }
    }
    let listed = pages[Route.agreements.path]?.rows.map(\.id) ?? []
    if listed.count != table.count || Set(listed).count != table.count {
      report.diagnostics.append(
        Diagnostic(
          .verifyRows, at: Location(file: Route.agreements.path), value: Route.agreements.path,
          expected: String(table.count), other: String(Set(listed).count)))
    }
  }

  private static func compare(
    _ row: PageFacts.Row, _ table: PublishedTable, _ place: Int, _ path: String, _ report: inout VerificationReport
  ) {
    func check(_ cell: String, _ key: String, _ matches: (String, String) -> Bool) {
      guard let found = row.cells[cell]?.bare else { return }
      let expected = table.text(key, place).string
      report.values += 1
      if !matches(found, expected.bare) {
        report.diagnostics.append(
          Diagnostic(
            .verifyValue, at: Location(file: path), value: found, expected: Text(expected).excerpt,
            other: row.id + " " + key))
      }
    }
    func note(_ key: String, _ found: String, _ expected: String) {
      report.diagnostics.append(
        Diagnostic(
          .verifyValue, at: Location(file: path), value: Text(found).excerpt, expected: Text(expected).excerpt,
          other: row.id + " " + key))
    }
    let title = table.text("title", place).string
    if row.cells["名称"] != nil, row.title.bare != title.bare { note("title", row.title, title) }
    if let found = row.cells["締結先"], path == Route.agreements.path || path == Route.ended.path {
      let names = table.text("partners", place).string.split(separator: ";")
      let all = names.joined(separator: "、").bare
      // Of many the first are named, and how many there are besides.
      let isSame = found.bare == all || names.count > 3 && found.bare.hasPrefix(names[..<3].joined(separator: "、").bare)
      if !isSame { note("partners", found, all) }
    }
    check("種別", "kind") { $0 == $1 }
    check("分野", "category") { $0 == ($1.isEmpty ? "対象外" : $1) }
    check("締結", "concluded") { $1.isEmpty ? $0 == "記載なし" : $0.contains($1.prefix(4)) }
    check("所管課", "department") { $0 == ($1.isEmpty ? "記載なし" : $1) }
  }
}
