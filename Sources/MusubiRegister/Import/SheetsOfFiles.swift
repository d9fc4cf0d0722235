extension SheetChoice {
  /// The sheets of several files that hold the register. A heading of `told` that one file lacks is no fault where another
  /// has it.
  package static func choose(
    files: [SourceFile], named: [String] = [], told: [String: Column?] = [:]
  ) -> Checked<[RecognisedSheet]> {
    var sheets: [RecognisedSheet] = []
    var diagnostics: [Diagnostic] = []
    var missing: [Diagnostic] = []
    for file in files {
      let read = OfficeFile.read(file)
      diagnostics += read.diagnostics
      // A file that could not be read, or not whole, has told why.
      guard !read.value.isEmpty, !read.hasErrors else { continue }
      var chosen = choose(read.value, path: file.path, named: named, told: told)
      let lacking = chosen.diagnostics.filter { $0.code == .headingToldMissing }
      if !lacking.isEmpty {
        missing += lacking
        let present = told.filter { written, _ in !lacking.contains { $0.value == written } }
        chosen = choose(read.value, path: file.path, named: named, told: present)
      }
      let baseline = read.value.lazy.compactMap(FormBaseline.init).first
      sheets += chosen.value.map { sheet in
        var sheet = sheet
        sheet.baseline = baseline
        return sheet
      }
      diagnostics += chosen.diagnostics
    }
    let everywhere = missing.filter { one in missing.count { $0.value == one.value } == files.count }
    return Checked(sheets, diagnostics + everywhere)
  }
}
