import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What the partners of an agreement have agreed besides.
struct PartnerOthersTests {
  typealias Row = TestProject.Row

  private func others(_ rows: [Row], of index: Int = 0) -> [String] {
    let site = TestProject(rows).site
    return site.othersOfPartners(of: index).map { others in
      "\(others.partner.name): \(site.ids(others.agreements).joined(separator: " "))"
    }
  }

  @Test func eachPartnersOthersAreThereNewestFirst() {
    let rows = [
      Row("K1", [.partners: "甲会、乙会、丙会"]), Row("K2", [.partners: "甲会", .concluded: "2019年"]),
      Row("K3", [.partners: "甲会", .concluded: "2022年"]), Row("K4", [.partners: "乙会", .concluded: "記載なし"]),
    ]
    #expect(others(rows) == ["甲会: K3 K2", "乙会: K4"])
    #expect(others(rows, of: 1) == ["甲会: K3 K1"])
  }

  @Test func aJointAgreementIsNamedOnce() {
    let rows = [
      Row("K1", [.partners: "甲会、乙会"]), Row("K2", [.partners: "甲会、乙会", .concluded: "2022年"]),
      Row("K3", [.partners: "乙会", .concluded: "2020年"]),
    ]
    #expect(others(rows) == ["甲会: K2", "乙会: K3"])
    #expect(others([rows[0], rows[1]]) == ["甲会: K2"])
  }

  @Test func endedOnesAreNotNamedButHaveTheirOwn() {
    let rows = [Row("K1", [.partners: "甲会"]), Row("K2", [.partners: "甲会", .state: "終了"])]
    #expect(others(rows) == [])
    #expect(others(rows, of: 1) == ["甲会: K1"])
  }

  @Test func thereAreAtMostFiveOfAtMostFivePartners() {
    let clubs = (1...8).map { "会\($0)" }
    let rows =
      [Row("A1", [.partners: clubs.joined(separator: "、")])]
      + clubs.flatMap { club in
        (1...9).map {
          Row("\(club.unicodeScalars.last?.value ?? 0)-\($0)", [.partners: club, .concluded: "200\($0)年"])
        }
      }
    let site = TestProject(rows).site
    let own = site.agreements.firstIndex { $0.id.string == "A1" } ?? 0
    let found = site.othersOfPartners(of: own)
    #expect(found.map { $0.agreements.count } == [5, 5, 5, 5, 5])
    #expect(found.allSatisfy { site.agreements[$0.agreements[0]].concluded?.year == 2009 })
    // The newest of its partner too has five others.
    #expect(site.othersOfPartners(of: found[0].agreements[0]).map { $0.agreements.count } == [5])
  }
}
