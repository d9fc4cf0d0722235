import MusubiRegister

// What an import says of the project that it writes into.

extension DiagnosticCode {
  static let departmentUnknown = DiagnosticCode(
    "department-unknown", .error,
    headline: Wording("「{value}」という局や課はありません", "There is no bureau or section “{value}”"),
    rule: Wording(
      "指定できるのは、語彙の表（content/vocabulary/departments.csv）か一覧表にある局と、局に課を続けた名前です。",
      "A department is a bureau, or a bureau followed by its section, that content/vocabulary/departments.csv or the "
        + "register names."),
    fix: Wording("名前を確かめるか、語彙の表に加えてください。", "Check the name, or add it to the vocabulary."))

  static let registerIsWorkbook = DiagnosticCode(
    "register-is-workbook", .error,
    headline: Wording(
      "一覧表がまだExcelのファイル（{value}）のままです", "The register is still a workbook ({value})"),
    rule: Wording(
      "調査票を作ったり回答を取り込んだりする一覧表は、管理番号の付いたCSVです。",
      "Forms are made from, and answers taken into, a CSV file with identifiers."),
    fix: Wording(
      "先に musubi import でそのファイルを取り込んでください。", "Take the workbook in with musubi import first."),
    officeFix: .tellTheClerk)

  static let workbookPassedOver = DiagnosticCode(
    "register-workbook-passed-over", .warning,
    headline: Wording("「{value}」は読んでいません", "“{value}” was not read"),
    rule: Wording(
      "content/register にCSVの一覧表があるときは、Excelのファイルを読みません。",
      "With a CSV register in content/register, workbooks there are not read."),
    fix: Wording("取り込みの済んだファイルなら、別の場所へ移してください。", "If it has been imported, move it away."))

  static let registerRecoded = DiagnosticCode(
    "register-recoded", .note,
    headline: Wording("「{value}」の文字コードをUTF-8に変えます", "The encoding of “{value}” becomes UTF-8"),
    rule: Wording("プロジェクトの表は、UTF-8で保存します。", "The tables of a project are kept in UTF-8."),
    fix: Wording("このままで構いません。", "Nothing needs to be done."))

  static let identifierProvisional = DiagnosticCode(
    "id-provisional", .warning,
    headline: Wording(
      "新しい協定{count}件に、仮の管理番号（{value}〜{other}）を付けました",
      "{count} new agreements have provisional identifiers ({value} to {other})"),
    rule: Wording(
      "管理番号はページのアドレスになります。取り込むまでは決まらず、資料が変わると番号も変わります。",
      "An identifier is the address of a page. Until an import it is not settled, and changes with the file."),
    fix: Wording("公開する前に musubi import で取り込んでください。", "Take the file in with musubi import before publication."),
    officeFix: Wording("このままで構いません。", "Nothing needs to be done."))

  static let importBusy = DiagnosticCode(
    "import-busy", .error,
    headline: Wording("「{value}」には別の取り込みが書き込んでいます", "Another import is writing to {value}"),
    rule: Wording("一覧表に書き込めるのは、一度に1つの取り込みだけです。", "The register is written by one import at a time."),
    fix: Wording("その処理が終わってから、もう一度実行してください。", "Import again when the other has ended."))

  static let importUnlocked = DiagnosticCode(
    "import-unlocked", .warning,
    headline: Wording("「{value}」のあるディスクは排他制御に対応していません", "The disk of {value} cannot lock folders"),
    rule: Wording("同時に2つの取り込みが動いても検出できません。", "Two imports at once go unnoticed there."),
    fix: Wording("一度に1つずつ取り込んでください。", "Take care to import one at a time."))

  static let importTooLarge = DiagnosticCode(
    "import-too-large", .error,
    headline: Wording(
      "取り込むと「{value}」が大きくなりすぎ、次から読み込めなくなります", "{value} would become too large to be read again"),
    rule: Wording(
      "1つのファイルの大きさと行数には上限があります。何も書き込んでいません。", "The bytes and rows of one file are bounded. Nothing was written."),
    fix: Wording(
      "一度に取り込む資料を減らすか、長すぎる文章を資料の側で短くしてください。", "Import fewer files at once, or shorten what is very long in them."))

  /// Every code of this area, for the documentation.
  package static let importing: [DiagnosticCode] = [
    departmentUnknown, registerIsWorkbook, workbookPassedOver, registerRecoded, identifierProvisional, importBusy,
    importUnlocked, importTooLarge,
  ]
}
