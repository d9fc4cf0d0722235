import ArgumentParser
import Glibc
import MusubiPublish
import MusubiRegister

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words.say(
        "プロジェクトのフォルダ（content/ と templates/ のある場所）。",
        "The project's folder, which holds content/ and templates/."),
      valueName: Words.say("フォルダ", "folder")),
    completion: .directory)
  var project = "."

  @Option(
    help: ArgumentHelp(
      Words.say(
        "今日とみなす日（2026-11-23 の形）。同じ日付なら、いつ作っても同じサイトになる。",
        "The day to build for, as 2026-11-23; the same day always gives the same site."),
      valueName: Words.say("日付", "date")))
  var date: BuildDate?

  @Flag(
    help: ArgumentHelp(
      Words.say(
        "公開用に調べる。見本、未確認の番地、公表値との違いがあれば断る。",
        "For publication: refuse samples, unconfirmed addresses and figures that differ.")))
  var release = false

  @Option(
    help: ArgumentHelp(
      Words.say("結果の形。text か json。", "How to report: text or json."), valueName: Words.say("形", "form")))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      Words.say("ことば。ja か en。", "The language of messages: ja or en."), valueName: Words.say("ことば", "language")))
  var lang: MessageLanguage?

  @Flag(name: .shortAndLong, help: ArgumentHelp(Words.say("まちがいだけを伝える。", "Say nothing but faults.")))
  var quiet = false

  /// The day of the run.
  var today: JapaneseDate { date?.date ?? Clock.today }

  /// The options of a build; `output` is relative to the project unless it begins with a slash.
  func buildOptions(output: String, isDurable: Bool = false) -> Build.Options {
    Build.Options(
      project: project, output: output.hasPrefix("/") || project == "." ? output : project + "/" + output,
      today: today, isRelease: release, isDurable: isDurable, home: Words.environment("HOME"))
  }
}

/// Where the result is written besides the terminal, for the commands that read what offices sent.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("report"), parsing: .singleValue,
    help: ArgumentHelp(
      Words.say(
        "結果を書くファイル（.html、.csv、.json）。くり返せる。フォルダなら、読んだファイルごとに書く。",
        "Also write the result to a file (.html, .csv or .json); may be repeated. A folder gets a report on each file read."
      ),
      valueName: Words.say("ファイル", "file")),
    completion: .file())
  var paths: [String] = []
}

/// A date given on the command line.
struct BuildDate: ExpressibleByArgument {
  let date: JapaneseDate

  init?(argument: String) {
    guard case .success(let date) = DateReader.read(Text(argument)), date.precision == .day else { return nil }
    self.date = date
  }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `--lang`; `Words` has looked at it already, so that this only checks the value.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
  case ja, en
}

/// The clock, read once.
enum Clock {
  /// Today in Japan, whose cities the dates are of: a server is often set to UTC, nine hours behind.
  static var today: JapaneseDate {
    var now = time(nil) + 9 * 60 * 60
    var parts = tm()
    gmtime_r(&now, &parts)
    return JapaneseDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// Milliseconds since some fixed moment, for durations.
  static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
