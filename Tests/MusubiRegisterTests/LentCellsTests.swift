import MusubiTestSupport
import Testing

@testable import MusubiRegister

/// A table made of others shows their values where they lie, and says so of none that it has itself.
struct LentCellsTests {
  private static let file = SourceFile(path: "a.csv", text: "甲, 乙 ,\"丙\"\"丁\"\n,　,戊")

  /// Each cell of the file without the blanks around it, then one that no file holds.
  private static func copy(_ table: Table, to builder: inout TableBuilder) {
    for row in 0..<table.rowCount {
      for column in 0..<3 {
        let source = Table.Source(table: 0, row: row, column: column)
        builder.cell(table.text(row: row, column: column).trimmed, from: source)
      }
      builder.cell("己", from: nil)
      builder.endRow()
    }
  }

  private static func words(_ table: Table) -> [[String]] {
    (0..<table.rowCount).map { row in
      (0..<table.cellCount(row: row)).map { table.text(row: row, column: $0).string }
    }
  }

  private static let expected = [["甲", "乙", "丙\"丁", "己"], ["", "", "戊", "己"]]

  @Test func valuesOfOtherTablesAreShownAndNotCopied() {
    let table = CSVReader.read(Self.file).value
    var builder = TableBuilder(path: "b.csv", from: [table])
    Self.copy(table, to: &builder)
    #expect(builder.byteCount == 2 * "己".utf8.count)
    #expect(builder.shownBytes == "甲乙丙\"丁戊己己".utf8.count)
    let composed = builder.table()
    #expect(Self.words(composed) == Self.expected)
    #expect(Self.words(composed.copyForThread) == Self.expected)
    #expect(composed.isBlank(row: 1, column: 1) && !composed.isBlank(row: 1, column: 2))
    #expect(composed.location(row: 1, column: 2).line == 2)
    #expect(composed.location(row: 1, column: 3).file == "b.csv")
  }

  /// What is made of a table made of others lends what those lent.
  @Test func whatWasLentIsLentOn() {
    let table = CSVReader.read(Self.file).value
    var first = TableBuilder(path: "b.csv", from: [table])
    Self.copy(table, to: &first)
    let composed = first.table()
    var second = TableBuilder(path: "c.csv", from: [composed])
    for column in 0..<4 { second.cell(composed.text(row: 0, column: column), from: nil) }
    second.endRow()
    #expect(second.byteCount == 0)
    #expect(Self.words(second.table()) == [Self.expected[0]])
  }

  /// Each thread has a copy, which lends what the original lends. Of other tables the bytes of some two hundred are lent, and
  /// those of more are copied.
  @Test(arguments: [1, 2, 200, 400], [true, false])
  func partsMadeByManyAreOneTable(parts: Int, areCopies: Bool) {
    let table = CSVReader.read(Self.file).value
    var builder = TableBuilder(path: "b.csv", from: [table])
    for _ in 0..<parts {
      let own =
        areCopies ? table.copyForThread : CSVReader.read(SourceFile(path: "a.csv", text: Self.file.text.string)).value
      var part = TableBuilder(path: "b.csv", from: [own])
      Self.copy(own, to: &part)
      builder.append(part)
    }
    #expect((builder.byteCount > parts * 2 * "己".utf8.count) == (parts > 128 && !areCopies))
    #expect(builder.shownBytes == parts * "甲乙丙\"丁戊己己".utf8.count)
    let composed = builder.table()
    #expect(Self.words(composed) == Array(repeating: Self.expected, count: parts).flatMap { $0 })
    #expect(composed.location(row: 2 * parts - 1, column: 2).line == 2)
  }
}
