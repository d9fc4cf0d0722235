import MusubiRegister

/// What lies in `content/register/`.
enum RegisterFile: Sendable {
  /// The register that we keep.
  case managed(SourceFile)
  /// A workbook as an office saved it, which is read like any file that comes back.
  case workbook(SourceFile)
  /// Nothing yet; the path of the file that an import makes.
  case missing(String)

  /// The file that we keep, or would.
  var path: String {
    switch self {
    case .managed(let file): file.path
    case .workbook: Self.usualPath
    case .missing(let path): path
    }
  }

  static let folder = "content/register/"
  static let usualPath = folder + "agreements.csv"

  /// Workbooks by the ends of their names.
  static let workbookSuffixes = [".xlsx", ".xlsm", ".XLSX"]
}

extension Project {
  /// The register for those who only read it.
  func readRegister(_ vocabularies: Vocabularies) -> Checked<Register> {
    switch register {
    case .managed(let file): return RegisterReader.read(file, vocabularies: vocabularies, workers: AllProcessors())
    case .missing(let path):
      let empty = RegisterReader.read(SourceFile(path: path, bytes: []), vocabularies: vocabularies)
      return Checked(empty.value, [Diagnostic(.fileMissing, at: Location(file: path), value: path)] + empty.diagnostics)
    case .workbook(let file):
      return Checked(
        Register(agreements: [], vocabularies: vocabularies),
        [Diagnostic(.registerIsWorkbook, at: Location(file: file.path), value: file.path)])
    }
  }

  /// The register that rows are merged into; nil where there is none yet. One in the encoding of old Windows is read too,
  /// since it is about to be written anew.
  func registerTable(importing files: [SourceFile]) -> Checked<Table?> {
    switch register {
    case .missing: return Checked(nil)
    case .workbook(let file):
      // Its own import makes the register.
      if files.contains(where: { $0.bytes == file.bytes }) { return Checked(nil) }
      return Checked(nil, [Diagnostic(.registerIsWorkbook, at: Location(file: file.path), value: file.path)])
    case .managed(let file):
      if file.text.trimmed.isEmpty { return Checked(nil) }
      guard String(validating: file.bytes, as: UTF8.self) == nil else {
        let table = CSVReader.read(file)
        return Checked(table.value, table.diagnostics.filter { $0.severity == .error })
      }
      let sheets = OfficeFile.read(file)
      guard let sheet = sheets.value.first, !sheets.hasErrors else {
        return Checked(nil, sheets.diagnostics.filter { $0.severity == .error })
      }
      return Checked(sheet.table, [Diagnostic(.registerRecoded, at: Location(file: file.path), value: file.path)])
    }
  }
}
