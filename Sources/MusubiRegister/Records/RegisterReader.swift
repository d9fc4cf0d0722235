/// Reads the register: bytes to typed agreements. Every fault of every cell is reported in one run; no row is dropped.
package enum RegisterReader {
  package static func read(
    _ file: SourceFile, vocabularies: Vocabularies, workers: any Workforce = OneWorker()
  ) -> Checked<Register> {
    finish(HeadedTable.read(file, headings), vocabularies, workers)
  }

  /// The same from a table that was read already.
  package static func read(
    _ table: Table, vocabularies: Vocabularies, workers: any Workforce = OneWorker()
  ) -> Checked<Register> {
    finish(HeadedTable.recognise(table, headings), vocabularies, workers)
  }

  private static let headings = Column.allCases.map { HeadedTable.Heading($0.heading, isNeeded: $0.need != .never) }

  private static func finish(
    _ headed: Checked<HeadedTable>, _ vocabularies: Vocabularies, _ workers: any Workforce
  ) -> Checked<Register> {
    let table = headed.value.table
    let positions = Dictionary(
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        headed.value.positions[column.heading].map { (column, $0) }
      })
    let rows = headed.value.rows()
    let parts = workers.divide(rows.value.count) { range in
      var reader = AgreementReader(
        table: range.count < rows.value.count ? table.copyForThread : table, positions: positions,
        vocabularies: vocabularies)
      let agreements = rows.value[range].map { reader.read(row: $0) }
      return (agreements: agreements, log: reader.log)
    }
    let agreements = parts.count == 1 ? parts[0].agreements : parts.flatMap(\.agreements)
    let log = parts.dropFirst().reduce(into: parts.first?.log ?? DiagnosticLog()) { $0.append($1.log) }
    let diagnostics = headed.diagnostics + rows.diagnostics + log.diagnostics(ofFile: table.path)
    // Rows without a column that they need have told their faults; they would only mislead the rules across records.
    let isWhole = Column.allCases.allSatisfy { $0.need == .never || positions[$0] != nil }
    return Checked(
      Register(
        agreements: isWhole ? agreements : [], table: table, vocabularies: vocabularies, positions: positions),
      diagnostics.inReadingOrder)
  }
}
