import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

/// Other sites are told what a page is about, in an address that the settings give the form of.
struct LinkContextTests {
  private static let base = "https://proposals.test/"

  private func project(_ context: String, of address: String = "proposals") -> TestProject {
    TestProject().with { $0.settings.contexts = [address: context] }
  }

  private static let environment = Group(
    dimension: .category, slug: "environment", name: "環境", note: "", active: [], ended: [], parentSlug: nil,
    hasOnlySamples: false)

  @Test(arguments: [
    ("new?agreement={id}&category={category}", "new?agreement=K1&category=environment"),
    ("new?c={categoryName}", "new?c=%E7%92%B0%E5%A2%83"), ("{id}/{id}#form", "K1/K1#form"),
    ("new?from={page}&id={id}", "new?from=https%3A%2F%2Fa.test%2Fx%3Fy%26z&id=K1"), ("g{goal}?id={id}", "g?id=K1"),
    ("new?goal={goal}", ""), ("new?from={page}", ""), ("new", ""),
  ])
  func namesInBracesAreFilledAndEncoded(pattern: String, address: String) {
    let project = project(Self.base + pattern)
    #expect(project.findings == [])
    let link = project.site.settings.link(.proposals)
    let subject = LinkSubject(agreement: "K1", category: Self.environment, address: "https://a.test/x?y&z")
    #expect(link.about(subject).url == Self.base + address)
    #expect(link.about(LinkSubject()).url == Self.base, "a page about nothing has the plain address")
    #expect(link.about(subject).isConfirmed && link.about(subject).title == link.title)
  }

  /// No value can leave its place in the address.
  @Test(arguments: ["K1&x=1", "../..", "a#b", "a?b", "日本", "\"><script>", "%41", " "])
  func aValueStaysInItsPlace(value: String) {
    let link = project(Self.base + "new?a={id}&b=1").site.settings.link(.proposals)
    let address = link.about(LinkSubject(agreement: value)).url
    let inner = address.dropFirst((Self.base + "new?a=").count).dropLast("&b=1".count)
    #expect(address.hasPrefix(Self.base + "new?a=") && address.hasSuffix("&b=1"))
    #expect(inner.utf8.allSatisfy { $0.isASCIIAlphanumeric || "%.-_~".utf8.contains($0) }, "\(address)")
    #expect(String(inner).removingPercentEncodingForTest == value)
  }

  @Test(arguments: [
    ("https://proposals.test/{ID}", "context-name"), ("https://proposals.test/{}", "context-name"),
    ("https://proposals.test/{id", "link-characters"), ("https://proposals.test/id}", "link-characters"),
    ("https://proposals.test/{id}}", "link-characters"), ("https://other.test/{id}", "context-host"),
    ("http://proposals.test/{id}", "context-host"), ("https://proposals.test:8443/{id}", "context-host"),
    ("https://proposals.test{id}/", "context-host"), ("https://{id}/", "context-host"), ("new?a={id}", "link-scheme"),
    ("https://proposals.test@evil.test/{id}", "link-credentials"), ("https://proposals.test/ {id}", "link-characters"),
  ])
  func aFaultyPatternIsToldAndNotUsed(pattern: String, code: String) {
    let project = project(pattern)
    #expect(project.diagnostics.map(\.code.name) == [code])
    let link = project.site.settings.link(.proposals)
    #expect(link.context == nil && link.about(LinkSubject(agreement: "K1")).url == Self.base)
  }

  @Test func aNameThatIsNearlyRightIsSuggested() {
    let found = project("https://proposals.test/{categry}").diagnostics
    #expect(found.map(\.suggestion) == ["category"])
  }

  @Test func onlyTwoSitesTakeAContext() {
    for address in SiteSettings.Address.allCases {
      let found = project("https://\(address.rawValue.lowercased()).test/{id}", of: address.rawValue).diagnostics
      let isTaken = address == .proposals || address == .sdgsPortal
      #expect(found.map(\.code.name) == (isTaken ? [] : ["key-unknown"]), "\(address)")
    }
  }
}

extension String {
  /// The text behind percent signs, by a way of its own.
  fileprivate var removingPercentEncodingForTest: String? {
    var bytes: [UInt8] = []
    var rest = Substring(self)
    while let character = rest.popFirst() {
      guard character == "%" else {
        bytes += Array(String(character).utf8)
        continue
      }
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
