import MusubiRegister
import MusubiRender
import Testing

/// What authors are told about their texts, and where. `⟦` marks the place.
@Suite struct MarkdownDiagnosticTests {
  @Test(arguments: [
    ("文\n文と⟦<b>太字</b>です", "markdown-html", "<p>文文と太字です</p>\n"),
    ("> 引用\n> 二行と⟦<br>三", "markdown-html", "<blockquote>\n<p>引用二行と三</p>\n</blockquote>\n"),
    ("文\n\n⟦<div>\n箱\n</div>\n\n後", "markdown-html", "<p>文</p>\n<p>後</p>\n"),
    ("⟦<!-- 覚え --> 消える文\n\n後", "markdown-html", "<p>後</p>\n"),
    ("前\n\n⟦<!-- 閉じない\n\n後", "markdown-comment-open", "<p>前</p>\n"),
    ("[文](⟦javascript:alert(1))", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦JaVaScRiPt:alert(1))", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦feed:javascript:x)", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦blob:https://example.jp/1)", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦data:text/html,x)", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦//example.jp/)", "markdown-address", "<p>文</p>\n"),
    ("⟦[文](/\\\\example.jp/)", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦http:example.jp)", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦https:///example.jp)", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦mailto:)", "markdown-address", "<p>文</p>\n"),
    ("[文](⟦file:///etc/hosts)", "markdown-address", "<p>文</p>\n"),
    ("一行\n**二**行 [文](⟦ftp://example.jp/) と", "markdown-address", "<p>一行<strong>二</strong>行 文 と</p>\n"),
    ("<⟦javascript:alert>", "markdown-address", "<p>javascript:alert</p>\n"),
    ("⟦[文]()", "markdown-address-empty", "<p>文</p>\n"),
    ("![図](⟦https://example.jp/a.png)です", "markdown-image", "<p>図です</p>\n"),
    ("![図](⟦data:image/png;base64,AA==)", "markdown-image", "<p>図</p>\n"),
    ("文\n\n空白の ⟦** 強調 ** です", "markdown-strong-left", "<p>文</p>\n<p>空白の ** 強調 ** です</p>\n"),
    ("片方だけ⟦**です", "markdown-strong-left", "<p>片方だけ**です</p>\n"),
    ("⟦## 見出し {#日本}", "markdown-heading-id", "<h2 id=\"section-1\">見出し {#日本}</h2>\n"),
    ("⟦## 見出し {#section-2}", "markdown-heading-id", "<h2 id=\"section-1\">見出し {#section-2}</h2>\n"),
    ("## 一 {#a}\n\n⟦## 二 {#a}", "markdown-heading-id-twice", "<h2 id=\"a\">一</h2>\n<h2 id=\"a\">二</h2>\n"),
  ])
  func saysWhatAndWhere(_ marked: String, _ name: String, _ html: String) throws {
    let before = try #require(marked.firstRange(of: "⟦")).lowerBound
    let lines = marked[..<before].split(separator: "\n", omittingEmptySubsequences: false)
    let rendered = RenderedMarkdown(marked.replacing("⟦", with: ""))
    #expect(rendered.html == html)
    #expect(rendered.places == ["\(name) \(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"])
  }

  @Test(arguments: [
    ("文\u{202E}字", "U+202E", "<p>文字</p>\n"),
    ("文&#x202E;字", "U+202E", "<p>文字</p>\n"),
    ("文\u{2066}字", "U+2066", "<p>文字</p>\n"),
    ("`文&\u{202A}字`", "U+202A", "<p><code>文&amp;字</code></p>\n"),
    ("[文](a\u{202E}b.html)", "U+202E", "<p><a href=\"ab.html\">文</a></p>\n"),
    ("文&#1;字", "U+0001", "<p>文字</p>\n"),
    ("文\u{85}字", "U+0085", "<p>文字</p>\n"),
  ])
  func takesControlCharactersOut(_ markdown: String, _ value: String, _ html: String) {
    let rendered = RenderedMarkdown(markdown)
    #expect(rendered.html == html)
    #expect(rendered.names == ["markdown-control"])
    #expect(rendered.diagnostics.first?.value == value)
  }

  @Test func hidingTheSchemeDoesNotHelp() {
    for address in [
      "java\u{202E}script:alert(1)", "&#1;javascript:alert(1)", "java&#10;script:alert(1)", "&#32;javascript:x",
    ] {
      let rendered = RenderedMarkdown("[文](\(address))")
      #expect(rendered.names.contains("markdown-address"), "\(address)")
      #expect(rendered.html == "<p>文</p>\n", "\(address)")
    }
  }

  @Test func linesAreThoseOfAnEditor() {
    #expect(RenderedMarkdown("一\r\n\r\n二<b>\r\n三<i>\r\n").places == ["markdown-html 3:2", "markdown-html 4:2"])
    #expect(RenderedMarkdown("[a]: b.html\n[a]: c.html\n本文の<b>字").places == ["markdown-html 3:4"])
    #expect(RenderedMarkdown("前の**「強調」**の後**「も」**の<b>").places == ["markdown-html 1:21"])
  }

  @Test func faultsBeyondTheFirstTwoHundredAreCounted() {
    let rendered = RenderedMarkdown(String(repeating: "<b>", count: 1_000))
    #expect(rendered.diagnostics.count == 201)
    #expect(rendered.diagnostics.last?.code.name == "markdown-more")
    #expect(rendered.diagnostics.last?.count == 800)
  }

  @Test func codesAreNamedOnceAndSayTheirWordsInBothLanguages() {
    let codes = DiagnosticCode.markdown
    #expect(Set(codes.map(\.name)).count == codes.count)
    for code in codes {
      #expect(code.name.hasPrefix("markdown-"))
      for wording in [code.headline, code.rule, code.fix] {
        #expect(!wording.japanese.isEmpty && !wording.english.isEmpty, "\(code.name)")
        #expect(wording.english.utf8.first.map { $0 < 0x80 || $0 == 0xE2 } == true, "\(code.name)")
      }
    }
  }
}
