/// The records of one sheet in our own terms: only recognised columns, under our headings, values repaired where that
/// loses nothing. Each cell still knows where it stands in the office's file.
package struct Intake: Sendable {
  /// Row 0 holds our headings, in the order of `columns`; each further row is a record.
  package private(set) var table: Table
  package let columns: [Column]
  /// The file, as messages show it.
  package let path: String
  /// Columns that the sheet lacks and that were filled from what is known of the file; they speak for new records only.
  package private(set) var assumed: Set<Column>
  /// What the sheet says above its headings of the department that it is of, perhaps with more words behind it.
  package let titleDepartment: String?
  /// What the form was sent out with; nil where the file is none of our forms.
  package let baseline: FormBaseline?

  package init(
    table: Table, columns: [Column], path: String, assumed: Set<Column> = [], titleDepartment: String? = nil,
    baseline: FormBaseline? = nil
  ) {
    self.table = table
    self.columns = columns
    self.path = path
    self.assumed = assumed
    self.titleDepartment = titleDepartment
    self.baseline = baseline
  }

  /// The same records, with what is not the sheet's own.
  package func assuming(_ columns: Set<Column>) -> Intake {
    var copy = self
    copy.assumed = columns
    return copy
  }

  /// The same for another thread.
  var copyForThread: Intake {
    var copy = self
    copy.table = table.copyForThread
    return copy
  }

  /// The records, as rows of `table`.
  package var rows: Range<Int> { min(1, table.rowCount)..<table.rowCount }

  /// The value of a column; nil where the sheet has no such column.
  package func value(_ column: Column, row: Int) -> Text? {
    columns.firstIndex(of: column).map { table.text(row: row, column: $0) }
  }
}
