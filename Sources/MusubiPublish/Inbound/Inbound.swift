import MusubiRegister
import MusubiRender
import MusubiSite

/// `musubi links --inbound`: a page of another site → what its links to this one are worth.
package enum Inbound {
  package struct Options: Sendable {
    package var build: Build.Options
    /// A file, or an http or https address.
    package var page: String
    /// Where a file was saved from; nil for a fetched page, and where nobody knows.
    package var address: String?
    /// Addresses that the site had before.
    package var former: [String]
    /// What the page should link to; nil for what is usual for its site.
    package var expectation: InboundCheck.Expectation?
    /// How the program names itself to servers.
    package var agent: String

    package init(
      build: Build.Options, page: String, address: String? = nil, former: [String] = [],
      expectation: InboundCheck.Expectation? = nil, agent: String = "musubi"
    ) {
      self.build = build
      self.page = page
      self.address = address
      self.former = former
      self.expectation = expectation
      self.agent = agent
    }

    var isFetched: Bool { ["http://", "https://"].contains { page.lowercased().hasPrefix($0) } }
  }

  /// Reads and judges. Throws only for a broken world: a `FileSystemError` or an `HTTPFault`.
  package static func check(_ options: Options, fileSystem: FileSystem = .live) throws -> InboundReport {
    var found = BuildReport()
    let prepared = try Build.prepare(options.build, fileSystem, &found)
    var report = InboundReport(page: options.page)
    // What a build only warns of is no matter here.
    guard !found.hasErrors, let prepared else {
      report.diagnostics = found.diagnostics.filter { $0.severity == .error }
      return report
    }
    guard
      let check = InboundCheck(
        prepared.renderer, assets: prepared.assets.map(\.path), former: options.former)
    else {
      report.diagnostics = [Diagnostic(.inboundBase, at: Location(file: "content/site.yml"))]
      return report
    }
    let page = try read(options, fileSystem)
    guard let file = page.value.file else {
      report.diagnostics = page.diagnostics
      return report
    }
    report.judge(
      file, at: page.value.address, check, site: prepared.renderer.site, expectation: options.expectation)
    return report
  }

  /// The page in an encoding in which its tags can be seen, and its own address.
  private static func read(
    _ options: Options, _ fileSystem: FileSystem
  ) throws -> Checked<(file: SourceFile?, address: String?)> {
    let file: Checked<SourceFile?>
    var address = options.address
    if options.isFetched {
      let fetched = try HTTPFetch.get(options.page, agent: options.agent)
      file = Checked(SourceFile(path: options.page, bytes: fetched.bytes))
      address = address ?? fetched.address
    } else {
      file = try OfficeInput.read(options.page, fileSystem, limit: HTTPFetch.maximumBytes)
    }
    let readable = file.value.map { file in
      // In every other encoding of Japanese the bytes of tags are those of ASCII.
      file.bytes.contains(0) ? TextDecoding.decode(file).value : file
    }
    return Checked((readable, address), file.diagnostics)
  }
}
