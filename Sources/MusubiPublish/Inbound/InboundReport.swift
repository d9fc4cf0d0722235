import MusubiRegister
import MusubiRender
import MusubiSite

/// What the links of another site's page to this site are worth.
package struct InboundReport: Sendable {
  /// The page, as it was named.
  package let page: String
  /// Its links to this site, in their order.
  package private(set) var links: [InboundLink] = []
  package private(set) var expectation = InboundCheck.Expectation.none
  package private(set) var missing: [Missing] = []
  package var diagnostics: [Diagnostic] = []
  /// Whether the page was judged; else the diagnostics say why not.
  package private(set) var isJudged = false

  init(page: String) { self.page = page }

  /// An agreement that the page should link to and does not.
  package struct Missing: Sendable {
    package let id: String
    package let title: String
    package let address: String
    package let isSample: Bool
  }

  package var hasErrors: Bool { diagnostics.hasErrors }
  package var stale: Int { links.count(where: \.isStale) }
  /// How many agreements the links lead to.
  package var agreements: Int { Set(links.compactMap(\.agreement)).count }
  /// The agreements of the links, by their index in the register.
  package private(set) var identifiers: [Int: String] = [:]

  mutating func judge(
    _ file: SourceFile, at address: String?, _ check: InboundCheck, site: Site,
    expectation wanted: InboundCheck.Expectation?
  ) {
    isJudged = true
    links = check.links(in: file.bytes, at: address)
    expectation = wanted ?? check.usual(at: address)
    identifiers = Dictionary(
      links.compactMap(\.agreement).map { ($0, site.agreements[$0].id.string) }, uniquingKeysWith: { first, _ in first }
    )
    missing = check.missing(expectation, links).map { index in
      let agreement = site.agreements[index]
      return Missing(
        id: agreement.id.string, title: agreement.title.string, address: check.addresses(of: index).short,
        isSample: agreement.isSample)
    }
    diagnostics = links.compactMap { $0.diagnostic(on: page) }
    if links.isEmpty {
      diagnostics.append(
        Diagnostic(.inboundNone, at: Location(file: page), value: page, expected: site.settings.base.url))
    }
    diagnostics += missing.map {
      Diagnostic(.inboundMissing, at: Location(file: page), value: $0.title, expected: $0.address, other: $0.id)
    }
  }

  /// What was found, to be given to people.
  package func findings(on day: JapaneseDate) -> FindingsReport {
    FindingsReport(occasion: .check, date: day, files: [page], diagnostics: diagnostics, plan: nil)
  }
}
