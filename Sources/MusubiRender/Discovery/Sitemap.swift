import MusubiSite

/// The addresses of all pages that search engines may show (sitemaps.org, protocol 0.9). Where they are more than one
/// file may hold, the sitemap is an index of several.
enum Sitemap {
  /// What the protocol allows in one file.
  static let mostAddresses = 50_000

  /// The parts beside the index; 0 where one file holds all.
  static func parts(_ addresses: Int, mostAddresses: Int = mostAddresses) -> Int {
    addresses > mostAddresses ? (addresses + mostAddresses - 1) / mostAddresses : 0
  }

  /// The paths of the pages that it lists.
  static func paths(_ site: Site) -> [String] {
    site.pages.filter(site.isIndexed).map { $0.isHome ? "" : site.route(of: $0).path }
  }

  /// Appends `sitemap.xml`: the addresses, or the parts.
  static func render(_ site: Site, mostAddresses: Int = mostAddresses, into out: inout [UInt8]) {
    let paths = paths(site)
    let parts = parts(paths.count, mostAddresses: mostAddresses)
    if parts == 0 { return list(paths[...], site, into: &out) }
    let addresses = (1...parts).map { Route.sitemapPart($0).path }
    write("sitemapindex", "sitemap", addresses[...], site, into: &out)
  }

  /// Appends one part, counted from 1.
  static func render(part: Int, _ site: Site, mostAddresses: Int = mostAddresses, into out: inout [UInt8]) {
    let paths = paths(site)
    let start = min((part - 1) * mostAddresses, paths.count)
    list(paths[start..<min(start + mostAddresses, paths.count)], site, into: &out)
  }

  private static func list(_ paths: ArraySlice<String>, _ site: Site, into out: inout [UInt8]) {
    write("urlset", "url", paths, site, into: &out)
  }

  private static func write(
    _ root: String, _ item: String, _ paths: ArraySlice<String>, _ site: Site, into out: inout [UInt8]
  ) {
    let base = HTML(escaping: site.settings.base.url).bytes
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    out += "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for path in paths {
      // Paths are letters, digits and `-./` alone, so only the base can hold what must be escaped.
      out += "<\(item)><loc>".utf8
      out += base
      out += path.utf8
      out += "</loc></\(item)>\n".utf8
    }
    out += "</\(root)>\n".utf8
  }
}

extension Page {
  fileprivate var isHome: Bool {
    if case .home = self { true } else { false }
  }
}
