import Testing

@testable import MusubiPublish

@Suite struct TreePathTests {
  @Test(arguments: [
    "index.html", "a/b/c.html", "写真/橋.jpg", ".nojekyll", ".well-known/security.txt", "a..b", "a b", "a.",
    String(repeating: "x", count: 255),
  ]) func acceptsPathsOfASite(path: String) {
    #expect(TreePath(path).fault == nil)
  }

  @Test(
    arguments: [
      ("", .empty), ("/a", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart), ("..", .upward), ("a/../b", .upward),
      (".", .hidden), ("./a", .hidden), (".git", .hidden), ("a/.b", .hidden), (".musubi-manifest", .hidden),
      ("a\nb", .control), ("a\0b", .control), ("a\u{7F}", .control), (String(repeating: "x", count: 256), .tooLong),
      (String(repeating: "x/", count: 600) + "x", .tooLong), (String(repeating: "あ", count: 86), .tooLong),
    ] as [(String, TreePath.Fault)]) func refusesEverythingElse(path: String, fault: TreePath.Fault)
  {
    #expect(TreePath(path).fault == fault)
  }

  @Test func twoSpellingsOfOneLetterAreTwoPaths() {
    #expect("が" == "か\u{3099}")
    #expect(TreePath("が") != TreePath("か\u{3099}"))
    #expect(Set([TreePath("が"), TreePath("か\u{3099}")]).count == 2)
  }

  @Test func ancestorsComeInnermostFirst() {
    #expect(TreePath("a/b/c").ancestors == [TreePath("a/b"), TreePath("a")])
    #expect(TreePath("a").ancestors.isEmpty)
  }
}
