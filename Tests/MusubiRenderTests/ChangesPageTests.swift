import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// What readers see of what happened, of tables of earlier days and of old addresses.
struct ChangesPageTests {
  typealias Row = TestProject.Row

  private static let project = TestProject([
    Row("K1"), Row("K2", [.state: "終了", .term: "2023-03-31まで", .concluded: "2020年"]),
  ]).with {
    $0.changes = ["2024-03-01,K1,変更,締結期間,2024-03-31まで,期限なし,a.xlsx", "2024-03-01,K1,変更,備考,,,a.xlsx"]
    $0.redirects = [
      "agreements/K9.html,取下げ,,双方の合意によります。,2024-02-01,昔の協定", "cases/old.html,移転,policy.html,,,",
      "data/old.csv,移転,data/kinds.csv,,,", "feeds/old.xml,取下げ,,やめました。,2024-01-01,",
    ]
    $0.snapshots = [
      SourceFile(path: "content/snapshots/2024-01-01.csv", text: "id,title\nK1,協定K1\nK9,昔の協定\nK0,もうない\n"),
      SourceFile(path: "content/snapshots/2024-03-15.csv", text: "id,title\nK1,協定K1改\nK2,協定K2\n"),
    ]
  }

  private static let shared = Result { try RenderedSite(project) }
  private func page(_ path: String) throws -> HTMLPage { try Self.shared.get()[path] }

  private func section(_ id: String, _ path: String = "changes/index.html") throws -> HTMLPage.Element {
    try #require(try page(path).all("section").first { $0["aria-labelledby"] == id })
  }

  @Test func theLatestComeFirstWithTheirKinds() throws {
    #expect(try Self.shared.get().diagnostics.map(\.finding) == ["snapshot-withdrawn A2"])
    let items = try section("latest").all("li")
    #expect(items.map { $0.all(class: "tag").map(\.text).joined() } == ["延長", "取下げ", "終了", "締結", "締結"])
    #expect(
      items.map { $0.all("a").first?["href"] } == [
        "../agreements/K1.html", "../agreements/K9.html", "../agreements/K2.html", "../agreements/K1.html",
        "../agreements/K2.html",
      ])
    #expect(items[0].text.contains("締結期間を、令和5年度末までから期限のないものに改めました。"))
    #expect(try section("concluded").all("li").count == 2)
  }

  @Test func aYearHasItsOwnPageAndSaysHowMany() throws {
    let year = try page("changes/2024.html")
    #expect(year.all("h1").first?.text == "令和6年（2024年）の更新履歴")
    #expect(year.all(class: "lead").first?.text == "延長1件、取下げ1件を、新しい順に載せています。")
    #expect(year.all("a").contains { $0["rel"] == "prev" && $0["href"] == "2023.html" })
  }

  @Test func anAgreementTellsItsOwnHistory() throws {
    let items = try section("history-title", "agreements/K1.html").all("li")
    #expect(items.map { $0.all("p").map(\.text) } == [["締結期間を、令和5年度末までから期限のないものに改めました。"], ["締結しました。"]])
    let plain = try RenderedSite(TestProject())["agreements/K1.html"]
    #expect(plain.all("section").allSatisfy { $0["aria-labelledby"] != "history-title" }, "the conclusion stands above")
  }

  @Test func tablesOfEarlierDaysAreComparedAndCanBeKnownAgain() throws {
    let items = try section("snapshots").all("li")
    #expect(items.count == 2)
    #expect(items[0].all("a").first?["href"] == "../data/snapshots/agreements-2024-03-15.csv")
    let text = items[0].text
    #expect(text.contains("増えたもの1件：K2") && text.contains("なくなったもの2件：K9 K0") && text.contains("変わったもの1件：K1"))
    let links = items[0].all("a").compactMap { $0["href"] }
    #expect(links.contains("../agreements/K9.html") && !links.contains { $0.contains("K0.html") })
    var bytes: [UInt8] = []
    SiteFile.snapshot(1, day: "2024-03-15").render(try Self.shared.get().site, into: &bytes)
    #expect(text.contains(SHA256.hexadecimal(of: bytes)) && text.contains("\(bytes.count)バイト"))
  }

  @Test func whatNeverHappenedIsSaidPlainly() throws {
    let page = try RenderedSite(TestProject([Row("K1", [.concluded: "記載なし"])]))["changes/index.html"]
    #expect(page.all(class: "empty").map(\.text) == ["まだ何も記録されていません。", "残した時点のデータは、まだありません。"])
    #expect(page.all("main").first?.text.contains("変更の記録は、まだありません。") == true)
  }

  // MARK: Old addresses

  @Test func aWithdrawnAgreementSaysWhatHappened() throws {
    let tombstone = try page("agreements/K9.html")
    #expect(tombstone.all("h1").first?.text == "取り下げた協定・覚書：昔の協定")
    let text = try #require(tombstone.all("main").first?.text)
    #expect(text.contains("双方の合意によります。") && text.contains("令和6年（2024年）2月1日") && text.contains("K9"))
    #expect(tombstone.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
  }

  @Test(arguments: [
    ("cases/old.html", "../policy.html", "policy.html"),
    ("a/K9/index.html", "../../agreements/K9.html", "agreements/K9.html"),
  ])
  func whatMovedLeadsOnAtOnce(path: String, href: String, target: String) throws {
    let moved = try page(path)
    #expect(moved.all("meta").first { $0["http-equiv"] == "refresh" }?["content"] == "0; url=\(href)")
    #expect(moved.all("link").first { $0["rel"] == "canonical" }?["href"] == "https://agreements.city.test/\(target)")
    #expect(moved.all("main").flatMap { $0.all("a") }.map { $0["href"] } == [href])
  }

  /// Nothing moved: the short address says what its page says.
  @Test func theShortAddressOfWhatWasWithdrawnSaysSo() throws {
    let short = try page("a/K9/index.html")
    let heading = "取り下げた協定・覚書：昔の協定"
    #expect(short.all("h1").map(\.text) == [heading])
    let text = try #require(short.all("main").first?.text)
    #expect(text.contains("取り下げました。") && !text.contains("移しました") && !text.contains("新しい番地"))
    #expect(short.all("main").flatMap { $0.all("a") }.map(\.text) == [heading], "the link has the name of its page")
  }

  @Test func whatWasMergedIsCalledSo() throws {
    let site = try RenderedSite(
      TestProject().with { $0.redirects = ["agreements/K9.html,統合,agreements/K1.html,ひとつにしました。,2024-02-01,昔の協定"] })
    let changes = try site["changes/index.html"]
    let items = changes.all("section").first { $0["aria-labelledby"] == "latest" }?.all("li") ?? []
    #expect(items.first?.all(class: "tag").map(\.text) == ["統合"])
    let feed = String(decoding: site.files["feeds/agreements.xml"] ?? [], as: UTF8.self)
    #expect(feed.contains("term=\"merged\" label=\"統合\"") && !feed.contains("withdrawn"))
    #expect(try site["a/K9/index.html"].all("h1").first?.text == "統合した協定・覚書：昔の協定")
  }

  @Test(arguments: [
    ("years/2022.html", "取り下げた年のページ：令和4年（2022年）", "締結した年から探す"),
    ("years/not-stated.html", "取り下げた年のページ", "締結した年から探す"),
    ("partners/8700110005901.html", "取り下げた締結先のページ：法人番号8700110005901", "締結先から探す"),
    ("partners/paaaaaaaaaa.html", "取り下げた締結先のページ", "締結先から探す"),
    ("departments/shiken.html", "取り下げた所管課のページ", "所管課から探す"),
    ("press/2022.html", "取り下げた報道発表の年のページ：令和4年（2022年）", "報道発表"),
    ("changes/2022.html", "取り下げた更新履歴の年のページ：令和4年（2022年）", nil), ("guide.html", "取り下げたページ：guide.html", nil),
  ])
  func aPageThatWasWithdrawnIsCalledByItsKind(path: String, heading: String, list: String?) throws {
    let site = try RenderedSite(TestProject().with { $0.redirects = ["\(path),取下げ,,理由,2024-01-01,"] })
    let page = try site[path]
    #expect(page.all("h1").map(\.text) == [heading])
    let ways = page.all("section").first { $0["aria-labelledby"] == "ways-title" }?.all("a").map(\.text) ?? []
    #expect(ways == [list].compactMap(\.self) + ["協定・覚書の一覧", "更新履歴", "トップ"])
    if let list, list.hasSuffix("から探す") {
      let target = try #require(page.all("a").first { $0.text == list }?["href"])
      let index = try #require(RenderedSite.resolve(target, from: path))
      #expect(try site[index].all("h1").map(\.text) == [list])
    }
  }

  @Test func oldFilesAreKeptAsFarAsCanBe() throws {
    let files = try Self.shared.get().files
    func bytes(_ path: String) -> [UInt8]? { files[path] }
    #expect(bytes("data/old.csv") == bytes("data/kinds.csv") && bytes("data/old.csv")?.isEmpty == false)
    #expect(bytes("feeds/old.xml") == nil)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes("agreements/K9.json") ?? [])) as? [String: String])
    #expect(
      json["status"] == "withdrawn" && json["id"] == "K9" && json["date"] == "2024-02-01" && json["title"] == "昔の協定")
    #expect(try section("retired").all("li").count == 4)
  }

  /// The word for machines names a page that is there.
  @Test(arguments: [
    ("agreements/K9.html,取下げ,,理由,2024-01-01,", "agreements/K9.json", "agreements/K9.html"),
    ("agreements/K9.json,取下げ,,理由,2024-01-01,", "agreements/K9.json", "changes/index.html"),
    ("data/old.json,取下げ,,理由,2024-01-01,", "data/old.json", "changes/index.html"),
    ("data/old.json,統合,data/agreements.json,理由,2024-01-01,", "data/old.json", "changes/index.html"),
  ])
  func retiredJSONNamesAPageThatStands(row: String, path: String, page: String) throws {
    let site = try RenderedSite(TestProject().with { $0.redirects = [row] })
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(site.files[path] ?? [])) as? [String: String])
    #expect(json["page"] == "https://agreements.city.test/" + page)
    #expect(try !site[page].all("h1").isEmpty, "it stands")
    #expect((json["id"] == nil) == (json["path"] == path))
  }

  @Test func promisedAddressesAreListedInOrder() throws {
    let list = AddressList.promised(try Self.shared.get().site)
    #expect(list == list.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(
      Set(list).isSuperset(of: [
        "agreements/K1.html", "agreements/K9.html", "feeds/old.xml", "data/old.csv", "data/kinds.csv",
        "data/snapshots/agreements-2024-01-01.csv", "changes/2024.html", "feeds/agreements.xml", "cases/old.html",
      ]))
    #expect(
      !list.contains {
        $0.hasPrefix("assets/") || $0 == "404.html" || $0 == "agreements/list-data.js" || $0 == "addresses.txt"
      })
  }

  @Test(arguments: [
    ("agreements/K1.html,取下げ,,理由,2024-01-01,", ["redirect-alive A2"]),
    ("data/kinds.csv,取下げ,,理由,2024-01-01,", ["redirect-alive A2"]),
    ("old.html,移転,nowhere.html,,,", ["redirect-lost C2"]), ("old.html,移転,data/kinds.csv,,,", []),
    ("data/old.csv,移転,policy.html,,,", ["redirect-unlike C2"]),
    ("data/old.csv,移転,https://city.test/,,,", ["redirect-unlike C2"]),
    ("agreements/k1.html,取下げ,,理由,2024-01-01,", ["redirect-alive A2"]),
    ("Index.html,取下げ,,理由,2024-01-01,", ["redirect-alive A2"]),
    ("years/2021.html,取下げ,,理由,2024-01-01,", ["redirect-asleep A2"]),
    ("changes/2021.html,移転,years/2021.html,,,", ["redirect-asleep A2"]),
    ("old.html,取下げ,,理由,2099-01-01,", ["redirect-ahead E2"]),
    ("documents/K1.pdf,取下げ,,理由,2024-01-01,", ["redirect-alive A2"]), ("old.html,移転,documents/K1.pdf,,,", []),
    ("documents/old.pdf,移転,documents/K1.pdf,,,", []),
    ("documents/old.pdf,移転,data/kinds.csv,,,", ["redirect-unlike C2"]),
    ("data/old.xlsx,移転,data/agreements.xlsx,,,", []),
  ])
  func whatStandsInTheWayIsTold(row: String, findings: [String]) throws {
    let project = TestProject().with { $0.redirects = [row] }
    let site = try RenderedSite(project).site
    let table = RedirectReader.read(project.redirectsFile).value
    let live =
      site.pages.filter { page in
        if case .retired = page { return false }
        return true
      }.map { site.route(of: $0).path } + DataFile.all(of: site).map(\.route.path)
    let others = ["documents/K1.pdf"]
    let found =
      RetiredRule.check(site, table, made: Set(live + others)) + SiteFile.misplaced(site, table, others: others)
    #expect(found.map(\.finding) == findings)
  }
}
