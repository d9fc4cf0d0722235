/// Why a workbook is not read any further. Nothing of it is used then.
struct WorkbookFault: Error {
  let code: DiagnosticCode
  /// The part of the workbook, `xl/worksheets/sheet1.xml`, or what was found.
  var value: String?
  /// What is the matter, in the words of the library or ours.
  var other: String?
  var sheet: String?
  var cell: Location.Cell?

  init(_ code: DiagnosticCode, value: String? = nil, other: String? = nil, cell: Location.Cell? = nil) {
    self.code = code
    self.value = value
    self.other = other
    self.cell = cell
  }

  /// The same fault where it was found.
  func placed(part: String? = nil, sheet: String? = nil) -> WorkbookFault {
    var fault = self
    fault.value = value ?? part
    fault.sheet = self.sheet ?? sheet
    return fault
  }

  func diagnostic(path: String) -> Diagnostic {
    Diagnostic(code, at: Location(file: path, sheet: sheet, cell: cell), value: value, other: other)
  }
}
