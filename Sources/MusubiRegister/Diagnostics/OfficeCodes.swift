// What is said of files that offices send. A table of codes, so its length is no sign of trouble.

/// How to save what is open in Excel so that it can be read.
private let saveAsWorkbook = Wording(
  "Excelで開き、「名前を付けて保存」で「Excelブック（*.xlsx）」を選んで保存し直してください。",
  "Open it in Excel, use Save As and choose “Excel Workbook (*.xlsx)”.")

/// What can be read.
private let readableFiles = Wording(
  "読めるのは、Excelブック（.xlsx）と、CSVなどのテキストの表です。",
  "Excel workbooks (.xlsx) and tables as text, such as CSV, are read.")

extension DiagnosticCode {
  // Encodings

  static let fileEncodingConverted = DiagnosticCode(
    "file-encoding-converted", .note,
    headline: Wording("文字コードが{value}でした。UTF-8に直して読みました", "The file was in {value} and was read as UTF-8"),
    rule: Wording("文字は1字も失われていません。", "No character was lost."),
    fix: Wording(
      "このままで構いません。「CSV UTF-8（コンマ区切り）」で保存すると、この知らせは出ません。",
      "Nothing needs to be done; saved as “CSV UTF-8 (Comma delimited)”, the file raises no note."))

  static let fileEncodingsMixed = DiagnosticCode(
    "file-encodings-mixed", .error,
    headline: Wording(
      "1つのファイルに2つの文字コードがあります。ここからUTF-8ではない行が{count}行あります",
      "The file mixes two encodings; lines that are not UTF-8, from here on: {count}"),
    rule: Wording("1つのファイルは、初めから終わりまで同じ文字コードで保存します。", "A file has one encoding from its beginning to its end."),
    fix: Wording(
      "別々に保存した表をつないだときに起きます。元の表を1つずつExcelで開き、1つの表にまとめてから保存し直してください。",
      "This comes from joining tables that were saved apart. Open each in Excel, put them into one sheet and save that."
    ))

  // Files that are no table

  static let fileEmpty = DiagnosticCode(
    "file-empty", .error, official: .readableFormat,
    headline: Wording("ファイルが空です", "The file is empty"),
    rule: readableFiles,
    fix: Wording(
      "保存や送信が途中で止まったようです。元のファイルをもらい直してください。", "Saving or sending was probably cut short; ask for the file again."))

  static let fileZeros = DiagnosticCode(
    "file-zeros", .error, official: .readableFormat,
    headline: Wording("ファイルの中身が失われています（すべて0です）", "The content of the file is lost: every byte is zero"),
    rule: readableFiles,
    fix: Wording(
      "ディスクの故障や途中で止まったコピーで起きます。元のファイルをもらい直してください。",
      "A failing disk or an interrupted copy does this; ask for the file again."))

  static let fileLock = DiagnosticCode(
    "file-lock", .error,
    headline: Wording(
      "「~$」で始まるファイルは、Excelが開いている間だけ置く印です", "A file that begins with “~$” only marks that Excel has a workbook open"),
    rule: Wording("表は、「~$」の付かない同じ名前のファイルに入っています。", "The table is in the file of the same name without “~$”."),
    fix: Wording("Excelを閉じてから、「~$」の付かないファイルを指定してください。", "Close Excel and name the file without “~$”."))

  static let fileOldExcel = DiagnosticCode(
    "file-old-excel", .error, official: .readableFormat,
    headline: Wording("Excel 97-2003の古い形式（.xls）です", "This is a workbook in the old form of Excel 97-2003 (.xls)"),
    rule: readableFiles, fix: saveAsWorkbook)

  static let fileEncrypted = DiagnosticCode(
    "file-encrypted", .error, official: .readableFormat,
    headline: Wording("パスワードで保護されていて、開けません", "The file is protected with a password and cannot be opened"),
    rule: Wording("読めるのは、パスワードのないファイルです。", "Only files without a password are read."),
    fix: Wording(
      "Excelで開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを消し、「Excelブック（*.xlsx）」で保存し直してください。",
      "Open it in Excel, clear the password under File, Info, Protect Workbook, Encrypt with Password, and save it as .xlsx."
    ))

  static let fileOldOffice = DiagnosticCode(
    "file-old-office", .error, official: .readableFormat,
    headline: Wording("古いOfficeのファイルですが、Excelの表ではありません", "This is a file of old Office, but no workbook"),
    rule: readableFiles,
    fix: Wording(
      "表をExcelに写し、「Excelブック（*.xlsx）」で保存してください。", "Copy the table into Excel and save it as an Excel workbook (.xlsx)."))

  static let fileBinaryWorkbook = DiagnosticCode(
    "file-binary-workbook", .error, official: .readableFormat,
    headline: Wording("Excelバイナリブック（.xlsb）です", "This is a binary workbook of Excel (.xlsb)"),
    rule: readableFiles, fix: saveAsWorkbook)

  static let fileOpenDocument = DiagnosticCode(
    "file-open-document", .error, official: .readableFormat,
    headline: Wording("OpenDocumentの表（.ods）です", "This is an OpenDocument spreadsheet (.ods)"),
    rule: readableFiles,
    fix: Wording(
      "LibreOfficeかExcelで開き、「名前を付けて保存」で「Excelブック（*.xlsx）」を選んで保存し直してください。",
      "Open it in LibreOffice or Excel, use Save As and choose the Excel workbook (*.xlsx)."))

  static let fileXMLSpreadsheet = DiagnosticCode(
    "file-xml-spreadsheet", .error, official: .readableFormat,
    headline: Wording("「XMLスプレッドシート2003」の形式です", "This is an XML Spreadsheet 2003"),
    rule: readableFiles, fix: saveAsWorkbook)

  static let fileWebPage = DiagnosticCode(
    "file-web-page", .error, official: .readableFormat,
    headline: Wording("名前がどうであれ、中身はウェブページ（HTML）です", "Whatever its name, this is a web page (HTML)"),
    rule: readableFiles, fix: saveAsWorkbook)

  static let fileXML = DiagnosticCode(
    "file-xml", .error, official: .readableFormat,
    headline: Wording("XMLのファイルで、表としては読めません", "This is an XML file and cannot be read as a table"),
    rule: readableFiles, fix: saveAsWorkbook)

  static let fileDocument = DiagnosticCode(
    "file-document", .error, official: .readableFormat,
    headline: Wording(
      "Word・PowerPointなどの文書で、表のファイルではありません", "This is a document, as of Word or PowerPoint, and no table"),
    rule: readableFiles,
    fix: Wording(
      "表をExcelに写し、「Excelブック（*.xlsx）」で保存してください。", "Copy the table into Excel and save it as an Excel workbook (.xlsx)."))

  static let filePDF = DiagnosticCode(
    "file-pdf", .error, official: .readableFormat,
    headline: Wording("PDFは表として読めません", "A PDF cannot be read as a table"),
    rule: readableFiles,
    fix: Wording("PDFの元になったExcelのファイルをもらってください。", "Ask for the Excel file that the PDF was made from."))

  static let fileImage = DiagnosticCode(
    "file-image", .error, official: .readableFormat,
    headline: Wording("画像は表として読めません", "An image cannot be read as a table"),
    rule: readableFiles,
    fix: Wording("画像の元になったExcelのファイルをもらってください。", "Ask for the Excel file that the image was made from."))

  static let filePacked = DiagnosticCode(
    "file-packed", .error, official: .readableFormat,
    headline: Wording("圧縮したファイルで、Excelブックではありません", "This is a packed file and no workbook"),
    rule: readableFiles,
    fix: Wording("展開し、中の表のファイルを指定してください。", "Unpack it and name the table inside."))

  static let fileTruncated = DiagnosticCode(
    "file-truncated", .error, official: .readableFormat,
    headline: Wording("Excelブックの終わりが欠けています", "The end of the workbook is missing"),
    rule: Wording("欠けたブックは、一部だけ読むことをしません。", "A workbook that is not whole is not read in part."),
    fix: Wording(
      "コピーや送信が途中で止まったようです。元のファイルをもらい直してください。", "Copying or sending was probably cut short; ask for the file again."))

  // Workbooks

  static let workbookDamaged = DiagnosticCode(
    "workbook-damaged", .error, official: .readableFormat,
    headline: Wording("Excelブックが壊れています（{value}: {other}）", "The workbook is damaged ({value}: {other})"),
    rule: Wording("壊れたブックは、一部だけ読むことをしません。", "A damaged workbook is not read in part."),
    fix: Wording(
      "Excelで開き、「修復」を選んで中身を確かめてから、「Excelブック（*.xlsx）」で保存し直してください。",
      "Open it in Excel, let Excel repair it, look at the result and save it as an Excel workbook (*.xlsx)."))

  static let workbookPartMissing = DiagnosticCode(
    "workbook-part-missing", .error, official: .readableFormat,
    headline: Wording("Excelブックの中に必要な部品「{value}」がありません", "The workbook lacks its part “{value}”"),
    rule: Wording("壊れたブックは、一部だけ読むことをしません。", "A damaged workbook is not read in part."),
    fix: saveAsWorkbook)

  static let workbookUnsafe = DiagnosticCode(
    "workbook-unsafe", .error,
    headline: Wording(
      "Excelが作らない中身（{value}: {other}）があるので、読みませんでした", "Not read: it holds what Excel never writes ({value}: {other})"),
    rule: Wording(
      "読む側に害を与えうる作りのファイルは読みません。", "Files made in a way that could harm whoever reads them are not read."),
    fix: Wording(
      "どこから来たファイルかを確かめてください。確かなものなら、Excelで「Excelブック（*.xlsx）」に保存し直してください。",
      "Find out where it came from. If that is sound, save it in Excel as an Excel workbook (*.xlsx)."))

  static let workbookTooLarge = DiagnosticCode(
    "workbook-too-large", .error,
    headline: Wording("Excelブックの中身が大きすぎます（{value}）", "The content of the workbook is too large ({value})"),
    rule: Wording(
      "読めるのは、展開して2ギガバイト、1つのセルが1メガバイト、255シートまでです。",
      "Up to 2 GiB unpacked, 1 MiB in a cell and 255 sheets are read."),
    fix: Wording(
      "要らないシート・列・書式を消すか、表を分けてください。", "Remove sheets, columns and formats that are not needed, or split the table."))

  static let workbookWithoutSheets = DiagnosticCode(
    "workbook-without-sheets", .error, official: .readableFormat,
    headline: Wording("セルのあるシートが1つもありません", "The workbook has no sheet with cells"),
    rule: Wording("グラフだけのシートは表ではありません。", "Sheets that hold a chart alone are no tables."),
    fix: Wording("表のあるブックかどうかを確かめてください。", "Check that this is the workbook with the table."))

  /// Every code of this area, for the documentation.
  package static let office: [DiagnosticCode] = [
    fileEncodingConverted, fileEncodingsMixed, fileEmpty, fileZeros, fileLock, fileOldExcel, fileEncrypted,
    fileOldOffice, fileBinaryWorkbook, fileOpenDocument, fileXMLSpreadsheet, fileWebPage, fileXML, fileDocument,
    filePDF, fileImage, filePacked, fileTruncated, workbookDamaged, workbookPartMissing, workbookUnsafe,
    workbookTooLarge, workbookWithoutSheets,
  ]
}
