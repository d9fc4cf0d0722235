import ArgumentParser
import MusubiPublish
import MusubiRegister

/// `musubi import`: from the files that came back to the managed register.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Words.say("届いたファイルを一覧表に取り込む。", "Take the files that came back into the register."),
      discussion: Words.say(
        """
        Excel（.xlsx）とCSVを、届いたままの形で読みます。まちがいがひとつでもあれば、一覧表は前のまま残ります。
        管理番号の欄に「新規」と書いた行は、新しい協定として加えます。
        ファイルと報告の場所は、--project があっても、いまのフォルダから見ます。
        例:
          musubi import 届いた/*.xlsx --dry-run
          musubi import 環境局.xlsx --department 環境局 --report 環境局.html
          musubi import 台帳.csv --heading 相手方=締結先 --replace-samples
        """,
        """
        Excel workbooks (.xlsx) and CSV files are read as they are. With any fault the register stays as it was.
        A row that says 新規 in the place of its identifier is added as a new agreement.
        Files and reports are seen from this folder, with --project too.
        Examples:
          musubi import returned/*.xlsx --dry-run
          musubi import environment.xlsx --department 環境局 --report environment.html
          musubi import ledger.csv --heading 相手方=締結先 --replace-samples
        """))
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var options: ImportOptions

  @Argument(
    help: ArgumentHelp(Words.say("取り込むファイル。", "The files to take in."), valueName: Words.say("ファイル", "file")),
    completion: .file())
  var files: [String]

  @Flag(help: ArgumentHelp(Words.say("何が変わるかを示すだけで、書き込まない。", "Say what would change; write nothing.")))
  var dryRun = false

  func run() throws {
    guard let request = try options.request(files) else { return }
    try ImportRun(shared: shared, reportPaths: reports.paths).perform(
      Import.Options(project: shared.project, request: request, today: shared.today, isDryRun: dryRun))
  }
}
