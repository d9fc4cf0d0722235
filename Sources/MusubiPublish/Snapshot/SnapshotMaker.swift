import MusubiRegister
import MusubiRender
import MusubiSite

/// `musubi snapshot`: keeps the public table of agreements as it is today, among the project's own files.
package enum SnapshotMaker {
  package struct Options: Sendable {
    /// The folder that holds `content/`.
    package var project: String
    /// The day of the snapshot.
    package var today: JapaneseDate
    /// Refuses samples and what else a publication refuses.
    package var isRelease: Bool
    /// Replaces a snapshot of the same day that holds something else.
    package var mayReplace: Bool
    /// The folder of the site that was made before.
    package var output: String
    /// A saved copy of the live site's list of addresses.
    package var published: String?

    package init(
      project: String, today: JapaneseDate, isRelease: Bool = false, mayReplace: Bool = false, output: String,
      published: String? = nil
    ) {
      self.project = project
      self.today = today
      self.isRelease = isRelease
      self.mayReplace = mayReplace
      self.output = output
      self.published = published
    }
  }

  /// What was found and written.
  package struct Report: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    /// The file in the project; empty with errors.
    package fileprivate(set) var path = ""
    package fileprivate(set) var rows = 0
    package fileprivate(set) var bytes = 0
    /// Whether the file was there already, byte for byte.
    package fileprivate(set) var isUnchanged = false

    package var hasErrors: Bool { diagnostics.hasErrors }

    fileprivate mutating func add(_ more: [Diagnostic]) { diagnostics += more }
  }

  /// Writes the snapshot; with any error in the records nothing is written. Throws only for a broken world.
  package static func make(
    _ options: Options, fileSystem: FileSystem = .live, patience: Int = 2_000
  ) throws -> Report {
    var report = Report()
    // An import that writes the register at the same time would be kept by halves.
    let lock = try ImportLock.take(options.project, fileSystem, patience: patience)
    report.add(lock.diagnostics)
    guard !report.hasErrors else { return report }

    let project = try Project.read(options.project, fileSystem)
    report.add(project.diagnostics)
    guard let project = project.value else { return report }
    let read = project.sources(importing: nil, today: options.today, isRelease: options.isRelease)
    report.add(read.diagnostics)
    guard read.value.isReadable else { return report }
    let sources = read.value.sources
    let site = SiteBuilder.build(sources, today: options.today, isRelease: options.isRelease)
    report.add(site.diagnostics)
    if !sources.provisional.isEmpty {
      report.add([
        Diagnostic(.snapshotProvisional, at: Location(file: project.register.path), count: sources.provisional.count)
      ])
    }
    guard !report.hasErrors else { return report }

    var bytes: [UInt8] = []
    DataFile.agreements.render(site.value, into: &bytes) { _ in [] }
    let path = SnapshotReader.path(of: options.today)
    let old = project.snapshots.first { $0.path == path }?.bytes
    report.isUnchanged = old == bytes
    if let old, old != bytes {
      report.add(try replacement(path, bytes, options, fileSystem))
      guard !report.hasErrors else { return report }
    }
    if old != bytes {
      try FileSet.replace([FileSet.File(path: path, bytes: bytes, old: old)], in: options.project, fileSystem)
    }
    report.path = path
    report.rows = site.value.agreements.count
    report.bytes = bytes.count
    // The folder stays locked up to here.
    _ = lock.value
    return report
  }

  /// What speaks against changing a snapshot: that nobody asked for it, or that readers have it. A site in a folder may
  /// not have been published yet, which only people know; the list of the live site is proof.
  private static func replacement(
    _ path: String, _ bytes: [UInt8], _ options: Options, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> [Diagnostic] {
    func note(_ code: DiagnosticCode) -> Diagnostic {
      Diagnostic(code, at: Location(file: path), value: options.today.iso)
    }
    guard options.mayReplace else { return [note(.snapshotExists)] }
    let address = Route.snapshot(day: options.today.iso).path
    if let published = options.published {
      let list = try KeptAddresses.list(published, isNeeded: true, fileSystem)
      if list.hasErrors || list.value.contains(address) {
        return list.diagnostics + (list.hasErrors ? [] : [note(.snapshotPublished)])
      }
    }
    let made = options.output + "/" + address
    guard try fileSystem.statusIfPresent(made)?.kind == .file else { return [] }
    return try fileSystem.read(made, limit: bytes.count) == bytes ? [] : [note(.snapshotReplaced)]
  }
}
