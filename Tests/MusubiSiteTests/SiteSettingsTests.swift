import MusubiRegister
import Testing

@testable import MusubiSite

struct SiteSettingsTests {
  private let good = """
    name: 協定・覚書一覧
    city: 川崎市
    description: 川崎市が結んだ協定・覚書の一覧です。
    base: {url: "https://agreements.example.jp/", confirmed: false}
    updated: 2024-11-05
    asOf: {label: 令和5年末, date: 2023-12-31}
    publisher: [川崎市, 協働・連携推進課]
    contact:
      department: 協働・連携推進課
      text: 電話番号は市のホームページをご覧ください。
    licence: {name: CC BY 2.1 JP, url: "https://creativecommons.org/licenses/by/2.1/jp/", confirmed: true}
    municipalityCode: "141305"
    disclosure:
      needs: public
      activities: internal
    addresses:

    """

  /// The settings with every address, `url` for the one named `key`.
  private func settings(_ key: String = "city", _ url: String = "https://city.test/", confirmed: String = "true")
    -> String
  {
    SiteSettings.Address.allCases.reduce(good) { text, address in
      let isKey = address.rawValue == key
      return text
        + "  \(address.rawValue): {title: \(address.rawValue), url: \"\(isKey ? url : "https://city.test/")\", "
        + "confirmed: \(isKey ? confirmed : "true")}\n"
    }
  }

  private func read(_ text: String) -> Checked<SiteSettings> {
    SiteSettings.read(SourceFile(path: "content/site.yml", text: text))
  }

  private func codes(_ text: String) -> [String] { read(text).diagnostics.map(\.code.name) }

  @Test func everySettingIsRead() {
    let result = read(settings("proposals", "https://proposal.example.jp/", confirmed: "false"))
    #expect(result.diagnostics.isEmpty)
    let value = result.value
    #expect(value.name == "協定・覚書一覧")
    #expect(value.base.url == "https://agreements.example.jp/")
    #expect(value.published == nil)
    #expect(value.updated?.date.day == 5)
    #expect(value.asOf.label == "令和5年末")
    #expect(value.asOf.day?.date.iso == "2023-12-31")
    #expect(value.publisher == ["川崎市", "協働・連携推進課"])
    #expect(value.contact.phone == nil)
    #expect(value.licence.title == "CC BY 2.1 JP")
    #expect(value.municipalityCode == "141305")
    #expect(value.link(.proposals).title == "proposals")
    #expect(!value.link(.proposals).isConfirmed)
    #expect(value.unconfirmedLinks.map(\.url) == ["https://agreements.example.jp/", "https://proposal.example.jp/"])
    #expect(value.disclosure.isPublic(.needs))
    #expect(!value.disclosure.isPublic(.activities))
    #expect(!value.disclosure.isPublic(.contact))
    #expect(value.disclosure.isPublic(.title))
  }

  @Test(arguments: [
    ("ftp://city.test/", "link-scheme"), ("javascript:alert(1)", "link-scheme"), ("//city.test/", "link-scheme"),
    ("city.test", "link-scheme"), ("https://", "link-host"), ("https:///path", "link-host"),
    ("https://-a.test/", "link-host"), ("https://a..test/", "link-host"), ("https://a.test:0/", "link-host"),
    ("https://a.test:99999/", "link-host"), ("https://a.test:8x/", "link-host"), ("https://[::1]/", "link-host"),
    ("https://a_b.test/", "link-host"), ("https://user:pass@city.test/", "link-credentials"),
    ("https://city.test@evil.test/", "link-credentials"), ("https://city.test/a b", "link-characters"),
    ("https://city.test/\\u0007x", "value-control-character"), ("https://city.test/<b>", "link-characters"),
    ("https://日本.test/", "link-characters"), ("https://city.test/\\u202e", "value-control-character"),
    ("https://city.test\\\\evil.test/", "link-characters"),
  ])
  func hostileAddressesAreRefused(url: String, code: String) {
    let result = read(settings("city", url))
    #expect(result.diagnostics.map(\.code.name) == [code])
    #expect(result.value.link(.city).url.isEmpty)
  }

  @Test(arguments: [
    "https://www.city.kawasaki.jp/templates/prs/0-Curr.html", "HTTP://a.test", "https://a.test:8443/?q=%E3%81%82#x",
    "https://a.test/@name",
  ])
  func ordinaryAddressesAreKept(url: String) {
    let result = read(settings("city", url))
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.link(.city).url == url)
  }

  @Test func confirmedFlagAndProvisionalNameMustAgree() {
    #expect(codes(settings("city", "https://www.example.jp/", confirmed: "true")) == ["link-example"])
    #expect(codes(settings("city", "https://city.test/", confirmed: "false")) == ["link-provisional"])
    #expect(codes(settings("city", "https://notexample.jp/", confirmed: "true")).isEmpty)
    #expect(codes(settings("city", "https://EXAMPLE.com:80/x", confirmed: "false")).isEmpty)
  }

  @Test(arguments: [
    ("name: 協定・覚書一覧\n", "", ["key-missing"]),
    ("city: 川崎市", "city: [川崎市]", ["key-not-text"]),
    ("agreements.example.jp/", "agreements.example.jp", ["base-form"]),
    ("agreements.example.jp/", "agreements.example.jp/?a/", ["base-form"]),
    ("agreements.example.jp/", "agreements.example.jp//x/", ["base-form"]),
    ("agreements.example.jp/", "agreements.example.jp/x//", ["base-form"]),
    ("agreements.example.jp/", "agreements.example.jp/../x/", ["base-form"]),
    ("agreements.example.jp/", "agreements.example.jp/%2E./x/", ["base-form"]),
    ("agreements.example.jp/", "agreements.example.jp/x/./", ["base-form"]),
    ("agreements.example.jp/", "agreements.example.jp/x/y..z/", []),
    ("date: 2023-12-31", "date: 2023-11-31", ["day-invalid"]),
    ("updated: 2024-11-05", "updated: 令和6年11月5日", ["day-invalid"]),
    ("publisher: [川崎市, 協働・連携推進課]", "publisher: 川崎市", ["key-not-list"]),
    ("publisher: [川崎市, 協働・連携推進課]", "publisher: []", ["key-missing"]),
    ("\"141305\"", "\"141306\"", ["municipality-code-invalid"]),
    ("\"141305\"", "14130", ["municipality-code-invalid"]),
    ("\"141305\"", "1４1305", ["municipality-code-invalid"]),
    ("needs: public", "need: public", ["disclosure-unknown-column"]),
    ("needs: public", "needs: 公開", ["disclosure-value"]),
    ("needs: public", "provenance: internal", ["disclosure-needed"]),
    ("confirmed: false", "confirmed: いいえ", ["key-not-boolean"]),
    ("confirmed: false", "confirmd: false", ["key-missing", "key-unknown"]),
    ("  department:", "  mail: someone\n  department:", ["mail-invalid"]),
    ("addresses:", "adresses:", ["key-missing", "key-unknown"]),
  ])
  func faultsOfSettingsAreSaid(part: String, replacement: String, expected: [String]) {
    let text = settings().replacing(part, with: replacement, maxReplacements: 1)
    #expect(codes(text) == expected)
  }

  @Test func suggestionsAreGivenForColumnsAndAddresses() {
    let column = read(settings().replacing("needs: public", with: "need: public")).diagnostics.first
    #expect(column?.suggestion == "needs")
    let address = read(settings().replacing("  sitePolicy:", with: "  sitepolicy:")).diagnostics
    #expect(address.map(\.code) == [.keyMissing, .keyUnknown])
    #expect(address.last?.suggestion == "sitePolicy")
  }

  @Test func unreadableSettingsGiveOneFaultOnly() {
    #expect(codes("name: [") == ["yaml-invalid"])
    let result = SiteSettings.read(SourceFile(path: "content/site.yml", bytes: [0x6E, 0x61, 0xFF]))
    #expect(result.diagnostics.map(\.code) == [.documentEncoding])
    #expect(result.value.link(.city).url.isEmpty)
  }

  @Test func codesAreWellFormedAndListedOnce() {
    let names = DiagnosticCode.documents.map(\.name)
    #expect(Set(names).count == names.count)
    for code in DiagnosticCode.documents {
      #expect(
        code.name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      #expect(!code.headline.japanese.hasSuffix("。") && !code.headline.english.hasSuffix("."))
      #expect(code.rule.japanese.hasSuffix("。") && code.rule.english.hasSuffix("."))
      #expect(code.fix.japanese.hasSuffix("。") && code.fix.english.hasSuffix("."))
    }
  }
}
