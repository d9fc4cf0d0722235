import Foundation
import Testing

/// The command line: words in both languages, exit statuses, and silence where it is asked for.
struct CommandTests {
  private static let english = "Makes a public site"
  private static let japanese = "公開用のサイトを作ります"

  @Test(
    arguments: [
      (["--help"], [:], english), (["--help"], ["LANG": "en_US.UTF-8"], english), (["--help"], ["LANG": "C"], english),
      (["--help"], ["LANG": "ja_JP.UTF-8"], japanese), (["--help", "--lang", "ja"], [:], japanese),
      (["--help", "--lang", "en"], ["LANG": "ja_JP.UTF-8"], english),
      (["--help"], ["LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"], english),
      (["--help"], ["LANG": "C", "LC_ALL": "ja_JP.UTF-8"], japanese),
      (["--help"], ["LANG": "C", "LC_MESSAGES": "ja_JP.UTF-8"], japanese),
    ] as [([String], [String: String], String)])
  func helpSpeaksTheLanguageAskedForOrThatOfTheEnvironment(
    arguments: [String], environment: [String: String], wanted: String
  ) throws {
    let outcome = try Program.run(arguments, environment: environment)
    #expect(outcome.status == 0 && outcome.err == "", "\(outcome.said)")
    #expect(outcome.out.contains(wanted), "\(outcome.out)")
    #expect(outcome.out.contains("build") && outcome.out.contains("check"))
  }

  @Test(arguments: ["build", "check"], ["en", "ja"])
  func helpOfACommandHasExamplesAndEveryOption(command: String, language: String) throws {
    let outcome = try Program.run([command, "--help", "--lang", language])
    #expect(outcome.status == 0, "\(outcome.said)")
    #expect(outcome.out.contains("  musubi \(command)"), "an example: \(outcome.out)")
    let shared = ["--project", "--date", "--release", "--format", "--lang", "--quiet", "--report", "--help"]
    for option in shared + (command == "build" ? ["--output"] : []) {
      #expect(outcome.out.contains(option), "\(option)")
    }
    if language == "ja" {
      #expect(outcome.out.contains("使い方: "))
      for word in ["USAGE", "OPTIONS", "OVERVIEW"] { #expect(!outcome.out.contains(word)) }
    }
  }

  @Test func theVersionIsOneLine() throws {
    let outcome = try Program.run(["--version"])
    #expect(outcome.status == 0 && outcome.err == "")
    let numbers = outcome.out.dropFirst("musubi ".count).dropLast().split(
      separator: ".", omittingEmptySubsequences: false)
    #expect(outcome.out.hasPrefix("musubi ") && outcome.out.hasSuffix("\n"), "\(outcome.out)")
    #expect(numbers.count == 3 && numbers.allSatisfy { Int($0) != nil }, "\(outcome.out)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreMadeForTheUsualShells(shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0, "\(outcome.said)")
    for word in ["musubi", "build", "check", "project", "release"] { #expect(outcome.out.contains(word), "\(word)") }
    guard shell == "bash" else { return }
    let folder = try TemporaryFolder()
    try folder.write("completion", outcome.out)
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = ["-n", folder.path + "/completion"]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0, "bash can read it")
  }

  @Test(arguments: [
    [], ["frob"], ["build", "--frob"], ["build", "extra"], ["build", "--date", "2026-13-01"],
    ["build", "--date", "2026-11"], ["build", "--date"], ["build", "--format", "xml"], ["check", "--lang", "fr"],
  ])
  func wrongUsageIs64AndSaysHow(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder.path)
    guard !arguments.isEmpty else {
      #expect(outcome.out.contains("musubi build"), "without a command there is help")
      return
    }
    #expect(outcome.status == 64, "\(outcome.said)")
    #expect(outcome.out == "" && outcome.err.contains("Usage: musubi"), "\(outcome.said)")
    let japanese = try Program.run(arguments, in: folder.path, environment: ["LANG": "ja_JP.UTF-8"])
    #expect(japanese.status == 64 && japanese.err.contains("使い方: musubi"), "\(japanese.said)")
    #expect(try folder.names() == [])
  }

  @Test(arguments: [["--lang", "ja"], ["--lang=ja"]])
  func helpOnACommandSpeaksTheLanguageAskedFor(language: [String]) throws {
    for arguments in [["help", "import"] + language, ["help"] + language + ["import"]] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 0 && outcome.out.contains("届いたファイルを一覧表に取り込む"), "\(outcome.said)")
    }
    #expect(try Program.run(["help"] + language).out.contains(Self.japanese))
    #expect(try Program.run(["help", "--lang"]).status == 0)
  }

  @Test func whatIsMissingIsSaidInTheLanguageAskedFor() throws {
    let outcome = try Program.run(["import", "--lang", "ja"])
    #expect(outcome.status == 64 && outcome.err.contains("足りないものがあります"), "\(outcome.said)")
    #expect(!outcome.err.contains("Missing"))
  }

  @Test func quietIsSilentWhenAllIsWell() throws {
    let project = try TemporaryProject.small()
    for arguments in [["build", "--quiet"], ["build", "-q"], ["check", "--quiet"]] {
      let outcome = try project.run(arguments[0], Array(arguments.dropFirst()) + ["--date", TemporaryProject.day])
      #expect(outcome.status == 0 && outcome.out == "" && outcome.err == "", "\(outcome.said)")
    }
    try project.set(.concluded, of: "K0002", to: "きのう")
    let faulty = try project.build("--quiet")
    #expect(faulty.status == 1 && faulty.out == "" && faulty.err.contains("error[date-invalid]"), "\(faulty.said)")
    #expect(!faulty.err.contains("warning["), "warnings are no faults")
  }

  @Test func theSummaryIsInTheLanguageAskedFor() throws {
    let project = try TemporaryProject.small()
    let japanese = try project.build("--lang", "ja")
    #expect(japanese.out.contains("を公開しました") && japanese.out.contains("協定・覚書 10件（有効10、終了0）"), "\(japanese.out)")
    #expect(try project.build("--lang", "ja").out.contains("変わったものはありません"))
    let english = try project.build()
    #expect(english.out.contains("Nothing changed") && english.out.contains("10 agreements"), "\(english.out)")
  }

  @Test func theSummaryInJSONSaysWhatChanged() throws {
    let project = try TemporaryProject.small()
    let first = try Report(try project.build("--format", "json").out)
    #expect(first.members["ok"] as? Bool == true && first.members["agreements"] as? Int == 10)
    let site = try project.site()
    #expect(Set(first.strings("created")) == site.paths.subtracting([".musubi-manifest"]))
    #expect(
      first.members["bytes"] as? Int
        == site.files.filter { $0.key != ".musubi-manifest" }.values.reduce(0) { $0 + $1.count })
    let second = try Report(try project.build("--format", "json").out)
    #expect(second.strings("created").isEmpty && second.strings("changed").isEmpty && second.strings("removed").isEmpty)
    #expect(second.members["unchanged"] as? Int == first.strings("created").count)
    try project.set(.background, of: "K0002", to: "新しい経緯です。")
    let third = try Report(try project.build("--format", "json").out)
    #expect(third.strings("changed").contains("agreements/K0002.html"))
    #expect(!third.strings("changed").contains("agreements/K0003.html"))
  }

  @Test func aFileOrPipeGetsNeitherColourNorProgress() throws {
    let project = try TemporaryProject.small()
    let fine = try project.build(environment: ["TERM": "xterm-256color"])
    try project.set(.concluded, of: "K0002", to: "きのう")
    let faulty = try project.build(environment: ["TERM": "xterm-256color"])
    #expect(fine.status == 0 && faulty.status == 1)
    for text in [fine.out, fine.err, faulty.out, faulty.err] {
      #expect(!text.contains("\u{1B}") && !text.contains("\r"), "\(text)")
    }
  }

  @Test func aTerminalGetsColourUnlessItDeclines() throws {
    let project = try TemporaryProject.small()
    try project.set(.concluded, of: "K0002", to: "きのう")
    let arguments = ["build", "--project", project.folder.path, "--date", TemporaryProject.day, "--lang", "en"]
    let coloured = try Terminal.run(arguments, environment: ["TERM": "xterm-256color"])
    #expect(coloured.contains("\u{1B}[1;31merror[date-invalid]"), "\(coloured)")
    // A terminal without colour may still have its line of progress replaced, if the run is slow; a dumb one may not.
    let declined = try Terminal.run(arguments, environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(declined.contains("error[date-invalid]"), "\(declined)")
    #expect(!declined.replacing("\u{1B}[K", with: "").contains("\u{1B}"), "\(declined)")
    let dumb = try Terminal.run(arguments, environment: ["TERM": "dumb"])
    #expect(dumb.contains("error[date-invalid]") && !dumb.contains("\u{1B}"), "\(dumb)")
  }
}
