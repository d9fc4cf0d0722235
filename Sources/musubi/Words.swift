import Glibc
import MusubiRegister

/// The language of this process and the words of the command line in it.
enum Words {
  /// `--lang` decides, then LC_ALL, LC_MESSAGES and LANG; anything but Japanese is English. Looked up once, since help
  /// texts are made before the arguments are parsed.
  static let language: Language = {
    let arguments = CommandLine.arguments
    // Of several the last counts, as with every option.
    for (index, argument) in arguments.enumerated().reversed() {
      let value =
        argument == "--lang" && index + 1 < arguments.count
        ? arguments[index + 1] : argument.hasPrefix("--lang=") ? String(argument.dropFirst("--lang=".count)) : nil
      if let value, let language = Language(rawValue: value) { return language }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    return locale.hasPrefix("ja") ? .japanese : .english
  }()

  static func say(_ japanese: String, _ english: String) -> String {
    language == .japanese ? japanese : english
  }

  /// The value of an environment variable; nil when it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The headings that the argument parser writes by itself, in Japanese where that is the language.
  static func translated(_ message: String) -> String {
    guard language == .japanese else { return message }
    let headings = [
      ("OVERVIEW: ", ""), ("USAGE: ", "使い方: "), ("ARGUMENTS:", "引数:"), ("OPTIONS:", "オプション:"),
      ("SUBCOMMANDS:", "コマンド:"), ("Usage: ", "使い方: "), ("Error: ", "エラー: "),
      ("  See 'musubi ", "  くわしくは 'musubi "), ("' for more information.", "' を実行してください。"),
      ("' for detailed help.", "' を実行してください。"), ("Show the version.", "版を表示する。"),
      ("Show help information.", "使い方を表示する。"), ("(default: ", "(既定: "), ("(values: ", "(値: "),
      ("; default: ", "; 既定: "), ("Help:  ", "説明: "),
      ("The value '", "値 '"), ("' is invalid for '", "' は使えません: '"), ("<subcommand>", "<コマンド>"),
      ("Unknown option ", "知らないオプションです: "),
      ("Missing value for ", "値がありません: "), ("Missing expected argument ", "足りないものがあります: "),
      ("Unexpected argument ", "余分な引数です: "), ("Did you mean ", "もしかして: "),
    ]
    return headings.reduce(message) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }
}
