import Glibc
import MusubiRegister
import MusubiSite

/// The addresses that were published before: none may die. They stand in the `addresses.txt` of the site that is to be
/// replaced, and in a saved copy of the live site's where the build begins with an empty folder.
enum KeptAddresses {
  /// More are counted.
  static let mostTold = 20
  /// In bytes; a million addresses.
  static let maximumBytes = 64 << 20

  /// The faults of a site that is made of the paths in `made`. `output` is the folder that it goes to; `published` names
  /// the saved copy. `today` dates the rows that are proposed.
  static func check(
    made: Set<String>, redirects: RedirectTable, output: String, published: String?, today: JapaneseDate,
    isRelease: Bool, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var promised: Set<String> = []
    let own = try read(output + "/" + Route.addresses.path, isNeeded: false, fileSystem)
    diagnostics += own.diagnostics
    promised.formUnion(own.value)
    if let published {
      let list = try read(published, isNeeded: true, fileSystem)
      diagnostics += list.diagnostics
      promised.formUnion(list.value)
    }
    if !own.hasErrors, !isWhole(own.value) {
      let pages = try UnlistedPages.find(in: output, fileSystem)
      promised.formUnion(pages)
      if !pages.isEmpty {
        diagnostics.append(Diagnostic(.addressesMissing, at: Location(file: Route.addresses.path), count: pages.count))
      } else if isRelease, published == nil, own.value.isEmpty {
        diagnostics.append(Diagnostic(.addressesUnknown))
      }
    }
    let given = Set(redirects.redirects.map(\.path))
    let gone = promised.filter { !made.contains($0) && !given.contains($0) }
    return diagnostics + told(gone, today) { PublishedTitle.find($0, in: output, fileSystem) }
  }

  /// What is to be told: the page of an agreement stands for its other addresses. `name` is what stood at an address.
  private static func told(
    _ gone: Set<String>, _ today: JapaneseDate, name: (String) -> String
  ) -> [Diagnostic] {
    let covered = Set(
      gone.compactMap(Redirect.identifier(ofPage:)).flatMap { id in
        [Route.agreementData(id: id).path, Route.shortcut(id: id).path]
      })
    let paths = gone.subtracting(covered).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let place = Location(file: RedirectTable.filePath)
    var diagnostics = paths.prefix(mostTold).map { path in
      Diagnostic(.addressGone, at: place, value: path, expected: proposal(path, today, name(path)))
    }
    if paths.count > mostTold {
      diagnostics.append(Diagnostic(.addressesGone, at: place, count: paths.count - mostTold))
    }
    return diagnostics
  }

  /// The row that says that the address was given up; its reason is for a person.
  private static func proposal(_ path: String, _ today: JapaneseDate, _ name: String) -> String {
    let row = "\(path),\(Redirect.Treatment.withdrawn.name),,,\(today.iso)"
    if name.isEmpty { return row }
    let isPlain = !name.contains { ",\"\n\r".contains($0) }
    return row + "," + (isPlain ? name : "\"" + name.replacing("\"", with: "\"\"") + "\"")
  }

  /// Whether a list holds what every site has; else it was cut or emptied.
  private static func isWhole(_ list: [String]) -> Bool {
    let paths = Set(list)
    return [Route.home, .agreements, .changes].allSatisfy { paths.contains($0.path) }
  }

  /// The list at `path`; empty where there is none and none is needed.
  static func read(
    _ path: String, isNeeded: Bool, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> Checked<[String]> {
    let refused = Checked<[String]>(
      [], [Diagnostic(.addressesUnreadable, at: Location(file: path), value: path)])
    do {
      guard try fileSystem.exists(path) else { return isNeeded ? refused : Checked([]) }
      guard let bytes = try fileSystem.read(path, limit: maximumBytes),
        let text = String(validating: bytes, as: UTF8.self)
      else { return refused }
      let lines = text.split(whereSeparator: \.isNewline).map { String(Text(String($0)).trimmed.string) }
      return lines.allSatisfy(SitePath.isValid) && (!isNeeded || isWhole(lines)) ? Checked(lines) : refused
    } catch  where [ENOTDIR, ENAMETOOLONG, ELOOP].contains(error.number) {
      return isNeeded ? refused : Checked([])
    }
  }
}
