/// Leaves out the repairs and doubts of values that the register holds in the very same writing: a form comes back as we
/// wrote it, nothing becomes of its dates and spaces, since the register keeps its own, and what was doubtful before is for
/// a check.
package enum UnchangedRepairs {
  /// `register` is the register as it was read.
  package static func removed(from diagnostics: [Diagnostic], register: Table) -> [Diagnostic] {
    var columns: [String: Int] = [:]
    for column in 0..<register.cellCount(row: 0) {
      columns[register.text(row: 0, column: column).trimmed.string] = column
    }
    guard let idColumn = columns[Column.id.heading] else { return diagnostics }
    var rows: [Text: Int] = [:]
    for row in 1..<max(register.rowCount, 1) { rows[register.text(row: row, column: idColumn).trimmed] = row }
    return diagnostics.filter { diagnostic in
      guard let value = diagnostic.value, let cell = diagnostic.location?.cell,
        let column = cell.heading.flatMap({ columns[$0] }), let row = cell.record.flatMap({ rows[Text($0)] })
      else { return true }
      return register.text(row: row, column: column).trimmed.excerpt != value
    }
  }
}
