import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// What is looked for at a host's root alone.
struct RootFilesTests {
  private static func told(_ base: String, expires: String?) -> Diagnostic? {
    TestProject().with { project in
      project.settings.base = base
      if let expires { project.settings.security = ["contacts: [\"tel:+81-44-200-2111\"]", "expires: \(expires)"] }
    }.diagnostics.first { $0.code == .baseBelowRoot }
  }

  @Test func anExpiredContactIsNoRelease() {
    let project = TestProject().with {
      $0.settings.security = ["contacts: [\"tel:+81-44-200-2111\"]", "expires: 2020-03-31"]
      $0.isRelease = true
    }
    #expect(project.diagnostics.first { $0.code.name == "security-expired" }?.severity == .error)
  }

  /// The day of the tests is 2024-04-01; a year is the most that RFC 9116 recommends.
  @Test(arguments: [("2025-04-01", []), ("2025-04-02", ["security-far"]), ("2027-03-31", ["security-far"])])
  func contactsAreGoodForAYear(expires: String, codes: [String]) {
    let project = TestProject().with {
      $0.settings.security = ["contacts: [\"tel:+81-44-200-2111\"]", "expires: \(expires)"]
    }
    #expect(project.diagnostics.map(\.code.name) == codes)
  }

  @Test(arguments: [
    ("mailto:web@example.jp", ["release-example-contact"]), ("https://www.example.com/x", ["release-example-contact"]),
    ("mailto:web@notexample.jp", []), ("tel:+81-44-200-2111", []),
  ])
  func anExampleIsNoContact(contact: String, codes: [String]) {
    let project = TestProject().with {
      $0.settings.security = ["contacts: [\"\(contact)\"]", "expires: 2025-03-31"]
    }
    #expect(project.findings == [])
    #expect(project.with { $0.isRelease = true }.diagnostics.map(\.code.name) == codes)
  }

  @Test(arguments: [
    ("http://localhost:8000/", true), ("https://kyotei.localhost/", true), ("http://192.168.0.1/", true),
    ("http://10.1.2.3/", true), ("http://172.16.0.1/", true), ("http://172.32.0.1/", false),
    ("http://127.0.0.1/", true),
    ("http://169.254.1.1/", true), ("http://192.0.2.1/", false), ("https://10.city.test/", false),
    ("https://localhost.test/", false),
  ])
  func anAddressThatNobodyOutsideReachesIsNoRelease(base: String, isLocal: Bool) {
    let project = TestProject().with { $0.settings.base = base }
    #expect(project.findings == [])
    let release = project.with { $0.isRelease = true }.diagnostics.map(\.code.name)
    #expect(release == (isLocal ? ["release-base-local"] : []))
  }

  @Test func aReleaseDescribesItsDataAtLength() throws {
    let project = TestProject().with { $0.settings.description = String(repeating: "あ", count: 49) }
    #expect(project.findings == [])
    let told = try #require(project.with { $0.isRelease = true }.diagnostics.first)
    #expect(told.code.name == "description-short" && told.count == 49 && told.severity == .warning)
    let long = project.with {
      $0.settings.description += "い"
      $0.isRelease = true
    }
    #expect(long.findings == [])
  }

  @Test(arguments: [
    ("https://city.test/kyotei/", nil, "robots.txt"),
    ("https://city.test/kyotei/", "2025-03-31", "robots.txt、.well-known/security.txt"),
    ("https://city.test/kyotei/", "2024-03-31", "robots.txt"), ("https://city.test/", "2025-03-31", nil),
    ("https://city.test:8443/", nil, nil),
  ])
  func aSiteInAFolderIsTold(base: String, expires: String?, files: String?) {
    let told = Self.told(base, expires: expires)
    #expect(told?.other == files)
    #expect(told == nil || told?.expected == "https://city.test/" && told?.severity == .note)
  }
}
