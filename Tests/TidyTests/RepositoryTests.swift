import Foundation
import Testing

/// What may and may not stand in the repository as a whole.
struct RepositoryTests {
  /// Every file of text that git keeps.
  private static func texts() throws -> [(path: String, text: String)] {
    try Checkout.paths().compactMap { path in
      let bytes = try Data(contentsOf: Checkout.root.appendingPathComponent(path))
      return String(data: bytes, encoding: .utf8).map { (path, $0) }
    }
  }

  /// The words are put together here, so that this file does not hold them.
  @Test func nothingNamesTheMachineItWasMadeOnOrAHostToFetchFrom() throws {
    let words = [
      ["/", "work", "/"], ["/", "tmp", "/w/"], ["farm", "-"], ["py", "pi.org"], ["files.python", "hosted"],
      ["registry.", "npmjs"], ["proxy.", "golang"], ["index.", "crates.io"], ["deb.", "debian.org"],
      ["download.", "swift.org"],
    ].map { $0.joined() }
    let texts = try Self.texts()
    #expect(texts.count > 200)
    for (path, text) in texts {
      for word in words { #expect(!text.contains(word), "\(path) names \(word)") }
    }
  }

  @Test func nothingIsLeftToDo() throws {
    let words = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map { $0.joined() }
    for (path, text) in try Self.texts() where words.contains(where: text.contains) {
      for line in text.split(separator: "\n") {
        let found = line.split { !$0.isLetter }.first { words.contains(String($0)) }
        #expect(found == nil, "\(path): \(line): do it, or say in the issue that it is open")
      }
    }
  }

  @Test func whatIsBuiltIsNotKept() throws {
    let ignored = Set(try Checkout.text(".gitignore").split(separator: "\n").map(String.init))
    for line in [".build/", "Package.resolved", ".*.musubi-*"] { #expect(ignored.contains(line), "\(line)") }
    #expect(try Checkout.text("site/.gitignore").contains("*\n!.gitignore"))
  }

  @Test func everyTemplateIsUsed() throws {
    let files = try Checkout.paths("templates")
    let templates = try files.filter { $0.hasSuffix(".html") }.map { try Checkout.text($0) }.joined()
    let pages = try Checkout.text("Sources/MusubiRender/PageTemplates.swift")
    let sources = try Checkout.sources("Sources/MusubiRender").flatMap(\.lines).joined(separator: "\n")
    for file in files {
      let parts = file.split(separator: "/")
      let name = String(parts.last ?? "")
      let isUsed =
        switch parts.dropFirst().first {
        case "parts": templates.contains("{{> \(name.dropLast(".html".count))}}")
        case "assets": sources.contains(".asset(\"\(name)\")")
        default: pages.contains("template(\"\(name)\"")
        }
      #expect(isUsed, "nothing uses \(file)")
    }
  }

  @Test func textFilesEndInOneLineEndAndHaveNoTabsOrTrailingSpaces() throws {
    for (path, text) in try Self.texts() where !path.hasSuffix("Makefile") && !text.isEmpty {
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
      let spaced = text.split(separator: "\n").first { $0.hasSuffix(" ") || $0.contains("\t") || $0.hasSuffix("\r") }
      #expect(spaced == nil, "\(path): \(spaced ?? "")")
    }
  }
}
