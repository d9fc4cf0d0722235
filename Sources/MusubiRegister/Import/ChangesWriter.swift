/// Adds the changes of an import to `content/changes.csv`.
package enum ChangesWriter {
  /// What the line that keeps the register's identifiers says in the place of the change.
  static let identifiersKept = "番号の控え"

  /// The file with the changes at its end, before them a line that keeps identifiers of the register, if there are any to
  /// be kept; its own bytes stay as they are. A file that a spreadsheet saved in another encoding becomes UTF-8 first.
  /// What is new begins with a byte order mark, so that a spreadsheet shows it rightly, and no value is a formula there. A
  /// line that is the last one of its record and column already is not written again, so that an import that was cut off
  /// and run again tells each change once, and a value that goes to and fro each time. Values of columns that are not public
  /// are left out: a telephone number taken from the register must not live on here.
  package static func append(
    _ changes: [ImportPlan.Change], keeping ids: String = "", to file: SourceFile?, on day: JapaneseDate,
    disclosure: Disclosure
  ) -> [UInt8] {
    let saved = file?.bytes ?? []
    let file = file.map { TextDecoding.decode($0).value }
    let old = file?.bytes ?? []
    let isEmpty = file?.text.trimmed.isEmpty ?? true
    let isMarked = !isEmpty && (old == saved || old.starts(with: LineIndex.byteOrderMark))
    var bytes = isMarked ? [] : Array(LineIndex.byteOrderMark)
    if !isEmpty { bytes += old }
    let end = CSVWriter.LineEnd(of: old)
    if isEmpty {
      var writer = CSVWriter(lineEnd: end)
      writer.row(ChangesTable.Heading.all)
      bytes += writer.take()
    } else if let last = bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") {
      bytes += end.bytes
    }
    var last = lastLines(of: file)
    let kept = lists(of: ids).map { [day.iso, $0, identifiersKept, "", "", "", ""] }
    for cells in kept + changes.map({ cells(of: $0, on: day, disclosure) }) {
      guard last.updateValue(cells, forKey: Subject(cells)) != cells else { continue }
      var writer = CSVWriter(lineEnd: end)
      writer.row(cells.map(SpreadsheetText.defused))
      bytes += writer.take()
    }
    return bytes
  }

  /// The identifiers in lists that fit into a cell of a spreadsheet.
  private static func lists(of ids: String) -> [String] {
    let parts = ids.split(separator: "、")
    return stride(from: 0, to: parts.count, by: mostListed).map { start in
      parts[start..<min(start + mostListed, parts.count)].joined(separator: "、")
    }
  }

  /// Of up to 65 characters each, in a cell of 32,767.
  private static let mostListed = 400

  /// What a line is about: the record and the column.
  private struct Subject: Hashable {
    let id: String
    let heading: String

    init(_ cells: [String]) {
      id = cells[1]
      heading = cells[3]
    }
  }

  private static func lastLines(of file: SourceFile?) -> [Subject: [String]] {
    guard let file else { return [:] }
    let table = CSVReader.read(file).value
    var last: [Subject: [String]] = [:]
    for row in 0..<table.rowCount where table.cellCount(row: row) == ChangesTable.Heading.all.count {
      let cells = (0..<table.cellCount(row: row)).map {
        SpreadsheetText.restored(table.text(row: row, column: $0)).string
      }
      last[Subject(cells)] = cells
    }
    return last
  }

  private static func cells(
    of change: ImportPlan.Change, on day: JapaneseDate, _ disclosure: Disclosure
  ) -> [String] {
    let isShown = change.column.map(disclosure.isPublic) ?? true
    let after = change.kind == .added ? Text(change.title) : change.after
    return [
      day.iso, change.id, change.kind.name, change.column?.heading ?? "", isShown ? change.before.string : "",
      isShown ? after.string : "", change.location.map { name(ofFile: $0.file) } ?? "",
    ]
  }

  /// The last part of a path, by which `changes.csv` names a file.
  static func name(ofFile path: String) -> String {
    path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? path
  }
}

extension CSVWriter.LineEnd {
  /// The line end that the file uses for its first line; LF where it has none.
  package init(of bytes: [UInt8]) {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0 else {
      self = .lf
      return
    }
    self = bytes[feed - 1] == UInt8(ascii: "\r") ? .crlf : .lf
  }

  var bytes: [UInt8] { self == .crlf ? [13, 10] : [10] }
}
