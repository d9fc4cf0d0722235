import MusubiSite
import Testing

@testable import MusubiRender

/// Style sheets that a page carries in itself.
struct StylesheetsTests {
  private static func inlined(_ source: String, _ routes: [Route] = [.asset("a.css")]) -> String? {
    let sheets = Stylesheets(assets: [("assets/a.css", Array(source.utf8)), ("assets/b.css", Array("b{}".utf8))])
    return sheets.inlined(routes).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    ("a { b: c }\n", "<style>a { b: c }\n</style>"),
    ("/* 註 */\na {\n  b: c; /* d */\n}\n", "<style>a {\nb: c; \n}\n</style>"),
    ("a::after { content: \"/* no comment */\" }", "<style>a::after { content: \"/* no comment */\" }</style>"),
    ("a { content: '\"  /*' }/**/", "<style>a { content: '\"  /*' }</style>"), ("a{}/* open", "<style>a{}</style>"),
    ("a { c: url('data:image/svg+xml,<svg></svg>') }", "<style>a { c: url('data:image/svg+xml,<svg></svg>') }</style>"),
    ("", "<style></style>"),
  ])
  func aSheetStandsWithoutComments(source: String, expected: String) {
    #expect(Self.inlined(source) == expected)
  }

  @Test(arguments: [
    "a { b: url(c.png) }", "a { b: url( \"../c.png\") }", "@import 'c.css';", "a::after { content: '</STYLE>' }",
  ])
  func whatWouldMeanSomethingElseIsLinkedTo(source: String) {
    #expect(Self.inlined(source) == nil)
  }

  @Test func allSheetsOrNone() {
    #expect(Self.inlined("a{}", [.asset("a.css"), .asset("b.css")]) == "<style>a{}b{}</style>")
    #expect(Self.inlined("a{}", [.asset("a.css"), .asset("c.css")]) == nil)
  }
}
