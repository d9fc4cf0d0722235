/// Reads the sheets of a workbook in Office Open XML (`.xlsx`, `.xlsm`), Transitional or Strict, part by part as they
/// are unpacked.
struct WorkbookReader {
  private let path: String
  private let archive: ZipArchive
  private let limits: OfficeLimits

  init(path: String, archive: ZipArchive, limits: OfficeLimits) {
    self.path = path
    self.archive = archive
    self.limits = limits
  }

  /// All sheets with cells in their order. A fault of the file ends the reading and leaves nothing.
  func read() throws(WorkbookFault) -> Checked<[Sheet]> {
    let root = try relationships(of: "", archive: archive)
    guard let part = root.part("officeDocument") else { throw missing("officeDocument") }
    let workbook = WorkbookPart(limit: limits.sheets)
    try parse(part, workbook)
    let parts = try relationships(of: part, archive: archive)
    let styles = StylesPart(limit: limits.cellFormats)
    if let part = parts.part("styles") { try parse(part, styles) }
    let texts = SharedTexts(limits)
    if let part = parts.part("sharedStrings") { try parse(part, texts) }
    var sheets: [Sheet] = []
    var diagnostics: [Diagnostic] = []
    var usedCells = 0
    var usedBytes = texts.bytes.count
    for entry in workbook.sheets {
      guard let target = parts.targets[entry.relationship] else { throw missing(entry.relationship) }
      // Sheets that hold one chart, and the like, have no cells.
      guard target.kind == "worksheet" else { continue }
      let rows = SheetRows(
        path: path, sheet: entry.name, limits: limits, usedCells: usedCells, usedBytes: usedBytes)
      let sheet = SheetPart(
        rows, styles: styles, texts: texts, countsFrom1904: workbook.countsFrom1904, limits: limits)
      do throws(WorkbookFault) {
        try parse(target.part, sheet)
      } catch {
        throw error.placed(sheet: entry.name)
      }
      usedCells += sheet.cellCount
      usedBytes += sheet.keptBytes
      diagnostics += sheet.diagnostics
      sheets.append(sheet.sheet(name: entry.name, isHidden: entry.isHidden))
    }
    guard !sheets.isEmpty else { throw WorkbookFault(.workbookWithoutSheets) }
    return Checked(sheets, diagnostics)
  }

  private func relationships(of part: String, archive: ZipArchive) throws(WorkbookFault) -> Relationships {
    let relationships = Relationships(of: part, limit: limits.entries)
    try parse(Relationships.name(of: part), relationships)
    return relationships
  }

  private func parse(_ part: String, _ handler: any XMLHandler) throws(WorkbookFault) {
    guard let parser = Expat(handler, maximumDepth: limits.depth) else { throw WorkbookFault(.workbookTooLarge) }
    do throws(WorkbookFault) {
      try archive.read(part) { (bytes) throws(WorkbookFault) in
        try parser.feed(bytes)
        return true
      }
      try parser.finish()
    } catch {
      throw error.placed(part: part)
    }
  }

  private func missing(_ part: String) -> WorkbookFault { WorkbookFault(.workbookPartMissing, value: part) }
}
