import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Tables of earlier days beside what happened since. The day of the tests is 2024-04-01.
struct SnapshotRuleTests {
  private static func project(_ days: [String], _ redirects: String...) -> TestProject {
    TestProject().with { project in
      project.redirects = redirects
      project.snapshots = days.map { day in
        SourceFile(path: "content/snapshots/\(day).csv", text: "id,title\nK1,協定K1\nK8,今はない\nK9,今はない\n")
      }
    }
  }

  @Test(arguments: [
    ("2024-03-31", []), ("2024-04-01", []), ("2024-04-02", ["snapshot-ahead content/snapshots/2024-04-02.csv"]),
  ])
  func noneIsOfADayToCome(day: String, findings: [String]) {
    #expect(Self.project([day]).findings == findings)
  }

  @Test func whatWasWithdrawnSinceIsToldOnceWithAllItsDays() throws {
    let days = ["2024-01-01", "2024-02-01"]
    let project = Self.project(days, "agreements/K9.html,取下げ,,理由,2024-03-01,", "old.html,取下げ,,理由,2024-03-01,")
    #expect(project.findings == ["snapshot-withdrawn A2"])
    let told = try #require(project.diagnostics.first)
    #expect(told.value == "K9" && told.other == "2024-01-01、2024-02-01" && told.severity == .warning)
  }

  @Test func whatMovedOrNeverStoodThereIsNoMatter() {
    #expect(Self.project(["2024-01-01"], "agreements/K8.html,統合,agreements/K1.html,理由,2024-03-01,").findings == [])
    #expect(Self.project(["2024-01-01"], "agreements/K7.html,取下げ,,理由,2024-03-01,").findings == [])
  }
}
