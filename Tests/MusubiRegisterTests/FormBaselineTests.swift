import MusubiTestSupport
import Testing

@testable import MusubiRegister

/// A form speaks only of what its department changed in it.
struct FormBaselineTests {
  typealias Fixture = MergeFixture

  private static func record(_ id: String, _ changes: [Column: String] = [:]) -> [Column: String] {
    MergeFixture.record(id, "", changes)
  }

  /// The register was corrected by hand since; the form that comes back does not undo it.
  @Test func whatADepartmentLeftChangesNothing() {
    var fixture = Fixture(register: [Self.record("K0001", [.summary: "手で直した", .category: "環境"])])
    fixture.sent["回答.xlsx"] = [Self.record("K0001")]
    fixture.add(rows: [Self.record("K0001", [.term: "令和9年3月31日まで"])])
    let outcome = fixture.merge()
    #expect(outcome.changes == ["K0001 changed 締結期間: 期限なし → 令和9年3月31日まで"])
    #expect(outcome.codes == ["import-left-as-sent"])
    #expect(outcome.diagnostics.first?.expected == "内容")
    // Without a form nobody knows what was left.
    fixture.sent = [:]
    #expect(fixture.merge().changes.count == 2)
  }

  @Test func anEmptyCellThatWasSentEmptyIsNoQuestion() {
    var fixture = Fixture(register: [Self.record("K0001", [.category: "環境"])])
    fixture.sent["回答.xlsx"] = [Self.record("K0001", [.category: ""])]
    fixture.add(rows: [Self.record("K0001", [.category: ""])])
    #expect(fixture.merge().codes == ["import-left-as-sent"])
    fixture.sent = [:]
    #expect(fixture.merge().codes == ["import-empty-kept"])
  }

  /// Of two forms that hold the record, the one that changed it counts.
  @Test(arguments: [["甲.xlsx", "乙.xlsx"], ["乙.xlsx", "甲.xlsx"]]) func theOneWhoChangedItCounts(files: [String]) {
    var fixture = Fixture(register: [Self.record("K0001")])
    for file in files {
      fixture.sent[file] = [Self.record("K0001")]
      fixture.add(file, rows: [Self.record("K0001", file == "甲.xlsx" ? [.summary: "改めた"] : [:])])
    }
    let outcome = fixture.merge()
    #expect(outcome.changes == ["K0001 changed 内容: 見守ります。 → 改めた"])
    #expect(!outcome.diagnostics.hasErrors)
    fixture.sent = [:]
    #expect(fixture.merge().codes.contains("import-conflict"))
  }

  /// Writings that mean the same are one value, since what comes back was repaired.
  @Test func whatIsWrittenOtherwiseIsLeftAllTheSame() {
    let baseline = Fixture.baseline([Self.record("Ｋ０００１", [.concluded: "令和3年6月8日", .summary: "一行目\r\n二行目 "])])
    #expect(baseline?.was("2021-06-08", .concluded, of: "k0001") == true)
    #expect(baseline?.was("一行目\n二行目", .summary, of: "k0001") == true)
    #expect(baseline?.was("2021-06-09", .concluded, of: "k0001") == false)
    #expect(baseline?.was("2021-06-08", .concluded, of: "k0002") == false)
    #expect(baseline?.was("", .remarks, of: "k0001") == false)
  }

  @Test func noOtherSheetIsTakenForOne() {
    for first in ["", "管理番号", "musubi-form"] {
      var builder = TableBuilder(path: "表.xlsx", sheet: FormBaseline.sheetName)
      builder.cell(first.utf8)
      builder.endRow()
      #expect(FormBaseline(Sheet(table: builder.table(), name: FormBaseline.sheetName)) == nil)
    }
    #expect(FormBaseline(Sheet(table: TableBuilder(path: "空.xlsx", sheet: "空").table())) == nil)
  }
}
