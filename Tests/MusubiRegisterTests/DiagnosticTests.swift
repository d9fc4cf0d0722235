import Foundation
import MusubiRegister
import Testing

struct DiagnosticTextTests {
  private let code = DiagnosticCode(
    "date-example", .error, headline: Wording("「{value}」は{other}の日付ではありません", "“{value}” is not a date of {other}"),
    rule: Wording("{expected}です。", "It is {expected}."), fix: Wording("直してください。", "Correct it."))

  private func diagnostic(_ value: String) -> Diagnostic {
    Diagnostic(
      code,
      at: Location(
        file: "content/register/agreements.csv", line: 14, column: 5,
        cell: .init(row: 14, index: 4, heading: "締結時期", record: "K0123")),
      value: value, expected: "令和元年", other: "平成", suggestion: "令和元年5月1日")
  }

  @Test func readsAsAHeadlineWithTheRuleAndTheFix() {
    #expect(
      DiagnosticText.lines(diagnostic("平成31年5月1日"), .japanese) == [
        "content/register/agreements.csv:14:5 (K0123, セルE14「締結時期」): エラー[date-example]: 「平成31年5月1日」は平成の日付ではありません",
        "    決まり: 令和元年です。",
        "    直し方: 「令和元年5月1日」のことですか。直してください。",
      ])
    #expect(
      DiagnosticText.lines(diagnostic("平成31年5月1日"), .english) == [
        "content/register/agreements.csv:14:5 (K0123, cell E14 “締結時期”): error[date-example]: “平成31年5月1日” is not a date of 平成",
        "    rule: It is 令和元年.",
        "    fix: Did you mean “令和元年5月1日”? Correct it.",
      ])
  }

  @Test func marksInsideAValueStayAsTheyWereWritten() {
    #expect(
      DiagnosticText.headline(diagnostic("{other}{expected}{value}{"), .japanese)
        == "「{other}{expected}{value}{」は平成の日付ではありません")
  }

  @Test func longValuesAreCutAndControlCharactersBlanked() {
    let headline = DiagnosticText.headline(diagnostic(String(repeating: "長", count: 1_000)), .japanese)
    #expect(headline == "「" + String(repeating: "長", count: 60) + "…」は平成の日付ではありません")
    #expect(DiagnosticText.headline(diagnostic("a\u{1B}[2J\nb\u{202E}\u{9B}c"), .japanese).hasPrefix("「a [2J b  c」"))
  }

  @Test func noPlaceOfATextReachesTheTerminalRaw() {
    let location = Location(
      file: "a\u{1B}.csv", line: 1, column: 1, cell: .init(row: 1, index: 0, heading: "b\u{7}", record: "c\n\u{9B}d"))
    let place = DiagnosticText.place(location, .english)
    #expect(place == "a .csv:1:1 (c  d, cell A1 “b ”)")
  }

  @Test(arguments: [
    (Location(file: "a"), "a", "a"), (Location(file: "a", line: 3), "a:3", "a:3"),
    (Location(file: "a", line: 3, column: 4, cell: .init(row: 3)), "a:3:4 (3行目)", "a:3:4 (row 3)"),
    (
      Location(file: "a", line: 3, column: 4, cell: .init(row: 3, heading: "内容", record: "K1")),
      "a:3:4 (K1, 3行目, 列「内容」)", "a:3:4 (K1, row 3, column “内容”)"
    ),
    (Location(file: "a", column: 4), "a", "a"),
  ])
  func placesAreNamedAsFarAsTheyAreKnown(location: Location, japanese: String, english: String) {
    #expect(DiagnosticText.place(location, .japanese) == japanese)
    #expect(DiagnosticText.place(location, .english) == english)
  }

  @Test func theReadingOrderIsThatOfTheFiles() {
    func fault(_ file: String?, _ line: Int?, _ column: Int?, _ value: String) -> Diagnostic {
      Diagnostic(code, at: file.map { Location(file: $0, line: line, column: column) }, value: value)
    }
    let faults = [
      fault("b", 1, 1, "6"), fault(nil, nil, nil, "7"), fault("a", 2, 9, "3"), fault("a", 10, 1, "4"),
      fault("a", 2, 1, "1"), fault("a", 2, 1, "2"), fault("a", nil, nil, "5"), fault(nil, nil, nil, "8"),
    ]
    #expect(faults.inReadingOrder.compactMap(\.value) == ["1", "2", "3", "4", "5", "6", "7", "8"])
  }
}

struct DiagnosticJSONTests {
  @Test func nothingIsAnEmptyArray() {
    #expect(DiagnosticJSON.array([], .japanese) == "[]")
  }

  @Test func stringsSurviveAnyCharacter() throws {
    let scalars = (0..<0x2100).compactMap { Unicode.Scalar(UInt32($0)) } + ["\u{FFFF}", "\u{10FFFF}", "\"", "\\"]
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    let json = "[" + DiagnosticJSON.string(text) + "]"
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String])
    #expect(parsed.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
}
