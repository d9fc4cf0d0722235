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
    let home = try site.bytes(Route.home.path).flatMap {
      $0.withUnsafeBufferPointer { PageFacts(HTMLReader($0)).canonical }
    }
    let paths = site.paths.filter { $0.hasSuffix(".html") }
    let workers = AllProcessors()
    let size = max(1, paths.count / (workers.count * piecesEach))
    let parts = workers.map((paths.count + size - 1) / size) { piece in
      Part.result(paths[piece * size..<min((piece + 1) * size, paths.count)], site, home)
    }
    var all = Part(home)
    for part in parts { all.add(try part.get()) }
    report.pages = all.pages.count
    report.links = all.links.count
    report.diagnostics += LinkCheck.check(all.links, otherFiles: Set(site.paths))
    return (all.pages, all.charts)
  }

  /// Pages are of very different lengths, and those of one folder are much alike.
  private static let piecesEach = 8

  /// What some of the pages say.
  private struct Part: Sendable {
    var links: LinkCollector
    var pages: Pages = [:]
    var charts: [String: PageElement] = [:]

    init(_ home: String?) { links = LinkCollector(rootPath: "/", base: home) }

    static func result(
      _ paths: ArraySlice<String>, _ site: PublishedSite, _ home: String?
    ) -> Result<Part, FileSystemError> {
      var part = Part(home)
      do throws(FileSystemError) {
        for path in paths {
          if let bytes = try site.bytes(path) { bytes.withUnsafeBufferPointer { part.read(path, $0) } }
        }
        return .success(part)
      } catch {
        return .failure(error)
      }
    }

    private mutating func read(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) {
      // The page for wrong addresses stands at any depth, so its links begin at a root that only the server knows.
      if path != Route.notFound.path { links.collect(path: path, bytes) }
      let pieces = Array(HTMLReader(bytes))
      let page = PageElement(page: pieces)
      pages[path] = PageFacts(pieces, PageCounts(page))
      if page.first({ $0.has("figures-table") }) != nil { charts[path] = page }
    }

    mutating func add(_ other: Part) {
      links.merge(other.links)
      pages.merge(other.pages) { first, _ in first }
      charts.merge(other.charts) { first, _ in first }
    }
  }
}
