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
          musubi check --register 届いた.xlsx --department 環境局
          musubi check --release --format json > report.json
        """,
        """
        Examples:
          musubi check
          musubi check --register returned.xlsx --department 環境局
          musubi check --release --format json > report.json
        """))
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reports: ReportOptions

  @Option(
    name: .customLong("register"), parsing: .singleValue,
    help: ArgumentHelp(
      Words.say(
        "一覧表に取り込んだものとして調べるファイル（Excel・CSV）。くり返せる。一覧表は書き換えない。",
        "A file of an office to check with, as if it had been imported; may be repeated. The register stays as it is."),
      valueName: Words.say("ファイル", "file")),
    completion: .file())
  var registers: [String] = []

  @OptionGroup var imports: ImportOptions

  @Option(
    help: ArgumentHelp(
      Words.say(
        "なくなる番地がないか比べるサイトのフォルダ。プロジェクトのフォルダから見た場所。",
        "The site that is to be replaced, for addresses that would die; seen from the project's folder."),
      valueName: Words.say("フォルダ", "folder")),
    completion: .directory)
  var output = "site"

  @OptionGroup var published: PublishedOption

  func run() throws {
    var options = shared.buildOptions(output: output)
    options.published = published.path
    options.request = try imports.request(registers)
    try Run(shared: shared, reportPaths: reports.paths, output: nil, inputs: registers).perform { progress in
      try Build.check(options, progress: progress)
    }
  }
}
