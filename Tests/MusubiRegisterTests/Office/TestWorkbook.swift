import MusubiRegister

/// A workbook of which a test says only what it is about.
struct TestWorkbook {
  struct SheetXML {
    var name: String
    var state = ""
    var kind = "worksheet"
    /// What stands in the root of the sheet.
    var xml: String
  }

  /// Number formats, each the format of the cells that name its place with `s=`; a number is one of the built-in.
  var formats: [String]
  /// The entries of the shared texts, as XML.
  var shared: [String]
  var sheets: [SheetXML]
  var countsFrom1904 = false
  /// The formats, by their place, whose text is struck out.
  var struck: Set<Int> = []
  var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// How the workbook names its sheets' parts; `#` is the number.
  var target = "worksheets/sheet#.xml"
  /// A prefix before the names of all elements, with its colon.
  var prefix = ""

  /// A workbook of one sheet with these cells: what stands in its `sheetData`.
  init(_ cells: String, formats: [String] = [], shared: [String] = []) {
    self.init(sheets: [SheetXML(name: "一覧", xml: "<sheetData>\(cells)</sheetData>")], formats: formats, shared: shared)
  }

  init(sheets: [SheetXML], formats: [String] = [], shared: [String] = []) {
    self.sheets = sheets
    self.formats = formats
    self.shared = shared
  }

  /// The workbook with one thing changed.
  func with(_ change: (inout TestWorkbook) -> Void) -> TestWorkbook {
    var workbook = self
    change(&workbook)
    return workbook
  }

  var archive: TestArchive {
    let numbers = sheets.indices.map { $0 + 1 }
    let list = zip(numbers, sheets).map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" \($1.state.isEmpty ? "" : "state=\"\($1.state)\"") r:id=\"r\($0)\"/>"
    }
    var links = zip(numbers, sheets).map {
      relation("r\($0)", $1.kind, target.replacing("#", with: String($0)))
    }
    if !formats.isEmpty { links.append(relation("s", "styles", "styles.xml")) }
    if !shared.isEmpty { links.append(relation("t", "sharedStrings", "sharedStrings.xml")) }
    var entries: [(name: String, text: String)] = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", "<Relationships>\(relation("r", "officeDocument", "xl/workbook.xml"))</Relationships>"),
      (
        "xl/workbook.xml",
        root("workbook", "<workbookPr \(countsFrom1904 ? "date1904=\"1\"" : "")/><sheets>\(list.joined())</sheets>")
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>"),
    ]
    if !formats.isEmpty { entries.append(("xl/styles.xml", styles)) }
    if !shared.isEmpty { entries.append(("xl/sharedStrings.xml", root("sst", shared.joined()))) }
    entries += zip(numbers, sheets).map { ("xl/worksheets/sheet\($0).xml", root("worksheet", $1.xml)) }
    return TestArchive(entries)
  }

  func read(_ limits: OfficeLimits = OfficeLimits()) -> Checked<[Sheet]> {
    OfficeFile.read(SourceFile(path: "回答.xlsx", bytes: archive.bytes), limits: limits)
  }

  private func relation(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(kind)\" Target=\"\(target)\"/>"
  }

  private var styles: String {
    let codes = formats.enumerated().filter { Self.builtIn($1) == nil }.map {
      "<numFmt numFmtId=\"\($0 + 200)\" formatCode=\"\(Self.escaped($1))\"/>"
    }
    let cells = formats.enumerated().map {
      "<xf numFmtId=\"\(Self.builtIn($1) ?? $0 + 200)\" fontId=\"\(struck.contains($0) ? 2 : 1)\"/>"
    }
    let fonts = "<font/><font><b/><strike val=\"0\"/></font><font><strike/></font>"
    return root(
      "styleSheet",
      "<numFmts>\(codes.joined())</numFmts><fonts>\(fonts)</fonts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs>\(cells.joined())</cellXfs>")
  }

  /// The number of a built-in format; zeros alone are a format themselves.
  private static func builtIn(_ format: String) -> Int? { format.hasPrefix("0") ? nil : Int(format) }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private func root(_ name: String, _ content: String) -> String {
    let declared = "xmlns:r=\"\(relationships)\" xmlns\(prefix.isEmpty ? "" : ":" + prefix.dropLast())=\"\(namespace)\""
    let text = "<\(name) \(declared)>\(content)</\(name)>"
    guard !prefix.isEmpty else { return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text }
    return text.replacing("</", with: "\u{0}").replacing("<", with: "<" + prefix).replacing(
      "\u{0}", with: "</" + prefix)
  }
}

extension Sheet {
  /// The rows as a person would write them: cells divided by `|`.
  var rows: [String] {
    (0..<table.rowCount).map { row in
      (0..<table.cellCount(row: row)).map { table.text(row: row, column: $0).string }.joined(separator: "|")
    }
  }
}
