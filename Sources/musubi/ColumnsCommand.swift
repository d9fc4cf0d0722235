import ArgumentParser
import MusubiPublish
import MusubiRegister

/// `musubi columns`: what the headings of an office's file are taken for.
struct ColumnsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "columns",
      abstract: Words.say(
        "届いたファイルの見出しが、どの項目として読まれるかを見る。", "Show what the headings of an office's file are taken for."),
      discussion: Words.say(
        """
        何も書き込みません。取り込む前に、シートと見出しの読み取りを確かめるのに使います。
        例:
          musubi columns 環境局.xlsx
          musubi columns 一覧.csv --heading '相手の名前=締結先'
          musubi columns 環境局.xlsx --sheet 協定一覧 --format json
        """,
        """
        Writes nothing; for looking at sheets and headings before an import.
        Examples:
          musubi columns bureau.xlsx
          musubi columns list.csv --heading '相手の名前=締結先'
          musubi columns bureau.xlsx --sheet 協定一覧 --format json
        """))
  }

  @Argument(
    help: ArgumentHelp(
      Words.say("届いたファイル（.xlsx、.csv など）。", "The file that was sent (.xlsx, .csv …)."),
      valueName: Words.say("ファイル", "file")),
    completion: .file())
  var file: String

  @OptionGroup var sheets: SheetOptions

  @Option(
    help: ArgumentHelp(
      Words.say("結果の形。text か json。", "How to report: text or json."), valueName: Words.say("形", "form")))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      Words.say("ことば。ja か en。", "The language of messages: ja or en."), valueName: Words.say("ことば", "language")))
  var lang: MessageLanguage?

  func run() throws {
    let report: ColumnsReport
    do {
      report = try ColumnsReport.read(file, named: sheets.sheet, told: sheets.told)
    } catch {
      throw Console.couldNotRun(error, format)
    }
    let summary = ColumnsSummary(report: report, file: file)
    switch format {
    case .json: Console.out(summary.json)
    case .text:
      for diagnostic in report.diagnostics where diagnostic.severity != .note { Console.err(Console.lines(diagnostic)) }
      if !report.sheets.isEmpty { Console.out(summary.text) }
    }
    if report.hasErrors { throw ExitCode(ExitStatus.faults) }
  }
}
