import MusubiRegister
import MusubiRender
import MusubiSite

/// The press pages name the releases of `press.csv`, and no others.
enum PressCheck {
  static func run(
    _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let path = DataFile.press.route.path
    let read = try PublishedTable.read(path, site)
    report.diagnostics += read.diagnostics
    guard let table = read.value else { return }
    var titles: [String: [String]] = [:]
    for row in 0..<table.count {
      titles[table.text("address", row).string, default: []].append(table.text("title", row).string.bare)
    }
    var shown: Set<String> = []
    for (place, page) in pages.sorted(by: { $0.key < $1.key }) where place.hasPrefix(Route.press.directory) {
      for release in page.releases {
        shown.insert(release.address)
        report.values += 1
        let isKnown = titles[release.address]?.contains { release.words.bare.hasPrefix($0) } == true
        if !isKnown {
          report.diagnostics.append(
            Diagnostic(.verifyOrphan, at: Location(file: place), value: release.words, other: path))
        }
      }
    }
    for address in Set(titles.keys).subtracting(shown).sorted() {
      report.diagnostics.append(
        Diagnostic(.verifyUnlisted, at: Location(file: path), value: address, other: Route.press.path))
    }
  }
}
