import MusubiRegister
import MusubiRender

/// Where the report of a run is to be written: files, whose endings say in what form, and folders, which get the report on
/// each file that was read by itself, as a page and as a table, to be sent back to where it came from.
package struct ReportDelivery: Sendable {
  private enum Target: Sendable {
    case page(String)
    case table(String)
    case object(String)
    case folder(String)

    var path: String {
      switch self {
      case .page(let path), .table(let path), .object(let path), .folder(let path): path
      }
    }

    /// The files that it would write for these inputs.
    func files(_ inputs: [String]) -> [String] {
      switch self {
      case .page(let path), .table(let path), .object(let path): return [path]
      case .folder(let folder):
        let stems = ReportDelivery.names(inputs).map { folder + "/" + $0.name }
        return stems.map { $0 + ".html" } + stems.map { $0 + ".csv" }
      }
    }
  }

  private let targets: [Target]

  /// Takes the paths as they were given, before any work is done. None may lie in one of `forbidden`, since a report holds
  /// what is not published; and none may take the place of a file that is no report, such as one of `inputs`, the files
  /// that are read.
  package static func plan(
    _ paths: [String], outside forbidden: [String], inputs: [String] = [], fileSystem: FileSystem = .live
  ) throws(FileSystemError) -> Checked<ReportDelivery> {
    var targets: [Target] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      let isThere = try fileSystem.statusIfPresent(path, follow: true)?.kind == .directory
      let isFolder = isThere || path.hasSuffix("/")
      guard let target = isFolder ? .folder(withoutSlash(path)) : target(path) else {
        diagnostics.append(Diagnostic(.reportForm, value: path))
        continue
      }
      for folder in forbidden where try OutputGuard.lies(path, in: folder, fileSystem) {
        diagnostics.append(Diagnostic(.reportInside, value: path, other: folder))
      }
      if diagnostics.last?.code != .reportInside, try OutputGuard.isInSite(path, fileSystem) {
        diagnostics.append(Diagnostic(.reportInside, value: path, other: OutputPlace.split(path).parent))
      }
      let parent = OutputPlace.split(path).parent
      if try fileSystem.statusIfPresent(parent, follow: true)?.kind != .directory {
        diagnostics.append(Diagnostic(.reportFolderMissing, value: path, other: parent))
        continue
      }
      for file in target.files(inputs) where try !isReplaceable(file, fileSystem) {
        diagnostics.append(Diagnostic(.reportReplaces, value: file))
      }
      targets.append(target)
    }
    return Checked(ReportDelivery(targets: targets), diagnostics)
  }

  /// Whether nothing is at the path, or an earlier report.
  private static func isReplaceable(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) -> Bool {
    guard let status = try fileSystem.statusIfPresent(path, follow: true) else { return true }
    guard status.kind == .file else { return false }
    if status.size == 0 { return true }
    return try isReport(path, fileSystem)
  }

  private static func isReport(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) -> Bool {
    guard try fileSystem.statusIfPresent(path, follow: true)?.kind == .file,
      let bytes = try fileSystem.read(path, limit: 1 << 30)
    else { return false }
    let beginning = String(decoding: bytes.prefix(600), as: UTF8.self)
    return [String(describing: ReportPage.mark), ReportCSV.headings.joined(separator: ","), "{\n\"ok\": "].contains {
      beginning.contains($0)
    }
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
  }

  private static func target(_ path: String) -> Target? {
    let name = path.lowercased()
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .page(path) }
    if name.hasSuffix(".csv") { return .table(path) }
    return name.hasSuffix(".json") ? .object(path) : nil
  }

  package var isEmpty: Bool { targets.isEmpty }

  /// What was written to one of the places.
  package struct Written: Sendable, Hashable {
    package let path: String
    /// How many files a folder got; nil for a file.
    package var count: Int?
    /// The names of reports in the folder that an earlier run left.
    package var earlier: [String] = []
  }

  /// Writes the report to all its places. `json` is the report for programs.
  package func write(
    _ report: FindingsReport, json: @autoclosure () -> String, fileSystem: FileSystem = .live
  ) throws(FileSystemError) -> [Written] {
    var written: [Written] = []
    for target in targets {
      switch target {
      case .page(let path): try fileSystem.replaceFile(path, with: ReportPage.render(report))
      case .table(let path): try fileSystem.replaceFile(path, with: ReportCSV.render(report))
      case .object(let path): try fileSystem.replaceFile(path, with: Array((json() + "\n").utf8))
      case .folder(let folder):
        written.append(try Self.write(report, into: folder, fileSystem))
        continue
      }
      written.append(Written(path: target.path))
    }
    return written
  }

  private static func write(
    _ report: FindingsReport, into folder: String, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> Written {
    let (parent, name) = OutputPlace.split(folder)
    try fileSystem.ensureDirectory(name, in: fileSystem.openDirectory(parent, follow: true))
    // Nobody waits for a report on a file that is not there.
    let missing = Set(
      report.diagnostics.filter { DiagnosticCode.officeInput.contains($0.code) }.map { $0.location?.file })
    var names: Set<String> = []
    for (file, stem) in Self.names(report.files) where !missing.contains(file) {
      let part = report.only(file)
      for (name, bytes) in [(stem + ".html", ReportPage.render(part)), (stem + ".csv", ReportCSV.render(part))] {
        try fileSystem.replaceFile(folder + "/" + name, with: bytes)
        names.insert(name)
      }
    }
    var earlier: [String] = []
    for entry in try fileSystem.list(fileSystem.openDirectory(folder, follow: true)).entries {
      let name = entry.path.text
      let isNamedSo = (name.hasSuffix(".html") || name.hasSuffix(".csv")) && !names.contains(name)
      if isNamedSo, try isReport(folder + "/" + name, fileSystem) { earlier.append(name) }
    }
    return Written(path: folder, count: names.count, earlier: earlier.sorted())
  }

  /// The files with a name for each one's report: its own without folders and ending, told apart by a number where two
  /// are alike.
  private static func names(_ files: [String]) -> [(file: String, name: String)] {
    var used: Set<String> = []
    return files.map { file in
      let own = OutputPlace.split(file).name
      let stem = own.lastIndex(of: ".").map { String(own[..<$0]) } ?? own
      var name = stem.isEmpty ? "report" : stem
      var number = 2
      while !used.insert(name.lowercased()).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      return (file, name)
    }
  }
}
