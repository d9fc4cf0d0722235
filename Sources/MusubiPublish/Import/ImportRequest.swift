import MusubiRegister

/// Files of offices to be taken into the register, and how.
package struct ImportRequest: Sendable {
  /// As they were named; messages name them so too.
  package var files: [String]
  /// The sheets to take; none means those whose headings are recognised.
  package var sheets: [String]
  /// Columns named by headings as the files write them.
  package var headings: [String: Column?]
  /// The bureau, or bureau and section, whose records the files hold.
  package var department: String?
  /// The columns whose empty cells empty the register's values.
  package var clears: Set<Column>
  /// The made-up rows leave the register.
  package var replacesSamples: Bool

  package init(
    files: [String], sheets: [String] = [], headings: [String: Column?] = [:], department: String? = nil,
    clears: Set<Column> = [], replacesSamples: Bool = false
  ) {
    self.files = files
    self.sheets = sheets
    self.headings = headings
    self.department = department
    self.clears = clears
    self.replacesSamples = replacesSamples
  }
}

/// The bytes of the files that a request names.
struct OfficeFiles: Sendable {
  let request: ImportRequest
  let files: [SourceFile]

  /// Whether every file that was named is there.
  var isWhole: Bool { files.count == request.files.count }

  /// Reads the files; one that is not there is a fault of its own.
  static func read(_ request: ImportRequest, _ fileSystem: FileSystem) throws(FileSystemError) -> Checked<OfficeFiles> {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for path in request.files {
      let input = try OfficeInput.read(path, fileSystem)
      diagnostics += input.diagnostics
      if let file = input.value { files.append(file) }
    }
    return Checked(OfficeFiles(request: request, files: files), diagnostics)
  }
}
