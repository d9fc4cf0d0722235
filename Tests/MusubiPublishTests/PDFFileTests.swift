import Testing

@testable import MusubiPublish

/// What is seen of a PDF before it is published.
struct PDFFileTests {
  private static func file(_ text: String) -> PDFFile { PDFFile(Array(text.utf8)) }

  private static let head = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
  private static let end = "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"

  @Test func aWholeFileIsKnown() {
    #expect(Self.file(Self.head + Self.end).isWhole)
    #expect(Self.file("\u{FEFF}" + Self.head + Self.end).isWhole)
    #expect(Self.file("\n " + Self.head + Self.end + "\n\n").isWhole, "readers accept blanks before and after")
  }

  @Test(arguments: [
    "<html><script></script>" + head + end, "junk\n" + head + end, "", "%PDF-", "%PDF-1.7\n", "<html>%%EOF", head,
    "PK\u{3}\u{4}", String(repeating: " ", count: 1020) + head + end,
    head + end + String(repeating: " ", count: 1100), end,
  ])
  func whatIsCutOffOrElseIsNoPDF(text: String) {
    #expect(!Self.file(text).isWhole)
  }

  @Test func anEncryptedFileIsKnown() {
    #expect(!Self.file(Self.head + Self.end).isEncrypted)
    let locked = "trailer\n<< /Root 1 0 R /Encrypt 2 0 R >>\nstartxref\n0\n%%EOF\n"
    #expect(Self.file(Self.head + locked).isEncrypted)
    #expect(Self.file(Self.head + "<< /Type /XRef /Encrypt 2 0 R >>\nstream\n" + Self.end).isEncrypted)
    #expect(!Self.file(Self.head + "(How to /Encrypt)\n" + Self.end).isEncrypted, "a word in the text is no encryption")
  }

  @Test(arguments: [
    ("<< /Author (Yamada) >>", "Yamada"), ("<< /Author(Yamada)>>", "Yamada"), ("<< /Author () >>", nil),
    ("<< /Title (x) >>", nil), ("<< /Author <FEFF> >>", nil),
    ("<< /Author<FEFF5C717530> >>", "山田"), ("<< /Author <59 61 6D> >>", "Yam"),
    ("<< /Author () >> << /Author (Sato) >>", "Sato"), ("<< /Author (A) >> << /Author (B) >> << /Author (A) >>", "A、B"),
    (#"<< /Author (Yamada \(Taro\)) >>"#, "Yamada (Taro)"), (#"<< /Author (a (b) c\101\\) >>"#, #"a (b) cA\"#),
    ("<< /Author 5 0 R >>", nil), ("<< /Author << /x 1 >> >>", nil),
    ("<dc:creator>\n<rdf:Seq><rdf:li>山田 太郎</rdf:li></rdf:Seq></dc:creator>", "山田 太郎"),
    ("<dc:creator><rdf:Seq/></dc:creator>", nil), ("<dc:creator>never closed", nil),
  ])
  func theAuthorIsSeenWhereItStandsInPlainText(info: String, author: String?) {
    #expect(Self.file(Self.head + info + Self.end).author == author)
  }

  @Test func anAuthorInWideLettersIsRead() {
    let name: [UInt8] = [0xFE, 0xFF, 0x5C, 0x5C, 0x71, 0x75, 0x30]
    let bytes = Array(Self.head.utf8) + Array("/Author (".utf8) + name + Array(")".utf8)
    #expect(PDFFile(bytes).author == "山田")
  }

  @Test(arguments: [
    ("/S /JavaScript /JS (app.alert)", ["/JavaScript"]), ("/S /Launch /F (x)", ["/Launch"]),
    ("/Type /EmbeddedFile", ["/EmbeddedFile"]), ("/S /URI", []),
  ])
  func whatRunsOrIsAttachedIsSeen(action: String, risks: [String]) {
    #expect(Self.file(Self.head + "<< \(action) >>" + Self.end).risks == risks)
  }

  /// Trailers without end would be looked through once each, were they not bounded.
  @Test(.timeLimit(.minutes(1)))
  func manyTrailersTakeNoLonger() {
    let many = String(repeating: "trailer ", count: 500_000)
    let file = Self.file(Self.head + Self.end + many + "%%EOF\n")
    #expect(file.isWhole && !file.isEncrypted && file.author == nil)
    let authors = Self.file(Self.head + String(repeating: "/Author(", count: 100_000) + Self.end)
    #expect(authors.author != nil)
    #expect(Self.file(Self.head + String(repeating: "<dc:creator>", count: 100_000) + Self.end).author == nil)
  }

  /// Every beginning of a file, and bytes of every kind.
  @Test func noBytesTrap() {
    let whole = Array((Self.head + "/Author (" + Self.end).utf8)
    for length in whole.indices {
      let file = PDFFile(Array(whole[..<length]))
      _ = (file.isWhole, file.isEncrypted, file.author)
    }
    for byte in UInt8.min...UInt8.max {
      let file = PDFFile([UInt8](repeating: byte, count: 9))
      #expect(!file.isWhole && !file.isEncrypted && file.author == nil)
    }
  }
}
