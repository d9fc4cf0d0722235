/// A press release (報道発表) on one or more agreements.
package struct PressRelease: Sendable {
  package let date: JapaneseDate
  package let title: Text
  package let address: Text
  /// Identifiers of the agreements as written; whether they exist is a rule of the site.
  package let agreementIDs: [Text]
  package let row: Int
}

/// The press releases with the table they were read from.
package struct PressTable: Sendable {
  package let releases: [PressRelease]
  package let source: HeadedTable

  package enum Heading {
    package static let date = "日付"
    package static let title = "見出し"
    package static let address = "番地"
    package static let agreements = "管理番号"
  }

  /// The place of a release's value in its file.
  package func location(of release: PressRelease, _ heading: String) -> Location {
    source.location(heading, row: release.row)
  }
}

/// Reads `content/press.csv`.
package enum PressReader {
  private typealias Heading = PressTable.Heading

  package static func read(_ file: SourceFile) -> Checked<PressTable> {
    let names = [Heading.date, Heading.title, Heading.address, Heading.agreements]
    let headed = HeadedTable.read(file, names.map { .init($0) })
    let rows = headed.value.rows()
    var log = DiagnosticLog()
    let releases = rows.value.compactMap { release(headed.value, row: $0, &log) }
    let diagnostics = headed.diagnostics + rows.diagnostics + log.diagnostics(of: file)
    return Checked(PressTable(releases: releases, source: headed.value), diagnostics.inReadingOrder)
  }

  /// The release of a row; nil only where its date is reported as faulty.
  private static func release(_ table: HeadedTable, row: Int, _ log: inout DiagnosticLog) -> PressRelease? {
    let title = table.text(Heading.title, row: row)
    let address = table.text(Heading.address, row: row)
    for heading in [Heading.date, Heading.title, Heading.address, Heading.agreements]
    where table.positions[heading] != nil && table.text(heading, row: row).isEmpty {
      log.add(.valueNeeded, Diagnostic(.valueNeeded, at: table.location(heading, row: row), expected: heading))
    }
    if let character = title.firstForbiddenCharacter {
      let place = table.location(Heading.title, row: row)
      log.add(.valueControlCharacter, Diagnostic(.valueControlCharacter, at: place, value: character))
    }
    if title.count > AgreementReader.maximumTextBytes {
      let place = table.location(Heading.title, row: row)
      log.add(
        .valueTooLong,
        Diagnostic(.valueTooLong, at: place, value: title.excerpt, count: AgreementReader.maximumTextBytes))
    }
    if !address.isEmpty, !WebAddress.isValid(address) {
      let place = table.location(Heading.address, row: row)
      log.add(.addressInvalid, Diagnostic(.addressInvalid, at: place, value: address.excerpt))
    }
    return date(table, row: row, &log).map { date in
      PressRelease(
        date: date, title: title, address: address, agreementIDs: table.text(Heading.agreements, row: row).parts,
        row: row)
    }
  }

  private static func date(_ table: HeadedTable, row: Int, _ log: inout DiagnosticLog) -> JapaneseDate? {
    let written = table.text(Heading.date, row: row)
    guard !written.isEmpty else { return nil }
    let place = table.location(Heading.date, row: row)
    switch DateReader.read(written) {
    case .success(let date) where date.precision == .day: return date
    case .success: log.add(.dateNeedsDay, Diagnostic(.dateNeedsDay, at: place, value: written.excerpt))
    case .failure(let fault): log.add(fault.code, fault.diagnostic(at: place, value: written.excerpt))
    }
    return nil
  }
}
