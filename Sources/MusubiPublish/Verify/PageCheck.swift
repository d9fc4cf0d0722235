import MusubiRegister
import MusubiRender
import MusubiSite

/// Reads every page once: what it says, and where its links lead. Links are checked as a build does.
enum PageCheck {
  /// What the pages say, by their paths.
  typealias Pages = [String: PageFacts]

  /// The second are the pages with charts, which are looked at whole.
  static func read(
    _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) -> (pages: Pages, charts: [String: PageElement]) {
    // The site knows its own address by the canonical of its first page.
    let home = try site.bytes(Route.home.path).flatMap { $0.withUnsafeBufferPointer { PageFacts($0).canonical } }
    var links = LinkCollector(rootPath: "/", base: home)
    var pages: Pages = [:]
    var charts: [String: PageElement] = [:]
    for path in site.paths where path.hasSuffix(".html") {
      guard let bytes = try site.bytes(path) else { continue }
      bytes.withUnsafeBufferPointer { buffer in
        // The page for wrong addresses stands at any depth, so its links begin at a root that only the server knows.
        if path != Route.notFound.path { links.collect(path: path, buffer) }
        let page = PageElement(page: buffer)
        pages[path] = PageFacts(buffer, PageCounts(page))
        if page.first({ $0.has("figures-table") }) != nil { charts[path] = page }
      }
    }
    report.pages = pages.count
    report.links = links.count
    report.diagnostics += LinkCheck.check(links, otherFiles: Set(site.paths))
    return (pages, charts)
  }
}
