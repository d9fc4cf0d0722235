import MusubiRegister
import MusubiTestSupport
import Testing

/// What a workbook says beside its values, the department of a file, and laws that hold for every sheet.
struct IntakeTraitTests {
  private static let sheet = OfficeSheet("管理番号|締結先|メモ\nK1|見本|x\nK2||y\nK3|見本|z")

  private func findings(_ change: (inout Sheet.Traits) -> Void) throws -> [Diagnostic] {
    try #require(Self.sheet.with(change).intake()).diagnostics.filter { $0.code.name != "heading-unknown" }
  }

  @Test func mergedCellsThatEmptyAColumnAreAFault() throws {
    let found = try findings { $0.merged = [Sheet.Block(rows: 1...2, columns: 1...1)] }
    #expect(found.map(\.brief) == ["merged-cells-empty B3"])
    #expect(found.first?.suggestion == "見本")
    #expect(found.first?.count == 1)
    #expect(try findings { $0.merged = [Sheet.Block(rows: 1...2, columns: 2...2)] }.map(\.brief) == ["merged-cells C2"])
    #expect(
      try findings { $0.merged = [Sheet.Block(rows: 0...0, columns: 1...2)] }.map(\.brief) == ["headings-merged 1"])
    #expect(try findings { $0.merged = [Sheet.Block(rows: 9...12, columns: 0...9_999_999)] }.isEmpty)
    #expect(try findings { $0.merged = [Sheet.Block(rows: 1...2, columns: 3...16_383)] }.isEmpty, "beside the table")
  }

  /// In a workbook a value beside the table is a note; in a delimited file it may be the rest of one.
  @Test(arguments: [
    (nil, "K1|見本|一つ目|二つ目", "row-too-long D2"), ("一覧", "K1|見本|一つ目|二つ目", "value-outside-table D2"),
    (nil, "K1|見本|一つ目||要確認", "row-too-long E2"),
  ])
  func aCommaThatNobodyQuotedIsAFault(name: String?, row: String, finding: String) throws {
    let sheet = OfficeSheet("管理番号|締結先|内容\n\(row)\nK2|見本|a", name: name)
    #expect(try #require(sheet.intake()).diagnostics.map(\.brief) == [finding])
  }

  /// Blocks in a column that is not read are no fault, however many.
  @Test func manyMergedCellsAreMentionedOnce() throws {
    let rows = (1...600).map { "K\($0)|見本|x||" }.joined(separator: "\n")
    let sheet = OfficeSheet("管理番号|締結先|ア|イ|ウ\n" + rows).with { traits in
      traits.merged = (2...4).flatMap { column in
        stride(from: 1, to: 600, by: 2).map { Sheet.Block(rows: $0...($0 + 1), columns: column...column) }
      }
    }
    let found = try #require(sheet.intake()).diagnostics.filter { $0.code.name == "merged-cells" }
    #expect(found.map(\.count) == [900])
    #expect(found.first?.severity == .warning)
  }

  @Test func whatIsHiddenIsReadAndSaid() throws {
    let hidden = Self.sheet.with {
      $0.hiddenRows = [1...1, 3...3, 90...99]
      $0.hiddenColumns = [1...1, 50...60]
    }
    let intake = try #require(hidden.intake())
    #expect(intake.value.rows.count == 3)
    #expect(intake.diagnostics.map(\.brief) == ["columns-hidden B1", "heading-unknown C1", "rows-hidden 2"])
    #expect(intake.diagnostics.last?.count == 2)
  }

  @Test func objectsAndFormulasAreMentioned() throws {
    let found = try findings {
      $0.hasObjects = true
      $0.hasComments = true
      $0.isCut = true
      $0.formulaCount = 7
      $0.firstFormula = Sheet.Cell(row: 1, column: 1)
    }
    #expect(found.map(\.brief) == ["formulas-read B2", "sheet-objects", "sheet-comments", "sheet-unchecked"])
    #expect(found.last?.severity == .error)
    #expect(found.first?.count == 7)
  }

  @Test func cellsThatAreNoValuesAreToldWhereTheyAreRead() throws {
    let found = try findings { traits in
      traits.oddities = [
        .init(cell: .init(row: 1, column: 1), kind: .formulaWithoutValue),
        .init(cell: .init(row: 2, column: 2), kind: .errorValue),
        .init(cell: .init(row: 3, column: 1), kind: .timeDropped),
        .init(cell: .init(row: 3, column: 0), kind: .dateOutOfRange),
        .init(cell: .init(row: 2, column: 1), kind: .yearHidden),
        .init(cell: .init(row: 1, column: 0), kind: .errorValue),
        .init(cell: .init(row: 99, column: 0), kind: .errorValue),
        .init(cell: .init(row: 1, column: 1), kind: .struckPart("見")),
        .init(cell: .init(row: 2, column: 0), kind: .struck), .init(cell: .init(row: 2, column: 1), kind: .struck),
        .init(cell: .init(row: 3, column: 1), kind: .struckPart(" ")),
      ]
    }
    let struck = found.filter { $0.code.name == "text-struck" }
    #expect(struck.map(\.value) == ["見", "K2"])
    #expect(struck.map(\.severity) == [.error, .warning], "what replaced the words stands beside them")
    #expect(
      found.map(\.brief) == [
        "cell-error-value A2", "formula-without-value B2", "text-struck B2", "text-struck A3", "date-year-hidden B3",
        "date-number-out-of-range A4",
        "time-dropped B4",
      ])
  }

  @Test(arguments: [
    ("管理番号|締結先\nK1|見本", "環境局総務課", ["K1|見本|環境局総務課"], ["department-filled A2"]),
    ("管理番号|締結先|所管課\nK1|見本|\nK2|見本|環境局総務課", "環境局総務課", ["K1|見本|環境局総務課", "K2|見本|環境局総務課"], ["department-filled C2"]),
    ("管理番号|締結先|所管課\nK1|見本|総務課", "環境局総務課", ["K1|見本|環境局総務課"], ["department-filled C2"]),
    ("管理番号|締結先|所管課\nK1|見本|市民スポーツ室", "市民文化局", ["K1|見本|市民文化局市民スポーツ室"], ["department-filled C2"]),
    ("管理番号|締結先|所管課\nK1|見本|環境局総務課", "環境局", ["K1|見本|環境局総務課"], []),
    ("管理番号|締結先|所管課\nK1|見本|環境局総務課分室", "環境局総務課", ["K1|見本|環境局総務課分室"], ["department-other C2"]),
    ("管理番号|締結先|所管課\nK1|見本|環境局施設部建設課", "環境局施設部", ["K1|見本|環境局施設部建設課"], []),
    ("管理番号|締結先|所管課\nK1|見本|環境局減量推進課", "環境局", ["K1|見本|環境局減量推進課"], []),
    ("管理番号|締結先|所管課\nK1|見本|－", "環境局", ["K1|見本|環境局"], ["department-filled C2"]),
    ("管理番号|締結先|所管課\nK1|見本|課", "環境局総務課", ["K1|見本|課"], ["department-other C2"]),
    ("管理番号|締結先|所管課\nK1|見本|危機管理本部\nK2|見本|危機管理本部", "環境局", ["K1|見本|危機管理本部", "K2|見本|危機管理本部"], ["department-other C2"]),
  ])
  func department(of text: String, given: String, records: [String], findings: [String]) throws {
    let intake = try #require(OfficeSheet(text).intake(department: given))
    #expect(intake.value.lines == records)
    #expect(intake.diagnostics.map(\.brief) == findings)
  }

  /// A code that nothing gives would be a promise in the documentation that nothing keeps.
  @Test func everyCodeOfTheAreaCanBeFound() throws {
    let names = [OfficeSheet("管理番号|締結先\nK1|a", name: "A"), OfficeSheet("管理番号|締結先\nK1|a", name: "B")].map(\.sheet)
    let other = OfficeSheet("記入のしかた", name: "C").sheet
    let hidden = OfficeSheet("管理番号|締結先\nK1|a", name: "D", isHidden: true).sheet
    var found = [
      SheetChoice.choose(names, path: "r.xlsx"), SheetChoice.choose(names, path: "r.xlsx", named: ["X"]),
      SheetChoice.choose([], path: "r.xlsx"), SheetChoice.choose([other], path: "r.xlsx"),
      SheetChoice.choose([names[0], other, hidden], path: "r.xlsx", told: ["x": .term]),
      SheetChoice.choose([OfficeSheet("名称|A\n締結先|B\n内容|C").sheet], path: "r.xlsx"),
    ].flatMap(\.diagnostics)
    let sheets = [
      OfficeSheet(
        """
        表題
        番号|管理番号|名称|締結先1|締結先2|内容|概要|所管課||SDGs|締結時期|分類|有効期間|対面での意見交換の有無|効果||備考|総括日
        例|K0|例|例
        1|Ｋ1|甲の協定⏎乙の協定|㈱見本|〃|電話 044-200-1111|||x|目標3|R5.4.1|個別|R9.3.31まで|○|①その他（協議）||a　⏎b|－||外
        2||||||||||||||
        |※注
        3|K2|株　式　会　社との協定|見本；別||外字\u{E000}||危機管理本部||3|45017|個別協定|期限なし|有|①||a|

        管理番号|名称|締結先1|内容|
        番号|管理番号|名称|締結先1|締結先2|内容
        4|K3
        """
      ).with {
        $0.merged = [
          Sheet.Block(rows: 3...6, columns: 4...4), Sheet.Block(rows: 3...3, columns: 8...9),
          Sheet.Block(rows: 0...1, columns: 0...3),
        ]
        ($0.hiddenRows, $0.hiddenColumns, $0.hasObjects, $0.formulaCount) = ([3...3], [2...2], true, 1)
        $0.oddities = [
          .init(cell: .init(row: 3, column: 1), kind: .formulaWithoutValue),
          .init(cell: .init(row: 3, column: 1), kind: .timeDropped),
          .init(cell: .init(row: 3, column: 1), kind: .yearHidden),
          .init(cell: .init(row: 3, column: 1), kind: .dateOutOfRange),
          .init(cell: .init(row: 3, column: 1), kind: .struck),
        ]
      },
      OfficeSheet("管理番号|締結先|法人番号\nK1|見本|8.01E+12\n管理番号|締結先|法人番号\nK2|見本|"),
      OfficeSheet("管理番号|名称|締結先\nK7|縺ｿ繧|株式会社?田\nK3|見守り⏎協定|#REF!\nK6|=A1|見本"),
      OfficeSheet("管理番号|締結先|内容（要約）|経緯（非公開）|局|課\nK1|a|b|c|環境局|総務課\nK2|a|b|c||企画課").with {
        ($0.hasComments, $0.isCut) = (true, true)
      },
      OfficeSheet("管理番号|締結先1|法人番号1|締結先2|法人番号2|締結時期\n=\"K4\"|A社／B社|||8010001063616|2023.1\nK5|見本（|||"),
    ]
    found += try #require(OfficeSheet("管理番号|締結先|x\nK1|a|b").intake(told: ["x": nil])).diagnostics
    let large = try #require(OfficeSheet("管理番号|締結先\nK1|a\nK2|b").intake(mostRecords: 1))
    #expect(large.value.rows.count == 1 && large.hasErrors)
    found += large.diagnostics
    for sheet in sheets { found += try #require(sheet.intake(department: "環境局")).diagnostics }
    let codes = Set(found.map(\.code))
    #expect(
      (DiagnosticCode.headings + DiagnosticCode.intake + DiagnosticCode.cells).filter { !codes.contains($0) }.map(
        \.name) == [])
  }

  @Test func oneErrorOfACellIsEnough() {
    func fault(_ code: DiagnosticCode, _ column: Int, heading: String? = nil) -> Diagnostic {
      let cell = Location.Cell(row: 2, index: column, heading: heading)
      return Diagnostic(code, at: Location(file: "r.xlsx", sheet: "A", cell: cell))
    }
    let error = DiagnosticCode.valueControlCharacter
    let later = [fault(error, 1, heading: "内容"), fault(error, 2), fault(error, 3)]
    #expect(
      later.withoutRepeats(of: [fault(error, 1), Diagnostic(error, at: fault(error, 2).location, severity: .note)]).map
      { $0.location?.cell?.index } == [2, 3])
  }

  private static let tokens = [
    "管理番号", "締結先", "名称", "局", "課", "締結先1", "締結先2", "法人番号1", "効果", "No", "K1", "見本", "協定", "※注", "合計", "〃", "", "", "",
    "令和5年", "45017",
    "環境局", "総務課", "①", "－", "\n", "例", "必須", "x", "8010001063616", "株　式　会　社", "0442001111", "\u{FFFD}",
  ]

  private struct Three: Workforce {
    let count = 3

    // The last first, since nobody knows which ends when.
    func map<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
      (0..<pieces).reversed().map(work).reversed()
    }
  }

  private func divided(_ sheet: OfficeSheet, mostRecords: Int = 200_000) throws -> [Checked<Intake>] {
    let built = sheet.sheet
    let recognised = RecognisedSheet(
      sheet: built, recognition: try #require(Recogniser.recognise(built)), path: "r.xlsx")
    return [OneWorker() as any Workforce, Three()].map {
      IntakeReader.read(recognised, vocabularies: .sample, mostRecords: mostRecords, workers: $0)
    }
  }

  /// A long sheet is divided among threads.
  @Test func manyReadTheSameAsOne() throws {
    var random = SeededRandom(seed: 11)
    var sheet = OfficeSheet("管理番号|名称|締結先|メモ|総括日|連絡先")
    let values = ["", "見守り\n協定", "株　式　会　社", "令和5年4月1日", "R5.4.1", "電話 044-200-1111", "〃", "－", "=A1", "行　\n末"]
    sheet.rows += (0..<30_001).map { number in
      if random.once(in: 500) { return [] }
      let partners = random.once(in: 2) ? "㈱見本" : "見本商会"
      return ["K\(number)", "協定\(number)", partners] + (0..<3).map { _ in random.pick(values) ?? "" }
    }
    let read = try divided(sheet)
    #expect(read[0].value.rows.count > 20_000)
    let tables = read.map { $0.value.table.csv(rows: 0..<$0.value.table.rowCount, like: []) }
    #expect(tables[0] == tables[1])
    #expect(read[0].diagnostics == read[1].diagnostics)
    #expect(read[0].diagnostics.contains { $0.code.name == "faults-omitted" }, "a code ran over the bound of a log")
    for row in [1, 10_000, 20_000] {
      let places = read.map { $0.value.table.location(row: row, column: 2) }
      #expect(places[0] == places[1])
    }
    let few = try divided(sheet, mostRecords: 5_000)
    #expect(few[0].value.rows.count == 5_000)
    #expect(few[0].diagnostics == few[1].diagnostics)
  }

  /// Every row that holds a value is a record or is told; nothing traps, and what is written is canonical.
  @Test func noRowOfAnySheetIsLost() throws {
    var random = SeededRandom(seed: 7)
    var recognised = 0
    for round in 0..<3000 {
      var sheet = OfficeSheet("")
      sheet.rows = (0..<random.below(9)).map { _ in (0..<random.below(7)).map { _ in random.pick(Self.tokens) ?? "" } }
      if random.once(in: 2) { sheet.rows.insert(["管理番号", "名称", "締結先", "メモ", "総括日"], at: 0) }
      sheet.traits.merged = (0..<random.below(3)).map { _ in
        let (row, column) = (random.below(9), random.below(7))
        return Sheet.Block(rows: row...(row + random.below(3)), columns: column...(column + random.below(3)))
      }
      sheet.traits.hiddenRows = [random.below(4)...(4 + random.below(9))]
      let built = sheet.sheet
      guard let recognition = Recogniser.recognise(built) else { continue }
      recognised += 1
      let intake = IntakeReader.read(
        RecognisedSheet(sheet: built, recognition: recognition, path: "r.xlsx"), vocabularies: .sample)
      let data =
        (recognition.headingRows.upperBound + 1)..<max(built.table.rowCount, recognition.headingRows.upperBound + 1)
      let filled = data.count { !built.table.isBlank(row: $0) }
      #expect(intake.value.rows.count + Self.told(intake.diagnostics) == filled, "\(round): \(sheet.rows)")
      for row in intake.value.rows {
        for (index, column) in intake.value.columns.enumerated() {
          let text = intake.value.table.text(row: row, column: index)
          #expect(CellRepair.canonical(text, column, .sample) == text, "\(round) \(column): \(text)")
        }
      }
    }
    #expect(recognised > 1000)
  }

  private static func told(_ diagnostics: [Diagnostic]) -> Int {
    diagnostics.reduce(0) { sum, finding in
      switch finding.code.name {
      case "row-stray", "row-guidance", "headings-inside-data": sum + 1
      case "rows-without-values": sum + (finding.count ?? 0)
      case "second-table": sum + (finding.count ?? 0) + 1
      default: sum
      }
    }
  }
}
