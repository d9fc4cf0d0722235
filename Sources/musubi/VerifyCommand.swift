import ArgumentParser
import MusubiPublish
import MusubiRegister

/// `musubi verify`: whether a published site agrees with itself.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: Words.say("公開したサイトだけを見て、食い違いがないことを確かめる。", "Prove from the site alone that it agrees with itself."),
      discussion: Words.say(
        """
        ページ、CSV、JSON、Excelの値、数、SHA-256、リンク、サイトマップを突き合わせます。何も書き込みません。
        一覧表もテンプレートも使わないので、サーバーから写したフォルダにも使えます。
        隠しファイル .musubi-manifest も写してあれば、文書や文章を含むすべてのファイルが、作ったときのままかも確かめます。
        例:
          musubi verify
          musubi verify /srv/www/agreements
          musubi verify site --format json
        終了コード: 0 食い違いなし、1 食い違いあり、2 読めなかった
        """,
        """
        Holds pages, CSV, JSON and workbook, counts, hashes, links and the sitemap against each other. Writes nothing, and
        needs neither register nor templates, so that it serves for a copy from the server, too. Where the copy has the
        hidden file .musubi-manifest, every file, documents and texts too, is held against what the build noted of it.
        Examples:
          musubi verify
          musubi verify /srv/www/agreements
          musubi verify site --format json
        Exit status: 0 no difference, 1 differences, 2 could not be read
        """))
  }

  @Argument(
    help: ArgumentHelp(
      Words.say("公開したサイトのフォルダ（書かなければ site）。", "The folder of the published site; site by default."),
      valueName: Words.say("フォルダ", "folder")),
    completion: .directory)
  var site = "site"

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

  func run() throws {
    let report: VerificationReport
    do {
      report = try Verification.run(site)
    } catch {
      throw Console.couldNotRun(error, format)
    }
    let summary = VerifySummary(report: report, site: site)
    switch format {
    case .json: Console.out(summary.json)
    case .text:
      Console.list(report.diagnostics, whole: "--format json")
      if report.hasErrors {
        Console.err(summary.faults)
      } else if !quiet {
        Console.out(summary.text)
      }
    }
    if report.hasErrors { throw ExitCode(ExitStatus.faults) }
  }
}
