import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let out: String
    let err: String

    /// Everything that was said, for the messages of tests.
    var said: String { "status \(status)\n\(out)\n\(err)" }
  }

  /// Beside the tests' own program, where the package manager puts all that it builds; `MUSUBI_BINARY` names another.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["MUSUBI_BINARY"] { return named }
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = own.deletingLastPathComponent().appendingPathComponent("musubi").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    // Where a helper of the toolchain loads the tests, its arguments name them.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("musubi").path
  }()

  /// Runs the program to its end, its streams going to files, so that no full pipe can stop it.
  static func run(_ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]) throws
    -> Outcome
  {
    try run(path, arguments, in: folder, environment: environment)
  }

  /// Runs the program under a shell that first says `preparation`: limits and traps that a process inherits.
  static func run(after preparation: String, _ arguments: [String]) throws -> Outcome {
    try run("/bin/sh", ["-c", preparation + "\nexec \"$@\"", "sh", path] + arguments)
  }

  /// Starts the program and lets it go.
  static func start(_ arguments: [String]) throws -> Process {
    let process = process(path, arguments, in: nil, environment: [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let captured = try Capture()
    let process = process(program, arguments, in: folder, environment: environment)
    process.standardOutput = captured.out
    process.standardError = captured.err
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    let (out, err) = try captured.read()
    return Outcome(status: status, out: out, err: err)
  }

  private static func process(
    _ program: String, _ arguments: [String], in folder: String?, environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.environment = clean.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true) }
    return process
  }

  /// The tests' environment without what would change the program's words, colours or day.
  static let clean: [String: String] = ProcessInfo.processInfo.environment.filter { name, _ in
    !name.hasPrefix("LC_") && !["LANG", "LANGUAGE", "NO_COLOR", "TERM", "TZ"].contains(name)
  }

  /// Two files that take what a process says.
  private struct Capture {
    let out: FileHandle
    let err: FileHandle
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      for name in ["out", "err"] { try Data().write(to: folder.url(name)) }
      out = try FileHandle(forWritingTo: folder.url("out"))
      err = try FileHandle(forWritingTo: folder.url("err"))
    }

    func read() throws -> (out: String, err: String) {
      try out.close()
      try err.close()
      return (try folder.text("out"), try folder.text("err"))
    }
  }
}
