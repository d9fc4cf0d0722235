import MusubiRegister
import MusubiSite

/// What a run of `musubi form` found and wrote.
package struct FormReport: Sendable {
  package let diagnostics: [Diagnostic]
  /// The files in the order of their departments; empty when nothing was written.
  package let written: [Written]

  init(diagnostics: [Diagnostic], written: [Written] = []) {
    self.diagnostics = diagnostics
    self.written = written
  }

  package var hasErrors: Bool { diagnostics.hasErrors }

  /// One workbook.
  package struct Written: Sendable, Hashable {
    package let path: String
    package let department: String
    /// Agreements in it, and those of them that are due to be summed up.
    package let rows: Int
    package let due: Int

    init(_ file: FormFiles.File, path: String) {
      self.path = path
      department = file.form.department
      rows = file.form.rows
      due = file.form.due
    }
  }
}
