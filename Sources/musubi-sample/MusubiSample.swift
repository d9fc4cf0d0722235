import ArgumentParser
import Glibc
import MusubiRegister

@main
struct MusubiSample: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "musubi-sample",
    abstract: "Makes the sample register: the real agreements of the source report and plainly made-up ones.",
    discussion: """
      With 523 rows the register adds up to every figure published for the end of R05. The same seed and number of
      rows always give the same bytes.

        musubi-sample register > content/register/agreements.csv
        musubi-sample press > content/press.csv
      """,
    subcommands: [RegisterCommand.self, PressCommand.self, FoldCommand.self])
}

struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Prints the register of agreements as CSV.")

  @OptionGroup var options: SampleOptions

  func run() throws { try options.register.writeRegister(printBytes) }
}

struct PressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "press", abstract: "Prints the press releases of the register with the same options as CSV.")

  @OptionGroup var options: SampleOptions

  func run() throws { try options.register.writePress(printBytes) }
}

/// Says how the search sees a text; the test in the browser compares the script with it.
struct FoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold", abstract: "Prints each line of standard input as the search compares it.")

  func run() throws {
    while let line = readLine() {
      var folded: [UInt8] = []
      SearchFolding.fold(Text(line), into: &folded)
      try printBytes(folded + [UInt8(ascii: "\n")])
    }
  }
}

struct SampleOptions: ParsableArguments {
  @Option(help: "How many agreements in force; a few that have ended come in addition.")
  var rows = Figures.inForce

  @Option(help: "Another seed gives another register with the same figures.")
  var seed = SampleRegister.defaultSeed

  var register: SampleRegister { SampleRegister(rows: rows, seed: seed) }

  func validate() throws {
    let allowed = PublishedRows.all.count...10_000_000
    guard allowed.contains(rows) else {
      throw ValidationError("--rows must be from \(allowed.lowerBound) to \(allowed.upperBound), not \(rows).")
    }
  }
}

/// Writes to standard output whatever its kind; a closed pipe ends the program as it does any other.
private func printBytes(_ bytes: [UInt8]) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else {
      throw ValidationError("Could not write to standard output: \(String(cString: strerror(errno))).")
    }
    rest = rest.dropFirst(written)
  }
}
