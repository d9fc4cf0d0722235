import Glibc
import MusubiRegister
import MusubiSite

/// The workbooks of a round in one folder: all of them, or none.
struct FormFiles {
  let folder: String
  let fileSystem: FileSystem

  /// The file of a form.
  struct File: Sendable {
    let form: SurveyForm
    let name: String

    /// What the file is called until it is whole; git ignores such names.
    var partialName: String { "." + name + ".musubi-new" }
  }

  // MARK: Names

  /// Each form with the name of its file: the department's, as far as every system takes it.
  static func named(_ forms: [SurveyForm]) -> [File] {
    forms.map { File(form: $0, name: fileName($0.department)) }
  }

  /// The name of a department's file. Characters that Windows refuses become `_`; then, and where the name is too long,
  /// a digest keeps two departments apart.
  static func fileName(_ department: String) -> String {
    let safe = String(
      String.UnicodeScalarView(
        department.unicodeScalars.map { scalar in
          scalar.value < 0x20 || scalar.value == 0x7F || "\\/:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar
        }))
    var short = safe.first == "." ? "_" + safe.dropFirst() : safe
    while short.utf8.count > longestName { short.removeLast() }
    return (short == department ? short : short + "-" + Slug.digest(department)) + ".xlsx"
  }

  /// In bytes; file systems take 255, and the partial name is longer.
  private static let longestName = 180

  // MARK: Before writing

  /// Where a site goes unless another folder is named; it is not yet a site before the first build.
  private static let usualSite = "site"

  /// Why the forms may not be written here: the folder is an input or a site, or files of their names are there.
  func obstacles(_ files: [File], project: String, mayReplace: Bool) throws(FileSystemError) -> [Diagnostic] {
    let target = try OutputGuard.real(folder, fileSystem)
    var isUnsafe = false
    for input in Project.inputFolders + [Self.usualSite] {
      if OutputGuard.holds(try OutputGuard.real(project + "/" + input, fileSystem), target) { isUnsafe = true }
    }
    if try OutputGuard.isInSite(target, fileSystem) { isUnsafe = true }
    if isUnsafe { return [Diagnostic(.formOutputUnsafe, at: Location(file: folder), value: folder)] }
    guard !mayReplace else { return [] }
    var diagnostics: [Diagnostic] = []
    for file in files where try fileSystem.statusIfPresent(path(of: file)) != nil {
      diagnostics.append(Diagnostic(.formExists, at: Location(file: path(of: file)), value: file.name))
    }
    return diagnostics
  }

  func path(of file: File) -> String { folder + "/" + file.name }

  // MARK: Writing

  /// Writes every file under another name and gives them their names when all are whole. A folder that is missing is
  /// made.
  func write(_ files: [File]) throws(FileSystemError) {
    guard !files.isEmpty else { return }
    let directory = try openFolder()
    var written: [File] = []
    do {
      for file in files {
        // What a run left that was killed.
        if try fileSystem.statusIfPresent(file.partialName, in: directory) != nil {
          try fileSystem.unlink(file.partialName, in: directory)
        }
        let descriptor = try fileSystem.createFile(file.partialName, in: directory)
        written.append(file)
        try fileSystem.close(descriptor, file.partialName, in: directory)
        try WorkbookWriter.write(file.form, to: directory.path(of: file.partialName))
      }
      while let file = written.last {
        try fileSystem.rename(file.partialName, in: directory, to: file.name, in: directory)
        written.removeLast()
      }
    } catch {
      for file in written { try? fileSystem.unlink(file.partialName, in: directory) }
      throw error
    }
  }

  /// Opens the folder, and makes it and those above it that are missing.
  private func openFolder() throws(FileSystemError) -> Directory {
    var missing: [String] = []
    var path = folder
    while try fileSystem.statusIfPresent(path, follow: true) == nil {
      let (parent, name) = OutputPlace.split(path)
      missing.append(name)
      path = parent
    }
    var directory = try fileSystem.openDirectory(path, follow: true)
    for name in missing.reversed() {
      try fileSystem.ensureDirectory(name, in: directory)
      directory = try fileSystem.openDirectory(name, in: directory)
    }
    return directory
  }
}
