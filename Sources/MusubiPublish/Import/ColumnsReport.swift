import MusubiRegister

/// What the sheets of an office's file were taken for.
package struct ColumnsReport: Sendable {
  /// The sheets in their order, with those that are not read.
  package private(set) var sheets: [SheetReport] = []
  package private(set) var diagnostics: [Diagnostic] = []

  package struct SheetReport: Sendable {
    /// Nil for a delimited file.
    package let name: String?
    package let isHidden: Bool
    /// Nil for a sheet that is not read.
    package let outline: SheetOutline?
  }

  package var hasErrors: Bool { diagnostics.hasErrors }

  /// Reads the file at `path`; `named` are the sheets wanted, `told` the columns named by headings as they are written.
  package static func read(
    _ path: String, named: [String] = [], told: [String: Column?] = [:], fileSystem: FileSystem = .live
  ) throws(FileSystemError) -> ColumnsReport {
    var report = ColumnsReport()
    let input = try OfficeInput.read(path, fileSystem)
    report.diagnostics = input.diagnostics
    guard let file = input.value else { return report }
    let sheets = OfficeFile.read(file)
    report.diagnostics += sheets.diagnostics
    guard !sheets.hasErrors else { return report }
    let chosen = SheetChoice.choose(sheets.value, path: path, named: named, told: told)
    report.diagnostics += chosen.diagnostics
    for sheet in sheets.value {
      let recognised = chosen.value.first { $0.sheet.name == sheet.name }
      let outline = recognised.map(SheetOutline.of)
      report.diagnostics += outline?.diagnostics ?? []
      report.sheets.append(SheetReport(name: sheet.name, isHidden: sheet.isHidden, outline: outline?.value))
    }
    return report
  }
}
