import MusubiRegister
import MusubiRender
import MusubiSite

/// The forms for spreadsheets: the CSV with Japanese headings and the workbook hold cell for cell what the table for
/// programs holds.
enum FormCheck {
  static func run(
    _ table: PublishedTable, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    let dictionary = try PublishedTable.read(DataFile.dictionary.route.path, site)
    report.diagnostics += dictionary.diagnostics
    let headings = table.headings.map { key in dictionary.value.flatMap { heading(of: key, in: $0) } ?? key }
    let spreadsheet = try PublishedTable.read(DataFile.spreadsheet.route.path, site)
    report.diagnostics += spreadsheet.diagnostics
    if let spreadsheet = spreadsheet.value {
      compare(spreadsheet, with: table, headings, &report) { SpreadsheetText.restored($0) }
    }
    let path = DataFile.workbook.route.path
    // A register too long for a sheet of Excel has no workbook; that it is missing then is said by its page.
    guard let bytes = try site.bytes(path) else { return }
    let workbook = OfficeFile.read(SourceFile(path: path, bytes: bytes))
    guard !workbook.hasErrors, let sheet = workbook.value.first else {
      report.diagnostics.append(.unreadable(path, as: "Excel"))
      return
    }
    compare(PublishedTable(path, sheet.table), with: table, headings, &report) { $0 }
  }

  private static func heading(of key: String, in dictionary: PublishedTable) -> String? {
    (0..<dictionary.count).first {
      dictionary.text("key", $0).string == key && dictionary.text("file", $0).string == DataFile.agreements.name
    }.map { dictionary.text("heading", $0).string }
  }

  private static func compare(
    _ form: PublishedTable, with table: PublishedTable, _ headings: [String], _ report: inout VerificationReport,
    value: (Text) -> Text
  ) {
    if form.headings != headings {
      report.diagnostics.append(
        Diagnostic(
          .verifyValue, at: Location(file: form.path), value: form.headings.joined(separator: ","),
          expected: headings.joined(separator: ","), other: "1"))
    }
    if form.count != table.count {
      report.diagnostics.append(
        Diagnostic(
          .verifyRows, at: Location(file: form.path), value: form.path, expected: String(table.count),
          other: String(form.count)))
    }
    for row in 0..<min(form.count, table.count) {
      for (column, key) in table.headings.enumerated() {
        let expected = table.table.text(row: row + 1, column: column)
        let found = value(form.table.text(row: row + 1, column: column))
        report.values += 1
        guard found != expected else { continue }
        report.diagnostics.append(
          Diagnostic(
            .verifyValue, at: form.table.location(row: row + 1, column: column), value: found.excerpt,
            expected: expected.excerpt, other: table.text("id", row).string + " " + key))
      }
    }
  }
}
