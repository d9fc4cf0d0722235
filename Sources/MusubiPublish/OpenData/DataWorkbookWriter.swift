import CXlsxWriter
import Glibc
import MusubiRegister
import MusubiRender

/// Writes the agreements as an Excel workbook, row by row, so that a large register takes no more memory than a small
/// one. Every value is a string in a cell of the format “text”. The same table gives the same bytes.
struct DataWorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let text: UnsafeMutablePointer<lxw_format>?
  private let heading: UnsafeMutablePointer<lxw_format>?

  /// The bytes of the workbook.
  static func bytes(of workbook: DataWorkbook) throws -> [UInt8] {
    let name = DataFile.workbook.route.path
    return try FileSystem.bytesWritten(name) { path in
      errno = 0
      var options = lxw_workbook_options()
      options.constant_memory = 1
      guard let book = workbook_new_opt(path, &options) else { throw FileSystemError(.create, name, ENOMEM) }
      let isWhole = DataWorkbookWriter(book).fill(workbook)
      // Everything is written here, and freed whether it could be or not.
      let result = workbook_close(book)
      guard result == LXW_NO_ERROR else { throw FileSystemError(.write, name, errno == 0 ? EIO : errno) }
      // A cell that does not fit must not be left out in silence.
      guard isWhole else { throw FileSystemError(.write, name, EFBIG) }
    }
  }

  private init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    text = workbook_add_format(book)
    heading = workbook_add_format(book)
    for format in [text, heading].compactMap({ $0 }) {
      format_set_font_name(format, "游ゴシック")
      format_set_font_size(format, 11)
      format_set_num_format(format, "@")
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if let heading {
      format_set_bold(heading)
      format_set_bg_color(heading, 0xE7_E6_E6)
    }
  }

  /// Puts everything into the workbook; false when something did not go in.
  private func fill(_ workbook: DataWorkbook) -> Bool {
    var properties = lxw_doc_properties()
    properties.created = WorkbookWriter.time(workbook.created)
    var isWhole = WorkbookWriter.withStrings([workbook.title]) { strings in
      properties.title = strings[0]
      return workbook_set_properties(book, &properties) == LXW_NO_ERROR
    }
    for sheet in workbook.sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { return false }
      if !fill(page, sheet) { isWhole = false }
    }
    return isWhole
  }

  private func fill(_ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: DataWorkbook.Sheet) -> Bool {
    let table = sheet.table
    let last = UInt16(clamping: max(table.headings.count - 1, 0))
    var isWhole = true
    func check(_ result: lxw_error) { if result != LXW_NO_ERROR { isWhole = false } }
    for (column, width) in sheet.widths.enumerated() {
      let place = UInt16(clamping: column)
      check(worksheet_set_column(page, place, place, width, text))
    }
    worksheet_freeze_panes(page, 1, 0)
    check(worksheet_autofilter(page, 0, 0, UInt32(clamping: table.count), last))
    // No green corners at corporate numbers, which are texts on purpose.
    check(worksheet_ignore_errors(page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    for (column, name) in table.headings.enumerated() {
      check(worksheet_write_string(page, 0, UInt16(clamping: column), name, heading))
    }
    var buffer: [CChar] = []
    for row in 0..<table.count {
      for (column, cell) in table.row(row).enumerated() {
        cell.withUTF8 { bytes in
          guard !bytes.isEmpty else { return }
          Self.copy(bytes, to: &buffer)
          check(worksheet_write_string(page, UInt32(clamping: row + 1), UInt16(clamping: column), buffer, text))
        }
      }
    }
    return isWhole
  }

  /// Makes a C string of the bytes, with what Excel would take for an escape escaped, and a carriage return as one, since
  /// XML would make a line feed of it.
  private static func copy(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [CChar]) {
    buffer.removeAll(keepingCapacity: true)
    if bytes.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "\r") }) {
      let escaped = WorkbookWriter.escaped(String(decoding: bytes, as: UTF8.self)).utf8
      for byte in escaped {
        if byte == UInt8(ascii: "\r") {
          buffer += "_x000D_".utf8.map { CChar(bitPattern: $0) }
        } else {
          buffer.append(CChar(bitPattern: byte))
        }
      }
    } else {
      buffer.append(contentsOf: UnsafeRawBufferPointer(bytes).bindMemory(to: CChar.self))
    }
    buffer.append(0)
  }
}
