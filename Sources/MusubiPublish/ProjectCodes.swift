import MusubiRegister

// The faults of a project's folders as a whole.

extension DiagnosticCode {
  static let projectMissing = DiagnosticCode(
    "project-missing", .error,
    headline: Wording("「{value}」はmusubiのプロジェクトではありません", "“{value}” is not a musubi project"),
    rule: Wording("プロジェクトには content/site.yml があります。", "A project has a file content/site.yml."),
    fix: Wording(
      "プロジェクトのフォルダで実行するか、--project で場所を指定してください。",
      "Run musubi in the project's folder, or name it with --project."))

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

  static let pagesRemoved = DiagnosticCode(
    "pages-removed", .warning,
    headline: Wording(
      "公開していた協定のページが{count}件なくなります（{value} など）", "{count} published pages of agreements go away ({value} and others)"),
    rule: Wording(
      "協定のページの番地は変わらず、終わった協定もページを残します。",
      "The page of an agreement keeps its address, also after the agreement has ended."),
    fix: Wording(
      "終わった協定なら、行を消さずに状態を「終了」にしてください。",
      "If an agreement has ended, keep its row and set its state to 終了."))

  /// Every code of this area, for the documentation.
  package static let project: [DiagnosticCode] = [projectMissing, fileMissing, registerAmbiguous, pagesRemoved]
}
