import Foundation
import MusubiRegister
import MusubiTestSupport

@testable import MusubiPublish
@testable import MusubiSite

/// A small project on the disk, with files of offices beside it.
struct ImportSandbox {
  let sandbox: Sandbox

  static let register = "project/content/register/agreements.csv"
  static let changes = "project/content/changes.csv"
  static let day = JapaneseDate(year: 2026, month: 11, day: 23)

  init(_ test: TestProject = TestProject([.init("K0001"), .init("K0002")])) throws {
    sandbox = try Sandbox()
    let settings = test.settingsFile(addresses: SiteSettings.Address.allCases.map(\.rawValue))
    for file in [settings, test.registerFile, test.pressFile, test.totalsFile] {
      try sandbox.write("project/" + file.path, String(decoding: file.bytes, as: UTF8.self))
    }
    let lists = [
      ("kinds", "名称,slug,説明", test.vocabulary.kinds), ("categories", "番号,名称,slug,主な内容", test.vocabulary.categories),
      ("contact-frequencies", "名称,slug", test.vocabulary.contactFrequencies),
      ("departments", "局,課,slug", test.vocabulary.departments), ("sdgs", "番号,名称", test.vocabulary.goals),
    ]
    for (name, heading, lines) in lists {
      try sandbox.write("project/content/vocabulary/\(name).csv", ([heading] + lines).joined(separator: "\n") + "\n")
    }
  }

  var project: String { sandbox.root + "/project" }

  /// Writes an office's file and gives its path.
  func office(_ name: String = "回答.csv", _ columns: [Column] = Column.allCases, _ rows: TestProject.Row...) throws
    -> String
  {
    var writer = CSVWriter()
    writer.row(columns.map(\.heading))
    for row in rows { writer.row(columns.map { row.cells[$0] ?? "" }) }
    try sandbox.write(name, String(decoding: writer.take(), as: UTF8.self))
    return sandbox.root + "/" + name
  }

  @discardableResult
  func run(
    _ files: String..., dryRun: Bool = false, department: String? = nil, replacesSamples: Bool = false,
    fileSystem: FileSystem = .live
  ) throws -> ImportReport {
    try Import.run(
      Import.Options(
        project: project,
        request: ImportRequest(files: files, department: department, replacesSamples: replacesSamples),
        today: Self.day, isDryRun: dryRun), fileSystem: fileSystem, patience: 100)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: sandbox.root + "/" + path)))
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  func write(_ path: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: sandbox.root + "/" + path))
  }

  /// The lines of `changes.csv` below its headings.
  func changeLines() throws -> [String] {
    try text(Self.changes).split(separator: "\n").dropFirst().map(String.init)
  }

  /// All files of the project with their text.
  func snapshot() throws -> [String: String] { try sandbox.snapshot("project") }
}

extension ImportReport {
  /// What was found but for values that were only written anew.
  var codes: [String] { diagnostics.filter { $0.repaired == nil }.map(\.code.name) }
}
