import MusubiRegister
import MusubiRender
import MusubiSite

/// The files of a project as they lie on the disk: the conventions of its folders, and nothing of what they mean.
package struct Project: Sendable {
  let settings: SourceFile
  let register: SourceFile
  let press: SourceFile
  let totals: SourceFile
  let vocabularies: [SourceFile]
  let cases: [SourceFile]
  let pages: [SourceFile]
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
    let content = try fileSystem.readTree(root: folder, under: "content")
    let templates =
      try fileSystem.exists(folder + "/templates")
      ? fileSystem.readTree(root: folder, under: "templates") : Checked([], [])
    var diagnostics = content.diagnostics + templates.diagnostics
    let files = Files(content.value)

    func needed(_ path: String) -> SourceFile {
      if let file = files.source(path) { return file }
      diagnostics.append(Diagnostic(.fileMissing, at: Location(file: path), value: path))
      return SourceFile(path: path, bytes: [])
    }
    let registers = files.sources(in: "content/register/", suffix: ".csv")
    if registers.count > 1 {
      diagnostics.append(
        Diagnostic(.registerAmbiguous, at: Location(file: "content/register"), count: registers.count))
    }
    let project = Project(
      settings: needed("content/site.yml"),
      register: registers.first ?? needed("content/register/agreements.csv"),
      press: needed("content/press.csv"), totals: needed("content/published-totals.csv"),
      vocabularies: VocabularyReader.fileNames.map { needed("content/vocabulary/" + $0) },
      cases: files.sources(in: "content/cases/", suffix: ".md"),
      pages: files.sources(in: "content/pages/", suffix: ".md"),
      templates: Files(templates.value).sources(in: "templates/", suffix: ".html"),
      assets: assets(templates.value, in: "templates/assets/") + assets(content.value, in: "content/assets/"))
    return Checked(project, diagnostics)
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
  /// Reads what the files mean. The second value says whether the rules across records can be applied: with a register
  /// or vocabulary that could not be read at all they would only repeat that fault a hundred times.
  func sources() -> Checked<(sources: SiteSources, isReadable: Bool)> {
    let vocabularies = readVocabularies()
    let settings = SiteSettings.read(settings)
    let register = RegisterReader.read(register, vocabularies: vocabularies.value)
    let press = PressReader.read(press)
    let totals = PublishedTotalsReader.read(totals)
    let cases = CaseStudy.read(cases)
    let pages = PageDocument.read(pages)
    let sources = SiteSources(
      settings: settings.value, register: register.value, press: press.value, totals: totals.value, cases: cases.value,
      documents: pages.value)
    let isReadable = !vocabularies.hasErrors && !(register.value.agreements.isEmpty && register.hasErrors)
    // Values of a vocabulary that could not be read are all unknown, which need not be said row by row.
    let registerDiagnostics = vocabularies.hasErrors ? [] : register.diagnostics
    return Checked(
      (sources, isReadable),
      vocabularies.diagnostics + settings.diagnostics + registerDiagnostics + press.diagnostics + totals.diagnostics
        + cases.diagnostics + pages.diagnostics)
  }

  func readVocabularies() -> Checked<Vocabularies> {
    VocabularyReader.read(
      kinds: vocabularies[0], categories: vocabularies[1], contactFrequencies: vocabularies[2],
      departments: vocabularies[3], goals: vocabularies[4])
  }
}
