import MusubiRegister
import MusubiRender
import MusubiSite

/// The charts and their tables, number by number against the files that hold the same numbers; and the large figures that
/// lead to them.
enum ChartCheck {
  /// The numbers that may be named by a link to a place: a section's, or those of one row of its table.
  private typealias Places = [String: Set<Int>]

  static func run(
    _ charts: [String: PageElement], _ pages: PageCheck.Pages, _ site: PublishedSite,
    _ report: inout VerificationReport
  ) throws(FileSystemError) {
    var places: Places = [:]
    for (path, page) in charts.sorted(by: { $0.key < $1.key }) {
      for section in page.all({ $0.name == "section" }) {
        guard let table = section.first({ $0.has("figures-table") }),
          let file = table.first({ $0.name == "p" && $0.has("data") })?.first({ $0.name == "a" })?.attributes["href"],
          let data = PagePath.resolve(file, from: path)
        else { continue }
        let read = try PublishedTable.read(data, site)
        report.diagnostics += read.diagnostics
        guard let series = read.value else { continue }
        var numbers = ChartNumbers(table, series)
        let differences = numbers.differences + numbers.compare(section)
        for difference in differences {
          report.diagnostics.append(
            Diagnostic(
              .verifyFigure, at: Location(file: path), value: difference.found, expected: difference.expected,
              other: difference.name))
        }
        report.figures += numbers.compared
        places[path + "#" + (section.attributes["aria-labelledby"] ?? "")] = numbers.all
        for (id, row) in numbers.byRow { places[path + "#" + id] = row }
      }
    }
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) { check(page, path, places, &report) }
  }

  /// A large figure that leads to a chart or to a row of its table is a number that stands there.
  private static func check(
    _ page: PageFacts, _ path: String, _ places: Places, _ report: inout VerificationReport
  ) {
    for figure in page.numbers.figures {
      guard let mark = figure.href.firstIndex(of: "#"), let number = ChartNumbers.number(figure.text) else { continue }
      let target = mark == figure.href.startIndex ? path : PagePath.resolve(figure.href, from: path)
      guard let target, let numbers = places[target + figure.href[mark...]] else { continue }
      report.figures += 1
      if !numbers.contains(number) {
        let expected = numbers.sorted().map(String.init).prefix(8).joined(separator: " ")
        report.diagnostics.append(
          Diagnostic(
            .verifyFigure, at: Location(file: path), value: figure.text, expected: expected, other: figure.href))
      }
    }
  }
}
