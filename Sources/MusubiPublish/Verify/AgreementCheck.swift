import MusubiRegister
import MusubiRender
import MusubiSite

/// The page of each agreement says what its row says, and there is no page without a row.
enum AgreementCheck {
  static func run(
    _ table: PublishedTable, _ pages: PageCheck.Pages, _ site: PublishedSite, _ report: inout VerificationReport
  ) throws(FileSystemError) {
    var expected: Set<String> = []
    for row in 0..<table.count {
      let path = Route.agreement(id: table.text("id", row).string).path
      expected.insert(path)
      guard let page = pages[path], let bytes = try site.bytes(path) else {
        report.diagnostics.append(.missing(path))
        continue
      }
      compare(page, Text(TextStorage(bytes)), path, table, row, &report)
    }
    // Pages of the folder that are no agreement's: the lists, and what tells of agreements that were withdrawn.
    let others: Set<String> = [Route.agreements.path, Route.ended.path]
    for path in pages.keys.sorted() where path.hasPrefix(Route.agreements.directory) {
      guard !expected.contains(path), !others.contains(path), pages[path]?.values.isEmpty == false else { continue }
      report.diagnostics.append(
        Diagnostic(.verifyOrphan, at: Location(file: path), value: path, other: table.path))
    }
  }

  private static func compare(
    _ page: PageFacts, _ html: Text, _ path: String, _ table: PublishedTable, _ row: Int,
    _ report: inout VerificationReport
  ) {
    func note(_ key: String, _ found: String, _ expected: String) {
      report.diagnostics.append(
        Diagnostic(
          .verifyValue, at: Location(file: path), value: Text(found).excerpt, expected: Text(expected).excerpt,
          other: table.text("id", row).string + " " + key))
    }
    let inferred = table.text(Column.inferred.key, row).string.split(separator: ";").map(String.init)
    for key in table.headings {
      guard let column = Column(rawValue: key) else { continue }
      let written = table.text(key, row)
      report.values += 1
      if column.kind == .markdown {
        if !AgreementText.isShown(written, column, in: html) { note(key, "—", written.string) }
        continue
      }
      guard let expected = shown(column, written, isInferred: inferred.contains(key)) else { continue }
      let found = column == .title ? [page.heading] : page.values[key] ?? []
      if !expected.contains(where: { $0.map(\.bare) == found.map(\.bare) }) {
        note(key, found.joined(separator: "、"), written.string)
      }
    }
  }

  /// What the page may show for a value of the table; nil where it shows nothing of the column.
  private static func shown(_ column: Column, _ written: Text, isInferred: Bool) -> [[String]]? {
    let text = written.string
    let parts = text.split(separator: ";").map(String.init)
    // A value that was inferred may be put into a note beside it.
    let orNone: [[String]] = isInferred ? [[]] : []
    switch column {
    case .title: return [[text]]
    case .partners, .sdgs, .corporateNumbers: return [parts] + orNone
    case .term: return [TermWords.shown(written).map { [$0] } ?? []] + orNone
    case .department:
      return [text.isEmpty || text == NotStated.mark ? [] : [text]] + orNone
    case .dialogue: return [text.isEmpty ? [] : [text == Presence.present.name ? "あり" : "なし"]]
    // That there is activity goes without saying, and that there is none in agreements for disasters, too.
    case .peacetime: return text == Presence.present.name ? [[]] : [[], ["なし"]]
    // That a row is no sample is not said.
    case .provenance: return [text == Provenance.sample.name ? [text] : []]
    case .id, .concluded, .kind, .category, .contactFrequency, .proposal, .sdgsPortal, .state,
      .evaluationDate, .evaluationEffect, .evaluationDirection:
      return [text.isEmpty || text == NotStated.mark ? [] : [text]] + orNone
    default: return nil
    }
  }
}
