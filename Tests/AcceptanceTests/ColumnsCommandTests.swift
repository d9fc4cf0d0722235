import Foundation
import Testing

/// `musubi columns`: what a file's headings are taken for, before anything is imported.
struct ColumnsCommandTests {
  private static let sent = "協定一覧,,\nNo.,①協定名,相手方【必須】\n1,【見本】清掃協定,見本商店\n"

  @Test func theTableIsAlignedAndNamesEachColumn() throws {
    let folder = try TemporaryFolder()
    try folder.write("返送.csv", Self.sent)
    let outcome = try Program.run(["columns", "返送.csv", "--lang", "ja"], in: folder.path)
    #expect(outcome.status == 0 && outcome.err == "", "\(outcome.said)")
    #expect(
      outcome.out == """
        返送.csv：見出しは2行目、協定の行は1行
          列  ファイルの見出し  読み取り                  見分け方
          A   No.               ―                        読まない
          B   ①協定名          協定・覚書の名称 (title)  別の呼び名
          C   相手方【必須】    締結先 (partners)         別の呼び名
          新しい協定に要るのに無い項目: 管理番号 (id)、締結時期 (concluded)、締結期間 (term)、分類 (kind)、内容 (summary)、所管課 (department)

        """)
    #expect(try folder.names() == ["返送.csv"])
  }

  @Test func programsReadTheSameAsJSON() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.sent)
    let outcome = try Program.run(
      [
        "columns", "a.csv", "--format", "json", "--lang", "en", "--heading", "No.=管理番号", "--heading",
        "相手方【必須】=partners",
      ],
      in: folder.path)
    #expect(outcome.status == 0, "\(outcome.said)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    let sheet = try #require((report["sheets"] as? [[String: Any]])?.first)
    let columns = try #require(sheet["columns"] as? [[String: Any]])
    #expect(columns.map { $0["column"] as? String } == ["id", "title", "partners"])
    #expect(columns.map { $0["how"] as? String } == ["told", "synonym", "told"])
    #expect(columns.map { $0["letter"] as? String } == ["A", "B", "C"])
    #expect(sheet["records"] as? Int == 1)
    #expect(sheet["headingRows"] as? [Int] == [2])
    #expect(report["ok"] as? Bool == true)
  }

  @Test(arguments: [
    (["columns", "none.csv"], 1, "office-file-missing"), (["columns", "."], 1, "office-file-not-file"),
    (["columns", "plain.csv"], 1, "sheet-unrecognised"), (["columns", "a.csv", "--sheet", "x"], 1, "sheet-not-found"),
    (["columns", "a.csv", "--heading", "x=内容"], 1, "heading-option-unmatched"),
    (["columns", "a.csv", "--heading", "x=-"], 1, "heading-option-unmatched"),
    (["columns", "a.csv", "--heading", "No.=-"], 0, "not read (--heading)"),
    (["columns", "a.csv", "--heading", "x=y"], 64, "--heading"), (["columns"], 64, "file"),
  ])
  func aFaultHasItsStatusAndItsName(arguments: [String], status: Int, word: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.sent)
    try folder.write("plain.csv", "a,b\n1,2\n")
    let outcome = try Program.run(arguments + ["--lang", "en"], in: folder.path)
    #expect(outcome.status == Int32(status), "\(outcome.said)")
    #expect(outcome.said.contains(word), "\(outcome.said)")
  }
}
