import MusubiRegister
import MusubiRender

/// What an import found and did.
package struct ImportReport: Sendable {
  package let isDryRun: Bool
  package private(set) var diagnostics: [Diagnostic] = []
  /// Empty where the files could not be merged.
  package private(set) var plan = ImportPlan()
  package private(set) var sheets: [Sheet] = []
  /// The identifiers that new records were given, in the order of the files.
  package private(set) var assigned: [String] = []
  /// How many made-up press releases go.
  package private(set) var removedReleases = 0
  /// The files of the project that were written; none where nothing changed or there were errors.
  package var written: [String] = []

  /// A sheet that was read.
  package struct Sheet: Sendable {
    package let path: String
    /// Nil for a delimited file.
    package let name: String?
    package let records: Int
  }

  init(isDryRun: Bool) { self.isDryRun = isDryRun }

  package var hasErrors: Bool { diagnostics.hasErrors }

  /// Whether the files change anything.
  package var isUnchanged: Bool { plan.changes.isEmpty && removedReleases == 0 }

  mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  mutating func describe(_ merged: MergedRegister) {
    plan = merged.merge.plan
    sheets = merged.sheets
    assigned = merged.merge.assigned
    removedReleases = merged.removedReleases
  }

  /// What was found, to be given to people; `files` are those that were named.
  package func findings(on day: JapaneseDate, files: [String]) -> FindingsReport {
    FindingsReport(
      occasion: hasErrors ? .refused : isDryRun ? .rehearsal : .imported, date: day, files: files,
      diagnostics: diagnostics, plan: plan
    ).withoutProvisional(written.isEmpty ? Set(assigned) : [])
  }
}
