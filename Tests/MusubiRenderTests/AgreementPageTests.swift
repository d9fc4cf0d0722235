import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What the page of an agreement explains, and how it is passed on.
struct AgreementPageTests {
  typealias Row = TestProject.Row

  private static func page(_ cells: [Column: String], disaster: Bool = false) throws -> HTMLPage {
    try RenderedSite(TestProject([disaster ? .disaster("K1", cells) : Row("K1", cells)]))["agreements/K1.html"]
  }

  struct Case: Sendable {
    var term: String
    var isDisaster = false
    var title: String
    var says: String
  }

  /// The day of the test project is in April 2024, its register that of the end of 2023.
  @Test(arguments: [
    Case(term: "期限なし", title: "期限を定めないとは", says: "3〜5年ごとに総括を行い"),
    Case(term: "期限なし", isDisaster: true, title: "期限を定めないとは", says: "終わったときは、このページで知らせます。"),
    Case(term: "2040-03-31まで、1年ごとの自動更新", title: "自動更新とは", says: "3〜5年ごとに総括で"),
    Case(term: "2021-06-08から2022-03-31まで、自動更新", title: "自動更新とは", says: "上の日を過ぎても有効なのは"),
    Case(term: "2021-06-08から2040-03-31まで", title: "期限のある協定とは", says: "終わる1年ほど前から総括を行い"),
    Case(term: "2039-06-08から2040-03-31まで", title: "期限のある協定とは", says: "年に1度のレビュー"),
    Case(term: "2040-03-31まで", isDisaster: true, title: "期限のある協定とは", says: "このページは残します"),
    Case(term: "2022-03-31まで", title: "上の日は過ぎています", says: "一覧表では有効とされています"),
    Case(term: "2024-02-01まで", title: "上の日は過ぎています", says: "そのあとに過ぎました"),
  ])
  func aTermIsExplained(_ example: Case) throws {
    let start = example.term.hasPrefix("2039") ? "2039-06-08" : "2021-06-08"
    let page = try Self.page([.term: example.term, .concluded: start], disaster: example.isDisaster)
    let explanation = try #require(page.all(class: "explain").first)
    #expect(explanation.all("b").map(\.text) == [example.title])
    #expect(explanation.text.contains(example.says), "\(explanation.text)")
  }

  @Test(arguments: ["記載なし", "2022-03-31まで"])
  func whereNothingIsToBeExplainedNothingIsSaid(term: String) throws {
    #expect(try Self.page([.term: term, .state: "終了"]).all(class: "explain").isEmpty)
    #expect(try Self.page([.term: term]).all(class: "explain").isEmpty == (term == "記載なし"))
  }

  @Test(arguments: [
    ("2022-03-31まで", "期間が満ち、令和4年（2022年）3月31日に終わりました。"),
    ("2040-03-31まで", "決めていた日（令和22年（2040年）3月31日）より前に終わりました。"),
    ("2022-03-31まで、自動更新", "終わった日は、一覧表に書かれていません。"), ("期限なし", "終わった日は、一覧表に書かれていません。"),
  ])
  func anEndedAgreementSaysHowItEnded(term: String, says: String) throws {
    let page = try Self.page([.term: term, .state: "終了"])
    let notice = try #require(page.all(class: "notice").first)
    #expect(notice.text.contains("この協定は終了しています。" + says), "\(notice.text)")
    #expect(notice.all("a").map { $0["href"] } == ["ended.html"])
  }

  @Test func aCaseStudyFollowsThePromise() throws {
    let project = TestProject([Row("K1")]).with { $0.cases = [TestProject.caseStudy("a"), TestProject.caseStudy("b")] }
    let page = try RenderedSite(project)["agreements/K1.html"]
    let sections = try #require(page.all(class: "columns").first?.all("section"))
    #expect(sections.prefix(2).flatMap { $0.all("h2").map(\.text) } == ["何を約束したか", "この協定から生まれた事例"])
    #expect(sections[1].all("h3").flatMap { $0.all("a") }.map { $0["href"] } == ["../cases/a.html", "../cases/b.html"])
    #expect(try Self.page([:]).all(class: "feature").isEmpty)
  }

  /// A date is not torn apart; what the register writes between dates stays text.
  @Test(arguments: [
    ("2021-06-08から2030-03-31まで", ["令和3年（2021年）6月8日から", "令和12年（2030年）3月31日まで"]),
    ("2021-06-08から", ["令和3年（2021年）6月8日から、"]), ("期限なし", []),
    ("2021-06-08から2030-03-31まで、1年ごとの自動更新", ["令和3年（2021年）6月8日から、", "1年ごとの自動更新", "令和12年（2030年）3月31日まで"]),
  ])
  func theDatesOfATermStayWhole(term: String, dates: [String]) throws {
    let fact = try #require(Self.page([.term: term]).facts["期間"])
    #expect(fact.all(class: "keep").map(\.text) == dates)
  }

  @Test(arguments: [("有", "あり（オンラインを含む）"), ("無", "なし（オンラインを含む）")])
  func whetherTheyMeetIsSaidInOneWord(cell: String, text: String) throws {
    #expect(try Self.page([.dialogue: cell]).facts["対面の対話"]?.text == text)
  }

  @Test func partnersOthersLeadToThePartnersPage() throws {
    let rows = (1...7).map { Row("K\($0)", [.partners: "甲会", .concluded: "201\($0)年"]) }
    let rendered = try RenderedSite(TestProject(rows))
    let section = try #require(
      rendered["agreements/K7.html"].all("section").first { $0["aria-labelledby"] == "others-title" })
    let partner = try #require(rendered.site.partners.groups.first)
    let links = section.all("a").map { $0["href"] ?? "" }
    #expect(links == ["K6.html", "K5.html", "K4.html", "K3.html", "K2.html", "../\(partner.route.path)"])
    #expect(section.text.contains("甲会との協定・覚書をすべて見る（7件）"))
    #expect(try Self.page([:]).all("section").allSatisfy { $0["aria-labelledby"] != "others-title" })
  }

  @Test(arguments: [(36, nil), (37, "long")] as [(Int, String?)])
  func aLongTitleIsSetSmaller(length: Int, style: String?) throws {
    let title = String(repeating: "協", count: length)
    #expect(try Self.page([.title: title]).all("h1").map { $0["class"] } == [style])
  }

  @Test func theContentsLeadToEverySection() throws {
    let page = try Self.page([.activities: "* 取組", .evaluationDate: "2023"])
    let jumps = try #require(page.all(class: "jumps").first)
    let targets = jumps.all("a").compactMap { $0["href"]?.dropFirst() }.map(String.init)
    #expect(targets.contains("done-title") && targets.contains("review-title") && targets.contains("contact-title"))
    let ids = page.elements.compactMap { $0["id"] }
    #expect(targets.allSatisfy(ids.contains))
  }

  @Test func thePageIsSharedByItsPermanentAddress() throws {
    let page = try Self.page([.title: "緑と水の協定 & 覚書"])
    let address = "https://agreements.city.test/agreements/K1.html"
    #expect(page.all("code").filter { $0["id"] == "permalink" }.map(\.text) == [address])
    let citation = try #require(page.elements.first { $0["id"] == "citation" })
    #expect(citation.text.contains("「緑と水の協定 & 覚書」（管理番号K1）") && citation.text.hasSuffix(address))
    let mail = try #require(page.all("a").compactMap { $0["href"] }.first { $0.hasPrefix("mailto:") })
    #expect(mail.removingPercentEncoding?.contains("subject=緑と水の協定 & 覚書&body=") == true)
    #expect(mail.removingPercentEncoding?.contains("\r\n\(address)\r\n") == true)
    // The buttons copy what is there, and say so where it is heard.
    let ids = page.elements.compactMap { $0["id"] }
    let buttons = page.all(class: "copy")
    #expect(
      buttons.flatMap { $0.all("button") }.compactMap { $0["data-copies"] } == ["permalink", "short", "citation"])
    #expect(ids.contains("permalink") && ids.contains("citation"))
    #expect(buttons.allSatisfy { $0.all("span").contains { $0["role"] == "status" && $0.text.isEmpty } })
  }

  @Test(arguments: [
    ("題", "文", "mailto:?subject=%E9%A1%8C&body=%E6%96%87"),
    ("a-b_c.d~e", "1\n2", "mailto:?subject=a-b_c.d~e&body=1%0D%0A2"),
    ("a&body=b", "\"<>'", "mailto:?subject=a%26body%3Db&body=%22%3C%3E%27"),
  ])
  func aMailLinkHoldsAnyText(subject: String, body: String, address: String) {
    #expect(MailLink.address(subject: subject, body: body) == address)
  }
}
