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
          let counted = facts.active.count { counts(facts, series, line, $0) }
          check(series, line, counted, &report)
        }
        let path = chart.directory + series.text("slug", line).string + ".html"
        if let page = pages[path] { check(series, line, facts.activeRows(of: page), &report) }
      }
    }
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for count in page.counts { check(count, on: path, facts, pages, &report) }
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
    var counts: (@Sendable (Facts, _ series: PublishedTable, _ line: Int, _ row: Int) -> Bool)?

    /// What stands for a value that the source does not state.
    private static let notStated = "not-stated"

    static let all = [
      Chart(file: .kinds, directory: Dimension.kind.directory) { facts, series, line, row in
        facts.text("kind", row) == series.text("name", line)
      },
      Chart(file: .categories, directory: Dimension.category.directory) { facts, series, line, row in
        facts.isInScope(row) && facts.text("category", row) == series.text("name", line)
      },
      // A bureau counts what its sections do, so its name begins theirs.
      Chart(file: .departments, directory: Dimension.department.directory) { facts, series, line, row in
        let (department, name) = (facts.text("department", row).string, series.text("name", line).string)
        // Those of no department are counted under words of the chart's own.
        if series.text("slug", line).string == notStated { return department.isEmpty }
        return series.text("level", line).string == "bureau" ? department.hasPrefix(name) : department == name
      },
      Chart(file: .years, directory: Dimension.year.directory) { facts, series, line, row in
        let (concluded, slug) = (facts.text("concluded", row).string, series.text("slug", line).string)
        return slug == notStated ? concluded.isEmpty : concluded.hasPrefix(slug)
      },
      Chart(file: .contactFrequencies, directory: Dimension.contactFrequency.directory) { facts, series, line, row in
        facts.isInScope(row) && facts.text("contactFrequency", row) == series.text("name", line)
      },
      Chart(file: .cohorts, directory: Dimension.cohort.directory),
    ]
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
