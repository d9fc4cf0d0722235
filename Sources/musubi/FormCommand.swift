import ArgumentParser
import MusubiPublish
import MusubiRegister
import MusubiSite

/// `musubi form`: the workbooks that departments fill in.
struct FormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form",
      abstract: Words.say("所管課に配る調査票（Excel）を作る。", "Make the workbooks that departments fill in."),
      discussion: Words.say(
        """
        一覧表の内容を入れた調査票を、所管課ごとに作ります。総括の時期にあたる協定は「総括」のシートに並びます。
        名指ししたフォルダは、いまのフォルダから見ます。名指ししなければ、プロジェクトの forms/ に作ります。
        例:
          musubi form --all --due-by 2027-01-29
          musubi form --department 環境局減量推進課 --output ~/調査票
          musubi form --department 環境局 --round 令和8年度 --force
        """,
        """
        Each workbook holds what the register says of a department's agreements; those due are on the sheet 総括.
        A folder that you name is seen from this folder; unless you do, the forms go to forms/ in the project.
        Examples:
          musubi form --all --due-by 2027-01-29
          musubi form --department 環境局減量推進課 --output ~/forms
          musubi form --department 環境局 --round 令和8年度 --force
        """))
  }

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      Words.say("所管課。局の名だけなら、その局のすべての課。", "The department; a bureau alone means all its sections."),
      valueName: Words.say("局課", "department")))
  var department: String?

  @Flag(
    help: ArgumentHelp(Words.say("有効な協定のあるすべての所管課の分を作る。", "Make one for every department with an agreement in force.")))
  var all = false

  @Option(
    help: ArgumentHelp(
      Words.say(
        "調査票を入れるフォルダ。いまのフォルダから見た場所（書かなければ、プロジェクトの forms）。",
        "Where the forms go, seen from this folder; forms in the project unless given."),
      valueName: Words.say("フォルダ", "folder")),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      Words.say("調査の回の名。書かなければ今年度（令和8年度など）。", "The name of the round; this fiscal year unless given."),
      valueName: Words.say("回", "round")))
  var round: String?

  @Option(
    help: ArgumentHelp(
      Words.say("回答の期限（2027-01-29 の形）。", "The day by which answers are wanted, as 2027-01-29."),
      valueName: Words.say("日付", "date")))
  var dueBy: BuildDate?

  @Flag(help: ArgumentHelp(Words.say("同じ名前のファイルを書きかえる。", "Replace files of the same names.")))
  var force = false

  func validate() throws {
    guard (department == nil) == all else {
      throw ValidationError(
        Words.say("--department か --all のどちらかひとつを指定してください。", "Give either --department or --all."))
    }
  }

  func run() throws {
    let build = shared.buildOptions(output: "forms")
    let output = output ?? build.output
    let options = Form.Options(
      project: build.project, output: output, selection: department.map { .department($0) } ?? .all,
      round: SurveyRound(name: round, today: build.today, dueBy: dueBy?.date), isRelease: build.isRelease,
      mayReplace: force)
    let report: FormReport
    do {
      report = try Form.write(options)
    } catch let error as FileSystemError {
      throw Console.couldNotRun(error, shared.format)
    }
    FormSummary(report: report, output: output).show(shared)
    if report.hasErrors { throw ExitCode(ExitStatus.faults) }
  }
}
