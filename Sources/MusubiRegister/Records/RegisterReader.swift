/// Reads the register: bytes to typed agreements. Every fault of every cell is reported in one run; no row is dropped.
package enum RegisterReader {
  package static func read(_ file: SourceFile, vocabularies: Vocabularies) -> Checked<Register> {
    finish(HeadedTable.read(file, headings), vocabularies)
  }

  /// The same from a table that was read already.
  package static func read(_ table: Table, vocabularies: Vocabularies) -> Checked<Register> {
    finish(HeadedTable.recognise(table, headings), vocabularies)
  }

  private static let headings = Column.allCases.map { HeadedTable.Heading($0.heading, isNeeded: $0.need != .never) }

  private static func finish(_ headed: Checked<HeadedTable>, _ vocabularies: Vocabularies) -> Checked<Register> {
    let table = headed.value.table
    let positions = Dictionary(
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        headed.value.positions[column.heading].map { (column, $0) }
      })
    let rows = headed.value.rows()
    var reader = AgreementReader(table: table, positions: positions, vocabularies: vocabularies)
    let agreements = rows.value.map { reader.read(row: $0) }
    let diagnostics = headed.diagnostics + rows.diagnostics + reader.log.diagnostics(ofFile: table.path)
    // Rows without a column that they need have told their faults; they would only mislead the rules across records.
    let isWhole = Column.allCases.allSatisfy { $0.need == .never || positions[$0] != nil }
    return Checked(
      Register(
        agreements: isWhole ? agreements : [], table: table, vocabularies: vocabularies, positions: positions),
      diagnostics.inReadingOrder)
  }
}
