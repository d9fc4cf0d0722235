import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// Pages as the repository's own templates show them.
struct PageTests {
  typealias Row = TestProject.Row

  /// Something of everything.
  private static let project = TestProject([
    Row(
      "K1",
      [
        .term: "2021-06-08から2030-03-31まで、1年ごとの自動更新", .background: "経緯です。", .activities: "* 取組", .operation: "運用です。",
        .improvements: "改善です。", .dialogue: "有", .sdgs: "3、17", .proposal: "https://proposals.test/12",
        .sdgsPortal: "https://portal.test/1", .evaluationDate: "2023-10-01", .evaluationEffect: "④ その他",
        .evaluationEffectReason: "理由", .evaluationDirection: "① 現状のまま取組を継続", .evaluationDirectionReason: "理由",
        .provenance: "公表資料", .inferred: "分類、連絡確認の頻度",
      ]),
    Row(
      "K2",
      [
        .partners: "記載なし", .concluded: "記載なし", .term: "記載なし", .summary: "記載なし", .contactFrequency: "記載なし",
        .department: "記載なし",
      ]),
    .disaster("K3", [.concluded: "2019年", .partners: "㈱大空、見本会、甲会、乙会"]),
    Row("K4", [.state: "終了", .term: "2022-03-31まで", .partners: "株式会社大空", .department: "環境局"]),
    Row("M1", [.title: "【見本】協定", .partners: "見本太陽株式会社", .provenance: "見本", .peacetime: "無", .contactFrequency: ""]),
    Row("K6", [.partners: "株式会社みどり", .category: "総合", .kind: "包括協定", .corporateNumbers: "8700110005901"]),
  ]).with {
    $0.press = ["2024-01-05,K1とK3,https://press.test/1.html,K1、K3", "2023-01-05,K1だけ,https://press.test/2.html,K1"]
    $0.cases = [TestProject.caseStudy("a"), TestProject.caseStudy("b", agreement: "K3", category: "緊急")]
    $0.totals = ["yearly,令和4年末,R04,4", "yearly,令和5年末,R05,5", "kinds,個別協定,R02,5", "kinds,個別協定,R05,3"]
  }

  private static let shared = Result { try RenderedSite(project) }
  private func rendered() throws -> RenderedSite { try Self.shared.get() }

  @Test func nothingIsFoundInASoundProject() throws {
    #expect(try rendered().diagnostics.map(\.finding) == [])
    #expect(try rendered().pages.count == rendered().site.pages.count)
  }

  // MARK: Every page

  @Test func everyPageHasTheFrameOfAPage() throws {
    for (path, page) in try rendered().whole {
      #expect(page.all("html").map { $0["lang"] } == ["ja"], "\(path)")
      #expect(page.all("h1").count == 1, "\(path)")
      #expect(page.all("main").map { $0["id"] } == ["main"], "\(path)")
      #expect(page.all("a").first?["href"] == "#main", "\(path)")
      #expect(page.all("header").count == 1 && page.all("footer").count == 1, "\(path)")
      let title = page.all("head").flatMap { $0.all("title") }.map(\.text)
      #expect(title.count == 1 && title[0].hasSuffix("見本市 協定・覚書一覧"), "\(path)")
      let description = page.all("meta").first { $0["name"] == "description" }?["content"] ?? ""
      #expect(!description.isEmpty, "\(path)")
    }
  }

  @Test func titlesAndDescriptionsTellPagesApart() throws {
    let pages = try rendered().all
    let titles = Dictionary(grouping: pages) { $0.page.all("head").flatMap { $0.all("title") }.map(\.text).joined() }
      .filter { $0.value.count > 1 }
    #expect(titles.mapValues { $0.map(\.path) } == [:])
  }

  /// WCAG 2.2, 1.3.1: a level is never skipped on the way down.
  @Test func headingsAreInOrder() throws {
    for (path, page) in try rendered().all {
      let levels = page.elements.compactMap { element -> Int? in
        guard element.name.count == 2, element.name.hasPrefix("h"), let level = Int(element.name.dropFirst()) else {
          return nil
        }
        return level
      }
      #expect(levels.first == 1, "\(path)")
      for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1, "\(path): \(levels)") }
      #expect(
        page.elements.filter { $0.name.hasPrefix("h") && Int($0.name.dropFirst()) != nil }.allSatisfy {
          !$0.text.isEmpty
        })
    }
  }

  @Test func idsAreUniqueAndLabelsNameThem() throws {
    for (path, page) in try rendered().all {
      let ids = page.elements.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(path): \(ids)")
      let labels = page.elements.flatMap { element in
        [element["aria-labelledby"], element["aria-describedby"]].compactMap { $0 }
          .flatMap { $0.split(separator: " ").map(String.init) }
      }
      #expect(labels.allSatisfy(ids.contains), "\(path): \(labels)")
    }
  }

  @Test func everyLinkWithinTheSiteLands() throws {
    let rendered = try rendered()
    let assets = ["assets/site.css", "assets/embed.css", "assets/list.css", "assets/charts.css", "assets/icon.svg"]
    let files = Set(assets + rendered.files.keys + [Checksums.route.path])
    for (path, page) in rendered.all where path != "404.html" {
      for element in page.elements {
        guard let href = element["href"], !href.contains("://"), !href.hasPrefix("mailto:"), !href.hasPrefix("tel:")
        else {
          continue
        }
        #expect(!href.isEmpty, "\(path): \(element.text)")
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = String(parts[0].prefix { $0 != "?" })
        guard let target = RenderedSite.resolve(file, from: path) else {
          Issue.record("\(path): \(href) leaves the site")
          continue
        }
        if let fragment = parts.dropFirst().first, !files.contains(target) {
          let ids = rendered.pages[target]?.elements.compactMap { $0["id"] } ?? []
          #expect(ids.contains(fragment), "\(path): \(href)")
        } else {
          #expect(rendered.pages[target] != nil || files.contains(target), "\(path): \(href)")
        }
      }
    }
  }

  @Test func thePageForMissingOnesLinksFromTheRoot() throws {
    let page = try rendered()["404.html"]
    let links = page.elements.compactMap { $0["href"] }.filter { !$0.contains("://") && !$0.hasPrefix("#") }
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("/") })
    #expect(page.all("link").allSatisfy { $0["rel"] != "canonical" })
  }

  @Test func canonicalAddressesAreAbsoluteAndPermanent() throws {
    let rendered = try rendered()
    for (path, page) in rendered.whole where path != "404.html" {
      let canonical = page.all("link").filter { $0["rel"] == "canonical" }.map { $0["href"] ?? "" }
      // An address of old names the one that took its place.
      let moved = rendered.site.retirement(path: path)?.destinations.first
      let own = if case .path(let target) = moved { target } else { path == "index.html" ? "" : path }
      #expect(canonical == ["https://agreements.city.test/" + own])
    }
  }

  @Test(arguments: [
    ("agreements/K1.html", ["トップ", "協定を探す", "環境", "協定K1"]),
    ("agreements/K4.html", ["トップ", "協定を探す", "終了した協定・覚書", "協定K4"]),
    ("agreements/K3.html", ["トップ", "協定を探す", "災害時協定", "協定K3"]),
    ("departments/environment-waste-reduction.html", ["トップ", "所管課", "環境局", "環境局減量推進課"]),
    ("press/2024.html", ["トップ", "報道発表", "令和6年（2024年）"]), ("cases/a.html", ["トップ", "事例", "事例a"]),
    ("statistics/contact-less.html", ["トップ", "統計", "年１回未満"]),
  ])
  func breadcrumbsLeadFromTheTop(path: String, steps: [String]) throws {
    let page = try rendered()[path]
    let trail = try #require(page.all(class: "breadcrumb").first)
    #expect(trail.all("li").map(\.text) == steps)
    #expect(trail.elements.filter { $0["aria-current"] == "page" }.map(\.text) == steps.suffix(1))
    #expect(trail.all("a").count == steps.count - 1)
  }

  @Test func theBannerIsThereWhileThereAreSamples() throws {
    #expect(try rendered().whole.allSatisfy { !$0.page.all(class: "banner").isEmpty })
    let real = try RenderedSite(TestProject())
    #expect(real.all.allSatisfy { $0.page.all(class: "banner").isEmpty })
  }

  // MARK: Agreements

  @Test(arguments: ["締結先", "締結時期", "期間", "所管課"])
  func whatTheSourceDoesNotStateIsSaid(fact: String) throws {
    let rendered = try rendered()
    #expect(try rendered["agreements/K2.html"].facts[fact]?.text == "公表資料に記載なし")
    #expect(try rendered["agreements/K1.html"].facts[fact]?.text.contains("記載なし") == false)
  }

  @Test func aSummaryThatTheSourceDoesNotGiveIsSaid() throws {
    let about = try rendered()["agreements/K2.html"].all("section").first { $0["aria-labelledby"] == "about-title" }
    #expect(about?.text.hasSuffix("公表資料に記載なし") == true)
    // Nobody is in charge as far as is known, so the office of the scheme answers.
    let contact = try rendered()["agreements/K2.html"].all("section").first { $0["aria-labelledby"] == "contact-title" }
    #expect(contact?.text.contains("市民文化局協働課") == true)
  }

  @Test func datesAreGivenInBothErasAndForMachines() throws {
    let facts = try rendered()["agreements/K1.html"].facts
    let time = try #require(facts["締結時期"]?.all("time").first)
    #expect(time.text == "令和3年（2021年）6月8日")
    #expect(time["datetime"] == "2021-06-08")
    #expect(facts["期間"]?.text.contains("令和12年（2030年）3月31日") == true)
    #expect(facts["期間"]?.text.contains("1年ごとの自動更新") == true)
    #expect(try rendered()["agreements/K3.html"].facts["締結時期"]?.text == "平成31年・令和元年（2019年）")
  }

  @Test func inferredValuesAreNotedAsSuch() throws {
    let facts = try rendered()["agreements/K1.html"].facts
    #expect(facts["種別"]?.all("p").map(\.text).contains { $0.hasPrefix("推定：") } == true)
    #expect(facts["連絡の頻度"]?.text.hasPrefix("公表資料に記載なし") == true)
    #expect(facts["連絡の頻度"]?.text.contains("「年１回」に数えています") == true)
    #expect(facts["締結先"]?.text.contains("推定") == false)
    #expect(try rendered()["agreements/K6.html"].facts["種別"]?.text.contains("推定") == false)
    #expect(try rendered()["agreements/K6.html"].facts["連絡の頻度"]?.text == "年１回")
  }

  @Test func endedAndSampleAgreementsSaySo() throws {
    let rendered = try rendered()
    let notices = { (path: String) in try rendered[path].all(class: "notice").map(\.text).joined() }
    #expect(try notices("agreements/K4.html").contains("この協定は終了しています。"))
    #expect(try notices("agreements/M1.html").contains("この協定は実在しません。"))
    #expect(try notices("agreements/K1.html") == "")
    let tags = { (path: String) in try rendered[path].all("ul").first { $0["class"] == "tags" }?.all("li").map(\.text) }
    #expect(try tags("agreements/K4.html") == ["終了", "個別協定"])
    #expect(try tags("agreements/M1.html") == ["見本", "有効", "個別協定"])
    #expect(try tags("agreements/K1.html") == ["有効", "個別協定", "事例あり"])
  }

  @Test func everyListMarksSamplesAndEndedOnes() throws {
    for (path, page) in try rendered().all {
      for row in page.all("table").filter({ $0["class"] == "register" }).flatMap({ $0.all("tbody") }).flatMap({
        $0.all("tr")
      }) {
        let title = row.all("a").first?.text ?? ""
        let tags = row.all(class: "tag").map(\.text)
        #expect(tags.contains("見本") == title.hasPrefix("【見本】"), "\(path)")
        #expect(tags.contains("終了") == (title == "協定K4"), "\(path)")
      }
    }
  }

  @Test func anAgreementLeadsToWhatBelongsToIt() throws {
    let page = try rendered()["agreements/K1.html"]
    let links = Set(page.all("main").flatMap { $0.all("a") }.compactMap { $0["href"] })
    for link in [
      "../cases/a.html", "https://press.test/1.html", "https://press.test/2.html", "../kinds/individual.html",
      "../categories/environment.html", "../departments/environment.html",
      "../departments/environment-waste-reduction.html", "../years/2021.html", "../sdgs/3.html", "../sdgs/17.html",
      "https://portal.test/1", "https://proposals.test/12", "https://proposals.test/", "https://sdgsportal.test/",
      "../policy.html",
    ] {
      #expect(links.contains(link), "\(link)")
    }
    #expect(page.all("section").first { $0["aria-labelledby"] == "review-title" }?.text.contains("④ その他") == true)
    #expect(page.all("section").first { $0["aria-labelledby"] == "history-title" }?.all("li").count == 4)
  }

  // MARK: Groups

  @Test func anEmptyCategoryHasItsPageAndItsRow() throws {
    let page = try rendered()["categories/emergency.html"]
    #expect(page.all("h1").map(\.text) == ["緊急"])
    #expect(page.all(class: "empty").first?.all("b").map(\.text) == ["この分野に数える協定・覚書はありません。"])
    #expect(page.all("table").isEmpty)
    let items = try rendered()["categories/index.html"].all("main").flatMap { $0.all("li") }.map(\.text)
    #expect(items.contains { $0.hasPrefix("緊急") && $0.contains("0件") })
  }

  @Test func aPartnersPageListsItsAgreementsAndOtherSpellings() throws {
    let rendered = try rendered()
    let slug = try #require(rendered.site.partners.group(of: 3)?.slug)
    let page = try rendered["partners/\(slug).html"]
    #expect(page.all("h1").map(\.text) == ["株式会社大空"])
    let tables = page.all("table").map {
      $0.all("tbody").flatMap { $0.all("tr") }.compactMap { $0.all("a").first?.text }
    }
    #expect(tables == [["協定K3"], ["協定K4"]])
    #expect(page.facts["法人番号"]?.text == "公表資料に記載なし")
    #expect(page.facts["別の書き方"]?.text == "㈱大空")
    #expect(try rendered["partners/8700110005901.html"].facts["法人番号"]?.text == "8700110005901")
  }

  @Test func aRowShowsThreePartnersAndHowManyMore() throws {
    let rows = try rendered()["agreements/index.html"].all("tr").filter { $0.all("a").first?.text == "協定K3" }
    let cell = rows.first?.all("td").first { $0["data-field"] == "締結先" }
    #expect(cell?.text == "㈱大空、見本会、甲会 ほか1者")
    #expect(cell?.all("a").isEmpty == true, "in the list of all only titles are links")
    let elsewhere = try rendered()["kinds/disaster.html"].all("tr").filter { $0.all("a").first?.text == "協定K3" }
    let linked = elsewhere.first?.all("td").first { $0["data-field"] == "締結先" }
    #expect(linked?.all("a").map(\.text) == ["㈱大空", "見本会", "甲会"])
  }

  @Test func theListHoldsEveryAgreementOnceAndTheEndedOnesLast() throws {
    let bodies = try rendered()["agreements/index.html"].all("tbody")
    let links = bodies.map { body in body.all("tr").compactMap { $0.all("a").first?["href"] } }
    #expect(links == [["K1.html", "K6.html", "M1.html", "K3.html", "K2.html"], ["K4.html"]])
    #expect(bodies.map { $0["class"] } == ["", "ended"])
    let ended = try rendered()["agreements/ended.html"].all("tbody").flatMap { $0.all("tr") }
    #expect(ended.compactMap { $0.all("a").first?["href"] } == ["K4.html"])
  }

  // MARK: Hostile text

  private static let hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;"

  /// Every place that takes text from outside, filled with markup: none of it may come to life.
  @Test func noTextBecomesMarkup() throws {
    let bad = Self.hostile
    let rendered = try RenderedSite(
      TestProject([
        Row(
          "K1",
          [
            .title: "題" + bad, .partners: "相手" + bad, .department: "環境局" + bad, .summary: bad, .background: bad,
            .activities: bad, .operation: bad, .improvements: bad, .contact: bad, .needs: bad, .issues: bad,
            .remarks: bad,
            .proposal: bad, .term: "1年ごとの自動更新", .evaluationDate: "2023", .evaluationEffectReason: bad,
          ]),
        Row("K2", [.title: "題2" + bad, .state: "終了"]), Row("K3", [.term: "2030-01-01まで、1年ごとの自動更新"]),
      ]).with {
        $0.press = ["2024-01-05,\"\(bad.replacing("\"", with: "\"\""))\",https://press.test/?a=1&b='2',K1"]
        $0.cases = [TestProject.caseStudy("a", title: bad.replacing("\"", with: "\\\""))]
        $0.vocabulary.categories.append(
          "9,\"悪\(bad.replacing("\"", with: "\"\""))\",bad,\"\(bad.replacing("\"", with: "\"\""))\"")
        $0.settings.disclosure = ["contact: public", "needs: public", "issues: public", "remarks: public"]
        $0.pages[0] = SourceFile(
          path: "content/pages/policy.md",
          text: "---\ntitle: |-\n  \(bad)\nlead: |-\n  \(bad)\n---\n\n## \(bad)\n\n\(bad)\n\n[x](javascript:alert(1))\n"
        )
      })
    for (path, page) in rendered.all {
      let scripts = page.all("script").filter { $0["type"] != "application/ld+json" }
      #expect(scripts.allSatisfy { $0["src"]?.hasSuffix(".js") == true && $0.text.isEmpty }, "\(path)")
      #expect(page.all("img").isEmpty, "\(path)")
      for element in page.elements {
        #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") }, "\(path)")
        let addresses = ["href", "src", "action"].compactMap { element[$0] }
        #expect(addresses.allSatisfy { !$0.hasPrefix("javascript:") && !$0.hasPrefix("data:") }, "\(path)")
      }
    }
    // It is shown, not lost.
    #expect(try rendered["agreements/K1.html"].all("h1").map(\.text) == ["題" + bad])
    #expect(try rendered["agreements/K1.html"].facts["備考"]?.text == bad)
    #expect(try rendered["cases/a.html"].all("h1").map(\.text) == [bad])
    #expect(try rendered["policy.html"].all("h1").map(\.text) == [bad])
    #expect(try rendered["press/2024.html"].all(class: "external").first?.text.hasPrefix(bad) == true)
    #expect(try rendered["categories/bad.html"].all("h1").map(\.text) == ["悪" + bad])
  }

  /// Texts that are in order themselves leave the order of the page whole, wherever they stand.
  @Test func headingsInTextsKeepTheOrderOfThePage() throws {
    let text = "# 一\n\n本文\n\n## 二\n\n本文\n\n### 三\n\n本文\n\n# 一"
    let rendered = try RenderedSite(
      TestProject([
        Row("K1", [.summary: text, .background: text, .activities: text, .operation: text, .improvements: text]),
        Row("K2", [.summary: text, .operation: text]), Row("K3", [.improvements: text]),
      ]).with { $0.pages = TestProject.neededPages.map { TestProject.page($0, body: text + "\n") } })
    for (path, page) in rendered.all {
      let levels = page.elements.filter { $0.name.hasPrefix("h") }.compactMap { Int($0.name.dropFirst()) }
      for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1, "\(path): \(levels)") }
      #expect(page.all("h1").count == 1)
    }
  }

  // MARK: Disclosure

  /// A marker in every internal column of every row, and none in any byte of any page or data file.
  @Test func noInternalValueReachesAnyByte() throws {
    let marker = "ZZQXJ7"
    let internals: [Column: String] = [
      .contact: "\(marker) 044-000-0000", .issues: marker, .needs: "**\(marker)**", .expenditure: "有",
      .evaluationEffectReason: marker, .evaluationDirectionReason: marker, .remarks: marker,
    ]
    #expect(Set(internals.keys) == Set(Column.allCases.filter { $0.exposure == .internal }))
    let rows = Self.project.rows.map { row in Row("", row.cells.merging(internals) { $1 }) }
    let rendered = try RenderedSite(Self.project.with { $0.rows = rows })
    for (path, bytes) in rendered.bytes.merging(rendered.files, uniquingKeysWith: { $1 }) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(marker), "\(path)")
    }
    let plain = try rendered["agreements/K1.html"].facts
    #expect(plain["備考"] == nil && plain["経費支出目的"] == nil)
  }

  @Test func aPublicOverrideIsShown() throws {
    let project = TestProject([Row("K1", [.needs: "一緒に走る人"])]).with { $0.settings.disclosure = ["needs: public"] }
    #expect(try RenderedSite(project)["agreements/K1.html"].facts["企業に対する新規ニーズ"]?.text == "一緒に走る人")
  }

  @Test func theSameProjectGivesTheSameBytes() throws {
    #expect(try RenderedSite(Self.project).bytes == rendered().bytes)
    #expect(try RenderedSite(Self.project).files == rendered().files)
  }
}
