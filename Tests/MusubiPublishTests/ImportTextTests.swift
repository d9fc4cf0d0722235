import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiPublish

/// What an import says of the texts in an office's file.
struct ImportTextTests {
  private typealias Row = TestProject.Row

  /// What a build says of a text is said where its author can mend it: in public columns of the office's file.
  @Test func textsAreLookedAtAsABuildDoes() throws {
    let sandbox = try ImportSandbox(
      TestProject([.init("K0001", [.background: "<b>前から</b>"]), .init("K0002"), .init("K0003")]))
    let report = try sandbox.run(
      sandbox.office(
        "回答.csv", [.id, .summary, .issues],
        Row("K0001", [.summary: "一行目\n<b>太字</b>"]), Row("K0002", [.summary: "[文字](javascript:alert(1))"]),
        Row("K0003", [.summary: "* 一\n* **二**", .issues: "<b>内部</b>"])))
    #expect(report.codes == ["markdown-html", "markdown-address"])
    #expect(report.diagnostics.map(\.finding) == ["markdown-html B2", "markdown-address B3"])
    #expect(report.diagnostics.allSatisfy { $0.location?.file.hasSuffix("回答.csv") ?? false })
    #expect(report.written != [], "warnings hinder nothing")
  }
}
