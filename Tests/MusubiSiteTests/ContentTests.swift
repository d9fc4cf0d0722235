import Foundation
import MusubiRegister
import Testing

@testable import MusubiSite

/// The documents and settings that the repository ships.
struct ContentTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content")

  private func file(_ name: String) throws -> SourceFile {
    SourceFile(path: "content/" + name, bytes: Array(try Data(contentsOf: Self.content.appending(path: name))))
  }

  private func files(in folder: String) throws -> [SourceFile] {
    try FileManager.default.contentsOfDirectory(atPath: Self.content.appending(path: folder).path())
      .map { try file(folder + "/" + $0) }
  }

  @Test func caseStudiesAreTheNineOfTheReport() throws {
    let cases = CaseStudy.read(try files(in: "cases"))
    #expect(cases.diagnostics.isEmpty)
    #expect(cases.value.map(\.agreement.text) == (1...9).map { "K000\($0)" })
    for study in cases.value {
      let body = study.document.body.string
      let headings = body.split(separator: "\n").filter { $0.hasPrefix("#") }
      #expect(
        headings == ["## 目的 {#purpose}", "## 分かったこと、得られたこと {#learnt}", "## 課題と、これから変えること {#issues}"],
        "\(study.document.slug)")
    }
  }

  @Test func pagesAreThoseThatTheSiteNeeds() throws {
    let pages = PageDocument.read(try files(in: "pages"))
    #expect(pages.diagnostics.isEmpty)
    #expect(
      pages.value.map(\.document.slug) == [
        "accessibility", "data", "direction", "evaluation", "linking", "policy", "proposals", "sdgs",
      ])
  }

  @Test func settingsHaveNoFault() throws {
    let settings = SiteSettings.read(try file("site.yml"))
    #expect(settings.diagnostics.isEmpty)
    #expect(settings.value.unconfirmedLinks.allSatisfy { LinkAddress.isProvisional($0.url) })
    #expect(settings.value.link(.proposals).isConfirmed == false)
  }

  /// An address in running text escapes the settings' `confirmed` flag, so only confirmed ones may stand there.
  @Test func addressesInTextAreConfirmedInTheSettings() throws {
    let settings = SiteSettings.read(try file("site.yml")).value
    let confirmed = Set(SiteSettings.Address.allCases.map(settings.link).filter(\.isConfirmed).map(\.url))
    for file in try files(in: "cases") + files(in: "pages") {
      for part in file.text.string.split(separator: "](").dropFirst() where !part.hasPrefix("/") {
        let address = String(part.prefix { $0 != ")" })
        #expect(confirmed.contains(address), "\(file.path): \(address)")
      }
    }
  }
}
