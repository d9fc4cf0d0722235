import MusubiRegister
import MusubiTestSupport

/// A sheet as an office might send it, for tests: rows of text, cells divided by `|`.
struct OfficeSheet: Sendable {
  var rows: [[String]]
  var name: String? = "一覧"
  var isHidden = false
  var traits = Sheet.Traits()

  init(_ text: String, name: String? = "一覧", isHidden: Bool = false) {
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // A line break inside a cell is written ⏎.
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        String($0).split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
      }
    }
    (self.name, self.isHidden) = (name, isHidden)
  }

  var sheet: Sheet {
    var builder = TableBuilder(path: "returned.xlsx", sheet: name ?? "")
    for row in rows {
      for cell in row { builder.cell(cell.utf8) }
      builder.endRow()
    }
    return Sheet(table: builder.table(), name: name, isHidden: isHidden, traits: traits)
  }

  func with(_ change: (inout Sheet.Traits) -> Void) -> OfficeSheet {
    var changed = self
    change(&changed.traits)
    return changed
  }

  /// The records and findings; nil where the sheet is not recognised.
  func intake(
    department: String? = nil, told: [String: Column?] = [:], mostRecords: Int = IntakeReader.mostRecords
  ) -> Checked<Intake>? {
    let sheet = sheet
    guard let recognition = Recogniser.recognise(sheet, told: told) else { return nil }
    let recognised = RecognisedSheet(sheet: sheet, recognition: recognition, path: "returned.xlsx")
    return IntakeReader.read(recognised, vocabularies: .sample, department: department, mostRecords: mostRecords)
  }
}

extension Intake {
  /// The records in the form of `OfficeSheet`.
  var lines: [String] {
    rows.map { row in
      columns.indices.map { table.text(row: row, column: $0).string.split(separator: "\n").joined(separator: "⏎") }
        .joined(separator: "|")
    }
  }
}

extension Diagnostic {
  /// `date-unified C2`.
  var brief: String {
    guard let cell = location?.cell else { return code.name }
    return "\(code.name) \(cell.address ?? String(cell.row))"
  }
}
