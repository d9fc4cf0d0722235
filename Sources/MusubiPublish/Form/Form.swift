import MusubiRegister
import MusubiSite

/// `musubi form`: from the register to the workbooks that departments fill in.
package enum Form {
  package struct Options: Sendable {
    /// The folder that holds `content/`.
    package var project: String
    /// The folder that the workbooks go to; made when it is missing.
    package var output: String
    package var selection: SurveyForms.Selection
    package var round: SurveyRound
    /// Refuses samples, as a build for publication does.
    package var isRelease: Bool
    /// Replaces files of the same names.
    package var mayReplace: Bool

    package init(
      project: String, output: String, selection: SurveyForms.Selection, round: SurveyRound, isRelease: Bool = false,
      mayReplace: Bool = false
    ) {
      self.project = project
      self.output = output
      self.selection = selection
      self.round = round
      self.isRelease = isRelease
      self.mayReplace = mayReplace
    }
  }

  /// Makes the forms and writes them; with any error nothing is written. Throws only for a broken world.
  package static func write(_ options: Options, fileSystem: FileSystem = .live) throws -> FormReport {
    let project = try Project.read(options.project, fileSystem)
    guard let read = project.value?.surveySources() else { return FormReport(diagnostics: project.diagnostics) }
    var diagnostics = project.diagnostics + read.diagnostics
    guard !diagnostics.hasErrors else { return FormReport(diagnostics: diagnostics) }

    let forms = SurveyForms.make(
      options.selection, read.value.register, read.value.settings, options.round, isRelease: options.isRelease)
    diagnostics += forms.diagnostics
    let folder = FormFiles(folder: options.output, fileSystem: fileSystem)
    let files = FormFiles.named(forms.value)
    diagnostics += try folder.obstacles(files, project: options.project, mayReplace: options.mayReplace)
    guard !diagnostics.hasErrors else { return FormReport(diagnostics: diagnostics) }

    try folder.write(files)
    return FormReport(
      diagnostics: diagnostics, written: files.map { FormReport.Written($0, path: folder.path(of: $0)) })
  }
}

extension Project {
  /// What forms are made of: the register with its lists, and the settings. Texts and press releases do not matter.
  fileprivate func surveySources() -> Checked<(register: Register, settings: SiteSettings)> {
    let vocabularies = readVocabularies()
    let settings = SiteSettings.read(settings)
    let register = readRegister(vocabularies.value)
    // Values of a vocabulary that could not be read are all unknown, which need not be said row by row.
    let registerDiagnostics = vocabularies.hasErrors ? [] : register.diagnostics
    return Checked(
      (register.value, settings.value), vocabularies.diagnostics + settings.diagnostics + registerDiagnostics)
  }
}
