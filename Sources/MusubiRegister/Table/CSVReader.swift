/// Reads comma-separated values (RFC 4180) from UTF-8 bytes, with or without a byte order mark, any line end. Another
/// ASCII character may separate the cells.
package enum CSVReader {
  /// How much is read, so that a hostile file can take neither gigabytes of memory nor minutes.
  package struct Limits: Sendable {
    /// The bytes of a file; positions are kept in 31 bits.
    package var bytes = 1 << 30
    /// The cells of a row, where a spreadsheet could hold 16,384.
    package var columns = 1_000
    /// The rows, heading included, as in a spreadsheet.
    package var rows = 1_048_576
    /// The cells in all: a full spreadsheet of 32 columns.
    package var cells = 1 << 25

    package init() {}
  }

  /// The table and the faults of its form. Where nothing could be read, the table has no rows. The table may begin after
  /// the first line, at byte `start`.
  package static func read(
    _ file: SourceFile, delimiter: UInt8 = UInt8(ascii: ","), from start: Int = 0, limits: Limits = Limits()
  ) -> Checked<Table> {
    let bytes = file.bytes
    guard bytes.count <= limits.bytes else {
      let fault = Diagnostic(.fileTooLarge, at: Location(file: file.path))
      return Checked(Table(emptyFrom: file), [fault])
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let fault = Diagnostic(.fileNotUTF8, at: file.location(at: error.byteOffsets.lowerBound))
      return Checked(Table(emptyFrom: file), [fault])
    }
    return readValid(file, delimiter: delimiter, from: start, limits: limits)
  }

  /// The same of bytes that are known to be UTF-8, as `TextDecoding` gives them, and no more than the limit.
  static func readValid(
    _ file: SourceFile, delimiter: UInt8, from start: Int, limits: Limits
  ) -> Checked<Table> {
    file.bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(file: file, bytes: buffer, from: start, delimiter: delimiter, limits: limits)
      return scanner.scan()
    }
  }
}

/// One pass over the bytes. Faults are noted and reading goes on, so that one run finds them all.
private struct CSVScanner {
  private let file: SourceFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let limits: CSVReader.Limits
  private var position: Int
  private var cells: [Table.Span] = []
  private var rowStarts: [UInt32] = [0]
  private var unquoted: [UInt8] = []
  private var unquotedRanges: [Int: Range<Int>] = [:]
  private var log = DiagnosticLog()
  /// The cell of the row that is being read, from 0.
  private var column = 0
  /// Whether a quote of that row is never closed.
  private var isQuoteOpen = false
  /// Cells written as `="0001"`, and the first of them.
  private var formulas = 0
  private var firstFormula: Location?

  init(
    file: SourceFile, bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, limits: CSVReader.Limits
  ) {
    self.file = file
    self.bytes = bytes
    self.delimiter = delimiter
    self.limits = limits
    position = max(start, bytes.starts(with: LineIndex.byteOrderMark) ? LineIndex.byteOrderMark.count : 0)
    cells.reserveCapacity(min(bytes.count / 16, limits.cells))
  }

  mutating func scan() -> Checked<Table> {
    while position < bytes.count {
      guard rowStarts.count <= limits.rows, cells.count < limits.cells else {
        note(.tableTooLarge, at: position, column: nil)
        break
      }
      readRow()
    }
    if let firstFormula {
      log.add(.csvTextFormula, Diagnostic(.csvTextFormula, at: firstFormula, count: formulas))
    }
    let values = Table.Unquoted(storage: TextStorage(unquoted), ranges: unquotedRanges)
    let table = Table(
      origin: .text(file), storage: file.storage, cells: cells, rowStarts: rowStarts, unquoted: values)
    return Checked(table, log.diagnostics(of: file))
  }

  /// Reads the cells of one row and passes its end. An empty line is a row of one empty cell, so that row numbers agree
  /// with what a spreadsheet shows.
  private mutating func readRow() {
    let firstCell = cells.count
    column = 0
    isQuoteOpen = false
    var isTooWide = false
    while true {
      let cell = readCell()
      if column < limits.columns {
        keep(cell)
      } else if !cell.range.isEmpty, !isTooWide {
        // Empty cells beyond the last column are what a spreadsheet leaves behind; they are no fault.
        isTooWide = true
        note(.tableTooWide, at: cell.range.lowerBound, column: column, count: limits.columns)
      }
      guard position < bytes.count, bytes[position] == delimiter else { break }
      column += 1
      position += 1
    }
    passLineEnd()
    if isQuoteOpen {
      // Where the cells of this row end is not known, and faults made up from that would only mislead.
      cells.removeLast(cells.count - firstCell)
    } else {
      rowStarts.append(UInt32(clamping: cells.count))
    }
  }

  /// Reads up to the separator after the cell, or to the end of the file.
  private mutating func readCell() -> Table.Span {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return readQuoted() }
    let start = position
    let quote = passUnquoted()
    if quote == start + 1, let text = textOfFormula(start..<position) { return text }
    if let quote { note(.csvStrayQuote, at: quote, column: column) }
    return Table.Span(start..<position, isElsewhere: false)
  }

  /// The text in `="0001"`, which a spreadsheet shows as 0001 with its zeros; nil where the cell is something else.
  private mutating func textOfFormula(_ cell: Range<Int>) -> Table.Span? {
    let inner = cell.dropFirst(2).dropLast()
    guard cell.count >= 3, bytes[cell.lowerBound] == UInt8(ascii: "="), bytes[inner.upperBound] == UInt8(ascii: "\""),
      !bytes[inner].contains(UInt8(ascii: "\""))
    else { return nil }
    formulas += 1
    if firstFormula == nil {
      var location = file.location(at: cell.lowerBound)
      location.cell = Location.Cell(row: rowStarts.count, index: column)
      firstFormula = location
    }
    return Table.Span(inner, isElsewhere: false)
  }

  private mutating func readQuoted() -> Table.Span {
    let opening = position
    var end = opening + 1
    var hasDoubled = false
    while true {
      end = ByteSearch.first(UInt8(ascii: "\""), in: bytes, from: end)
      guard end < bytes.count else { break }
      guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else { break }
      hasDoubled = true
      end += 2
    }
    if end >= bytes.count {
      isQuoteOpen = true
      position = bytes.count
      note(.csvOpenQuote, at: opening, column: column)
      return Table.Span(opening + 1..<bytes.count, isElsewhere: false)
    }
    position = end + 1
    _ = passUnquoted()
    if position > end + 1 { note(.csvStrayQuote, at: end + 1, column: column) }
    return Table.Span(opening + 1..<end, isElsewhere: hasDoubled)
  }

  /// Moves to the next separator, the end of the row or of the file; gives the first quote on the way.
  private mutating func passUnquoted() -> Int? {
    var quote: Int?
    var index = position
    while index < bytes.count {
      index = ByteSearch.first(delimiter, UInt8(ascii: "\""), orLineEndIn: bytes, from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte == UInt8(ascii: "\""), quote == nil { quote = index }
      index += 1
    }
    position = index
    return quote
  }

  private mutating func passLineEnd() {
    guard position < bytes.count else { return }
    let isReturn = bytes[position] == UInt8(ascii: "\r")
    position += 1
    if isReturn, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func keep(_ cell: Table.Span) {
    if cell.isElsewhere { unquotedRanges[cells.count] = halveQuotes(cell.range) }
    cells.append(cell)
  }

  private mutating func halveQuotes(_ range: Range<Int>) -> Range<Int> {
    let first = unquoted.count
    var index = range.lowerBound
    while index < range.upperBound {
      unquoted.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return first..<unquoted.count
  }

  private mutating func note(_ code: DiagnosticCode, at offset: Int, column: Int?, count: Int? = nil) {
    guard log.hasRoom(for: code) else { return }
    var location = file.location(at: offset)
    location.cell = Location.Cell(row: rowStarts.count, index: column)
    log.append(Diagnostic(code, at: location, count: count))
  }
}
