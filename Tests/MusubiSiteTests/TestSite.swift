import MusubiRegister
import MusubiTestSupport

@testable import MusubiSite

extension TestProject {
  /// Everything read, and what the readers found.
  var sources: Checked<SiteSources> {
    let register = vocabularies.flatMap { RegisterReader.read(registerFile, vocabularies: $0) }
    let settings = SiteSettings.read(settingsFile(addresses: SiteSettings.Address.allCases.map(\.rawValue)))
    let press = PressReader.read(pressFile)
    let totals = PublishedTotalsReader.read(totalsFile)
    let cases = CaseStudy.read(cases)
    let documents = PageDocument.read(pages)
    let changes = ChangesTable.read(changesFile)
    let redirects = RedirectReader.read(redirectsFile)
    let snapshots = SnapshotReader.read(snapshots, settings.value.disclosure)
    return Checked(
      SiteSources(
        settings: settings.value, register: register.value, press: press.value, totals: totals.value,
        cases: cases.value, documents: documents.value,
        changes: changes.value, redirects: redirects.value, snapshots: snapshots.value,
        former: FormerSite(addresses: addresses, forwards: forwards)),
      register.diagnostics + settings.diagnostics + press.diagnostics + totals.diagnostics + cases.diagnostics
        + documents.diagnostics + changes.diagnostics + redirects.diagnostics + snapshots.diagnostics)
  }

  /// The site, and all that readers and rules found.
  var checked: Checked<Site> {
    sources.flatMap { SiteBuilder.build($0, today: today, isRelease: isRelease) }
  }

  var site: Site { checked.value }
  var diagnostics: [Diagnostic] { checked.diagnostics }
  var findings: [String] { diagnostics.map(\.finding) }
}

extension Site {
  /// The group of a dimension with this slug.
  func group(_ dimension: Dimension, _ slug: String) -> Group? {
    grouping(dimension).groups.first { $0.slug == slug }
  }

  /// The identifiers of agreements.
  func ids(_ indices: [Int]) -> [String] { indices.map { agreements[$0].id.string } }

  func slugs(_ dimension: Dimension) -> [String] { grouping(dimension).groups.map(\.slug) }
}
