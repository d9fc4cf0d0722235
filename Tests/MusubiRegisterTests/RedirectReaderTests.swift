import MusubiRegister
import Testing

@testable import MusubiRegister

/// What stands in `content/redirects.csv`, and what may not.
struct RedirectReaderTests {
  private static let headings = "旧番地,扱い,新番地,理由,日付,名称\n"

  private static func read(_ lines: String) -> Checked<RedirectTable> {
    RedirectReader.read(SourceFile(path: RedirectTable.filePath, text: headings + lines + "\n"))
  }

  @Test(arguments: [
    ("agreements/K1.html", "agreements/K1.html"), ("/a/K1/", "a/K1/index.html"), ("/", "index.html"),
    ("data/old_table.csv", "data/old_table.csv"), ("feeds/x.xml", "feeds/x.xml"),
    ("documents/K1.pdf", "documents/K1.pdf"),
  ])
  func anOldAddressIsAPathOfTheSite(written: String, path: String) {
    let read = Self.read("\(written),取下げ,,理由です。,2026-11-23,")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.redirects.map(\.path) == [path])
  }

  @Test(arguments: [
    "https://agreements.example.jp/agreements/K1.html", "../x.html", "a/./b.html", "a//b.html", ".well-known/x.html",
    "協定.html", "assets/site.css", "a/K1", "a b.html", "x.html#top",
  ])
  func anythingElseIsRefused(written: String) {
    let read = Self.read("\(written),取下げ,,理由です。,2026-11-23,")
    #expect(read.diagnostics.map(\.code.name) == ["redirect-path"])
    #expect(read.diagnostics.first?.location?.cell?.address == "A2")
    #expect(read.value.redirects.isEmpty)
  }

  @Test(arguments: [
    ("https://city.test/kyotei/old.html", "old.html"), ("HTTP://City.TEST/kyotei/old.html", "old.html"),
    ("https://city.test/kyotei/", "index.html"), ("https://city.test/kyotei", "index.html"),
    ("https://city.test/kyotei/a/K1/", "a/K1/index.html"), ("https://city.test/kyotei/?q=1", nil),
    ("https://city.test/kyotei/x.html#top", nil),
  ])
  func ourOwnFullAddressIsAPath(written: String, path: String?) {
    for base in ["https://city.test/kyotei/", "https://City.test/kyotei"] {
      func read(_ line: String) -> Checked<RedirectTable> {
        let file = SourceFile(path: RedirectTable.filePath, text: Self.headings + line + "\n")
        return RedirectReader.read(file, base: base)
      }
      let (old, new) = (read("\(written),移転,b.html,,,"), read("a.html,移転,\(written),,,"))
      #expect(old.value.redirects.map(\.path) == (path.map { [$0] } ?? []))
      #expect(new.value.redirects.map(\.target) == [path.map { .path($0) }])
      #expect(old.diagnostics.map(\.code.name) == (path == nil ? ["redirect-path"] : []))
      #expect(new.diagnostics.map(\.code.name) == (path == nil ? ["redirect-target"] : []))
    }
  }

  @Test(arguments: ["https://city.test/", "https://city.test/kyotei2/a.html", "https://www.city.test/kyotei/a.html"])
  func anotherSitesAddressStaysOne(written: String) {
    let file = SourceFile(path: RedirectTable.filePath, text: Self.headings + "a.html,移転,\(written),,,\n")
    let read = RedirectReader.read(file, base: "https://city.test/kyotei/")
    #expect(read.value.redirects.map(\.target) == [.address(written)])
  }

  @Test(arguments: [
    ("a.html,移転,b.html,,,", []), ("a.html,移転,https://city.test/x,,,", []), ("a.html,統合,b.html,理由,令和8年10月1日,名", []),
    ("a.html,移転,,,,", ["value-needed C2"]), ("a.html,統合,b.html,,2026-10-01,", ["value-needed D2"]),
    ("a.html,取下げ,,理由,,", ["value-needed E2"]),
    ("a.html,消した,,理由,2026-10-01,", ["value-not-listed B2"]),
    ("a.html,取り下げ,,理由,2026-10-01,", []), ("a.html,取下,,理由,2026-10-01,", []),
    ("a.html,移転,http://city.test/,,,", ["redirect-target C2"]), ("a.html,移転,javascript:x,,,", ["redirect-target C2"]),
    ("a.html,取下げ,,理由,令和40年13月1日,", ["date-not-in-calendar E2"]),
    ("a.html,取下げ,,理由,2026-10-01,\na.html,移転,b.html,,,", ["redirect-duplicate A3"]),
  ])
  func eachTreatmentAsksForWhatItsReadersNeed(lines: String, findings: [String]) {
    let read = Self.read(lines)
    let found = read.diagnostics.map { "\($0.code.name) \($0.location?.cell?.address ?? "")" }
    #expect(found.sorted() == findings.sorted())
    // One fault for one row: its address counts as given up all the same.
    #expect(read.value.redirects.map(\.path) == ["a.html"])
  }

  @Test func theColumnForTheNameMayBeMissingAndAnEmptyFileIsNoFault() {
    let file = SourceFile(path: RedirectTable.filePath, text: "旧番地,扱い,新番地,理由,日付\na.html,移転,b.html,,\n")
    #expect(RedirectReader.read(file).diagnostics.isEmpty)
    #expect(RedirectReader.read(SourceFile(path: RedirectTable.filePath, text: "")).diagnostics.isEmpty)
  }

  @Test func identifiersOfOldAddressesAreKnown() {
    let read = Self.read(
      "agreements/K0009.html,取下げ,,理由,2026-10-01,\nagreements/K0008.json,取下げ,,理由,2026-10-01,\n"
        + "a/K0007/,移転,policy.html,,,\nagreements/old/K1.html,移転,policy.html,,,\npartners/p1.html,移転,policy.html,,,")
    #expect(read.value.identifiers == ["K0009", "K0008", "K0007"])
  }
}
