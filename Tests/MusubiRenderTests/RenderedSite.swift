import Foundation
import MusubiRegister
import MusubiTestSupport

@testable import MusubiRender
@testable import MusubiSite

/// A project in memory with every page rendered by the repository's own templates.
struct RenderedSite {
  let site: Site
  let bytes: [String: [UInt8]]
  let pages: [String: HTMLPage]
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
    let sources = SiteSources(
      settings: settings.value, register: register.value, press: press.value, totals: totals.value,
      cases: cases.value, documents: documents.value)
    let built = SiteBuilder.build(sources, today: project.today, isRelease: project.isRelease)
    let templates = PageTemplates.compile(try Self.templates())
    var diagnostics = register.diagnostics + settings.diagnostics + press.diagnostics + totals.diagnostics
    diagnostics += cases.diagnostics + documents.diagnostics + built.diagnostics + templates.diagnostics
    let renderer = Renderer(site: built.value, templates: templates.value) { index, column in
      sources.register.location(of: sources.register.agreements[index], column)
    }
    var bytes: [String: [UInt8]] = [:]
    for page in built.value.pages {
      var out: [UInt8] = []
      diagnostics += renderer.render(page, into: &out)
      bytes[built.value.route(of: page).path] = out
    }
    site = built.value
    self.bytes = bytes
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

  private static func templates() throws -> [SourceFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    return try FileManager.default.subpathsOfDirectory(atPath: root.path()).filter { $0.hasSuffix(".html") }.sorted()
      .map { SourceFile(path: "templates/" + $0, bytes: Array(try Data(contentsOf: root.appending(path: $0)))) }
  }
}
