import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// The pages to test and the list of criteria: reproducible, complete, and nothing claimed.
struct AccessibilityTests {
  typealias Row = TestProject.Row

  private static func paths(_ sample: AccessibilitySample, _ site: Site) -> (representative: [String], drawn: [String])
  {
    (sample.representatives.map { site.route(of: $0.page).path }, sample.drawn.map { site.route(of: $0).path })
  }

  private static func project(_ count: Int) -> TestProject {
    TestProject((1...count).map { Row("K\($0)", [.partners: "相手\($0)株式会社"]) })
  }

  // MARK: The sample

  @Test func aLargeSiteGivesTenAndThirtyPages() {
    let site = Self.project(60).site
    let (representative, drawn) = Self.paths(AccessibilitySample(site), site)
    #expect(representative.count == 10 && drawn.count == 30)
    #expect(Set(representative + drawn).count == 40, "no page twice")
    let all = Set(site.pages.filter { !$0.leadsOn }.map { site.route(of: $0).path })
    #expect(all.isSuperset(of: representative + drawn))
    #expect(!(representative + drawn).contains("404.html"))
    #expect(
      AccessibilitySample(site).population == all.count - 1 - site.retirements.count, "old addresses are no pages")
  }

  @Test func representativesStandForTheirKinds() {
    let site = Self.project(60).with { $0.cases = [TestProject.caseStudy("b"), TestProject.caseStudy("a")] }.site
    #expect(
      Self.paths(AccessibilitySample(site), site).representative == [
        "index.html", "agreements/index.html", "agreements/K1.html", "categories/environment.html",
        "partners/index.html", "statistics.html", "cases/a.html", "press/index.html", "data/index.html",
        "accessibility.html",
      ])
    let without = Self.project(60).site
    #expect(Self.paths(AccessibilitySample(without), without).representative.contains("proposals.html"), "in its place")
  }

  @Test func aSmallSiteListsWhatItHas() {
    let site = TestProject([]).with { $0.vocabulary.categories.removeLast(2) }.site
    #expect(site.pages.count <= 40)
    let (representative, drawn) = Self.paths(AccessibilitySample(site), site)
    #expect(representative.count == 10)
    #expect(Set(representative + drawn) == Set(site.pages.map { site.route(of: $0).path }).subtracting(["404.html"]))
  }

  @Test func theOrderOfRowsChangesNothing() {
    let rows = (1...60).map { Row("K\($0)", [.partners: "相手\($0)株式会社"]) }
    let (one, other) = (TestProject(rows).site, TestProject(rows.reversed()).site)
    #expect(Self.paths(AccessibilitySample(one), one) == Self.paths(AccessibilitySample(other), other))
  }

  /// The procedure is published, so its outcome is a promise for a given set of paths.
  @Test func theDrawIsReproducible() {
    let paths = (1...200).map { "agreements/K\($0).html" }
    let drawn = AccessibilitySample.draw(30, from: paths)
    #expect(drawn == AccessibilitySample.draw(30, from: paths.reversed()))
    #expect(drawn == drawn.sorted() && Set(drawn).count == 30)
    #expect(AccessibilitySample.draw(30, from: Array(paths.prefix(7))) == paths.prefix(7).sorted())
    #expect(AccessibilitySample.draw(3, from: (1...20).map { "p\($0).html" }) == ["p12.html", "p18.html", "p9.html"])
  }

  @Test func aPageMoreOrLessChangesOnePlaceAtMost() {
    let paths = (1...300).map { "agreements/K\($0).html" }
    let drawn = Set(AccessibilitySample.draw(30, from: paths))
    var changes = 0
    for number in 301...600 {
      let more = Set(AccessibilitySample.draw(30, from: paths + ["agreements/K\(number).html"]))
      #expect(drawn.subtracting(more).count <= 1)
      changes += drawn == more ? 0 : 1
    }
    #expect(changes > 10 && changes < 60, "one in ten: \(changes)")
    for path in paths {
      let fewer = Set(AccessibilitySample.draw(30, from: paths.filter { $0 != path }))
      #expect(drawn.subtracting(fewer).count <= 1)
    }
  }

  /// Numbers of neighbours are far apart, or a draw would take pages in bunches.
  @Test func everyTenthOfTheNumbersIsDrawnFrom() {
    var tenths = [Int](repeating: 0, count: 10)
    for number in 0..<5000 {
      tenths[Int(AccessibilitySample.number(of: "agreements/M\(number).html") / (.max / 10 + 1))] += 1
    }
    #expect(tenths.allSatisfy { (400...600).contains($0) }, "\(tenths)")
  }

  // MARK: The criteria

  @Test func criteriaAreThoseOfTheStandard() {
    let all = AccessibilityCriterion.all
    #expect(all.count { $0.level == .single } == 25 && all.count { $0.level == .double } == 13)
    #expect(Set(all.map(\.number)).count == all.count && Set(all.map(\.name)).count == all.count)
    let parts = all.map { $0.number.split(separator: ".").compactMap { Int($0) } }
    #expect(parts.allSatisfy { $0.count == 3 })
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }, "in order")
    // How many criteria of A and AA each guideline of WCAG 2.0 has.
    let guidelines = Dictionary(grouping: parts) { "\($0[0]).\($0[1])" }.mapValues(\.count)
    #expect(
      guidelines == [
        "1.1": 1, "1.2": 5, "1.3": 3, "1.4": 5, "2.1": 2, "2.2": 2, "2.3": 1, "2.4": 7, "3.1": 2, "3.2": 4, "3.3": 4,
        "4.1": 2,
      ])
  }

  @Test func machinesAreCreditedForWhatTheyCheckAlone() {
    for criterion in AccessibilityCriterion.all {
      #expect((criterion.examiner == .person) == criterion.checks.isEmpty, "\(criterion.number)")
    }
    #expect(AccessibilityCriterion.all.filter { $0.examiner == .machine }.map(\.number) == ["4.1.1"])
  }
}
