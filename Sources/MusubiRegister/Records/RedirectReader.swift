/// Reads `content/redirects.csv`.
package enum RedirectReader {
  private typealias Heading = RedirectTable.Heading

  /// The longest reason or name, in bytes: a few sentences.
  static let maximumBytes = 2_000

  /// What is wrong with a row is told, and its address counts as given up all the same: one fault for one row. `base` is
  /// the full address of the site, since people copy it from a browser.
  package static func read(_ file: SourceFile, base: String = "") -> Checked<RedirectTable> {
    let decoded = TextDecoding.decode(file)
    guard !decoded.hasErrors else { return Checked(.none, decoded.diagnostics) }
    // A file that was made but never written to is no fault.
    guard !decoded.value.text.trimmed.isEmpty else { return Checked(.none) }
    let headed = HeadedTable.read(
      decoded.value, Heading.all.map { HeadedTable.Heading($0, isNeeded: $0 != Heading.name) })
    let rows = headed.value.rows()
    var reader = RowReader(table: headed.value, base: OwnAddress(base))
    let redirects = rows.value.compactMap { reader.redirect(row: $0) }
    let diagnostics =
      decoded.diagnostics + headed.diagnostics + rows.diagnostics + reader.log.diagnostics(of: decoded.value)
    return Checked(RedirectTable(redirects: redirects, source: headed.value), diagnostics.inReadingOrder)
  }

  private struct RowReader {
    let table: HeadedTable
    let base: OwnAddress?
    var log = DiagnosticLog()
    var rows: [String: Int] = [:]

    init(table: HeadedTable, base: OwnAddress?) {
      self.table = table
      self.base = base
    }

    /// Nil only where the old address is faulty or repeated, which is told.
    mutating func redirect(row: Int) -> Redirect? {
      let treatment = treatment(row)
      let target = target(row, isNeeded: treatment == .moved || treatment == .merged)
      let isExplained = treatment != .moved
      let reason = plain(Heading.reason, row, isNeeded: isExplained)
      let name = plain(Heading.name, row, isNeeded: false)
      let date = date(row, isNeeded: isExplained)
      guard let path = path(row) else { return nil }
      return Redirect(
        path: path, treatment: treatment ?? .withdrawn, target: target, reason: reason, name: name, date: date,
        row: row)
    }

    private mutating func path(_ row: Int) -> String? {
      guard let written = needed(Heading.path, row, isNeeded: true) else { return nil }
      guard let path = SitePath.normalised(base?.path(written) ?? written) else {
        note(.redirectPath, Heading.path, row, written.excerpt)
        return nil
      }
      if let first = rows[path] {
        let place = table.location(Heading.path, row: first)
        note(.redirectRepeated, Heading.path, row, path, other: place.cell?.address ?? place.file)
        return nil
      }
      rows[path] = row
      return path
    }

    private mutating func treatment(_ row: Int) -> Redirect.Treatment? {
      guard let written = needed(Heading.treatment, row, isNeeded: true) else { return nil }
      if let treatment = Redirect.Treatment(written) { return treatment }
      // The same word with more or fewer of its kana.
      if ["取り下げ", "取下", "取りさげ"].contains(where: written.equals) { return .withdrawn }
      let names = Redirect.Treatment.allCases.map(\.name)
      note(.valueNotListed, Heading.treatment, row, written.excerpt, expected: names.joined(separator: "・"))
      return nil
    }

    private mutating func target(_ row: Int, isNeeded: Bool) -> Redirect.Target? {
      guard let written = needed(Heading.target, row, isNeeded: isNeeded) else { return nil }
      if let own = base?.path(written) {
        // Of our own site only what it is made of can be led to, and the rules below are for that, too.
        if let path = SitePath.normalised(own) { return .path(path) }
        note(.redirectTarget, Heading.target, row, written.excerpt)
        return nil
      }
      if written.withUTF8({ $0.starts(with: "https://".utf8) }), WebAddress.isValid(written) {
        return .address(written.string)
      }
      if let path = SitePath.normalised(written) { return .path(path) }
      note(.redirectTarget, Heading.target, row, written.excerpt)
      return nil
    }

    private mutating func plain(_ heading: String, _ row: Int, isNeeded: Bool) -> Text {
      guard let written = needed(heading, row, isNeeded: isNeeded) else { return .empty }
      if let character = written.firstForbiddenCharacter { note(.valueControlCharacter, heading, row, character) }
      if written.count > RedirectReader.maximumBytes {
        note(.valueTooLong, heading, row, written.excerpt, count: RedirectReader.maximumBytes)
      }
      return written
    }

    private mutating func date(_ row: Int, isNeeded: Bool) -> JapaneseDate? {
      guard let written = needed(Heading.date, row, isNeeded: isNeeded) else { return nil }
      switch DateReader.read(written) {
      case .success(let date): return date
      case .failure(let fault):
        log.add(
          fault.code, fault.diagnostic(at: table.location(Heading.date, row: row), value: written.excerpt))
        return nil
      }
    }

    /// The value of a cell; nil where it is empty, which is a fault where it is needed.
    private mutating func needed(_ heading: String, _ row: Int, isNeeded: Bool) -> Text? {
      let written = table.text(heading, row: row)
      guard written.isEmpty else { return written }
      if isNeeded, table.positions[heading] != nil {
        log.add(.valueNeeded, Diagnostic(.valueNeeded, at: table.location(heading, row: row), expected: heading))
      }
      return nil
    }

    private mutating func note(
      _ code: DiagnosticCode, _ heading: String, _ row: Int, _ value: String, expected: String? = nil,
      other: String? = nil, count: Int? = nil
    ) {
      let place = table.location(heading, row: row)
      log.add(code, Diagnostic(code, at: place, value: value, expected: expected, other: other, count: count))
    }
  }
}
