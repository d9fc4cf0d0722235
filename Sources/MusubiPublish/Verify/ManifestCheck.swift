import MusubiRegister

/// Every file of the site is as the build wrote it, and there is no other: what no data can prove, such as running texts
/// and documents. The build's own list of files says so, where the site still carries it; one that is damaged is a difference too.
enum ManifestCheck {
  /// Comes last: what the other checks said of a file tells more, and is not said again.
  static func run(_ site: PublishedSite, _ report: inout VerificationReport) throws(FileSystemError) {
    let manifest: Manifest
    switch try site.ownList() {
    case .whole(let list): manifest = list
    case .absent: return
    case .damaged:
      report.diagnostics.append(
        Diagnostic(.verifyManifest, at: Location(file: Manifest.name), value: Manifest.name))
      return
    }
    let told = Told(report.diagnostics)
    var files = 0
    for (path, entry) in manifest.entries.sorted(by: { $0.key < $1.key }) {
      guard let found = try site.weigh(path.text) else {
        if !told.missing.contains(path.text) { report.diagnostics.append(.missing(path.text)) }
        continue
      }
      files += 1
      guard found != entry, !told.altered.contains(path.text) else { continue }
      report.diagnostics.append(Diagnostic(.verifyAltered, at: Location(file: path.text), value: path.text))
    }
    // Said even where another check missed it in a list: making the site again does not take it away.
    for path in (site.paths + site.others).sorted() where manifest.entries[TreePath(path)] == nil {
      report.diagnostics.append(Diagnostic(.verifyForeign, at: Location(file: path), value: path))
    }
    report.files = files
  }

  /// The files of which a difference was told that says more. Broken links and lists that name what is not there say
  /// nothing of the file that they stand in.
  private struct Told {
    var missing: Set<String> = []
    var altered: Set<String> = []

    init(_ diagnostics: [Diagnostic]) {
      for diagnostic in diagnostics {
        switch diagnostic.code {
        case .verifyMissing: missing.formUnion([diagnostic.value].compactMap(\.self))
        case .verifyDigest: altered.formUnion([diagnostic.value].compactMap(\.self))
        case .verifyValue, .verifyRows, .verifyUnreadable:
          altered.formUnion([diagnostic.location?.file].compactMap(\.self))
        default: break
        }
      }
    }
  }
}
