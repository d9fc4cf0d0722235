import MusubiRegister

// The faults of files that are named on the command line.

extension DiagnosticCode {
  static let officeFileMissing = DiagnosticCode(
    "office-file-missing", .error,
    headline: Wording("「{value}」というファイルが見つかりません", "There is no file “{value}”"),
    rule: Wording("ファイルの名前は、いまのフォルダから見た場所で書きます。", "A file is named by its place, seen from this folder."),
    fix: Wording("名前とフォルダを確かめてください。", "Check the name and the folder."))

  static let officeFileNoFile = DiagnosticCode(
    "office-file-not-file", .error,
    headline: Wording("「{value}」はファイルではありません", "“{value}” is not a file"),
    rule: Wording("読めるのはファイルだけです。フォルダは読めません。", "Only files can be read, not folders."),
    fix: Wording("フォルダの中のファイルを、ひとつずつ指定してください。", "Name the files inside the folder one by one."))

  static let officeFileTooLarge = DiagnosticCode(
    "office-file-too-large", .error,
    headline: Wording("「{value}」は大きすぎます", "“{value}” is too large"),
    rule: Wording("読めるのは{count}メガバイトまでです。", "Files of up to {count} MiB are read."),
    fix: Wording("写真や要らないシートを消してください。", "Remove pictures and sheets that are not needed."))

  /// Every code of this area, for the documentation.
  package static let officeInput: [DiagnosticCode] = [officeFileMissing, officeFileNoFile, officeFileTooLarge]
}
