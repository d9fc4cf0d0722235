import MusubiSite

/// A file of the site that is no page and no asset: made from the records, as pages are.
package enum SiteFile: Sendable {
  case listData
  case data(DataFile)

  /// All of them, the longest first, since a thread should not end with one.
  package static func all(of site: Site) -> [SiteFile] { [.listData] + DataFile.all(of: site).map { .data($0) } }

  package var route: Route {
    switch self {
    case .listData: .listData
    case .data(let file): file.route
    }
  }

  /// Appends the bytes of the file to `out`.
  package func render(_ site: Site, into out: inout [UInt8]) {
    switch self {
    case .listData: ListData.render(site, into: &out)
    case .data(let file): file.render(site, into: &out)
    }
  }
}
