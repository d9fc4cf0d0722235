import MusubiRegister
import Testing

/// Which sheets of a workbook are read, and what is said of the others.
struct SheetChoiceTests {
  private static let list = OfficeSheet("管理番号|協定・覚書の名称|締結先|内容\nK1|協定|見本|a", name: "協定一覧")
  private static let evaluation = OfficeSheet("管理番号|協定・覚書の名称|効果|方向性\nK1|協定|①|①", name: "総括")
  private static let manual = OfficeSheet("記入のしかた\n黄色の欄に書いてください", name: "記入のしかた")
  private static let choices = OfficeSheet("分類|ジャンル\n個別協定|環境", name: "選択肢")
  private static let empty = OfficeSheet("", name: "Sheet2")
  private static var old: OfficeSheet { OfficeSheet("管理番号|締結先\nK9|旧", name: "前年度") }
  private static var hidden: OfficeSheet { OfficeSheet("管理番号|締結先\nK9|旧", name: "旧", isHidden: true) }

  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let sheets: [OfficeSheet]
    var named: [String] = []
    var told: [String: Column?] = [:]
    let chosen: [String]
    let findings: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Example(name: "one", sheets: [list, empty], chosen: ["協定一覧"], findings: []),
    Example(
      name: "our own form", sheets: [manual, list, evaluation, choices], chosen: ["協定一覧", "総括"],
      findings: ["sheet-passed-over 記入のしかた", "sheet-passed-over 選択肢"]),
    Example(name: "a hidden one is mentioned", sheets: [list, hidden], chosen: ["協定一覧"], findings: ["sheet-hidden 旧"]),
    Example(
      name: "only a hidden one", sheets: [hidden], chosen: [],
      findings: ["sheet-hidden 旧", "sheet-unrecognised 管理番号、締結先"]),
    Example(name: "two of the same", sheets: [list, old], chosen: [], findings: ["sheet-ambiguous 協定一覧、前年度"]),
    Example(name: "named", sheets: [list, old], named: ["前年度"], chosen: ["前年度"], findings: []),
    Example(
      name: "named in another width and case", sheets: [OfficeSheet("管理番号|締結先\nK1|a", name: "Ｓheet１")],
      named: ["sheet1"],
      chosen: ["Ｓheet１"], findings: []),
    Example(name: "a hidden one by its name", sheets: [list, hidden], named: ["旧"], chosen: ["旧"], findings: []),
    Example(name: "named twice", sheets: [list], named: ["協定一覧", "協定一覧"], chosen: ["協定一覧"], findings: []),
    Example(
      name: "a name that is not there", sheets: [list, old], named: ["前年"], chosen: [], findings: ["sheet-not-found 前年"]
    ),
    Example(
      name: "named but no register", sheets: [list, manual], named: ["記入のしかた"], chosen: [],
      findings: ["sheet-unrecognised 記入のしかた"]),
    Example(name: "no register", sheets: [manual, choices], chosen: [], findings: ["sheet-unrecognised 分類、ジャンル"]),
    Example(
      name: "a form with its headings below each other",
      sheets: [OfficeSheet("項目|回答\n協定・覚書の名称|A協定\n締結先|見本\n締結時期|R3", name: "回答")], chosen: [],
      findings: ["sheet-vertical 協定・覚書の名称、A協定"]),
    Example(
      name: "to be passed over, and not there", sheets: [list], told: ["企業名": nil], chosen: [],
      findings: ["heading-option-unmatched 企業名"]),
    Example(name: "nothing at all", sheets: [empty], chosen: [], findings: ["sheet-empty"]),
    Example(name: "no sheets", sheets: [], chosen: [], findings: ["sheet-empty"]),
    Example(
      name: "told", sheets: [OfficeSheet("番号|企業\nK1|見本", name: "A")], told: ["番号": .id, "企業": .partners], chosen: ["A"],
      findings: []),
    Example(
      name: "told of nothing", sheets: [list], told: ["企業名": .partners], chosen: [],
      findings: ["heading-option-unmatched 企業名"]),
  ])
  func sheets(example: Example) {
    let checked = SheetChoice.choose(
      example.sheets.map(\.sheet), path: "returned.xlsx", named: example.named, told: example.told)
    #expect(checked.value.map { $0.sheet.name } == example.chosen)
    #expect(checked.diagnostics.map { Self.brief($0) } == example.findings)
    #expect(checked.hasErrors == checked.value.isEmpty)
  }

  private static func brief(_ finding: Diagnostic) -> String {
    finding.value.map { "\(finding.code.name) \($0)" } ?? finding.code.name
  }

  @Test func messagesNameTheSheetsThereAre() {
    let checked = SheetChoice.choose([Self.list.sheet, Self.old.sheet], path: "r.xlsx", named: ["前年"])
    #expect(checked.diagnostics.first?.expected == "協定一覧、前年度")
    #expect(checked.diagnostics.first?.suggestion == "前年度")
  }
}
