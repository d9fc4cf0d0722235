/// A press release (報道発表) on one or more agreements.
package struct PressRelease: Sendable {
  package let date: JapaneseDate
  package let title: Text
  package let address: Text
  /// Identifiers of the agreements as written, each once; whether they exist is a rule of the site.
  package let agreementIDs: [Text]
  /// The kind of file at the address where it is no page: `PDF`; empty for a page.
  package let form: String
  /// Its size in words, `35.69KB`; nil where it is not known.
  package let size: String?
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
    /// Columns that need not be there: what kind of file lies at the address, and how large it is.
    package static let form = "形式"
    package static let size = "大きさ"
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
    let optional = [Heading.form, Heading.size]
    let headed = HeadedTable.read(file, names.map { .init($0) } + optional.map { .init($0, isNeeded: false) })
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
    if SpreadsheetText.isLikeFormula(title) {
      let place = table.location(Heading.title, row: row)
      log.add(.valueLikeFormula, Diagnostic(.valueLikeFormula, at: place, value: title.excerpt))
    }
    if !address.isEmpty, !WebAddress.isValid(address) {
      let place = table.location(Heading.address, row: row)
      log.add(.addressInvalid, Diagnostic(.addressInvalid, at: place, value: address.excerpt))
    }
    let form = form(table, row: row, address)
    let size = size(table, row: row, &log)
    var seen: Set<Text> = []
    let identifiers = table.text(Heading.agreements, row: row).parts.filter { seen.insert($0).inserted }
    return date(table, row: row, &log).map { date in
      PressRelease(
        date: date, title: title, address: address, agreementIDs: identifiers,
        form: form, size: size, row: row)
    }
  }

  /// What the table says, else what the address does.
  private static func form(_ table: HeadedTable, row: Int, _ address: Text) -> String {
    let written = table.text(Heading.form, row: row)
    if !written.isEmpty { return written.slice(0..<30).foldedString.uppercased() }
    let path = address.string.prefix { $0 != "?" && $0 != "#" }
    return path.lowercased().hasSuffix(".pdf") ? "PDF" : ""
  }

  private static func size(_ table: HeadedTable, row: Int, _ log: inout DiagnosticLog) -> String? {
    let written = table.text(Heading.size, row: row)
    if written.isEmpty { return nil }
    if let size = PaperSize.read(written) { return size }
    let place = table.location(Heading.size, row: row)
    log.add(.sizeInvalid, Diagnostic(.sizeInvalid, at: place, value: written.excerpt))
    return nil
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
