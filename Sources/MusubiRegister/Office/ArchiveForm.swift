/// Which kinds of archives are no workbook of today's Excel, though offices send them.
enum ArchiveForm {
  /// What is said of the archive; nil for a workbook.
  static func refusal(of archive: ZipArchive) throws(WorkbookFault) -> DiagnosticCode? {
    if archive.contains("xl/workbook.bin") { return .fileBinaryWorkbook }
    if archive.contains("mimetype") {
      let type = try text(of: "mimetype", archive)
      if type.contains("opendocument.spreadsheet") { return .fileOpenDocument }
      if type.contains("opendocument") { return .fileDocument }
    }
    if archive.contains(folder: "word/") || archive.contains(folder: "ppt/") { return .fileDocument }
    let isPackage = archive.contains("[Content_Types].xml") || archive.contains("xl/workbook.xml")
    return isPackage ? nil : .filePacked
  }

  /// The beginning of an entry.
  private static func text(of name: String, _ archive: ZipArchive) throws(WorkbookFault) -> String {
    var text = ""
    try archive.read(name) { (bytes) throws(WorkbookFault) in
      text = String(decoding: bytes.prefix(200), as: UTF8.self)
      return false
    }
    return text
  }
}
