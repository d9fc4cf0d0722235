import Foundation
import Testing

/// The files of this repository, read to see whether the house rules are kept.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What git ignores or keeps for itself, and what a build writes.
  private static let left: Set<String> = [".git", ".build", "site", "Package.resolved", "__pycache__", ".DS_Store"]

  /// The paths of all files below a folder, sorted; of the whole checkout without an argument.
  static func paths(_ folder: String = "", suffix: String = "") throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    return try names.filter { !left.contains($0) }.sorted().flatMap { name -> [String] in
      let path = folder.isEmpty ? name : folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
      else {
        return []
      }
      return isFolder.boolValue ? try paths(path, suffix: suffix) : path.hasSuffix(suffix) ? [path] : []
    }
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  static func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: root.appendingPathComponent(path))
  }

  /// The Swift files below a folder.
  static func sources(_ folder: String = "Sources") throws -> [SwiftSource] {
    let sources = try parsed.get().filter { $0.path.hasPrefix(folder + "/") }
    try #require(!sources.isEmpty, "there is nothing to look at in \(folder)")
    return sources
  }

  /// Read once for all tests.
  private static let parsed = Result {
    try (paths("Sources", suffix: ".swift") + paths("Tests", suffix: ".swift")).map { path in
      SwiftSource(path: path, text: try text(path))
    }
  }
}
