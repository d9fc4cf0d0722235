import ArgumentParser
import MusubiPublish

/// `musubi check`: everything that a build does but the writing.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Words.say("書き込まずに、まちがいをすべて調べる。", "Look for every fault; write nothing."),
      discussion: Words.say(
        """
        例:
          musubi check
          musubi check --release --format json > report.json
        """,
        """
        Examples:
          musubi check
          musubi check --release --format json > report.json
        """))
  }

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = shared.buildOptions(output: "site")
    try Run(shared: shared, output: nil).perform { progress in
      try Build.check(options, progress: progress)
    }
  }
}
