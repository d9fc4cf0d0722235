import MusubiRegister

/// A CSV of the open data, read back: its columns by their headings, its rows in their order.
struct PublishedTable: Sendable {
  let path: String
  let table: Table
  let headings: [String]
  /// The number of rows below the headings.
  let count: Int
  private let places: [String: Int]

  init(_ path: String, _ table: Table) {
    self.path = path
    self.table = table
    let width = table.rowCount > 0 ? table.cellCount(row: 0) : 0
    headings = (0..<width).map { table.text(row: 0, column: $0).string }
    places = Dictionary(headings.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    count = max(table.rowCount - 1, 0)
  }

  /// Reads a file; nil with a diagnostic where it is missing or no table.
  static func read(_ path: String, _ site: PublishedSite) throws(FileSystemError) -> Checked<PublishedTable?> {
    guard let bytes = try site.bytes(path) else { return Checked(nil, [.missing(path)]) }
    let read = CSVReader.read(SourceFile(path: path, bytes: bytes))
    guard !read.hasErrors else { return Checked(nil, [.unreadable(path, as: "CSV")]) }
    return Checked(PublishedTable(path, read.value))
  }

  func column(_ heading: String) -> Int? { places[heading] }

  /// The value under a heading in a row, from 0; empty where there is no such column.
  func text(_ heading: String, _ row: Int) -> Text {
    places[heading].map { table.text(row: row + 1, column: $0) } ?? .empty
  }

  func location(_ row: Int, _ heading: String) -> Location {
    table.location(row: row + 1, column: places[heading], heading: heading)
  }
}

extension Diagnostic {
  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(.verifyMissing, at: Location(file: path), value: path)
  }

  static func unreadable(_ path: String, as form: String) -> Diagnostic {
    Diagnostic(.verifyUnreadable, at: Location(file: path), value: path, expected: form)
  }
}
