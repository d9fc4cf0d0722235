import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What is counted, and how it is held against what was published.
struct FigureTests {
  typealias Row = TestProject.Row

  /// Two in the scope of analysis, one for disasters, one without activity in peacetime, one ended.
  private static let project = TestProject([
    Row("K1", [.concluded: "2019-05-01", .contactFrequency: "月１回以上"]),
    Row("K2", [.concluded: "2023年", .category: "総合", .kind: "包括協定"]), .disaster("K3", [.category: "環境"]),
    Row("K4", [.peacetime: "無", .contactFrequency: ""]), Row("K5", [.state: "終了"]),
  ])

  private static let agreeing = [
    "yearly,令和5年末,R05,4", "kinds,個別協定,R05,2", "kinds,災害時協定,R05,1", "kinds,包括協定,R05,1",
    "categories,環境,R05,1", "categories,緊急,R05,0", "categories,総合,R05,1", "scope,平時に取組のある協定,R05,2",
    "contact,月１回以上,R05,1", "contact,年１回,R05,1", "contact,年１回未満,R05,0",
    "cohorts,令和2年3月の推進方針より前,R05,1", "cohorts,推進方針の後,R05,1", "cohorts,推進方針の後、令和4年まで,R05,0",
    "cohorts,令和5年以降,R05,1", "cohorts,今回の総括の対象,R05,1",
  ]

  @Test func figuresThatAgreeAreCountedAndNotSaid() {
    let checked = Self.project.with { $0.totals = Self.agreeing }.checked
    #expect(checked.diagnostics.map(\.finding) == [])
    #expect(checked.value.reconciliation.comparisons.count == Self.agreeing.count)
    #expect(checked.value.reconciliation.agreeing == Self.agreeing.count)
  }

  /// Every line of the table is really compared: one more in it, and it alone is said.
  @Test(arguments: agreeing.indices)
  func aFigureThatDiffersIsAWarningAndInAReleaseAnError(line: Int) {
    var parts = Self.agreeing[line].split(separator: ",").map(String.init)
    let counted = Int(parts[3])
    parts[3] = String((counted ?? 0) + 1)
    let project = Self.project.with {
      $0.totals = Self.agreeing
      $0.totals[line] = parts.joined(separator: ",")
    }
    let found = project.diagnostics
    #expect(found.map(\.finding) == ["figure-differs D\(line + 2)"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.value == parts[1])
    #expect(found.first?.expected == parts[3])
    #expect(found.first?.count == counted)
    #expect(project.with { $0.isRelease = true }.diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [
    "cohorts,総括を実施中,R05,29", "cohorts,ない,R05,1", "kinds,ない,R05,1", "other,個別協定,R05,9", "kinds,個別協定,R02,9",
    "yearly,令和4年末,R04,9",
  ])
  func whatRowsCannotTellIsNotCompared(line: String) {
    let checked = Self.project.with { $0.totals = [line] }.checked
    #expect(checked.diagnostics.map(\.code) == [.figuresAbsent], "that nothing was compared is said")
    #expect(checked.diagnostics.map(\.severity) == [.warning])
    #expect(checked.value.reconciliation.comparisons.isEmpty)
    let release = Self.project.with {
      $0.totals = [line]
      $0.isRelease = true
    }
    #expect(release.diagnostics.map(\.severity) == [.error])
  }

  @Test func changesAreCountedFromTheEarlierYear() {
    let statistics = Self.project.with {
      $0.totals = [
        "kinds,個別協定,R02,5", "kinds,包括協定,R02,1", "categories,環境,R02,0", "categories,緊急,R02,0", "scope,範囲,R02,3",
      ]
    }.site.statistics
    #expect(statistics.earlierPeriod == "R02")
    #expect(statistics.kinds.map(\.group.slug) == ["individual", "disaster", "comprehensive"])
    #expect(statistics.kinds.map(\.count) == [2, 1, 1])
    #expect(statistics.kinds.map(\.change) == [-3, nil, 0])
    #expect(statistics.categories.map(\.group.slug) == ["welfare", "environment", "emergency", "comprehensive"])
    #expect(statistics.categories.map(\.count) == [0, 1, 0, 1])
    #expect(statistics.categories.map(\.change) == [nil, 1, 0, nil])
    #expect(statistics.inScope == 2)
    #expect(statistics.inScopeEarlier == 3)
    #expect(statistics.total == 4)
    #expect(statistics.endedTotal == 1)
  }

  @Test func yearEndsGiveTheChangeFromTheYearBeforeAndTheRegistersOwnCount() {
    let statistics = Self.project.with {
      $0.totals = ["yearly,令和3年末,R03,7", "yearly,令和4年末,R04,6", "yearly,令和5年末,R05,9"]
    }.site.statistics
    #expect(statistics.yearEnds.map(\.count) == [7, 6, 4])
    #expect(statistics.yearEnds.map(\.change) == [nil, -1, -2])
    #expect(statistics.yearEnds.map(\.isPresent) == [false, false, true])
  }

  @Test func wherePublishedFiguresStandIsKept() {
    let statistics = Self.project.with {
      $0.totalsHeadings += ",出典"
      $0.totals = [
        "yearly,令和3年末,R03,7,報告1", "yearly,令和4年末,R04,6,報告1", "yearly,令和5年末,R05,4,報告2", "kinds,個別協定,R02,5,表ア",
        "kinds,包括協定,R02,1,表イ", "kinds,災害時協定,R02,1,",
      ]
    }.site.statistics
    #expect(statistics.period == "R05")
    #expect(statistics.references("yearly", period: nil) == ["報告1"], "the present is not among the years before it")
    #expect(statistics.references("yearly", period: "R05") == ["報告2"])
    #expect(statistics.references("kinds", period: "R02") == ["表ア", "表イ"])
    #expect(statistics.references("kinds", period: "R03") == [] && statistics.references("scope", period: nil) == [])
  }

  @Test func eachFigureIsTheNumberOfItsRows() {
    let statistics = Self.project.site.statistics
    for figure in statistics.kinds + statistics.categories + statistics.contactFrequencies + statistics.cohorts {
      #expect(figure.count == figure.group.active.count, "\(figure.group.name)")
    }
    #expect(statistics.contactFrequencies.reduce(0) { $0 + $1.count } == statistics.inScope)
    #expect(statistics.cohorts.reduce(0) { $0 + $1.count } == statistics.inScope)
  }

  @Test(arguments: [
    ("2020-02-29", Cohort.before), ("2020-03-01", .firstYears), ("2020年2月", .before), ("2020年3月", .firstYears),
    ("2020年", .firstYears), ("2019年", .before), ("2022-12-31", .firstYears), ("2022年", .firstYears),
    ("2023-01-01", .recent), ("2023年", .recent), ("昭和40年", .before),
  ])
  func cohortsAreDividedAtThePolicyAndAtTheYear(date: String, cohort: Cohort) throws {
    #expect(Cohort.of(try DateReader.read(Text(date)).get()) == cohort)
  }

  @Test(arguments: [
    ("2023-12-31", "R05"), ("2019-12-31", "R01"), ("2016-12-31", "H28"), ("2028-12-31", "R10"), ("1988-12-31", "S63"),
  ])
  func periodsAreNamedByTheirEra(date: String, period: String) throws {
    #expect(Period.of(try DateReader.read(Text(date)).get()) == period)
  }

  @Test(arguments: [
    ("R05", "令和5年"), ("R01", "令和元年"), ("H28", "平成28年"), ("", nil), ("R", nil), ("X05", nil), ("2023", nil),
  ])
  func periodsAreReadForTheirLabel(period: String, label: String?) {
    #expect(Period.label(period) == label)
    #expect(Period.year(period).map { $0.era + $0.number + "年" } == label)
  }
}
