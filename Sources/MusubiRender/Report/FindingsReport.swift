import MusubiRegister

/// What was found in the files of an office, to be sent back to it: what it must mend, what it should look at, what was
/// mended, and what goes into the register.
package struct FindingsReport: Sendable {
  package let occasion: Occasion
  package let date: JapaneseDate
  /// The files that were read, as messages name them; findings elsewhere are the register's own.
  package let files: [String]
  package let diagnostics: [Diagnostic]
  /// Nil where nothing was to be imported.
  package let plan: ImportPlan?

  /// Whom the report is for: a report on files goes to where they came from.
  package var reader: Reader { files.isEmpty ? .clerk : .office }

  package enum Occasion: Sendable, Hashable {
    /// The register and the site were looked through.
    case check
    /// Files were compared with the register; nothing was written.
    case rehearsal
    /// Files went into the register.
    case imported
    /// Files were refused for their faults; the register stays as it was.
    case refused
    /// Nothing is wrong with this file, but with others that were to go in with it.
    case held
  }

  package init(
    occasion: Occasion, date: JapaneseDate, files: [String], diagnostics: [Diagnostic], plan: ImportPlan? = nil
  ) {
    self.occasion = occasion
    self.date = date
    self.files = files
    self.diagnostics = diagnostics
    self.plan = plan
  }

  /// The report without identifiers that nothing has settled yet: an office that learnt one from a trial would write it
  /// into its file, and by then it may be another agreement's.
  package func withoutProvisional(_ ids: Set<String>) -> FindingsReport {
    guard !ids.isEmpty else { return self }
    var part = plan
    part?.changes = (plan?.changes ?? []).map { change in
      guard change.kind == .added, ids.contains(change.id) else { return change }
      return ImportPlan.Change(id: "", title: change.title, kind: .added, location: change.location)
    }
    let shown = diagnostics.map { diagnostic in
      guard let record = diagnostic.location?.cell?.record, ids.contains(record) else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.location?.cell?.record = nil
      return diagnostic
    }
    return FindingsReport(occasion: occasion, date: date, files: files, diagnostics: shown, plan: part)
  }

  /// The part of the report that concerns one file, for the department that it came from.
  package func only(_ file: String) -> FindingsReport {
    var part = plan
    part?.changes.removeAll { $0.location?.file != file }
    part?.matches.removeAll { $0.location.file != file }
    // Counts of all files together would mislead.
    part?.returned = 0
    part?.silentDepartments = []
    let own = diagnostics.filter { $0.location?.file == file || isMissing($0, from: file) }
    let isOthersFault = occasion == .refused && !own.hasErrors
    return FindingsReport(
      occasion: isOthersFault ? .held : occasion, date: date, files: [file], diagnostics: own, plan: part)
  }

  /// Whether the file of a department lacks one of its agreements; forms are named after their department.
  private func isMissing(_ diagnostic: Diagnostic, from file: String) -> Bool {
    guard diagnostic.code == .importNotReturned, let department = diagnostic.other else { return false }
    return Text(file).foldedString.contains(Text(department).foldedString)
  }

  /// The groups in which findings are shown, each in the order of their places.
  package enum Group: CaseIterable, Sendable {
    case toMend, toLookAt, repaired, toKnow

    package init(_ diagnostic: Diagnostic) {
      switch diagnostic.severity {
      case .error: self = .toMend
      case .warning: self = .toLookAt
      case .note: self = diagnostic.repaired == nil ? .toKnow : .repaired
      }
    }
  }

  package func findings(_ group: Group) -> [Diagnostic] { diagnostics.filter { Group($0) == group } }
}
