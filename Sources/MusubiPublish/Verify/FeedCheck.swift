import MusubiRegister
import MusubiRender
import MusubiSite

/// The feeds are whole, and what they lead to on this site is there.
enum FeedCheck {
  static func run(
    _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let home = pages[Route.home.path]?.canonical.flatMap { WebLocation($0) }
    for feed in Feed.allCases {
      let path = Route.feed(feed).path
      guard let bytes = try site.bytes(path) else {
        report.diagnostics.append(.missing(path))
        continue
      }
      var open: [String: Int] = [:]
      var links: [String] = []
      bytes.withUnsafeBufferPointer { bytes in
        var reader = HTMLReader(bytes)
        while let piece = reader.next() {
          switch piece {
          case .start(let name, let attributes):
            open[name, default: 0] += 1
            if name == "link", let href = attributes["href"] { links.append(href) }
          case .end(let name): open[name, default: 0] -= 1
          case .text: break
          }
        }
      }
      guard open["feed"] == 0, open["entry", default: 0] == 0, open["title", default: 0] == 0 else {
        report.diagnostics.append(.unreadable(path, as: "Atom"))
        continue
      }
      for link in Set(links).sorted() {
        guard let home, let target = WebLocation(link)?.path(in: home), !site.has(target) else { continue }
        report.diagnostics.append(Diagnostic(.verifyMissing, at: Location(file: path), value: target))
      }
    }
  }
}
