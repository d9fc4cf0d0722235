import MusubiRegister

// The faults of files that are named on the command line.

extension DiagnosticCode {
  static let officeFileMissing = DiagnosticCode(
    "office-file-missing", .error,
    headline: Wording("「{value}」というファイルが見つかりません", "There is no file “{value}”"),
    rule: Wording("ファイルの名前は、いまのフォルダから見た場所で書きます。", "A file is named by its place, seen from this folder."),
    fix: Wording("名前とフォルダを確かめてください。", "Check the name and the folder."))

  static let officeFileNameUnreadable = DiagnosticCode(
    "office-file-name", .error,
    headline: Wording("「{value}」の名前の文字コードは、UTF-8ではありません", "The name “{value}” is not in UTF-8"),
    rule: Wording(
      "読めるのは、名前がUTF-8のファイルです。Windowsで圧縮したファイルを展開すると、名前が化けることがあります。",
      "Files are read whose names are UTF-8. Archives made on Windows may unpack into other names."),
    fix: Wording("ファイルの名前を変えてから、もう一度実行してください。", "Rename the file, then run the command again."))

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
  package static let officeInput: [DiagnosticCode] = [
    officeFileMissing, officeFileNameUnreadable, officeFileNoFile, officeFileTooLarge,
  ]
}
