import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What tells of a person, and whom the site names for its own safety.
struct DisclosedPersonTests {
  typealias Row = TestProject.Row

  @Test func personalDataIsSaidInTheColumnsThatAreMadePublic() {
    let project = TestProject([
      Row("K1", [.summary: "電話 044-200-1111", .contact: "担当：山田", .issues: "yamada@city.test", .needs: "担当：山田"]),
      Row("M1", [.title: "【見本】一", .provenance: "見本", .partners: "見本", .summary: "電話 044-200-1111"]),
    ])
    #expect(project.findings == ["personal-data H2"])
    #expect(project.diagnostics.first?.severity == .warning)
    let opened = project.with { $0.settings.disclosure = ["contact: public", "summary: internal"] }
    #expect(opened.findings.filter { $0.hasPrefix("personal") } == ["personal-data L2"])
  }

  @Test func personalDataIsSaidOfReasonsForWithdrawal() {
    let project = TestProject().with {
      $0.redirects = ["agreements/K9.html,取下げ,,担当の山田（044-200-1111）による,2024-02-01,前の名称"]
    }
    #expect(project.findings == ["personal-data D2"])
  }

  /// The day of the tests is 2024-04-01.
  @Test(arguments: [
    ("mailto:web@city.test", "2024-04-01", []), ("mailto:web@city.test", "2024-03-31", ["security-expired"]),
    ("tel:+81-44-200-2111", "2025-03-31", []), ("web@city.test", "2025-03-31", ["security-contact-form"]),
    ("http://city.test/", "2025-03-31", ["security-contact-form"]),
    ("mailto:web", "2025-03-31", ["security-contact-form"]),
  ])
  func theContactOfSecurityTextIsChecked(contact: String, expires: String, codes: [String]) {
    let project = TestProject().with { $0.settings.security = ["contacts: [\"\(contact)\"]", "expires: \(expires)"] }
    #expect(project.findings.map { $0.split(separator: " ")[0] } == codes.map { $0[...] })
  }
}
