import Foundation
import MusubiRegister
import Testing

/// What may be shown provisionally is refused for publication, by name; and figures are held against the published.
struct ReleaseTests {
  @Test func aReleaseRefusesSamplesAndNamesEachUnconfirmedAddress() throws {
    let project = try TemporaryProject()
    let before = try project.buildWhole()
    let outcome = try project.build("--release", "--format", "json")
    #expect(outcome.status == 1)
    let report = try Report(outcome.out)
    let rows = try project.rows().count { $0["データ区分"] == "見本" }
    let releases = try project.rows("content/press.csv").count { $0["見出し"]?.hasPrefix("【見本】") == true }
    #expect(rows > 0 && releases > 0)
    #expect(
      report.values("file", of: "release-sample") == [TemporaryProject.register, "content/press.csv"], "\(outcome.out)")
    for (message, count) in zip(report.values("message", of: "release-sample"), [rows, releases]) {
      #expect(message.contains("\(count)"), "\(message)")
    }
    let unconfirmed = report.values("value", of: "release-unconfirmed-address")
    #expect(
      Set(unconfirmed) == ["協定・覚書一覧", "民間提案制度", "民間活用（川崎版PPP）推進方針", "川崎市のウェブアクセシビリティ方針"])
    #expect(report.values("file", of: "release-unconfirmed-address").allSatisfy { $0 == "content/site.yml" })
    let after = try project.site()
    #expect(after.differences(to: before) == [] && after.stamps == before.stamps)
  }

  @Test func aReleaseOfConfirmedFactsIsMade() throws {
    let project = try TemporaryProject.small()
    try project.replace("confirmed: false", with: "confirmed: true", in: TemporaryProject.settings)
    let settings = try project.folder.text(TemporaryProject.settings)
    try project.folder.write(
      TemporaryProject.settings, settings.replacingOccurrences(of: ".example.jp", with: ".kawasaki.jp"))
    let totals = "content/published-totals.csv"
    let heading = try project.folder.text(totals).prefix { $0 != "\n" } + "\n"
    try project.folder.write(totals, heading + "yearly,令和5年末,R05,10,\n")
    let outcome = try project.build("--release")
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(outcome.out.contains("1 of 1 figures agree"), "\(outcome.out)")
    let home = try project.site().text("index.html")
    #expect(!home.contains("見本"), "without samples no page has the banner")
  }

  /// Every page says that samples are among the rows, as long as one is.
  @Test func everyPageSaysThatThereAreSamples() throws {
    let project = try TemporaryProject.small()
    try project.set(.title, of: "K0010", to: "【見本】協定")
    try project.set(.partners, of: "K0010", to: "見本商店株式会社")
    try project.set(.provenance, of: "K0010", to: "見本")
    let site = try project.buildWhole()
    // What leads on at once is no page that anyone reads.
    for path in site.paths where path.hasSuffix(".html") && !path.hasPrefix("a/") {
      #expect(site.text(path).contains("見本"), "\(path)")
    }
    #expect(site.text("a/K0010/index.html").contains("【見本】"))
  }

  @Test func aKindThatChangesIsAWarningThatNamesTheFigureAndAnErrorInARelease() throws {
    let project = try TemporaryProject()
    let row = try #require(
      try project.rows().first { row in
        row["分類"] == "個別協定" && row["データ区分"] == "見本" && row["状態"] != "終了"
      })
    try project.set(.kind, of: row["管理番号"] ?? "", to: "包括協定")
    let outcome = try project.build()
    #expect(outcome.status == 0, "a warning is no error: \(outcome.said)")
    #expect(outcome.err.contains("warning[figure-differs]: “個別協定”: 291 published, 290 counted"), "\(outcome.err)")
    #expect(outcome.err.contains("warning[figure-differs]: “包括協定”: 14 published, 15 counted"), "\(outcome.err)")
    #expect(outcome.err.components(separatedBy: "figure-differs").count == 3, "no other figure differs")
    #expect(outcome.out.contains("29 of 31 figures agree"), "\(outcome.out)")

    let release = try project.check("--release", "--format", "json")
    #expect(release.status == 1)
    let report = try Report(release.out)
    #expect(report.values("severity", of: "figure-differs") == ["error", "error"])
    #expect(report.values("file", of: "figure-differs").allSatisfy { $0 == "content/published-totals.csv" })
  }
}
