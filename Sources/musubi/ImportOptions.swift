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

  @Flag(
    help: ArgumentHelp(
      Words.say("空の欄で一覧表の値を消す（ふだんは値を残す）。", "Let empty cells empty the register's values, which are kept otherwise.")))
  var clear = false

  @Flag(
    help: ArgumentHelp(
      Words.say("見本の協定と報道発表を一覧表から除く。", "Take the made-up agreements and press releases out of the register.")))
  var replaceSamples = false

  /// The request for these files; nil where there are none.
  func request(_ files: [String]) throws -> ImportRequest? {
    guard !files.isEmpty else {
      let isUsed = department != nil || !sheets.sheet.isEmpty || !sheets.heading.isEmpty || clear || replaceSamples
      guard !isUsed else {
        throw ValidationError(
          Words.say(
            "--department、--sheet、--heading、--clear、--replace-samples は --register と一緒に使います。",
            "--department, --sheet, --heading, --clear and --replace-samples go with --register."))
      }
      return nil
    }
    return ImportRequest(
      files: files, sheets: sheets.sheet, headings: sheets.told, department: department, clearsEmptied: clear,
      replacesSamples: replaceSamples)
  }
}
