import ArgumentParser
import MusubiPublish

/// `musubi build`: from the register to the published site.
struct BuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: Words.say("サイトを作って、出力先を入れ替える。", "Make the site and put it in place of the old one."),
      discussion: Words.say(
        """
        まちがいがひとつでもあれば、出力先は前のまま残ります。
        例:
          musubi build
          musubi build --project ~/kyotei --output /srv/www/kyotei --release
          musubi build --register 台帳.xlsx --replace-samples
          musubi build --date 2026-11-23 --format json
        """,
        """
        With any fault the output stays as it was.
        Examples:
          musubi build
          musubi build --project ~/agreements --output /srv/www/agreements --release
          musubi build --register ledger.xlsx --replace-samples
          musubi build --date 2026-11-23 --format json
        """))
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reports: ReportOptions

  @Option(
    name: .customLong("register"), parsing: .singleValue,
    help: ArgumentHelp(
      Words.say(
        "一覧表に取り込んだものとして作るファイル（Excel・CSV）。くり返せる。一覧表は書き換えない。",
        "A file of an office to build with, as if it had been imported; may be repeated. The register stays as it is."),
      valueName: Words.say("ファイル", "file")),
    completion: .file())
  var registers: [String] = []

  @OptionGroup var imports: ImportOptions

  @Option(
    help: ArgumentHelp(
      Words.say("出力先のフォルダ。プロジェクトのフォルダから見た場所。", "Where to publish, seen from the project's folder."),
      valueName: Words.say("フォルダ", "folder")),
    completion: .directory)
  var output = "site"

  @Flag(
    help: ArgumentHelp(
      Words.say("停電にも耐えるよう、ディスクへの書き込みを待つ。", "Wait for the disk, so that even a power cut leaves a whole site.")))
  var durable = false

  @OptionGroup var published: PublishedOption

  func run() throws {
    var options = shared.buildOptions(output: output, isDurable: durable)
    options.published = published.path
    options.request = try imports.request(registers)
    try Run(shared: shared, reportPaths: reports.paths, output: options.output, inputs: registers).perform { progress in
      try Build.publish(options, progress: progress)
    }
  }
}
