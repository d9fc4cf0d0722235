import Foundation
import MusubiRegister
import Testing

/// A copy of the project that this repository ships, in a folder of its own, to be changed and built.
struct TemporaryProject {
  let folder: TemporaryFolder

  /// The day of every build that does not try another.
  static let day = "2026-11-23"
  static let register = "content/register/agreements.csv"
  static let settings = "content/site.yml"

  /// Copies `content/` and `templates/`. The files are made in the order of `order`, which is the order in which some
  /// disks list them.
  init(order: ([String]) -> [String] = { $0 }) throws {
    folder = try TemporaryFolder()
    for path in order(try Self.shippedFiles()) {
      try folder.write(path, bytes: Array(Data(contentsOf: Self.checkout.appendingPathComponent(path))))
    }
  }

  /// The project with the ten agreements that the published source names and no press release: quick to build.
  static func small() throws -> TemporaryProject {
    let project = try TemporaryProject()
    try project.editRegister { id, _, value in id.hasPrefix("K") ? value : nil }
    let press = try project.folder.text("content/press.csv")
    try project.folder.write("content/press.csv", press.prefix { $0 != "\n" } + "\n")
    return project
  }

  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func shippedFiles() throws -> [String] {
    try ["content", "templates"].flatMap { top in
      try FileTree(checkout.appendingPathComponent(top).path).paths.sorted().filter { !$0.hasSuffix("/") }
        .map { top + "/" + $0 }
    }
  }

  // MARK: - Running

  /// `musubi build` for the fixed day, in English; `arguments` come last and so may say otherwise.
  func build(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
    try run("build", ["--date", Self.day, "--lang", "en"] + arguments, environment: environment)
  }

  func check(_ arguments: String...) throws -> Program.Outcome {
    try run("check", ["--date", Self.day, "--lang", "en"] + arguments)
  }

  /// The program with nothing said but the project.
  func run(_ command: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run([command, "--project", folder.path] + arguments, environment: environment)
  }

  /// Builds a site that a test starts from.
  func buildWhole(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> FileTree {
    let outcome = try run("build", ["--date", Self.day, "--lang", "en"] + arguments)
    try #require(outcome.status == 0, "\(outcome.said)", sourceLocation: sourceLocation)
    return try site()
  }

  func site() throws -> FileTree { try folder.tree("site") }

  // MARK: - Changing

  /// Writes `new` for every `old` in a file, which must be there: a change that changes nothing would prove nothing.
  func replace(
    _ old: String, with new: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try folder.text(path)
    try #require(text.contains(old), "\(path) has no “\(old)”", sourceLocation: sourceLocation)
    try folder.write(path, text.replacingOccurrences(of: old, with: new))
  }

  /// The rows of the register by their headings, in order.
  func rows(_ path: String = register) throws -> [[String: String]] {
    let table = CSVReader.read(SourceFile(path: path, bytes: try folder.bytes(path))).value
    let headings = (0..<table.cellCount(row: 0)).map { table.text(row: 0, column: $0).string }
    return (1..<table.rowCount).map { row in
      Dictionary(
        headings.enumerated().map { ($0.element, table.text(row: row, column: $0.offset).string) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Gives every cell of the register to `edit`: the value that it returns is written, and a row for which it returns
  /// nil is left out.
  func editRegister(_ edit: (_ id: String, _ column: Column, _ value: String) -> String?) throws {
    let rows = try rows()
    var writer = CSVWriter()
    writer.row(Column.allCases.map(\.heading))
    for row in rows {
      let id = row[Column.id.heading] ?? ""
      let cells = Column.allCases.map { edit(id, $0, row[$0.heading] ?? "") }
      let kept = cells.compactMap { $0 }
      if kept.count == cells.count { writer.row(kept) }
    }
    try folder.write(Self.register, bytes: writer.take())
  }

  /// Writes one cell of the register.
  func set(
    _ column: Column, of wanted: String, to value: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var isFound = false
    try editRegister { id, at, old in
      guard id == wanted, at == column else { return old }
      isFound = true
      return value
    }
    try #require(isFound, "the register has no \(wanted)", sourceLocation: sourceLocation)
  }
}
