import MusubiSite

/// A file of the site that is no page and no asset: made from the records, as pages are.
package enum SiteFile: Sendable {
  case listData
  /// One agreement for machines, by index in the register.
  case agreement(Int, id: String)
  case feed(Feed)
  /// By index in the site's snapshots.
  case snapshot(Int, day: String)
  /// What became of an agreement, for machines; by index in the site's retirements.
  case retired(Int, path: String)
  /// A data file at an address of old; those of today are rendered before all else. None is a workbook.
  case data(DataFile)
  /// A file that moved stands at its old address too.
  indirect case copy(SiteFile, path: String)
  case addresses
  case sitemap
  /// A part of a sitemap that is too long for one file, from 1.
  case sitemapPart(Int)
  case robots
  case securityText(SecurityContact)
  case links

  /// All of them but the data files, the longest first, since a thread should not end with one.
  package static func all(of site: Site) -> [SiteFile] {
    var files: [SiteFile] = [.listData, .sitemap]
    let parts = Sitemap.parts(Sitemap.paths(site).count)
    files += (0..<parts).map { .sitemapPart($0 + 1) }
    files += site.snapshots.enumerated().map { .snapshot($0, day: $1.day.iso) }
    files += Feed.allCases.map { .feed($0) }
    files += site.agreements.enumerated().map { .agreement($0, id: $1.id.string) }
    files += [.robots, .links]
    if let security = site.settings.security, security.expires.date >= site.today {
      files.append(.securityText(security))
    }
    let data = DataFile.all(of: site).filter { $0 != .workbook }.map { SiteFile.data($0) }
    return files + atOldAddresses(files + data, site) + [.addresses]
  }

  package var route: Route {
    switch self {
    case .listData: .listData
    case .agreement(_, let id): .agreementData(id: id)
    case .sitemap: .sitemap
    case .sitemapPart(let number): .sitemapPart(number)
    case .robots: .robots
    case .securityText: .securityText
    case .data(let file): file.route
    case .feed(let feed): .feed(feed)
    case .snapshot(_, let day): .snapshot(day: day)
    case .retired(_, let path), .copy(_, let path): .retired(path: path)
    case .addresses: .addresses
    case .links: .links
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
    case .links: LinksJSON.render(site, into: &out)
    case .data(let file): file.render(site, into: &out) { _ in [] }
    case .feed(let feed): AtomFeed.render(feed, site, into: &out)
    case .snapshot(let index, _): SnapshotCSV.render(site.snapshots[index], into: &out)
    case .retired(let index, _): RetiredJSON.render(site.retirements[index], site, into: &out)
    case .copy(let file, _): file.render(site, into: &out)
    case .addresses: AddressList.render(site, into: &out)
    }
  }

  /// Whether its address is a promise, which only a redirect ends.
  func isPromised(_ site: Site) -> Bool {
    switch self {
    // Those of old are promised by their rows.
    case .listData, .addresses, .retired, .sitemap, .sitemapPart, .robots, .securityText: false
    case .agreement(let index, _): site.isPromised(.agreement(index))
    case .data, .feed, .copy, .links: true
    case .snapshot(let index, _): site.snapshots[index].samples == 0
    }
  }
}
