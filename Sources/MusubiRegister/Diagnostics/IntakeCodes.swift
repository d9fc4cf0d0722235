// What is found in the sheets that offices send: a table of codes, so its length is no sign of trouble.

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
      "Correct the headings, or name them with --heading 'written=ours'; choose another sheet with --sheet."))

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
    fix: Wording("--sheet に書いた名前を確かめてください。", "Check the name given with --sheet."))

  static let sheetAmbiguous = DiagnosticCode(
    "sheet-ambiguous", .error, official: .oneTable,
    headline: Wording("同じ項目の一覧表が{count}つのシートにあります（{value}）", "{count} sheets hold the same columns ({value})"),
    rule: Wording(
      "同じ項目を持つシートが2つ以上あると、どれが正しいかを決められません。", "Of several sheets with the same columns, which is right cannot be told."),
    fix: Wording(
      "読むシートを --sheet '{expected}' のように指定してください。局ごとのシートのように、いくつも読むときは --sheet をくり返します。",
      "Name the sheet to be read, as in --sheet '{expected}'; repeat the option to read several, such as one for each bureau."
    ))

  static let sheetHidden = DiagnosticCode(
    "sheet-hidden", .warning, official: .nothingHidden,
    headline: Wording("隠れたシート「{value}」は読みませんでした", "The hidden sheet “{value}” was not read"),
    rule: Wording(
      "一覧表の形をしていますが、隠れたシートは名前を指定したときだけ読みます。",
      "It looks like a register, but a hidden sheet is read only when it is named."),
    fix: Wording(
      "要るシートなら --sheet で指定するか、表示してから保存してください。", "If it is needed, name it with --sheet, or unhide it and save."))

  static let sheetPassedOver = DiagnosticCode(
    "sheet-passed-over", .note,
    headline: Wording("シート「{value}」は一覧表ではないので、読みませんでした", "The sheet “{value}” is no register and was passed over"),
    rule: Wording("一覧表の見出しがあるシートだけを読みます。", "Only sheets with the headings of a register are read."),
    fix: Wording("記入のしかたや選択肢のシートなら、このままで構いません。", "For a sheet of instructions or choices nothing need be done."))

  static let headingToldMissing = DiagnosticCode(
    "heading-option-unmatched", .error,
    headline: Wording(
      "--heading で指定した見出し「{value}」が見つかりません", "The heading “{value}” named with --heading was not found"),
    rule: Wording(
      "--heading の左側には、ファイルに書かれている見出しをそのまま書きます（指定の右側は「{expected}」でした）。",
      "The left side of --heading is the heading as it stands in the file; the right side was “{expected}”."),
    fix: Wording("ファイルの見出しを写してください。", "Copy the heading from the file."))

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
      "If that is right nothing need be done; else name the column with --heading."))

  static let headingRemarked = DiagnosticCode(
    "heading-remarked", .warning, official: .stableForm,
    headline: Wording(
      "見出し「{value}」を、かっこ書き（{other}）を除いて「{expected}」として読みました",
      "The heading “{value}” was read as “{expected}”, without its remark ({other})"),
    rule: Wording("かっこ書きで別の項目になることがあります。", "A remark may make another column of a heading."),
    fix: Wording(
      "同じ項目なら、このままで構いません。違うときは --heading '{value}=-' で読み飛ばすか、正しい項目を指定してください。",
      "If it is that column nothing need be done; else pass it over with --heading '{value}=-', or name the right one.")
  )

  static let headingClosed = DiagnosticCode(
    "heading-not-public", .error,
    headline: Wording(
      "見出し「{value}」は、公開しない列のように見えます（「{expected}」は公開する項目です）",
      "The heading “{value}” looks like a column for the office alone, and “{expected}” is published"),
    rule: Wording("公開する項目には、公開してよいことだけを書きます。", "What is published holds only what may be published."),
    fix: Wording(
      "公開してよければ --heading '{value}={expected}'、読まないなら --heading '{value}=-' と指定してください。",
      "If it may be published say --heading '{value}={expected}', else pass it over with --heading '{value}=-'."))

  static let headingPassedOver = DiagnosticCode(
    "heading-passed-over", .note,
    headline: Wording("「{value}」の列は、指定のとおり読みませんでした", "The column “{value}” was passed over, as asked"),
    rule: Wording("--heading '見出し=-' の列は読みません。", "A column given as --heading 'written=-' is not read."),
    fix: Wording("要る列なら、指定を外してください。", "If it is needed, leave out the option."))

  static let headingAmbiguous = DiagnosticCode(
    "heading-ambiguous", .error, official: .uniqueHeadings,
    headline: Wording("見出し「{value}」も「{other}」も「{expected}」に当たります", "Both “{value}” and “{other}” may be “{expected}”"),
    rule: Wording("ひとつの項目に、列はひとつです。", "A column of the register is one column of the file."),
    fix: Wording(
      "使う列を --heading '{other}={expected}' のように指定するか、使わない列の見出しを変えてください。",
      "Name the one to be used, as in --heading '{other}={expected}', or rename the other."))

  static let headingRunningNumber = DiagnosticCode(
    "heading-running-number", .note,
    headline: Wording(
      "「{value}」の列は通し番号とみて、管理番号には使いません", "The column “{value}” is a running number, not the identifier"),
    rule: Wording(
      "通し番号は並べ替えると変わるので、協定を見分ける番号になりません。",
      "A running number changes when rows are sorted, so it cannot name an agreement."),
    fix: Wording(
      "管理番号であれば、--heading '{value}=管理番号' と指定してください。", "If it is the identifier, say so with --heading '{value}=管理番号'."))

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

  // Rows

  static let rowsBlankInside = DiagnosticCode(
    "rows-blank-inside", .warning, official: .noBlankRows,
    headline: Wording(
      "データの間に空の行が{count}行あります（{value}行目）。読み飛ばしました", "Blank rows between the data, passed over: {count} (row {value})"),
    rule: Wording("空の行で表を分けません。", "No blank row divides a table."),
    fix: Wording("空の行を消してください。", "Remove the blank rows."))

  static let rowsWithoutValues = DiagnosticCode(
    "rows-without-values", .warning,
    headline: Wording(
      "読む列に値のない行が{count}行あります（{other}行目。「{value}」など）。読み飛ばしました",
      "Rows without a value in any known column were passed over: {count} (row {other}; “{value}”)"),
    rule: Wording("協定の行には、名称や締結先などの値があります。", "The row of an agreement has a title, partners and so on."),
    fix: Wording("協定の行であれば、見出しと値を確かめてください。", "If they are agreements, check the headings and the values."))

  static let rowStray = DiagnosticCode(
    "row-stray", .error, official: .nothingOutside,
    headline: Wording("「{value}」の行は、協定の行に見えません", "The row “{value}” does not look like an agreement"),
    rule: Wording("表の中や下に、注や合計、区切りの行を書きません。", "No notes, totals or dividing rows stand inside or below the table."),
    fix: Wording(
      "協定でなければ行を消してください。協定なら、ほかの項目も書いてください。", "Remove the row; if it is an agreement, fill in its other items."))

  static let rowGuidance = DiagnosticCode(
    "row-guidance", .warning, official: .nothingOutside,
    headline: Wording(
      "記入例か説明の行とみて、読み飛ばしました（「{value}」）", "Taken for an example or an explanation and passed over (“{value}”)"),
    rule: Wording("見出しの下は、すぐデータの行です。", "Below the headings the data begins at once."),
    fix: Wording(
      "協定の行であれば、その言葉を消してください。そうでなければ行を消してください。", "If it is an agreement, remove that word; else remove the row."))

  static let headingsInsideData = DiagnosticCode(
    "headings-inside-data", .warning, official: .oneTable,
    headline: Wording(
      "データの中に、見出しの行がもう一度あります。読み飛ばしました", "The headings stand again inside the data; the row was passed over"),
    rule: Wording("1つのシートに、見出しは1回だけです。", "A sheet has its headings once."),
    fix: Wording("くり返しの見出しの行を消してください。", "Remove the repeated row of headings."))

  static let secondTable = DiagnosticCode(
    "second-table", .error, official: .oneTable,
    headline: Wording(
      "ここから別の見出しの表が始まります。下の{count}行は読んでいません", "Another table begins here; the {count} rows below were not read"),
    rule: Wording("1つのシートに、表は1つです。", "A sheet holds one table."),
    fix: Wording("別のシートに移してください。", "Move it to a sheet of its own."))

  static let valueOutside = DiagnosticCode(
    "value-outside-table", .warning, official: .nothingOutside,
    headline: Wording(
      "表の外に値があります（「{value}」など{count}件）。読みませんでした", "Values outside the table were not read: {count} (“{value}”)"),
    rule: Wording("表の外には何も書きません。", "Nothing stands outside the table."),
    fix: Wording(
      "要る値なら見出しを付けた列に、要らなければ消してください。", "Move what is needed to a column with a heading, and remove the rest."))

  static let mergedEmpty = DiagnosticCode(
    "merged-cells-empty", .error, official: .noMergedCells,
    headline: Wording(
      "セルの結合のため、「{expected}」が{count}行で空になっています（結合した値：「{value}」）",
      "Merged cells leave “{expected}” empty in {count} rows (the merged value: “{value}”)"),
    rule: Wording("結合したセルの値は、いちばん上の左のセルにしかありません。", "The value of merged cells stands in the first of them only."),
    fix: Wording("結合を外し、行ごとに値を書いてください。", "Separate the cells and write the value in each row."))

  static let intakeTooLarge = DiagnosticCode(
    "intake-too-large", .error,
    headline: Wording(
      "協定の一覧としては大きすぎます。この行から先は読んでいません", "Too large for a list of agreements; nothing from this row on was read"),
    rule: Wording(
      "1つのシートから読むのは、200,000件、あわせて256メガバイトまでです。",
      "Up to 200,000 records are read from one sheet, of 256 MiB together."),
    fix: Wording("別の表が混じっていないか確かめ、要らない行を消してください。", "Look for another table below, and remove rows that are not needed.")
  )

  static let mergedCells = DiagnosticCode(
    "merged-cells", .warning, official: .noMergedCells,
    headline: Wording("表の中でセルが結合されています（{count}か所）", "Cells are merged inside the table ({count} places)"),
    rule: Wording("セルを結合しません。", "Cells are not merged."),
    fix: Wording("値は読み取れています。結合は外してください。", "No value was lost; separate the cells."))

  static let rowsHidden = DiagnosticCode(
    "rows-hidden", .warning, official: .nothingHidden,
    headline: Wording("隠れた行が{count}行あります。これも読みました", "Hidden rows were read too: {count}"),
    rule: Wording("行を隠したまま渡しません。", "No rows are hidden."),
    fix: Wording("要らない行なら消し、要る行なら表示してください。フィルターも外してください。", "Remove or unhide them, and take off filters."))

  static let columnsHidden = DiagnosticCode(
    "columns-hidden", .warning, official: .nothingHidden,
    headline: Wording("隠れた列があります（「{value}」）。これも読みました", "Hidden columns were read too (“{value}”)"),
    rule: Wording("列を隠したまま渡しません。", "No columns are hidden."),
    fix: Wording("要らない列なら消し、要る列なら表示してください。", "Remove or unhide them."))

  static let sheetObjects = DiagnosticCode(
    "sheet-objects", .note, official: .noObjects,
    headline: Wording("図や写真、テキストボックスなどがあります。中身は読めません", "There are pictures or shapes, which cannot be read"),
    rule: Wording("図形などを置きません。", "No objects lie on the sheet."),
    fix: Wording("中に文があれば、セルに書き写してください。", "If they hold text, copy it into cells."))

  static let sheetComments = DiagnosticCode(
    "sheet-comments", .note, official: .noObjects,
    headline: Wording("セルにメモ（コメント）が付いているようです。中身は読みません", "Notes seem to hang on cells; they are not read"),
    rule: Wording("データは、すべてセルの中に書きます。", "All data stand in cells."),
    fix: Wording(
      "公開してよいかなど、大事なことが書かれていないかを確かめてください。", "Check that they say nothing that matters, such as what may be published."))

  static let sheetUnchecked = DiagnosticCode(
    "sheet-unchecked", .error,
    headline: Wording("結合したセルや数式などが多すぎて、すべては確かめられません", "Too many merged cells, formulas and the like to check all"),
    rule: Wording(
      "値の抜けを見のがさないため、すべて確かめられるファイルだけを取り込みます。",
      "A file is read only if all of it can be checked, so that no gap is missed."),
    fix: Wording(
      "要る列だけを新しいシートに「値の貼り付け」で写し、保存してください。", "Copy the columns that are needed to a new sheet as values, and save that.")
  )

  static let formulasRead = DiagnosticCode(
    "formulas-read", .note, official: .formulasAsValues,
    headline: Wording("数式のセルが{count}個あります。保存されていた結果を読みました", "Formulas, read as the results saved with them: {count}"),
    rule: Wording("数式は値にしてから渡します。", "Formulas are turned into values."),
    fix: Wording("コピーして「値の貼り付け」をすると確実です。", "Copy them and paste as values to be safe."))

  // Cells

  static let cellErrorValue = DiagnosticCode(
    "cell-error-value", .error, official: .formulasAsValues,
    headline: Wording("セルが「{value}」というエラーになっています", "The cell shows the error {value}"),
    rule: Wording("数式は、エラーのない値にしてから渡します。", "Formulas are turned into values, without errors."),
    fix: Wording("正しい値を書いてください。", "Write the right value."))

  static let formulaWithoutValue = DiagnosticCode(
    "formula-without-value", .error, official: .formulasAsValues,
    headline: Wording("数式の結果が、ファイルに保存されていません", "The result of this formula is not in the file"),
    rule: Wording("数式は値にしてから渡します。", "Formulas are turned into values."),
    fix: Wording("Excelで開いて保存し直すか、値を書いてください。", "Open and save the file in Excel, or write the value."))

  static let dateNumberOutOfRange = DiagnosticCode(
    "date-number-out-of-range", .error, official: .westernDates,
    headline: Wording("「{value}」は、日付の書式が付いていますが日付になりません", "“{value}” is formatted as a date but is none"),
    rule: Wording("日付は 2023-04-01 や 令和5年4月1日 のように書きます。", "Dates are written as 2023-04-01 or 令和5年4月1日."),
    fix: Wording("日付を書き直してください。", "Write the date again."))

  static let timeDropped = DiagnosticCode(
    "time-dropped", .warning, official: .westernDates,
    headline: Wording("日付に時刻が付いています。日付だけを読みました（{value}）", "The date has a time of day, which was left out ({value})"),
    rule: Wording("日付の列には、日付だけを書きます。", "A column of dates holds dates alone."),
    fix: Wording("日付が合っていれば、このままで構いません。", "If the date is right nothing need be done."))

  static let dateYearHidden = DiagnosticCode(
    "date-year-hidden", .warning, official: .westernDates,
    headline: Wording(
      "日付が年のない書式で表示されています。ファイルにある年で読みました（{value}）",
      "The date is shown without its year; the year in the file was read ({value})"),
    rule: Wording(
      "月と日だけを打ち込むと、Excelは打ち込んだ年の日付にします。",
      "Excel takes a month and a day for a date of the year in which they are typed."),
    fix: Wording("年が合っているかを確かめ、2023-04-01 のように書いてください。", "Check the year, and write it as 2023-04-01."))

  static let valueOmitted = DiagnosticCode(
    "value-omitted", .error, official: .nothingOmitted,
    headline: Wording("「{value}」と略されています", "The value is abbreviated as “{value}”"),
    rule: Wording(
      "上や左と同じ値でも、略さずに書きます。並べ替えると意味が変わるためです。", "A value that repeats is written out, since sorting would change it."),
    fix: Wording("値をそのまま書いてください。", "Write the value itself."))

  static let dateSerial = DiagnosticCode(
    "date-serial", .error, official: .westernDates,
    headline: Wording("「{value}」は、日付がただの数になったものに見えます", "“{value}” looks like a date that became a number"),
    rule: Wording(
      "Excelは日付を数で持つため、書式が外れると数が残ります。", "Excel keeps dates as numbers, which show when the format is lost."),
    fix: Wording("日付を確かめ、2023-04-01 のように書いてください。", "Check the date and write it as 2023-04-01."))

  static let numberExponent = DiagnosticCode(
    "number-exponent", .error, official: .numbersAreNumbers,
    headline: Wording("「{value}」では、下の桁が失われています", "The last digits of “{value}” are lost"),
    rule: Wording("長い番号は、Excelが 8.01E+12 のように縮めて保存することがあります。", "Excel may save long numbers shortened, as 8.01E+12."),
    fix: Wording(
      "セルの表示形式を「文字列」にしてから、番号を打ち直してください。", "Format the cell as text and type the number again."))

  static let choiceMark = DiagnosticCode(
    "choice-mark", .error, official: .standardChoices,
    headline: Wording("「{value}」がどの選択肢のことか、決められません", "Which choice “{value}” stands for cannot be told"),
    rule: Wording("書けるのは次のどれかです: {expected}", "The allowed values are: {expected}"),
    fix: Wording("どれか1つを書いてください。", "Write one of them."))

  static let choiceOtherText = DiagnosticCode(
    "choice-other-text", .error, official: .otherInItsOwnColumn,
    headline: Wording("「{value}」は、選択肢に説明が添えられています", "“{value}” is a choice with an explanation added"),
    rule: Wording(
      "選択肢の列には決まった言葉だけを書き、「その他」の中身は理由や内容の列に書きます。",
      "A column of choices holds the set words alone; what “other” means goes to the column of reasons or contents."),
    fix: Wording("説明をほかの列に移してください。", "Move the explanation to another column."))

  static let lineBreakInValue = DiagnosticCode(
    "line-break-in-value", .error, official: .oneDatumPerCell,
    headline: Wording("「{value}」の改行が、2つの値の区切りかもしれません", "The line break in “{value}” may divide two values"),
    rule: Wording("1つのセルに書く値は1つです。見た目のための改行は入れません。", "A cell holds one value, without line breaks for looks."),
    fix: Wording(
      "1つの値なら改行を消してください。2つなら、締結先は「、」で区切り、協定は行を分けてください。",
      "Remove the line break; or separate two partners with 、, and make two agreements two rows."))

  static let dependentCharacters = DiagnosticCode(
    "dependent-characters", .warning, official: .noDependentCharacters,
    headline: Wording(
      "名前に機種依存文字「{other}」が入っています（{value}）", "The name holds the platform-dependent “{other}” ({value})"),
    rule: Wording("環境によって読めないことがあるため、固有名詞のほかでは使いません。", "Not every system shows them; only proper names may hold them."),
    fix: Wording(
      "正式な名前でなければ、ふつうの文字に直してください。値はそのまま読みました。",
      "Unless it is the official name, use plain characters; the value was read as it is."))

  static let privateCharacters = DiagnosticCode(
    "private-characters", .warning, official: .noDependentCharacters,
    headline: Wording("外字か、文字化けした字が入っています（{value}）", "There are private or garbled characters ({value})"),
    rule: Wording("外字は、作ったパソコンでしか読めません。", "Private characters can be read only where they were made."),
    fix: Wording("ふつうの漢字か、かなに直してください。", "Use ordinary kanji or kana."))

  static let personalDataInFile = DiagnosticCode(
    "personal-data-in-file", .warning,
    headline: Wording("公開する列に、個人情報らしいもの（{value}）があります", "A public column seems to hold personal data ({value})"),
    rule: Wording(
      "人の名前、電話番号、メールアドレスは「連絡先」（公開しない列）に書きます。",
      "Names of persons, phone numbers and mail addresses go to 連絡先, which is not published."),
    fix: Wording("公開してよいものかを確かめ、そうでなければ移すか消してください。", "Check whether it may be published; else move or remove it."))

  static let bureauBlank = DiagnosticCode(
    "bureau-blank", .warning, official: .nothingOmitted,
    headline: Wording(
      "{count}行で局が空です（上の行は「{value}」）。課だけを読みました",
      "The bureau is blank in {count} rows (above stands “{value}”); the section was read alone"),
    rule: Wording("上の行と同じ局でも、行ごとに書きます。", "The bureau is written in each row, even where it repeats."),
    fix: Wording("局を行ごとに書いてください。", "Write the bureau in each row."))

  static let departmentFilled = DiagnosticCode(
    "department-filled", .note,
    headline: Wording("所管課を「{repaired}」としました（{count}行）", "The department was set to “{repaired}” in {count} rows"),
    rule: Wording(
      "所管課のない行には、--department の局と課を使います。", "Rows without a department get the one given with --department."),
    fix: Wording("合っていれば、このままで構いません。", "If that is right nothing need be done."))

  static let departmentOther = DiagnosticCode(
    "department-other", .warning,
    headline: Wording("所管課「{value}」は、指定された「{expected}」と違います", "The department “{value}” is not “{expected}”"),
    rule: Wording(
      "--department は、その局か課のファイルを取り込むときに指定します。", "--department is given for a file of that bureau or section."),
    fix: Wording(
      "所管課が移ったのか、書きまちがいかを確かめてください。値はそのまま読みました。", "Check whether the agreement moved; the value was read as it is."))

  // Repairs

  static let repairedSpaces = DiagnosticCode(
    "spaces-removed", .note, official: .noSpacesForLooks, headline: repaired,
    rule: Wording("見た目をそろえるための空白は入れません。", "No spaces are put in for looks."), fix: repairIsFine)

  static let repairedBreak = DiagnosticCode(
    "line-break-removed", .note, official: .noSpacesForLooks, headline: repaired,
    rule: Wording("見た目をそろえるための改行は入れません。", "No line breaks are put in for looks."), fix: repairIsFine)

  static let repairedLines = DiagnosticCode(
    "line-ends-unified", .note, official: .noSpacesForLooks,
    headline: Wording("改行の種類と行末の空白を整えました（{value}）", "Line ends were unified and blanks before them removed ({value})"),
    rule: Wording("行の終わりに空白を入れず、改行の種類をそろえます。", "Lines end alike, without blanks."), fix: repairIsFine)

  static let repairedWidth = DiagnosticCode(
    "width-unified", .note, official: .noDependentCharacters, headline: repaired,
    rule: Wording("番号とアドレスは半角の英数字で、カタカナは全角で書きます。", "Numbers and addresses are narrow ASCII, katakana are full-width."),
    fix: repairIsFine)

  static let repairedNumber = DiagnosticCode(
    "number-cleaned", .note, official: .numbersAreNumbers, headline: repaired,
    rule: Wording("番号は、単位や記号を付けずに数字だけで書きます。", "Numbers are digits alone, without units or signs."), fix: repairIsFine)

  static let repairedChoice = DiagnosticCode(
    "choice-unified", .note, official: .standardChoices, headline: repaired,
    rule: Wording("選択肢は、決まった言い方で書きます。", "Choices are written in their set words."), fix: repairIsFine)

  static let repairedDate = DiagnosticCode(
    "date-unified", .note, official: .westernDates, headline: repaired,
    rule: Wording("日付は西暦の 2023-04-01 の形にそろえます。", "Dates are kept as 2023-04-01."), fix: repairIsFine)

  static let repairedTerm = DiagnosticCode(
    "term-unified", .note, official: .westernDates, headline: repaired,
    rule: Wording("期間の日付は西暦の 2023-04-01 の形にそろえます。", "The dates of a term are kept as 2023-04-01."), fix: repairIsFine)

  static let repairedSeparator = DiagnosticCode(
    "separators-unified", .note, official: .oneDatumPerCell, headline: repaired,
    rule: Wording("いくつもの名前や番号は「、」で区切ります。", "Several names or numbers are separated by 、."), fix: repairIsFine)

  static let repairedDash = DiagnosticCode(
    "dash-to-blank", .note, official: .definedSymbols,
    headline: Wording("「{value}」を空欄としました", "“{value}” was read as blank"),
    rule: Wording("値がないときは、記号を書かずに空けておきます。", "Where there is no value the cell is left empty."), fix: repairIsFine)

  private static let repaired = Wording("「{value}」を「{repaired}」としました", "“{value}” was read as “{repaired}”")
  private static let repairIsFine = Wording(
    "意味が変わっていなければ、このままで構いません。", "If the meaning is the same nothing need be done.")

  /// Every code of this area, for the documentation.
  package static let intake: [DiagnosticCode] = [
    intakeTooLarge,
    sheetUnrecognised, sheetVertical, sheetEmpty, sheetNotFound, sheetAmbiguous, sheetHidden, sheetPassedOver,
    headingToldMissing,
    rowsAboveHeadings, headingsMerged, headingSynonym,
    headingRemarked, headingClosed, headingPassedOver, headingAmbiguous, headingRunningNumber, columnNameless,
    columnBlank, columnsJoined, rowsBlankInside, rowsWithoutValues, rowStray, rowGuidance, headingsInsideData,
    secondTable, valueOutside, mergedEmpty, mergedCells, rowsHidden, columnsHidden, sheetObjects, sheetComments,
    sheetUnchecked, formulasRead,
    cellErrorValue, formulaWithoutValue, dateNumberOutOfRange, timeDropped, dateYearHidden, valueOmitted, dateSerial,
    numberExponent,
    choiceMark, choiceOtherText, lineBreakInValue, dependentCharacters, privateCharacters, personalDataInFile,
    bureauBlank, departmentFilled, departmentOther, repairedSpaces, repairedBreak, repairedLines, repairedWidth,
    repairedNumber,
    repairedChoice, repairedDate, repairedTerm, repairedSeparator, repairedDash,
  ]
}
