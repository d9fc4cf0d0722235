import MusubiSite

/// A file of the site that is no page and no asset: made from the records, as pages are.
package enum SiteFile: Sendable {
  case listData
  /// One agreement for machines, by index in the register.
  case agreement(Int, id: String)
  case sitemap
  /// A part of a sitemap that is too long for one file, from 1.
  case sitemapPart(Int)
  case robots
  case securityText(SecurityContact)

  /// All of them but the data files, the longest first, since a thread should not end with one.
  package static func all(of site: Site) -> [SiteFile] {
    var files: [SiteFile] = [.listData, .sitemap]
    let parts = Sitemap.parts(Sitemap.paths(site).count)
    files += (0..<parts).map { .sitemapPart($0 + 1) }
    files += site.agreements.enumerated().map { .agreement($0, id: $1.id.string) }
    files.append(.robots)
    if let security = site.settings.security { files.append(.securityText(security)) }
    return files
  }

  package var route: Route {
    switch self {
    case .listData: .listData
    case .agreement(_, let id): .agreementData(id: id)
    case .sitemap: .sitemap
    case .sitemapPart(let number): .sitemapPart(number)
    case .robots: .robots
    case .securityText: .securityText
    }
  }

  /// Appends the bytes of the file to `out`.
  package func render(_ site: Site, into out: inout [UInt8]) {
    switch self {
    case .listData: ListData.render(site, into: &out)
    case .agreement(let index, _): AgreementJSON.render(agreement: index, site, into: &out)
    case .sitemap: Sitemap.render(site, into: &out)
    case .sitemapPart(let number): Sitemap.render(part: number, site, into: &out)
    case .robots: RobotsText.render(site, into: &out)
    case .securityText(let security): SecurityText.render(security, site, into: &out)
    }
  }
}
