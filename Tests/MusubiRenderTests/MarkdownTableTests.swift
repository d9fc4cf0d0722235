import MusubiRegister
import MusubiRender
import Testing

/// Fenced blocks of CSV as tables.
@Suite struct MarkdownTableTests {
  @Test func aBlockOfCSVIsATableWithHeadingsAndACaption() {
    let rendered = RenderedMarkdown(
      #"""
      文

      ```csv 年ごとの<件数>
      年,件数,前年から,備考
      令和4年,"1,466",+39,"「,」と""引用"""
      令和5年,523,▲2,
      ```

      後
      """#, MarkdownOptions(idPrefix: "p-"))
    #expect(
      rendered.html == #"""
        <p>文</p>
        <div class="table" role="region" aria-labelledby="p-table-1" tabindex="0">
        <table>
        <caption id="p-table-1">年ごとの&lt;件数&gt;</caption>
        <thead>
        <tr><th scope="col">年</th><th scope="col" class="number">件数</th><th scope="col" class="number">前年から</th>\#
        <th scope="col">備考</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">令和4年</th><td class="number">1,466</td><td class="number">+39</td>\#
        <td>「,」と&quot;引用&quot;</td></tr>
        <tr><th scope="row">令和5年</th><td class="number">523</td><td class="number">▲2</td><td></td></tr>
        </tbody>
        </table>
        </div>
        <p>後</p>

        """#)
    #expect(rendered.names.isEmpty)
  }

  @Test(arguments: [
    ("523", true), ("1,234", true), ("+5", true), ("▲2", true), ("58.3%", true), ("－", true), ("５２３", true),
    ("12件", false), ("", false), ("▲", false), ("R5", false), (",", false),
  ])
  func numbersAreMarked(_ cell: String, _ isNumber: Bool) {
    let rendered = RenderedMarkdown("```csv 題\n名,値\n行,\"\(cell)\"\n```")
    #expect(rendered.html.contains(isNumber ? "<td class=\"number\">" : "<td>"))
    #expect(rendered.html.contains("<th scope=\"col\" class=\"number\">値") == isNumber)
  }

  @Test(arguments: [
    ("```csv\na,b\nc,d\n```", ["markdown-table-caption 1:1"]),
    ("文\n\n```csv 題\na,b\nc\nd,e\nf,g,h\n```", ["markdown-table-ragged 5:1", "markdown-table-ragged 7:1"]),
    ("```csv 題\na,b\nc,\"閉じない\n```", ["markdown-table-quote 3:1"]),
    ("```csv 題\na,b\n\"c\"x,d\n```", ["markdown-table-quote 3:1"]),
    ("```csv 題\na,b\n\"二\n行\",d\ne\n```", ["markdown-table-ragged 5:1"]),
    ("```csv 題\n\n```", ["markdown-table-empty 1:1"]),
    ("```csv 題\na,b\nc,文\u{202E}\n```", ["markdown-control 1:1"]),
  ])
  func faultsAreSaidAtTheirRow(_ markdown: String, _ places: [String]) {
    #expect(RenderedMarkdown(markdown).places == places)
  }

  @Test func cellsMayHoldLinesSpacesAndNothing() {
    let html = RenderedMarkdown("```csv 題\n,列\n 行 , \"二\n行\" \n\n,x\n```").html
    #expect(html.contains("<tr><td></td><th scope=\"col\">列</th></tr>"))
    #expect(html.contains("<tr><th scope=\"row\">行</th><td>二<br>行</td></tr>"))
    #expect(html.contains("<tr><td></td><td>x</td></tr>"))
  }

  @Test func otherCodeIsNoTable() {
    #expect(RenderedMarkdown("```csvx\na,b\n```").html == "<pre><code class=\"language-csvx\">a,b\n</code></pre>\n")
    #expect(RenderedMarkdown("    a,b").html == "<pre><code>a,b\n</code></pre>\n")
  }

  @Test func tablesAreNumberedAndNamedWithoutACaptionToo() {
    let html = RenderedMarkdown("```csv\na\nb\n```\n\n```csv 二\na\nb\n```").html
    #expect(html.contains("aria-label=\"表1\""))
    #expect(html.contains("aria-labelledby=\"table-2\"") && html.contains("<caption id=\"table-2\">"))
  }
}
