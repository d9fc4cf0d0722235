/// What became of an address of old: a row of `content/redirects.csv`.
package struct Redirect: Sendable {
  /// The old address, as `SitePath` gives it.
  package let path: String
  package let treatment: Treatment
  /// Where to go on; nil where there is nowhere.
  package let target: Target?
  /// Why it was withdrawn or merged; plain text, shown to readers.
  package let reason: Text
  /// What stood there, where the row says.
  package let name: Text
  package let date: JapaneseDate?
  package let row: Int

  /// What became of it.
  package enum Treatment: Choice {
    /// It stands elsewhere now.
    case moved
    /// Another took its place together with others.
    case merged
    /// It is there no more.
    case withdrawn

    package var name: String {
      switch self {
      case .moved: "移転"
      case .merged: "統合"
      case .withdrawn: "取下げ"
      }
    }
  }

  package enum Target: Sendable, Hashable {
    /// A page or file of the site.
    case path(String)
    /// An address of another site, https.
    case address(String)
  }

  /// The identifier of the agreement whose page the path is; nil for other pages.
  package static func identifier(ofPage path: String) -> String? {
    let (folder, suffix) = ("agreements/", ".html")
    guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
    let id = path.dropFirst(folder.count).dropLast(suffix.count)
    return id.isEmpty || id.contains("/") || id == "index" || id == "ended" ? nil : String(id)
  }
}

/// The redirects with the table they were read from.
package struct RedirectTable: Sendable {
  package let redirects: [Redirect]
  package let source: HeadedTable

  package enum Heading {
    package static let path = "旧番地"
    package static let treatment = "扱い"
    package static let target = "新番地"
    package static let reason = "理由"
    package static let date = "日付"
    package static let name = "名称"

    package static let all = [path, treatment, target, reason, date, name]
  }

  /// Where the file lies in a project.
  package static let filePath = "content/redirects.csv"

  /// No address was ever given up.
  package static let none = RedirectTable(
    redirects: [],
    source: HeadedTable(table: Table(emptyFrom: SourceFile(path: filePath, bytes: [])), positions: [:]))

  /// The line of the file that says that what stood at `path` moved; all its cells are there, since a line with fewer
  /// would be refused.
  package static func moving(_ path: String, to target: String) -> String {
    "\(path),\(Redirect.Treatment.moved.name),\(target),,,"
  }

  /// The line that says that what stood at `path` was given up on `day`; the reason is for a person.
  package static func withdrawing(_ path: String, on day: JapaneseDate, name: String) -> String {
    let isPlain = !name.contains { ",\"\n\r".contains($0) }
    let cell = isPlain ? name : "\"" + name.replacing("\"", with: "\"\"") + "\""
    return "\(path),\(Redirect.Treatment.withdrawn.name),,,\(day.iso),\(cell)"
  }

  /// The same without the rows of these old addresses.
  package func without(_ paths: Set<String>) -> RedirectTable {
    RedirectTable(redirects: redirects.filter { !paths.contains($0.path) }, source: source)
  }

  /// The place of a value in the file.
  package func location(of redirect: Redirect, _ heading: String) -> Location {
    source.location(heading, row: redirect.row)
  }

  /// The identifiers that stand in addresses of old: they are never given again.
  package var identifiers: [String] {
    redirects.compactMap { redirect in
      if let id = Redirect.identifier(ofPage: redirect.path) { return id }
      let parts = redirect.path.split(separator: "/")
      if parts.count == 3, parts[0] == "a" { return String(parts[1]) }
      guard parts.count == 2, parts[0] == "agreements", parts[1].hasSuffix(".json") else { return nil }
      return String(parts[1].dropLast(".json".count))
    }
  }
}
