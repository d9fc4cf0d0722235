import MusubiRegister

/// Gathers the ids and internal addresses of one page after another; one collector a thread, merged at the end.
///
/// It keeps each target once with the page that names it first and the number of pages that do, and eight bytes for
/// each id, so that its size grows with the pages and not with the links on them. What it holds does not depend on the
/// order of pages or of merging.
package struct LinkCollector: Sendable {
  /// Pages and whatever addresses lead to, by path.
  private(set) var paths = ByteTable()
  private var pathFacts: [PathFacts] = []
  /// Addresses with a fragment on another page: the path, `#` and the fragment.
  private(set) var fragments = ByteTable()
  private(set) var fragmentFacts: [FragmentFacts] = []
  /// A hash of page and id for each id of the site.
  private(set) var ids: [UInt64] = []
  /// What is wrong with a page by itself, or with an address wherever it stands.
  private(set) var faults: [Fault: FaultFacts] = [:]
  private var resolver: AddressResolver
  // For the page at hand, kept for their room.
  private var pageIDs: [Name] = []
  private var ownFragments: [Name] = []

  /// Which pages name a target.
  struct Use: Sendable {
    /// Numbers in `paths`; meaningless while `count` is 0.
    var first: UInt32 = 0
    var last: UInt32 = 0
    var count: UInt32 = 0
  }

  struct PathFacts: Sendable {
    var use = Use()
    var isPage = false
    /// The order of pages in messages: those nearest to the root first, 404.html last.
    var depth: UInt8
  }

  struct FragmentFacts: Sendable {
    var use = Use()
    /// The number in `paths` of the page that should have it.
    let path: UInt32
  }

  struct Fault: Sendable, Hashable {
    let code: DiagnosticCode
    let value: String
  }

  struct FaultFacts: Sendable {
    var use = Use()
    var suggestion: String?
  }

  /// An id or fragment of the page at hand: its hash and where it stands.
  private struct Name: Sendable {
    let hash: UInt64
    let range: Range<Int>
  }

  /// `rootPath` is the path under which the site is published, beginning and ending with a slash: `/musubi/`.
  /// `base` is its whole address, where that is known.
  package init(rootPath: String, base: String? = nil) {
    resolver = AddressResolver(rootPath: rootPath, base: base)
  }

  /// The internal addresses on all pages; one that a page names twice counts twice.
  package private(set) var count = 0

  /// Gathers what stands on the page at `path` of the site: `agreements/K0001.html`.
  package mutating func collect(path: String, _ html: UnsafeBufferPointer<UInt8>) {
    let bytes = Array(path.utf8)
    let page = number(ofPath: bytes)
    pathFacts[page].isPage = true
    resolver.enter(page: bytes)
    pageIDs.removeAll(keepingCapacity: true)
    ownFragments.removeAll(keepingCapacity: true)
    var scanner = TagScanner(html)
    while let found = scanner.next() {
      switch found {
      case .id(let range): pageIDs.append(Name(hash: Self.idHash(html, range), range: range))
      case .base(let range): note(.linkBase, Self.text(html, range), on: page)
      case .address(let range): collectAddress(html, range, on: page)
      }
    }
    finishPage(page, bytes, html)
  }

  private mutating func collectAddress(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, on page: Int) {
    let resolution = resolver.resolve(UnsafeBufferPointer(rebasing: html[range]))
    if resolution != .external { count += 1 }
    switch resolution {
    case .external: break
    case .fault(let code): note(code, Self.text(html, range), on: page)
    case .folder: note(.linkFolder, String(decoding: resolver.path, as: UTF8.self), on: page)
    case .ownPage: collectOwnFragment(range)
    case .file:
      let target = number(ofPath: resolver.path)
      guard target != page else { return collectOwnFragment(range) }
      pathFacts[target].use = counted(pathFacts[target].use, on: page)
      if !Self.isTop(resolver.fragment) { collectFragment(of: target, on: page) }
    }
  }

  private mutating func collectOwnFragment(_ range: Range<Int>) {
    guard !Self.isTop(resolver.fragment) else { return }
    let hash = resolver.fragment.withUnsafeBufferPointer { ByteHash.of($0) }
    ownFragments.append(Name(hash: hash, range: range))
  }

  private mutating func collectFragment(of target: Int, on page: Int) {
    let number = fragments.intern(resolver.path + [UInt8(ascii: "#")] + resolver.fragment)
    if number == fragmentFacts.count { fragmentFacts.append(FragmentFacts(path: UInt32(truncatingIfNeeded: target))) }
    fragmentFacts[number].use = counted(fragmentFacts[number].use, on: page)
  }

  /// Compares the page's ids with each other and with its own fragments.
  private mutating func finishPage(_ page: Int, _ path: [UInt8], _ html: UnsafeBufferPointer<UInt8>) {
    let seed = Self.pageSeed(path)
    for name in pageIDs { ids.append(seed ^ name.hash) }
    pageIDs.sort { ($0.hash, $0.range.lowerBound) < ($1.hash, $1.range.lowerBound) }
    for (name, next) in zip(pageIDs, pageIDs.dropFirst()) where name.hash == next.hash {
      note(.idRepeated, Self.text(html, name.range), on: page)
    }
    for name in ownFragments where !hasID(name.hash) {
      _ = resolver.resolve(UnsafeBufferPointer(rebasing: html[name.range]))
      let fragment = String(decoding: resolver.fragment, as: UTF8.self)
      let known = pageIDs.map { Self.text(html, $0.range) }
      note(
        .linkFragmentMissing, "#" + fragment, on: page, suggestion: NearMiss.best(for: fragment, among: known.sorted()))
    }
  }

  private func hasID(_ hash: UInt64) -> Bool {
    var low = 0
    var high = pageIDs.count
    while low < high {
      let middle = low + (high - low) / 2
      if pageIDs[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < pageIDs.count && pageIDs[low].hash == hash
  }

  // MARK: Merging

  /// Adds what another collector gathered from other pages.
  package mutating func merge(_ other: LinkCollector) {
    let numbers = (0..<other.paths.count).map { number(ofPath: Array(other.paths[$0])) }
    for (number, facts) in zip(numbers, other.pathFacts) {
      pathFacts[number].isPage = pathFacts[number].isPage || facts.isPage
      pathFacts[number].use = sum(pathFacts[number].use, facts.use, numbers)
    }
    for (index, facts) in other.fragmentFacts.enumerated() {
      let number = fragments.intern(Array(other.fragments[index]))
      if number == fragmentFacts.count {
        fragmentFacts.append(FragmentFacts(path: UInt32(truncatingIfNeeded: numbers[Int(facts.path)])))
      }
      fragmentFacts[number].use = sum(fragmentFacts[number].use, facts.use, numbers)
    }
    for (fault, facts) in other.faults {
      var own = faults[fault] ?? FaultFacts()
      if isEarlier(numbers[Int(facts.use.first)], than: own.use) { own.suggestion = facts.suggestion }
      own.use = sum(own.use, facts.use, numbers)
      faults[fault] = own
    }
    ids += other.ids
    count += other.count
  }

  /// `own` and another collector's use, whose pages have here the numbers given.
  private func sum(_ own: Use, _ other: Use, _ numbers: [Int]) -> Use {
    guard other.count > 0 else { return own }
    var sum = own
    let first = numbers[Int(other.first)]
    if isEarlier(first, than: own) { sum.first = UInt32(truncatingIfNeeded: first) }
    sum.last = UInt32(truncatingIfNeeded: numbers[Int(other.last)])
    sum.count &+= other.count
    return sum
  }

  // MARK: Counting

  /// Whether the path belongs to a page that was collected.
  func isPage(_ path: Int) -> Bool { pathFacts[path].isPage }

  func use(ofPath path: Int) -> Use { pathFacts[path].use }

  /// Whether a page comes before another in messages.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (pathFacts[left].depth, pathFacts[right].depth)
    return first == second ? paths[left].lexicographicallyPrecedes(paths[right]) : first < second
  }

  private mutating func number(ofPath path: [UInt8]) -> Int {
    let number = paths.intern(path)
    if number == pathFacts.count {
      let depth = path == AddressResolver.notFoundPage ? 255 : min(path.count { $0 == UInt8(ascii: "/") }, 254)
      pathFacts.append(PathFacts(depth: UInt8(depth)))
    }
    return number
  }

  private func isEarlier(_ page: Int, than use: Use) -> Bool {
    use.count == 0 || use.first != page && precedes(page, Int(use.first))
  }

  /// The use with the page, which counts once however often it names the target.
  private func counted(_ use: Use, on page: Int) -> Use {
    guard use.count == 0 || use.last != page else { return use }
    var counted = use
    if isEarlier(page, than: use) { counted.first = UInt32(truncatingIfNeeded: page) }
    counted.last = UInt32(truncatingIfNeeded: page)
    counted.count &+= 1
    return counted
  }

  private mutating func note(_ code: DiagnosticCode, _ value: String, on page: Int, suggestion: String? = nil) {
    let fault = Fault(code: code, value: value)
    var facts = faults[fault] ?? FaultFacts()
    if isEarlier(page, than: facts.use) { facts.suggestion = suggestion }
    facts.use = counted(facts.use, on: page)
    faults[fault] = facts
  }

  // MARK: Names

  /// Whether a fragment means the top of the page, which needs no id.
  private static func isTop(_ fragment: [UInt8]) -> Bool {
    fragment.isEmpty || fragment.count == 3 && zip(fragment, "top".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// What hashes of a page's ids are combined with.
  static func pageSeed(_ path: [UInt8]) -> UInt64 {
    path.withUnsafeBufferPointer { ByteHash.of($0, seed: 1) }
  }

  private static func idHash(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    let written = UnsafeBufferPointer(rebasing: html[range])
    guard written.contains(UInt8(ascii: "&")) else { return ByteHash.of(written) }
    return CharacterReferences.decoded(written).withUnsafeBufferPointer { ByteHash.of($0) }
  }

  /// Longer values are cut: they only go into messages.
  private static let longestValue = 200

  private static func text(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let shown = UnsafeBufferPointer(rebasing: html[range.prefix(longestValue)])
    return String(decoding: CharacterReferences.decoded(shown), as: UTF8.self)
  }
}
