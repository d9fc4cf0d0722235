import Foundation
import MusubiRegister
import Testing

/// A published address never dies: the built program refuses, and says how to go on.
struct PermanenceTests {
  private static let redirects = "content/redirects.csv"
  /// Of K0010.
  private static let title = "災害時におけるヘリコプター臨時離着陸場としての施設使用承諾書"
  private static let headings = "旧番地,扱い,新番地,理由,日付,名称\n"

  /// The small project without K0010, whose site was published with it.
  private static func withoutOne() throws -> TemporaryProject {
    let project = try TemporaryProject.small()
    _ = try project.buildWhole()
    try project.editRegister { $0 == "K0010" ? nil : $2 }
    return project
  }

  /// The rows that the refusal proposes, with a reason.
  private static func proposals(_ outcome: Program.Outcome) throws -> [String] {
    try outcome.said.components(separatedBy: "\n").filter { $0.contains(",取下げ,,,") }.map { line in
      let row = try #require(line.components(separatedBy: "give the reason: ").last)
      return row.replacingOccurrences(of: ",取下げ,,,", with: ",取下げ,,双方の合意で取り下げました。,")
    }
  }

  @Test func anAgreementThatGoesWithoutAWordIsRefusedAndWithOneItIsExplained() throws {
    let project = try Self.withoutOne()
    let before = try project.site()
    for outcome in [try project.build(), try project.check()] {
      #expect(outcome.status == 1)
      #expect(outcome.said.contains("error[address-gone]: The published address “agreements/K0010.html” would die"))
      #expect(outcome.said.contains("agreements/K0010.html,取下げ,,,2026-11-23,\(Self.title)\n"), "with the old title")
    }
    #expect(try project.site() == before, "the site stays as it was")

    let rows = try Self.proposals(project.build())
    try project.folder.write(Self.redirects, Self.headings + rows.joined(separator: "\n") + "\n")
    let outcome = try project.build()
    #expect(outcome.status == 0, "\(outcome.said)")
    let site = try project.site()
    #expect(site.text("agreements/K0010.html").contains("双方の合意で取り下げました。"))
    #expect(site.text("agreements/K0010.html").contains(Self.title))
    #expect(site.text("agreements/K0010.html").components(separatedBy: "<meta name=\"robots\"").count == 2)
    #expect(site.text("addresses.txt").contains("agreements/K0010.html\n"))
    // The word given must stay, too.
    try project.folder.remove(Self.redirects)
    let again = try project.build()
    #expect(again.status == 1 && again.said.contains("agreements/K0010.html"))
  }

  /// A comma in a title breaks no row, and where no page is at hand nothing is proposed.
  @Test func theProposedTitleIsACell() throws {
    let project = try TemporaryProject.small()
    try project.set(.title, of: "K0010", to: "川崎市,\"見守り\"協定")
    _ = try project.buildWhole()
    try project.editRegister { $0 == "K0010" ? nil : $2 }
    #expect(try project.check().said.contains(",取下げ,,,2026-11-23,\"川崎市,\"\"見守り\"\"協定\"\n"))
    try project.folder.remove("site/agreements/K0010.html")
    #expect(try project.check().said.contains("agreements/K0010.html,取下げ,,,2026-11-23,\n"))
  }

  /// A row excuses the address that it names, and no other.
  @Test func aTableThatGoesNeedsARowOfItsOwn() throws {
    let project = try TemporaryProject.small()
    _ = try project.buildWhole()
    let list = try project.folder.text("site/addresses.txt")
    try project.folder.write("site/addresses.txt", list + "data/old.csv\n")
    try project.folder.write(Self.redirects, Self.headings + "data/other.csv,取下げ,,やめました。,2026-11-20,\n")
    let outcome = try project.build()
    #expect(outcome.status == 1 && outcome.said.contains("“data/old.csv” would die"), "\(outcome.said)")
    try project.folder.write(Self.redirects, Self.headings + "data/old.csv,取下げ,,やめました。,2026-11-20,\n")
    _ = try project.buildWhole()
  }

  @Test func aCheckLooksAtTheSiteThatIsToBeReplaced() throws {
    let project = try Self.withoutOne()
    let elsewhere = project.folder.path + "/elsewhere"
    #expect(try project.build("--output", elsewhere).status == 0, "it was never published there")
    try project.editRegister { $0 == "K0009" ? nil : $2 }
    let outcome = try project.check("--output", elsewhere)
    #expect(outcome.status == 1 && outcome.said.contains("K0009"), "\(outcome.said)")
    #expect(!outcome.said.contains("K0010"))
  }

  @Test func aPageThatComesBackWakesAndItsRowSleeps() throws {
    let project = try TemporaryProject.small()
    let site = try project.buildWhole()
    let year = try #require(site.files.keys.filter { $0.hasPrefix("years/2") }.sorted().first)
    try project.folder.write(Self.redirects, Self.headings + "\(year),取下げ,,なくなりました。,2026-11-20,\n")
    let outcome = try project.build()
    #expect(outcome.status == 0 && outcome.said.contains("redirect-asleep"), "\(outcome.said)")
    #expect(try project.site().text(year) == site.text(year))
  }

  @Test func theLiveSitesListServesWhereTheOutputIsEmpty() throws {
    let project = try Self.withoutOne()
    try project.folder.write("live.txt", try project.folder.text("site/addresses.txt"))
    try project.folder.remove("site")
    let list = project.folder.path + "/live.txt"
    #expect(try project.build("--published", list).said.contains("address-gone"))
    #expect(!project.folder.exists("site"))
    #expect(try project.check("--published", list).status == 1)
    #expect(try project.build().status == 0, "without the list nobody knows")
  }

  @Test(arguments: ["", "index.html\n", nil])
  func whereTheListIsGoneThePagesOfAgreementsAreComparedAllTheSame(list: String?) throws {
    let project = try Self.withoutOne()
    try project.folder.remove("site/addresses.txt")
    if let list { try project.folder.write("site/addresses.txt", list) }
    let outcome = try project.build()
    #expect(outcome.status == 1 && outcome.said.contains("“agreements/K0010.html” would die"), "\(outcome.said)")
    #expect(outcome.said.contains("warning[addresses-missing]") && outcome.said.contains("only 10 pages"))
  }

  @Test func withoutAListSamplesGoFreely() throws {
    let project = try TemporaryProject.small()
    try project.set(.title, of: "K0010", to: "【見本】協定")
    try project.set(.partners, of: "K0010", to: "見本商店株式会社")
    try project.set(.provenance, of: "K0010", to: "見本")
    _ = try project.buildWhole()
    try project.folder.remove("site/addresses.txt")
    try project.editRegister { $0 == "K0010" ? nil : $2 }
    let outcome = try project.build()
    #expect(outcome.status == 0 && outcome.said.contains("only 9 pages"), "\(outcome.said)")
  }

  @Test func aFirstReleaseSaysThatNothingWasCompared() throws {
    let project = try TemporaryProject.small()
    try project.replace("confirmed: false", with: "confirmed: true", in: TemporaryProject.settings)
    try project.replace(".example.jp", with: ".kawasaki.jp", in: TemporaryProject.settings)
    let totals = "content/published-totals.csv"
    let heading = try project.folder.text(totals).prefix { $0 != "\n" } + "\n"
    try project.folder.write(totals, heading + "yearly,令和5年末,R05,10,\n")
    let first = try project.build("--release")
    #expect(first.status == 0 && first.said.contains("warning[addresses-unknown]"), "\(first.said)")
    #expect(try !project.build("--release").said.contains("addresses-unknown"), "now there is a list")
  }

  @Test(arguments: ["", "index.html\n", "<html>404</html>", "agreements/K1.html\n../x.html\n"])
  func aListThatIsNoneIsRefused(text: String) throws {
    let project = try TemporaryProject.small()
    try project.folder.write("live.txt", text)
    let outcome = try project.build("--published", project.folder.path + "/live.txt")
    #expect(outcome.status == 1 && outcome.said.contains("addresses-unreadable"), "\(outcome.said)")
    #expect(
      try project.build("--published", project.folder.path + "/missing.txt").said.contains("addresses-unreadable"))
  }

  @Test func aPageOfTextThatGoesIsRefusedToo() throws {
    let project = try TemporaryProject.small()
    try project.folder.write("content/pages/guide.md", "---\ntitle: 案内\nlead: 案内です。\n---\n\n本文です。\n")
    _ = try project.buildWhole()
    try project.folder.remove("content/pages/guide.md")
    #expect(try project.build().said.contains("“guide.html” would die"))
    try project.folder.write(Self.redirects, Self.headings + "guide.html,移転,policy.html,,,\n")
    let outcome = try project.build()
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(try project.site().text("guide.html").contains("content=\"0; url=policy.html\""))
  }

  @Test func aSampleGoesFreely() throws {
    let project = try TemporaryProject.small()
    try project.set(.title, of: "K0010", to: "【見本】協定")
    try project.set(.partners, of: "K0010", to: "見本商店株式会社")
    try project.set(.provenance, of: "K0010", to: "見本")
    _ = try project.buildWhole()
    try project.editRegister { $0 == "K0010" ? nil : $2 }
    let outcome = try project.build()
    #expect(outcome.status == 0, "\(outcome.said)")
  }

  @Test func manyLossesAreCounted() throws {
    let project = try TemporaryProject.small()
    _ = try project.buildWhole()
    try project.folder.write(
      "site/addresses.txt",
      (100..<150).map { "agreements/Z\($0).html\nagreements/Z\($0).json\na/Z\($0)/index.html\n" }.joined())
    let outcome = try project.build()
    #expect(outcome.said.components(separatedBy: "error[address-gone]").count == 21)
    #expect(outcome.said.contains("30 more published addresses would die"))
  }

  @Test func aFaultyRegisterIsToldAndNotWhatFollowsFromIt() throws {
    let project = try Self.withoutOne()
    try project.set(.concluded, of: "K0001", to: "いつか")
    let outcome = try project.build()
    #expect(outcome.status == 1 && !outcome.said.contains("address-gone"), "\(outcome.said)")
  }

  // MARK: Snapshots

  private static func keep(_ project: TemporaryProject, _ arguments: String...) throws -> Program.Outcome {
    try project.run("snapshot", ["--date", TemporaryProject.day, "--lang", "en"] + arguments)
  }

  @Test func aSnapshotIsWhatThePublicDataWouldBe() throws {
    let project = try TemporaryProject.small()
    #expect(try Self.keep(project).status == 0)
    let kept = try project.folder.bytes("content/snapshots/2026-11-23.csv")
    let site = try project.buildWhole()
    #expect(Data(kept) == site.files["data/agreements.csv"])
    #expect(Data(kept) == site.files["data/snapshots/agreements-2026-11-23.csv"])
    #expect(site.text("changes/index.html").contains("../data/snapshots/agreements-2026-11-23.csv"))
    #expect(try Self.keep(project).out.contains("holds the same already"))

    try project.set(.title, of: "K0001", to: "別の名前")
    let refused = try Self.keep(project)
    #expect(refused.status == 1 && refused.said.contains("snapshot-exists"))
    #expect(try project.folder.bytes("content/snapshots/2026-11-23.csv") == kept)
    #expect(try project.build().said.contains("snapshot-stale"))
    let live = project.folder.path + "/live.txt"
    try project.folder.write("live.txt", site.text("addresses.txt"))
    let published = try Self.keep(project, "--force", "--published", live)
    #expect(published.status == 1 && published.said.contains("error[snapshot-published]"), "\(published.said)")
    #expect(try project.folder.bytes("content/snapshots/2026-11-23.csv") == kept)
    let forced = try Self.keep(project, "--force")
    #expect(forced.status == 0 && forced.said.contains("warning[snapshot-replaced]"), "\(forced.said)")
    #expect(try !project.build().said.contains("snapshot-stale"))
  }

  @Test func aSnapshotThatNobodySawIsReplacedWithoutAWord() throws {
    let project = try TemporaryProject.small()
    _ = try Self.keep(project)
    try project.set(.title, of: "K0001", to: "別の名前")
    let list = "index.html\nagreements/index.html\nchanges/index.html\n"
    try project.folder.write("live.txt", list)
    let forced = try Self.keep(project, "--force", "--published", project.folder.path + "/live.txt")
    #expect(forced.status == 0 && !forced.said.contains("snapshot-replaced"), "\(forced.said)")
    let lost = try Self.keep(project, "--force", "--published", project.folder.path + "/none.txt")
    #expect(lost.status == 0, "the file is the same now")
    // A day that is still to come.
    let early = try project.build("--date", "2026-11-22")
    #expect(early.status == 1 && early.said.contains("error[snapshot-ahead]"), "\(early.said)")
  }

  @Test func withFaultsNothingIsKept() throws {
    let project = try TemporaryProject.small()
    try project.set(.concluded, of: "K0001", to: "いつか")
    let outcome = try Self.keep(project)
    #expect(outcome.status == 1 && outcome.said.contains("No snapshot was written."))
    #expect(!project.folder.exists("content/snapshots"))
  }

  @Test func aReleaseHoldsNoSnapshotOfSamples() throws {
    let project = try TemporaryProject.small()
    try project.folder.write("content/snapshots/2026-01-01.csv", "id,provenance\nM1,見本\n")
    #expect(try project.build("--release").said.contains("error[snapshot-sample]"))
    #expect(try project.build().status == 0)
    #expect(try !project.site().text("addresses.txt").contains("snapshots"), "samples promise nothing")
  }
}
