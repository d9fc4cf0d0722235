import MusubiRegister
import Testing

struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"),
    (["a,b", "c"], "\"a,b\",c\n"),
    (["彼は「はい」と言った"], "彼は「はい」と言った\n"),
    (["say \"yes\""], "\"say \"\"yes\"\"\"\n"),
    (["two\nlines", "x"], "\"two\nlines\",x\n"),
    (["carriage\rreturn"], "\"carriage\rreturn\"\n"),
    (["", "", ""], ",,\n"),
    ([""], "\"\"\n"),
    ([], "\n"),
    (["\""], "\"\"\"\"\n"),
  ])
  func quotesOnlyWhatMustBe(cells: [String], expected: String) {
    var writer = CSVWriter()
    writer.row(cells)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func endsRowsForSpreadsheetsWithCarriageReturn() {
    var writer = CSVWriter(lineEnd: .crlf)
    writer.row(["a", "b"])
    writer.cell(Text("c"))
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b\r\nc\r\n")
  }

  @Test func takingEmptiesTheWriterAndKeepsTheRow() {
    var writer = CSVWriter()
    writer.cell("a")
    #expect(writer.take() == Array("a".utf8))
    writer.cell("b")
    writer.endRow()
    #expect(writer.take() == Array(",b\n".utf8))
    #expect(writer.bytes.isEmpty)
  }

  /// Every cell made of the awkward characters, up to four long, comes back through the reader as it went in.
  @Test func whatIsWrittenIsReadBack() {
    let alphabet = ["\"", ",", "\n", "\r", "あ", " "]
    var cells = [""]
    var longest = [""]
    for _ in 0..<4 {
      longest = longest.flatMap { start in alphabet.map { start + $0 } }
      cells += longest
    }
    var writer = CSVWriter()
    writer.row(["id", "text"])
    for cell in cells { writer.row(["x", cell]) }
    let checked = CSVReader.read(SourceFile(path: "cells.csv", bytes: writer.bytes))
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.value.rowCount == cells.count + 1)
    let wrong = cells.indices.filter { checked.value.text(row: $0 + 1, column: 1) != Text(cells[$0]) }
    #expect(wrong.isEmpty, "\(wrong.first.map { cells[$0].debugDescription } ?? "")")
  }
}
