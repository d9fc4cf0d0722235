import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Which agreements stand beside another, and why.
struct RelatedTests {
  typealias Row = TestProject.Row

  private func related(_ rows: [Row], to index: Int = 0) -> [String] {
    let site = TestProject(rows).site
    return site.related(to: index).map { related in
      let reason =
        switch related.reason {
        case .categoryAndBureau(let category, let bureau): "\(category)・\(bureau)"
        case .category(let category): category
        case .kindAndBureau(let bureau): "kind・\(bureau)"
        }
      return "\(site.agreements[related.agreement].id.string): \(reason)"
    }
  }

  /// What the same partners have agreed stands in a section of its own.
  @Test func categoryAndBureauComeFirstThenCategoryAndNoneOfTheSamePartners() {
    let rows = [
      Row("K1", [.partners: "見本会"]), Row("K2", [.partners: "二会", .department: "港湾局"]),
      Row("K3", [.partners: "三会", .department: "環境局庶務課"]),
      Row("K4", [.partners: "見本会", .category: "総合", .kind: "包括協定"]),
      Row("K5", [.partners: "五会", .category: "総合"]),
    ]
    #expect(related(rows) == ["K3: 環境・環境局", "K2: 環境"])
    #expect(related(rows + [Row("K6", [.partners: "六会、見本会"])]) == ["K3: 環境・環境局", "K2: 環境"])
  }

  @Test func forDisastersTheKindStandsForTheCategory() {
    let rows: [Row] = [
      .disaster("K1", [.partners: "一会"]), .disaster("K2", [.partners: "二会"]), Row("K3", [.partners: "三会"]),
      .disaster("K4", [.partners: "四会", .department: "港湾局"]),
    ]
    #expect(related(rows) == ["K2: kind・環境局"])
  }

  @Test func nothingRelatedIsNothing() {
    #expect(related([Row("K1")]).isEmpty)
    #expect(related([Row("K1", [.department: "記載なし"]), .disaster("K2", [.partners: "二会"])]).isEmpty)
  }

  @Test func endedOnesAreNotProposedButHaveTheirOwn() {
    let rows = [Row("K1"), Row("K2", [.state: "終了"]), Row("K3", [.partners: "三会"])]
    #expect(related(rows) == ["K3: 環境・環境局"])
    #expect(related(rows, to: 1) == ["K3: 環境・環境局"])
  }

  @Test func thereAreAtMostSixNoneTwiceNeverItself() {
    let rows = (1...60).map { number in
      Row(
        "K\(number)",
        [
          .partners: number % 2 == 0 ? "会\(number % 4)、会\(number)" : "会\(number)",
          .department: number % 3 == 0 ? "港湾局" : "環境局庶務課",
          .state: number % 7 == 0 ? "終了" : "",
        ])
    }
    let site = TestProject(rows).site
    for index in site.agreements.indices {
      let found = site.related(to: index).map(\.agreement)
      #expect(found.count == 6)
      #expect(Set(found).count == found.count)
      #expect(!found.contains(index))
      #expect(found.allSatisfy { site.agreements[$0].isActive })
      let own = Set(site.partnerSlugs(of: index))
      #expect(found.allSatisfy { own.isDisjoint(with: site.partnerSlugs(of: $0)) })
    }
  }
}
