/// Reads what an office saved: workbooks of Excel, and tables of text in any usual encoding.
package enum OfficeFile {
  /// The sheets with cells of a workbook, or the one table of a delimited file. The bytes decide what a file is, never
  /// its name. What cannot be read gives errors that say what to do, and no sheets.
  package static func read(_ file: SourceFile, limits: OfficeLimits = OfficeLimits()) -> Checked<[Sheet]> {
    guard file.bytes.count <= limits.table.bytes else { return refused(file, .fileTooLarge) }
    switch FileForm(file) {
    case .text: return table(file, limits)
    case .zip: return archive(file, limits)
    case .compound(.encrypted): return refused(file, .fileEncrypted)
    case .compound(.workbook): return refused(file, .fileOldExcel)
    case .compound(.other): return refused(file, .fileOldOffice)
    case .pdf: return refused(file, .filePDF)
    case .image: return refused(file, .fileImage)
    case .richText: return refused(file, .fileDocument)
    case .webPage: return refused(file, .fileWebPage)
    case .xmlSpreadsheet: return refused(file, .fileXMLSpreadsheet)
    case .xml: return refused(file, .fileXML)
    case .packed: return refused(file, .filePacked)
    case .lock: return refused(file, .fileLock)
    case .empty: return refused(file, .fileEmpty)
    case .zeros: return refused(file, .fileZeros)
    }
  }

  private static func refused(_ file: SourceFile, _ code: DiagnosticCode) -> Checked<[Sheet]> {
    Checked([], [Diagnostic(code, at: Location(file: file.path))])
  }

  private static func table(_ file: SourceFile, _ limits: OfficeLimits) -> Checked<[Sheet]> {
    let decoded = TextDecoding.decode(file)
    if decoded.hasErrors { return decoded.map { _ in [] } }
    if Text(decoded.value.storage).trimmed.isEmpty { return refused(file, .fileEmpty) }
    let choice = DelimiterChoice(decoded.value.bytes)
    return decoded.flatMap { file in
      CSVReader.readValid(file, delimiter: choice.delimiter, from: choice.start, limits: limits.table)
    }.map { $0.rowCount > 0 ? [Sheet(table: $0)] : [] }
  }

  private static func archive(_ file: SourceFile, _ limits: OfficeLimits) -> Checked<[Sheet]> {
    do throws(WorkbookFault) {
      return try ZipArchive.reading(file.bytes, limits) { (archive) throws(WorkbookFault) in
        if let code = try ArchiveForm.refusal(of: archive) { return refused(file, code) }
        return try WorkbookReader(path: file.path, archive: archive, limits: limits).read()
      }
    } catch {
      return Checked([], [error.diagnostic(path: file.path)])
    }
  }
}
