import MusubiSite

/// The numbers of a chart as a table, with the file that holds them and where they come from.
struct ChartTable: Sendable {
  let caption: String
  /// The heading of the names, then those of the numbers.
  let headings: [String]
  let rows: [RowValue]
  /// The cells of the last line after 合計; empty without such a line.
  var foot: [String] = []
  let file: FileValue
  let notes: [String]

  /// A longer table opens on demand.
  private static let longest = 20

  /// A line of the table.
  struct RowValue: Sendable {
    let id: String
    let name: String
    let href: String
    /// Part of the line above.
    let isPart: Bool
    let cells: [CellValue]

    /// The line of a member, under its name or a shorter one, with a link to its rows where there are any.
    init(_ row: Series.Row, id: String, name: String? = nil, _ context: PageContext, cells: [String]) {
      self.init(
        id: id, name: name ?? row.name, href: row.route.map(context.href) ?? "", isPart: !row.parent.isEmpty,
        cells: cells.map { CellValue($0) })
    }

    init(id: String, name: String, href: String = "", isPart: Bool = false, cells: [CellValue]) {
      self.id = id
      self.name = name
      self.href = href
      self.isPart = isPart
      self.cells = cells
    }

    static let schema = Schema<RowValue>(
      "line",
      [
        .text("id", "id, unique in the page") { $0.id },
        .text("name", "name") { $0.name },
        .text("href", "page of the rows that make it up; may be empty") { $0.href },
        .flag("isPart", "a part of the line above") { $0.isPart },
        .list("cells", "numbers", CellValue.schema) { $0.cells },
      ])
  }

  struct CellValue: Sendable {
    let text: String
    var href = ""

    init(_ text: String, href: String = "") {
      self.text = text
      self.href = href
    }

    static let schema = Schema<CellValue>(
      "cell",
      [
        .text("text", "number") { $0.text },
        .text("href", "the rows that make it up; may be empty") { $0.href },
      ])
  }

  static let schema = Schema<ChartTable>(
    "table of a chart",
    [
      .text("caption", "caption") { $0.caption },
      .flag("isLong", "to be opened on demand") { $0.rows.count > longest },
      .text("rowCount", "lines") { Figures.count($0.rows.count) },
      .text("heading", "what the names are") { $0.headings.first ?? "" },
      .texts("headings", "what the numbers are") { Array($0.headings.dropFirst()) },
      .list("rows", "lines", RowValue.schema) { $0.rows },
      .flag("hasFoot", "there is a sum") { !$0.foot.isEmpty },
      .texts("foot", "the numbers of the sum") { $0.foot },
      .record("file", "the same numbers for machines", FileValue.schema) { $0.file },
      .texts("notes", "where the numbers come from, and what they leave out") { $0.notes },
    ])
}
