import Testing

/// The rules below see code and nothing else; else they would be blind or cry wolf.
struct SwiftSourceTests {
  @Test(arguments: [
    ("let a = 1 // try! b", "let a = 1 "), ("a /* x /* y */ z */ b", "a  b"),
    (#"say("print(x) \" y") + 1"#, #"say("") + 1"#),
    (#"say("a \(f("b", c)) d", e)"#, #"say("" f("", c), e)"#), (##"let x = #"a "b" \n"# + y"##, #"let x = "" + y"#),
    ("let x = \"\"\"\n  // \"no\" comment\n  \"\"\"\ny", "let x = \"\"\n\n\ny"),
  ])
  func commentsAndTextsAreBlanked(text: String, code: String) {
    #expect(SwiftSource(path: "", text: text).code.joined(separator: "\n") == code)
  }

  @Test(arguments: [
    ("print(x)", "print(", true), ("fingerprint(x)", "print(", false), ("x.print(y)", "print(", true),
    ("let a = try! b()", "try!", true), ("import Glibc", "Glib", false), ("retry!", "try!", false),
    ("@unchecked Sendable", "@unchecked", true), ("unchecked()", "@unchecked", false), ("public let a", "public", true),
    ("case `public`", "public", false), ("$0 == .public", "public", false), ("// public", "public", false),
  ])
  func aWordIsFoundAsAWord(line: String, word: String, isFound: Bool) {
    #expect(SwiftSource(path: "a", text: "\n" + line).places(of: word) == (isFound ? ["a:2"] : []))
  }

  @Test func importsAreSeen() {
    let text = "import A\n@testable import B\n// import C\nimport struct D.E\nlet s = \"import F\""
    #expect(SwiftSource(path: "", text: text).imports == ["A", "B", "D"])
  }
}
