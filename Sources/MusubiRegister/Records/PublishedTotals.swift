/// The figures that the city has published (`content/published-totals.csv`), against which the build counts.
package struct PublishedTotals: Sendable {
  package struct Figure: Sendable, Hashable {
    /// The table it belongs to: yearly, kinds, categories, contact, cohorts, scope.
    package let group: String
    package let name: String
    /// The year end as published: H28, R05.
    package let period: String
    package let count: Int
    /// Where it was published (出典); empty when the table does not say.
    package let reference: String
    package let row: Int
  }

  package let figures: [Figure]
  package let source: HeadedTable

  /// The published count of a figure, or nil where none was published.
  package func count(group: String, name: String, period: String) -> Int? {
    figures.first { $0.group == group && $0.period == period && $0.name == name }?.count
  }

  package func figures(group: String) -> [Figure] { figures.filter { $0.group == group } }
}

/// Reads `content/published-totals.csv`.
package enum PublishedTotalsReader {
  private static let names = ["図表", "項目", "時点"]

  package static func read(_ file: SourceFile) -> Checked<PublishedTotals> {
    let headings = (names + ["件数"]).map { HeadedTable.Heading($0) } + [.init("出典", isNeeded: false)]
    let headed = HeadedTable.read(file, headings)
    let rows = headed.value.rows()
    var log = DiagnosticLog()
    var seen: Set<[String]> = []
    let figures = rows.value.compactMap { figure(headed.value, row: $0, &seen, &log) }
    let diagnostics = headed.diagnostics + rows.diagnostics + log.diagnostics(of: file)
    return Checked(PublishedTotals(figures: figures, source: headed.value), diagnostics.inReadingOrder)
  }

  /// The figure of a row; nil only where its count is reported as faulty.
  private static func figure(
    _ table: HeadedTable, row: Int, _ seen: inout Set<[String]>, _ log: inout DiagnosticLog
  ) -> PublishedTotals.Figure? {
    for heading in names + ["件数"] where table.positions[heading] != nil && table.text(heading, row: row).isEmpty {
      log.add(.valueNeeded, Diagnostic(.valueNeeded, at: table.location(heading, row: row), expected: heading))
    }
    let key = names.map { table.text($0, row: row).string }
    if !seen.insert(key).inserted {
      let place = table.location("項目", row: row)
      log.add(.entryRepeated, Diagnostic(.entryRepeated, at: place, value: key.joined(separator: " ")))
    }
    let written = table.text("件数", row: row)
    guard !written.isEmpty else { return nil }
    guard let count = written.wholeNumber else {
      let place = table.location("件数", row: row)
      log.add(.numberInvalid, Diagnostic(.numberInvalid, at: place, value: written.excerpt))
      return nil
    }
    return PublishedTotals.Figure(
      group: key[0], name: key[1], period: key[2], count: count, reference: table.text("出典", row: row).string, row: row)
  }
}
