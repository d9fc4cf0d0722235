import MusubiRegister
import MusubiRender
import MusubiSite

/// Reads every page once: what it says, and where its links lead. Links are checked as a build does.
enum PageCheck {
  /// What the pages say, by their paths.
  typealias Pages = [String: PageFacts]

  static func read(_ site: PublishedSite, _ report: inout VerificationReport) throws(FileSystemError) -> Pages {
    // The site knows its own address by the canonical of its first page.
    let home = try site.bytes(Route.home.path).flatMap { $0.withUnsafeBufferPointer { PageFacts($0).canonical } }
    var links = LinkCollector(rootPath: "/", base: home)
    var pages: Pages = [:]
    for path in site.paths where path.hasSuffix(".html") {
      guard let bytes = try site.bytes(path) else { continue }
      bytes.withUnsafeBufferPointer { buffer in
        // The page for wrong addresses stands at any depth, so its links begin at a root that only the server knows.
        if path != Route.notFound.path { links.collect(path: path, buffer) }
        pages[path] = PageFacts(buffer)
      }
    }
    report.pages = pages.count
    report.links = links.count
    report.diagnostics += LinkCheck.check(links, otherFiles: Set(site.paths))
    return pages
  }
}
