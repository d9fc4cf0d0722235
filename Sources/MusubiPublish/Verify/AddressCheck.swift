import MusubiRegister
import MusubiRender
import MusubiSite

/// The lists of addresses: the sitemap names the pages that may be found, each once, and no others; what is promised is
/// there.
enum AddressCheck {
  static func run(
    _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    try checkPromises(pages, site, &report)
    let sitemap = Route.sitemap.path
    guard let listed = try locations(sitemap, site, &report) else { return }
    // An index names its parts, which name the pages.
    var addresses = listed
    if let first = listed.first, first.hasSuffix(Route.sitemapPart(1).path) {
      addresses = []
      for number in 1...listed.count { addresses += try locations(Route.sitemapPart(number).path, site, &report) ?? [] }
    }
    let expected = Set(pages.values.filter { !$0.isHidden }.compactMap(\.canonical))
    for address in expected.subtracting(addresses).sorted() {
      report.diagnostics.append(
        Diagnostic(.verifyUnlisted, at: Location(file: sitemap), value: address, other: sitemap))
    }
    for address in Set(addresses).subtracting(expected).sorted() {
      report.diagnostics.append(Diagnostic(.verifyMissing, at: Location(file: sitemap), value: address))
    }
  }

  /// Every address that the site promises to keep is there, or is of a file that the page of changes tells of: nothing can
  /// stand in the place of a table.
  private static func checkPromises(
    _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let told = Set(pages[Route.changes.path]?.values["retired"] ?? [])
    let list = Route.addresses.path
    guard let bytes = try site.bytes(list) else {
      report.diagnostics.append(.missing(list))
      return
    }
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let path = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      guard !path.isEmpty, !path.hasPrefix("#"), !site.has(path) else { continue }
      if told.contains(path), !path.hasSuffix(".html") { continue }
      report.diagnostics.append(
        Diagnostic(.verifyMissing, at: Location(file: list, line: number + 1), value: Text(path).excerpt))
    }
  }

  /// The addresses that a sitemap names; nil where it is missing.
  private static func locations(
    _ path: String, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) -> [String]? {
    guard let bytes = try site.bytes(path) else {
      report.diagnostics.append(.missing(path))
      return nil
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = HTMLReader(bytes)
      var found: [String] = []
      var isInside = false
      while let piece = reader.next() {
        switch piece {
        case .start(let name, _): isInside = name == "loc"
        case .text(let text): if isInside { found.append(text) }
        case .end: isInside = false
        }
      }
      return found
    }
  }
}
