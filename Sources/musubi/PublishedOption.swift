import ArgumentParser

/// `--published`, which `build` and `check` share.
struct PublishedOption: ParsableArguments {
  @Option(
    name: .customLong("published"),
    help: ArgumentHelp(
      Words.say(
        "公開しているサイトの addresses.txt を保存したもの。そこにある番地がなくなるなら断る。",
        "A saved copy of the live site's addresses.txt; refuse to let an address in it die."),
      valueName: Words.say("ファイル", "file")),
    completion: .file())
  var path: String?
}
