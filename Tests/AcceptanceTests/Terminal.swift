import Foundation
import Testing

/// A terminal that is a pair of file descriptors: what the program shows to people.
enum Terminal {
  /// Runs the program with a terminal as its standard error; gives what came there.
  static func run(_ arguments: [String], environment: [String: String]) throws -> String {
    var screen: Int32 = -1
    var keyboard: Int32 = -1
    try #require(openpty(&screen, &keyboard, nil, nil, nil) == 0, "no pseudo-terminal here")
    defer { close(screen) }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = Program.clean.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: keyboard, closeOnDealloc: false)
    try process.run()
    // With our own end closed, reading ends when the program does.
    close(keyboard)
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(screen, &buffer, buffer.count)
      guard count > 0 else { break }
      shown += buffer[..<count]
    }
    process.waitUntilExit()
    return String(decoding: shown, as: UTF8.self)
  }
}
