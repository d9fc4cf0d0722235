import MusubiSite

/// `addresses.txt`: every address that the site promises to keep, one a line, in the order of their bytes. The next build
/// reads it and refuses to let one die.
package enum AddressList {
  static func render(_ site: Site, into out: inout [UInt8]) {
    for path in promised(site) {
      out += path.utf8
      out.append(UInt8(ascii: "\n"))
    }
  }

  static func promised(_ site: Site) -> [String] {
    var paths = Set(site.pages.filter(site.isPromised).map { site.route(of: $0).path })
    for file in SiteFile.all(of: site) where file.isPromised(site) { paths.insert(file.route.path) }
    // A text of an agreement that promises nothing promises nothing either.
    for index in site.agreements.indices where site.isPromised(agreement: index) {
      for place in site.attachments(of: index) { paths.insert(site.attachments[place].route.path) }
    }
    for route in DataFile.routes(of: site) { paths.insert(route.path) }
    // Where nothing can stand that explains it, an address of old is kept in mind all the same.
    for retirement in site.retirements where !retirement.isCompanion { paths.insert(retirement.path) }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
