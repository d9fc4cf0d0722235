/// All agreements of a city in the order of its file, with the table they were read from and the lists they refer to.
package struct Register: Sendable {
  package let agreements: [Agreement]
  package let table: Table
  package let vocabularies: Vocabularies
  /// Where each column stands in the table.
  package let positions: [Column: Int]

  package init(agreements: [Agreement], table: Table, vocabularies: Vocabularies, positions: [Column: Int]) {
    self.agreements = agreements
    self.table = table
    self.vocabularies = vocabularies
    self.positions = positions
  }

  /// A register without the table behind it: records alone, which have no place in a file any more.
  package init(agreements: [Agreement], vocabularies: Vocabularies) {
    self.init(
      agreements: agreements,
      table: Table(emptyFrom: SourceFile(path: "", bytes: [])),
      vocabularies: vocabularies, positions: [:])
  }

  /// Some of the agreements, for another thread; their places are those that they had.
  package func part(_ range: Range<Int>) -> Register {
    guard range.count < agreements.count else { return self }
    return Register(
      agreements: Array(agreements[range]), table: table.copyForThread, vocabularies: vocabularies,
      positions: positions)
  }

  /// The place of a value in its file, or of the whole row.
  package func location(of agreement: Agreement, _ column: Column? = nil) -> Location {
    table.location(
      row: agreement.row, column: column.flatMap { positions[$0] }, heading: column?.heading,
      record: agreement.id.string)
  }

  /// The value of a column as it was written.
  package func written(_ column: Column, of agreement: Agreement) -> Text {
    positions[column].map { table.text(row: agreement.row, column: $0).trimmed } ?? .empty
  }

  package func isDisaster(_ agreement: Agreement) -> Bool {
    agreement.kind != nil && agreement.kind == vocabularies.disasterKind
  }

  /// Whether the agreement is within the scope of the report's analysis: in force, not for disasters, with something to
  /// do in peacetime (source report, 2(2)ウ).
  package func isInScope(_ agreement: Agreement) -> Bool {
    agreement.isActive && !isDisaster(agreement) && agreement.hasPeacetimeActivity
  }
}
