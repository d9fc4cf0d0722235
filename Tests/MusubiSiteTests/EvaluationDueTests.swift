import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// When an agreement is to be summed up, rule by rule.
struct EvaluationDueTests {
  /// The fiscal years of an agreement's summing-up, or why there are none.
  struct Case: Sendable, CustomTestStringConvertible {
    let cells: [Column: String]
    let wanted: String

    init(_ wanted: String, _ cells: [Column: String]) {
      self.cells = cells
      self.wanted = wanted
    }

    var testDescription: String {
      wanted + ": " + cells.map { "\($0.key.heading) \($0.value)" }.sorted().joined(separator: "、")
    }
  }

  @Test(arguments: [
    // No end: three to five years from the beginning.
    Case("start 2024...2026", [.concluded: "令和3年6月8日", .term: "期限なし"]),
    Case("start 2023...2025", [.concluded: "令和3年3月31日", .term: "期限なし"]),
    Case("start 2024...2026", [.concluded: "令和3年4月1日", .term: "期限なし"]),
    Case("start 2024...2026", [.concluded: "令和3年", .term: "記載なし"]),
    Case("start 2023...2025", [.concluded: "令和3年3月", .term: "記載なし"]),
    // The term says better than the conclusion when it began.
    Case("start 2025...2027", [.concluded: "令和3年6月8日", .term: "令和4年4月1日から"]),
    // What is renewed has no end.
    Case("start 2024...2026", [.concluded: "令和3年6月8日", .term: "令和4年3月31日まで、自動更新"]),
    // The last summing-up counts, not the beginning.
    Case("last 2027...2029", [.concluded: "平成20年", .term: "期限なし", .evaluationDate: "令和6年11月1日"]),
    // With an end: from the fiscal year before the one in which it ends.
    Case("end 2025...2026", [.concluded: "令和3年6月8日", .term: "令和9年3月31日まで"]),
    Case("end 2026...2027", [.concluded: "令和3年6月8日", .term: "令和9年4月1日まで"]),
    Case("end 2026...2027", [.concluded: "令和3年6月8日", .term: "令和9年まで"]),
    Case("end 2025...2026", [.concluded: "令和3年6月8日", .term: "令和9年3月31日まで、自動更新なし"]),
    Case("end 2025...2026", [.concluded: "記載なし", .term: "令和9年3月31日まで"]),
    Case("end 2025...2026", [.term: "令和9年3月31日まで", .evaluationDate: "令和7年3月31日"]),
    Case("done", [.term: "令和9年3月31日まで", .evaluationDate: "令和7年4月1日"]),
    // Within one fiscal year the review counts.
    Case("singleYear", [.concluded: "令和5年4月1日", .term: "令和6年3月31日まで"]),
    Case("singleYear", [.concluded: "令和2年", .term: "令和5年4月1日から令和6年3月31日まで"]),
    Case("end 2022...2023", [.concluded: "令和5年3月31日", .term: "令和6年3月31日まで"]),
    // Not subject at all.
    Case("ended", [.state: "終了", .term: "令和5年3月31日まで"]),
    Case("expenditure", [.expenditure: "有"]),
    Case("start 2024...2026", [.expenditure: "無"]),
    // Neither beginning nor end.
    Case("undatable", [.concluded: "記載なし", .term: "期限なし"]),
    // For disasters, or with nothing to do in peacetime: only before an end.
    Case("outOfScope", [.kind: "災害時協定", .term: "期限なし"]),
    Case("outOfScope", [.peacetime: "無", .term: "期限なし"]),
    Case("outOfScope", [.kind: "災害時協定", .term: "期限なし", .evaluationDate: "令和3年4月1日"]),
    Case("end 2025...2026", [.kind: "災害時協定", .term: "令和9年3月31日まで"]),
    // Samples are treated like others.
    Case("start 2024...2026", [.title: "【見本】協定", .partners: "見本株式会社", .provenance: "見本"]),
  ])
  func theYearsFollowFromTheTerm(example: Case) throws {
    let checked = TestProject([.init("K1", example.cells)]).sources
    #expect(!checked.hasErrors, "\(checked.diagnostics.map(\.finding))")
    let agreement = try #require(checked.value.register.agreements.first)
    #expect(Self.short(EvaluationDue.of(agreement, in: checked.value.register)) == example.wanted)
  }

  private static func short(_ due: EvaluationDue) -> String {
    switch due {
    case .exempt(let exemption): "\(exemption)"
    case .undatable: "undatable"
    case .scheduled(.start, let years): "start \(years)"
    case .scheduled(.end, let years): "end \(years)"
    case .scheduled(.lastEvaluation, let years): "last \(years)"
    }
  }

  @Test(arguments: [
    ("2024-03-31", false, false), ("2024-04-01", true, false), ("2027-03-31", true, false), ("2027-04-01", true, true),
  ])
  func itIsDueFromTheFirstFiscalYearAndLateAfterTheLast(day: String, isDue: Bool, isLate: Bool) throws {
    let due = EvaluationDue.scheduled(.start(JapaneseDate(year: 2021, month: 6, day: 8)), years: 2024...2026)
    let today = try DateReader.read(Text(day)).get()
    #expect(due.isDue(on: today) == isDue)
    #expect(due.isLate(on: today) == isLate)
  }

  @Test func whatIsExemptIsNeverDueAndWhatNobodyCanDateAlwaysIs() {
    let today = JapaneseDate(year: 2100, month: 1, day: 1)
    #expect(!EvaluationDue.exempt(.ended).isDue(on: today) && !EvaluationDue.exempt(.ended).isLate(on: today))
    #expect(EvaluationDue.undatable.isDue(on: today) && !EvaluationDue.undatable.isLate(on: today))
  }
}
