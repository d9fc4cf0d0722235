import MusubiRegister
import MusubiRender
import Testing

/// What the site changes in CommonMark, each with the whole HTML that comes out.
@Suite struct MarkdownTests {
  @Test(arguments: [
    // Between wide characters a line feed is nothing, elsewhere it is a space.
    ("協定を\n結ぶ", "<p>協定を結ぶ</p>\n"),
    ("カタカナ\n、点", "<p>カタカナ、点</p>\n"),
    ("（全角）\n「かぎ」", "<p>（全角）「かぎ」</p>\n"),
    ("つづく…\n※注", "<p>つづく…※注</p>\n"),
    ("協定\nABC", "<p>協定\nABC</p>\n"),
    ("ABC\n協定", "<p>ABC\n協定</p>\n"),
    ("one\ntwo", "<p>one\ntwo</p>\n"),
    ("한국\n어", "<p>한국\n어</p>\n"),
    ("年\n2023年", "<p>年\n2023年</p>\n"),
    ("**協定**\n`結ぶ`", "<p><strong>協定</strong><code>結ぶ</code></p>\n"),
    ("[協定](a.html)\n**結ぶ**", "<p><a href=\"a.html\">協定</a><strong>結ぶ</strong></p>\n"),
    ("協定を  \n結ぶ", "<p>協定を<br>\n結ぶ</p>\n"),
    ("- 協定を\n  結ぶ", "<ul>\n<li>協定を結ぶ</li>\n</ul>\n"),
    ("𠮷野\n家", "<p>𠮷野家</p>\n"),
  ])
  func joinsLinesBetweenWideCharacters(_ markdown: String, _ html: String) {
    expect(markdown, gives: html)
  }

  @Test(arguments: [
    ("**「強調」**の後", "<p><strong>「強調」</strong>の後</p>\n"),
    ("前の**「強調」**の後", "<p>前の<strong>「強調」</strong>の後</p>\n"),
    ("**重要。**次", "<p><strong>重要。</strong>次</p>\n"),
    ("**重要。**次の**文**です", "<p><strong>重要。</strong>次の<strong>文</strong>です</p>\n"),
    ("これは**（注）**です", "<p>これは<strong>（注）</strong>です</p>\n"),
    ("これは*（注）*です", "<p>これは<em>（注）</em>です</p>\n"),
    ("**(半角)**の後", "<p><strong>(半角)</strong>の後</p>\n"),
    ("**[案内](a.html)**を見る", "<p><strong><a href=\"a.html\">案内</a></strong>を見る</p>\n"),
    ("詳しくは**`符号`**を", "<p>詳しくは<strong><code>符号</code></strong>を</p>\n"),
    ("**A**、**B**、**C**", "<p><strong>A</strong>、<strong>B</strong>、<strong>C</strong></p>\n"),
    ("**普通**の文", "<p><strong>普通</strong>の文</p>\n"),
    ("`**「符号」**の`", "<p><code>**「符号」**の</code></p>\n"),
    ("    **「符号」**の", "<pre><code>**「符号」**の\n</code></pre>\n"),
    ("\\*\\*「逃げ」\\*\\*の", "<p>**「逃げ」**の</p>\n"),
    ("* 「項目」\n* 次", "<ul>\n<li>「項目」</li>\n<li>次</li>\n</ul>\n"),
    ("[案](a.html \"前の**「題」**の\")", "<p><a href=\"a.html\" title=\"前の**「題」**の\">案</a></p>\n"),
  ])
  func repairsEmphasisBesideJapanesePunctuation(_ markdown: String, _ html: String) {
    expect(markdown, gives: html)
  }

  @Test(arguments: [
    ("[市](https://example.jp/)", "<a class=\"external\" href=\"https://example.jp/\">市\u{2060}<i></i></a>"),
    (
      "<http://example.jp/a?b=1&c='2'>",
      "<a class=\"external\" href=\"http://example.jp/a?b=1&amp;c=&#x27;2&#x27;\">"
        + "http://example.jp/a?b=1&amp;c='2'\u{2060}<i></i></a>"
    ),
    ("[文](mailto:a@example.jp)", "<a href=\"mailto:a@example.jp\">文</a>"),
    ("[電話](TEL:110)", "<a href=\"TEL:110\">電話</a>"),
    ("[方針](/policy.html#review)", "<a href=\"../policy.html#review\">方針</a>"),
    ("[入口](/)", "<a href=\"../index.html\">入口</a>"),
    ("[一覧](/agreements/?q=1)", "<a href=\"../agreements/index.html?q=1\">一覧</a>"),
    ("[隣](K0001.html \"題\\\"と'\")", "<a href=\"K0001.html\" title=\"題&quot;と'\">隣</a>"),
    ("[下](#review)", "<a href=\"#summary-review\">下</a>"),
    ("[和](/政策.html)", "<a href=\"../%E6%94%BF%E7%AD%96.html\">和</a>"),
    ("![図](/assets/a.png)", "<img src=\"../assets/a.png\" alt=\"図\">"),
    ("![図*の*\n[題](x)](a.png \"t\")", "<img src=\"a.png\" alt=\"図の題\" title=\"t\">"),
  ])
  func writesLinksForThePageThatTakesThem(_ markdown: String, _ html: String) {
    let options = MarkdownOptions(idPrefix: "summary-", root: "../", externalMark: HTML(Array("<i></i>".utf8)))
    expect(markdown, options, gives: "<p>\(html)</p>\n")
  }

  @Test func aRootLinkThatLooksLikeASchemeStaysALink() {
    expect("[a](/javascript:alert(1))", gives: "<p><a href=\"./javascript:alert(1)\">a</a></p>\n")
  }

  @Test func anExternalLinkWithoutAMarkHasNoWordJoiner() {
    expect("[市](https://example.jp/)", gives: "<p><a class=\"external\" href=\"https://example.jp/\">市</a></p>\n")
  }

  @Test func headingsGetTheirLevelAndAnAddress() {
    let rendered = RenderedMarkdown(
      "# 目的\n\n## 見直し *の* {#review}\n\n## 次の\n見出し\n\n次の\n見出し\n===\n\n###### 深い `a<b` {#deep-1} ##\n",
      MarkdownOptions(headingShift: 2, idPrefix: "s-"))
    #expect(
      rendered.html == """
        <h3 id="s-section-1">目的</h3>
        <h4 id="s-review">見直し <em>の</em></h4>
        <h4 id="s-section-3">次の</h4>
        <p>見出し</p>
        <h3 id="s-section-4">次の見出し</h3>
        <h6 id="s-deep-1">深い <code>a&lt;b</code></h6>

        """)
    #expect(rendered.names.isEmpty)
    #expect(rendered.page.headings.map(\.level) == [3, 4, 4, 3, 6])
    #expect(rendered.page.headings.map(\.id) == ["s-section-1", "s-review", "s-section-3", "s-section-4", "s-deep-1"])
    #expect(rendered.page.headings.map(\.text) == ["目的", "見直し の", "次の", "次の見出し", "深い a<b"])
  }

  @Test(arguments: [(0, [2, 2, 6]), (1, [2, 3, 6]), (2, [3, 4, 6]), (-9, [2, 2, 2]), (Int.max, [6, 6, 6])])
  func headingsStayBetweenTheSecondAndTheSixthLevel(_ shift: Int, _ levels: [Int]) {
    let rendered = RenderedMarkdown("# a\n\n## b\n\n###### c\n", MarkdownOptions(headingShift: shift))
    #expect(rendered.page.headings.map(\.level) == levels)
  }

  @Test func blocksKeepTheirShape() {
    expect(
      "> 引用\n\n3. 三\n4. 四\n\n---\n\n```swift 例\nlet a = \"<b>\"\n```\n\n- 一\n\n- 二\n",
      gives: """
        <blockquote>
        <p>引用</p>
        </blockquote>
        <ol start="3">
        <li>三</li>
        <li>四</li>
        </ol>
        <hr>
        <pre><code class="language-swift">let a = &quot;&lt;b&gt;&quot;
        </code></pre>
        <ul>
        <li>
        <p>一</p>
        </li>
        <li>
        <p>二</p>
        </li>
        </ul>

        """)
  }

  @Test(arguments: ["", "\n\n", "<!-- 覚え書き -->", "<!--\n覚え書き\n-->\n"])
  func nothingToShowIsNothing(_ markdown: String) {
    expect(markdown, gives: "")
  }

  @Test func manyAtOnceGiveWhatOneGives() async {
    let markdown = "# 題\n\n**「強調」**の[後](/a.html)\n\n- 一\n- 二<b>\n\n```csv 表\na,b\nc,1\n```\n"
    let alone = RenderedMarkdown(markdown)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<100).allSatisfy { _ in
            let rendered = RenderedMarkdown(markdown)
            return rendered.html == alone.html && rendered.diagnostics == alone.diagnostics
          }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  private func expect(
    _ markdown: String, _ options: MarkdownOptions = MarkdownOptions(), gives html: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let rendered = RenderedMarkdown(markdown, options)
    #expect(rendered.html == html, sourceLocation: sourceLocation)
    #expect(rendered.names.isEmpty, "nothing to say about it", sourceLocation: sourceLocation)
  }
}

/// One rendered text, as the tests of Markdown look at it.
struct RenderedMarkdown {
  let page: MarkdownPage
  let diagnostics: [Diagnostic]

  init(_ markdown: String, _ options: MarkdownOptions = MarkdownOptions()) {
    self.init(Text(markdown), options)
  }

  init(_ text: Text, _ options: MarkdownOptions = MarkdownOptions()) {
    let checked = MarkdownRenderer.render(text, options) { Location(file: "a.md", line: $0, column: $1) }
    page = checked.value
    diagnostics = checked.diagnostics
  }

  var html: String { String(decoding: page.html.bytes, as: UTF8.self) }
  var names: [String] { diagnostics.map(\.code.name) }
  /// `markdown-html 3:5`.
  var places: [String] {
    diagnostics.map { "\($0.code.name) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
  }
}
