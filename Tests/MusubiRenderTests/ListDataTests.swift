import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What the script of the list is told, against the table that it stands beside.
struct ListDataTests {
  typealias Row = TestProject.Row

  private static let project = TestProject([
    Row("K1", [.concluded: "2020-01-01", .sdgs: "3、17", .partners: "甲会、乙会、丙会、丁会", .summary: "* **太い**約束\n* <次>"]),
    Row("K2", [.concluded: "2021-01-01", .category: "総合", .kind: "包括協定"]),
    .disaster("K3", [.concluded: "記載なし", .summary: "髙い所"]),
    Row("K4", [.state: "終了", .department: "環境局"]),
  ]).with {
    $0.cases = [TestProject.caseStudy("a")]
    $0.press = ["2024-01-05,K1とK3,https://press.test/1.html,K1、K3"]
  }

  private static func data(_ project: TestProject = project) throws -> (script: String, values: [String: Any]) {
    var bytes: [UInt8] = []
    ListData.render(try RenderedSite(project).site, into: &bytes)
    let script = String(decoding: bytes, as: UTF8.self)
    let start = try #require(script.range(of: "musubi.list("))
    let json = script[start.upperBound...].dropLast(")\n".count)
    let values = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return (script, try #require(values))
  }

  @Test func rowsStandInTheOrderOfTheTable() throws {
    let rendered = try RenderedSite(Self.project)
    let rows = try rendered["agreements/index.html"].all("tbody").flatMap { $0.all("tr") }
    #expect(rows.compactMap { $0.all("a").first?["href"] } == ["K2.html", "K1.html", "K3.html", "K4.html"])
    let values = try Self.data().values
    #expect(values["active"] as? Int == 3)
    #expect(values["has"] as? [Int] == [0, 3, 2, 0], "a case is 1, a press release 2")
  }

  /// A number names the choice at that place among the boxes of the form.
  @Test func numbersAreThePlacesOfTheBoxes() throws {
    let page = try RenderedSite(Self.project)["agreements/index.html"]
    let values = try Self.data().values
    let choices = { (name: String) in
      page.all("input").filter { $0["name"] == name && $0["type"] == "checkbox" }.compactMap { $0["value"] }
    }
    let named = { (name: String) in
      (values[name] as? [Int] ?? []).map { $0 < 0 ? "" : choices(name)[$0] }
    }
    #expect(named("kind") == ["comprehensive", "individual", "disaster", "individual"])
    #expect(named("category") == ["comprehensive", "environment", "", "environment"])
    #expect(Set(named("bureau")) == ["environment"])
    #expect(named("section").last == "", "a bureau without a section")
    let goals = choices("sdgs")
    let bits = (values["sdgs"] as? [Int])?[1] ?? 0
    #expect(goals.indices.filter { bits >> $0 & 1 == 1 }.map { goals[$0] } == ["3", "17"])
  }

  @Test func summariesAreTextsWithoutMarkup() throws {
    let values = try Self.data().values
    let summaries = values["summary"] as? [String] ?? []
    #expect(summaries[1] == "太い約束 <次>")
    #expect(values["partners"] as? [String] == ["", "甲会、乙会、丙会、丁会", "", ""], "only where the row leaves some out")
  }

  @Test func onlyTheVariantsThatMatterAreSent() throws {
    let (script, values) = try Self.data()
    let variants = values["variants"] as? String ?? ""
    #expect(variants.contains("高髙") && variants.utf8.count < FoldingTable.groups.utf8.count / 4)
    #expect(script.hasPrefix("/* " + FoldingTable.notice), "whoever copies the table is told where it is from")
  }

  @Test func whatIsWithheldIsNotThere() throws {
    let secret = "秘密の内容"
    let project = TestProject([
      Row("K1", [.summary: secret, .contact: secret, .issues: secret, .needs: secret, .remarks: secret, .sdgs: "4"])
    ]).with { $0.settings.disclosure = ["summary: internal", "sdgs: internal"] }
    let (script, values) = try Self.data(project)
    #expect(!script.contains(secret))
    #expect(values["summary"] as? [String] == [""] && values["sdgs"] as? [Int] == [0])
  }

  @Test func noTextLeavesItsString() throws {
    let bad = "\"\\</script><!--\u{1}"
    var json = JSONWriter()
    json.field("名", [Text(bad), Text("改\n行")])
    json.field("数", [-1, 0, 12])
    let bytes = json.finished()
    let values = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(values["名"] as? [String] == [bad, "改\n行"] && values["数"] as? [Int] == [-1, 0, 12])
    #expect(!bytes.contains(UInt8(ascii: "<")))
  }

  @Test(arguments: [
    ("ことば", "ことば"), ("　前後　", "前後"), ("a & b", "a & b"), ("# 題\n\n本文", "題 本文"), ("[名](https://a.test/)で", "名で"),
    ("`<b>`", "<b>"), ("- 一\n- 二", "一 二"), ("", ""),
  ])
  func aMarkdownTextHasAPlainOne(markdown: String, plain: String) {
    #expect(PlainText.of(markdown: Text(markdown)).string == plain)
  }
}
