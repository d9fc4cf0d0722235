import MusubiRegister
import MusubiRender
import MusubiSite

/// The whole program in order: read this first.
///
/// files → records and documents → site → pages → staged tree → published site. Each step gives its value and what it
/// found wrong; with an error among the findings the published site stays as it was.
package enum Build {
  package struct Options: Sendable {
    /// The folder that holds `content/` and `templates/`.
    package var project: String
    /// The folder that the site is published to.
    package var output: String
    /// The day of the build: what is past its end, and the date of update where the settings give none.
    package var today: JapaneseDate
    /// Refuses what may be published provisionally only: samples, unconfirmed addresses, figures that differ.
    package var isRelease: Bool
    /// Waits for the disk, so that a power cut leaves a whole site too.
    package var isDurable: Bool
    /// The home folder, which is never an output.
    package var home: String?
    /// Files of offices that are taken into the register first, in memory.
    package var request: ImportRequest?
    /// A saved copy of the live site's list of addresses, where `output` is not that site.
    package var published: String?

    package init(
      project: String, output: String, today: JapaneseDate, isRelease: Bool = false, isDurable: Bool = false,
      home: String? = nil, request: ImportRequest? = nil, published: String? = nil
    ) {
      self.project = project
      self.output = output
      self.today = today
      self.isRelease = isRelease
      self.isDurable = isDurable
      self.home = home
      self.request = request
      self.published = published
    }
  }

  /// Builds and publishes. Throws only for a broken world; faults of the input are in the report.
  package static func publish(
    _ options: Options, fileSystem: FileSystem = .live, progress: @escaping Progress = { _, _ in }
  ) throws -> BuildReport {
    var report = BuildReport()
    guard let prepared = try prepare(options, fileSystem, &report) else { return report }
    report.add(
      try OutputGuard.check(
        output: options.output, projectRoot: options.project,
        inputs: Project.inputFolders.map { options.project + "/" + $0 }, home: options.home, fileSystem: fileSystem))
    guard !report.hasErrors else {
      report.add(try prepared.findings(progress: progress, areLinksWorthChecking: false))
      return report
    }

    let begun = try AtomicWriter.begin(output: options.output, fileSystem: fileSystem, durable: options.isDurable)
    report.add(begun.diagnostics)
    guard let writer = begun.value, !report.hasErrors else { return report }
    let rendered = try prepared.render(progress: progress) { path, bytes in
      try writer.accept(path, UnsafeRawBufferPointer(bytes))
    }
    report.add(rendered)
    let plan = try writer.finish()
    report.add(plan.diagnostics)
    report.add(try prepared.broken(options, fileSystem, isWorthChecking: !report.hasErrors))
    guard !report.hasErrors else {
      writer.abandon()
      return report
    }
    let receipt = try writer.commit()
    report.add(receipt.diagnostics)
    report.receipt = receipt
    return report
  }

  /// Everything but the writing: all faults that a build would find.
  package static func check(
    _ options: Options, fileSystem: FileSystem = .live, progress: @escaping Progress = { _, _ in }
  ) throws -> BuildReport {
    var report = BuildReport()
    guard let prepared = try prepare(options, fileSystem, &report) else { return report }
    let isSound = !report.hasErrors
    report.add(try prepared.findings(progress: progress, areLinksWorthChecking: isSound))
    report.add(try prepared.broken(options, fileSystem, isWorthChecking: isSound))
    return report
  }

  /// Pages done and pages in all, called from any thread.
  package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  /// A site that can be rendered.
  struct Prepared {
    let renderer: Renderer
    let assets: [(path: String, bytes: [UInt8])]
    let documents: PublishedDocuments
    let redirects: RedirectTable
    let kept: KeptAddresses
    /// The old paths of files that stand there too, by the path that each has now.
    let moved: [String: [String]]

    /// What was promised and would be broken: addresses that would die, tables of earlier days that would change. With
    /// faults in the records many would for that reason alone.
    func broken(
      _ options: Options, _ fileSystem: FileSystem, isWorthChecking: Bool
    ) throws(FileSystemError) -> [Diagnostic] {
      guard isWorthChecking else { return [] }
      let site = renderer.site
      let made = Set(renderer.paths + assets.map(\.path) + documents.paths + site.retirements.map(\.path))
      let gone = try kept.check(
        made: made, redirects: redirects, today: options.today, isRelease: options.isRelease, fileSystem)
      return gone + (try PublishedSnapshots.check(site, output: options.output, fileSystem))
    }

    func render(
      progress: @escaping Progress, areLinksWorthChecking: Bool = true, sink: @escaping RenderPool.Sink
    ) throws -> [Diagnostic] {
      let sink = alsoAtOldPaths(sink)
      try documents.copy(to: sink)
      let findings = try RenderPool.render(
        renderer, assets: assets, copied: documents.paths + moved.values.joined(),
        areLinksWorthChecking: areLinksWorthChecking, progress: progress, sink: sink)
      return documents.explaining(findings)
    }

    /// The sink, with what moved handed over once more for each address of old.
    private func alsoAtOldPaths(_ sink: @escaping RenderPool.Sink) -> RenderPool.Sink {
      guard !moved.isEmpty else { return sink }
      return { [moved] path, bytes in
        try sink(path, bytes)
        for old in moved[path] ?? [] { try sink(old, bytes) }
      }
    }

    /// What the pages are faulted for, without writing them. With faults in the records many links lead nowhere for
    /// that reason alone, so they are checked only where there are none.
    func findings(progress: @escaping Progress, areLinksWorthChecking: Bool) throws -> [Diagnostic] {
      try render(progress: progress, areLinksWorthChecking: areLinksWorthChecking) { _, _ in }
    }
  }

  /// From files to a site whose pages can be rendered; nil where faults leave nothing to render.
  static func prepare(
    _ options: Options, _ fileSystem: FileSystem, _ report: inout BuildReport
  ) throws -> Prepared? {
    let project = try Project.read(options.project, fileSystem)
    report.add(project.diagnostics)
    guard let project = project.value else { return nil }
    let offices = try options.request.map { try OfficeFiles.read($0, fileSystem) }
    report.add(offices?.diagnostics ?? [])

    let attachments = AttachmentReader.read(project.attachments)
    let published = try project.documents.check(attachments.value, options.project, fileSystem)

    report.add(DocumentFiles.assets(project.assets.map(\.path), like: attachments.value))

    // Templates know nothing of records, so both are read at once.
    let (templates, read) = Both.at(
      once: { PageTemplates.compile(project.templates) },
      {
        project.sources(
          importing: offices?.value, published: published, attachments, today: options.today,
          isRelease: options.isRelease)
      })
    report.add(read.diagnostics + templates.diagnostics)
    report.describe(read.value.plan, of: options.request)
    guard read.value.isReadable else { return nil }

    let kept = try KeptAddresses(output: options.output, published: options.published, fileSystem)
    var sources = read.value.sources
    sources.former = kept.former(sources.register, fileSystem)
    let site = SiteBuilder.build(sources, today: options.today, isRelease: options.isRelease)
    report.add(site.diagnostics.withoutSame(as: read.diagnostics))
    report.describe(site.value)
    report.add(SnapshotCSV.check(site.value))
    guard !templates.hasErrors else { return nil }

    let register = sources.register
    let agreements = site.value.agreements
    let renderer = Renderer(
      site: site.value, templates: templates.value, stylesheets: Stylesheets(assets: project.assets)
    ) { index, column in
      register.location(of: agreements[index], column)
    }
    let documents = PublishedDocuments(
      project: options.project, fileSystem: fileSystem, files: project.documents, table: attachments.value,
      published: published.value)
    let others = project.assets.map(\.path) + documents.paths
    report.add(RetiredFaults.check(renderer, sources.redirects, others: others))
    return Prepared(
      renderer: renderer, assets: project.assets, documents: documents, redirects: sources.redirects, kept: kept,
      moved: SiteFile.movedAsTheyAre(site.value, others: others))
  }
}
