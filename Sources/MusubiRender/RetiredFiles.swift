import MusubiRegister
import MusubiSite

extension SiteFile {
  /// What stands at old addresses that are no pages: a copy of what moved, a word for machines on an agreement. At others
  /// nothing can stand that explains, so only the page of changes names them. `files` are those that may have moved.
  static func atOldAddresses(_ files: [SiteFile], _ site: Site) -> [SiteFile] {
    let places = site.retirements.indices.filter { !site.retirements[$0].isPage }
    guard !places.isEmpty else { return [] }
    let byPath = Dictionary(files.map { ($0.route.path, $0) }, uniquingKeysWith: { first, _ in first })
    return places.compactMap { place -> SiteFile? in
      let retirement = site.retirements[place]
      if case .path(let path) = retirement.destinations.first, !retirement.isTombstone, let file = byPath[path],
        ending(path) == ending(retirement.path)
      {
        return .copy(file, path: retirement.path)
      }
      return retirement.path.hasSuffix(".json") ? .retired(place, path: retirement.path) : nil
    }
  }

  /// The rows of `content/redirects.csv` that move a file to where no copy of it can be had.
  package static func misplaced(_ site: Site, _ table: RedirectTable) -> [Diagnostic] {
    guard !table.redirects.isEmpty else { return [] }
    let made = Set((all(of: site).map(\.route) + DataFile.routes(of: site)).map(\.path))
    return site.retirements.compactMap { retirement in
      guard let row = retirement.redirect, !retirement.isPage, retirement.treatment == .moved,
        !made.contains(retirement.path), let target = retirement.destinations.first
      else { return nil }
      let written =
        switch target {
        case .path(let path): path
        case .address(let address): address
        }
      return Diagnostic(
        .redirectUnlike, at: table.location(of: row, RedirectTable.Heading.target), value: row.path, other: written)
    }
  }

  private static func ending(_ path: String) -> Substring {
    path.lastIndex(of: ".").map { path[$0...] } ?? ""
  }
}
