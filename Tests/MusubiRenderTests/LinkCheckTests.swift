import MusubiRegister
import Testing

@testable import MusubiRender

struct LinkCheckTests {
  /// What is said of a site with these pages, as `code value xCount`, in the order of the messages.
  private func faults(_ pages: [(String, String)], files: Set<String> = [], root: String = "/") -> [String] {
    LinkCheck.check(collector(pages, root), otherFiles: files).map {
      "\($0.code.name) \($0.value ?? "") x\($0.count ?? 0)"
    }
  }

  private func collector(_ pages: [(String, String)], _ root: String = "/") -> LinkCollector {
    var links = LinkCollector(rootPath: root)
    for (path, html) in pages {
      Array(html.utf8).withUnsafeBufferPointer { links.collect(path: path, $0) }
    }
    return links
  }

  /// Whole addresses of the site itself are its own files, however they are written.
  @Test(arguments: [
    ("https://city.test/deals/a/K1.html", true), ("http://city.test/deals/a/K1.html#own", true),
    ("HTTPS://City.TEST:443/deals/./x/../a//K%31.html", true), ("https://city.test/deals/", true),
    ("https://city.test/deals", true), ("https://city.test/other/K9.html", true), ("https://else.test/deals/x", true),
    ("https://city.test.else.test/deals/x", true), ("https://city.test:8443/deals/x", true),
    ("https://city.test/deals/a/K9.html", false), ("http://CITY.test/deals/a/K9.html", false),
    ("https://city.test/deals/a/K1.html#none", false), ("https://city.test/deals/a/../%61/K9.html", false),
  ])
  func wholeAddressesOfTheSiteMustLand(href: String, lands: Bool) {
    var links = LinkCollector(rootPath: "/deals/", base: "https://city.test/deals/")
    for (path, html) in [
      ("index.html", "<a href=\"\(href)\">x</a>"),
      ("a/K1.html", "<link rel=\"canonical\" href=\"https://city.test/deals/a/K1.html\"><h2 id=\"own\">"),
    ] {
      Array(html.utf8).withUnsafeBufferPointer { links.collect(path: path, $0) }
    }
    #expect(LinkCheck.check(links, otherFiles: []).isEmpty == lands)
  }

  /// A page in a folder with one link, beside pages it may lead to.
  private func faults(href: String) -> [String] {
    faults(
      [
        ("agreements/K1.html", "<a href=\"\(href)\">x</a><h2 id=\"own\">"), ("agreements/K2.html", "<h2 id=\"目的\">"),
        ("index.html", "<h2 id=\"a&amp;b\">"), ("agreements/index.html", ""), ("agreements/a b.html", ""),
      ], files: ["assets/site.css", "data/agreements.csv"])
  }

  @Test(arguments: [
    "K2.html", "K2.html#%E7%9B%AE%E7%9A%84", "K2.html#目的", "./K2.html", "../agreements/K2.html", "../index.html",
    "../index.html#a&amp;b", "../index.html#a&#38;b", "../index.html#a&#x26;b", "../index.html?from=%2Fx#a%26b",
    "#own", "#", "#top", "#TOP", "K1.html#own", "../agreements/K1.html#own", "?a=1#own", "K2.html#", "a%20b.html",
    " K2.html ", "K2&#46;html", "..\\index.html", "../assets/site.css", "../data/agreements.csv#row=3",
    "x/../K2.html", "%2e%2E/index.html", "https://city.test/x", "HTTP://city.test", "mailto:a@b.test", "tel:+8144",
    "data:image/svg+xml,x",
  ])
  func landsOrLeadsElsewhere(href: String) {
    #expect(faults(href: href) == [])
  }

  @Test(arguments: [
    ("K3.html", "link-broken agreements/K3.html x1"), ("../K2.html", "link-broken K2.html x1"),
    ("k2.html", "link-broken agreements/k2.html x1"), ("K2.html/", "link-folder agreements/K2.html/ x1"),
    ("..", "link-folder  x1"), ("../", "link-folder  x1"), (".", "link-folder agreements/ x1"),
    ("../agreements", "link-broken agreements x1"), ("../agreements/", "link-folder agreements/ x1"),
    ("../agreements/.", "link-folder agreements/ x1"), ("..%2Findex.html", "link-broken agreements/..%2Findex.html x1"),
    ("..//index.html", "link-broken /index.html x1"), ("../../index.html", "link-outside ../../index.html x1"),
    ("../..", "link-outside ../.. x1"), ("x/../../../y", "link-outside x/../../../y x1"),
    ("/index.html", "link-from-root /index.html x1"), ("/", "link-from-root / x1"),
    ("//city.test/", "link-without-scheme //city.test/ x1"), ("\\\\city.test", "link-without-scheme \\\\city.test x1"),
    ("/\\city.test", "link-without-scheme /\\city.test x1"), ("&#47;/city.test", "link-without-scheme //city.test x1"),
    ("https:K2.html", "link-malformed https:K2.html x1"), ("javascript:alert(1)", "link-unsafe javascript:alert(1) x1"),
    ("java&#10;script:x", "link-unsafe java\nscript:x x1"), (" &#x4A;AVASCRIPT:x", "link-unsafe  JAVASCRIPT:x x1"),
    ("javascript&colon;x", "link-unsafe javascript:x x1"), ("data:text/html,x", "link-unsafe data:text/html,x x1"),
    ("feed:javascript:x", "link-unsafe feed:javascript:x x1"), ("", "link-empty  x1"), (" ", "link-empty   x1"),
    ("#none", "link-fragment-missing #none x1"), ("K1.html#none", "link-fragment-missing #none x1"),
    ("K2.html#own", "link-fragment-missing agreements/K2.html#own x1"),
    ("K2.html#目", "link-fragment-missing agreements/K2.html#目 x1"),
    ("K3.html#own", "link-broken agreements/K3.html x1"),
  ])
  func missesAreNamed(href: String, fault: String) {
    #expect(faults(href: href) == [fault])
  }

  @Test(arguments: [
    "<!-- <a href=\"no.html\"> -->", "<!--><i>-->", "<!-- > <a href=no.html> --!>", "<!DOCTYPE html href=no.html>",
    "<?php <a href=no.html ?>", "</ a href=no.html>", "<script>'<a href=\"no.html\">'</script>",
    "<SCRIPT>'<a href=\"no.html\"></scripts>'</Script >", "<style>/* <a href=no.html> */</style>",
    "<title><a href=no.html></title>", "<textarea><a href=no.html></textarea>", "<p>&lt;a href=\"no.html\"&gt;",
    "<p title='<a href=\"no.html\">'>", "<p title=\"a > b <a href=no.html>\">", "<p data-href=no.html hrefs=no.html>",
    "</a href=no.html>", "a href=\"no.html\"", "< a href=no.html>", "<p =href=no.html>", "<form action=\"\">",
    "<script>/* <a href=no.html>",
  ])
  func textThatLooksLikeLinksIsNone(html: String) {
    #expect(faults([("index.html", html)]) == [])
  }

  @Test(arguments: [
    "<a href=no.html>", "<A HREF='no.html'>", "<a\n href = \"no.html\" >",
    "<a/href=no.html>",
    "<img alt=\">\" src='no.html'>", "<svg><use xlink:href=no.html /></svg>", "<form action=no.html>",
    "<button formaction=no.html>", "<object data=no.html>", "<video poster=no.html>", "<!--><a href=no.html>",
    "<!---><a href=no.html>", "<!-- x --!><a href=no.html>", "<script src=no.html></script>",
    "<title>x</title><a href=no.html>", "<script></scripts></script><a href=no.html>", "<a b='c'href=no.html>",
    "<p title='it&#39;s'><a href=no.html>", "<<a href=no.html>", "<a title=\"目的\"href=no.html",
  ])
  func everyFormOfAttributeIsRead(html: String) {
    #expect(faults([("index.html", html)]) == ["link-broken no.html x1"])
  }

  @Test func slashAtTheEndOfAnUnquotedValueBelongsToIt() {
    #expect(faults([("index.html", "<a href=x/>")]) == ["link-folder x/ x1"])
  }

  @Test func targetIsToldOnceWithTheFirstPageAndTheNumberOfPages() {
    let link = "<a href=\"no.html\">x</a>"
    let pages = ["b/1.html", "b/2.html", "b/10.html"].map { ($0, link + link) } + [("a.html", "<a href=b/no.html>")]
    let diagnostics = LinkCheck.check(collector(pages), otherFiles: [])
    #expect(diagnostics.map(\.location) == [Location(file: "a.html")])
    #expect(diagnostics.map(\.value) == ["b/no.html"])
    #expect(diagnostics.map(\.count) == [4])
  }

  @Test func orderAndMergingMakeNoDifference() {
    let pages = [
      ("404.html", "<a href=/m/no.html><a href=no.html><i id=x><i id=x>"),
      ("a/1.html", "<a href=../no.html><a href=2.html#y><a href=#abd><i id=abc>"),
      ("a/2.html", "<a href=../no.html><a href=1.html#y><a href=#abd><i id=abe><i id=x><i id=x><a href=../..>"),
      ("b.html", "<a href=no.html><a href=a/2.html#y><a href=#abd><a href=//x.test>"),
      ("index.html", "<a href=a/2.html#z><a href=no/><a href=a/1.html#abc>"),
    ]
    let expected = LinkCheck.check(collector(pages, "/m/"), otherFiles: [])
    #expect(expected.count == 10)
    for shift in pages.indices {
      let turned = Array(pages[shift...] + pages[..<shift])
      for split in 0...pages.count {
        var first = collector(Array(turned[..<split]), "/m/")
        first.merge(collector(Array(turned[split...]), "/m/"))
        #expect(LinkCheck.check(first, otherFiles: []) == expected)
      }
    }
  }

  @Test func pageMissedByAnotherCollectorIsFoundAfterMerging() {
    var links = collector([("a.html", "<a href=b.html#x><a href=c.html>")])
    links.merge(collector([("b.html", "<i id=x><a href=a.html>")]))
    links.merge(collector([("c.html", "")]))
    #expect(LinkCheck.check(links, otherFiles: []) == [])
  }

  @Test(arguments: [
    ("<a href=/m/index.html><a href=#x><a href=/m/assets/a.css><i id=x>", []),
    ("<a href=index.html>", ["link-not-from-root index.html x1"]),
    ("<a href=/index.html>", ["link-from-root /index.html x1"]),
    ("<a href=/m>", ["link-from-root /m x1"]), ("<a href=/m/>", ["link-folder  x1"]),
    ("<a href=/m/../x>", ["link-outside /m/../x x1"]), ("<a href=/m/no.html>", ["link-broken no.html x1"]),
  ])
  func notFoundPageLinksFromTheRoot(html: String, expected: [String]) {
    #expect(faults([("404.html", html), ("index.html", "")], files: ["assets/a.css"], root: "/m/") == expected)
  }

  @Test func repeatedIDsAndBaseAreFaultsOfThePage() {
    #expect(faults([("a.html", "<i id=x><b ID='x'><i id=y>"), ("b.html", "<i id=y>")]) == ["id-repeated x x1"])
    #expect(faults([("a.html", "<i id=\"a&amp;b\"><i id=\"a&#38;b\">")]) == ["id-repeated a&b x1"])
    #expect(faults([("a.html", "<base href=\"https://city.test/\">")]) == ["link-base https://city.test/ x1"])
  }

  @Test(arguments: [
    ("<a href=agreements>", "agreements/index.html"), ("<a href=agreements/>", "agreements/index.html"),
    ("<a href=agreements/K01>", "agreements/K01.html"), ("<a href=agreements/k01.html>", "agreements/K01.html"),
    ("<a href=assets/stie.css>", "assets/site.css"), ("<a href=#purpos><i id=learnt><i id=purpose>", "purpose"),
    ("<a href=elsewhere.html>", nil),
  ])
  func nearPathsAreSuggested(html: String, suggestion: String?) {
    let pages = [("index.html", html), ("agreements/K01.html", ""), ("agreements/index.html", "")]
    let found = LinkCheck.check(collector(pages), otherFiles: ["assets/site.css"])
    #expect(found.map(\.suggestion) == [suggestion])
  }

  @Test func anyBytesAreFine() {
    let alphabet = Array("<>!-/=\"'&#;:x%2e. \n\\?".utf8) + [0x00, 0xFF, 0xE3]
    let words = [
      "<a href=", "<!--", "-->", "<script>", "</script", "id=\"", "href='", "&#x", "&amp;", "%2", "../", "//",
      "<title>",
      "#top", "javascript:", "</",
    ].map { Array($0.utf8) }
    var random = UInt64(7)
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: random >> 33) % bound
    }
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(40) {
        if next(3) == 0 { bytes += words[next(words.count)] } else { bytes.append(alphabet[next(alphabet.count)]) }
      }
      var links = LinkCollector(rootPath: "/")
      bytes.withUnsafeBufferPointer { links.collect(path: "a/b.html", $0) }
      links.merge(links)
      for diagnostic in LinkCheck.check(links, otherFiles: []) {
        #expect(!DiagnosticText.lines(diagnostic, .japanese).isEmpty)
      }
    }
  }

  @Test func everyPrefixOfAPageIsFine() {
    let html = Array(
      "<!DOCTYPE html><!-- x --><a class='b' href=\"../x%2e&#39;&amp;.html#y\" id=z>目的</a><script>1<2</script>".utf8)
    for count in 0...html.count {
      var links = LinkCollector(rootPath: "")
      html[..<count].withUnsafeBufferPointer { links.collect(path: "", $0) }
      #expect(LinkCheck.check(links, otherFiles: []).count <= 1)
    }
  }

  @Test func manyTargetsAreKeptApart() {
    let names = (0..<5_000).map { "K\($0).html" }
    let list = names.map { "<a href=\"\($0)#s\" id=\"\($0)\"></a>" }.joined()
    let pages = [("index.html", list)] + names.map { ($0, $0 == "K4321.html" ? "" : "<i id=s>") }
    #expect(faults(pages) == ["link-fragment-missing K4321.html#s x1"])
    #expect(faults(Array(pages.dropLast())) == ["link-broken K4999.html x1", "link-fragment-missing K4321.html#s x1"])
  }

  @Test func codesHaveNamesOfTheirOwn() {
    #expect(Set(DiagnosticCode.links.map(\.name)).count == DiagnosticCode.links.count)
  }
}
