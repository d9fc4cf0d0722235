import MusubiRegister

/// Whether every internal address and fragment on the pages lands somewhere.
package enum LinkCheck {
  /// More suggestions than these are not looked for, so that a site of broken links is told quickly.
  private static let mostSuggestions = 20
  private static let mostCandidates = 2_000

  /// What is wrong with the links of a site, each target once. `otherFiles` are the paths of the files that are no
  /// pages: assets, data.
  package static func check(_ links: LinkCollector, otherFiles: Set<String>) -> [Diagnostic] {
    var suggestions = 0
    var found = missingFiles(links, otherFiles, &suggestions) + missingFragments(links)
    for (fault, facts) in links.faults {
      let folder = fault.code == .linkFolder ? indexPage(of: fault.value, links) : nil
      found.append(Finding(fault.code, fault.value, facts.use, suggestion: facts.suggestion ?? folder))
    }
    found.sort { left, right in
      if left.use.first != right.use.first { return links.precedes(Int(left.use.first), Int(right.use.first)) }
      return (left.code.name, left.value) < (right.code.name, right.value)
    }
    return found.map { $0.diagnostic(links) }
  }

  private struct Finding {
    let code: DiagnosticCode
    let value: String
    let use: LinkCollector.Use
    let suggestion: String?

    init(_ code: DiagnosticCode, _ value: String, _ use: LinkCollector.Use, suggestion: String? = nil) {
      self.code = code
      self.value = value
      self.use = use
      self.suggestion = suggestion
    }

    func diagnostic(_ links: LinkCollector) -> Diagnostic {
      Diagnostic(
        code, at: Location(file: links.paths.string(Int(use.first))), value: value, count: Int(use.count),
        suggestion: suggestion)
    }
  }

  // MARK: Files

  private static func missingFiles(
    _ links: LinkCollector, _ otherFiles: Set<String>, _ suggestions: inout Int
  ) -> [Finding] {
    var found: [Finding] = []
    for path in 0..<links.paths.count where links.use(ofPath: path).count > 0 && !links.isPage(path) {
      let name = links.paths.string(path)
      if otherFiles.contains(name) { continue }
      suggestions += 1
      let suggestion = suggestions <= mostSuggestions ? nearest(to: name, links, otherFiles) : nil
      found.append(Finding(.linkBroken, name, links.use(ofPath: path), suggestion: suggestion))
    }
    return found
  }

  /// A file that was probably meant: one in the same folder with a similar name, or the index of a folder.
  private static func nearest(to path: String, _ links: LinkCollector, _ otherFiles: Set<String>) -> String? {
    if let index = indexPage(of: path + "/", links) { return index }
    if links.paths.find(Array((path + ".html").utf8)).map(links.isPage) == true { return path + ".html" }
    let wanted = Array(path.utf8)
    let folder = wanted.prefix(through: wanted.lastIndex(of: UInt8(ascii: "/")) ?? -1)
    // Three slips are the most that count as near.
    let lengths = (wanted.count - 3)...(wanted.count + 3)
    let pages = (0..<links.paths.count).lazy.filter { number in
      let bytes = links.paths[number]
      return links.isPage(number) && lengths.contains(bytes.count) && bytes.starts(with: folder)
    }.prefix(mostCandidates + 1)
    // Among so many names alike in length one cannot tell which was meant.
    guard pages.count <= mostCandidates else { return nil }
    let files = otherFiles.filter { lengths.contains($0.utf8.count) && $0.utf8.starts(with: folder) }
    return NearMiss.best(for: path, among: (pages.map(links.paths.string) + files).sorted())
  }

  private static func indexPage(of folder: String, _ links: LinkCollector) -> String? {
    let index = folder + "index.html"
    return links.paths.find(Array(index.utf8)).map(links.isPage) == true ? index : nil
  }

  // MARK: Fragments

  private static func missingFragments(_ links: LinkCollector) -> [Finding] {
    let wanted = links.fragmentFacts.indices.filter { links.isPage(Int(links.fragmentFacts[$0].path)) }
    let hashes = wanted.map { hash(of: $0, links) }
    // Only what is asked for goes into a set: the site may have millions of ids.
    let asked = Set(hashes)
    let there = asked.isEmpty ? [] : Set(links.ids.lazy.filter(asked.contains))
    return zip(wanted, hashes).filter { !there.contains($1) }.map { number, _ in
      Finding(.linkFragmentMissing, links.fragments.string(number), links.fragmentFacts[number].use)
    }
  }

  private static func hash(of fragment: Int, _ links: LinkCollector) -> UInt64 {
    let path = Array(links.paths[Int(links.fragmentFacts[fragment].path)])
    return links.fragments.withBytes(fragment) { bytes in
      LinkCollector.pageSeed(path) ^ ByteHash.of(UnsafeBufferPointer(rebasing: bytes[(path.count + 1)...]))
    }
  }
}
