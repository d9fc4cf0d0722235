import ArgumentParser
import MusubiPublish
import MusubiRegister

/// How files of offices are taken: the options that `import`, `build --register` and `check --register` share.
struct ImportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words.say(
        "ファイルを出した局、または局と課。この部署の協定がすべて入っているものとして調べる。",
        "The bureau, or bureau and section, whose agreements the files hold, all of them."),
      valueName: Words.say("局課", "department")))
  var department: String?

  @OptionGroup var sheets: SheetOptions

  @Option(
    help: ArgumentHelp(
      Words.say(
        "空の欄で一覧表の値を消す項目（例: 経緯）。ふだんは値を残す。いくつでも。",
        "A column whose empty cells empty the register's values, which are kept otherwise; may be repeated."),
      valueName: Words.say("項目", "column")))
  var clear: [String] = []

  @Flag(
    help: ArgumentHelp(
      Words.say("見本の協定と報道発表を一覧表から除く。", "Take the made-up agreements and press releases out of the register.")))
  var replaceSamples = false

  /// The request for these files; nil where there are none.
  func request(_ files: [String]) throws -> ImportRequest? {
    guard !files.isEmpty else {
      let isUsed =
        department != nil || !sheets.sheet.isEmpty || !sheets.heading.isEmpty || !clear.isEmpty || replaceSamples
      guard !isUsed else {
        throw ValidationError(
          Words.say(
            "--department、--sheet、--heading、--clear、--replace-samples は --register と一緒に使います。",
            "--department, --sheet, --heading, --clear and --replace-samples go with --register."))
      }
      return nil
    }
    return ImportRequest(
      files: files, sheets: sheets.sheet, headings: sheets.told, department: department, clears: try cleared(),
      replacesSamples: replaceSamples)
  }

  private func cleared() throws -> Set<Column> {
    var columns: Set<Column> = []
    for name in clear {
      guard let column = Column.named(name) else {
        throw ValidationError(Words.say("--clear の「\(name)」という項目はありません。", "--clear: there is no column “\(name)”."))
      }
      guard column.mayBeCleared else {
        throw ValidationError(
          Words.say(
            "--clear で「\(column.heading)」は消せません。管理番号、状態と、いつも書く項目には値が要ります。",
            "--clear: “\(column.heading)” needs a value, as do the identifier, the state and what is always required."))
      }
      columns.insert(column)
    }
    return columns
  }
}
