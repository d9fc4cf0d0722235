import MusubiRegister
import MusubiRender
import Testing

/// The report that goes back to a department.
struct ReportTests {
  private static let place = Location(
    file: "環境局.xlsx", sheet: "一覧", cell: .init(row: 14, index: 3, heading: "締結時期", record: "K0012"))

  private static let code = DiagnosticCode(
    "test-date", .error, official: .westernDates, headline: Wording("「{value}」は日付ではありません", ""),
    rule: Wording("日付を書きます。", ""), fix: Wording("直してください。", ""))

  private static let repair = DiagnosticCode(
    "test-repair", .note, official: .noSpacesForLooks, headline: Wording("「{value}」を「{repaired}」と読みました", ""),
    rule: Wording("空白は入れません。", ""), fix: Wording("このままで構いません。", ""))

  private static func report(
    _ occasion: FindingsReport.Occasion = .refused, value: String = "きのう", plan: ImportPlan? = nil
  ) -> FindingsReport {
    FindingsReport(
      occasion: occasion, date: JapaneseDate(year: 2026, month: 11, day: 26), files: ["環境局.xlsx", "財政局.csv"],
      diagnostics: [
        Diagnostic(code, at: place, value: value),
        Diagnostic(repair, at: Location(file: "財政局.csv", line: 3), value: "株　式", repaired: "株式"),
      ], plan: plan)
  }

  private static func plan() -> ImportPlan {
    var plan = ImportPlan()
    plan.returned = 3
    plan.unchanged = 1
    plan.changes = [
      .init(
        id: "K0012", title: "見本の協定", kind: .changed, column: .summary, before: "前", after: "<b>後</b>", location: place),
      .init(id: "K0012", title: "見本の協定", kind: .changed, column: .term, before: "", after: "期限なし", location: place),
      .init(id: "K0013", title: "もうひとつ", kind: .added, location: Location(file: "財政局.csv")),
    ]
    plan.silentDepartments = ["港湾局見本課"]
    plan.matches = [.init(id: "K0012", title: "見本の協定", score: 85, agreeing: [.title, .partners], location: place)]
    return plan
  }

  @Test func thePageNamesTheCellTheFaultTheRuleAndTheWayOut() throws {
    let text = String(decoding: ReportPage.render(Self.report()), as: UTF8.self)
    for words in ["D14", "「締結時期」", "K0012", "シート「一覧」", "「きのう」は日付ではありません", "L3-05", "直してください。", "株　式", "株式"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func nothingFromTheFileIsMarkup() throws {
    let hostile = "<script>alert(1)</script>\" onload='x'\u{202E}\u{0007}"
    let text = String(decoding: ReportPage.render(Self.report(value: hostile, plan: Self.plan())), as: UTF8.self)
    #expect(!text.contains("<script"))
    #expect(!text.contains("<b>後"))
    #expect(text.contains("&lt;b&gt;後&lt;/b&gt;"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 7 })
  }

  @Test func thePageNeedsNothingElse() throws {
    let text = String(decoding: ReportPage.render(Self.report(.imported, plan: Self.plan())), as: UTF8.self)
    for word in ["src=", "href=", "url(", "@import", "http"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test(arguments: [
    (FindingsReport.Occasion.check, "サイトは作れません"), (.rehearsal, "一覧表はまだ変わっていません"), (.imported, "取り込みました"),
    (.refused, "何も取り込んでいません"),
  ])
  func thePageSaysWhereThingsStand(occasion: FindingsReport.Occasion, words: String) {
    #expect(String(decoding: ReportPage.render(Self.report(occasion)), as: UTF8.self).contains(words))
  }

  @Test(arguments: [(["環境局.xlsx"], "担当へ。"), ([], "--clear です。")])
  func anOfficeIsToldNoCommandAndTheClerkIs(files: [String], words: String) {
    let code = DiagnosticCode(
      "test-command", .warning, headline: Wording("空です", ""), rule: Wording("空けません。", ""),
      fix: Wording("--clear です。", ""), officeFix: Wording("担当へ。", ""))
    let report = FindingsReport(
      occasion: .check, date: JapaneseDate(year: 2026, month: 11, day: 26), files: files,
      diagnostics: [Diagnostic(code, at: Self.place)])
    for bytes in [ReportPage.render(report), ReportCSV.render(report)] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains(words))
      #expect(text.contains("--clear") == files.isEmpty)
    }
  }

  @Test func aRecordWithTwoChangesIsCountedOnce() {
    let plan = Self.plan()
    #expect(plan.count(.changed) == 1)
    #expect(plan.count(.added) == 1)
    #expect(plan.count(.ended) == 0)
  }

  @Test func aDepartmentGetsOnlyWhatConcernsItsFile() {
    let part = Self.report(plan: Self.plan()).only("財政局.csv")
    #expect(part.diagnostics.map(\.code.name) == ["test-repair"])
    #expect(part.plan?.changes.map(\.id) == ["K0013"])
    #expect(part.plan?.matches == [])
    #expect(part.plan?.silentDepartments == [], "nobody is told of others")
    #expect(part.files == ["財政局.csv"])
  }

  @Test func whatConcernsAWholeFileHasAPlaceToo() {
    let report = FindingsReport(
      occasion: .refused, date: JapaneseDate(year: 2026, month: 11, day: 26), files: ["環境局.xlsx"],
      diagnostics: [Diagnostic(Self.code, at: Location(file: "環境局.xlsx"), value: "x")])
    #expect(String(decoding: ReportPage.render(report), as: UTF8.self).contains("ファイル全体"))
    #expect(!String(decoding: ReportPage.render(Self.report().only("環境局.xlsx")), as: UTF8.self).contains("ファイル全体"))
  }

  @Test func anIdentifierThatIsNotSettledIsNotTold() {
    var place = Self.place
    place.cell?.record = "K0013"
    let report = FindingsReport(
      occasion: .refused, date: JapaneseDate(year: 2026, month: 11, day: 26), files: ["財政局.csv"],
      diagnostics: [Diagnostic(Self.code, at: place)], plan: Self.plan()
    ).withoutProvisional(["K0013"])
    for bytes in [ReportPage.render(report), ReportCSV.render(report)] {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("K0013"))
    }
    #expect(String(decoding: ReportPage.render(report), as: UTF8.self).contains("新しい協定"))
    #expect(report.plan?.count(.added) == 1)
  }

  @Test func aSoundFileIsNotBlamedForTheOthers() {
    let missing = Diagnostic(
      .importNotReturned, at: Location(file: "content/register/agreements.csv"), value: "協定", other: "財政局資金課")
    let report = FindingsReport(
      occasion: .refused, date: JapaneseDate(year: 2026, month: 11, day: 26), files: ["環境局.xlsx", "財政局資金課.csv"],
      diagnostics: [Diagnostic(Self.code, at: Self.place), missing], plan: Self.plan())
    let part = report.only("財政局資金課.csv")
    #expect(part.occasion == .held)
    #expect(part.diagnostics == [missing])
    #expect(part.plan?.returned == 0)
    #expect(report.only("環境局.xlsx").occasion == .refused)
  }

  @Test func theTableHoldsEveryFindingAndNoFormula() {
    let bytes = ReportCSV.render(Self.report(value: "=1+1"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let table = CSVReader.read(SourceFile(path: "report.csv", bytes: bytes))
    #expect(table.diagnostics.isEmpty)
    let rows = (0..<table.value.rowCount).map { row in
      (0..<table.value.cellCount(row: row)).map { table.value.text(row: row, column: $0).string }
    }
    #expect(rows.count == 3)
    #expect(Set(rows.map(\.count)) == [15])
    #expect(rows[1][0..<9] == ["直してください", "環境局.xlsx", "一覧", "14", "D", "D14", "K0012", "締結時期", "'=1+1"])
    #expect(rows[1][13] == "L3-05")
    #expect(rows[2][0] == "直して読みました")
    #expect(rows[2][8...9] == ["株　式", "株式"])
  }

  @Test(arguments: [
    ("=A1", "'=A1"), ("＝A1", "'＝A1"), ("-5", "'-5"), ("@x", "'@x"), ("'x", "''x"), ("", ""), ("協定", "協定"),
    ("a=b", "a=b"),
  ])
  func textForASpreadsheetIsNoFormula(text: String, defused: String) {
    #expect(SpreadsheetText.defused(text) == defused)
  }
}
