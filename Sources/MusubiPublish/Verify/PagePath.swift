/// The paths that links of a page lead to.
enum PagePath {
  /// The path in the site of a relative address on the page at `path`, without query and fragment; nil for one that
  /// leaves the site or stays on the page.
  static func resolve(_ href: String, from path: String) -> String? {
    let address = href.prefix { $0 != "#" && $0 != "?" }
    guard !address.isEmpty, !address.contains(":"), !address.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast()
    for step in address.split(separator: "/") {
      switch step {
      case ".": break
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(step)
      }
    }
    return parts.joined(separator: "/")
  }
}
