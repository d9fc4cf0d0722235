import Foundation
import MusubiRegister
import MusubiTestSupport
import Testing

@testable import MusubiRender
@testable import MusubiSite

/// Feeds: well-formed, in order, with entries whose names stay.
struct AtomFeedTests {
  typealias Row = TestProject.Row

  private static func feed(_ feed: Feed, _ project: TestProject) throws -> String {
    var bytes: [UInt8] = []
    SiteFile.feed(feed).render(try RenderedSite(project).site, into: &bytes)
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  private static func values(_ element: String, _ feed: String) -> [String] {
    feed.components(separatedBy: "<\(element)").dropFirst().map { part in
      let inner = part.components(separatedBy: ">").dropFirst().joined(separator: ">")
      return inner.components(separatedBy: "</\(element)>")[0]
    }
  }

  @Test func entriesAreNamedForEverAndTheNewestComesFirst() throws {
    let project = TestProject([Row("K1"), Row("K2", [.state: "終了", .term: "2023-03-31まで", .concluded: "2020年"])]).with {
      $0.changes = ["2024-03-01,K1,変更,内容,甲,乙,a.xlsx"]
    }
    let feed = try Self.feed(.agreements, project)
    #expect(
      Self.values("id", feed) == [
        "tag:agreements.city.test,2026:feeds/agreements.xml", "tag:agreements.city.test,2026:agreements/K1/2024-03-01",
        "tag:agreements.city.test,2026:agreements/K2/end", "tag:agreements.city.test,2026:agreements/K1/conclusion",
      ])
    #expect(
      Self.values("updated", feed) == [
        "2024-03-29T00:00:00+09:00", "2024-03-01T00:00:00+09:00", "2023-03-31T00:00:00+09:00",
        "2021-06-08T00:00:00+09:00",
      ], "a conclusion of which only the year is known has no instant")
    #expect(Self.values("title", feed).dropFirst() == ["協定K1（変更）", "協定K2（終了）", "協定K1（締結）"])
    #expect(feed.contains("<link rel=\"alternate\" href=\"https://agreements.city.test/agreements/K1.html\"/>"))
  }

  /// A host of the settings keeps the names when the site moves.
  @Test(arguments: [("old.example.jp", "tag:old.example.jp,"), ("OLD.example.jp", "tag:old.example.jp,")])
  func theNamesSurviveAMove(host: String, tag: String) throws {
    let settings = TestProject().settingsFile(addresses: SiteSettings.Address.allCases.map(\.rawValue))
    let read = SiteSettings.read(
      SourceFile(path: "content/site.yml", text: settings.text.string + "tagAuthority: \(host)\n"))
    #expect(read.diagnostics.isEmpty && "tag:\(read.value.tagAuthority)," == tag)
  }

  @Test(arguments: ["https://a.test/", "a b", "協定.jp", "a.test/x"])
  func whatIsNoHostIsRefused(host: String) {
    let settings = TestProject().settingsFile(addresses: SiteSettings.Address.allCases.map(\.rawValue))
    let text = settings.text.string + "tagAuthority: \"\(host)\"\n"
    let read = SiteSettings.read(SourceFile(path: "content/site.yml", text: text))
    #expect(read.diagnostics.map(\.code.name) == ["tag-authority-form"])
    #expect(read.value.tagAuthority == "agreements.city.test")
  }

  @Test func noTextBreaksTheMarkup() throws {
    let title = "<b>&\"']]>"
    let feed = try Self.feed(.agreements, TestProject([Row("K1", [.title: title])]))
    #expect(Self.values("title", feed).last == "&lt;b&gt;&amp;&quot;&#39;]]&gt;（締結）")
    let parser = XMLCheck(feed)
    #expect(parser.isWellFormed)
  }

  /// XML has no place for some characters, however they are written.
  @Test func whatXMLForbidsIsLeftOut() {
    var writer = XMLWriter()
    writer.element("a", "x\u{1}y\u{FFFE}\u{1FFFF}z\u{202E}&", [("b", "\"")])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "<a b=\"&quot;\">x y z &amp;</a>\n")
  }

  @Test func thereAreFiftyAtMost() throws {
    let rows = (1...70).map { Row("K\($0)", [.concluded: "2020-01-\($0 % 28 + 1)"]) }
    #expect(Self.values("entry", try Self.feed(.agreements, TestProject(rows))).count == 50)
  }

  @Test func samplesSayThatTheyAreSamples() throws {
    let project = TestProject([
      Row("M1", [.title: "【見本】協定", .partners: "見本太陽株式会社", .provenance: "見本"])
    ]).with { $0.press = ["2024-01-05,【見本】発表,https://press.example.jp/1.html,M1"] }
    for kind in Feed.allCases {
      let feed = try Self.feed(kind, project)
      #expect(feed.contains("<title>【見本】") && feed.contains("term=\"sample\"") && feed.contains("見本データを含みます。"))
    }
  }

  @Test func pressReleasesOfOnePageAreTold() throws {
    let project = TestProject().with {
      $0.press = [
        "2024-01-05,甲,https://press.test/1.html,K1", "2024-01-05,乙,https://press.test/1.html,K1",
        "2025-01-05,まだ,https://press.test/2.html,K1",
      ]
    }
    let feed = try Self.feed(.press, project)
    let ids = Self.values("id", feed)
    #expect(ids.count == 3 && Set(ids).count == 3, "what is still to come is not told")
    #expect(feed.contains("関わる協定・覚書：協定K1。"))
  }

  @Test func aTitleThatIsCorrectedMakesNoSecondRelease() throws {
    func ids(_ lines: String...) throws -> [String] {
      Self.values("id", try Self.feed(.press, TestProject().with { $0.press = lines }))
    }
    let (first, second) = ("2024-01-05,甲乙,https://press.test/1.html,K1", "2024-01-05,甲と乙,https://press.test/1.html,K1")
    #expect(try ids(first) == ids(second))
    #expect(try ids(first) != ids("2024-01-06,甲乙,https://press.test/1.html,K1"))
  }

  @Test func theFeedNeverGrowsOlder() throws {
    let site = try RenderedSite(TestProject()).site
    let updated = Self.values("updated", try Self.feed(.agreements, TestProject()))
    #expect(updated.first == site.updated.earliest.iso + "T00:00:00+09:00")
    #expect(updated.dropFirst().allSatisfy { $0 <= updated[0] })
  }

  @Test func everyPageOffersTheFeeds() throws {
    for (path, page) in try RenderedSite(TestProject()).whole {
      let feeds = page.all("link").filter { $0["type"] == "application/atom+xml" }.compactMap { $0["href"] }
      let isOld = page.all("meta").contains { $0["http-equiv"] == "refresh" }
      #expect(feeds.count == (isOld ? 0 : 2), "\(path)")
      if path == "agreements/K1.html" { #expect(feeds == ["../feeds/agreements.xml", "../feeds/press.xml"]) }
    }
  }
}

/// Whether tags open and close in order.
private struct XMLCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isSound = true
    for part in text.split(separator: "<").dropFirst(text.hasPrefix("<?") ? 1 : 0) {
      guard let end = part.firstIndex(of: ">") else {
        isSound = false
        continue
      }
      let tag = part[..<end]
      if tag.hasPrefix("/") {
        if open.popLast() != tag.dropFirst() { isSound = false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
    }
    isWellFormed = isSound && open.isEmpty
  }
}
