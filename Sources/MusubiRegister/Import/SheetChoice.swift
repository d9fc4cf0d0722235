/// Chooses the sheets of a file that hold the register.
package enum SheetChoice {
  /// The sheets named, or all visible ones that are recognised where they add to each other; what was passed over is said.
  /// `told` names columns by headings as they are written; nil passes one over.
  package static func choose(
    _ sheets: [Sheet], path: String, named: [String] = [], told: [String: Column?] = [:]
  ) -> Checked<[RecognisedSheet]> {
    // What a form carries along for us is no table of anybody's.
    let tables = sheets.filter { FormBaseline($0) == nil }
    let isForm = tables.count < sheets.count
    let sheets = tables.filter { !isForm || !FormBaseline.unreadNames.contains($0.name ?? "") }
    var choice = SheetChoice.Session(path: path, told: told)
    return named.isEmpty ? choice.chooseAmong(sheets) : choice.choose(sheets, named: named)
  }

  private struct Session {
    let path: String
    let told: [String: Column?]
    private var diagnostics: [Diagnostic] = []
    private var memo = HeadingMemo()

    init(path: String, told: [String: Column?]) {
      self.path = path
      self.told = told
    }

    mutating func choose(_ sheets: [Sheet], named: [String]) -> Checked<[RecognisedSheet]> {
      var chosen: [RecognisedSheet] = []
      var taken: Set<Int> = []
      for name in named {
        guard let index = index(of: name, in: sheets) else {
          let names = sheets.compactMap(\.name)
          diagnostics.append(
            Diagnostic(
              .sheetNotFound, at: Location(file: path), value: name,
              expected: names.isEmpty ? "―" : names.joined(separator: "、"),
              suggestion: NearMiss.best(for: name, among: names)))
          continue
        }
        guard taken.insert(index).inserted else { continue }
        let reading = Recogniser.best(sheets[index], told: told, &memo)
        if let reading, reading.isRegister {
          chosen.append(recognised(sheets[index], reading))
        } else {
          reportUnrecognised([(sheets[index], reading)])
        }
      }
      return finish(chosen)
    }

    mutating func chooseAmong(_ sheets: [Sheet]) -> Checked<[RecognisedSheet]> {
      var recognised: [RecognisedSheet] = []
      var readings: [(sheet: Sheet, reading: Recogniser.Reading?)] = []
      var passedOver: [(sheet: Sheet, reading: Recogniser.Reading?)] = []
      for sheet in sheets {
        let reading = Recogniser.best(sheet, told: told, &memo)
        readings.append((sheet, reading))
        if let reading, reading.isRegister {
          if sheet.isHidden {
            diagnostics.append(Diagnostic(.sheetHidden, at: location(sheet), value: sheet.name ?? path))
          } else {
            recognised.append(self.recognised(sheet, reading))
          }
        } else if !sheet.isEmpty {
          passedOver.append((sheet, reading))
        }
      }
      guard !recognised.isEmpty else {
        if sheets.allSatisfy(\.isEmpty) {
          diagnostics.append(Diagnostic(.sheetEmpty, at: Location(file: path)))
        } else {
          reportUnrecognised(passedOver.isEmpty ? readings : passedOver)
        }
        return finish([])
      }
      for (sheet, _) in passedOver {
        diagnostics.append(Diagnostic(.sheetPassedOver, at: location(sheet), value: sheet.name ?? path))
      }
      if recognised.count > 1, !addsUp(recognised) {
        let names = recognised.compactMap(\.sheet.name)
        diagnostics.append(
          Diagnostic(
            .sheetAmbiguous, at: Location(file: path), value: names.joined(separator: "、"), expected: names.first ?? "",
            count: recognised.count))
        return finish([])
      }
      return finish(recognised)
    }

    /// Whether no column but those that name a record stands in two sheets, and every sheet names its records.
    private func addsUp(_ sheets: [RecognisedSheet]) -> Bool {
      var seen: Set<Column> = []
      for sheet in sheets {
        let columns = Set(sheet.recognition.positions.keys)
        guard !columns.isDisjoint(with: [.id, .title]) else { return false }
        let own = columns.subtracting([.id, .title])
        guard seen.isDisjoint(with: own) else { return false }
        seen.formUnion(own)
      }
      return true
    }

    /// One fault, at the sheet that comes nearest.
    private mutating func reportUnrecognised(_ sheets: [(sheet: Sheet, reading: Recogniser.Reading?)]) {
      for (sheet, _) in sheets {
        guard let row = Recogniser.verticalForm(sheet, &memo) else { continue }
        diagnostics.append(
          Diagnostic(
            .sheetVertical, at: sheet.table.location(row: row, column: nil), value: sheet.words(row)))
        return
      }
      var best: (sheet: Sheet, reading: Recogniser.Reading)?
      for case (let sheet, let reading?) in sheets where reading.columns.count > best?.reading.columns.count ?? 0 {
        best = (sheet, reading)
      }
      let sheet = best?.sheet ?? sheets.first { !$0.sheet.isEmpty }?.sheet ?? sheets.first?.sheet
      guard let sheet else { return }
      let row = best?.reading.rows.lowerBound ?? sheet.fullestRow
      let location = row.map { sheet.table.location(row: $0, column: nil) } ?? location(sheet)
      diagnostics.append(
        Diagnostic(
          .sheetUnrecognised, at: location, value: row.map(sheet.words) ?? "",
          expected: [Column.id, .title, .partners].map(\.heading).joined(separator: "、")))
    }

    /// Says which headings named on the command line stand in none of the sheets.
    private mutating func finish(_ chosen: [RecognisedSheet]) -> Checked<[RecognisedSheet]> {
      if !chosen.isEmpty {
        let found = Set(
          chosen.flatMap { sheet in
            sheet.recognition.headings.map { HeadingName.folded(Text($0.written)) }
          })
        for (written, column) in told.sorted(by: { $0.key < $1.key })
        where !found.contains(HeadingName.folded(Text(written))) {
          diagnostics.append(
            Diagnostic(.headingToldMissing, at: Location(file: path), value: written, expected: column?.heading ?? "-"))
        }
      }
      return Checked(diagnostics.hasErrors ? [] : chosen, diagnostics)
    }

    private func recognised(_ sheet: Sheet, _ reading: Recogniser.Reading) -> RecognisedSheet {
      RecognisedSheet(sheet: sheet, recognition: reading.recognition(told), path: path)
    }

    private func index(of name: String, in sheets: [Sheet]) -> Int? {
      sheets.firstIndex { $0.name == name }
        ?? sheets.firstIndex { $0.name.map { HeadingName.folded(Text($0)) } == HeadingName.folded(Text(name)) }
    }

    private func location(_ sheet: Sheet) -> Location { Location(file: path, sheet: sheet.name) }
  }
}

extension Sheet {
  /// Whether no cell has a value.
  var isEmpty: Bool { (0..<table.rowCount).allSatisfy { table.isBlank(row: $0) } }

  /// Of the first rows the one with most values; the upper one of two alike.
  fileprivate var fullestRow: Int? {
    var best: (row: Int, count: Int)?
    for row in 0..<min(Recogniser.searchedRows, table.rowCount) {
      let count = (0..<table.cellCount(row: row)).count { !table.isBlank(row: row, column: $0) }
      if count > best?.count ?? 0 { best = (row, count) }
    }
    return best?.row
  }

  /// The values of a row, the first few of them.
  fileprivate func words(_ row: Int) -> String {
    let words = (0..<table.cellCount(row: row)).lazy.map { table.text(row: row, column: $0).trimmed }
      .filter { !$0.isEmpty }.prefix(8).map(\.excerpt)
    return words.joined(separator: "、")
  }
}
