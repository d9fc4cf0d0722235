import Foundation
import Testing

/// The texts of agreements: the public ones are published as they are, the internal ones leave no trace.
struct DocumentFileTests {
  private static let pdf =
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"

  /// A small project with a table of documents and files by their names.
  private static func project(_ lines: [String], files: [String: String]) throws -> TemporaryProject {
    let project = try TemporaryProject.small()
    try project.folder.write(
      "content/documents.csv", (["管理番号,名称,ファイル,公開,日付"] + lines).joined(separator: "\n") + "\n")
    for (name, text) in files { try project.folder.write("content/documents/" + name, text) }
    return project
  }

  @Test func aPublicDocumentIsCopiedAndLinkedWithItsSize() throws {
    let project = try Self.project(["K0001,協定書,K0001-1.pdf,公開,2012-04-01"], files: ["K0001-1.pdf": Self.pdf])
    let site = try project.buildWhole()
    #expect(site.text("documents/K0001-1.pdf") == Self.pdf)
    let page = site.text("agreements/K0001.html")
    #expect(page.contains("<a href=\"../documents/K0001-1.pdf\">協定書（PDF形式, \(Self.pdf.utf8.count)バイト）</a>"))
    let json = site.text("agreements/K0001.json")
    #expect(
      json.contains("\"address\":\"https://agreements.example.jp/documents/K0001-1.pdf\"")
        && json.contains("\"bytes\":\(Self.pdf.utf8.count)"))
    #expect(!site.text("agreements/K0002.html").contains("協定書など"))
  }

  @Test func aDocumentThatMovedStandsAtItsOldAddressToo() throws {
    let project = try Self.project(["K0001,協定書,new.pdf,公開,"], files: ["new.pdf": Self.pdf])
    try project.folder.write(
      "content/redirects.csv",
      "旧番地,扱い,新番地,理由,日付\ndocuments/old.pdf,移転,documents/new.pdf,,\ndata/old.xlsx,移転,data/agreements.xlsx,,\n"
        + "texts.html,移転,documents/new.pdf,,\n")
    let site = try project.buildWhole()
    #expect(site.text("documents/old.pdf") == Self.pdf)
    #expect(site.files["data/old.xlsx"] == site.files["data/agreements.xlsx"])
    #expect(site.text("addresses.txt").contains("documents/old.pdf\n"))
    #expect(site.text("texts.html").contains("documents/new.pdf"))
  }

  @Test func aDocumentThatWasWithdrawnIsNotPublishedAllTheSame() throws {
    let project = try Self.project(["K0001,協定書,K0001-1.pdf,公開,"], files: ["K0001-1.pdf": Self.pdf])
    try project.folder.write(
      "content/redirects.csv", "旧番地,扱い,新番地,理由,日付\ndocuments/K0001-1.pdf,取下げ,,取り下げました。,2026-11-20\n")
    let outcome = try project.build()
    #expect(outcome.status == 1 && outcome.err.contains("[redirect-alive]"), "\(outcome.said)")
  }

  @Test func anInternalDocumentLeavesNoTrace() throws {
    let bare = try TemporaryProject.small().buildWhole()
    let project = try Self.project(
      ["K0001,秘密の覚書,HIMITSU-1.pdf,内部,"], files: ["HIMITSU-1.pdf": Self.pdf, "HIMITSU-2.pdf": "no PDF at all"])
    let outcome = try project.build()
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(outcome.err.contains("document-unlisted") && outcome.err.contains("HIMITSU-2.pdf"))
    #expect(try project.site().differences(to: bare) == [])
  }

  @Test(arguments: [
    ("K0001,協定書,K0001-1.pdf,公開,", ["K0001-1.pdf": "<html></html>"], "document-form"),
    ("K0001,協定書,K0001-1.pdf,公開,", [:], "document-missing"),
    ("K9999,協定書,K0001-1.pdf,公開,", ["K0001-1.pdf": pdf], "document-unknown-agreement"),
    (
      "K0001,協定書,K0001-1.pdf,公開,", ["K0001-1.pdf": pdf.replacing("<< /Root", with: "<< /Encrypt 9 0 R /Root")],
      "document-locked"
    ),
    ("K0001,協定書,a.pdf,公開,\nK0002,協定書,A.pdf,公開,", ["a.pdf": pdf, "A.pdf": pdf], "document-duplicate"),
  ])
  func aFaultyDocumentStopsTheBuild(lines: String, files: [String: String], code: String) throws {
    let project = try Self.project([lines], files: files)
    let outcome = try project.build()
    #expect(outcome.status == 1, "\(outcome.said)")
    #expect(outcome.err.contains("[\(code)]"), "\(outcome.err)")
  }

  @Test func nothingPublicLinksToAnInternalDocument() throws {
    let project = try Self.project(["K0001,覚書,K0001-9.pdf,内部,"], files: ["K0001-9.pdf": Self.pdf])
    try project.set(.background, of: "K0001", to: "[覚書](/documents/K0001-9.pdf)")
    let linked = try project.build()
    #expect(linked.status == 1 && linked.err.contains("[document-internal-linked]"), "\(linked.said)")

    try project.set(.background, of: "K0001", to: "")
    let press = try project.folder.text("content/press.csv")
    try project.folder.write(
      "content/press.csv", press + "\n2013-01-01,見出し,https://agreements.example.jp/documents/K0001-9.pdf,K0001\n")
    let named = try project.build()
    #expect(named.status == 1 && named.err.contains("[document-internal-linked]"), "\(named.said)")
  }

  @Test(arguments: [
    "https://agreements.example.jp/documents/K0001-9.pdf", "HTTPS://Agreements.example.jp:443/documents/K0001-9.pdf",
    "http://agreements.example.jp/./documents//K0001-9.pdf", "https://agreements.example.jp/document%73/K0001-9.pdf",
  ])
  func aWholeAddressLeadsToNoInternalDocumentEither(address: String) throws {
    let project = try Self.project(["K0001,覚書,K0001-9.pdf,内部,"], files: ["K0001-9.pdf": Self.pdf])
    try project.set(.background, of: "K0001", to: "[覚書](\(address))")
    let linked = try project.build()
    #expect(linked.status == 1 && linked.err.contains("[document-internal-linked]"), "\(linked.said)")

    try project.set(.background, of: "K0001", to: "")
    let press = try project.folder.text("content/press.csv")
    try project.folder.write("content/press.csv", press + "\n2013-01-01,見出し,\(address),K0001\n")
    let named = try project.build()
    #expect(named.status == 1 && named.err.contains("[document-internal-linked]"), "\(named.said)")
  }

  @Test func aDeadWholeAddressOfTheSiteIsTold() throws {
    let project = try TemporaryProject.small()
    try project.set(.background, of: "K0001", to: "[先](https://agreements.example.jp/agreements/K9999.html)")
    let outcome = try project.build()
    #expect(outcome.status == 1 && outcome.err.contains("[link-broken]"), "\(outcome.said)")
  }

  @Test func whatIsNoFileAmongTheDocumentsIsTold() throws {
    let project = try Self.project(
      ["K0001,協定書,x.pdf,公開,", "K0001,覚書,secret.pdf,内部,"], files: ["secret.pdf": Self.pdf, "sub/y.pdf": Self.pdf])
    let folder = project.folder.path + "/content/documents/"
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder + "x.pdf", withDestinationPath: "secret.pdf")
    try files.createSymbolicLink(atPath: folder + "loop.pdf", withDestinationPath: "loop.pdf")
    try files.createSymbolicLink(atPath: folder + "gone.pdf", withDestinationPath: "nowhere.pdf")
    let outcome = try project.build()
    #expect(outcome.status == 1, "\(outcome.said)")
    #expect(outcome.err.components(separatedBy: "[document-not-file]").count == 5, "\(outcome.err)")
    for name in ["x.pdf", "loop.pdf", "gone.pdf", "sub"] { #expect(outcome.err.contains(name), "\(outcome.err)") }
  }

  @Test func anAssetWithTheNameOfAnInternalDocumentIsRefused() throws {
    let project = try Self.project(["K0001,覚書,secret.pdf,内部,"], files: ["secret.pdf": Self.pdf])
    try project.folder.write("content/assets/Secret.pdf", Self.pdf)
    let outcome = try project.build()
    #expect(outcome.status == 1 && outcome.err.contains("[document-as-asset]"), "\(outcome.said)")
  }

  @Test func aDocumentThatActsIsAWarning() throws {
    let project = try Self.project(
      ["K0001,協定書,K0001-1.pdf,公開,"],
      files: ["K0001-1.pdf": Self.pdf.replacing("/Catalog", with: "/Catalog /OpenAction << /S /JavaScript >>")])
    let outcome = try project.build()
    #expect(outcome.status == 0 && outcome.err.contains("[document-active]"), "\(outcome.said)")
  }
}
