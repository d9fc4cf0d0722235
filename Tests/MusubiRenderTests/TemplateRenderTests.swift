import MusubiRegister
import Testing

@testable import MusubiRender

@Suite struct TemplateRenderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    let expected: String
    var shelf = Shelf.full
    var parts: [String: String] = [:]
    var testDescription: String { template }

    init(_ template: String, _ expected: String, _ shelf: Shelf = .full, parts: [String: String] = [:]) {
      self.template = template
      self.expected = expected
      self.shelf = shelf
      self.parts = parts
    }
  }

  func check(_ example: Case, _ at: SourceLocation = #_sourceLocation) {
    let compiled = Shelf.compile(example.template, parts: example.parts)
    #expect(compiled.diagnostics.isEmpty, sourceLocation: at)
    #expect(compiled.value.string(example.shelf) == example.expected, sourceLocation: at)
  }

  @Test(arguments: [
    Case("", ""), Case("plain", "plain"), Case("{{name}}", "棚"), Case("[{{ name }}]", "[棚]"),
    Case("{{count}}{{note}}{{remark}}", "7nr"), Case("[{{note}}]", "[]", Shelf(note: nil)),
    Case("{{{body}}}{{&body}}", "<b>x</b><b>x</b>"), Case("{{{ body }}}", "<b>x</b>"),
    Case("{{name}}", "&lt;&amp;&gt;&quot;&#39;", Shelf(name: "<&>\"'")),
    Case("{{remark}}", "&lt;a&gt;", Shelf(remark: "<a>")),
    Case("{{maker.home.town}}", "川崎"), Case("[{{maker.home.town}}]", "[]", Shelf()),
    Case("{ {name} }} {{! gone }}.", "{ {name} }} ."),
    Case("{{=<% %>=}}<%name%>{{name}}<%={{ }}=%>{{name}}", "棚{{name}}棚"),
    Case("\u{FEFF}{{name}}", "棚"), Case("{{name}}}", "棚}"),
  ]) func writesValues(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("{{#open}}yes{{/open}}{{^open}}no{{/open}}", "yes"),
    Case("{{#open}}yes{{/open}}{{^open}}no{{/open}}", "no", Shelf()),
    Case("{{#books}}{{name}}{{pages}},{{/books}}", "A1,B-20,"), Case("{{^books}}none{{/books}}", "none", Shelf()),
    Case("{{^books}}none{{/books}}", ""), Case("{{#tags}}({{.}}){{/tags}}", "(x)(y)"),
    Case("{{#books}}{{#tags}}{{name}}{{.}}{{count}} {{/tags}}{{/books}}", "Ap7 Aq7 "),
    Case("{{#books}}{{#open}}{{name}}{{/open}}{{/books}}", "AB"), Case("{{#note}}<{{.}}>{{/note}}", "<n>"),
    Case("{{#note}}<{{.}}>{{/note}}{{^note}}no{{/note}}", "no", Shelf(note: "")),
    Case("{{#body}}[{{{.}}}]{{/body}}", "[<b>x</b>]"), Case("{{#body}}x{{/body}}{{^body}}no{{/body}}", "no", Shelf()),
    Case("{{#count}}{{.}}{{/count}}", "0", Shelf()), Case("{{#maker}}{{name}} {{count}}{{/maker}}", "Maker 7"),
    Case("{{^maker}}none{{/maker}}", "none", Shelf()), Case("{{#maker.home.books}}{{name}}{{/maker.home.books}}", "T"),
    Case("{{^maker.home}}none{{/maker.home}}", "none", Shelf(maker: .init(name: "x"))),
    Case("{{#maker.home}}{{town}}{{#books}}{{name}}{{town}}{{/books}}{{/maker.home}}", "川崎T川崎"),
    Case("{{#books}}{{#maker}}{{name}}{{/maker}}{{^maker}}-{{/maker}}{{/books}}", "M-"),
    Case("{{#tags}}{{#books}}{{name}}{{/books}}{{/tags}}", "ABAB"),
    Case("{{#books}}{{#tags}}{{.}}{{/tags}}{{name}}{{#maker}}{{name}}{{/maker}};{{/books}}", "pqAM;B;"),
    Case("{{#open}}{{/open}}x{{#open}}y{{/open}}z", "xyz"),
  ]) func opensSections(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("a\n{{#open}}\nb\n{{/open}}\nc", "a\nb\nc"), Case("a\r\n  {{#open}}\t\r\nb\r\n{{/open}}\r\nc", "a\r\nb\r\nc"),
    Case("{{#open}} {{! x }}\n{{/open}}", " \n"), Case("{{! a }} {{! b }}\n.", " \n."), Case(" {{name}}\n", " 棚\n"),
    Case("{{=| |=}}\n|name|", "棚"), Case("\n\n{{^open}}\n{{/open}}\n\n", "\n\n\n"),
  ]) func removesTheLinesOfTagsThatStandAlone(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("{{> a}}", "[棚]", parts: ["a.html": "[{{name}}]"]),
    Case("{{> parts/a.html}}{{> a.html}}{{> parts/a}}", "aaa", parts: ["a.html": "a"]),
    Case("{{#books}}{{> a}}{{/books}}{{> a}}", "AB棚", parts: ["a.html": "{{name}}"]),
    Case("{{> a}}{{name}}", "棚棚", parts: ["a.html": "{{=| |=}}|name|"]),
    Case("  {{> a}}\n.", "  x\n\n  棚\n  y.", parts: ["a.html": "x\n\n{{name}}\ny"]),
    Case("  {{> a}}\n", "  1\n    2\n  3\n", parts: ["a.html": "1\n  {{> b}}\n3\n", "b.html": "2\n"]),
    Case(" {{> a}}\n", " x\n y\n", parts: ["a.html": "{{#open}}\nx\n{{/open}}\n{{#open}}y{{/open}}\n"]),
    Case(" {{> a}}\n", " \n", parts: ["a.html": "{{^open}}y{{/open}}\n"]),
    Case(" {{> a}}\n", " <\n>\n", Shelf(body: HTML("<\n>")), parts: ["a.html": "{{{body}}}\n"]),
    Case("[ {{> a}} ]", "[ x\ny ]", parts: ["a.html": "x\ny"]),
  ]) func includesPartials(_ example: Case) { check(example) }

  @Test func keepsWhatTheBufferHolds() {
    var bytes = Array("before ".utf8)
    Shelf.compile("{{name}}").value.render(.full, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "before 棚")
  }

  @Test func writesNumbersToTheirLimits() {
    let template = Shelf.compile("{{count}}").value
    for number in [0, 9, 10, -1, Int.max, Int.min] {
      #expect(template.string(Shelf(count: number)) == String(number))
    }
  }

  @Test func rendersOneTemplateInManyTasks() async {
    let template = Shelf.compile("{{#books}}{{name}}{{#maker}}{{name}}{{/maker}}{{/books}}{{maker.home.town}}").value
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 { group.addTask { template.string(.full) } }
      for await text in group { #expect(text == "AMB川崎") }
    }
  }

  @Test func describesItsFieldsForTheDocumentation() throws {
    let description = Shelf.schema.description
    #expect(description.name == "shelf")
    #expect(
      description.fields.map { "\($0.name) \($0.kind)" } == [
        "name text", "note text", "count text", "remark text", "body html", "open flag", "books list", "tags texts",
        "maker record",
      ])
    #expect(description.fields[0].doc == "What it is called")
    let maker = try #require(description.fields.last?.nested)
    #expect(maker.name == "maker")
    #expect(maker.fields.last?.nested?.fields.first?.doc == "The town")
    #expect(description.fields[7].nested == nil)
  }
}
