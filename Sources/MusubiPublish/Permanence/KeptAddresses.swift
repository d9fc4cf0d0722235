import Glibc
import MusubiRegister
import MusubiSite

/// The addresses that were published before: none may die. They stand in the `addresses.txt` of the site that is to be
/// replaced, and in a saved copy of the live site's where the build begins with an empty folder.
struct KeptAddresses: Sendable {
  /// More are counted.
  static let mostTold = 20
  /// In bytes; a million addresses.
  static let maximumBytes = 64 << 20

  /// The folder of the site that is to be replaced.
  private let output: String
  /// What it names; empty where it has no list.
  private let own: Checked<[String]>
  /// The saved copy; nil where none was named.
  private let saved: Checked<[String]>?

  /// Reads both lists. `published` names the saved copy.
  init(output: String, published: String?, _ fileSystem: FileSystem) throws(FileSystemError) {
    self.output = output
    own = try Self.list(output + "/" + Route.addresses.path, isNeeded: false, fileSystem)
    if let published { saved = try Self.list(published, isNeeded: true, fileSystem) } else { saved = nil }
  }

  private var promised: Set<String> { Set(own.value + (saved?.value ?? [])) }

  /// What a site of this register has to know of the one that was published before.
  func former(_ register: Register, _ fileSystem: FileSystem) -> FormerSite {
    let addresses = promised
    var forwards: [String: String] = [:]
    for path in AutomaticMoves.nameless(addresses, register) {
      forwards[path] = PublishedForward.target(of: path, in: output, fileSystem)
    }
    return FormerSite(addresses: addresses, forwards: forwards)
  }

  /// The faults of a site that is made of the paths in `made`. `today` dates the rows that are proposed.
  func check(
    made: Set<String>, redirects: RedirectTable, today: JapaneseDate, isRelease: Bool, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics = own.diagnostics + (saved?.diagnostics ?? [])
    var promised = promised
    if !own.hasErrors, !Self.isWhole(own.value) {
      let pages = try UnlistedPages.find(in: output, fileSystem)
      promised.formUnion(pages)
      if !pages.isEmpty {
        diagnostics.append(Diagnostic(.addressesMissing, at: Location(file: Route.addresses.path), count: pages.count))
      } else if isRelease, saved == nil, own.value.isEmpty {
        diagnostics.append(Diagnostic(.addressesUnknown))
      }
    }
    let given = Set(redirects.redirects.map(\.path))
    let gone = promised.filter { !made.contains($0) && !given.contains($0) }
    return diagnostics
      + Self.told(gone) { path in
        // What only led on is not withdrawn by anybody.
        if let target = PublishedForward.target(of: path, in: output, fileSystem), made.contains(target) {
          return RedirectTable.moving(path, to: target)
        }
        return RedirectTable.withdrawing(path, on: today, name: PublishedTitle.find(path, in: output, fileSystem))
      }
  }

  /// What is to be told: the page of an agreement stands for its other addresses. `proposal` is the row that would
  /// say what became of an address.
  private static func told(_ gone: Set<String>, proposal: (String) -> String) -> [Diagnostic] {
    let covered = Set(
      gone.compactMap(Redirect.identifier(ofPage:)).flatMap { id in
        [Route.agreementData(id: id).path, Route.shortcut(id: id).path]
      })
    let paths = gone.subtracting(covered).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let place = Location(file: RedirectTable.filePath)
    var diagnostics = paths.prefix(mostTold).map { path in
      Diagnostic(.addressGone, at: place, value: path, expected: proposal(path))
    }
    if paths.count > mostTold {
      diagnostics.append(Diagnostic(.addressesGone, at: place, count: paths.count - mostTold))
    }
    return diagnostics
  }

  /// Whether a list holds what every site has; else it was cut or emptied.
  private static func isWhole(_ list: [String]) -> Bool {
    let paths = Set(list)
    return [Route.home, .agreements, .changes].allSatisfy { paths.contains($0.path) }
  }

  /// The list at `path`; empty where there is none and none is needed.
  static func list(
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
