import Dispatch
import MusubiRegister
import MusubiRender
import MusubiSite
import Synchronization

/// Renders all pages on all processors and hands each to a sink as soon as it is done, so that no more than a page a
/// thread stands in memory. Links are gathered as the bytes pass and checked at the end.
enum RenderPool {
  /// Takes one file of the site; called from several threads at once.
  typealias Sink = @Sendable (_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws -> Void

  /// `copied` are the paths of files that lie in the site beside what is rendered.
  static func render(
    _ renderer: Renderer, assets: [(path: String, bytes: [UInt8])], copied: [String], areLinksWorthChecking: Bool,
    progress: @escaping Build.Progress, sink: @escaping Sink
  ) throws -> [Diagnostic] {
    let site = renderer.site
    let pages = site.pages
    let files = SiteFile.all(of: site)
    let jobs = files.count + pages.count
    let next = Atomic<Int>(0)
    let gathered = Mutex(Gathered(links: LinkCollector(rootPath: site.rootPath)))
    DispatchQueue.concurrentPerform(iterations: workers(for: pages.count)) { _ in
      var own = Gathered(links: LinkCollector(rootPath: site.rootPath))
      var bytes: [UInt8] = []
      do {
        while true {
          let job = next.add(1, ordering: .relaxed).oldValue
          guard job < jobs else { break }
          bytes.removeAll(keepingCapacity: true)
          if job < files.count {
            files[job].render(site, into: &bytes)
            try bytes.withUnsafeBufferPointer { try sink(files[job].route.path, $0) }
            continue
          }
          let index = job - files.count
          let path = site.route(of: pages[index]).path
          let found = renderer.render(pages[index], into: &bytes)
          if !found.isEmpty { own.diagnostics.append((index, found)) }
          try bytes.withUnsafeBufferPointer { buffer in
            own.links.collect(path: path, buffer)
            try sink(path, buffer)
          }
          if index % 64 == 0 { progress(index, pages.count) }
        }
      } catch {
        own.failure = error
        // The other threads stop at their next page.
        next.store(jobs, ordering: .relaxed)
      }
      gathered.withLock { $0.merge(own) }
    }
    let all = gathered.withLock { $0 }
    if let failure = all.failure { throw failure }
    var otherFiles = Set(files.map(\.route.path) + copied)
    for (path, bytes) in assets {
      otherFiles.insert(path)
      try bytes.withUnsafeBufferPointer { try sink(path, $0) }
    }
    progress(pages.count, pages.count)
    let diagnostics = all.diagnostics.sorted { $0.0 < $1.0 }.flatMap(\.1)
    return areLinksWorthChecking ? diagnostics + LinkCheck.check(all.links, otherFiles: otherFiles) : diagnostics
  }

  /// One thread for a handful of pages, else one a processor.
  private static func workers(for pages: Int) -> Int {
    pages < 32 ? 1 : min(max(Processors.count, 1), 16)
  }

  private struct Gathered: Sendable {
    var links: LinkCollector
    var diagnostics: [(Int, [Diagnostic])] = []
    var failure: (any Error)?

    mutating func merge(_ other: Gathered) {
      links.merge(other.links)
      diagnostics += other.diagnostics
      failure = failure ?? other.failure
    }
  }
}
