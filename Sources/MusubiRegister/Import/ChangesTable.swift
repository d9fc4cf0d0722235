/// What imports changed in the register: `content/changes.csv`, read. It keeps the identifiers that were ever given, and
/// shows what was changed twice.
package struct ChangesTable: Sendable {
  package let entries: [Entry]

  package struct Entry: Sendable, Hashable {
    package let date: JapaneseDate
    /// As written; the removal of samples names several.
    package let id: Text
    package let change: Text
    /// The heading of the column; empty for a record as a whole.
    package let heading: Text
    package let before: Text
    package let after: Text
    /// The name of the office's file.
    package let source: Text

    /// Whether the line tells that something changed, and does not only keep identifiers.
    package var isChange: Bool { !change.equals(ChangesWriter.identifiersKept) }
  }

  package init(entries: [Entry]) { self.entries = entries }

  /// No change yet.
  package static let none = ChangesTable(entries: [])

  package enum Heading {
    package static let date = "日付"
    package static let id = "管理番号"
    package static let change = "変更"
    package static let column = "項目"
    package static let before = "前"
    package static let after = "後"
    package static let source = "資料"

    package static let all = [date, id, change, column, before, after, source]
  }

  /// Whether a line of that change keeps identifiers from being given again.
  private static func keepsIdentifiers(_ change: Text) -> Bool {
    change.equals(ChangesWriter.identifiersKept) || change.equals(ImportPlan.Change.Kind.sampleRemoved.name)
  }

  /// Reads the file, in whatever encoding a spreadsheet saved it. A line without a day is an error, since what was changed
  /// when would be lost.
  package static func read(_ file: SourceFile) -> Checked<ChangesTable> {
    let decoded = TextDecoding.decode(file)
    guard !decoded.hasErrors else { return Checked(.none, decoded.diagnostics) }
    let file = decoded.value
    // A file that was made but never written to is no fault.
    guard !file.text.trimmed.isEmpty else { return Checked(.none) }
    let headed = HeadedTable.read(file, Heading.all.map { HeadedTable.Heading($0) })
    let rows = headed.value.rows()
    var log = DiagnosticLog()
    let table = headed.value
    func text(_ heading: String, _ row: Int) -> Text { SpreadsheetText.restored(table.text(heading, row: row)) }
    let entries = rows.value.compactMap { row -> Entry? in
      let written = table.text(Heading.date, row: row)
      let place = table.location(Heading.date, row: row)
      switch DateReader.read(written) {
      case .success(let date):
        let (id, change) = (text(Heading.id, row), text(Heading.change, row))
        if keepsIdentifiers(change), !UsedIdentifiers.isReadable(listed: id) {
          let place = table.location(Heading.id, row: row)
          log.add(.changesIdentifiers, Diagnostic(.changesIdentifiers, at: place, value: id.excerpt))
        }
        return Entry(
          date: date, id: id, change: change,
          heading: text(Heading.column, row), before: text(Heading.before, row), after: text(Heading.after, row),
          source: text(Heading.source, row))
      case .failure(let fault):
        log.add(fault.code, fault.diagnostic(at: place, value: written.excerpt))
        return nil
      }
    }
    return Checked(
      ChangesTable(entries: entries),
      (decoded.diagnostics + headed.diagnostics + rows.diagnostics + log.diagnostics(of: file)).inReadingOrder)
  }
}

extension ImportPlan.Change.Kind {
  /// The word for the change in `content/changes.csv`.
  package var name: String {
    switch self {
    case .added: "追加"
    case .changed: "変更"
    case .ended: "終了"
    case .resumed: "再開"
    case .sampleRemoved: "見本の削除"
    }
  }
}
