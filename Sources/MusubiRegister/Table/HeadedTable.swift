/// A table whose columns have been recognised by their headings.
package struct HeadedTable: Sendable {
  package let table: Table
  /// Where each recognised heading stands.
  package let positions: [String: Int]

  /// A heading that a kind of table may have.
  package struct Heading: Sendable {
    package let name: String
    package let isNeeded: Bool

    package init(_ name: String, isNeeded: Bool = true) {
      self.name = name
      self.isNeeded = isNeeded
    }
  }

  /// Reads the file, in whatever encoding a spreadsheet saved it, and finds its columns. A file that could not be read at
  /// all has that fault only, and no rows.
  package static func read(_ file: SourceFile, _ headings: [Heading]) -> Checked<HeadedTable> {
    let decoded = TextDecoding.decode(file)
    let table =
      decoded.hasErrors
      ? Checked(Table(emptyFrom: file), decoded.diagnostics) : decoded.flatMap { CSVReader.read($0) }
    guard table.value.rowCount > 0 || !table.hasErrors else {
      return Checked(HeadedTable(table: table.value, positions: [:]), table.diagnostics)
    }
    return table.flatMap { recognise($0, headings) }
  }

  /// Finds the columns; width and spaces in headings are folded. A heading that is nearly a known one is an error, since
  /// its column would be lost for a slip of the pen; its cells are read all the same, to find their faults in the same
  /// run. One that is not known at all is only mentioned.
  package static func recognise(_ table: Table, _ headings: [Heading]) -> Checked<HeadedTable> {
    guard table.rowCount > 0, !table.isBlank(row: 0) else {
      let fault = Diagnostic(.tableEmpty, at: Location(file: table.path))
      return Checked(HeadedTable(table: table, positions: [:]), [fault])
    }
    var diagnostics: [Diagnostic] = []
    var positions: [String: Int] = [:]
    var unknown: [(text: Text, column: Int)] = []
    let known = Dictionary(
      headings.map { (Text($0.name).foldedString, $0.name) }, uniquingKeysWith: { first, _ in first })
    for column in 0..<table.cellCount(row: 0) {
      let written = table.text(row: 0, column: column).trimmed
      if written.isEmpty { continue }
      guard let name = known[written.slice(0..<longestHeading).foldedString] else {
        unknown.append((written, column))
        continue
      }
      if positions[name] == nil {
        positions[name] = column
      } else {
        diagnostics.append(Diagnostic(.headingRepeated, at: table.location(row: 0, column: column), value: name))
      }
    }
    for (text, column) in unknown {
      let missing = headings.map(\.name).filter { positions[$0] == nil }
      let near = NearMiss.best(for: text.slice(0..<longestHeading).foldedString, among: missing)
      if let near { positions[near] = column }
      diagnostics.append(
        Diagnostic(
          near == nil ? .headingUnknown : .headingNearMiss, at: table.location(row: 0, column: column),
          value: text.excerpt, suggestion: near))
    }
    for column in namelessColumns(table) {
      diagnostics.append(Diagnostic(.headingEmpty, at: table.location(row: 0, column: column)))
    }
    for heading in headings where heading.isNeeded && positions[heading.name] == nil {
      diagnostics.append(
        Diagnostic(.headingMissing, at: table.location(row: 0, column: nil), expected: heading.name))
    }
    return Checked(HeadedTable(table: table, positions: positions), diagnostics)
  }

  /// The rows that hold records, and what is said of rows that are blank, too long or too short.
  package func rows() -> Checked<[Int]> {
    // Without headings there is one fault only, and it has been told.
    if table.isBlank(row: 0) { return Checked([]) }
    var rows: [Int] = []
    var log = DiagnosticLog()
    var firstBlank: Int?
    let width = table.cellCount(row: 0)
    rows.reserveCapacity(table.rowCount)
    for row in 1..<max(table.rowCount, 1) {
      if table.isBlank(row: row) {
        firstBlank = firstBlank ?? row
        continue
      }
      noteBlank(from: firstBlank, to: row, &log)
      firstBlank = nil
      rows.append(row)
      let count = table.cellCount(row: row)
      if count < width {
        log.add(
          .rowTooShort, Diagnostic(.rowTooShort, at: table.location(row: row, column: nil), count: width - count))
      } else if let column = (width..<count).first(where: { !table.isBlank(row: row, column: $0) }) {
        log.add(
          .rowTooLong,
          Diagnostic(
            .rowTooLong, at: table.location(row: row, column: column),
            value: table.text(row: row, column: column).excerpt))
      }
    }
    noteBlank(from: firstBlank, to: table.rowCount, &log)
    return Checked(rows, log.diagnostics(ofFile: table.path))
  }

  /// The trimmed value under a heading; empty where the table has no such column.
  package func text(_ heading: String, row: Int) -> Text {
    positions[heading].map { table.text(row: row, column: $0).trimmed } ?? .empty
  }

  package func location(_ heading: String?, row: Int, record: String? = nil) -> Location {
    table.location(row: row, column: heading.flatMap { positions[$0] }, heading: heading, record: record)
  }

  private func noteBlank(from first: Int?, to end: Int, _ log: inout DiagnosticLog) {
    guard let first else { return }
    log.add(.rowBlank, Diagnostic(.rowBlank, at: table.location(row: first, column: nil), count: end - first))
  }

  /// No heading is longer, in bytes; what is, need not be looked at whole.
  private static let longestHeading = 600

  /// The columns without a heading in which some row has a value; every cell is looked at once at most.
  private static func namelessColumns(_ table: Table) -> [Int] {
    var nameless = (0..<table.cellCount(row: 0)).filter { table.isBlank(row: 0, column: $0) }
    var found: [Int] = []
    for row in 1..<max(table.rowCount, 1) {
      guard let first = nameless.first else { break }
      let count = table.cellCount(row: row)
      guard first < count else { continue }
      let filled = nameless.prefix { $0 < count }.filter { !table.isBlank(row: row, column: $0) }
      if filled.isEmpty { continue }
      found += filled
      nameless.removeAll(where: filled.contains)
    }
    return found.sorted()
  }
}
