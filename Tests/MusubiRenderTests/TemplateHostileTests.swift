import MusubiRegister
import Testing

@testable import MusubiRender

/// Templates that nobody in their right mind writes: none traps, none runs for long.
@Suite struct TemplateHostileTests {
  func codes(_ page: String, parts: [String: String] = [:]) -> [String] {
    Shelf.compile(page, parts: parts).diagnostics.map(\.code.name)
  }

  func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func aFileOverTheLimitIsNotRead() {
    let limit = TemplateParser.largestFile
    #expect(codes(repeated("x", limit)) == [])
    let diagnostics = Shelf.compile(repeated("x", limit + 1)).diagnostics
    #expect(diagnostics.map(\.code) == [.templateTooLarge])
    #expect(diagnostics.first?.count == limit + 1)
  }

  @Test func sectionsNestToTheLimit() {
    let deepest = TemplateCompiler.deepest
    let fine = repeated("{{#open}}", deepest) + "x" + repeated("{{/open}}", deepest)
    #expect(Shelf.compile(fine).value.string(.full) == "x")
    #expect(codes(fine) == [])
    #expect(codes("{{#open}}" + fine + "{{/open}}") == ["template-too-deep"])
    let lists = repeated("{{#books}}", 6) + "x" + repeated("{{/books}}", 6)
    #expect(Shelf.compile(lists).value.string(.full) == repeated("x", 64))
  }

  @Test func tenThousandOpenSectionsEndInABoundedMessage() {
    let found = codes(repeated("{{#open}}", 10_000))
    #expect(found.count <= 2 * (TemplateFaults.limit + 1))
    #expect(found.contains("template-section-unclosed"))
    #expect(found.contains("template-too-many-faults"))
    #expect(found.contains("template-too-deep"))
  }

  @Test(arguments: [
    "{{/x}}", "{{}}", "{{x}}", "{{", "{{=", "{{=x}}", "{{> x}}", "{{{", "{{!", "{{#x}}", "{{#open}} {{/x}}",
  ])
  func faultsAreBounded(_ piece: String) {
    let found = codes(repeated(piece, 2_000))
    #expect(!found.isEmpty)
    #expect(found.count <= 2 * (TemplateFaults.limit + 1))
  }

  @Test func partialsThatDoubleAreStopped() {
    var parts: [String: String] = [:]
    for level in 0..<40 { parts["p\(level).html"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    for leaf in ["", "{{name}}", repeated("x", 100_000)] {
      parts["p40.html"] = leaf
      #expect(codes("{{> p0}}", parts: parts) == ["template-expansion-too-large"])
    }
  }

  @Test func deepIndentationIsStopped() {
    var parts = ["p30.html": repeated("x\n", 1_000)]
    for level in 0..<30 { parts["p\(level).html"] = repeated(" ", 30_000) + "{{> p\(level + 1)}}" }
    #expect(codes("{{> p0}}", parts: parts) == ["template-expansion-too-large"])
  }

  /// A good template with bytes changed, dropped, doubled and swapped: whatever comes out, it parses, compiles and
  /// renders to an end, every fault has its place in the file, and no text gets out unescaped.
  @Test func mutatedTemplatesNeverTrap() {
    let seed = Array(
      """
      {{! a page }}<h1>{{name}}</h1>{{{body}}}
        {{> a}}
      {{#books}}
      <li>{{name}} {{pages}}{{#tags}}, {{.}}{{/tags}}{{^tags}}-{{/tags}}{{maker.home.town}}</li>
      {{/books}}{{^books}}none{{/books}}
      {{=<% %>=}}<%#maker%><%name%><%#home%><%#books%><%name%><%/books%><%/home%><%/maker%><%={{ }}=%>{{&body}}川崎
      """.utf8)
    let part = SourceFile(path: "templates/parts/a.html", text: "<p>{{#open}}\n  {{note}}\n{{/open}}</p>\n{{> b}}")
    let marks = Array("{}#^/>&!=. \n\r<%|\0\u{FF}".utf8)
    var shelf = Shelf.full
    shelf.name = "<script>"
    var random = TemplateRandom(seed: 7)
    var clean = 0
    for _ in 0..<4_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 3: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        default: bytes.removeSubrange(place..<min(place + 20, bytes.count - 1))
        }
      }
      let page = SourceFile(path: "templates/page.html", bytes: bytes)
      let compiled = TemplateSet.parse([page, part]).flatMap { $0.compile("page.html", for: Shelf.schema) }
      #expect(compiled.diagnostics.allSatisfy { $0.location?.line != nil })
      let html = compiled.value.string(shelf)
      #expect(!html.contains("<script>"))
      if compiled.diagnostics.map(\.code) == [.templatePartialUnknown] { clean += 1 }
    }
    // The mutations are neither all fatal nor all harmless, else this would test nothing.
    #expect((200...3_500).contains(clean))
  }
}
