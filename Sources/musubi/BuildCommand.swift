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
          musubi build --date 2026-11-23 --format json
        """,
        """
        With any fault the output stays as it was.
        Examples:
          musubi build
          musubi build --project ~/agreements --output /srv/www/agreements --release
          musubi build --date 2026-11-23 --format json
        """))
  }

  @OptionGroup var shared: SharedOptions

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

  func run() throws {
    let options = shared.buildOptions(output: output, isDurable: durable)
    try Run(shared: shared, output: options.output).perform { progress in
      try Build.publish(options, progress: progress)
    }
  }
}
