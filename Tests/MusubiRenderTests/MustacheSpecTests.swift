import Foundation
import MusubiRegister
import Testing

@testable import MusubiRender

/// The core files of the Mustache specification. They are not ours and lie beside the checkout, or where
/// MUSUBI_MUSTACHE_SPEC says; without them this is skipped, and our own tables cover the same ground.
@Suite(.enabled(if: MustacheSpec.isHere, "no Mustache specification in \(MustacheSpec.folder.path)"))
struct MustacheSpecTests {
  @Test(arguments: MustacheSpec.all) func theEngineFollowsTheSpecification(_ example: MustacheSpec.Example) {
    let result = example.run(rawTexts: false)
    guard let exception = MustacheSpec.exceptions[example.id] else {
      #expect(result.diagnostics.map(\.code.name) == [])
      #expect(result.value == example.expected)
      return
    }
    // An exception that passes must leave the list: it may only shrink.
    #expect(Set(result.diagnostics.map(\.code.name)) == [exception.code.name])
    if exception == .typedRaw {
      let twin = example.run(rawTexts: true)
      #expect(twin.diagnostics.map(\.code.name) == [])
      #expect(twin.value == example.expected)
    }
  }

  @Test func everyExceptionIsInTheSpecification() {
    #expect(Set(MustacheSpec.exceptions.keys).subtracting(MustacheSpec.all.map(\.id)).isEmpty)
  }

  @Test func theWholeCoreIsRead() {
    #expect(MustacheSpec.all.count >= 130)
    #expect(Set(MustacheSpec.all.map(\.file)) == Set(MustacheSpec.files))
  }
}

enum MustacheSpec {
  static let files = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]

  static let folder: URL = {
    if let given = ProcessInfo.processInfo.environment["MUSUBI_MUSTACHE_SPEC"] { return URL(fileURLWithPath: given) }
    var checkout = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { checkout.deleteLastPathComponent() }
    return checkout.deletingLastPathComponent().appendingPathComponent("shared/conformance/mustache")
  }()

  static let isHere = !all.isEmpty

  struct Example: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let data: MustacheValue
    let template: String
    let partials: [String: String]
    let expected: String

    var id: String { "\(file): \(name)" }
    var testDescription: String { id }

    func run(rawTexts: Bool) -> Checked<String> {
      let files =
        [SourceFile(path: "page", text: template)]
        + partials.sorted { $0.key < $1.key }.map { SourceFile(path: "parts/\($0.key)", text: $0.value) }
      let schema = data.schema(rawTexts: rawTexts)
      return TemplateSet.parse(files).flatMap { $0.compile("page", for: schema) }.map { $0.string(data) }
    }
  }

  static let all: [Example] = files.flatMap { file -> [Example] in
    guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(file + ".json")),
      let json = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
      let tests = json["tests"] as? [[String: Any]]
    else { return [] }
    return tests.compactMap { test in
      guard let name = test["name"] as? String, let template = test["template"] as? String,
        let expected = test["expected"] as? String
      else { return nil }
      return Example(
        file: file, name: name, data: MustacheValue(test["data"] ?? [:]), template: template,
        partials: test["partials"] as? [String: String] ?? [:], expected: expected)
    }
  }

  /// Why an example differs by design, and the diagnostic that it gets instead.
  enum Exception: Sendable {
    /// The specification renders an unknown name as nothing; here it is an error.
    case strictName
    /// The specification renders an unknown partial as nothing; here it is an error.
    case strictPartial
    /// The specification writes any text raw; here only a field of type HTML. With such a field the example passes.
    case typedRaw
    /// Fields have a fixed type, so a partial that includes itself would never end; it is refused.
    case noRecursion

    var code: DiagnosticCode {
      switch self {
      case .strictName: .templateNameUnknown
      case .strictPartial: .templatePartialUnknown
      case .typedRaw: .templateTextRaw
      case .noRecursion: .templatePartialRecursive
      }
    }
  }

  static let exceptions: [String: Exception] = [
    "interpolation: Basic Context Miss Interpolation": .strictName,
    "interpolation: Triple Mustache Context Miss Interpolation": .strictName,
    "interpolation: Ampersand Context Miss Interpolation": .strictName,
    "interpolation: Dotted Names - Broken Chains": .strictName,
    "interpolation: Dotted Names - Broken Chain Resolution": .strictName,
    "interpolation: Dotted Names - Context Precedence": .strictName,
    "interpolation: Dotted Names are never single keys": .strictName,
    "inverted: Context": .strictName,
    "inverted: List": .strictName,
    "inverted: Context Misses": .strictName,
    "inverted: Dotted Names - Broken Chains": .strictName,
    "sections: Context Misses": .strictName,
    "sections: Dotted Names - Broken Chains": .strictName,
    "interpolation: Triple Mustache": .typedRaw,
    "interpolation: Ampersand": .typedRaw,
    "interpolation: Triple Mustache Integer Interpolation": .typedRaw,
    "interpolation: Ampersand Integer Interpolation": .typedRaw,
    "interpolation: Triple Mustache Decimal Interpolation": .typedRaw,
    "interpolation: Ampersand Decimal Interpolation": .typedRaw,
    "interpolation: Triple Mustache Null Interpolation": .typedRaw,
    "interpolation: Ampersand Null Interpolation": .typedRaw,
    "interpolation: Dotted Names - Triple Mustache Interpolation": .typedRaw,
    "interpolation: Dotted Names - Ampersand Interpolation": .typedRaw,
    "interpolation: Implicit Iterators - Triple Mustache": .typedRaw,
    "interpolation: Implicit Iterators - Ampersand": .typedRaw,
    "interpolation: Triple Mustache - Surrounding Whitespace": .typedRaw,
    "interpolation: Ampersand - Surrounding Whitespace": .typedRaw,
    "interpolation: Triple Mustache - Standalone": .typedRaw,
    "interpolation: Ampersand - Standalone": .typedRaw,
    "interpolation: Triple Mustache With Padding": .typedRaw,
    "interpolation: Ampersand With Padding": .typedRaw,
    "partials: Standalone Indentation": .typedRaw,
    "sections: Implicit Iterator - Triple mustache": .typedRaw,
    "sections: Implicit Iterator - Ampersand": .typedRaw,
    "partials: Recursion": .noRecursion,
    "partials: Failed Lookup": .strictPartial,
  ]
}
