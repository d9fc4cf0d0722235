import MusubiRegister
import MusubiRender
import MusubiSite

/// The counts beside links and in headings, counted again where they lead and below them; and the dates, which say to
/// people what they say to programs.
struct CountCheck {
  private let pages: PageCheck.Pages
  private let active: Set<String>
  private let query: ListQuery

  static func run(
    _ table: PublishedTable, _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let codes = try PublishedTable.read(DataFile.codes.route.path, site).value
    let departments =
      site.has(DataFile.departments.route.path)
      ? try PublishedTable.read(DataFile.departments.route.path, site).value : nil
    let active = (0..<table.count).filter { table.text("state", $0).string == State.active.name }
      .map { table.text("id", $0).string }
    let check = CountCheck(
      pages: pages, active: Set(active), query: ListQuery(table, codes: codes, departments: departments))
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) { check.look(at: page, path, &report) }
  }

  private func look(at page: PageFacts, _ path: String, _ report: inout VerificationReport) {
    for link in page.numbers.links { check(link, path, page, &report) }
    for section in page.numbers.sections {
      guard let number = section.number, section.items.all > 0 else { continue }
      report.figures += 1
      if !section.items.may(number) { note(number, section.items.all, section.heading, path, &report) }
    }
    for date in page.numbers.dates {
      guard case .success(let shown) = DateReader.read(Text(date.shown)), !date.written.contains("T") else { continue }
      report.values += 1
      if shown.iso != date.written {
        report.diagnostics.append(
          Diagnostic(
            .verifyValue, at: Location(file: path), value: date.shown, expected: date.written, other: "time"))
      }
    }
  }

  private func check(_ link: PageCounts.Link, _ path: String, _ page: PageFacts, _ report: inout VerificationReport) {
    guard let wanted = counts(link, path, page), !wanted.isEmpty else { return }
    report.figures += 1
    if !wanted.contains(where: { $0.may(link.number) }) {
      note(link.number, wanted.map(\.all).max() ?? 0, link.href, path, &report)
    }
  }

  /// What is counted where the link leads; nil where nothing is, or nothing that can be counted here.
  private func counts(_ link: PageCounts.Link, _ path: String, _ page: PageFacts) -> [PageCounts.Items]? {
    if link.href.contains("?") { return query.count(link.href).map { [.init(all: $0, active: $0)] } }
    let parts = link.href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].isEmpty ? page : PagePath.resolve(link.href, from: path).flatMap { pages[$0] }
    guard let target else { return nil }
    if parts.count > 1 {
      let sections = target.numbers.sections.filter { $0.id == parts[1] && $0.items.all > 0 }.map(\.items)
      // A part of these rows, by what they say: 個別協定 22件.
      let named =
        link.name.isEmpty ? [] : [count(target.rows.filter { $0.cells.values.contains { $0.bare == link.name } })]
      return sections.isEmpty ? nil : sections + named
    }
    let whole = target.rows.isEmpty ? target.numbers.items : count(target.rows)
    // Pages of other kinds list nothing, whatever number leads to them.
    guard whole.all > 0 || isList(target) else { return nil }
    let isOfPartner = path.hasPrefix(Dimension.partner.directory) && !page.rows.isEmpty
    guard isOfPartner, !target.rows.isEmpty else { return [whole] }
    // What a partner's page says of a kind or a year is how many of the partner's are of it.
    let own = Set(page.rows.map(\.id))
    let shared = count(target.rows.filter { own.contains($0.id) })
    let isOfAll = target.canonical.map { canonical in
      canonical.hasSuffix(Route.agreements.path) || canonical.hasSuffix(Route.agreements.directory)
        || canonical.contains("/" + Dimension.partner.directory)
    }
    return isOfAll == true ? [whole, shared] : [shared]
  }

  private func isList(_ page: PageFacts) -> Bool {
    let canonical = page.canonical ?? ""
    return Dimension.allCases.contains {
      canonical.contains("/" + $0.directory) && !canonical.hasSuffix($0.directory)
        && !canonical.hasSuffix("/index.html")
    }
      || canonical.hasSuffix(Route.ended.path)
  }

  private func count(_ rows: [PageFacts.Row]) -> PageCounts.Items {
    let ids = Set(rows.map(\.id))
    return PageCounts.Items(all: ids.count, active: ids.intersection(active).count)
  }

  private func note(
    _ number: Int, _ counted: Int, _ what: String, _ path: String, _ report: inout VerificationReport
  ) {
    report.diagnostics.append(
      Diagnostic(
        .verifyFigure, at: Location(file: path), value: String(number), expected: String(counted), other: what))
  }
}
