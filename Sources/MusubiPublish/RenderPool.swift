import Dispatch
import MusubiRegister
import MusubiRender
import MusubiSite
import Synchronization

/// Renders all pages and files on all processors and hands each to a sink as soon as it is done, so that no more than one
/// a thread stands in memory. Links are gathered as the bytes pass and checked at the end.
///
/// The data files come first, since they take longest; what tells of them (their page, the package, the catalogue, the
/// checksums) comes when everything else is done, and no thread waits in between.
enum RenderPool {
  /// Takes one file of the site; called from several threads at once.
  typealias Sink = @Sendable (_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws -> Void

  /// `copied` are the paths of files that lie in the site beside what is rendered.
  static func render(
    _ renderer: Renderer, assets: [(path: String, bytes: [UInt8])], copied: [String], areLinksWorthChecking: Bool,
    progress: @escaping Build.Progress, sink: @escaping Sink
  ) throws -> [Diagnostic] {
    let pages = renderer.site.pages
    let work = Work(
      renderer, pages, isWorkbookWanted: areLinksWorthChecking, progress: progress, sink: sink)
    let next = Atomic<Int>(0)
    let gathered = Mutex(Gathered(renderer.site))
    DispatchQueue.concurrentPerform(iterations: workers(for: pages.count)) { _ in
      var own = Gathered(renderer.site)
      var bytes: [UInt8] = []
      do {
        while true {
          let job = next.add(1, ordering: .relaxed).oldValue
          guard job < work.count else { break }
          bytes.removeAll(keepingCapacity: bytes.capacity <= mostKept)
          try work.perform(job, &bytes, &own)
        }
      } catch {
        own.failure = error
        // The other threads stop at their next page.
        next.store(work.count, ordering: .relaxed)
      }
      gathered.withLock { $0.merge(own) }
    }
    var all = gathered.withLock { $0 }
    if let failure = all.failure { throw failure }
    all.otherFiles.formUnion(copied)
    try work.finish(&all)
    for (path, bytes) in assets {
      all.otherFiles.insert(path)
      try bytes.withUnsafeBufferPointer { try sink(path, $0) }
    }
    progress(pages.count, pages.count)
    let diagnostics = all.diagnostics.sorted { $0.0 < $1.0 }.flatMap(\.1)
    return areLinksWorthChecking ? diagnostics + LinkCheck.check(all.links, otherFiles: all.otherFiles) : diagnostics
  }

  /// The room that a thread keeps for its next page; a data file of a large register may be a hundred times as long.
  private static let mostKept = 8 << 20

  /// One thread for a handful of pages, else one a processor.
  private static func workers(for pages: Int) -> Int {
    pages < 32 ? 1 : min(max(Processors.count, 1), 16)
  }

  /// What came of the work of one thread, or of all.
  struct Gathered: Sendable {
    var links: LinkCollector
    var diagnostics: [(Int, [Diagnostic])] = []
    var distributions: [Distribution] = []
    var checksums = Checksums()
    /// The paths of what is no page.
    var otherFiles: Set<String> = []
    var failure: (any Error)?

    init(_ site: Site) { links = LinkCollector(rootPath: site.rootPath, base: site.settings.base.url) }

    mutating func merge(_ other: Gathered) {
      links.merge(other.links)
      diagnostics += other.diagnostics
      distributions += other.distributions
      checksums.add(other.checksums)
      otherFiles.formUnion(other.otherFiles)
      failure = failure ?? other.failure
    }
  }
}
