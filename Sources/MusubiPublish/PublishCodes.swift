import MusubiRegister

/// Faults of the folders that are read and written; broken disks are a `FileSystemError`.
extension DiagnosticCode {
  package static let publish: [DiagnosticCode] = [
    outputUnsafe, outputNotFolder, outputParentMissing, outputBusy, outputUnlocked, outputOccupied, outputOccupiedMore,
    outputName, outputNotExchanged, manifestDamaged, stageLeft, pathInvalid, pathDuplicate, inputOutside, inputNotFile,
    inputName, inputTooLarge, inputTooMany, inputTooDeep,
  ]
}

// MARK: - The output

extension DiagnosticCode {
  package static let outputUnsafe = DiagnosticCode(
    "output-unsafe", .error,
    headline: Wording("「{value}」は出力先にできません", "{value} cannot be the output folder"),
    rule: Wording(
      "出力先フォルダはまるごと入れ替えるため、プロジェクト・原稿・テンプレート・ホーム・システムのフォルダや、それらを含むフォルダは使えません。",
      "Publishing replaces the output folder whole, so it may not be or hold the project, its input, a home or a "
        + "system folder."),
    fix: Wording(
      "サイト専用のフォルダ（例: site）を --output に指定してください。",
      "Give --output a folder of the site's own, such as site."),
    officeFix: .tellTheClerk)

  package static let outputNotFolder = DiagnosticCode(
    "output-not-folder", .error,
    headline: Wording("出力先「{value}」はフォルダではありません", "the output {value} is not a folder"),
    rule: Wording(
      "出力先は、フォルダか、まだ存在しない名前です。", "The output is a folder, or a name that does not exist yet."),
    fix: Wording("そのファイルを移すか、別の出力先を指定してください。", "Move that file away or choose another output."))

  package static let outputParentMissing = DiagnosticCode(
    "output-parent-missing", .error,
    headline: Wording("出力先を置くフォルダ「{value}」がありません", "the folder {value}, which is to hold the output, is missing"),
    rule: Wording(
      "出力先フォルダそのものは作成しますが、その上のフォルダは作成しません。",
      "The output folder itself is made, the folders above it are not."),
    fix: Wording("上のフォルダを作成してから、もう一度実行してください。", "Make the folder and build again."))

  package static let outputBusy = DiagnosticCode(
    "output-busy", .error,
    headline: Wording("「{value}」は別の処理が作成中です", "another build is writing {value}"),
    rule: Wording("一つの出力先に書き込めるのは、一度に一つの処理だけです。", "One output is written by one build at a time."),
    fix: Wording("その処理が終わってから、もう一度実行してください。", "Build again when the other has ended."))

  package static let outputUnlocked = DiagnosticCode(
    "output-unlocked", .warning,
    headline: Wording("「{value}」のあるディスクは排他制御に対応していません", "the disk of {value} cannot lock folders"),
    rule: Wording(
      "同時に二つの処理が動いても検出できず、中断された処理の残りも片付けません。",
      "Two builds at once go unnoticed there, and what a killed build left is not cleared away."),
    fix: Wording(
      "同時に実行しないよう注意するか、手元のディスクに出力してからコピーしてください。",
      "Take care to run one build at a time, or build on a local disk and copy."))

  package static let outputOccupied = DiagnosticCode(
    "output-occupied", .error,
    headline: Wording("出力先にある「{value}」は、このプログラムが作成したものではありません", "{value} in the output was not written by a build"),
    rule: Wording(
      "ほかの人が置いたファイルを上書きすることはありません。", "A file that others put there is never overwritten."),
    fix: Wording(
      "そのファイルが不要なら削除し、必要なら別の名前に変えてください。以前の出力が残っているだけなら、出力先を空にして実行してください。",
      "Delete the file, or rename it if it is needed; if it is an earlier site whose manifest was lost, empty the "
        + "output folder and build again."))

  package static let outputOccupiedMore = DiagnosticCode(
    "output-occupied-more", .error,
    headline: Wording("同じようなファイルが、ほかに{count}個あります", "{count} more files like these are in the way"),
    rule: outputOccupied.rule, fix: outputOccupied.fix)

  package static let outputName = DiagnosticCode(
    "output-name", .error,
    headline: Wording("出力先にある「{value}」の名前が UTF-8 ではありません", "the name of {value} in the output is not UTF-8"),
    rule: Wording(
      "読めない名前のファイルは、新しいサイトへ引き継ぐことができません。",
      "A file whose name cannot be read cannot be carried over to the new site."),
    fix: Wording("名前を変えるか、別の場所へ移してください。", "Rename it or move it away."))

  package static let outputNotExchanged = DiagnosticCode(
    "output-not-exchanged", .warning,
    headline: Wording(
      "フォルダの入れ替えができないため、ファイルを一つずつ公開しました（{value}）",
      "folders cannot be exchanged here, so the files were published one by one ({value})"),
    rule: Wording(
      "入れ替えができない場所では、公開の途中に新旧のページが一時的に混ざります。",
      "Where folders cannot be exchanged, old and new pages stand side by side for a moment."),
    fix: Wording(
      "結果は完全です。気になる場合は、出力先を通常のディスク上の、書き込みできるフォルダの中に置いてください。",
      "The result is complete; to avoid the moment, put the output into a writable folder on an ordinary disk."))

  package static let manifestDamaged = DiagnosticCode(
    "manifest-damaged", .warning,
    headline: Wording("「{value}」が壊れているか、書き換えられています", "{value} is damaged or was edited"),
    rule: Wording(
      "この記録がないと、どのファイルを以前の処理が作成したか分かりません。内容が同じファイルだけをそのまま引き継ぎます。",
      "Without this record nobody knows which files a build wrote; only files with the same bytes are taken over."),
    fix: Wording(
      "エラーが続く場合は、自分で置いたファイルを残して出力先を空にし、もう一度実行してください。",
      "If errors follow, empty the output folder except for your own files and build again."))

  package static let stageLeft = DiagnosticCode(
    "stage-left", .warning,
    headline: Wording("「{value}」を片付けられませんでした", "{value} could not be cleared away"),
    rule: Wording(
      "このプログラムが作成したと確かめられないものや、許可のないものは削除しません。サイトの内容に影響はありません。",
      "What was certainly not made by a build, or may not be touched, is never removed; the site is not affected."),
    fix: Wording("中身を確かめて、不要なら削除してください。", "Look into it and delete it if it is not needed."))

  package static let pathInvalid = DiagnosticCode(
    "path-invalid", .error,
    headline: Wording("「{value}」は公開できないファイル名です", "{value} cannot be published under that name"),
    rule: Wording(
      "公開するファイルの名前は、255 バイト以内（フォルダを含めて 1,024 バイト以内）で、「.」で始まらず、制御文字や「..」を含みません。",
      "A published name has at most 255 bytes (1,024 with its folders), does not begin with a dot and holds neither "
        + "control characters nor \"..\"."),
    fix: Wording("ファイルの名前を変えてください。", "Rename the file."))

  package static let pathDuplicate = DiagnosticCode(
    "path-duplicate", .error,
    headline: Wording("「{value}」が、「{other}」と重なっています", "{value} collides with {other}"),
    rule: Wording(
      "一つの場所に公開できるファイルは一つだけで、同じ名前のフォルダも置けません。",
      "One place holds one file, and no folder of the same name."),
    fix: Wording("どちらかの名前を変えてください。", "Rename one of them."))
}

// MARK: - The input

extension DiagnosticCode {
  package static let inputOutside = DiagnosticCode(
    "input-outside", .error,
    headline: Wording("リンク「{value}」の先がプロジェクトの中にありません", "the link {value} leads to nothing inside the project"),
    rule: Wording("読み込むのは、プロジェクトの中にあるファイルだけです。", "Only files inside the project are read."),
    fix: Wording("リンクの代わりに、ファイルそのものを置いてください。", "Put the file itself in place of the link."))

  package static let inputNotFile = DiagnosticCode(
    "input-not-file", .error,
    headline: Wording("「{value}」は通常のファイルではありません", "{value} is not an ordinary file"),
    rule: Wording("パイプや装置は読み込みません。", "Pipes and devices are not read."),
    fix: Wording("別の場所へ移してください。", "Move it away."))

  package static let inputName = DiagnosticCode(
    "input-name", .error,
    headline: Wording("「{value}」の名前が UTF-8 ではありません", "the name of {value} is not UTF-8"),
    rule: Wording("ファイルの名前は UTF-8 で書きます。", "Names of files are written in UTF-8."),
    fix: Wording(
      "名前を付け直してください。古い形式の圧縮ファイルから取り出したときに起こることがあります。",
      "Rename it; old archives are a common cause."))

  package static let inputTooLarge = DiagnosticCode(
    "input-too-large", .error,
    headline: Wording("「{value}」は大きすぎて読み込めません（残り上限 {count} バイト）", "{value} is too large ({count} bytes were left)"),
    rule: Wording(
      "一つのファイルと、フォルダ全体の大きさには上限があります。", "One file and all files together are bounded in size."),
    fix: Wording("ファイルを小さくするか、フォルダの外へ移してください。", "Make it smaller or move it out of the folder."))

  package static let inputTooMany = DiagnosticCode(
    "input-too-many", .error,
    headline: Wording(
      "ファイルが{count}個を超えるため、「{value}」以降を読み込みません", "more than {count} files: {value} and what follows is not read"),
    rule: Wording("一つのフォルダから読み込むファイルの数には上限があります。", "The number of files below one folder is bounded."),
    fix: Wording("関係のないファイルを、フォルダの外へ移してください。", "Move files that do not belong there out of the folder."))

  package static let inputTooDeep = DiagnosticCode(
    "input-too-deep", .error,
    headline: Wording("「{value}」はフォルダの階層が深すぎます", "{value} lies too deep"),
    rule: Wording("フォルダの階層は{count}段までです。", "Folders nest at most {count} deep."),
    fix: Wording(
      "フォルダを浅くするか、自分自身を指すリンクがないか確かめてください。",
      "Flatten the folders, or look for a link that leads back to a folder above it."))
}
