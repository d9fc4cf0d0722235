import MusubiRegister
import MusubiRender
import MusubiSite

/// The figures: each count of a chart's table is counted again in the agreements, and is the number of rows on the page
/// that it leads to; so is each count that stands in a link.
enum FigureCheck {
  static func run(
    _ table: PublishedTable, _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let kinds = try PublishedTable.read(DataFile.kinds.route.path, site)
    report.diagnostics += kinds.diagnostics
    let facts = Facts(table, kinds: kinds.value)
    for chart in Chart.all {
      guard site.has(chart.file.route.path) else { continue }
      let series = try PublishedTable.read(chart.file.route.path, site)
      report.diagnostics += series.diagnostics
      guard let series = series.value else { continue }
      for line in 0..<series.count where series.text("source", line).string == "counted" {
        if let counts = chart.counts {
          let isCounted = counts(facts, series, line)
          let counted = facts.active.count { isCounted($0) }
          check(series, line, counted, &report)
        }
        let path = chart.directory + series.text("slug", line).string + ".html"
        guard let page = pages[path] else { continue }
        check(series, line, facts.activeRows(of: page), &report)
        if let counts = chart.counts {
          let isCounted = counts(facts, series, line)
          // How often a partner is called says nothing of what has ended.
          let rows = chart.file == .contactFrequencies ? facts.active : Array(0..<table.count)
          let expected = rows.filter { isCounted($0) }.map { table.text("id", $0).string }
          compare(page, path, with: Set(expected), &report)
        }
      }
    }
    try checkPartners(pages, site, &report)
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for count in page.counts { check(count, on: path, facts, pages, &report) }
    }
  }

  /// The rows of a page are those of the group, in force or ended.
  private static func compare(
    _ page: PageFacts, _ path: String, with expected: Set<String>, _ report: inout VerificationReport
  ) {
    let found = Set(page.rows.map(\.id))
    for id in expected.symmetricDifference(found).sorted() {
      let code: DiagnosticCode = found.contains(id) ? .verifyStray : .verifyUnlisted
      report.diagnostics.append(Diagnostic(code, at: Location(file: path), value: id, other: path))
    }
  }

  /// The pages of partners list the agreements that the table of partners names.
  private static func checkPartners(
    _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let read = try PublishedTable.read(DataFile.partners.route.path, site)
    report.diagnostics += read.diagnostics
    guard let table = read.value else { return }
    var agreements: [String: Set<String>] = [:]
    for row in 0..<table.count {
      agreements[table.text("slug", row).string, default: []].insert(table.text("agreement", row).string)
    }
    for (slug, expected) in agreements.sorted(by: { $0.key < $1.key }) where !slug.isEmpty {
      let path = Dimension.partner.directory + slug + ".html"
      guard let page = pages[path] else {
        report.diagnostics.append(.missing(path))
        continue
      }
      compare(page, path, with: expected, &report)
    }
  }

  private static func check(
    _ series: PublishedTable, _ line: Int, _ counted: Int, _ report: inout VerificationReport
  ) {
    report.figures += 1
    let written = series.text("count", line).string
    guard written != String(counted) else { return }
    report.diagnostics.append(
      Diagnostic(
        .verifyFigure, at: series.location(line, "count"), value: written, expected: String(counted),
        other: series.text("name", line).string))
  }

  /// A count in a link to a page of rows is the number of these: of those in force, or of all.
  private static func check(
    _ count: PageFacts.Count, on path: String, _ facts: Facts, _ pages: PageCheck.Pages,
    _ report: inout VerificationReport
  ) {
    // A query asks the list's script for some of its rows, which only a browser can count.
    guard !count.href.contains("?"), let target = PagePath.resolve(count.href, from: path), let page = pages[target],
      !page.rows.isEmpty
    else {
      return
    }
    report.figures += 1
    let active = facts.activeRows(of: page)
    guard count.number != active, count.number != Set(page.rows.map(\.id)).count else { return }
    report.diagnostics.append(
      Diagnostic(
        .verifyFigure, at: Location(file: path), value: String(count.number), expected: String(active),
        other: target))
  }
}

extension FigureCheck {
  /// A chart's file, the folder of the pages of its members, and how a line is counted again; nil where the table of
  /// agreements does not say it in so many words.
  fileprivate struct Chart: Sendable {
    let file: DataFile
    let directory: String
    var counts: (@Sendable (Facts, _ series: PublishedTable, _ line: Int) -> (_ row: Int) -> Bool)?

    /// What stands for a value that the source does not state.
    private static let notStated = "not-stated"

    static let all = [
      Chart(file: .kinds, directory: Dimension.kind.directory) { facts, series, line in
        let name = series.text("name", line)
        return { facts.text("kind", $0) == name }
      },
      Chart(file: .categories, directory: Dimension.category.directory) { facts, series, line in
        let name = series.text("name", line)
        return { facts.isInScope($0) && facts.text("category", $0) == name }
      },
      Chart(file: .departments, directory: Dimension.department.directory) { facts, series, line in
        let name = series.text("name", line).string
        // Those of no department are counted under words of the chart's own.
        if series.text("slug", line).string == notStated { return { facts.text("department", $0).isEmpty } }
        guard series.text("level", line).string == "bureau" else {
          return { facts.text("department", $0).string == name }
        }
        // A bureau counts what its sections do, so its name begins theirs; but so may that of another bureau.
        let longer = bureaus(in: series).filter { $0 != name && $0.hasPrefix(name) }
        return { row in
          let department = facts.text("department", row).string
          return department.hasPrefix(name) && !longer.contains { department.hasPrefix($0) }
        }
      },
      Chart(file: .years, directory: Dimension.year.directory) { facts, series, line in
        let slug = series.text("slug", line).string
        return { row in
          let concluded = facts.text("concluded", row).string
          return slug == notStated ? concluded.isEmpty : concluded.hasPrefix(slug)
        }
      },
      Chart(file: .contactFrequencies, directory: Dimension.contactFrequency.directory) { facts, series, line in
        let name = series.text("name", line)
        return { facts.isInScope($0) && facts.text("contactFrequency", $0) == name }
      },
      Chart(file: .cohorts, directory: Dimension.cohort.directory),
    ]

    private static func bureaus(in series: PublishedTable) -> [String] {
      (0..<series.count).filter { series.text("level", $0).string == "bureau" }.map { series.text("name", $0).string }
    }
  }

  /// What is asked of the agreements again and again.
  fileprivate struct Facts: Sendable {
    private let table: PublishedTable
    /// The rows of agreements in force.
    let active: [Int]
    private let activeIdentifiers: Set<String>
    private let disaster: Text

    init(_ table: PublishedTable, kinds: PublishedTable?) {
      self.table = table
      let active = (0..<table.count).filter { table.text("state", $0).string == State.active.name }
      self.active = active
      activeIdentifiers = Set(active.map { table.text("id", $0).string })
      let line = kinds.flatMap { kinds in (0..<kinds.count).first { kinds.text("slug", $0).string == "disaster" } }
      disaster = line.flatMap { kinds?.text("name", $0) } ?? .empty
    }

    func text(_ key: String, _ row: Int) -> Text { table.text(key, row) }

    /// The scope of the city's analysis: without agreements for disasters, and those with nothing to do in peacetime.
    func isInScope(_ row: Int) -> Bool {
      text("kind", row) != disaster && text("peacetime", row).string == Presence.present.name
    }

    /// How many agreements in force a page lists.
    func activeRows(of page: PageFacts) -> Int { Set(page.rows.map(\.id)).intersection(activeIdentifiers).count }
  }
}
