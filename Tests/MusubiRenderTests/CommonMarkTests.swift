import Foundation
import MusubiRegister
import MusubiRender
import Testing

/// The examples of the CommonMark specification 0.31.2, without our changes. The examples are not ours, so they are not
/// in the repository: `Tests/fetch-commonmark.sh` fetches them, and without them the tests are skipped.
@Suite struct CommonMarkTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String
  }

  /// libcmark 0.30.2 is older than the specification. May only shrink.
  static let differByVersion: Set<Int> = [354, 625, 626]

  /// Examples with raw HTML, which is left out here. May only shrink.
  static let differByDesign: Set<Int> = Set(148...191).union([
    21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 627, 628,
    629, 630, 631, 642, 643,
  ])

  @Test(.enabled(if: examplesPath != nil, "no CommonMark examples; run Tests/fetch-commonmark.sh"))
  func everyExampleRendersAsSpecifiedButForTheListed() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    let listed = Self.differByVersion.union(Self.differByDesign)
    for example in examples where !listed.contains(example.example) {
      #expect(Self.render(example) == Self.expected(example), "example \(example.example), \(example.section)")
    }
  }

  @Test(.enabled(if: examplesPath != nil, "no CommonMark examples; run Tests/fetch-commonmark.sh"))
  func everyListedExampleReallyDiffers() throws {
    let examples = try Self.examples()
    for number in Self.differByVersion.union(Self.differByDesign).sorted() {
      let example = try #require(examples.first { $0.example == number })
      #expect(Self.render(example) != Self.expected(example), "example \(number) agrees now: take it off the list")
    }
    for number in Self.differByDesign.sorted() {
      let example = try #require(examples.first { $0.example == number })
      #expect(example.markdown.contains("<"), "example \(number) has no HTML to leave out")
    }
  }

  static func render(_ example: Example) -> String {
    String(decoding: MarkdownRenderer.commonMark(Text(example.markdown)).bytes, as: UTF8.self)
  }

  /// The specification writes `<br />`, we write `<br>`: the same in HTML.
  static func expected(_ example: Example) -> String {
    example.html.replacingOccurrences(of: " />", with: ">")
  }

  static let examplesPath: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path =
      ProcessInfo.processInfo.environment["MUSUBI_COMMONMARK"]
      ?? root.appending(path: ".build/conformance/commonmark.json").path()
    return FileManager.default.isReadableFile(atPath: path) ? path : nil
  }()

  static func examples() throws -> [Example] {
    let path = try #require(examplesPath)
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(filePath: path)))
  }
}
