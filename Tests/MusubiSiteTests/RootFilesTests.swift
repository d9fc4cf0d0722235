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
