import MusubiPublish
import MusubiRegister

/// What `musubi columns` says: the sheets, and each column with what it is.
struct ColumnsSummary {
  let report: ColumnsReport
  let file: String

  // MARK: Text

  var text: String {
    var blocks: [String] = []
    let others = report.sheets.filter { $0.outline == nil }
    for sheet in report.sheets {
      if let outline = sheet.outline { blocks.append(block(sheet.name ?? file, outline)) }
    }
    if !others.isEmpty {
      let names = others.map { sheet in
        (sheet.name ?? file) + (sheet.isHidden ? Words.say("（隠れたシート）", " (hidden)") : "")
      }
      blocks.append(Words.say("読まないシート: ", "Sheets not read: ") + names.joined(separator: Words.say("、", ", ")))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func block(_ name: String, _ outline: SheetOutline) -> String {
    let recognition = outline.recognised.recognition
    let rows = recognition.headingRows
    let first = rows.lowerBound + 1
    let heading =
      rows.count == 1 ? "\(first)" : Words.say("\(first)〜\(rows.upperBound + 1)", "\(first)-\(rows.upperBound + 1)")
    var lines = [
      Words.say(
        "\(Self.shown(name))：見出しは\(heading)行目、協定の行は\(outline.records)行",
        "\(Self.shown(name)): headings in row \(heading), rows of agreements: \(outline.records)")
    ]
    let cells = recognition.headings.filter { $0.match != .empty }.map { heading in
      let (what, how) = Self.words(heading.match)
      return [Location.Cell.letters(heading.position), Self.shown(heading.written), what, how]
    }
    let titles = [
      Words.say("列", "col"), Words.say("ファイルの見出し", "heading in the file"), Words.say("読み取り", "taken for"),
      Words.say("見分け方", "how"),
    ]
    lines += Self.aligned([titles] + cells).map { "  " + $0 }
    if !outline.missing.isEmpty {
      let names = outline.missing.map { "\($0.heading) (\($0.key))" }.joined(separator: Words.say("、", ", "))
      lines.append(Words.say("  新しい協定に要るのに無い項目: ", "  Needed for new agreements and not there: ") + names)
    }
    return lines.joined(separator: "\n")
  }

  private static func words(_ match: Recognition.Match) -> (what: String, how: String) {
    func name(_ column: Column) -> String { "\(column.heading) (\(column.key))" }
    switch match {
    case .column(let column, .exact): return (name(column), Words.say("同じ", "the same"))
    case .column(let column, .folded):
      return (name(column), Words.say("番号や空白、かっこ書きのほかは同じ", "the same but for numbers, spaces, remarks"))
    case .column(let column, .synonym): return (name(column), Words.say("別の呼び名", "another name"))
    case .column(let column, .remarked):
      return (name(column), Words.say("かっこ書きを除いて（確かめてください）", "without its remark (to be checked)"))
    case .column(let column, .told): return (name(column), "--heading")
    case .part(of: let column): return (name(column), Words.say("一部（ほかの列と合わせる）", "a part, joined with others"))
    case .near(let column):
      return ("―", Words.say("読まない（「\(column.heading)」の書きまちがい？）", "not read (meant as “\(column.heading)”?)"))
    case .repeated(let column):
      return ("―", Words.say("読まない（「\(column.heading)」の2つめ）", "not read (a second “\(column.heading)”)"))
    case .closed(let column):
      return ("―", Words.say("読まない（「\(column.heading)」は公開する項目）", "not read (“\(column.heading)” is published)"))
    case .passedOver: return ("―", Words.say("読まない（--heading）", "not read (--heading)"))
    case .unknown, .empty: return ("―", Words.say("読まない", "not read"))
    }
  }

  /// A name on one line, without what a terminal would obey.
  private static func shown(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(40) {
      view.append(
        scalar.value < 0x20 || scalar.properties.generalCategory == .format || (0x7F...0x9F).contains(scalar.value)
          ? " " : scalar)
    }
    return String(view) + (text.unicodeScalars.count > 40 ? "…" : "")
  }

  /// The rows with their columns one below the other; the last column is as long as it is.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { index, cell in
        index == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - width(cell) + 2)
      }.joined()
    }
  }

  /// The places that a text takes on a terminal: two for most Japanese characters.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      let isNarrow = scalar.value < 0x1100 || (0xFF61...0xFFDC).contains(scalar.value)
      return width + (isNarrow ? 1 : 2)
    }
  }

  // MARK: JSON

  var json: String {
    let members = [
      ("ok", report.hasErrors ? "false" : "true"), ("file", DiagnosticJSON.string(file)),
      ("sheets", Self.list(report.sheets.map(sheet))),
      ("diagnostics", DiagnosticJSON.array(report.diagnostics, Words.language)),
    ]
    return "{\n" + members.map { "\(DiagnosticJSON.string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
  }

  private func sheet(_ sheet: ColumnsReport.SheetReport) -> String {
    var members = [
      ("name", sheet.name.map(DiagnosticJSON.string) ?? "null"), ("hidden", String(sheet.isHidden)),
      ("read", String(sheet.outline != nil)),
    ]
    if let outline = sheet.outline {
      let recognition = outline.recognised.recognition
      members += [
        ("headingRows", Self.list(recognition.headingRows.map { String($0 + 1) })),
        ("records", String(outline.records)),
        ("columns", Self.list(recognition.headings.filter { $0.match != .empty }.map(Self.column))),
        ("missing", Self.list(outline.missing.map { DiagnosticJSON.string($0.key) })),
      ]
    }
    return Self.object(members)
  }

  private static func column(_ heading: Recognition.Heading) -> String {
    let column: Column?
    let how: String
    switch heading.match {
    case .column(let found, let kinship): (column, how) = (found, "\(kinship)")
    case .part(of: let found): (column, how) = (found, "part")
    case .near(let found): (column, how) = (found, "near")
    case .repeated(let found): (column, how) = (found, "repeated")
    case .closed(let found): (column, how) = (found, "closed")
    case .passedOver: (column, how) = (nil, "passedOver")
    case .unknown, .empty: (column, how) = (nil, "unknown")
    }
    return object([
      ("letter", DiagnosticJSON.string(Location.Cell.letters(heading.position))),
      ("written", DiagnosticJSON.string(heading.written)),
      ("column", column.map { DiagnosticJSON.string($0.key) } ?? "null"),
      ("heading", column.map { DiagnosticJSON.string($0.heading) } ?? "null"), ("how", DiagnosticJSON.string(how)),
    ])
  }

  private static func list(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(DiagnosticJSON.string($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }
}
