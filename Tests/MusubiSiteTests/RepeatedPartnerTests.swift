import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// One partner that was written twice in one cell is told, and counted once.
struct RepeatedPartnerTests {
  typealias Row = TestProject.Row

  private static func findings(_ partners: String, _ numbers: String = "") -> [String] {
    TestProject([Row("K1", [.partners: partners, .corporateNumbers: numbers])]).findings
  }

  @Test(arguments: [
    ("株式会社あ、株式会社あ", ["partner-repeated C2"]), ("㈱あ、株式会社 あ", ["partner-repeated C2"]),
    ("株式会社あ、い、株式会社あ、株式会社あ", ["partner-repeated C2"]),
    ("株式会社あ、い、株式会社あ、い", ["partner-repeated C2", "partner-repeated C2"]), ("株式会社あ、株式会社い", []),
  ])
  func aNameThatFoldsToTheSameIsTold(partners: String, findings: [String]) {
    #expect(Self.findings(partners) == findings)
  }

  @Test func twoNumbersTellTwoPartnersApart() {
    #expect(Self.findings("株式会社あ、株式会社あ", "8700110005901、7000012050002") == [])
    #expect(Self.findings("株式会社あ、株式会社い", "8700110005901、8700110005901").contains("corporate-number-repeated X2"))
    #expect(Self.findings("株式会社あ、株式会社あ", "8700110005901、").contains("partner-repeated C2"))
  }

  @Test func itIsCountedOnce() throws {
    let site = TestProject([Row("K1", [.partners: "株式会社あ、い、㈱あ"]), Row("K2", [.partners: "株式会社あ"])]).site
    let group = try #require(site.partners.groups.first { $0.name == "株式会社あ" })
    #expect(site.ids(group.active) == ["K1", "K2"])
    #expect(site.partnerPlaces(of: 0) == [0, 1] && site.partnerPlaces(of: 1) == [0])
  }
}
