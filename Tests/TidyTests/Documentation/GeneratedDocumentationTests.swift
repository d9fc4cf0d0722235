import Foundation
import Testing

/// The pages of `docs/` that say what the program already knows are made from it, and so cannot be out of step.
///
/// `RECORD=1`, or `make docs`, writes them anew; the test still fails then, so that somebody looks at what changed.
struct GeneratedDocumentationTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let path: String
    let text: @Sendable () -> String
    var testDescription: String { path }
  }

  static let pages = [
    Page(path: "docs/columns.md", text: ColumnsDocument.text),
    Page(path: "docs/diagnostics.md", text: DiagnosticsDocument.text),
    Page(path: "docs/open-data.md", text: OpenDataDocument.text),
    Page(path: "docs/templates.md", text: TemplatesDocument.text),
  ]

  @Test(arguments: pages) func theCommittedPageIsTheOneThatIsMade(_ page: Page) throws {
    let made = page.text()
    let committed = (try? Checkout.text(page.path)) ?? ""
    guard committed != made else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Checkout.write(page.path, made)
      Issue.record("\(page.path) was written anew: look at what changed, then test again without RECORD")
    } else {
      let old = committed.components(separatedBy: "\n")
      let new = made.components(separatedBy: "\n")
      let index = zip(old, new).prefix { $0 == $1 }.count
      let says = index < old.count ? old[index] : ""
      let should = index < new.count ? new[index] : ""
      Issue.record(
        "\(page.path) is out of step at line \(index + 1); make docs writes it anew: “\(says)”, now “\(should)”")
    }
  }

  @Test(arguments: pages) func thePageIsTheSameEveryTime(_ page: Page) {
    #expect(page.text() == page.text())
  }
}
