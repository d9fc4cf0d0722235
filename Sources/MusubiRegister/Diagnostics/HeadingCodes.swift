// What is found in the choice of sheets and in their headings.

extension DiagnosticCode {
  // Sheets

  static let sheetUnrecognised = DiagnosticCode(
    "sheet-unrecognised", .error, official: .headingFirst,
    headline: Wording(
      "一覧表の見出しが見つかりません（いちばん近い行：{value}）", "No headings of a register were found (nearest row: {value})"),
    rule: Wording(
      "はじめの50行のどこかに、{expected} のどれかを含む2つ以上の見出しが並んでいる必要があります。",
      "Within the first 50 rows stand at least two known headings, one of them {expected}."),
    fix: Wording(
      "見出しを直すか、--heading「いまの見出し=正しい見出し」で対応を指定してください。シートが違うときは --sheet で選びます。",
      "Correct the headings, or name them with --heading 'written=ours'; choose another sheet with --sheet."),
    officeFix: Wording(
      "見出しを直してください。直せないときは、どの列が何かを取りまとめの担当に伝えてください。",
      "Correct the headings; where you cannot, tell those who gather the answers what each column is."))

  static let sheetVertical = DiagnosticCode(
    "sheet-vertical", .error, official: .headingFirst,
    headline: Wording("項目が縦に並んでいます（{value}）", "The headings stand one below the other ({value})"),
    rule: Wording("1行が1件の協定です。見出しは1行に横へ並べます。", "An agreement is one row; the headings stand side by side in one row."),
    fix: Wording(
      "見出しを1行目に横に並べ、2行目から協定ごとに1行で書いてください。", "Put the headings side by side in row 1, and each agreement in a row below."
    ))

  static let sheetEmpty = DiagnosticCode(
    "sheet-empty", .error,
    headline: Wording("ファイルに値がひとつもありません", "The file holds no value at all"),
    rule: Wording("取り込むファイルには、見出しの行とデータの行があります。", "A file to be read has a row of headings and rows of data."),
    fix: Wording("保存し忘れがないか、ファイルを開いて確かめてください。", "Open the file and check that it was saved."))

  static let sheetNotFound = DiagnosticCode(
    "sheet-not-found", .error,
    headline: Wording("「{value}」というシートはありません", "There is no sheet “{value}”"),
    rule: Wording("このファイルにあるシートは次のとおりです: {expected}", "The sheets of this file are: {expected}"),
    fix: Wording("--sheet に書いた名前を確かめてください。", "Check the name given with --sheet."),
    officeFix: .tellTheClerk)

  static let sheetAmbiguous = DiagnosticCode(
    "sheet-ambiguous", .error, official: .oneTable,
    headline: Wording("同じ項目の一覧表が{count}つのシートにあります（{value}）", "{count} sheets hold the same columns ({value})"),
    rule: Wording(
      "同じ項目を持つシートが2つ以上あると、どれが正しいかを決められません。", "Of several sheets with the same columns, which is right cannot be told."),
    fix: Wording(
      "読むシートを --sheet '{expected}' のように指定してください。局ごとのシートのように、いくつも読むときは --sheet をくり返します。",
      "Name the sheet to be read, as in --sheet '{expected}'; repeat the option to read several, such as one for each bureau."
    ),
    officeFix: Wording(
      "要らないシートを消すか、読むシートの名前を取りまとめの担当に伝えてください。",
      "Remove the sheets that are not needed, or tell those who gather the answers which to read."))

  static let sheetHidden = DiagnosticCode(
    "sheet-hidden", .warning, official: .nothingHidden,
    headline: Wording("隠れたシート「{value}」は読みませんでした", "The hidden sheet “{value}” was not read"),
    rule: Wording(
      "一覧表の形をしていますが、隠れたシートは名前を指定したときだけ読みます。",
      "It looks like a register, but a hidden sheet is read only when it is named."),
    fix: Wording(
      "要るシートなら --sheet で指定するか、表示してから保存してください。", "If it is needed, name it with --sheet, or unhide it and save."),
    officeFix: Wording("要るシートなら、表示してから保存してください。", "If it is needed, unhide it and save."))

  static let sheetPassedOver = DiagnosticCode(
    "sheet-passed-over", .note,
    headline: Wording("シート「{value}」は一覧表ではないので、読みませんでした", "The sheet “{value}” is no register and was passed over"),
    rule: Wording("一覧表の見出しがあるシートだけを読みます。", "Only sheets with the headings of a register are read."),
    fix: Wording("記入のしかたや選択肢のシートなら、このままで構いません。", "For a sheet of instructions or choices nothing need be done."))

  static let headingToldMissing = DiagnosticCode(
    "heading-option-unmatched", .error,
    headline: Wording(
      "指定された見出し「{value}」が見つかりません", "The heading “{value}” that was named was not found"),
    rule: Wording(
      "指定の左側には、ファイルに書かれている見出しをそのまま書きます（右側は「{expected}」でした）。",
      "The left side is the heading as it stands in the file; the right side was “{expected}”."),
    fix: Wording("ファイルの見出しを --heading に写してください。", "Copy the heading from the file to --heading."),
    officeFix: .tellTheClerk)

  // Headings

  static let rowsAboveHeadings = DiagnosticCode(
    "rows-above-headings", .note, official: .headingFirst,
    headline: Wording(
      "見出しの上に{count}行あります（「{value}」）。読み飛ばしました", "Rows above the headings were passed over: {count} (“{value}”)"),
    rule: Wording("見出しは1行目に、データは2行目から置きます。", "The headings are row 1, the data begins in row 2."),
    fix: Wording("表題や注意書きは、ファイル名か別のシートに移すと確実です。", "Titles and notes are safer in the file's name or on another sheet."))

  static let headingsMerged = DiagnosticCode(
    "headings-merged", .note, official: .noMergedCells,
    headline: Wording("見出しのセルが結合されているか、2行に分かれています", "The headings are merged or stand in two rows"),
    rule: Wording("見出しは1行に、列ごとにひとつずつ置きます。", "Headings stand in one row, one for each column."),
    fix: Wording("読み取りは済んでいます。次に使うときは結合を外してください。", "They were read; separate them before the next use."))

  static let headingSynonym = DiagnosticCode(
    "heading-synonym", .note, official: .stableForm,
    headline: Wording("見出し「{value}」を「{expected}」として読みました", "The heading “{value}” was read as “{expected}”"),
    rule: Wording("同じ項目は、毎年同じ見出しで書きます。", "A column has the same heading every year."),
    fix: Wording(
      "合っていれば、このままで構いません。違うときは --heading で指定してください。",
      "If that is right nothing need be done; else name the column with --heading."),
    officeFix: Wording(
      "合っていれば、このままで構いません。違うときは、取りまとめの担当に伝えてください。",
      "If that is right nothing need be done; else tell those who gather the answers."))

  static let headingRemarked = DiagnosticCode(
    "heading-remarked", .warning, official: .stableForm,
    headline: Wording(
      "見出し「{value}」を、かっこ書き（{other}）を除いて「{expected}」として読みました",
      "The heading “{value}” was read as “{expected}”, without its remark ({other})"),
    rule: Wording("かっこ書きで別の項目になることがあります。", "A remark may make another column of a heading."),
    fix: Wording(
      "同じ項目なら、このままで構いません。違うときは --heading '{value}=-' で読み飛ばすか、正しい項目を指定してください。",
      "If it is that column nothing need be done; else pass it over with --heading '{value}=-', or name the right one."),
    officeFix: Wording(
      "同じ項目なら、このままで構いません。違うときは、取りまとめの担当に伝えてください。",
      "If it is that column nothing need be done; else tell those who gather the answers."))

  static let headingClosed = DiagnosticCode(
    "heading-not-public", .error,
    headline: Wording(
      "見出し「{value}」は、公開しない列のように見えます（「{expected}」は公開する項目です）",
      "The heading “{value}” looks like a column for the office alone, and “{expected}” is published"),
    rule: Wording("公開する項目には、公開してよいことだけを書きます。", "What is published holds only what may be published."),
    fix: Wording(
      "公開してよければ --heading '{value}={expected}'、読まないなら --heading '{value}=-' と指定してください。",
      "If it may be published say --heading '{value}={expected}', else pass it over with --heading '{value}=-'."),
    officeFix: Wording(
      "公開してよい列かどうかを、取りまとめの担当に伝えてください。",
      "Tell those who gather the answers whether the column may be published."))

  static let headingPassedOver = DiagnosticCode(
    "heading-passed-over", .note,
    headline: Wording("「{value}」の列は、指定のとおり読みませんでした", "The column “{value}” was passed over, as asked"),
    rule: Wording("読まないと指定された列は読みません。", "A column that was named so is not read."),
    fix: Wording("要る列なら、--heading の指定を外してください。", "If it is needed, leave out --heading."),
    officeFix: Wording("要る列なら、取りまとめの担当に伝えてください。", "If it is needed, tell those who gather the answers."))

  static let headingAmbiguous = DiagnosticCode(
    "heading-ambiguous", .error, official: .uniqueHeadings,
    headline: Wording("見出し「{value}」も「{other}」も「{expected}」に当たります", "Both “{value}” and “{other}” may be “{expected}”"),
    rule: Wording("ひとつの項目に、列はひとつです。", "A column of the register is one column of the file."),
    fix: Wording(
      "使う列を --heading '{other}={expected}' のように指定するか、使わない列の見出しを変えてください。",
      "Name the one to be used, as in --heading '{other}={expected}', or rename the other."),
    officeFix: Wording(
      "使わない列の見出しを、はっきり違う名前に変えてください。", "Give the column that is not meant a clearly different heading."))

  static let headingRunningNumber = DiagnosticCode(
    "heading-running-number", .note,
    headline: Wording(
      "「{value}」の列は通し番号とみて、管理番号には使いません", "The column “{value}” is a running number, not the identifier"),
    rule: Wording(
      "通し番号は並べ替えると変わるので、協定を見分ける番号になりません。",
      "A running number changes when rows are sorted, so it cannot name an agreement."),
    fix: Wording(
      "管理番号であれば、--heading '{value}=管理番号' と指定してください。", "If it is the identifier, say so with --heading '{value}=管理番号'."),
    officeFix: Wording("管理番号であれば、見出しを「管理番号」に直してください。", "If it is the identifier, give it the heading 管理番号."))

  static let columnNameless = DiagnosticCode(
    "column-nameless", .error, official: .namedColumns,
    headline: Wording(
      "見出しのない列に値があります（「{value}」など{count}件）", "A column without heading holds {count} values (“{value}”)"),
    rule: Wording("値のある列には、すべて意味の分かる見出しを付けます。", "Every column with values has a meaningful heading."),
    fix: Wording("見出しを書くか、要らない列なら消してください。", "Write the heading, or remove the column."))

  static let columnBlank = DiagnosticCode(
    "column-blank", .note, official: .noBlankRows,
    headline: Wording("表の中に空の列があります", "There is a blank column inside the table"),
    rule: Wording("空の列で表を分けません。", "No blank column divides a table."),
    fix: Wording("読み取りは済んでいます。空の列は消してください。", "The table was read; remove the blank column."))

  static let columnsJoined = DiagnosticCode(
    "columns-joined", .note,
    headline: Wording("「{value}」の列を合わせて「{expected}」としました", "The columns “{value}” were joined to “{expected}”"),
    rule: Wording(
      "局・部・課や、番号の付いた締結先のように分かれた列は、その順に合わせます。",
      "Columns that are parts of one are joined in the order of bureau, division, section, or of their numbers."),
    fix: Wording("合っていれば、このままで構いません。", "If that is right nothing need be done."))

  /// Every code of this area, for the documentation.
  package static let headings: [DiagnosticCode] = [
    sheetUnrecognised, sheetVertical, sheetEmpty, sheetNotFound, sheetAmbiguous, sheetHidden, sheetPassedOver,
    headingToldMissing, rowsAboveHeadings, headingsMerged, headingSynonym, headingRemarked, headingClosed,
    headingPassedOver, headingAmbiguous, headingRunningNumber, columnNameless, columnBlank, columnsJoined,
  ]
}
