import MusubiSite

/// What robots may read: everything (RFC 9309), and where the sitemap lies. Pages that shall not be found say so
/// themselves, since a robot that may not read a page cannot see that.
enum RobotsText {
  static func render(_ site: Site, into out: inout [UInt8]) {
    out += "User-agent: *\nAllow: /\n\nSitemap: \(site.settings.base.url)\(Route.sitemap.path)\n".utf8
  }
}
