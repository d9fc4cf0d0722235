import MusubiRegister
import MusubiSite

/// What the script of the list needs beside the table: the conditions that each row satisfies, its summary, the names of
/// partners that the row leaves out, and the table of search folding. A script that calls `musubi.list`, since a page
/// opened from the disk may load scripts but nothing else.
package enum ListData {
  /// Appends the script to `out`. Rows stand in the order of `Site.listed`.
  package static func render(_ site: Site, into out: inout [UInt8]) {
    let (active, ended) = site.listed
    let rows = active + ended
    // Of each row the number of its choice, -1 for none.
    let numbers = { (grouping: Grouping) -> [Int] in
      var places = [Int](repeating: -1, count: site.agreements.count)
      for (number, group) in grouping.groups.enumerated() {
        for index in group.active + group.ended { places[index] = number }
      }
      return rows.map { places[$0] }
    }
    // Choices of the goals are numbered as the vocabulary has them, which need not begin at 1.
    let goals = Dictionary(
      site.goals.groups.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var json = JSONWriter()
    json.field("name", site.settings.city + site.settings.name)
    json.field("base", site.settings.base.url)
    json.field("active", active.count)
    json.field("variants", FoldingTable.groups(within: searched(rows, site)))
    json.field("forms", CompanyForms.groups)
    json.field("kind", numbers(site.kinds))
    json.field("category", numbers(site.categories))
    json.field("bureau", numbers(site.bureaus))
    json.field("section", numbers(site.departments))
    json.field("has", rows.map { (site.cases(of: $0).isEmpty ? 0 : 1) + (site.releases(of: $0).isEmpty ? 0 : 2) })
    json.field(
      "sdgs",
      rows.map { site.agreements[$0].goals.compactMap { goals[String($0)] }.reduce(0) { $0 | 1 << $1 } })
    json.field("partners", rows.map { partners(of: $0, site) })
    json.field("summary", rows.map { PlainText.of(markdown: site.agreements[$0].summary) })
    out += "/* \(FoldingTable.notice) */\nmusubi.list(".utf8
    out += json.finished()
    out += ")\n".utf8
  }

  /// All texts that the script searches through.
  private static func searched(_ rows: [Int], _ site: Site) -> [Text] {
    let groups = [site.kinds, site.categories, site.bureaus, site.departments].flatMap(\.groups)
    return rows.map { site.agreements[$0] }.flatMap { [$0.title, $0.summary] + $0.partners.map(\.name) }
      + groups.map { Text($0.name) }
  }

  /// All partners of an agreement whose row does not name them all; else empty.
  private static func partners(of index: Int, _ site: Site) -> String {
    let partners = site.agreements[index].partners
    return partners.count > RegisterTable.Row.shownPartners ? partners.map(\.name.string).joined(separator: "、") : ""
  }
}
