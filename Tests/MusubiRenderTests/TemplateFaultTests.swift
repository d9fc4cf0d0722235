import MusubiRegister
import Testing

@testable import MusubiRender

@Suite struct TemplateFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The page, with `⟦` before the tag that is at fault.
    let marked: String
    let code: DiagnosticCode
    var value: String?
    var suggestion: String?
    var parts: [String: String] = [:]
    var testDescription: String { marked }

    init(
      _ marked: String, _ code: DiagnosticCode, _ value: String? = nil, suggestion: String? = nil,
      parts: [String: String] = [:]
    ) {
      self.marked = marked
      self.code = code
      self.value = value
      self.suggestion = suggestion
      self.parts = parts
    }
  }

  /// The texts without their marks, and the places of the marks.
  static func unmark(_ text: String, file: String) -> (text: String, places: [Location]) {
    var clean = ""
    var places: [Location] = []
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "⟦" {
        places.append(Location(file: file, line: line, column: column))
        continue
      }
      clean.unicodeScalars.append(scalar)
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    return (clean, places)
  }

  /// Every mark has its fault, and there is no other.
  func check(_ example: Case, _ at: SourceLocation = #_sourceLocation) throws {
    let page = Self.unmark(example.marked, file: "templates/page.html")
    var places = page.places
    var parts: [String: String] = [:]
    for (name, text) in example.parts {
      let part = Self.unmark(text, file: "templates/parts/\(name)")
      parts[name] = part.text
      places += part.places
    }
    let diagnostics = Shelf.compile(page.text, parts: parts).diagnostics
    #expect(Set(diagnostics.compactMap(\.location)) == Set(places), sourceLocation: at)
    #expect(diagnostics.map(\.code.name) == places.map { _ in example.code.name }, sourceLocation: at)
    let first = try #require(diagnostics.first, sourceLocation: at)
    if let value = example.value { #expect(first.value == value, sourceLocation: at) }
    #expect(first.suggestion == example.suggestion, sourceLocation: at)
  }

  @Test(arguments: [
    Case("⟦{{nmae}}", .templateNameUnknown, "nmae", suggestion: "name"),
    Case("x\n  ⟦{{{bdoy}}}", .templateNameUnknown, "bdoy", suggestion: "body"),
    Case("川崎⟦{{publisher}}", .templateNameUnknown, "publisher"),
    Case("{{^open}}{{#books}}⟦{{wrong}}{{/books}}{{/open}}", .templateNameUnknown, "wrong"),
    Case("⟦{{#book}}{{name}}{{pages}}{{/book}}", .templateNameUnknown, "book", suggestion: "books"),
    Case("⟦{{#book}}⟦{{title}}{{/book}}", .templateNameUnknown, "book", suggestion: "books"),
    Case("⟦{{#unknowable}}{{title}}{{.}}{{#x}}{{/x}}{{/unknowable}}", .templateNameUnknown, "unknowable"),
    Case("⟦{{maker.nane}}", .templateNameUnknown, "nane", suggestion: "name"),
    Case("⟦{{maker.}}⟦{{.name}}⟦{{maker..name}}", .templateNameUnknown),
    Case("⟦{{tags.name}}", .templatePathBroken, "tags.name"), Case("⟦{{name.x}}", .templatePathBroken),
    Case("⟦{{#books.name}}{{/books.name}}", .templatePathBroken),
    Case("{{#books}}⟦{{.}}{{/books}}", .templateItselfUnknown),
    Case("⟦{{.}}", .templateItselfUnknown), Case("{{#open}}⟦{{.}}{{/open}}", .templateItselfUnknown),
    Case("{{^books}}⟦{{pages}}{{/books}}", .templateNameUnknown, "pages", suggestion: "tags"),
    Case("⟦{{if x}}⟦{{else}}", .templateNameUnknown),
  ]) func namesThatAreNotKnown(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("⟦{{books}}", .templateListAsText, "books"), Case("⟦{{tags}}⟦{{{tags}}}", .templateListAsText),
    Case("⟦{{maker}}", .templateRecordAsText, "maker"), Case("⟦{{maker.home}}", .templateRecordAsText, "maker.home"),
    Case("⟦{{open}}", .templateFlagAsText), Case("⟦{{{name}}}", .templateTextRaw), Case("⟦{{&name}}", .templateTextRaw),
    Case("⟦{{body}}", .templateHTMLEscaped), Case("{{#body}}⟦{{.}}{{/body}}", .templateHTMLEscaped),
    Case("{{#tags}}⟦{{{.}}}{{/tags}}", .templateTextRaw),
  ]) func typesThatDoNotFit(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("a⟦{{#open}}b", .templateSectionUnclosed, "{{#open}}"), Case("⟦{{#open}}⟦{{^open}}", .templateSectionUnclosed),
    Case("{{#open}}⟦{{#books}}{{/open}}", .templateSectionUnclosed, "{{#books}}"),
    Case("x\n⟦{{/open}}", .templateCloseStray, "{{/open}}"), Case("{{#open}}{{/open}}⟦{{/open}}", .templateCloseStray),
    Case("{{#open}}⟦{{/opne}}", .templateCloseMismatched, "{{/opne}}"),
    Case("{{#open}}⟦{{/tags}}{{/open}}", .templateCloseMismatched),
    Case("{{#open}}⟦{{/tags}}", .templateCloseMismatched),
    Case("a ⟦{{name", .templateTagUnclosed, "{{name"), Case("⟦{{name} x\n{{name}}", .templateTagUnclosed),
    Case("⟦{{name {{name}}", .templateTagUnclosed), Case("⟦{{! never", .templateTagUnclosed),
    Case("⟦{{{body}}", .templateTagUnclosed, "{{{body}}"), Case("⟦{{=<% %>", .templateTagUnclosed),
    Case("⟦{{", .templateTagUnclosed),
    Case("⟦{{}}⟦{{#}}⟦{{/ }}⟦{{> }}⟦{{{ }}}⟦{{&}}", .templateTagEmpty, "{{}}"),
    Case("⟦{{=a=}}{{name}}", .templateDelimiterInvalid),
    Case("⟦{{=a b c=}}⟦{{==}}⟦{{=a =b=}}⟦{{=x}}", .templateDelimiterInvalid),
  ]) func tagsThatDoNotParse(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("⟦{{> haeder}}", .templatePartialUnknown, "haeder", suggestion: "header", parts: ["header.html": ""]),
    Case(
      "⟦{{> parts/haeder.html}}", .templatePartialUnknown, suggestion: "parts/header.html", parts: ["header.html": ""]),
    Case("⟦{{> a}}", .templatePartialUnknown),
    Case("{{> a}}", .templatePartialRecursive, "a", parts: ["a.html": "x⟦{{> a}}"]),
    Case("{{> a}}", .templatePartialRecursive, "a", parts: ["a.html": "{{> b}}", "b.html": "⟦{{> a}}"]),
    Case("{{> a}}", .templatePartialRecursive, "page.html", parts: ["a.html": "⟦{{> page.html}}"]),
    Case("{{> a}}{{> a}}", .templateNameUnknown, "wrong", parts: ["a.html": "\n⟦{{wrong}}"]),
    Case("{{#books}}{{> a}}{{/books}}", .templateNameUnknown, "town", parts: ["a.html": "⟦{{town}}"]),
    Case("", .templateCloseStray, parts: ["a.html": "⟦{{/x}}"]),
  ]) func partialsThatDoNotWork(_ example: Case) throws { try check(example) }

  @Test func tellsEveryFaultOfEveryFileInOneRun() {
    let parts = ["a.html": "{{wrong}}{{#open}}", "b.html": "{{/x}}"]
    let codes = Shelf.compile("{{nmae}}{{> a}}{{> c}}{{books}}", parts: parts).diagnostics.map(\.code.name)
    #expect(
      Set(codes) == [
        "template-name-unknown", "template-section-unclosed", "template-close-stray", "template-partial-unknown",
        "template-list-as-text",
      ])
    #expect(codes.count == 6)
  }

  @Test func anUnknownNameComesWithTheNamesKnown() throws {
    let diagnostic = try #require(Shelf.compile("{{#books}}{{x}}{{/books}}").diagnostics.first)
    #expect(diagnostic.other == "book")
    #expect(diagnostic.expected == "name, pages, tags, maker, note, count, remark, body, open, books")
  }

  @Test func whatIsRightStillRenders() {
    #expect(Shelf.compile("{{nmae}}{{name}}{{/x}}!").value.string(.full) == "棚!")
  }

  @Test func aMissingTemplateIsAnError() {
    let set = TemplateSet.parse([SourceFile(path: "templates/agreement.html", text: "")]).value
    let result = set.compile("agrement.html", for: Shelf.schema)
    #expect(result.diagnostics.map(\.code) == [.templateMissing])
    #expect(result.diagnostics.first?.suggestion == "agreement.html")
    #expect(result.diagnostics.first?.location == Location(file: "templates/agrement.html"))
    #expect(result.value.string(.full).isEmpty)
  }

  @Test func aPartialThatNothingIncludesIsAWarning() {
    let files = ["page.html": "{{> a}}", "parts/a.html": "{{> c}}", "parts/b.html": "{{> b}}", "parts/c.html": ""]
    let set = TemplateSet.parse(files.map { SourceFile(path: "templates/" + $0.key, text: $0.value) }).value
    #expect(set.unusedPartials.map(\.location?.file) == ["templates/parts/b.html"])
    #expect(set.unusedPartials.map(\.severity) == [.warning])
  }

  @Test func bytesThatAreNotUTF8AreTold() {
    let source = SourceFile(path: "templates/page.html", bytes: Array("ab\nc".utf8) + [0x8B, 0xA6])
    let diagnostics = TemplateSet.parse([source]).diagnostics
    #expect(diagnostics.map(\.code) == [.templateNotUTF8])
    #expect(diagnostics.first?.location == Location(file: "templates/page.html", line: 2, column: 2))
  }

  @Test func everyCodeIsListedOnceWithWordsInBothLanguages() {
    let codes = DiagnosticCode.templates
    #expect(Set(codes.map(\.name)).count == codes.count)
    for code in codes {
      for wording in [code.headline, code.rule, code.fix] {
        #expect(!wording.japanese.isEmpty && !wording.english.isEmpty)
        #expect(wording.japanese != wording.english)
      }
    }
  }
}
