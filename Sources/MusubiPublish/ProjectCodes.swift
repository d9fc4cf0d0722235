import MusubiRegister

// The faults of a project's folders as a whole.

extension DiagnosticCode {
  static let projectMissing = DiagnosticCode(
    "project-missing", .error,
    headline: Wording("「{value}」はmusubiのプロジェクトではありません", "“{value}” is not a musubi project"),
    rule: Wording("プロジェクトには content/site.yml があります。", "A project has a file content/site.yml."),
    fix: Wording(
      "プロジェクトのフォルダで実行するか、--project で場所を指定してください。",
      "Run musubi in the project's folder, or name it with --project."),
    officeFix: .tellTheClerk)

  static let fileMissing = DiagnosticCode(
    "file-missing", .error,
    headline: Wording("必要なファイル「{value}」がありません", "The needed file “{value}” is missing"),
    rule: Wording("プロジェクトには決まった名前のファイルを置きます。", "A project has files of fixed names."),
    fix: Wording("ファイルを戻してください。", "Put the file back."))

  static let registerAmbiguous = DiagnosticCode(
    "register-ambiguous", .error,
    headline: Wording("content/register に一覧表が{count}つあります", "content/register holds {count} registers"),
    rule: Wording("一覧表はひとつのCSVファイルです。", "The register is one CSV file."),
    fix: Wording("使うものだけを残してください。", "Leave only the one to be used."))

  static let reportForm = DiagnosticCode(
    "report-form", .error,
    headline: Wording("報告「{value}」の形が分かりません", "The form of the report “{value}” is not known"),
    rule: Wording(
      "報告のファイルの名前は .html、.csv、.json のどれかで終わります。フォルダを指定すると、読んだファイルごとに書きます。",
      "The name of a report ends in .html, .csv or .json; a folder gets a report on each file that was read."),
    fix: Wording("名前の終わりを直すか、フォルダなら終わりに / を付けてください。", "Correct the ending, or end the name of a folder with /."))

  static let reportInside = DiagnosticCode(
    "report-inside", .error,
    headline: Wording("報告「{value}」は{other}の中には書けません", "The report “{value}” cannot go into {other}"),
    rule: Wording(
      "報告には公開しない項目の値が載るので、サイトともとのファイルのフォルダには置きません。",
      "A report holds values that are not published, so it stays out of the site and of the project's files."),
    fix: Wording("別の場所を指定してください。", "Name another place."))

  static let reportReplaces = DiagnosticCode(
    "report-replaces", .error,
    headline: Wording("「{value}」には、報告ではないファイルがあります", "“{value}” is a file, and no report"),
    rule: Wording(
      "報告は、届いたファイルなど、ほかのファイルの上には書きません。",
      "A report never takes the place of another file, such as one that was returned."),
    fix: Wording("別の名前か、別のフォルダを指定してください。", "Name another file or another folder."))

  static let reportFolderMissing = DiagnosticCode(
    "report-folder-missing", .error,
    headline: Wording("報告「{value}」を書くフォルダ「{other}」がありません", "There is no folder “{other}” for the report “{value}”"),
    rule: Wording("報告は、すでにあるフォルダの中に書きます。", "A report goes into a folder that exists."),
    fix: Wording("フォルダの名前を確かめるか、先に作ってください。", "Check the name, or make the folder first."))

  /// Every code of this area, for the documentation.
  package static let project: [DiagnosticCode] = [
    projectMissing, fileMissing, registerAmbiguous, reportForm, reportInside,
    reportReplaces, reportFolderMissing,
  ]
}
