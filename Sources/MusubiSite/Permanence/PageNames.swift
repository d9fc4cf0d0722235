import MusubiRegister

extension Site {
  /// What became of the address, where it is one of old.
  package func retirement(path: String) -> Retirement? {
    // They are in the order of their paths.
    var (low, high) = (0, retirements.count)
    while low < high {
      let middle = (low + high) / 2
      if retirements[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < retirements.count && retirements[low].path == path ? retirements[low] : nil
  }

  /// What the page or file at a path is called, to be linked to; the path itself where it has no name of its own.
  package func name(ofPath path: String) -> String {
    if let id = Redirect.identifier(ofPage: path), let index = agreement(id: Text(id)) {
      return agreements[index].title.string
    }
    let (folder, name) =
      path.lastIndex(of: "/").map { (path[...$0], path[path.index(after: $0)...]) } ?? ("", path[...])
    guard name.hasSuffix(".html") else { return path }
    let slug = String(name.dropLast(".html".count))
    if folder.isEmpty { return document(slug)?.title ?? path }
    for dimension in Dimension.allCases where dimension.directory == folder {
      if let group = grouping(dimension).groups.first(where: { $0.slug == slug }) { return group.name }
    }
    return folder == "cases/" ? cases.first { $0.document.slug == slug }?.title ?? path : path
  }
}
