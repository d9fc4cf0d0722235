import MusubiRegister
import MusubiRender
import MusubiSite

/// The files of a project as they lie on the disk: the conventions of its folders, and nothing of what they mean.
package struct Project: Sendable {
  let settings: SourceFile
  let register: RegisterFile
  let press: SourceFile
  let totals: SourceFile
  /// What imports changed in the register, and where old addresses lead; nil where there are none.
  let changes: SourceFile?
  let redirects: SourceFile?
  /// Tables of earlier days.
  let snapshots: [SourceFile]
  let vocabularies: [SourceFile]
  let cases: [SourceFile]
  let pages: [SourceFile]
  /// The table of files that belong to agreements; nil without any.
  let attachments: SourceFile?
  let documents: DocumentFiles
  let templates: [SourceFile]
  /// What is copied as it is, by its path in the site.
  let assets: [(path: String, bytes: [UInt8])]

  /// The folders that are read; the output must not touch them.
  package static let inputFolders = ["content", "templates"]

  /// Reads the project in `folder`. Missing files are reported and stand empty.
  static func read(_ folder: String, _ fileSystem: FileSystem) throws(FileSystemError) -> Checked<Project?> {
    guard try fileSystem.exists(folder + "/content/site.yml") else {
      return Checked(nil, [Diagnostic(.projectMissing, value: folder)])
    }
    // The files of agreements may be many and large, and some are internal: they are opened one by one, later.
    let content = try fileSystem.readTree(root: folder, under: "content") { !$0.hasPrefix(DocumentFiles.folder) }
    let templates =
      try fileSystem.exists(folder + "/templates")
      ? fileSystem.readTree(root: folder, under: "templates") : Checked([], [])
    // What is no ordinary file among the documents is told with them.
    var diagnostics =
      content.diagnostics.filter { $0.location?.file.hasPrefix(DocumentFiles.folder) != true } + templates.diagnostics
    let files = Files(content.value)

    func needed(_ path: String) -> SourceFile {
      if let file = files.source(path) { return file }
      diagnostics.append(Diagnostic(.fileMissing, at: Location(file: path), value: path))
      return SourceFile(path: path, bytes: [])
    }
    let register = self.register(files)
    diagnostics += register.diagnostics
    let project = Project(
      settings: needed("content/site.yml"),
      register: register.value, press: needed("content/press.csv"), totals: needed("content/published-totals.csv"),
      changes: files.source(ImportFiles.changes), redirects: files.source(RedirectTable.filePath),
      snapshots: files.sources(in: SnapshotReader.folder, suffix: ".csv"),
      vocabularies: VocabularyReader.fileNames.map { needed("content/vocabulary/" + $0) },
      cases: files.sources(in: "content/cases/", suffix: ".md"),
      pages: files.sources(in: "content/pages/", suffix: ".md"),
      attachments: files.source(AttachmentTable.path), documents: try DocumentFiles.list(folder, fileSystem),
      templates: Files(templates.value).sources(in: "templates/", suffix: ".html"),
      assets: assets(templates.value, in: "templates/assets/") + assets(content.value, in: "content/assets/"))
    return Checked(project, diagnostics)
  }

  /// The register that we keep, else the one workbook there is.
  private static func register(_ files: Files) -> Checked<RegisterFile> {
    let tables = files.sources(in: RegisterFile.folder, suffix: ".csv")
    let workbooks = RegisterFile.workbookSuffixes.flatMap { files.sources(in: RegisterFile.folder, suffix: $0) }
    let found = tables.isEmpty ? workbooks : tables
    var diagnostics: [Diagnostic] = []
    if found.count > 1 {
      diagnostics.append(Diagnostic(.registerAmbiguous, at: Location(file: "content/register"), count: found.count))
    }
    if let table = tables.first {
      diagnostics += workbooks.map {
        Diagnostic(.workbookPassedOver, at: Location(file: $0.path), value: $0.path)
      }
      return Checked(.managed(table), diagnostics)
    }
    return Checked(workbooks.first.map(RegisterFile.workbook) ?? .missing(RegisterFile.usualPath), diagnostics)
  }

  private static func assets(_ files: [InputFile], in folder: String) -> [(path: String, bytes: [UInt8])] {
    files.filter { $0.path.hasPrefix(folder) }.map { file in
      (Route.asset(String(file.path.dropFirst(folder.count))).path, file.bytes)
    }
  }
}

/// The files of a folder by their paths.
private struct Files {
  private let files: [InputFile]

  init(_ files: [InputFile]) { self.files = files }

  func source(_ path: String) -> SourceFile? {
    files.first { $0.path == path }.map { SourceFile(path: $0.path, bytes: $0.bytes) }
  }

  func sources(in folder: String, suffix: String) -> [SourceFile] {
    files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(suffix) }
      .map { SourceFile(path: $0.path, bytes: $0.bytes) }
  }
}

extension Project {
  /// Reads what the files mean, with `offices` taken into the register in memory. The second value says whether the rules
  /// across records can be applied: with a register or vocabulary that could not be read at all they would only repeat
  /// that fault a hundred times.
  func sources(
    importing offices: OfficeFiles?, published: Checked<[PublishedAttachment]> = Checked([]),
    _ attachments: Checked<AttachmentTable> = Checked(.none),
    today: JapaneseDate, isRelease: Bool
  ) -> Checked<(sources: SiteSources, isReadable: Bool, plan: ImportPlan?)> {
    let vocabularies = readVocabularies()
    let settings = SiteSettings.read(settings)
    let taken = take(
      offices, vocabularies.value, settings.value.disclosure, today: today, isRelease: isRelease)
    let register = taken.map(\.register)
    let press = PressReader.read(taken.value.press)
    let totals = PublishedTotalsReader.read(totals)
    let cases = CaseStudy.read(cases)
    let pages = PageDocument.read(pages)
    let changes =
      changes(with: taken.value.plan, settings.value.disclosure, today: today).map(ChangesTable.read)
      ?? Checked(.none)
    let redirects = redirects.map { RedirectReader.read($0, base: settings.value.base.url) } ?? Checked(.none)
    let snapshots = SnapshotReader.read(snapshots, settings.value.disclosure)
    let sources = SiteSources(
      settings: settings.value, register: register.value, press: press.value, totals: totals.value, cases: cases.value,
      documents: pages.value, attachments: attachments.value, published: published.value, changes: changes.value,
      redirects: redirects.value, snapshots: snapshots.value, provisional: taken.value.provisional)
    let isReadable = !vocabularies.hasErrors && !(register.value.agreements.isEmpty && register.hasErrors)
    // Values of a vocabulary that could not be read are all unknown, which need not be said row by row.
    let registerDiagnostics = vocabularies.hasErrors ? [] : register.diagnostics
    return Checked(
      (sources, isReadable, taken.value.plan),
      vocabularies.diagnostics + settings.diagnostics + registerDiagnostics + press.diagnostics + totals.diagnostics
        + cases.diagnostics + pages.diagnostics + attachments.diagnostics + published.diagnostics
        + changes.diagnostics.withoutRepeats(of: register.diagnostics) + redirects.diagnostics + snapshots.diagnostics)
  }

  /// The register and the press releases, as an import of these files would leave them. A register that is still a
  /// workbook is such a file itself.
  private func take(
    _ offices: OfficeFiles?, _ vocabularies: Vocabularies, _ disclosure: Disclosure, today: JapaneseDate,
    isRelease: Bool
  ) -> Checked<Taken> {
    var offices = offices
    if offices == nil, case .workbook(let file) = register {
      offices = OfficeFiles(request: ImportRequest(files: [file.path]), files: [file])
    }
    guard let offices else { return readRegister(vocabularies).map { Taken(register: $0, press: press) } }
    let merged = MergedRegister.read(self, offices, vocabularies, disclosure, today: today)
    guard let register = merged.value else {
      let empty = Register(agreements: [], vocabularies: vocabularies)
      return Checked(Taken(register: empty, press: press), merged.diagnostics)
    }
    let provisional = register.provisional(isRelease: isRelease)
    return Checked(
      Taken(
        register: register.register, press: register.press, plan: register.merge.plan,
        provisional: Set(register.merge.assigned)), merged.diagnostics + provisional)
  }

  /// The changes, with those of `plan` as an import would write them.
  private func changes(with plan: ImportPlan?, _ disclosure: Disclosure, today: JapaneseDate) -> SourceFile? {
    guard let plan, !plan.changes.isEmpty else { return changes }
    let bytes = ChangesWriter.append(plan.changes, to: changes, on: today, disclosure: disclosure)
    return SourceFile(path: ImportFiles.changes, bytes: bytes)
  }

  /// What a site is made of once files of offices were taken in.
  private struct Taken {
    let register: Register
    let press: SourceFile
    var plan: ImportPlan?
    /// The identifiers that were given without being written.
    var provisional: Set<String> = []
  }

  /// The identifiers that stand in old addresses. What is wrong with the file is told where a site is built from it.
  var retiredIdentifiers: [String] {
    guard let redirects else { return [] }
    return RedirectReader.read(redirects, base: SiteSettings.read(settings).value.base.url).value.identifiers
  }

  func readVocabularies() -> Checked<Vocabularies> {
    VocabularyReader.read(
      kinds: vocabularies[0], categories: vocabularies[1], contactFrequencies: vocabularies[2],
      departments: vocabularies[3], goals: vocabularies[4])
  }
}
