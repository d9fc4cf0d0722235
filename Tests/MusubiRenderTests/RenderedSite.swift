import Foundation
import MusubiRegister
import MusubiTestSupport

@testable import MusubiRender
@testable import MusubiSite

/// A project in memory with every page rendered by the repository's own templates.
struct RenderedSite {
  let site: Site
  let renderer: Renderer
  let bytes: [String: [UInt8]]
  let pages: [String: HTMLPage]
  /// The data files and what tells of them, and the other files that are no pages, by path.
  let files: [String: [UInt8]]
  /// What readers, rules, templates and the rendering said.
  let diagnostics: [Diagnostic]

  init(_ project: TestProject) throws {
    let register = project.vocabularies.flatMap { RegisterReader.read(project.registerFile, vocabularies: $0) }
    let addresses = SiteSettings.Address.allCases.map(\.rawValue)
    let settings = SiteSettings.read(project.settingsFile(addresses: addresses))
    let press = PressReader.read(project.pressFile)
    let totals = PublishedTotalsReader.read(project.totalsFile)
    let cases = CaseStudy.read(project.cases)
    let documents = PageDocument.read(project.pages)
    let changes = ChangesTable.read(project.changesFile)
    let redirects = RedirectReader.read(project.redirectsFile)
    let snapshots = SnapshotReader.read(project.snapshots, settings.value.disclosure)
    let sources = SiteSources(
      settings: settings.value, register: register.value, press: press.value, totals: totals.value,
      cases: cases.value, documents: documents.value,
      changes: changes.value, redirects: redirects.value, snapshots: snapshots.value,
      former: FormerSite(addresses: project.addresses, forwards: project.forwards))
    let built = SiteBuilder.build(sources, today: project.today, isRelease: project.isRelease)
    let templates = PageTemplates.compile(try Self.templates())
    var diagnostics = register.diagnostics + settings.diagnostics + press.diagnostics + totals.diagnostics
    diagnostics += changes.diagnostics + redirects.diagnostics + snapshots.diagnostics
    diagnostics += cases.diagnostics + documents.diagnostics + built.diagnostics + templates.diagnostics
    let renderer = Renderer(site: built.value, templates: templates.value) { index, column in
      sources.register.location(of: sources.register.agreements[index], column)
    }
    var files: [String: [UInt8]] = [:]
    let distributions = Self.data(built.value, &files)
    var bytes: [String: [UInt8]] = [:]
    for page in built.value.pages {
      var out: [UInt8] = []
      diagnostics += renderer.knowing(distributions).render(page, into: &out)
      bytes[built.value.route(of: page).path] = out
    }
    site = built.value
    self.renderer = renderer
    self.bytes = bytes
    self.files = files
    self.diagnostics = diagnostics
    pages = try bytes.mapValues { try HTMLPage($0) }
  }

  /// The page at a path.
  subscript(path: String) -> HTMLPage {
    get throws {
      guard let page = pages[path] else { throw HTMLPage.Fault("no page at \(path)") }
      return page
    }
  }

  /// Pages by their paths, in the order of these.
  var all: [(path: String, page: HTMLPage)] {
    pages.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The pages with the site's head and foot: neither those that lead on nor those for frames.
  var whole: [(path: String, page: HTMLPage)] {
    let others = Set(site.pages.filter { $0.leadsOn || $0.isForFrames }.map { site.route(of: $0).path })
    return all.filter { !others.contains($0.path) }
  }

  /// Follows an address from a page as a browser does (RFC 3986, 5.2); nil when it leaves the site.
  static func resolve(_ href: String, from path: String) -> String? {
    if href.isEmpty { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for step in href.split(separator: "/", omittingEmptySubsequences: false) {
      if step == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(String(step))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Renders every file that is no page into `files`; a workbook as its cells, one a line.
  private static func data(_ site: Site, _ files: inout [String: [UInt8]]) -> Distributions {
    var made: [Distribution] = []
    for file in DataFile.all(of: site) {
      var out: [UInt8] = []
      file.render(site, into: &out, workbook: cells)
      made.append(out.withUnsafeBytes { Distribution(file, $0, site) })
      files[file.route.path] = out
    }
    let distributions = Distributions(made)
    for file in DataIndex.allCases { file.render(site, distributions, into: &files[file.route.path, default: []]) }
    for file in SiteFile.all(of: site) { file.render(site, into: &files[file.route.path, default: []]) }
    return distributions
  }

  static func cells(_ workbook: DataWorkbook) -> [UInt8] {
    workbook.sheets.flatMap { sheet in
      sheet.table.headings.flatMap { Array(($0 + "\n").utf8) }
        + (0..<sheet.table.count).flatMap { row in
          sheet.table.row(row).flatMap { cell in cell.withUTF8 { Array($0) } + Array("\n".utf8) }
        }
    }
  }

  private static func templates() throws -> [SourceFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    return try FileManager.default.subpathsOfDirectory(atPath: root.path()).filter { $0.hasSuffix(".html") }.sorted()
      .map { SourceFile(path: "templates/" + $0, bytes: Array(try Data(contentsOf: root.appending(path: $0)))) }
  }
}
