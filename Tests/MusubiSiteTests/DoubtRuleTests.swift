import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Rules that doubt what a register says: days to come, summings-up that are not whole, departments written in two ways. The
/// build is of 1 April 2024.
struct DoubtRuleTests {
  typealias Row = TestProject.Row

  @Test(arguments: [
    ("2099-01-01", true), ("令和44年", true), ("2024-04-02", true), ("2024-04-01", false), ("令和6年", false),
    ("2024年4月", false),
    ("2024年5月", true), ("記載なし", false),
  ])
  func nothingWasConcludedInDaysToCome(date: String, isTold: Bool) {
    let found = TestProject([Row("K1", [.concluded: date])]).diagnostics.filter { $0.code == .dateToCome }
    #expect(found.map(\.finding) == (isTold ? ["date-to-come D2"] : []))
    #expect(found.allSatisfy { $0.severity == .warning && $0.expected == "締結時期" })
  }

  private static let whole: [Column: String] = [
    .evaluationDate: "令和6年3月1日", .evaluationEffect: "① 連携により目的が達成できている", .evaluationEffectReason: "理由",
    .evaluationDirection: "① 現状のまま取組を継続", .evaluationDirectionReason: "理由",
  ]

  @Test(
    arguments: [
      ([], []), ([.evaluationDate], ["evaluation-incomplete AA2"]),
      ([.evaluationEffectReason], ["evaluation-incomplete Z2"]),
      ([.evaluationDirection, .evaluationDirectionReason], ["evaluation-incomplete Z2"]),
      (
        [.evaluationDate, .evaluationEffect, .evaluationEffectReason, .evaluationDirection],
        ["evaluation-incomplete AD2"]
      ),
      (
        [.evaluationDate, .evaluationEffect, .evaluationEffectReason, .evaluationDirectionReason],
        ["evaluation-incomplete AC2"]
      ),
      (Array(whole.keys), []),
    ] as [([Column], [String])])
  func aSummingUpIsWhole(without columns: [Column], findings: [String]) {
    let cells = Self.whole.filter { !columns.contains($0.key) }
    let found = TestProject([Row("K1", cells)]).diagnostics
    #expect(found.map(\.finding) == findings)
    for finding in found {
      let missing = Column.allCases.filter(columns.contains).map(\.heading).joined(separator: "、")
      #expect(finding.expected == missing)
      #expect(DiagnosticText.headline(finding, .japanese).contains("「\(missing)」が空です"))
    }
  }

  @Test func aSummingUpOfADayToComeIsDoubted() {
    let cells = Self.whole.merging([.evaluationDate: "2024-05-01"]) { $1 }
    #expect(TestProject([Row("K1", cells)]).findings == ["date-to-come Z2"])
  }

  /// The departments of rows, and what is said of them.
  @Test(
    arguments: [
      (["環境局減量推進課", "環境局", "環境局施設課", "教育委員会総務課", "川崎区", "会計室"], []),
      (["環境局見本第一課", "環境局見本第1課", "環境局見本第一課"], ["department-unlisted R3 環境局見本第一課"]),
      (["環境局見本第１課", "環境局見本第一課"], ["department-unlisted R3 環境局見本第１課"]),
      (["環境局見本第一課", "環境局見本第二課", "環境局見本課"], []),
      (["見本第一課", "環境局見本第一課"], ["department-without-bureau R2 環境局見本第一課"]),
      (
        ["減量推進課", "市民スポーツ室"],
        [
          "department-without-bureau R2 環境局減量推進課", "department-without-bureau R3 市民文化局市民スポーツ室",
        ]
      ),
      (["総務課"], ["department-without-bureau R2 "]),
      (["環境局減量促進課"], ["department-unlisted R2 環境局減量推進課"]), (["環境局減量推進"], ["department-unlisted R2 環境局減量推進課"]),
      (["環鏡局減量推進課"], ["department-unlisted R2 環境局減量推進課"]),
      (["環境局減量促進課", "環境局減量促進課", "環境局減量促進課"], []), (["環境局企画課", "環境局計画課"], []), (["記載なし"], []),
    ] as [([String], [String])])
  func aDepartmentIsWrittenAlike(departments: [String], findings: [String]) {
    let rows = departments.enumerated().map { Row("K\($0)", [.department: $1]) }
    let found = TestProject(rows).diagnostics.map { $0.finding + " " + ($0.suggestion ?? "") }
    #expect(found == findings)
  }

  @Test func aCityWithoutBureausHasNoneToMiss() {
    let project = TestProject([Row("K1", [.department: "総務課"])]).with { $0.vocabulary.departments = [] }
    #expect(!project.findings.contains { $0.hasPrefix("department") })
  }
}
