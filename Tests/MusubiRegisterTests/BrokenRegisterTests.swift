import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

struct BrokenRegisterTests {
  @Test(arguments: BrokenRegister.all)
  func fault(isFoundWhereItStands broken: BrokenRegister) throws {
    for saving in BrokenRegister.Saving.allCases {
      let diagnostics = broken.diagnostics(saving)
      #expect(diagnostics.map(\.code.name).sorted() == ([broken.code] + broken.also).sorted(), "\(saving)")
      let fault = try #require(diagnostics.first { $0.code.name == broken.code }, "\(saving)")
      let place = try #require(fault.location, "\(saving)")
      #expect(place.line == broken.marked.marks.first?.line, "\(saving)")
      #expect(place.column == broken.marked.marks.first?.column, "\(saving)")
      #expect(place.cell?.address == broken.cell, "\(saving)")
      #expect(place.cell?.row == broken.row, "\(saving)")
      #expect(place.cell?.heading == broken.heading, "\(saving)")
      #expect(place.cell?.record ?? "" == broken.record ?? "", "\(saving)")
      #expect(fault.value == broken.value, "\(saving)")
      #expect(fault.suggestion == broken.suggestion, "\(saving)")
    }
  }

  @Test(arguments: BrokenRegister.all)
  func message(isWholeInBothLanguages broken: BrokenRegister) throws {
    for fault in broken.diagnostics(.lineFeed) {
      for language in Language.allCases {
        let lines = DiagnosticText.lines(fault, language)
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { !$0.isEmpty && !$0.contains("{") && !$0.contains("}") }, "\(lines)")
        #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        if let suggestion = broken.suggestion, fault.code.name == broken.code {
          #expect(lines[2].contains(suggestion))
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func json(isReadByAnyProgram language: Language) throws {
    let diagnostics = BrokenRegister.all.flatMap { $0.diagnostics(.lineFeed) }
    let json = DiagnosticJSON.array(diagnostics, language)
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(parsed.count == diagnostics.count)
    for (object, fault) in zip(parsed, diagnostics) {
      #expect(object["code"] as? String == fault.code.name)
      #expect(object["severity"] as? String == fault.severity.rawValue)
      #expect(object["file"] as? String == fault.location?.file)
      #expect(object["line"] as? Int == fault.location?.line)
      #expect(object["column"] as? Int == fault.location?.column)
      #expect(object["cell"] as? String == fault.location?.cell?.address)
      #expect(object["value"] as? String == fault.value)
      #expect(object["suggestion"] as? String == fault.suggestion)
      #expect(object["message"] as? String == DiagnosticText.headline(fault, language))
    }
  }

  /// A code without a case here is a message that nobody has seen.
  @Test func everyCodeHasABrokenRegister() {
    let shown = Set(BrokenRegister.all.map(\.code)).union(["faults-omitted"])
    #expect(DiagnosticCode.register.map(\.name).filter { !shown.contains($0) } == [])
    #expect(BrokenRegister.all.count >= 40)
  }

  @Test func codesAndCasesAreNamedOnce() {
    let codes = DiagnosticCode.register.map(\.name)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { Slug.isValid($0) })
    let names = BrokenRegister.all.map(\.testDescription)
    #expect(Set(names).count == names.count)
  }

  @Test func wordingsOfBothLanguagesUseTheSameValues() {
    func marks(_ text: String) -> Set<Substring> {
      Set(
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
          $0.split(separator: "}").first
        })
    }
    for code in DiagnosticCode.register {
      for wording in [code.headline, code.rule, code.fix] {
        #expect(!wording.japanese.isEmpty && !wording.english.isEmpty, "\(code.name)")
        #expect(marks(wording.japanese) == marks(wording.english), "\(code.name)")
        #expect(marks(wording.japanese).isSubset(of: ["value", "expected", "other", "count"]), "\(code.name)")
      }
      // A headline stands alone; rules and fixes are sentences.
      #expect(!code.headline.japanese.hasSuffix("。") && !code.headline.english.hasSuffix("."), "\(code.name)")
      #expect(code.fix.japanese.hasSuffix("。") && code.fix.english.hasSuffix("."), "\(code.name)")
    }
  }

  @Test func everyFaultOfARegisterIsToldInOneRun() {
    let marked = Marked(
      """
      管理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,ジャンル,内容,所管課,⟦決裁⟧,SDGs,法人番号
      K1,⟦⟧,見本商店,⟦平成31年5月1日⟧,⟦いつまでも⟧,⟦個別⟧,環境,見守り。,環境局総務課,,⟦18⟧,
      ⟦K 2⟧,清掃協定,見本商店,2021-06-08,期限なし,個別協定,⟦⟧,清掃。,環境局総務課,課長,3,⟦8010001063617⟧
      ⟦⟧
      K3,"清掃""協定",⟦⟧,⟦2021-02-30⟧,期限なし,災害時協定,,清掃。,危機管理本部,,,,⟦余り⟧
      """)
    let diagnostics = RegisterReader.read(
      SourceFile(path: "r.csv", text: marked.text), vocabularies: .sample
    ).diagnostics
    #expect(
      diagnostics.map(\.code.name) == [
        "heading-unknown", "value-needed", "date-era", "term-invalid", "value-not-listed", "sdgs-invalid", "id-invalid",
        "category-needed", "corporate-number-check", "row-blank", "value-missing", "date-not-in-calendar",
        "row-too-long",
      ])
    #expect(diagnostics.compactMap(\.location?.line) == marked.marks.map(\.line))
    #expect(diagnostics.compactMap(\.location?.column) == marked.marks.map(\.column))
    #expect(
      diagnostics.map { $0.location?.cell?.address } == [
        "J1", "B2", "D2", "E2", "F2", "K2", "A3", "G3", "L3", nil, "C5", "D5", "M5",
      ])
  }

  @Test func aFaultyRowIsStillARecord() {
    let text = """
      管理番号,協定・覚書の名称,締結先,締結時期,締結期間,分類,ジャンル,内容,所管課
      K1,,,?,?,?,?,,
      """
    let register = RegisterReader.read(SourceFile(path: "r.csv", text: text), vocabularies: .sample)
    #expect(register.value.agreements.map(\.id) == ["K1"])
    #expect(register.diagnostics.count == 8)
  }

  @Test func ofOneFaultTenThousandAreListedAndTheRestCounted() throws {
    let text = "a,b\n" + String(repeating: "1,x\"\n", count: 10_003)
    let diagnostics = CSVReader.read(SourceFile(path: "r.csv", text: text)).diagnostics
    #expect(diagnostics.count == 10_001)
    let note = try #require(diagnostics.last)
    #expect(note.code.name == "faults-omitted")
    #expect(DiagnosticText.headline(note, .japanese) == "[csv-stray-quote] はほかに3件あります")
    #expect(DiagnosticText.headline(note, .english) == "Further faults of the kind [csv-stray-quote]: 3")
  }

  @Test func theLimitsAreThoseThatTheMessagesName() {
    let limits = CSVReader.Limits()
    #expect(limits.bytes == 1_073_741_824)
    #expect(limits.columns == 1_000)
    #expect(limits.rows == 1_048_576)
    #expect(limits.cells == 33_554_432)
    #expect(DiagnosticLog.maximumPerCode == 10_000)
  }
}
