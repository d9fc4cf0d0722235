// What is found in the rows of the sheets that offices send, and what is repaired.

extension DiagnosticCode {
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
      "公開してよいかなど、大事なことが書かれていないかを確かめてください。調査票にはじめから付いている「推定した値です」のメモだけなら、このままで構いません。",
      "Check that they say nothing that matters, such as what may be published. Those of our form, on inferred values, need "
        + "nothing."))

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
    rowsBlankInside, rowsWithoutValues, rowStray, rowGuidance, headingsInsideData, secondTable, valueOutside,
    mergedEmpty, intakeTooLarge, mergedCells, rowsHidden, columnsHidden, sheetObjects, sheetComments, sheetUnchecked,
    formulasRead, repairedSpaces, repairedBreak, repairedLines, repairedWidth, repairedNumber, repairedChoice,
    repairedDate, repairedTerm, repairedSeparator, repairedDash,
  ]
}
