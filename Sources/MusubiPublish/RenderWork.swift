import MusubiRegister
import MusubiRender
import MusubiSite

extension RenderPool {
  /// All that is to be rendered, as numbered jobs: data files, other files, pages. What tells of the data files waits for
  /// `finish`.
  struct Work: Sendable {
    private let renderer: Renderer
    private let dataFiles: [DataFile]
    private let files: [SiteFile]
    private let pages: [Page]
    private let progress: Build.Progress
    private let sink: Sink
    /// Whether the workbook is to be written: with faults in the records it would only hide them behind its own.
    private let isWorkbookWanted: Bool

    init(
      _ renderer: Renderer, _ pages: [Page], isWorkbookWanted: Bool, progress: @escaping Build.Progress,
      sink: @escaping Sink
    ) {
      self.isWorkbookWanted = isWorkbookWanted
      self.renderer = renderer
      self.pages = pages
      self.progress = progress
      self.sink = sink
      dataFiles = DataFile.all(of: renderer.site)
      files = SiteFile.all(of: renderer.site)
    }

    var count: Int { dataFiles.count + files.count + pages.count }

    /// Does one job in the empty buffer `bytes`.
    func perform(_ job: Int, _ bytes: inout [UInt8], _ own: inout Gathered) throws {
      if job < dataFiles.count { return try render(dataFiles[job], &bytes, &own) }
      if job < dataFiles.count + files.count {
        let file = files[job - dataFiles.count]
        file.render(renderer.site, into: &bytes)
        return try hand(file.route.path, bytes, &own)
      }
      let index = job - dataFiles.count - files.count
      guard !pages[index].comesAfterData else { return }
      try render(index, renderer, &bytes, &own)
      if index % 64 == 0 { progress(index, pages.count) }
    }

    /// Does what needs the data files: their page, the package, the catalogue, and at the very end the checksums.
    func finish(_ all: inout Gathered) throws {
      let distributions = Distributions(all.distributions)
      let renderer = renderer.knowing(distributions)
      var bytes: [UInt8] = []
      for index in pages.indices where pages[index].comesAfterData {
        bytes.removeAll(keepingCapacity: true)
        try render(index, renderer, &bytes, &all)
      }
      for file in DataIndex.allCases {
        bytes.removeAll(keepingCapacity: true)
        file.render(renderer.site, distributions, into: &bytes)
        try hand(file.route.path, bytes, &all)
      }
      bytes.removeAll(keepingCapacity: true)
      all.checksums.render(into: &bytes)
      all.otherFiles.insert(Checksums.route.path)
      try bytes.withUnsafeBufferPointer { try sink(Checksums.route.path, $0) }
    }

    private func render(_ file: DataFile, _ bytes: inout [UInt8], _ own: inout Gathered) throws {
      try file.render(renderer.site, into: &bytes) {
        isWorkbookWanted ? try DataWorkbookWriter.bytes(of: $0) : []
      }
      let distribution = bytes.withUnsafeBytes { Distribution(file, $0, renderer.site) }
      own.distributions.append(distribution)
      own.checksums.add(file.route.path, sha256: distribution.sha256)
      own.otherFiles.insert(file.route.path)
      try bytes.withUnsafeBufferPointer { try sink(file.route.path, $0) }
    }

    private func render(
      _ index: Int, _ renderer: Renderer, _ bytes: inout [UInt8], _ own: inout Gathered
    ) throws {
      let path = renderer.site.route(of: pages[index]).path
      let found = renderer.render(pages[index], into: &bytes)
      if !found.isEmpty { own.diagnostics.append((index, found)) }
      note(path, bytes, &own)
      try bytes.withUnsafeBufferPointer { buffer in
        own.links.collect(path: path, buffer)
        try sink(path, buffer)
      }
    }

    /// Hands over a file that is no page.
    private func hand(_ path: String, _ bytes: [UInt8], _ own: inout Gathered) throws {
      own.otherFiles.insert(path)
      note(path, bytes, &own)
      try bytes.withUnsafeBufferPointer { try sink(path, $0) }
    }

    private func note(_ path: String, _ bytes: [UInt8], _ own: inout Gathered) {
      if Checksums.covers(path) { own.checksums.add(path, sha256: SHA256.hexadecimal(of: bytes)) }
    }
  }
}
