/// What a sheet was taken for, without reading its values: for somebody who wants to see that before an import.
package struct SheetOutline: Sendable {
  package let recognised: RecognisedSheet
  /// The rows that are records.
  package let records: Int

  /// The outline, and what is said of the headings.
  package static func of(_ recognised: RecognisedSheet) -> Checked<SheetOutline> {
    var log = DiagnosticLog()
    HeadingFindings(recognised: recognised).report(to: &log)
    var sorter = RowSorter(recognised)
    var outside = OutsideValues(recognised)
    var records = 0
    let first = recognised.recognition.headingRows.upperBound + 1
    rows: for row in first..<max(first, recognised.sheet.table.rowCount) {
      switch sorter.kind(row: row) {
      case .record:
        records += 1
        outside.look(row: row)
      case .secondTable: break rows
      case .blank, .withoutValues, .stray, .guidance, .headings: break
      }
    }
    outside.report(records: records, to: &log)
    let outline = SheetOutline(recognised: recognised, records: records)
    return Checked(outline, log.diagnostics(ofFile: recognised.path).inReadingOrder)
  }

  /// The columns that a whole register needs and this sheet lacks.
  package var missing: [Column] {
    let positions = recognised.recognition.positions
    return Column.allCases.filter { $0.need == .always && positions[$0] == nil }
  }
}

extension Column {
  /// The column of this heading or key, as somebody writes it on the command line: width, spaces and case folded.
  package static func named(_ name: String) -> Column? {
    let folded = HeadingName.folded(Text(name))
    return Column(rawValue: name) ?? HeadingNames.own[folded] ?? allCases.first { $0.key.lowercased() == folded }
  }
}
