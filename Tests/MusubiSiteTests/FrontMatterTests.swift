import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiSite

struct FrontMatterTests {
  private let head = """
    ---
    title: 題
    lead: 前書き
    since: 令和3年
    category: 環境
    department: 環境局減量推進課
    agreement: K0002
    ---

    """

  private func cases(_ files: (name: String, text: String)...) -> Checked<[CaseStudy]> {
    CaseStudy.read(files.map { SourceFile(path: "content/cases/\($0.name)", text: $0.text) })
  }

  @Test func bodyIsASliceOfTheFileAndKnowsItsLine() throws {
    let text = head + "## 目的\n\n本文\n"
    let result = cases(("jmty.md", text))
    #expect(result.diagnostics.isEmpty)
    let document = try #require(result.value.first).document
    #expect(document.slug == "jmty")
    #expect(document.body.string == "## 目的\n\n本文\n")
    #expect(document.body.storage === document.file.storage)
    #expect(document.bodyLine == 9)
    #expect(
      document.location(line: 3, column: 2) == Location(file: "content/cases/jmty.md", line: 11, column: 2))
    #expect(document.location(line: .max).line != nil)
  }

  @Test func windowsLineEndsAndByteOrderMarkAreAccepted() throws {
    let text =
      "\u{FEFF}" + (head + "本文\n").split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let result = cases(("jmty.md", text))
    #expect(result.diagnostics.isEmpty)
    let found = try #require(result.value.first)
    #expect(found.title == "題")
    #expect(found.document.body.string == "本文\r\n")
    #expect(found.document.bodyLine == 9)
  }

  @Test func valuesOfACaseAreRead() throws {
    let text = """
      ---
      title: まだ使えるものを次の人へ
      lead: 前書き
      since: 令和3年
      category: 環境
      department: 環境局減量推進課
      agreement: K0002
      order: 2
      published: 2024-11-05
      figures:
        - value: 約200
          unit: トン
          label: 減ったごみ
          note: 令和5年度
        - value: 毎月
          label: 意見交換
          link: /cases/index.html#list
      ---
      本文
      """
    let result = cases(("jmty.md", text))
    #expect(result.diagnostics.isEmpty)
    let found = try #require(result.value.first)
    #expect(found.since == LocatedText("令和3年", at: Location(file: "content/cases/jmty.md", line: 4, column: 8)))
    #expect(found.agreement.text == "K0002")
    #expect(found.order == 2)
    #expect(found.published?.date.iso == "2024-11-05")
    #expect(found.published?.date.month == 11)
    #expect(found.updated == nil)
    #expect(
      found.figures == [
        DocumentFigure(
          value: "約200", unit: "トン", label: "減ったごみ", note: "令和5年度", location: found.figures.first?.location),
        DocumentFigure(
          value: "毎月", label: "意見交換", link: "/cases/index.html#list", location: found.figures.last?.location),
      ])
    #expect(found.figures.allSatisfy { $0.location?.line != nil })
  }

  @Test(arguments: [
    "/a.html", "/a/b-c.html#d", "/", "a.html", "//a.test/", "https://a.test/", "/a b", "/日", "/a?b", "javascript:x",
  ])
  func aFiguresLinkIsAPageOfTheSite(link: String) {
    let text = "---\ntitle: 題\nlead: 前\nfigures:\n  - value: 1\n    label: 数\n    link: \"\(link)\"\n---\n本文\n"
    let pages = PageDocument.read([SourceFile(path: "content/pages/a.md", text: text)])
    let isRight = ["/a.html", "/a/b-c.html#d", "/"].contains(link)
    #expect(pages.diagnostics.map(\.finding) == (isRight ? [] : ["figure-link content/pages/a.md:7"]))
    #expect(pages.value.first?.figures.map(\.link) == [isRight ? link : nil])
  }

  @Test(arguments: [
    ("本文だけ\n", "front-matter-missing", 1),
    ("", "front-matter-missing", 1),
    (" ---\ntitle: a\n---\n", "front-matter-missing", 1),
    ("---\ntitle: a\n", "front-matter-unclosed", 1),
    ("---\ntitle: [\n---\n本文\n", "yaml-invalid", 3),
    ("---\n- a\n---\n本文\n", "key-not-mapping", 2),
    ("---\ntitle: a\ntitle: b\n---\n本文\n", "key-repeated", 3),
  ])
  func brokenHeadIsTheOnlyFaultSaid(text: String, code: String, line: Int) {
    let result = cases(("a.md", text))
    #expect(result.diagnostics.map(\.code.name) == [code])
    #expect(result.diagnostics.first?.location?.line == line)
    #expect(result.value.count == 1)
  }

  @Test func everyFaultOfAHeadIsSaidAtOnce() {
    let text = """
      ---
      title:
      leed: a
      order: 前
      figures:
        - valeu: 1
          label: [a]
      ---
      本文
      """
    let result = cases(("a.md", text))
    let said = result.diagnostics.map { "\($0.code.name) \($0.value ?? "") \($0.location?.line ?? 0)" }
    #expect(
      Set(said) == [
        "key-missing title 2", "key-missing lead 2", "key-missing since 2", "key-missing category 2",
        "key-missing department 2", "key-missing agreement 2", "key-unknown leed 3", "key-not-number order 4",
        "key-missing figures.value 6", "key-not-text figures.label 7", "key-unknown figures.valeu 6",
      ])
    #expect(said.count == 11)
  }

  @Test func textThatIsNotUTF8IsFoundAtItsPlace() {
    let bytes = Array("---\ntitle: ".utf8) + [0x83, 0x65] + Array("\n---\n".utf8)
    let result = CaseStudy.read([SourceFile(path: "content/cases/a.md", bytes: bytes)])
    #expect(result.diagnostics.map(\.code) == [.documentEncoding])
    #expect(result.diagnostics.first?.location == Location(file: "content/cases/a.md", line: 2, column: 8))
  }

  @Test(arguments: ["見守り.md", "A.md", "a b.md", "a_b.md", ".md", "a.markdown", "a.b.md"])
  func namesThatCannotBeAddressesAreRefused(name: String) {
    let result = cases((name, head + "本文\n"))
    #expect(result.diagnostics.map(\.code) == [.documentName])
    #expect(result.value.isEmpty)
  }

  @Test func equalNamesAreRefused() {
    let result = cases(("a.md", head + "本文\n"), ("old/a.md", head + "本文\n"))
    #expect(result.diagnostics.map(\.code) == [.documentRepeated])
    #expect(result.diagnostics.first?.other == "content/cases/a.md")
  }

  @Test func emptyBodyIsAWarning() {
    let result = cases(("a.md", head + " \n\n"))
    #expect(result.diagnostics.map(\.code) == [.documentEmpty])
    #expect(!result.hasErrors)
  }

  @Test func sizeIsBounded() {
    let result = cases(("a.md", head + String(repeating: "x", count: Document.maximumSize)))
    #expect(result.diagnostics.map(\.code) == [.documentTooLarge])
  }

  @Test func orderOfFilesDoesNotMatter() {
    let first = ("b.md", head + "本文\n")
    let second = ("a.md", head + "本文\n")
    let third = ("c.md", head.replacing("title: 題", with: "title: 題\norder: 1") + "本文\n")
    let straight = cases(first, second, third).value.map(\.document.slug)
    let turned = cases(third, second, first).value.map(\.document.slug)
    #expect(straight == ["c", "a", "b"])
    #expect(turned == straight)
  }

  @Test func pagesAreReadByName() throws {
    let text = "---\ntitle: 方針\nlead: 前書き\nupdated: 2024-11-05\n---\n本文\n"
    let result = PageDocument.read([SourceFile(path: "content/pages/policy.md", text: text)])
    #expect(result.diagnostics.isEmpty)
    let page = try #require(result.value.first)
    #expect(page.document.slug == "policy")
    #expect(page.title == "方針")
    #expect(page.description == nil)
    #expect(page.updated?.date.iso == "2024-11-05")
  }
}
