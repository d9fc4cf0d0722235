import Foundation
import Testing

/// A link that does not land stops the build, by name.
struct LinkTests {
  @Test(arguments: ["missing.html", "/agreements/NONE.html", "evaluation.html#no-such-heading", "#nowhere"])
  func aBrokenLinkInAPageStopsTheBuild(address: String) throws {
    let project = try TemporaryProject.small()
    let before = try project.buildWhole()
    let page = try project.folder.text("content/pages/policy.md")
    try project.folder.write("content/pages/policy.md", page + "\n[こわれたリンク](\(address))\n")
    let outcome = try project.build()
    #expect(outcome.status == 1, "\(outcome.said)")
    #expect(outcome.err.contains("policy.html") && outcome.err.contains(address.drop { $0 == "/" }), "\(outcome.err)")
    #expect(try project.site().differences(to: before) == [])
    let check = try project.check("--format", "json")
    #expect(check.status == 1)
    #expect(
      try Report(check.out).diagnostics.contains {
        ($0["value"] as? String)?.contains(address.drop { $0 == "/" }) == true
      })
  }

  @Test(arguments: [
    "evaluation.html", "/agreements/K0001.html", "/agreements/", "#aim", "/data/agreements.csv", "policy.html#aim",
  ])
  func aLinkThatLandsIsFine(address: String) throws {
    let project = try TemporaryProject.small()
    let page = try project.folder.text("content/pages/policy.md")
    try project.folder.write("content/pages/policy.md", page + "\n[よいリンク](\(address))\n")
    let outcome = try project.build()
    #expect(outcome.status == 0, "\(outcome.said)")
  }

  /// In a cell of the register the place is the cell's page; other sites are not visited.
  @Test func linksInCellsAreCheckedToo() throws {
    let project = try TemporaryProject.small()
    try project.set(.background, of: "K0002", to: "[ほかの協定](K0003.html)と[よそ](https://www.example.jp/none)")
    #expect(try project.build().status == 0)
    try project.set(.background, of: "K0002", to: "[ない協定](K9999.html)")
    let outcome = try project.build()
    #expect(outcome.status == 1 && outcome.err.contains("K9999.html"), "\(outcome.said)")
  }
}
