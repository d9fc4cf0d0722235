import MusubiRegister
import Testing

@testable import MusubiSite

struct YAMLFormTests {
  private func form(_ text: String) -> YAMLForm {
    let file = SourceFile(path: "f.yml", text: text)
    return YAMLForm(YAMLReader.mapping(in: file, 0..<file.bytes.count, firstLine: 1).value)
  }

  @Test func textIsTrimmedAndKeepsItsPlace() {
    var form = form("title: \"　見守り \"\n")
    #expect(form.text("title") == LocatedText("見守り", at: Location(file: "f.yml", line: 1, column: 8)))
    #expect(form.diagnostics.isEmpty)
  }

  @Test func numbersAndWordsOfYAMLAreTextWhenTextIsWanted() {
    var form = form("a: 12\nb: true\nc: 2024-01-01\nd: 約45,000\n")
    #expect(["a", "b", "c", "d"].map { form.text($0)?.text } == ["12", "true", "2024-01-01", "約45,000"])
  }

  /// Characters that turn the direction of text can make a title lie.
  @Test func aTextWithControlCharactersIsRefused() {
    var form = form("title: \"川崎\\u202E市\"\n")
    #expect(form.text("title") == nil)
    #expect(form.diagnostics.map(\.code) == [.valueControlCharacter])
    #expect(form.diagnostics.first?.value == "U+202E")
  }

  @Test(arguments: ["", "title:\n", "title: ~\n", "title: \"\"\n", "title: \"　\"\n"])
  func emptyValueOfNeededKeyIsMissing(text: String) {
    var form = form(text)
    #expect(form.neededText("title").isEmpty)
    #expect(form.diagnostics.map(\.code) == [.keyMissing])
  }

  @Test func wrongKindsAreNotedOnce() {
    var form = form("a: [1]\nb: 1\nc: 1\nd: yes\ne: -1\nf: |\n  x\n  y\ng: 2023-02-29\n")
    #expect(form.neededText("a").isEmpty)
    #expect(form.neededTexts("b").isEmpty)
    let hasBlock = form.neededForm("c") != nil
    #expect(!hasBlock)
    #expect(form.neededBoolean("d") == nil)
    #expect(form.number("e") == nil)
    #expect(form.neededText("f").isEmpty)
    #expect(form.neededDay("g") == nil)
    #expect(
      form.diagnostics.map(\.code) == [
        .keyNotText, .keyNotList, .keyNotMapping, .keyNotBoolean, .keyNotNumber, .keyNotOneLine, .dayInvalid,
      ])
    #expect(form.diagnostics.map { $0.location?.line } == [1, 2, 3, 4, 5, 6, 9])
  }

  @Test func unknownKeyComesWithTheKeysAndASuggestion() throws {
    var form = form("title: a\nleed: b\n")
    _ = form.text("title")
    _ = form.text("lead")
    form.finish()
    let fault = try #require(form.diagnostics.first)
    #expect(form.diagnostics.count == 1)
    #expect(fault.code == .keyUnknown)
    #expect(fault.location == Location(file: "f.yml", line: 2, column: 1))
    #expect(fault.value == "leed")
    #expect(fault.expected == "title, lead")
    #expect(fault.suggestion == "lead")
  }

  @Test func keysOfInnerBlocksAreNamedWithTheirPath() {
    var form = form("contact:\n  text: a\n")
    guard var block = form.form("contact") else {
      Issue.record("no block")
      return
    }
    _ = block.neededText("department")
    form.absorb(block)
    #expect(form.diagnostics.map(\.value) == ["contact.department"])
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false), ("2024-04-31", false),
    ("2024-13-01", false), ("2024-00-10", false), ("2024-1-1", false), ("0000-01-01", false), ("２０２４-01-01", false),
    ("2024-12-31", true), ("2024-01-01T00:00", false), ("+024-01-01", false),
  ])
  func daysFollowTheCalendar(text: String, isDay: Bool) {
    #expect((LocatedDay(text, at: Location(file: "f")) != nil) == isDay)
  }
}
