import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// Charts, their tables and their files: three faces of the same numbers.
struct ChartTests {
  typealias Row = TestProject.Row

  private static let project = TestProject([
    Row("K1", [.concluded: "平成30年", .contactFrequency: "月１回以上"]), Row("K2", [.concluded: "2021-04-01"]),
    Row("K3", [.concluded: "2021年", .department: "環境局", .kind: "包括協定", .category: "総合"]),
    .disaster("K4", [.concluded: "記載なし", .department: "市民文化局市民スポーツ室"]),
    Row("K5", [.concluded: "2016年", .state: "終了"]), Row("K6", [.department: "記載なし", .concluded: "2018年"]),
  ]).with {
    $0.totals = [
      "yearly,令和4年末,R04,6", "yearly,令和5年末,R05,5", "kinds,個別協定,R02,4", "kinds,災害時協定,R02,0",
      "kinds,包括協定,R02,1",
    ]
  }

  private func csv(_ file: DataFile, _ site: Site) -> [String] {
    var bytes: [UInt8] = []
    file.render(site, into: &bytes, workbook: RenderedSite.cells)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    #expect(lines.count == file.rowCount(site) + 1, "\(file)")
    return lines
  }

  // MARK: Files

  @Test(
    arguments: [
      (.totals, ["period,name,count,change,source", "R04,令和4年末,6,,published", "R05,令和5年末,5,-1,counted"]),
      (
        .kinds,
        [
          "period,name,slug,count,change,source", "R02,個別協定,individual,4,,published", "R02,災害時協定,disaster,0,,published",
          "R02,包括協定,comprehensive,1,,published", "R05,個別協定,individual,3,-1,counted",
          "R05,災害時協定,disaster,1,1,counted", "R05,包括協定,comprehensive,1,0,counted",
        ]
      ),
      (
        .categories,
        [
          "period,name,slug,count,change,source", "R05,生活・福祉,welfare,0,,counted", "R05,環境,environment,3,,counted",
          "R05,緊急,emergency,0,,counted", "R05,総合,comprehensive,1,,counted",
        ]
      ),
      (
        .departments,
        [
          "period,level,bureau,name,slug,count,source", "R05,bureau,environment,環境局,environment,3,counted",
          "R05,section,environment,環境局減量推進課,environment-waste-reduction,2,counted",
          "R05,bureau,civic-culture,市民文化局,civic-culture,1,counted",
          "R05,section,civic-culture,市民文化局市民スポーツ室,civic-culture-sports,1,counted",
          "R05,bureau,not-stated,所管課の記載なし,not-stated,1,counted",
        ]
      ),
      (
        .years,
        [
          "period,name,slug,count,source", "R05,平成30年（2018年）,2018,2,counted",
          "R05,平成31年・令和元年（2019年）,2019,0,counted", "R05,令和2年（2020年）,2020,0,counted",
          "R05,令和3年（2021年）,2021,2,counted", "R05,時期の記載なし,not-stated,1,counted",
        ]
      ),
      (
        .cohorts,
        [
          "period,name,slug,count,source", "R05,令和2年3月の推進方針より前,cohort-before-policy,2,counted",
          "R05,推進方針の後、令和4年まで,cohort-r2-r4,2,counted", "R05,令和5年以降,cohort-r5,0,counted",
        ]
      ),
      (
        .contactFrequencies,
        [
          "period,name,slug,count,source", "R05,月１回以上,contact-monthly,1,counted",
          "R05,年１回,contact-yearly,3,counted", "R05,年１回未満,contact-less,0,counted",
        ]
      ),
    ] as [(DataFile, [String])])
  func eachChartHasItsFile(file: DataFile, lines: [String]) throws {
    #expect(csv(file, try RenderedSite(Self.project).site) == lines)
  }

  @Test(arguments: [
    (DataFile.totals, "R05,令和5年末,6,0,counted,1"), (.totals, "R04,令和4年末,6,,published,"),
    (.departments, "R05,section,environment,環境局減量推進課,environment-waste-reduction,3,counted,1"),
    (.years, "R05,令和3年（2021年）,2021,3,counted,1"), (.kinds, "R05,個別協定,individual,4,0,counted,1"),
  ])
  func samplesAreCountedApart(file: DataFile, line: String) throws {
    let sample = Row("M1", [.title: "【見本】協定", .partners: "見本太陽株式会社", .provenance: "見本"])
    let lines = csv(file, try RenderedSite(Self.project.with { $0.rows.append(sample) }).site)
    #expect(lines.first?.hasSuffix(",samples") == true)
    #expect(lines.contains(line), "\(lines)")
  }

  @Test func theTableShowsTheNumbersOfTheFile() throws {
    let rendered = try RenderedSite(Self.project)
    let page = try rendered["statistics.html"]
    for file in DataFile.all(of: rendered.site) where file.isFigures {
      let link = try #require(page.all("a").first { $0["href"] == file.route.path }, "\(file)")
      #expect(link.text == "\(file.caption)：この表のデータ（CSV形式、\(file.rowCount(rendered.site))行）")
      let table = try #require(page.all("table").first { $0.all("caption").map(\.text) == [file.caption] })
      let rows = table.all("tbody").flatMap { $0.all("tr") }
      let lines = try #require(file.series(rendered.site)).rows
      let isCompared = lines.contains { $0.before != nil }
      #expect(rows.count == lines.count, "\(file)")
      for (row, line) in zip(rows, lines) {
        let cells = row.all("td").map(\.text)
        #expect(line.name.hasSuffix(row.all("th").map(\.text).joined()), "\(file)")
        #expect(cells.contains(Figures.count(line.count)), "\(file)")
        if isCompared { #expect(cells.first == line.before.map(Figures.count), "\(file)") }
        let links = row.all("a").compactMap { $0["href"] }
        #expect(links == (line.route.map { [$0.path] } ?? []), "\(file)")
      }
      let sum = table.all("tfoot").flatMap { $0.all("td") }.map(\.text)
      if file != .totals {
        #expect(sum.contains(Figures.count(lines.reduce(0) { $0 + ($1.parent.isEmpty ? $1.count : 0) })))
      }
    }
  }

  @Test func theDataPageListsEveryFile() throws {
    let rendered = try RenderedSite(Self.project)
    let rows = try rendered["data/index.html"].all(class: "downloads").flatMap { $0.all("tbody") }
      .flatMap { $0.all("tr") }
    #expect(rows.flatMap { $0.all("a") }.compactMap { $0["href"] } == DataFile.all(of: rendered.site).map(\.name))
    for (row, file) in zip(rows, DataFile.all(of: rendered.site)) {
      let bytes = try #require(rendered.files[file.route.path])
      let cells = row.all("td").map { $0.all(class: "hash").first?.text ?? $0.text }
      #expect(
        cells == [
          Figures.count(file.rowCount(rendered.site)), FileSize.text(bytes.count), SHA256.hexadecimal(of: bytes),
        ])
    }
    #expect(DataFile.all(of: rendered.site) == DataFile.allCases)
  }

  @Test func aWithheldColumnHasNoChartAndNoFile() throws {
    let withheld = Self.project.with { $0.settings.disclosure = ["contactFrequency: internal"] }
    let rendered = try RenderedSite(withheld)
    #expect(DataFile.all(of: rendered.site) == DataFile.allCases.filter { $0 != .contactFrequencies })
    for (path, page) in rendered.all {
      #expect(page.all("a").allSatisfy { $0["href"]?.contains(DataFile.contactFrequencies.name) == false }, "\(path)")
    }
    let section = try rendered["statistics.html"].all("section").first { $0["aria-labelledby"] == "contact" }
    #expect(section?.text == "締結先と連絡を取る頻度 連絡を取る頻度は、公表していません。")
  }

  // MARK: Charts

  @Test func everyFigureIsNamedAndDescribed() throws {
    let figures = try RenderedSite(Self.project)["statistics.html"].all("figure")
    #expect(figures.count == 7)
    for figure in figures {
      let chart = try #require(figure.all("svg").first)
      #expect(["img", "group"].contains(chart["role"]))
      let labels = chart["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
      let words = (chart.all("title") + chart.all("desc")).filter { !$0.text.isEmpty }
      #expect(words.compactMap { $0["id"] } == labels && labels.count == 2)
      #expect(figure.all("svg").dropFirst().allSatisfy { $0["aria-hidden"] == "true" })
    }
  }

  /// What was counted leads to its rows; what was published leads to the line of the table that says so.
  @Test func everyBarLeadsToItsRowsOrToThePublishedNumber() throws {
    let rendered = try RenderedSite(Self.project)
    let page = try rendered["statistics.html"]
    for (path, count) in [("kinds/individual.html", 3), ("departments/environment.html", 3), ("years/2021.html", 2)] {
      let bar = try #require(
        page.all(class: "bars").flatMap { $0.all("li") }.first { $0.all("a").first?["href"] == path })
      #expect(bar.all("b").map(\.text) == [String(count)])
      // Ended ones stand in a table of their own.
      #expect(try rendered[path].all("tbody").first?.all("tr").count == count)
    }
    for id in ["totals-r04", "kinds-individual", "kinds-comprehensive"] {
      #expect(page.all(class: "bars").flatMap { $0.all("a") }.contains { $0["href"] == "#" + id }, "\(id)")
      #expect(page.all("tr").filter { $0["id"] == id }.count == 1, "\(id)")
    }
    let notStated = page.all(class: "bars").flatMap { $0.all("li") }.first { $0.text.contains("所管課の記載なし") }
    #expect(notStated?.all("a").isEmpty == true, "there is no page of these")
  }

  @Test(arguments: [
    (["H30", "H31", "R02", "R03"], ["30平成", "31", "2令和", "3"]), (["R01"], ["元令和"]),
    (["2023", "R05"], ["2023", "5令和"]),
    ([], []),
  ])
  func anEraIsNamedWhereItBegins(periods: [String], labels: [String]) {
    #expect(AxisLabel.labels(periods).map { $0.short + $0.era } == labels)
  }

  /// A slip of a century in one row must not make a hundred columns.
  @Test(arguments: [("2019年", 3), ("1920年", 102), ("1868年", 2)])
  func anAxisOfYearsHasItsGapsButNoEnd(first: String, columns: Int) throws {
    let site = try RenderedSite(TestProject([Row("K1", [.concluded: first]), Row("K2", [.concluded: "2021年"])])).site
    #expect(Series.years(site).rows.count == columns)
  }

  @Test(arguments: [(3, " upright"), (14, " upright"), (15, " upright many"), (44, " upright many"), (45, " many")])
  func soManyColumnsAsFitStandSideBySide(count: Int, form: String) {
    let items = (0..<count).map { BarValue(name: String($0), href: "", count: $0, largest: count) }
    let bars = BarsValue(id: "x", title: "", description: "", isUpright: true, items: items)
    #expect(bars.form == form)
  }

  @Test func samplesAreNotTakenForTheCitys() throws {
    let notices = { (project: TestProject) in
      try RenderedSite(project)["statistics.html"].all("main").flatMap { $0.all(class: "notice") }.map(\.text)
    }
    #expect(try notices(Self.project) == [])
    let sample = Row("M1", [.title: "【見本】協定", .partners: "見本太陽株式会社", .provenance: "見本"])
    #expect(
      try notices(Self.project.with { $0.rows.append(sample) }) == [
        "6件のうち1件は見本です。見本の所管課は作ったもので、実際の分担を表していません。",
        "6件のうち1件は見本です。見本の結んだ年は作ったもので、実際の移り変わりを表していません。",
      ])
  }

  @Test func whereNumbersComeFromIsSaid() throws {
    let notes = { (project: TestProject) in
      try RenderedSite(project)["statistics.html"].all(class: "figures-table").flatMap { $0.all("p") }
        .filter { $0["class"] == "soft" }.map(\.text)
    }
    let agreeing = try notes(Self.project)
    #expect(agreeing.contains("令和5年末の数は、この一覧から数えたものです。市の公表値と一致しています。"))
    #expect(agreeing.contains("令和2年末の数は、市の公表値です。"))
    #expect(agreeing.contains("令和5年末の数は、この一覧から数えたものです。市の公表値がないため、照らし合わせていません。"))
    let placed = try notes(
      Self.project.with {
        $0.totalsHeadings += ",出典"
        $0.totals = $0.totals.map { $0 + ",報告2の表" }
      })
    #expect(placed.contains("令和5年末の数は、この一覧から数えたものです。市の公表値（報告2の表）と一致しています。"))
    #expect(placed.contains("令和2年末の数は、市の公表値（報告2の表）です。"))
    #expect(placed.contains("ほかの年の数は、市の公表値（報告2の表）です。"))
    let differing = try notes(Self.project.with { $0.totals[1] = "yearly,令和5年末,R05,9" })
    #expect(differing.contains("令和5年末の数は、この一覧から数えたものです。市の公表値と違う数があります。"))
    let inferred = try notes(Self.project.with { $0.rows[0].cells[.inferred] = "分類、連絡確認の頻度" })
    for label in ["種別", "連絡の頻度"] {
      #expect(inferred.contains("このうち1件は、公表資料に\(label)の記載がなく、公表された件数に合うように数えています。"))
    }
  }
}
