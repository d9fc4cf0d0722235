/// The path of a page or file of the site, as people write it in `content/redirects.csv`.
package enum SitePath {
  /// In bytes; what file systems take, with room for the output's own path.
  static let maximumBytes = 1024
  static let longestName = 200
  /// What an address of the site may end with.
  static let suffixes = [".html", ".json", ".jsonld", ".csv", ".xlsx", ".xml", ".pdf", "/SHA256SUMS"]

  /// The path without a slash in front and with the name of the page of a folder: `a/K0001/` is `a/K0001/index.html`. Nil
  /// for what can be none: parts that are hidden, empty or lead upward, characters other than those of addresses, another
  /// ending.
  package static func normalised(_ text: Text) -> String? {
    var path = text.string
    if path.utf8.first == UInt8(ascii: "/") { path.removeFirst() }
    if path.isEmpty || path.utf8.last == UInt8(ascii: "/") { path += "index.html" }
    return isValid(path) ? path : nil
  }

  /// Whether the path is one in the form that `normalised` gives.
  package static func isValid(_ path: String) -> Bool {
    let bytes = path.utf8
    guard bytes.count <= maximumBytes, suffixes.contains(where: path.hasSuffix) else { return false }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.first, part.count <= longestName else { return false }
      return first != UInt8(ascii: ".")
        && part.allSatisfy {
          $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        }
    }
  }
}
