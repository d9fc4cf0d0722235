import ArgumentParser
import MusubiRegister

/// `--heading 'written=ours'`: what a column of an office's file is, said by the one who knows; `=-` passes it over.
struct HeadingOption: ExpressibleByArgument {
  let written: String
  /// Nil passes the column over.
  let column: Column?

  init?(argument: String) {
    // The heading of the file may hold the sign; ours never does.
    guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex else { return nil }
    let name = String(argument[argument.index(after: sign)...])
    column = Column.named(name)
    if column == nil, name != "-" { return nil }
    written = String(argument[..<sign])
  }
}

/// Which sheet of an office's file is read, and what its columns are.
struct SheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words.say("読むシートの名前。いくつでも。", "A sheet to be read; may be repeated."), valueName: Words.say("シート", "sheet")))
  var sheet: [String] = []

  @Option(
    help: ArgumentHelp(
      Words.say(
        "ファイルの見出しと一覧表の項目の対応（例: '相手の名前=締結先'）。読まない列は '見出し=-'。いくつでも。",
        "What a column of the file is, as 'written=ours'; 'written=-' passes it over; may be repeated."),
      valueName: Words.say("見出し=項目", "written=ours")))
  var heading: [HeadingOption] = []

  /// The columns by the headings of the file; of two for one heading the last counts, as with every option.
  var told: [String: Column?] {
    Dictionary(heading.map { ($0.written, $0.column) }, uniquingKeysWith: { $1 })
  }
}
