import Glibc
import MusubiRegister

/// How much may be read from the folders of a project.
package struct InputLimits: Sendable {
  package var files = 20_000
  /// Bytes of one file: twice what is read from an office, so that a register of 100,000 rows, with long texts in all of
  /// them, has room to grow.
  package var fileBytes = 512 << 20
  /// Bytes of all files together.
  package var totalBytes = 1 << 30
  /// Folders inside folders.
  package var depth = 16

  package init() {}
}

/// One input file as it was read.
package struct InputFile: Sendable {
  /// Relative to the project, with forward slashes: `content/cases/mimamori.md`.
  package let path: String
  package let bytes: [UInt8]
}

extension FileSystem {
  /// Whether anything is there, following symbolic links.
  package func exists(_ path: String) throws(FileSystemError) -> Bool {
    try statusIfPresent(path, follow: true) != nil
  }

  /// Reads one file, following symbolic links; nil when it is longer than `limit` bytes or no ordinary file.
  package func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8]? {
    try readFile(path, limit: limit, follow: true)
  }

  /// The names in a folder with their kinds, sorted by bytes. Names that are not UTF-8 are left out.
  package func list(_ path: String) throws(FileSystemError) -> [TreeEntry] {
    try list(openDirectory(path, follow: true)).entries
  }

  /// Reads every file below `root/folder` that `include` wants, sorted by path; the paths given and asked about are
  /// relative to `root`. Hidden files are left out. What cannot be read becomes a diagnostic: links that lead out of the
  /// project, pipes, names that are not UTF-8, and whatever exceeds the limits.
  package func readTree(
    root: String, under folder: String, limits: InputLimits = InputLimits(),
    include: (_ path: String) -> Bool = { _ in true }
  ) throws(FileSystemError) -> Checked<[InputFile]> {
    var reader = InputReader(fileSystem: self, root: try resolve(root), limits: limits)
    if OutputGuard.holds(reader.root, try resolve(reader.root + "/" + folder)) {
      try reader.read(folder: folder, depth: 0, include: include)
    } else {
      reader.report(.inputOutside, folder)
    }
    return Checked(reader.files, reader.diagnostics)
  }
}

/// The reading of one folder of a project.
private struct InputReader {
  let fileSystem: FileSystem
  /// Without symbolic links.
  let root: String
  let limits: InputLimits
  var files: [InputFile] = []
  var diagnostics: [Diagnostic] = []
  private var totalBytes = 0
  private var visited = 0
  private var isFull = false

  init(fileSystem: FileSystem, root: String, limits: InputLimits) {
    self.fileSystem = fileSystem
    self.root = root
    self.limits = limits
  }

  mutating func read(
    folder: String, depth: Int, include: (_ path: String) -> Bool
  ) throws(FileSystemError) {
    guard depth < limits.depth else { return report(.inputTooDeep, folder, count: limits.depth) }
    let listing = try fileSystem.list(fileSystem.openDirectory(root + "/" + folder, follow: true))
    for name in listing.unreadable { report(.inputName, folder + "/" + name) }
    for entry in listing.entries where entry.path.text.utf8.first != UInt8(ascii: ".") {
      if isFull { return }
      let path = folder + "/" + entry.path.text
      guard let kind = try kind(of: entry, at: path) else { continue }
      switch kind {
      case .directory: try read(folder: path, depth: depth + 1, include: include)
      case .file: if include(path) { try read(file: path) }
      case .symlink, .other: report(.inputNotFile, path)
      }
    }
  }

  /// The kind of an entry, for a link that of its target; nil when the target lies outside the project or is missing.
  private mutating func kind(of entry: TreeEntry, at path: String) throws(FileSystemError) -> FileKind? {
    guard entry.kind == .symlink else { return entry.kind }
    let full = root + "/" + path
    guard let status = try targetStatus(full), OutputGuard.holds(root, try fileSystem.resolve(full)) else {
      report(.inputOutside, path)
      return nil
    }
    return status.kind
  }

  /// The status of what a link leads to, nil when it leads nowhere or round in a circle.
  private func targetStatus(_ path: String) throws(FileSystemError) -> FileStatus? {
    do {
      return try fileSystem.statusIfPresent(path, follow: true)
    } catch  where error.number == ELOOP {
      return nil
    }
  }

  private mutating func read(file path: String) throws(FileSystemError) {
    visited += 1
    guard visited <= limits.files else {
      isFull = true
      return report(.inputTooMany, path, count: limits.files)
    }
    let limit = min(limits.fileBytes, limits.totalBytes - totalBytes)
    guard let bytes = try fileSystem.read(root + "/" + path, limit: limit) else {
      isFull = limit < limits.fileBytes
      return report(.inputTooLarge, path, count: limit)
    }
    totalBytes += bytes.count
    files.append(InputFile(path: path, bytes: bytes))
  }

  mutating func report(_ code: DiagnosticCode, _ path: String, count: Int? = nil) {
    diagnostics.append(Diagnostic(code, at: Location(file: path), value: path, count: count))
  }
}
