import ArgumentParser
import MusubiRegister

/// The command line: arguments and exit statuses, nothing else.
@main
struct Musubi: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "musubi",
      abstract: Words.say(
        "協定・覚書の一覧表から、公開用のサイトを作ります。", "Makes a public site from a city's register of agreements."),
      discussion: Words.say(
        """
        例:
          musubi build                 いまのフォルダのプロジェクトから site/ を作る
          musubi check                 書き込まずに、まちがいだけを調べる
          musubi build --release       公開用に作る（見本や未確認の番地があれば断る）
          musubi form --all            所管課に配る調査票（Excel）を forms/ に作る
          musubi import 届いた/*.xlsx  届いた調査票を一覧表に取り込む
          musubi verify                できたサイトに食い違いがないことを確かめる
          musubi links --inbound …     ほかのサイトからのリンクを調べる

        終了コード: 0 正常、1 入力にまちがい、2 実行できなかった、64 使い方のまちがい
        """,
        """
        Examples:
          musubi build                 make site/ from the project in this folder
          musubi check                 look for faults, write nothing
          musubi build --release       make it for publication; refuse samples and unconfirmed addresses
          musubi form --all            make the workbooks that departments fill in, in forms/
          musubi import returned/*     take the workbooks that came back into the register
          musubi verify                prove that the site agrees with itself
          musubi links --inbound …     check the links that another site has to this one

        Exit status: 0 fine, 1 faults in the input, 2 could not run, 64 wrong usage
        """),
      version: "musubi \(version)",
      subcommands: [
        BuildCommand.self, CheckCommand.self, ColumnsCommand.self, FormCommand.self, ImportCommand.self,
        SnapshotCommand.self, VerifyCommand.self, LinksCommand.self,
      ],
      defaultSubcommand: nil)
  }

  static func main() {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// What was given. `help` has no options, and its language is known already.
  private static var arguments: [String] {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == "help" else { return arguments }
    arguments.removeAll { $0.hasPrefix("--lang=") }
    if let option = arguments.firstIndex(of: "--lang") {
      arguments.removeSubrange(option...min(option + 1, arguments.count - 1))
    }
    return arguments
  }

  /// Ends the program with what the parser has to say, its own words translated.
  private static func leave(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = Words.translated(fullMessage(for: error))
    if !message.isEmpty {
      if code.rawValue == 0 { Console.out(message) } else { Console.err(message) }
    }
    exit(withError: code)
  }
}
