import Foundation
import Glibc
import MusubiRegister

@testable import MusubiPublish

/// A folder of its own for one test, gone with it.
final class Sandbox {
  let root: String

  init() throws {
    // Thousands of small trees: in memory where there is such a disk, else where the system keeps such things.
    let memory = URL(fileURLWithPath: "/dev/shm", isDirectory: true)
    let base =
      access(memory.path, W_OK) == 0 && getenv("TMPDIR") == nil ? memory : FileManager.default.temporaryDirectory
    let folder = base.appendingPathComponent("musubi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = try FileSystem.live.resolve(folder.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var site: String { root + "/site" }

  func write(_ path: String, _ text: String) throws {
    let full = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: full)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: root + "/" + path, withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

  func exists(_ path: String) -> Bool { (try? FileSystem.live.statusIfPresent(root + "/" + path)) != nil }

  func status(_ path: String) throws -> FileStatus { try FileSystem.live.status(root + "/" + path) }

  /// Files with their text, links with their target, folders that hold nothing; without the manifest.
  func snapshot(_ folder: String = "site") throws -> [String: String] {
    guard exists(folder) else { return [:] }
    let directory = try FileSystem.live.openDirectory(root + "/" + folder, follow: true)
    var snapshot: [String: String] = [:]
    let entries = try FileSystem.live.tree(directory).entries
    for entry in entries where entry.path.text != Manifest.name {
      let path = entry.path.text
      switch entry.kind {
      case .directory:
        if !entries.contains(where: { $0.path.parent == entry.path }) { snapshot[path + "/"] = "" }
      case .symlink: snapshot[path] = "→ " + (try FileSystem.live.readSymlink(path, in: directory))
      case .file, .other:
        let bytes = try FileSystem.live.readFile(path, in: directory, limit: 1 << 30) ?? []
        snapshot[path] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return snapshot
  }

  /// The names beside the site, where a stage would show.
  func names() throws -> [String] { try FileSystem.live.list(root).map(\.path.text) }
}

/// What one publication gave.
struct Outcome {
  var plan: Plan?
  var receipt: Receipt?
  var diagnostics: [Diagnostic]

  var codes: [String] { diagnostics.map(\.code.name) }
}

extension Sandbox {
  /// Publishes `files` at `output` as a build does: nothing is committed while there is an error. A little patience,
  /// since a process that another test is just starting holds a copy of every lock until it runs.
  func publish(
    _ files: [String: String], at output: String? = nil, fileSystem: FileSystem = .live, durable: Bool = false
  ) throws -> Outcome {
    let begun = try AtomicWriter.begin(
      output: output ?? site, fileSystem: fileSystem, durable: durable, patience: 1000)
    guard let writer = begun.value else { return Outcome(diagnostics: begun.diagnostics) }
    for path in files.keys.sorted() { try writer.accept(path, Array((files[path] ?? "").utf8)) }
    let plan = try writer.finish()
    let diagnostics = begun.diagnostics + plan.diagnostics
    if diagnostics.hasErrors { return Outcome(plan: plan.value, diagnostics: diagnostics) }
    let receipt = try writer.commit()
    return Outcome(plan: plan.value, receipt: receipt, diagnostics: diagnostics + receipt.diagnostics)
  }
}

extension FileSystem {
  /// A disk on which `call` fails with `number` wherever `matches` says so.
  static func refusing(
    _ calls: Call..., with number: Int32, where matches: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> FileSystem {
    FileSystem { call, path in calls.contains(call) && matches(path) ? number : 0 }
  }
}

/// The same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
