import Foundation
import MusubiRegister
import Testing

@testable import MusubiRender
@testable import MusubiSite

struct StatisticsViewTests {
  // MARK: The page

  private static let rows: [SiteFixture.Row] = [
    .init(id: "K1", concluded: "平成24年"), .init(id: "K2", concluded: "令和2年3月1日"),
    .init(id: "K3", concluded: "令和5年4月1日", kind: "包括協定", category: "総合"),
    .init(id: "K4", concluded: "平成30年5月", frequency: "年１回未満"), .init(id: "K5", kind: "災害時協定"),
    .init(id: "K6", concluded: "平成24年", state: "終了"),
  ]
  private static let totals = [
    "yearly,平成30年末,H30,6", "yearly,令和2年末,R02,2", "yearly,令和5年末,R05,5", "kinds,個別協定,R02,4", "kinds,個別協定,R05,3",
    "kinds,災害時協定,R02,0", "kinds,包括協定,R02,0", "categories,環境,R02,4", "categories,環境,R05,4",
    "categories,緊急,R02,0", "categories,総合,R02,0", "scope,平時に取組のある協定,R05,4",
  ]

  private static let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "templates")

  private func files() throws -> [SourceFile] {
    let parts = try FileManager.default.contentsOfDirectory(atPath: Self.templates.appending(path: "parts").path())
    return try (["statistics.html"] + parts.map { "parts/" + $0 }).map { name in
      SourceFile(path: "templates/" + name, bytes: Array(try Data(contentsOf: Self.templates.appending(path: name))))
    }
  }

  /// The page as the repository's own template shows it.
  private func render(_ site: Site) throws -> String {
    let template = TemplateSet.parse(try files()).flatMap { $0.compile("statistics.html", for: StatisticsView.schema) }
    #expect(template.diagnostics == [])
    var bytes: [UInt8] = []
    template.value.render(
      StatisticsView(context: PageContext(site, .statistics, rows: RowRenderer(template: .empty, agreements: 0))),
      into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func pageShowsEveryFigureWithItsRows() throws {
    let site = SiteFixture(rows: Self.rows, totals: Self.totals).build()
    #expect(site.diagnostics.map(\.code.name) == ["figure-differs"])
    let page = try render(site.value)
    for part in [
      "<span>令和5年（2023年）末現在</span>", "<p class=\"lead\">協定・覚書は令和5年末に5件になりました。平成30年末より1件少なくなっています。</p>",
      "<tr id=\"totals-h30\"><th scope=\"row\">平成30年末</th><td class=\"number\">6</td><td class=\"number\">－</td><td class=\"number\">公表値</td></tr>",
      "<tr id=\"totals-r02\"><th scope=\"row\">令和2年末</th><td class=\"number\">2</td><td class=\"number\">▲4</td>",
      "<td class=\"number\"><a href=\"agreements/index.html\">5</a></td><td class=\"number\">+3</td><td class=\"number\">この一覧</td>",
      "<svg width=\"33.3%\" height=\"33.3%\" aria-hidden=\"true\"><rect class=\"bar past\"",
      "<a class=\"name\" href=\"#totals-h30\"><span class=\"full\">平成30年末</span>",
      "<a href=\"#kinds-individual\"><span class=\"visually-hidden\">個別協定 令和2年末 </span>4</a>",
      "<th scope=\"row\"><a href=\"kinds/individual.html\">個別協定</a></th><td class=\"number\">4</td><td class=\"number\">3</td><td class=\"number\">▲1</td>",
      "<th scope=\"row\">合計</th><td class=\"number\">4</td><td class=\"number\">5</td><td class=\"number\">+1</td>",
      "<a href=\"statistics/contact-less.html\">年１回未満</a></th><td class=\"number\">1</td><td class=\"number\">25.0%</td>",
      "<a href=\"statistics/cohort-before-policy.html\">令和2年3月の推進方針より前</a></th><td class=\"number\">2</td><td class=\"number\">対象</td>",
      "<text x=\"37.3%\" y=\"74\">総括の対象 3</text>",
      "<td class=\"number\">対象3</td>",
      "公表された4の数字のうち3は、この一覧から数えた値と一致し、1は違います。",
      "<tr><th scope=\"row\">環境（令和5年末）</th><td class=\"number\">4</td><td class=\"number\">3</td></tr>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func everyLinkOfThePageIsOfTheSite() throws {
    let site = SiteFixture(rows: Self.rows, totals: Self.totals).build().value
    var links = LinkCollector(rootPath: "/")
    // The page about the data has ids that its own document gives.
    for page in site.pages where site.route(of: page) != .data {
      [].withUnsafeBufferPointer { links.collect(path: site.route(of: page).path, $0) }
    }
    let bytes = Array(try render(site).utf8)
    bytes.withUnsafeBufferPointer { links.collect(path: Route.statistics.path, $0) }
    let files =
      ([.asset("site.css"), .asset("charts.css"), .asset("icon.svg"), .data] + SiteFile.all(of: site).map(\.route)
      + DataFile.routes(of: site)).map(
        \.path)
    let documents = PageSlug.needed.map { Route.document(slug: $0).path }
    #expect(LinkCheck.check(links, otherFiles: Set(files + documents)) == [])
  }

  @Test(arguments: [[], totals]) func emptyRegisterIsNoTrouble(totals: [String]) throws {
    let page = try render(SiteFixture(totals: totals).build().value)
    #expect(page.contains("あてはまる協定・覚書は、まだありません。"))
    #expect(!page.contains("width=\"\""))
  }

  @Test func dayWithinAYearIsWrittenOut() {
    let site = SiteFixture(asOf: ("令和6年9月末", "2024-09-30")).build().value
    #expect(site.settings.asOf.words == "令和6年（2024年）9月30日現在")
  }

  // MARK: Sentences

  /// Year ends H28, H29, … with these counts, the last of them the present.
  private func years(_ counts: [Int]) -> [Statistics.YearEnd] {
    counts.enumerated().map { index, count in
      Statistics.YearEnd(
        period: "H\(28 + index)", name: "平成\(28 + index)年末", count: count,
        change: index > 0 ? count - counts[index - 1] : nil, isPresent: index == counts.count - 1)
    }
  }

  @Test(arguments: [
    ([225, 315, 523], "協定・覚書は毎年増え、平成30年末に523件になりました。平成28年末の2.3倍です。"),
    ([225, 315, 300], "協定・覚書は平成30年末に300件になりました。平成28年末より75件多くなっています。"),
    ([100, 150], "協定・覚書は毎年増え、平成29年末に150件になりました。平成28年末の1.5倍です。"),
    ([100, 149], "協定・覚書は毎年増え、平成29年末に149件になりました。平成28年末より49件多くなっています。"),
    ([5, 4, 2], "協定・覚書は毎年減り、平成30年末に2件になりました。平成28年末より3件少なくなっています。"),
    ([5, 6, 5], "協定・覚書は平成30年末に5件になりました。平成28年末と同じ数です。"),
    ([0, 3], "協定・覚書は毎年増え、平成29年末に3件になりました。平成28年末より3件多くなっています。"),
    ([0, 0], "協定・覚書は平成29年末に0件になりました。平成28年末と同じ数です。"),
    ([1_234], "協定・覚書は平成28年末に1,234件になりました。"), ([], "令和5年末の協定・覚書は7件です。"),
  ])
  func totalsInWords(counts: [Int], lead: String) {
    #expect(TotalsChart.lead(years(counts), total: 7, asOf: "令和5年末") == lead)
  }

  private func series(_ counts: [(name: String, earlier: Int?, count: Int)]) -> Series {
    Series(
      rows: counts.map { name, earlier, count in
        Series.Row(
          period: "R05", name: name, slug: name, count: count, before: earlier, change: earlier.map { count - $0 },
          route: nil)
      })
  }

  @Test(
    arguments: [
      ([("個別", 220, 291), ("災害", 161, 218), ("包括", 11, 14)], "令和2年末から増えた131件のうち、個別が71件、災害が57件を占めます。"),
      ([("個別", 1, 3), ("災害", 2, 2)], "令和2年末から増えた2件のうち、個別が2件を占めます。"),
      ([("個別", 1, 5), ("災害", 2, 1)], "合計は令和2年末より3件増えました。個別は4件増えました。災害は1件減りました。"),
      ([("個別", 5, 1), ("災害", 2, 2)], "合計は令和2年末より4件減りました。個別は4件減りました。"),
      ([("個別", 5, 4), ("災害", 2, 3)], "合計は令和2年末と同じです。災害は1件増えました。個別は1件減りました。"),
      ([("個別", 5, 5), ("災害", 2, 2)], "令和2年末と同じ7件です。"), ([("個別", 0, 0)], "令和2年末と同じ0件です。"),
      ([("個別", nil, 3), ("災害", 2, 1)], "いちばん多いのは個別の3件で、全体の75.0%です。"),
      ([("個別", nil, 2), ("災害", nil, 2)], "いちばん多いのは個別と災害で、2件ずつです。"),
      ((0..<10).map { ("種別\($0)", nil, 2) }, "いちばん多いのは2件ずつの10の種別です。"),
      ([("個別", nil, 0)], "あてはまる協定・覚書は、まだありません。"), ([], "あてはまる協定・覚書は、まだありません。"),
    ] as [([(String, Int?, Int)], String)])
  func kindsInWords(counts: [(String, Int?, Int)], lead: String) {
    #expect(ComparisonChart.kindLead(series(counts), since: "令和2年末") == lead)
  }

  @Test(
    arguments: [
      ([("福祉", 80, 92), ("研究", 14, 12), ("運動", 11, 9)], "福祉の92件で、全体の81.4%です。令和2年末と比べると、研究と運動は2件ずつ減りました。"),
      ([("福祉", 80, 92), ("研究", 14, 13), ("運動", 11, 9)], "福祉の92件で、全体の80.7%です。令和2年末と比べると、研究は1件、運動は2件減りました。"),
      ([("福祉", 80, 92), ("研究", 14, 14)], "福祉の92件で、全体の86.8%です。令和2年末から減った分野はありません。"),
      ([("福祉", 80, 92), ("研究", nil, 8)], "福祉の92件で、全体の92.0%です。"),
      (
        [("福祉", 9, 8), ("甲", 2, 1), ("乙", 2, 1), ("丙", 2, 1), ("丁", 2, 1)],
        "福祉の8件で、全体の66.7%です。令和2年末と比べると、減ったのは福祉など5つの分野です。"
      ),
    ] as [([(String, Int?, Int)], String)])
  func categoriesInWords(counts: [(String, Int?, Int)], lead: String) {
    let expected = "いちばん多いのは" + lead + "災害時協定と、平時に取組がない協定は含みません。"
    #expect(ComparisonChart.categoryLead(series(counts), since: "令和2年末") == expected)
  }

  @Test(arguments: [
    ([130, 103, 20], 0, "年の130件（51.4%）、次は月の103件（40.7%）です。推進方針ができた令和2年3月より後に結んだ協定に、稀のものはありません。"),
    ([5, 5, 0], 2, "年の5件（50.0%）と月の5件（50.0%）です。推進方針ができた令和2年3月より後に結んだ協定に、稀のものは2件あります。"),
    ([0, 0, 3], nil, "稀の3件（100.0%）です。"),
  ])
  func frequenciesInWords(counts: [Int], rare: Int?, lead: String) {
    let rows = series(zip(["年", "月", "稀"], counts).map { ($0, nil, $1) }).rows
    let found = FrequenciesChart.lead(rows, rare: rare.map { FrequenciesChart.Rare(name: "稀", count: $0) })
    #expect(found == "いちばん多いのは" + lead)
  }

  private func parts(_ counts: [Int]) -> [CohortsChart.Part] {
    zip(Cohort.allCases, counts).map { CohortsChart.Part(cohort: $0, count: $1) }
  }

  @Test(arguments: [
    ([176, 79, 50], 0, "305件のうち255件（176件＋79件）が、今回の総括の対象です。残る50件は、結んでから3〜5年後に総括します。"),
    ([176, 0, 50], 3, "226件のうち176件が、今回の総括の対象です。残る50件は、結んでから3〜5年後に総括します。締結時期の記載がない3件は含みません。"),
    ([1, 2, 0], 0, "3件（1件＋2件）のすべてが、今回の総括の対象です。"),
    ([0, 0, 4], 0, "4件のうち、今回の総括の対象はありません。すべて、結んでから3〜5年後に総括します。"), ([0, 0, 0], 0, "あてはまる協定・覚書は、まだありません。"),
  ])
  func cohortsInWords(counts: [Int], undated: Int, lead: String) {
    #expect(CohortsChart.lead(parts(counts), undated: undated) == lead)
  }

  @Test(arguments: [
    ([176, 79, 50], [0..<573, 577..<832, 836..<1000]), ([5, 0, 5], [0..<496, 500..<500, 500..<1000]),
    ([5, 0, 0], [0..<1000, 1000..<1000, 1000..<1000]), ([0, 0, 0], [0..<0, 0..<0, 0..<0]),
    ([1, 100_000, 0], [0..<0, 0..<1000, 1000..<1000]),
  ])
  func cohortsFillTheBar(counts: [Int], bars: [Range<Int>]) {
    #expect(BandValue.bars(counts) == bars)
  }

  @Test(
    arguments: [
      ([("甲局", 3), ("乙局", 1)], 0, "2つの局・本部が受け持っています。いちばん多いのは甲局の3件で、全体の75.0%です。"),
      ([("甲局", 3), ("乙局", 1)], 4, "2つの局・本部が受け持っています。いちばん多いのは甲局の3件で、全体の37.5%です。所管課の記載がないものが4件あります。"),
      ([("甲局", 2), ("乙局", 2)], 0, "2つの局・本部が受け持っています。いちばん多いのは甲局と乙局で、2件ずつです。"),
      ([("甲局", 2)], 0, "いちばん多いのは甲局の2件で、全体の100.0%です。"), ([], 2, "公表資料に所管課の記載がありません。"),
      ([], 0, "あてはまる協定・覚書は、まだありません。"),
    ] as [([(String, Int)], Int, String)])
  func departmentsInWords(bureaus: [(String, Int)], unstated: Int, lead: String) {
    var rows = series(bureaus.map { ($0, nil, $1) }).rows
    if unstated > 0 {
      rows.append(Series.Row(period: "R05", name: "", slug: Series.notStated, count: unstated, route: nil))
    }
    #expect(DepartmentsChart.lead(rows) == lead)
  }

  @Test(
    arguments: [
      ([("2020", 1), ("2021", 0), ("2022", 3)], "いちばん多いのは2022に結んだ3件です。半分以上は2022以降に結びました。"),
      ([("2020", 2), ("2021", 1), ("2022", 2)], "いちばん多いのは2020と2022に結んだもので、2件ずつです。半分以上は2021以降に結びました。"),
      ([("2020", 5), ("2021", 1)], "いちばん多いのは2020に結んだ5件です。"),
      ((2016...2020).map { (String($0), 1) }, "いちばん多いのは1件ずつの5つの年です。半分以上は2018以降に結びました。"),
      ([("2020", 5), ("not-stated", 2)], "いちばん多いのは2020に結んだ5件です。締結時期の記載がないものが2件あります。"),
      ([("not-stated", 2)], "公表資料に締結時期の記載がありません。"), ([], "あてはまる協定・覚書は、まだありません。"),
    ] as [([(String, Int)], String)])
  func yearsInWords(years: [(String, Int)], lead: String) {
    #expect(YearsChart.lead(series(years.map { ($0, nil, $1) }).rows) == lead)
  }

  @Test(arguments: [
    (0, 0, "この一覧の時点の公表値がないため、照らし合わせていません。"), (45, 45, "公表された45の数字のすべてが、この一覧から数えた値と一致しています。"),
    (45, 44, "公表された45の数字のうち44は、この一覧から数えた値と一致し、1は違います。"),
    (2, 0, "公表された2の数字のどれも、この一覧から数えた値と一致していません。"),
  ])
  func reconciliationInWords(compared: Int, agreeing: Int, text: String) {
    #expect(ReconciliationValue.text(compared: compared, agreeing: agreeing) == text)
  }
}
