import MusubiRegister

/// What was held against what, and where it differs.
package struct VerificationReport: Sendable {
  package internal(set) var diagnostics: [Diagnostic] = []
  package internal(set) var agreements = 0
  package internal(set) var columns = 0
  /// Cells of other forms and of pages that were compared with the table.
  package internal(set) var values = 0
  package internal(set) var pages = 0
  package internal(set) var dataFiles = 0
  /// Counts that were counted again.
  package internal(set) var figures = 0
  package internal(set) var links = 0
  /// Files that were held against what the build noted of them; nil where the site carries no such list.
  package internal(set) var files: Int?

  package var hasErrors: Bool { diagnostics.hasErrors }
}
