import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// A link to a page carries the page's name, wherever it stands (WCAG 2.2, 3.2.4).
struct PageNamesTests {
  /// With the texts of the repository, since their titles are the names.
  private static let shared = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content/pages")
    let pages = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
      SourceFile(path: "content/pages/" + $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0)))
    }
    return try RenderedSite(TestProject().with { $0.pages = pages })
  }

  @Test(arguments: [
    "policy.html", "evaluation.html", "direction.html", "accessibility.html", "accessibility-test.html", "linking.html",
  ])
  func aLinkCarriesTheNameOfItsPage(target: String) throws {
    let rendered = try Self.shared.get()
    let title = try #require(rendered[target].all("h1").first?.text)
    var links = 0
    for (path, page) in rendered.all where path != "404.html" {
      for link in page.all("a") {
        guard let href = link["href"], !href.contains("://"), !href.contains("#"),
          RenderedSite.resolve(href, from: path) == target
        else { continue }
        links += 1
        #expect(link.text == title, "\(path)")
      }
    }
    #expect(links > 0)
  }

  @Test func theNavigationAndThePageForCompaniesAgree() throws {
    let page = try Self.shared.get()["index.html"]
    let links = page.all("a").filter { $0["href"] == "proposals.html" }.map(\.text)
    #expect(links.count > 1 && Set(links) == [NavigationEntry.companies.label])
  }
}
