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

  package enum Occasion: Sendable, Hashable {
    /// The register and the site were looked through.
    case check
    /// Files were compared with the register; nothing was written.
    case rehearsal
    /// Files went into the register.
    case imported
    /// Files were refused for their faults; the register stays as it was.
    case refused
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

  /// The part of the report that concerns one file, for the department that it came from.
  package func only(_ file: String) -> FindingsReport {
    var part = plan
    part?.changes.removeAll { $0.location?.file != file }
    part?.matches.removeAll { $0.location.file != file }
    return FindingsReport(
      occasion: occasion, date: date, files: [file], diagnostics: diagnostics.filter { $0.location?.file == file },
      plan: part)
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
