import CXlsxWriter
import Glibc
import MusubiRegister
import MusubiSite

/// Writes a form as an Excel workbook: the whole boundary to libxlsxwriter, whose types stay in this file.
///
/// Every value is a string in a cell of the format “text”, so that neither this program nor Excel takes one for a number,
/// a date or a formula. The same form gives the same bytes.
struct WorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: [FormStyle: UnsafeMutablePointer<lxw_format>]

  /// Writes the workbook over the file at `path`.
  static func write(_ form: SurveyForm, to path: String) throws(FileSystemError) {
    errno = 0
    guard let book = workbook_new(path) else { throw FileSystemError(.create, path, ENOMEM) }
    let isWhole = WorkbookWriter(book).fill(form)
    // Everything is written here, and freed whether it could be or not.
    let result = workbook_close(book)
    guard result == LXW_NO_ERROR else { throw FileSystemError(.write, path, errno == 0 ? EIO : errno) }
    // What does not fit into a workbook was found before; if not, half a form must not pass for a whole one.
    guard isWhole else { throw FileSystemError(.write, path, EFBIG) }
  }

  private init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    formats = Dictionary(
      FormStyle.allCases.compactMap { style in
        workbook_add_format(book).map { format in
          Self.describe(style, format)
          return (style, format)
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Puts everything into the workbook; false when something did not go in.
  private func fill(_ form: SurveyForm) -> Bool {
    var properties = lxw_doc_properties()
    properties.created = Self.time(form.created)
    var isWhole = Self.withStrings([form.title]) { strings in
      properties.title = strings[0]
      return workbook_set_properties(book, &properties) == LXW_NO_ERROR
    }
    for sheet in form.sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { return false }
      if !fill(page, sheet) { isWhole = false }
      if sheet.isHidden { worksheet_hide(page) }
    }
    return isWhole
  }

  private func fill(_ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: FormSheet) -> Bool {
    var results: [lxw_error] = []
    for (index, column) in sheet.columns.enumerated() {
      let place = UInt16(clamping: index)
      results.append(worksheet_set_column(page, place, place, column.width, formats[column.style]))
    }
    for (row, cells) in sheet.rows.enumerated() {
      if let height = Self.height(of: cells, lines: sheet.lines(row: row)) {
        results.append(worksheet_set_row(page, UInt32(clamping: row), height, nil))
      }
      for (column, cell) in cells.enumerated() {
        results.append(
          worksheet_write_string(
            page, UInt32(clamping: row), UInt16(clamping: column), Self.escaped(cell.text), formats[cell.style]))
        if !cell.comment.isEmpty { results.append(comment(cell.comment, on: page, row: row, column: column)) }
      }
    }
    results += sheet.entries.map { offer($0, on: page) }
    results += layOut(page, sheet)
    protect(page)
    return results.allSatisfy { $0 == LXW_NO_ERROR }
  }

  // MARK: Sheets

  private func layOut(_ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: FormSheet) -> [lxw_error] {
    var results: [lxw_error] = []
    let frozen = UInt16(clamping: sheet.frozenColumns)
    let last = UInt16(clamping: max(sheet.columns.count - 1, 0))
    if let heading = sheet.heading {
      let row = UInt32(clamping: heading)
      worksheet_freeze_panes(page, row + 1, frozen)
      // On paper the words over the headings belong to them.
      results.append(worksheet_repeat_rows(page, row > 0 ? row - 1 : row, row))
      if frozen > 0 { results.append(worksheet_repeat_columns(page, 0, frozen - 1)) }
    }
    if let filter = sheet.filter {
      let (first, end) = (UInt32(clamping: filter.lowerBound), UInt32(clamping: filter.upperBound))
      results.append(worksheet_autofilter(page, first, 0, end, last))
    }
    // No green corners at corporate numbers, which are texts on purpose.
    results.append(worksheet_ignore_errors(page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    switch sheet.paper {
    case .portraitA4:
      worksheet_set_paper(page, Self.a4)
      worksheet_fit_to_pages(page, 1, 0)
    case .landscapeA3(let pagesWide):
      worksheet_set_paper(page, Self.a3)
      worksheet_set_landscape(page)
      worksheet_fit_to_pages(page, UInt16(clamping: pagesWide), 0)
    }
    worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.6)
    results.append(worksheet_set_footer(page, "&L&F　&A&R&P／&N"))
    return results
  }

  /// The height of a row in points; nil leaves it to the program that shows it. LibreOffice does not fit rows to their
  /// texts when it opens a workbook, so those with long texts are given a height.
  private static func height(of cells: [FormCell], lines: Int?) -> Double? {
    if cells.first?.style == .title { return 26 }
    // A line of 11-point type, and the highest row that Excel knows.
    return lines.map { min(Double($0) * 18 + 2, 409) }
  }

  /// Numbers of paper sizes, as Excel counts them.
  private static let a3: UInt8 = 8
  private static let a4: UInt8 = 9

  /// Keeps locked cells as they are, against slips and not against anyone: there is no password.
  private func protect(_ page: UnsafeMutablePointer<lxw_worksheet>) {
    var allowed = lxw_protection()
    allowed.format_columns = 1
    allowed.format_rows = 1
    allowed.insert_rows = 1
    allowed.autofilter = 1
    // Departments write comments to those who ask.
    allowed.objects = 1
    worksheet_protect(page, nil, &allowed)
  }

  // MARK: Choices

  private func offer(_ entry: FormEntry, on page: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    let formula = entry.choices.map { choices in
      let column = Location.Cell.letters(choices.column)
      let (first, last) = (choices.rows.lowerBound + 1, choices.rows.upperBound + 1)
      return "='\(choices.sheet)'!$\(column)$\(first):$\(column)$\(last)"
    }
    let isStrict = entry.choices?.isStrict == true
    let advice = isStrict ? "一覧にない値です。一覧から選んでください。" : "一覧にない値です。このまま書いてもよいですか。"
    return Self.withStrings([entry.title, entry.message, advice, formula ?? ""]) { strings in
      var validation = lxw_data_validation()
      validation.validate = UInt8(
        (formula == nil ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST_FORMULA).rawValue)
      if formula != nil { validation.value_formula = strings[3] }
      validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
      validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
      validation.error_type = UInt8(
        (isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
      validation.input_title = strings[0]
      validation.input_message = strings[1]
      validation.error_title = strings[0]
      validation.error_message = strings[2]
      let column = UInt16(clamping: entry.column)
      return worksheet_data_validation_range(
        page, UInt32(clamping: entry.rows.lowerBound), column, UInt32(clamping: entry.rows.upperBound), column,
        &validation)
    }
  }

  private func comment(
    _ text: String, on page: UnsafeMutablePointer<lxw_worksheet>, row: Int, column: Int
  ) -> lxw_error {
    var options = lxw_comment_options()
    // Room for three lines of Japanese, which the usual box has not.
    options.x_scale = 2
    options.y_scale = 1
    return worksheet_write_comment_opt(page, UInt32(clamping: row), UInt16(clamping: column), text, &options)
  }

  // MARK: Looks

  private static func describe(_ style: FormStyle, _ format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "游ゴシック")
    format_set_font_size(format, style == .title ? 14 : 11)
    format_set_num_format(format, "@")
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isUnlocked { format_set_unlocked(format) }
    if style.isWrapped { format_set_text_wrap(format) }
    switch style {
    case .title, .section: format_set_bold(format)
    case .text, .beyond: break
    case .neededMark, .optionalMark, .lockedMark, .neededHeading, .optionalHeading, .lockedHeading, .entry, .locked,
      .reading:
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x80_80_80)
    }
    switch style {
    case .neededHeading, .optionalHeading, .lockedHeading: format_set_bold(format)
    default: break
    }
    if let colour = colour(style) { format_set_bg_color(format, colour) }
  }

  private static func colour(_ style: FormStyle) -> UInt32? {
    switch style {
    case .neededMark, .neededHeading: 0xFF_F2_CC
    case .optionalMark, .optionalHeading: 0xDD_EB_F7
    case .lockedMark, .lockedHeading, .locked: 0xE7_E6_E6
    case .title, .section, .text, .entry, .beyond, .reading: nil
    }
  }

  // MARK: Values

  /// The text with what Excel would take for an escape, `_x0041_`, escaped itself.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "_")) else { return text }
    var escaped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "_"), isEscape(bytes[index...].prefix(7)) { escaped += "_x005F".utf8 }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.last == UInt8(ascii: "_"), bytes.dropFirst().first == UInt8(ascii: "x") else {
      return false
    }
    return bytes.dropFirst(2).prefix(4).allSatisfy { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
      default: false
      }
    }
  }

  /// Noon of the day, as the system counts time.
  static func time(_ date: JapaneseDate) -> Int {
    var parts = tm()
    parts.tm_year = Int32(clamping: date.year - 1900)
    parts.tm_mon = Int32(clamping: (date.month ?? 1) - 1)
    parts.tm_mday = Int32(clamping: date.day ?? 1)
    parts.tm_hour = 12
    // Zero would be the time of the writing.
    return max(timegm(&parts), 1)
  }

  /// Gives C strings that live as long as the call.
  static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies)
  }
}
