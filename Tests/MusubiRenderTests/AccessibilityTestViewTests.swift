import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// The draft of the test's result, as the repository's template shows it.
struct AccessibilityTestViewTests {
  private static let shared = Result {
    try RenderedSite(TestProject((1...60).map { .init("K\($0)", [.partners: "相手\($0)株式会社"]) }))
  }

  private func page() throws -> HTMLPage { try Self.shared.get()["accessibility-test.html"] }

  @Test func everySampledPageIsLinkedByItsHeadingWithItsAddress() throws {
    let rendered = try Self.shared.get()
    let items = try page().all(class: "sampled").flatMap { $0.all("li") }
    #expect(items.count == 40)
    for item in items {
      let link = try #require(item.all("a").first)
      let path = try #require(link["href"])
      // The home page alone greets with other words than its name.
      let heading = path == "index.html" ? "協定・覚書一覧" : try rendered[path].all("h1").map(\.text).joined()
      #expect(link.text == heading, "\(path)")
      let address = item.all("code").map(\.text)
      let expected = "https://agreements.city.test/" + path
      #expect(address == [path == "index.html" ? "https://agreements.city.test/" : expected])
    }
  }

  @Test func nothingIsClaimed() throws {
    let rows = try page().all("tbody").flatMap { $0.all("tr") }
    #expect(rows.count == 38)
    for row in rows { #expect(row.all("td").last?.text == "未試験") }
    let text = try page().all("main").map(\.text).joined()
    #expect(text.contains("試験前のため、対応度は表明しません。"))
    for claim in ["準拠", "適合しています", "○"] { #expect(!text.contains(claim), "\(claim)") }
  }

  @Test func everyCriterionSaysWhoExaminesIt() throws {
    let rows = try page().all("tbody").flatMap { $0.all("tr") }
    for (row, criterion) in zip(rows, AccessibilityCriterion.all) {
      #expect(row.all("th").map(\.text) == ["\(criterion.number) \(criterion.name)"])
      let words = row.all("td").dropFirst().first?.text ?? ""
      switch criterion.examiner {
      case .machine: #expect(words.hasPrefix("機械で確認"))
      case .both: #expect(words.hasPrefix("一部を機械で確認、残りは人が試験する"))
      case .person: #expect(words == "人が試験する")
      }
    }
  }

  @Test func thePolicyLeadsToTheTestAndBack() throws {
    let policy = try Self.shared.get()["accessibility.html"].all("aside").flatMap { $0.all("a") }
    #expect(policy.contains { $0["href"] == "accessibility-test.html" && $0.text == "アクセシビリティ試験の計画と結果（案）" })
    #expect(try page().all("main").flatMap { $0.all("a") }.contains { $0["href"] == "accessibility.html" })
  }

  @Test func everyPageLeadsToThePolicy() throws {
    for (path, page) in try Self.shared.get().whole {
      let footer = page.all("footer").flatMap { $0.all("a") }.compactMap { $0["href"] }
      #expect(footer.contains { $0.hasSuffix("accessibility.html") }, "\(path)")
    }
  }
}
