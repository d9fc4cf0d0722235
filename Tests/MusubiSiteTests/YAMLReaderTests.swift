import MusubiRegister
import Testing

@testable import MusubiSite

struct YAMLReaderTests {
  private func read(_ text: String, firstLine: Int = 1) -> Checked<YAMLMapping> {
    let file = SourceFile(path: "content/site.yml", text: text)
    return YAMLReader.mapping(in: file, 0..<file.bytes.count, firstLine: firstLine)
  }

  @Test func valuesKeepTheirPlaces() throws {
    let mapping = read("名称: 一覧\nblock:\n  値: \"あ\"\n", firstLine: 2).value
    #expect(mapping.entries.map(\.key) == ["名称", "block"])
    let first = try #require(mapping.entries.first)
    #expect(first.keyLocation == Location(file: "content/site.yml", line: 2, column: 1))
    #expect(first.value.location == Location(file: "content/site.yml", line: 2, column: 5))
    guard case .mapping(let block) = mapping.entries.last?.value else {
      Issue.record("the second value is no mapping")
      return
    }
    #expect(block.entries.first?.value.location == Location(file: "content/site.yml", line: 4, column: 6))
  }

  @Test func emptyInputIsAnEmptyMapping() {
    for text in ["", "\n", "# 何もない\n", "~\n"] {
      let result = read(text)
      #expect(result.value.entries.isEmpty)
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [
    ("a: 1\nb: [1\n", "yaml-invalid", 3, 1),
    ("a: 1\n\tb: 2\n", "yaml-invalid", 2, 1),
    ("a: b: c\n", "yaml-invalid", 1, 5),
    ("a: 1\nb: \u{1}\n", "yaml-invalid", 2, 4),
    ("a: 1\nb: 2\na: 3\n", "key-repeated", 3, 1),
    ("a:\n  b: 2\n  \"b\": 3\n", "key-repeated", 3, 3),
    ("x: &all 1\ny: *all\n", "yaml-feature", 1, 4),
    ("x: *nobody\n", "yaml-feature", 1, 4),
    ("x: !!int 3\n", "yaml-feature", 1, 4),
    ("- a\n- b\n", "key-not-mapping", 1, 1),
    ("? [a, b]\n: c\n", "key-not-text", 1, 1),
    ("a: 1\n---\nb: 2\n", "yaml-invalid", 2, 1),
  ])
  func faultsAreFoundAtTheirPlace(text: String, code: String, line: Int, column: Int) {
    let result = read(text)
    #expect(result.diagnostics.map(\.code.name) == [code])
    #expect(result.diagnostics.first?.location == Location(file: "content/site.yml", line: line, column: column))
    #expect(result.value.entries.isEmpty)
  }

  @Test func repeatedKeyNamesTheFirstPlace() {
    #expect(read("a: 1\nb: 2\na: 3\n").diagnostics.first?.other == "1:1")
  }

  @Test func manyAliasesNeverReachTheParser() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    text += "? *a30\n: x\n"
    #expect(read(text).diagnostics.map(\.code) == [.yamlFeature])
  }

  @Test func asterisksInsideTextAreHarmless() {
    let result = read("a: 2 * 3\nb: \"*印\"\nc: \"* 注\"\nd: A & B\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.entries.count == 4)
  }

  @Test func sizeIsBounded() {
    let text = "a: " + String(repeating: "x", count: YAMLReader.maximumSize)
    #expect(read(text).diagnostics.map(\.code) == [.documentTooLarge])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a: [", "{? ", "- - [", "? - "])
  func deepNestingIsRefusedNotFollowed(unit: String) {
    let text = String(repeating: unit, count: YAMLReader.maximumSize / unit.utf8.count)
    #expect(read(text).diagnostics.map(\.code) == [.yamlDepth])
  }

  @Test func deepIndentationIsRefusedNotFollowed() {
    let text = (0..<300).reduce("") { $0 + String(repeating: " ", count: $1) + "a:\n" }
    #expect(read(text).diagnostics.map(\.code) == [.yamlDepth])
  }

  @Test func nestingUpToTheLimitIsFollowed() {
    let depth = YAMLReader.maximumDepth
    let text = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
    #expect(read(text).diagnostics.isEmpty)
  }

  /// Any text gives a mapping or faults inside the file, and never a trap.
  @Test func anyTextIsReadOrRefused() {
    let pieces = [
      "a", "あ", ":", ": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ",", "\"", "'", "#", "|", ">", "&b ", "*b ", "!",
      "!!",
      "%", "@", "`", "?", "? ", "---\n", "...\n", "\t", "\u{0}", "\u{85}", "\u{FEFF}", "\\", "~", "<<: ",
    ]
    var random = UInt64(20_231_231)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<(random % 24) {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((random >> 33) % UInt64(pieces.count))]
      }
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 2
      for diagnostic in read(text).diagnostics {
        let line = diagnostic.location?.line ?? 0
        // Next Line (U+0085) also ends a line for YAML.
        #expect(line >= 1 && line <= lines + text.unicodeScalars.count { $0 == "\u{85}" }, "\(text.debugDescription)")
      }
    }
  }
}
