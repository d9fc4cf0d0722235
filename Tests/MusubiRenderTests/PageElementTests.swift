import MusubiRender
import Testing

/// A page as a tree: what stands in what.
struct PageElementTests {
  private static func read(_ html: String) -> PageElement {
    Array(html.utf8).withUnsafeBufferPointer { PageElement(page: HTMLReader($0)) }
  }

  @Test func elementsStandInTheirElements() {
    let page = Self.read("<ul class=\"list short\"><li><a href=\"a.html\">甲<br>乙</a> 3件<li>丙</ul><p>後")
    let list = page.first { $0.has("short") }
    #expect(list?.name == "ul" && list?.has("lis") == false)
    #expect(list?.elements.map(\.name) == ["li"], "a list whose items are not closed is none of ours")
    #expect(page.first { $0.name == "a" }?.text == "甲乙" && page.text == "甲乙 3件丙後")
    #expect(page.all(named: "p").map(\.text) == ["後"])
  }

  /// None is looked for inside another, and an end without a beginning ends nothing.
  @Test func theOutermostAreFound() {
    let page = Self.read("<div id=1><div id=2></div></span></div></b><div id=3><svg><rect/><text>5</text></svg>6")
    #expect(page.all(named: "div").map { $0.attributes["id"] } == ["1", "3"])
    #expect(page.first { $0.name == "text" }?.text == "5" && page.first { $0.name == "svg" }?.text == "5")
  }

  @Test(arguments: ["", "<", "</", "<a", "<a b=\"", "<!--", "<p></p></p>", "<script>1<2"])
  func anythingIsRead(html: String) {
    #expect(Self.read(html).name.isEmpty)
  }

  @Test func aPageMadeToBeDeepIsReadAllTheSame() {
    let page = Self.read(String(repeating: "<div>", count: 100_000) + "<b>5</b>")
    #expect(page.text == "5" && page.all(named: "b").isEmpty == false)
  }
}
