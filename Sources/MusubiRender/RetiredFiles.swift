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

  /// The old paths of files that are not rendered from records one by one (those of agreements, assets, the workbook) and
  /// stand there too, by the path that each has now. `others` are the paths of those that are copied.
  package static func movedAsTheyAre(_ site: Site, others: [String]) -> [String: [String]] {
    guard site.retirements.contains(where: { !$0.isPage }) else { return [:] }
    let files = Set(others + (DataFile.workbook.isPublic(site) ? [DataFile.workbook.route.path] : []))
    var moved: [String: [String]] = [:]
    for retirement in site.retirements where !retirement.isPage && !retirement.isTombstone {
      // At the address of JSON a word for machines stands already.
      guard case .path(let path) = retirement.destinations.first, files.contains(path),
        !files.contains(retirement.path),
        ending(path) == ending(retirement.path), ending(path) != ".json"
      else { continue }
      moved[path, default: []].append(retirement.path)
    }
    return moved
  }

  /// The rows of `content/redirects.csv` that move a file to where no copy of it can be had.
  /// `others` are the paths of what is copied into the site as it is.
  package static func misplaced(_ site: Site, _ table: RedirectTable, others: [String]) -> [Diagnostic] {
    guard !table.redirects.isEmpty else { return [] }
    let made = Set((all(of: site).map(\.route) + DataFile.routes(of: site)).map(\.path))
      .union(movedAsTheyAre(site, others: others).values.joined())
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
