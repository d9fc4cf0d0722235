import MusubiRegister
import MusubiRender
import MusubiSite

/// `musubi import`: from the files that came back to the managed register.
package enum Import {
  package struct Options: Sendable {
    /// The folder that holds `content/`.
    package var project: String
    package var request: ImportRequest
    /// The day that the changes are dated with.
    package var today: JapaneseDate
    /// Says what would change and writes nothing.
    package var isDryRun: Bool
    /// What can be read of a project; no more is written.
    var limits = InputLimits()

    package init(project: String, request: ImportRequest, today: JapaneseDate, isDryRun: Bool = false) {
      self.project = project
      self.request = request
      self.today = today
      self.isDryRun = isDryRun
    }
  }

  /// Merges the files into the register and writes it; with any error nothing is written. Throws only for a broken
  /// world. `patience` is how long another import is waited for, in milliseconds.
  package static func run(
    _ options: Options, fileSystem: FileSystem = .live, patience: Int = 2_000
  ) throws -> ImportReport {
    var report = ImportReport(isDryRun: options.isDryRun)
    let lock = options.isDryRun ? nil : try ImportLock.take(options.project, fileSystem, patience: patience)
    report.add(lock?.diagnostics ?? [])
    guard !report.hasErrors else { return report }

    let project = try Project.read(options.project, fileSystem)
    report.add(project.diagnostics)
    guard let project = project.value else { return report }
    let vocabularies = project.readVocabularies()
    let settings = SiteSettings.read(project.settings)
    // What else is to be said of these files is for a check.
    report.add((vocabularies.diagnostics + settings.diagnostics).filter { $0.severity == .error })
    guard !report.hasErrors else { return report }

    let offices = try OfficeFiles.read(options.request, fileSystem)
    report.add(offices.diagnostics)
    let disclosure = settings.value.disclosure
    let merged = MergedRegister.read(
      project, offices.value, vocabularies.value, disclosure, today: options.today
    ) { register in
      Rules.check(register, today: options.today, workers: AllProcessors())
        + AgreementTextCheck.check(
          register, disclosure, except: project.register.path, workers: AllProcessors())
    }
    report.add(merged.diagnostics)
    guard let register = merged.value else { return report }
    report.describe(register)
    // What would be written need not be made for a trial, but where it may be too much.
    let isLarge = register.merge.table.byteCount > options.limits.fileBytes / 2
    guard !report.hasErrors, !options.isDryRun || isLarge else { return report }

    let files = ImportFiles.make(project, register, disclosure, today: options.today)
    report.add(
      files.filter { !isReadable($0, options.limits) }.map {
        Diagnostic(.importTooLarge, at: Location(file: $0.path), value: $0.path)
      })
    guard !report.hasErrors, !options.isDryRun else { return report }
    try FileSet.replace(files, in: options.project, fileSystem)
    report.written = files.map(\.path)
    // The folder stays locked up to here.
    _ = lock?.value
    return report
  }

  /// Whether what is to be written can be read again. A long file is read, since rows may be too many as well.
  static func isReadable(
    _ file: FileSet.File, _ limits: InputLimits, _ tables: CSVReader.Limits = CSVReader.Limits()
  ) -> Bool {
    guard file.bytes.count <= limits.fileBytes else { return false }
    guard file.bytes.count > tables.rows else { return true }
    let table = CSVReader.read(SourceFile(path: file.path, bytes: file.bytes), limits: tables)
    return !table.diagnostics.contains { $0.code == .tableTooLarge }
  }
}

/// Keeps two imports into one project apart.
enum ImportLock {
  /// The folder `content`, locked as long as it is open; nil where there is none, which the project's reading tells.
  static func take(
    _ project: String, _ fileSystem: FileSystem, patience: Int
  ) throws(FileSystemError) -> Checked<Directory?> {
    let path = project + "/content"
    guard try fileSystem.statusIfPresent(path, follow: true)?.kind == .directory else { return Checked(nil) }
    let folder = try fileSystem.openDirectory(path, follow: true)
    switch try Lock.take(folder, fileSystem, patience: patience) {
    case .taken: return Checked(folder)
    case .busy: return Checked(nil, [Diagnostic(.importBusy, at: Location(file: "content"), value: path)])
    case .unsupported: return Checked(nil, [Diagnostic(.importUnlocked, at: Location(file: "content"), value: path)])
    }
  }
}
