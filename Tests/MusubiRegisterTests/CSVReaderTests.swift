import MusubiRegister
import MusubiTestSupport
import Testing

struct CSVReaderTests {
  private static func rows(_ table: Table) -> [[String]] {
    (0..<table.rowCount).map { row in
      (0..<table.cellCount(row: row)).map { table.text(row: row, column: $0).string }
    }
  }

  private static func read(_ text: String) -> Checked<Table> { CSVReader.read(SourceFile(path: "t.csv", text: text)) }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a\rb\rc", [["a"], ["b"], ["c"]]), ("a,\n", [["a", ""]]), ("a,", [["a", ""]]), (",", [["", ""]]),
    (",,\n,", [["", "", ""], ["", ""]]),
    ("\n", [[""]]), ("a\n\nb\n", [["a"], [""], ["b"]]), ("a\r\n\r\nb", [["a"], [""], ["b"]]),
    ("a\n\r\nb", [["a"], [""], ["b"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]), ("\u{FEFF}\"a\"", [["a"]]), ("\u{FEFF}", []),
    ("a\n\u{FEFF}b", [["a"], ["\u{FEFF}b"]]),
    ("\"a\"", [["a"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"a\nb\",c\n", [["a\nb", "c"]]),
    ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
    ("\"say \"\"yes\"\"\"", [["say \"yes\""]]), ("\"\"", [[""]]), ("\"\"\"\"", [["\""]]), ("\"\",\"\"", [["", ""]]),
    ("\"\"\"a\"\"\",\"\"\"b\"", [["\"a\"", "\"b"]]), ("a,\"\"\n\"\",b", [["a", ""], ["", "b"]]),
    (" a , b ", [[" a ", " b "]]),
    ("あ,\"い、う\"\n", [["あ", "い、う"]]), ("a;b\tc", [["a;b\tc"]]),
  ])
  func readsWhatRFC4180Says(text: String, expected: [[String]]) {
    let checked = Self.read(text)
    #expect(Self.rows(checked.value) == expected)
    #expect(checked.diagnostics.isEmpty)
  }

  @Test func readsOnAfterABrokenCell() {
    let checked = Self.read("a,b\"c\n\"d\"e,f\ng,h\n")
    #expect(Self.rows(checked.value) == [["a", "b\"c"], ["d", "f"], ["g", "h"]])
    #expect(checked.diagnostics.map(\.code.name) == ["csv-stray-quote", "csv-stray-quote"])
  }

  @Test(arguments: [
    (
      "=\"0001\",a\n=\"\",=\"あ、い\"\r\nb,=\"3\"", [["0001", "a"], ["", "あ、い"], ["b", "3"]], ["csv-text-formula A1 4"]
    ),
    ("a\nb,=\"1\"", [["a"], ["b", "1"]], ["csv-text-formula B2 1"]),
    ("=1,\"=\"\"a\"\"\",= \"a\"", [["=1", "=\"a\"", "= \"a\""]], ["csv-stray-quote C1 0"]),
    ("=\"a\"b,=\"", [["=\"a\"b", "=\""]], ["csv-stray-quote A1 0", "csv-stray-quote B1 0"]),
    ("=\"a,b\"", [["=\"a", "b\""]], ["csv-stray-quote A1 0", "csv-stray-quote B1 0"]),
  ])
  func readsTextsThatAreKeptFromBecomingNumbers(text: String, expected: [[String]], findings: [String]) {
    let checked = Self.read(text)
    #expect(Self.rows(checked.value) == expected)
    #expect(
      checked.diagnostics.map { "\($0.code.name) \($0.location?.cell?.address ?? "") \($0.count ?? 0)" } == findings)
  }

  @Test func leavesOutTheRowWhoseQuoteNeverCloses() {
    let checked = Self.read("a,b\nc,\"d\ne,f\n")
    #expect(Self.rows(checked.value) == [["a", "b"]])
    #expect(checked.diagnostics.map(\.code.name) == ["csv-open-quote"])
  }

  @Test func cellsAndRowsOutsideTheTableAreEmpty() {
    let table = Self.read("a,b\n1\n").value
    #expect(table.text(row: 1, column: 1).isEmpty)
    #expect(table.text(row: 9, column: 9).isEmpty)
    #expect(table.text(row: -1, column: -1).isEmpty)
    #expect(table.cellCount(row: -1) == 0)
    #expect(table.isBlank(row: 5))
    #expect(
      table.location(row: 1, column: 1) == Location(file: "t.csv", line: 2, column: 2, cell: .init(row: 2, index: 1)))
    #expect(table.location(row: 7, column: nil).line == 1)
  }

  @Test func cellsKnowTheirPlaces() {
    let marked = Marked("甲,\"⟦乙⟧\n丙\",⟦丁⟧\n⟦\u{1F600}⟧,,⟦戊⟧")
    let table = Self.read(marked.text).value
    let cells = [(0, 1), (0, 2), (1, 0), (1, 2)]
    for (cell, mark) in zip(cells, marked.marks) {
      let place = table.location(row: cell.0, column: cell.1)
      #expect(place.line == mark.line && place.column == mark.column, "\(mark.content)")
      #expect(place.cell == .init(row: cell.0 + 1, index: cell.1))
    }
  }

  @Test func emptyCellsBeyondTheLastColumnAreNoFault() {
    let checked = Self.read("a,b" + String(repeating: ",", count: 20_000) + "\n1,2\n")
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.value.cellCount(row: 0) == CSVReader.Limits().columns)
    #expect(checked.value.rowCount == 2)
  }

  /// Any table of at least one column comes back as it was written, whatever its cells hold.
  @Test(arguments: 0..<200)
  func whatIsWrittenIsReadBack(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "\"", ",", "\n", "\r", "\r\n", "あ", "㈱", " ", "　", "a", "1", "；", "😀", "\t", "=1+1", "\u{FEFF}", "e\u{301}",
    ]
    let rows = (0...random.below(12)).map { row in
      (0...random.below(8)).map { column in
        let cell = (0..<random.below(7)).map { _ in random.pick(pieces) ?? "" }.joined()
        // A byte order mark at the very beginning is the file's, not the cell's.
        return row == 0 && column == 0 && cell.unicodeScalars.first == "\u{FEFF}" ? "" : cell
      }
    }
    var writer = CSVWriter(lineEnd: random.once(in: 2) ? .lf : .crlf)
    for row in rows { writer.row(row) }
    let checked = CSVReader.read(SourceFile(path: "t.csv", bytes: writer.bytes))
    // Compared as bytes: as strings, "e" + U+0301 would equal "é", and CR LF be one character.
    let found = Self.rows(checked.value).map { $0.map { Array($0.utf8) } }
    #expect(found == rows.map { $0.map { Array($0.utf8) } })
    #expect(checked.diagnostics.isEmpty)
  }
}
