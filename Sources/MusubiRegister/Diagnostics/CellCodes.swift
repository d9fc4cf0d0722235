// What is found in single cells of an office's file.

extension DiagnosticCode {
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

  static let charactersLost = DiagnosticCode(
    "characters-lost", .warning, official: .noDependentCharacters,
    headline: Wording(
      "「{value}」の文字が、失われたか化けているようです", "Characters of “{value}” seem to be lost or garbled"),
    rule: Wording(
      "文字コードを変えるとき、変えられない字は「?」になります。文字コードを取り違えると、「縺」「繧」のような字が並びます。",
      "Where an encoding is converted, what it lacks becomes “?”; where it is mistaken, letters such as 縺 and 繧 come up."
    ),
    fix: Wording(
      "元の資料と比べて書き直してください。正しければ、このままで構いません。",
      "Compare it with the original and write it again; if it is right nothing need be done."))

  static let textStruck = DiagnosticCode(
    "text-struck", .warning, official: .noMeaningByColour,
    headline: Wording(
      "取消線で消した文字「{value}」があります。消えずに値の中に残っています",
      "“{value}” is struck out, and is still a part of the value"),
    rule: Wording(
      "取消線は見た目だけです。線を引いた文字も、値として読まれます。", "Striking out is for looks alone; what is struck out is read like the rest."),
    fix: Wording(
      "要らない文字なら、線を引かずに消してください。要るなら、取消線を外してください。",
      "Delete what is not needed, instead of striking it out; else take the line off."))

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
      "所管課のない行には、取り込むときに指定した局と課を使います。", "Rows without a department get the one that the import names."),
    fix: Wording("合っていれば、このままで構いません。", "If that is right nothing need be done."))

  package static let departmentOther = DiagnosticCode(
    "department-other", .warning,
    headline: Wording("所管課「{value}」は、指定された「{expected}」と違います", "The department “{value}” is not “{expected}”"),
    rule: Wording(
      "局や課は、その局か課のファイルを取り込むときに指定します。", "A department is named for a file of that bureau or section."),
    fix: Wording(
      "所管課が移ったのか、書きまちがいかを確かめてください。値はそのまま読みました。", "Check whether the agreement moved; the value was read as it is."))

  static let partnersMaybeSeveral = DiagnosticCode(
    "partners-maybe-several", .warning, official: .oneDatumPerCell,
    headline: Wording("「{value}」は、2つ以上の締結先かもしれません（{other}）", "“{value}” may be several partners ({other})"),
    rule: Wording("いくつもの締結先は「、」で区切ります。締結先ごとにページができます。", "Several partners are separated by 、; each gets a page."),
    fix: Wording(
      "2つ以上なら「、」で区切ってください。1つの名前なら、このままで構いません。",
      "Separate them with 、; if it is one name nothing need be done."))

  static let bracketOpen = DiagnosticCode(
    "bracket-open", .error, official: .oneDatumPerCell,
    headline: Wording("名前「{value}」のかっこが、組になっていません", "The brackets of the name “{value}” do not match"),
    rule: Wording(
      "「、」や改行は、かっこの中にあっても締結先の区切りになります。", "The sign 、 and line breaks separate partners even inside brackets."),
    fix: Wording("かっこの中の「、」は「・」などに替え、かっこを閉じてください。", "Use ・ instead of 、 inside brackets, and close them."))

  static let numberWithoutPartner = DiagnosticCode(
    "number-without-partner", .error, official: .oneDatumPerCell,
    headline: Wording("「{value}」がどの締結先の法人番号か、決められません", "Which partner has the number “{value}” cannot be told"),
    rule: Wording(
      "法人番号は、同じ番号の締結先の列にある名前と、数も順も合わせて書きます。",
      "Numbers stand beside the partners of the same number, as many and in the same order."),
    fix: Wording(
      "その締結先の隣に番号を書くか、締結先を書いてください。", "Write the number beside its partner, or write the partner."))

  static let dateMonthDoubtful = DiagnosticCode(
    "date-month-doubtful", .warning, official: .westernDates,
    headline: Wording(
      "「{value}」は、{expected} とも {other} とも読めます", "“{value}” may be {expected} or {other}"),
    rule: Wording(
      "Excelは 2023.10 と打った数を 2023.1 と表示します。", "A spreadsheet shows the number 2023.10 as 2023.1."),
    fix: Wording(
      "{expected} と読みました。{other} なら書き直してください。", "It was read as {expected}; correct it if it is {other}."))

  static let repairedFormulaText = DiagnosticCode(
    "formula-text-opened", .note, official: .formulasAsValues,
    headline: Wording("「{value}」を「{repaired}」としました", "“{value}” was read as “{repaired}”"),
    rule: Wording("値は =\"...\" の形にせず、そのまま書きます。", "Values are written as they are, not as =\"...\"."),
    fix: Wording("意味が変わっていなければ、このままで構いません。", "If the meaning is the same nothing need be done."))

  package static let valueLikeFormula = DiagnosticCode(
    "value-like-formula", .warning, official: .formulasAsValues,
    headline: Wording("「{value}」は、表計算ソフトでは式になります", "A spreadsheet takes “{value}” for a formula"),
    rule: Wording(
      "値は「=」「+」「-」「@」で始めません。CSVをExcelで開くと、計算されて別の値になります。",
      "No value begins with =, +, - or @: where the CSV file is opened in a spreadsheet, it is calculated."),
    fix: Wording(
      "式を書いたのなら、結果を値で書いてください。文なら、始まりを言いかえてください。",
      "Write the result of a formula as a value; let a text begin otherwise."))

  /// Every code of this area, for the documentation.
  package static let cells: [DiagnosticCode] = [
    cellErrorValue, formulaWithoutValue, dateNumberOutOfRange, timeDropped, dateYearHidden, valueOmitted, dateSerial,
    numberExponent, choiceMark, choiceOtherText, lineBreakInValue, dependentCharacters, privateCharacters,
    charactersLost, textStruck,
    personalDataInFile, bureauBlank, departmentFilled, departmentOther, partnersMaybeSeveral, bracketOpen,
    numberWithoutPartner, dateMonthDoubtful, repairedFormulaText, valueLikeFormula,
  ]
}
