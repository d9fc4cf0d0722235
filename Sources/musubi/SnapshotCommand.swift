import ArgumentParser
import MusubiPublish
import MusubiRegister

/// `musubi snapshot`: keeps the public table as it is today.
struct SnapshotCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "snapshot",
      abstract: Words.say("公開するデータを、きょうの時点のものとして残す。", "Keep the public table as it is today."),
      discussion: Words.say(
        """
        data/agreements.csv になる表を、content/snapshots/ にその日の名前で書きます。サイトの更新履歴から、だれでも比べられます。
        例:
          musubi snapshot
          musubi snapshot --date 2027-03-31
        """,
        """
        What data/agreements.csv would be goes to content/snapshots/ under its day, and the site shows what changed since.
        Examples:
          musubi snapshot
          musubi snapshot --date 2027-03-31
        """))
  }

  @OptionGroup var shared: SharedOptions

  @Flag(
    help: ArgumentHelp(
      Words.say("同じ日の、中身の違うスナップショットを書きかえる。", "Replace a snapshot of the same day that holds something else.")))
  var force = false

  @Option(
    help: ArgumentHelp(
      Words.say("前に作ったサイトのフォルダ。プロジェクトのフォルダから見た場所。", "The site that was made before, seen from the project's folder."),
      valueName: Words.say("フォルダ", "folder")),
    completion: .directory)
  var output = "site"

  @Option(
    help: ArgumentHelp(
      Words.say(
        "公開しているサイトの addresses.txt を保存したもの。そこにあるスナップショットは、--force でも書きかえない。",
        "A saved copy of the live site's addresses.txt; a snapshot in it is not replaced, even with --force."),
      valueName: Words.say("ファイル", "file")),
    completion: .file())
  var published: String?

  func run() throws {
    let report: SnapshotMaker.Report
    do {
      report = try SnapshotMaker.make(
        SnapshotMaker.Options(
          project: shared.project, today: shared.today, isRelease: shared.release, mayReplace: force,
          output: shared.buildOptions(output: output).output, published: published))
    } catch let error as FileSystemError {
      throw Console.couldNotRun(error, shared.format)
    }
    switch shared.format {
    case .json: Console.out(json(report))
    case .text:
      let shown = report.diagnostics.filter { $0.severity == .error || !shared.quiet && $0.severity == .warning }
      Console.list(shown, whole: "--format json")
      if report.hasErrors {
        Console.err(Words.say("スナップショットは残していません。", "No snapshot was written."))
      } else if !shared.quiet {
        Console.out(text(report))
      }
    }
    if report.hasErrors { throw ExitCode(ExitStatus.faults) }
  }

  private func text(_ report: SnapshotMaker.Report) -> String {
    if report.isUnchanged {
      return Words.say("\(report.path) は、いまのデータと同じです。", "\(report.path) holds the same already.")
    }
    return Words.say(
      "\(report.path) に残しました（\(report.rows)件、\(report.bytes)バイト）",
      "Kept in \(report.path) (\(report.rows) agreements, \(report.bytes) bytes)")
  }

  private func json(_ report: SnapshotMaker.Report) -> String {
    """
    {
    "ok": \(report.hasErrors ? "false" : "true"),
    "path": \(DiagnosticJSON.string(report.path)),
    "agreements": \(report.rows),
    "bytes": \(report.bytes),
    "unchanged": \(report.isUnchanged ? "true" : "false"),
    "diagnostics": \(DiagnosticJSON.array(report.diagnostics, Words.language))
    }
    """
  }
}
