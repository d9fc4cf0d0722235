// The faults of tables and registers. A table of codes, so its length is no sign of trouble.

extension DiagnosticCode {
  // Files and tables

  static let fileTooLarge = DiagnosticCode(
    "file-too-large", .error,
    headline: Wording("ファイルが大きすぎます", "The file is too large"),
    rule: Wording("読めるのは1ギガバイトまでです。", "Files of up to 1 GiB are read."),
    fix: Wording("ファイルを分けるか、要らない列と行を消してください。", "Split the file, or remove columns and rows that are not needed."))

  static let fileNotUTF8 = DiagnosticCode(
    "file-not-utf8", .error,
    headline: Wording("文字コードが分かりません", "The encoding of the file is not known"),
    rule: Wording(
      "CSVはUTF-8で保存します。シフトJIS（CP932）、UTF-16、EUC-JP、JISも読みますが、ここにある文字はどれでもありません。",
      "CSV files are saved as UTF-8. Shift_JIS (CP932), UTF-16, EUC-JP and ISO-2022-JP are read too; this is none of them."
    ),
    fix: Wording(
      "Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選び、保存し直してください。",
      "In Excel, use Save As and choose “CSV UTF-8 (Comma delimited)”."))

  static let csvOpenQuote = DiagnosticCode(
    "csv-open-quote", .error, official: .quotedCommas,
    headline: Wording("ここで始まる引用符「\"」が閉じていません", "The quote that opens here is never closed"),
    rule: Wording(
      "セルを囲む引用符は、始めと終わりの2つで一組です（RFC 4180）。", "A quoted cell begins and ends with a quote (RFC 4180)."),
    fix: Wording("セルの終わりに「\"」を補うか、始めの「\"」を消してください。", "Add the quote at the end of the cell, or remove the one here."))

  static let csvStrayQuote = DiagnosticCode(
    "csv-stray-quote", .error, official: .quotedCommas,
    headline: Wording("引用符「\"」の使い方が正しくありません", "The quoting of this cell is broken"),
    rule: Wording(
      "引用符を含むセルは全体を「\"」で囲み、中の「\"」は2つ重ねます（RFC 4180）。",
      "A cell that holds a quote is quoted as a whole, and each quote inside is doubled (RFC 4180)."),
    fix: Wording("表計算ソフトで開き、CSVで保存し直してください。", "Open the file in a spreadsheet and save it as CSV again."))

  static let csvTextFormula = DiagnosticCode(
    "csv-text-formula", .note, official: .formulasAsValues,
    headline: Wording(
      "{count}個のセルが「=\"...\"」の形です。中の文字だけを読みました", "Cells written as =\"...\", of which the text was read: {count}"),
    rule: Wording("CSVには値だけを書きます。", "A CSV file holds values alone."),
    fix: Wording("文字が合っていれば、このままで構いません。", "If the text is right nothing need be done."))

  static let tableTooWide = DiagnosticCode(
    "table-too-wide", .error,
    headline: Wording("{count}列を超えたところに値があります", "A value stands beyond column {count}"),
    rule: Wording("1つの表で読めるのは{count}列までです。", "Up to {count} columns are read."),
    fix: Wording("要らない列を消すか、値の中のコンマを確かめてください。", "Remove columns that are not needed, or look for commas inside values.")
  )

  package static let tableTooLarge = DiagnosticCode(
    "table-too-large", .error,
    headline: Wording("表が大きすぎます。ここから先は読んでいません", "The table is too large; nothing from here on was read"),
    rule: Wording(
      "1つの表で読めるのは1,048,576行、33,554,432セルまでです。", "Up to 1,048,576 rows and 33,554,432 cells are read."),
    fix: Wording("表を分けるか、要らない列と行を消してください。", "Split the table, or remove columns and rows that are not needed."))

  static let tableEmpty = DiagnosticCode(
    "table-empty", .error, official: .headingFirst,
    headline: Wording("1行目に見出しがありません", "Row 1 holds no headings"),
    rule: Wording("1行目に見出しを、2行目からデータを置きます。", "Row 1 holds the headings; data begins in row 2."),
    fix: Wording("見出しの行を1行目に置いてください。", "Put the row of headings first."))

  static let headingMissing = DiagnosticCode(
    "heading-missing", .error, official: .stableForm,
    headline: Wording("必要な列「{expected}」がありません", "The column “{expected}” is missing"),
    rule: Wording("列は1行目の見出しで見分けます。", "Columns are recognised by the headings in row 1."),
    fix: Wording("見出しが「{expected}」の列を加えてください。", "Add a column with the heading “{expected}”."))

  static let headingNearMiss = DiagnosticCode(
    "heading-near-miss", .error, official: .stableForm,
    headline: Wording("見出し「{value}」は、決まった見出しと少し違います", "“{value}” is nearly, but not quite, a known heading"),
    rule: Wording("列は1行目の見出しで見分けます。", "Columns are recognised by the headings in row 1."),
    fix: Wording(
      "見出しを直してください。別の列なら、はっきり違う名前に変えてください。役所のファイルを取り込むときは、--heading「いまの見出し=正しい見出し」でも指定できます（読まない列は「いまの見出し=-」）。",
      "Correct the heading, or give another column a clearly different name. For a file that is imported, --heading 'written=ours' names the column too, and 'written=-' passes it over."
    ),
    officeFix: Wording(
      "見出しを直してください。別の列なら、はっきり違う名前に変えてください。", "Correct the heading, or give another column a clearly different name."
    ))

  static let headingUnknown = DiagnosticCode(
    "heading-unknown", .warning,
    headline: Wording("「{value}」という見出しの列は使いません", "The column “{value}” is not known and was not used"),
    rule: Wording("知らない列は読まず、公開もしません。", "Unknown columns are not read and never published."),
    fix: Wording("要らない列ならこのままで構いません。要る列なら見出しを確かめてください。", "Leave it if it is not needed; else check its heading."))

  static let headingRepeated = DiagnosticCode(
    "heading-repeated", .error, official: .uniqueHeadings,
    headline: Wording("見出し「{value}」の列が2つあります", "There is a second column with the heading “{value}”"),
    rule: Wording("同じ見出しは、1つの表に1つだけです。", "A heading stands once in a table."),
    fix: Wording("どちらかの列を消すか、見出しを変えてください。", "Remove one of the columns or change its heading."))

  static let headingEmpty = DiagnosticCode(
    "heading-empty", .error, official: .namedColumns,
    headline: Wording("値のある列に見出しがありません", "A column with values has no heading"),
    rule: Wording("値のある列には必ず見出しを付けます。", "Every column with values has a heading."),
    fix: Wording("見出しを書くか、列を消してください。", "Write the heading, or remove the column."))

  static let rowTooLong = DiagnosticCode(
    "row-too-long", .error, official: .nothingOutside,
    headline: Wording("最後の見出しより右に値「{value}」があります", "The value “{value}” stands beyond the last heading"),
    rule: Wording("どの行も、セルの数は見出しの数と同じです。", "Every row has as many cells as there are headings."),
    fix: Wording(
      "値の中にコンマがあれば、そのセルを「\"」で囲んでください。余分な値なら消してください。",
      "If a value holds a comma, quote its cell; if the value is not needed, remove it."))

  static let rowTooShort = DiagnosticCode(
    "row-too-short", .warning, official: .quotedCommas,
    headline: Wording("セルが{count}個足りません。空として読みました", "Cells missing at the end of the row, read as empty: {count}"),
    rule: Wording("どの行も、セルの数は見出しの数と同じです。", "Every row has as many cells as there are headings."),
    fix: Wording("表計算ソフトで開き、CSVで保存し直してください。", "Open the file in a spreadsheet and save it as CSV again."))

  static let rowBlank = DiagnosticCode(
    "row-blank", .warning, official: .noBlankRows,
    headline: Wording("ここから空の行が続きます（{count}行）。読み飛ばしました", "Blank rows from here, passed over: {count}"),
    rule: Wording("データの行の間にも後にも、空の行を置きません。", "No blank rows stand between or after the rows of data."),
    fix: Wording("空の行を消してください。", "Remove the blank rows."))

  static let faultsOmitted = DiagnosticCode(
    "faults-omitted", .note,
    headline: Wording("[{value}] はほかに{count}件あります", "Further faults of the kind [{value}]: {count}"),
    rule: Wording("同じ種類の誤りは10,000件まで示します。", "Of each kind the first 10,000 are listed."),
    fix: Wording("示した誤りを直してから、もう一度確かめてください。", "Correct those listed and check again."))

  // Values

  static let valueMissing = DiagnosticCode(
    "value-missing", .error,
    headline: Wording("「{expected}」が空です", "“{expected}” is empty"),
    rule: Wording("この項目は必ず書きます。", "This item is always stated."),
    fix: Wording(
      "値を書いてください。公表資料に書かれていないときは「記載なし」と書いてください。",
      "Write the value, or 記載なし where the published source does not state it."))

  static let valueNeeded = DiagnosticCode(
    "value-needed", .error,
    headline: Wording("「{expected}」に値がありません", "“{expected}” has no value"),
    rule: Wording("この項目は必ず書きます。「記載なし」とは書けません。", "This item always has a value; 記載なし will not do."),
    fix: Wording("値を書いてください。", "Write the value."))

  static let valueDash = DiagnosticCode(
    "value-dash", .error, official: .definedSymbols,
    headline: Wording("「{expected}」が記号（{value}）だけです", "“{expected}” is nothing but a dash ({value})"),
    rule: Wording(
      "この項目は必ず書きます。記号のままでは、そのまま公開されてしまいます。", "This item is always stated; a dash would be published as it is."),
    fix: Wording("値を書いてください。", "Write the value."))

  static let valueNotListed = DiagnosticCode(
    "value-not-listed", .error, official: .standardChoices,
    headline: Wording("「{value}」はここに書ける値ではありません", "“{value}” is not one of the allowed values"),
    rule: Wording("書けるのは次のどれかです: {expected}", "The allowed values are: {expected}"),
    fix: Wording("どれか1つを書いてください。", "Write one of them."))

  static let valueTooLong = DiagnosticCode(
    "value-too-long", .error,
    headline: Wording("値が長すぎます（「{value}」）", "The value is too long (“{value}”)"),
    rule: Wording(
      "この項目に書けるのは{count}バイトまでです（全角の文字は1字3バイト）。",
      "This item holds at most {count} bytes; a Japanese character takes 3."),
    fix: Wording("短くしてください。くわしいことは「内容」に書けます。", "Shorten it; details may go to 内容."))

  static let valueBeyondCell = DiagnosticCode(
    "value-beyond-cell", .error,
    headline: Wording("値がExcelのセルに入る長さを超えています（「{value}」）", "The value is longer than an Excel cell (“{value}”)"),
    rule: Wording(
      "一覧表はExcelでも公開するので、ひとつの値は{count}字までです。",
      "The register is published as a workbook too, so a value has at most {count} characters."),
    fix: Wording("要点にしぼって短くしてください。", "Shorten it to what matters."))

  package static let valueControlCharacter = DiagnosticCode(
    "value-control-character", .error, official: .noDependentCharacters,
    headline: Wording("見えない制御文字 {value} が入っています", "The value holds the invisible control character {value}"),
    rule: Wording(
      "改行とタブのほかの制御文字と、文字の向きを変える文字は使えません。",
      "Control characters other than line ends and tabs, and characters that turn the direction of text, are not allowed."
    ),
    fix: Wording("セルの値を消して、打ち直してください。", "Clear the cell and type its value again."))

  static let identifierInvalid = DiagnosticCode(
    "id-invalid", .error,
    headline: Wording("「{value}」は管理番号に使えません", "“{value}” cannot be an identifier"),
    rule: Wording(
      "管理番号はページのアドレスになるので、半角の英字か数字で始まる、英字・数字・ハイフンの32字までです。",
      "An identifier becomes the address of a page: an ASCII letter or digit, then letters, digits or hyphens, 32 in all."
    ),
    fix: Wording("使える文字で書き直してください。", "Write it with these characters."))

  static let identifierReserved = DiagnosticCode(
    "id-reserved", .error,
    headline: Wording("管理番号「{value}」は、一覧のページが使っている名前です", "“{value}” is the name of a list page"),
    rule: Wording("index と ended は管理番号に使えません。", "index and ended cannot be identifiers."),
    fix: Wording("別の番号を付けてください。", "Choose another identifier."))

  static let dateInvalid = DiagnosticCode(
    "date-invalid", .error, official: .westernDates,
    headline: Wording("「{value}」は日付として読めません", "“{value}” is not a date"),
    rule: Wording(
      "令和5年4月1日、R5.4.1、2023-04-01、2023/4/1 のように書きます。年まで、月まででも構いません。",
      "Dates are written as 令和5年4月1日, R5.4.1, 2023-04-01 or 2023/4/1, and may stop after the year or the month."),
    fix: Wording("どれかの形に書き直してください。", "Write it in one of these forms."))

  static let dateNeedsDay = DiagnosticCode(
    "date-needs-day", .error, official: .westernDates,
    headline: Wording("「{value}」は日まで書かれていません", "“{value}” does not name a day"),
    rule: Wording("報道発表の日付は、年・月・日をそろえて書きます。", "The date of a press release has year, month and day."),
    fix: Wording("発表した日まで書いてください。", "Write the day of publication too."))

  static let dateNotInCalendar = DiagnosticCode(
    "date-not-in-calendar", .error, official: .westernDates,
    headline: Wording("「{value}」は暦にない日付です", "“{value}” is not in the calendar"),
    rule: Wording("月は1から12まで、日はその月にある日です。", "Months run from 1 to 12, days to the last of their month."),
    fix: Wording("月と日を確かめてください。", "Check the month and the day."))

  static let dateEra = DiagnosticCode(
    "date-era", .error, official: .westernDates,
    headline: Wording("「{value}」は{other}の日付ではありません", "“{value}” is not a date of {other}"),
    rule: Wording(
      "昭和は1989年1月7日まで、平成は1989年1月8日から2019年4月30日まで、令和は2019年5月1日からです。",
      "昭和 ended on 1989-01-07; 平成 ran from 1989-01-08 to 2019-04-30; 令和 began on 2019-05-01."),
    fix: Wording("元号と年を確かめてください。", "Check the era and the year."))

  static let dateYearsDiffer = DiagnosticCode(
    "date-years-differ", .error, official: .westernDates,
    headline: Wording("「{value}」の元号の年と西暦が合いません", "The era year and the Gregorian year of “{value}” differ"),
    rule: Wording("元号の年を西暦に直すと{expected}年です。", "The era year is {expected} in the Gregorian calendar."),
    fix: Wording("どちらが正しいかを確かめてください。", "Check which of the two is right."))

  static let dateOutOfRange = DiagnosticCode(
    "date-out-of-range", .error, official: .westernDates,
    headline: Wording("「{value}」の年は書ける範囲にありません", "The year of “{value}” is out of range"),
    rule: Wording("年は1868年から2100年までです。", "Years run from 1868 to 2100."),
    fix: Wording("年を確かめてください。", "Check the year."))

  static let termInvalid = DiagnosticCode(
    "term-invalid", .error, official: .westernDates,
    headline: Wording("「{value}」は期間として読めません", "“{value}” is not a term"),
    rule: Wording(
      "「期限なし」「2027-03-31まで」「令和3年4月1日から令和9年3月31日まで」のように書き、自動更新があれば「、自動更新」と添えます。",
      "Terms are written as 期限なし, 2027-03-31まで or 令和3年4月1日から令和9年3月31日まで, followed by 、自動更新 where they are renewed."),
    fix: Wording("どれかの形に書き直してください。", "Write it in one of these forms."))

  static let categoryNeeded = DiagnosticCode(
    "category-needed", .error,
    headline: Wording("「ジャンル」が空です", "The category (ジャンル) is empty"),
    rule: Wording("ジャンルを空にできるのは災害時協定だけです。", "Only a 災害時協定 may go without a category."),
    fix: Wording("ジャンルを1つ書くか、分類を確かめてください。", "Write one category, or check the kind (分類)."))

  static let goalInvalid = DiagnosticCode(
    "sdgs-invalid", .error, official: .numbersAreNumbers,
    headline: Wording("「{value}」はSDGsの目標の番号ではありません", "“{value}” is not the number of a goal"),
    rule: Wording(
      "SDGsの目標は1から17までの数字で書き、複数あれば「、」で区切ります。", "Goals of the SDGs are numbers from 1 to 17, separated by 、."),
    fix: Wording("番号を確かめてください。", "Check the number."))

  static let corporateNumberInvalid = DiagnosticCode(
    "corporate-number-invalid", .error, official: .numbersAreNumbers,
    headline: Wording("「{value}」は法人番号ではありません", "“{value}” is not a corporate number"),
    rule: Wording("法人番号は13桁の数字です。", "A corporate number has 13 digits."),
    fix: Wording("国税庁の法人番号公表サイトで確かめてください。", "Look it up on the National Tax Agency's corporate number site."))

  static let corporateNumberCheck = DiagnosticCode(
    "corporate-number-check", .error,
    headline: Wording("法人番号「{value}」に誤りがあります", "The corporate number “{value}” is wrong"),
    rule: Wording(
      "最初の数字は残りの12桁から決まり（検査用数字）、この番号なら{expected}になるはずです。",
      "The first digit is a check digit; by the other twelve it would be {expected}."),
    fix: Wording("国税庁の法人番号公表サイトで確かめてください。", "Look it up on the National Tax Agency's corporate number site."))

  static let corporateNumberCount = DiagnosticCode(
    "corporate-number-count", .error,
    headline: Wording("法人番号の数（{count}）が締結先の数（{expected}）と合いません", "Partners: {expected}; corporate numbers: {count}"),
    rule: Wording(
      "法人番号は締結先と同じ順に並べ、分からないところは空けて「、」で区切ります。",
      "Corporate numbers stand in the order of the partners; an unknown one is left empty between separators."),
    fix: Wording("締結先の数にそろえるか、すべて空にしてください。", "Give one place to each partner, or leave the whole cell empty."))

  static let corporateNumberRepeated = DiagnosticCode(
    "corporate-number-repeated", .error,
    headline: Wording("法人番号「{value}」が、ひとつの協定に2度あります", "The corporate number {value} stands twice in one agreement"),
    rule: Wording("法人番号は、締結先ごとに違います。", "Each partner has a corporate number of its own."),
    fix: Wording("国税庁の法人番号公表サイトで、それぞれの番号を確かめてください。", "Look up both on the National Tax Agency's corporate number site.")
  )

  static let addressInvalid = DiagnosticCode(
    "address-invalid", .error,
    headline: Wording("「{value}」はウェブページのアドレス（URL）ではありません", "“{value}” is not a web address"),
    rule: Wording(
      "https:// か http:// で始まり、半角の文字だけで書きます。", "Addresses begin with https:// or http:// and are ASCII without spaces."),
    fix: Wording("ブラウザーのアドレス欄から写し直してください。", "Copy it again from the address bar of a browser."))

  static let columnNameInvalid = DiagnosticCode(
    "column-name-invalid", .error,
    headline: Wording("「{value}」という項目はありません", "There is no column “{value}”"),
    rule: Wording("推定した項目は、列の見出しで書きます。", "Inferred columns are named by their headings."),
    fix: Wording("見出しを確かめてください。", "Check the heading."))

  static let slugInvalid = DiagnosticCode(
    "slug-invalid", .error,
    headline: Wording("「{value}」はページのアドレスに使えません", "“{value}” cannot be a part of an address"),
    rule: Wording(
      "slugは半角の小文字・数字・ハイフンで64字までで、ハイフンからは始めません。",
      "A slug has 1 to 64 lower-case ASCII letters, digits or hyphens and does not begin with a hyphen."),
    fix: Wording("使える文字で書き直してください。", "Write it with these characters."))

  static let entryRepeated = DiagnosticCode(
    "entry-repeated", .error,
    headline: Wording("「{value}」は前の行にもあります", "“{value}” stands in an earlier row too"),
    rule: Wording("表の中で重なってはならない値です。", "The value is unique in its table."),
    fix: Wording("どちらかの行を消すか、値を変えてください。", "Remove one of the rows, or change its value."))

  static let entryMissing = DiagnosticCode(
    "entry-missing", .error,
    headline: Wording("slugが「{expected}」の行がありません", "The row with the slug “{expected}” is missing"),
    rule: Wording("規則を確かめるのに使う行なので、必ず表に置きます。", "Rules depend on this row, so the table must hold it."),
    fix: Wording("行を元に戻してください。", "Put the row back."))

  static let numberInvalid = DiagnosticCode(
    "number-invalid", .error, official: .numbersAreNumbers,
    headline: Wording("「{value}」は件数として読めません", "“{value}” is not a count"),
    rule: Wording("件数は0以上の整数を、区切りのコンマなしで書きます。", "Counts are whole numbers from 0, without thousands separators."),
    fix: Wording("数字を確かめてください。", "Check the number."))

  static let sizeInvalid = DiagnosticCode(
    "size-invalid", .error,
    headline: Wording("「{value}」は大きさとして読めません", "“{value}” is not a size"),
    rule: Wording(
      "大きさは 35.69KB、1.2MB のように書くか、バイト数を書きます。", "A size is written 35.69KB or 1.2MB, or as a number of bytes."),
    fix: Wording("数字と単位を確かめてください。分からなければ空のままで構いません。", "Check number and unit; leave it empty where it is unknown."))

  /// Every code of this area, for the documentation.
  package static let register: [DiagnosticCode] = [
    fileTooLarge, fileNotUTF8, csvOpenQuote, csvStrayQuote, csvTextFormula, tableTooWide, tableTooLarge, tableEmpty,
    headingMissing,
    headingNearMiss, headingUnknown, headingRepeated, headingEmpty, rowTooLong, rowTooShort, rowBlank, faultsOmitted,
    valueMissing, valueNeeded, valueDash, valueNotListed, valueTooLong, valueBeyondCell, valueControlCharacter,
    identifierInvalid,
    identifierReserved, dateInvalid, dateNeedsDay, dateNotInCalendar, dateEra, dateYearsDiffer, dateOutOfRange,
    termInvalid, categoryNeeded, goalInvalid, corporateNumberInvalid, corporateNumberCheck, corporateNumberCount,
    corporateNumberRepeated,
    addressInvalid, columnNameInvalid, slugInvalid, entryRepeated, entryMissing, numberInvalid,
    sizeInvalid,
  ]
}
