import MusubiTestSupport

@testable import MusubiRegister

/// A small register and files that came back, to be merged.
struct MergeFixture {
  /// The rows of the register; nil where there is none.
  var register: [[Column: String]]?
  /// The sheets by their file and, after a `#`, their name: each a list of columns and of rows.
  var sheets: [(path: String, columns: [Column], rows: [[Column: String]])] = []
  var history: String = ""
  var retired: [String] = []
  var department: Department?
  var clears: Set<Column> = []
  /// What the sheets of a file say above their headings, by its path.
  var titles: [String: String] = [:]
  /// The rows that the forms were sent out with, by the files' paths.
  var sent: [String: [[Column: String]]] = [:]
  var disclosure = Disclosure.standard
  var replacesSamples = false
  var day = JapaneseDate(year: 2026, month: 11, day: 23)

  static let path = "content/register/agreements.csv"
  /// What an office's sheet holds in most tests.
  static let usual: [Column] = [
    .id, .title, .partners, .concluded, .term, .kind, .category, .summary, .department, .state,
  ]

  /// A sound record; `changes` says what is other in it.
  static func record(_ id: String, _ title: String = "", _ changes: [Column: String] = [:]) -> [Column: String] {
    let values: [Column: String] = [
      .id: id, .title: title.isEmpty ? "見守りの協定その\(id)" : title, .partners: "見本商会", .concluded: "2021-06-08",
      .term: "期限なし", .kind: "個別協定", .category: "環境", .summary: "見守ります。", .department: "環境局", .state: "有効",
    ]
    return values.merging(changes) { $1 }
  }

  mutating func add(_ path: String = "回答.xlsx", _ columns: [Column] = usual, _ rows: [Column: String]...) {
    sheets.append((path, columns, rows))
  }

  mutating func add(_ path: String = "回答.xlsx", _ columns: [Column] = usual, rows: [[Column: String]]) {
    sheets.append((path, columns, rows))
  }

  /// The register as a file.
  static func csv(_ rows: [[Column: String]], _ columns: [Column] = Column.allCases) -> Table {
    var writer = CSVWriter()
    writer.row(columns.map(\.heading))
    for row in rows { writer.row(columns.map { row[$0] ?? "" }) }
    return CSVReader.read(SourceFile(path: path, bytes: writer.take())).value
  }

  static func intake(
    _ path: String, _ columns: [Column], _ rows: [[Column: String]], title: String? = nil,
    baseline: FormBaseline? = nil
  ) -> Intake {
    let parts = path.split(separator: "#").map(String.init)
    var builder = TableBuilder(path: parts[0], sheet: parts.count > 1 ? parts[1] : "Sheet1")
    for column in columns { builder.cell(column.heading.utf8) }
    builder.endRow()
    for row in rows {
      for column in columns { builder.cell((row[column] ?? "").utf8) }
      builder.endRow()
    }
    return Intake(
      table: builder.table(), columns: columns, path: parts[0], titleDepartment: title, baseline: baseline)
  }

  /// What a form keeps of the rows that it was sent out with.
  static func baseline(_ rows: [[Column: String]]) -> FormBaseline? {
    let columns = usual.filter { $0 != .id }
    let records = rows.map { row in (id: Text(row[.id] ?? ""), values: columns.map { Text(row[$0] ?? "") }) }
    var builder = TableBuilder(path: "調査票.xlsx", sheet: FormBaseline.sheetName)
    for row in FormBaseline.rows(columns, records, .sample) {
      for cell in row { builder.cell(cell.utf8) }
      builder.endRow()
    }
    return FormBaseline(Sheet(table: builder.table(), name: FormBaseline.sheetName, isHidden: true))
  }

  var request: MergeRequest {
    MergeRequest(
      register: register.map { Self.csv($0) }, registerPath: Self.path,
      intakes: sheets.map {
        Self.intake(
          $0.path, $0.columns, $0.rows, title: titles[$0.path], baseline: sent[$0.path].flatMap(Self.baseline))
      }, vocabularies: .sample,
      history: ChangesTable.read(SourceFile(path: "content/changes.csv", text: history)).value, retired: retired,
      today: day, department: department, clears: clears, replacesSamples: replacesSamples, disclosure: disclosure)
  }

  func merge() -> Outcome { Outcome(Merge.merge(request), request) }

  /// What came of it, in a form that a test can write in a line.
  struct Outcome {
    let result: MergeResult
    let diagnostics: [Diagnostic]
    let request: MergeRequest

    init(_ checked: Checked<MergeResult>, _ request: MergeRequest) {
      result = checked.value
      diagnostics = checked.diagnostics
      self.request = request
    }

    var codes: [String] { diagnostics.map(\.code.name) }

    func diagnostics(_ code: String) -> [Diagnostic] { diagnostics.filter { $0.code.name == code } }

    /// `K0001 changed 所管課: 環境局 → 危機管理本部`, `K0004 added 見守り`.
    var changes: [String] {
      result.plan.changes.map { change in
        let what = change.column.map { "\($0.heading): \(change.before) → \(change.after)" } ?? change.title
        return "\(change.id) \(change.kind.rawValue) \(what)"
      }
    }

    /// The new register's rows by their headings.
    var rows: [[String: String]] {
      let table = result.table
      let headings = (0..<table.cellCount(row: 0)).map { table.text(row: 0, column: $0).string }
      return (1..<table.rowCount).map { row in
        Dictionary(
          uniqueKeysWithValues: headings.enumerated().map {
            ($0.element, table.text(row: row, column: $0.offset).string)
          })
      }
    }

    var ids: [String] { rows.map { $0["管理番号"] ?? "" } }

    /// The new register as the file that an import would write.
    var csv: String {
      var writer = CSVWriter()
      for row in 0..<result.table.rowCount {
        for column in 0..<result.table.cellCount(row: row) { writer.cell(result.table.text(row: row, column: column)) }
        writer.endRow()
      }
      return String(decoding: writer.take(), as: UTF8.self)
    }
  }
}
