import MusubiRegister
import MusubiSite

/// Checks the links that other sites have to this one against the addresses that it has now.
package struct InboundCheck: Sendable {
  private let renderer: Renderer
  private let base: WebLocation
  /// Addresses that the site had before, and those that people mistake for its own.
  private let others: [WebLocation]
  private let pages: [String: Page]
  private let files: Set<String>

  private var site: Site { renderer.site }

  /// `assets` are the paths of what is copied as it is; `former` are addresses that the site had before. Nil where the
  /// site has no address of its own.
  package init?(_ renderer: Renderer, assets: [String], former: [String]) {
    let site = renderer.site
    guard let base = WebLocation(site.settings.base.url) else { return nil }
    self.renderer = renderer
    self.base = base
    let twin = base.host.hasPrefix("www.") ? String(base.host.dropFirst(4)) : "www." + base.host
    let twins = ["\(base.scheme)://\(twin)\(base.path)"]
    others = (former + twins).compactMap { WebLocation($0.hasSuffix("/") ? $0 : $0 + "/") }
    pages = Dictionary(site.pages.map { (site.route(of: $0).path, $0) }, uniquingKeysWith: { first, _ in first })
    files = Set(assets + (SiteFile.all(of: site).map(\.route) + DataFile.routes(of: site)).map(\.path))
  }

  /// The links to this site on a page, in their order. `location` is the page's own address; without it only whole
  /// addresses can lead here.
  package func links(in html: [UInt8], at location: String?) -> [InboundLink] {
    var place = location.flatMap { WebLocation($0) }
    var links: [InboundLink] = []
    var line = 1
    var counted = 0
    html.withUnsafeBufferPointer { bytes in
      var scanner = TagScanner(bytes)
      while let found = scanner.next() {
        guard let range = Self.range(of: found) else { continue }
        let written = String(
          decoding: AddressResolver.cleaned(UnsafeBufferPointer(rebasing: bytes[range])), as: UTF8.self)
        if case .base = found {
          place = place?.resolving(written) ?? WebLocation(written)
          continue
        }
        line += bytes[counted..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
        counted = range.lowerBound
        if let target = target(written, on: place), let link = link(target, line: line) { links.append(link) }
      }
    }
    return links
  }

  private static func range(of found: TagScanner.Found) -> Range<Int>? {
    switch found {
    case .address(let range), .base(let range): range
    case .id: nil
    }
  }

  private func target(_ written: String, on place: WebLocation?) -> WebLocation? {
    if let place { return place.resolving(written) }
    return WebLocation(written) ?? (written.hasPrefix("//") ? WebLocation("https:" + written) : nil)
  }

  /// The link to `target`; nil when it does not lead to this site.
  private func link(_ target: WebLocation, line: Int) -> InboundLink? {
    let address = target.origin + target.path + target.query + (target.fragment.isEmpty ? "" : "#" + target.fragment)
    let isOwn = target.host == base.host
    guard let home = isOwn ? base : others.first(where: { $0.host == target.host && isBelow(target, $0) }),
      isBelow(target, home)
    else { return nil }
    let path = self.path(String(target.plainPath.dropFirst(home.plainPath.count)))
    guard let found = existing(path) else {
      return InboundLink(
        address: address, line: line, state: .unknown(suggestion: suggestion(for: path)), agreement: nil)
    }
    let agreement = pages[found].flatMap(Self.agreement)
    let state: InboundLink.State =
      if site.retirement(path: found) != nil {
        .retired(successor: successor(of: found))
      } else if !isOwn || target.scheme != base.scheme || target.port != base.port {
        .otherForm(proper: site.settings.base.url + self.written(found, as: path, target))
      } else if let missing = missingPlace(target.plainFragment, on: found) {
        .placeMissing(suggestion: missing.suggestion)
      } else {
        .good
      }
    return InboundLink(address: address, line: line, state: state, agreement: agreement)
  }

  /// The address of what took the place of what stood at an address of old, where that is one thing.
  private func successor(of path: String) -> String? {
    guard var retirement = site.retirement(path: path) else { return nil }
    // A short address may lead to the page that explains, and that one on.
    if retirement.isCompanion, case .path(let page) = retirement.destinations.first {
      retirement = site.retirement(path: page) ?? retirement
    }
    guard retirement.destinations.count == 1, let destination = retirement.destinations.first else { return nil }
    switch destination {
    case .path(let path) where site.retirement(path: path) != nil: return nil
    case .path(let path): return site.settings.base.url + path
    case .address(let address): return address
    }
  }

  private func isBelow(_ target: WebLocation, _ home: WebLocation) -> Bool {
    target.plainPath.hasPrefix(home.plainPath) || target.plainPath + "/" == home.plainPath
  }

  // MARK: Files

  private func path(_ written: String) -> String { written.hasPrefix("/") ? String(written.dropFirst()) : written }

  /// The file that a server shows at the path: itself, or the index of a folder.
  private func existing(_ path: String) -> String? {
    let folder = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
    return [path, folder + "index.html"].first { pages[$0] != nil || files.contains($0) }
  }

  /// The path as the link wrote it, so that a short address stays one, with query and fragment.
  private func written(_ file: String, as path: String, _ target: WebLocation) -> String {
    (path.isEmpty ? "" : path) + target.query + (target.fragment.isEmpty ? "" : "#" + target.fragment)
  }

  private static func agreement(_ page: Page) -> Int? {
    switch page {
    case .agreement(let index), .shortcut(let index): index
    default: nil
    }
  }

  /// An address in the same folder that is nearly the one written.
  private func suggestion(for path: String) -> String? {
    let own = site.settings.base.url
    let names = [path, path + ".html"].map { $0.lowercased() }
    if let found = pages.keys.filter({ names.contains($0.lowercased()) }).min() { return own + found }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    // One number is as near to another as to any, so of agreements nothing is guessed.
    guard ![Route.agreements.directory, Route.shortcut(id: "").directory].contains(where: folder.hasPrefix) else {
      return nil
    }
    let near = pages.keys.filter { key in
      key.hasPrefix(folder) && abs(key.utf8.count - path.utf8.count) <= 3
    }
    // Among so many one cannot tell which was meant.
    guard near.count <= 2_000 else { return nil }
    return NearMiss.best(for: path, among: near.sorted()).map { own + $0 }
  }

  // MARK: Places within a page

  /// Nil where the page has the place, or where there is none to look for.
  private func missingPlace(_ fragment: String, on path: String) -> (suggestion: String?, Void)? {
    guard !fragment.isEmpty, fragment.lowercased() != "top", let page = pages[path] else { return nil }
    var html: [UInt8] = []
    _ = renderer.render(page, into: &html)
    let ids = Self.ids(html)
    return ids.contains(fragment) ? nil : (NearMiss.best(for: fragment, among: ids.sorted()), ())
  }

  private static func ids(_ html: [UInt8]) -> Set<String> {
    html.withUnsafeBufferPointer { bytes in
      var ids: Set<String> = []
      var scanner = TagScanner(bytes)
      while let found = scanner.next() {
        guard case .id(let range) = found else { continue }
        let value = CharacterReferences.decoded(UnsafeBufferPointer(rebasing: bytes[range]))
        ids.insert(String(decoding: value, as: UTF8.self))
      }
      return ids
    }
  }

  // MARK: What should be linked to

  /// The agreements that a page should link to.
  package enum Expectation: String, Sendable, CaseIterable {
    /// Those with a number in the proposal system.
    case proposal
    /// Those with a page on the SDGs portal.
    case sdgs
    /// All in force.
    case all
    case none
  }

  /// What the page at `location` should link to, by the site that it is of; nothing of a page that nobody knows.
  package func usual(at location: String?) -> Expectation {
    guard let host = location.flatMap({ WebLocation($0) })?.host else { return .none }
    let hosts = { (address: SiteSettings.Address) in WebLocation(self.site.settings.link(address).url)?.host }
    return host == hosts(.proposals) ? .proposal : host == hosts(.sdgsPortal) ? .sdgs : .none
  }

  /// The agreements that are expected and that no link leads to.
  package func missing(_ expectation: Expectation, _ links: [InboundLink]) -> [Int] {
    let linked = Set(links.compactMap(\.agreement))
    return site.agreements.indices.filter { index in
      let agreement = site.agreements[index]
      let isExpected =
        switch expectation {
        case .proposal: !agreement.proposal.isEmpty
        case .sdgs: !agreement.sdgsPortal.isEmpty
        case .all: agreement.isActive
        case .none: false
        }
      return isExpected && !linked.contains(index)
    }
  }

  /// The addresses by which others should link to an agreement.
  package func addresses(of agreement: Int) -> (permanent: String, short: String) {
    (site.address(of: site.route(ofAgreement: agreement)), site.shortAddress(agreement))
  }
}
